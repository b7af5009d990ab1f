import { html } from "../html.js";
import { Row } from "./row.js";

// Events by day; those of no told day come last, in the order of the text.
export function Timeline({ data, state, onProve }) {
  if (!data.events.length) return html`<p class="none">No event was found in this report.</p>`;
  const order = [...data.events].sort((a, b) => (a.sort || "9999").localeCompare(b.sort || "9999"));
  let before = null;
  return order.map((event) => {
    const when = event.when ?? "day not told";
    const head = when === before ? null : html`<h3>${when}</h3>`;
    before = when;
    return html`
      ${head}
      <${Row} row=${event} state=${state} onProve=${onProve} label=${`${when}: ${event.type}`}>
        <p class="main">
          <b>${event.actors ?? "nobody named"}</b>${event.recipients ? html` → <b>${event.recipients}</b>` : ""}
          ${" "}<span class="type">${event.type}${event.mode ? `, ${event.mode}` : ""}</span>
          ${" "}<span class=${`status is-${event.status}`}>${event.status}</span>
        </p>
        <p class="facts">${event.where ? `at ${event.where}` : ""}</p>
      <//>
    `;
  });
}
