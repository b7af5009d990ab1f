import { grouped } from "../grouped.js";
import { html } from "../html.js";
import { FigureCard } from "./losses.js";
import { Facts, Row } from "./row.js";

// Events and dated figures by day; events of no told day come last, in the order of the text.
export function Timeline({ data, state, onProve }) {
  const rows = [...data.events, ...data.figures.filter((f) => f.sort)];
  if (!rows.length) return html`<p class="none">No event and no dated figure was found in this report.</p>`;
  const order = rows.sort((a, b) => (a.sort || "9999").localeCompare(b.sort || "9999"));
  return html`<ol class="days">${[...grouped(order, (row) => row.when ?? "day not told")].map(
    ([when, own]) => html`
      <li>
        <h3>${when}</h3>
        ${own.map((row) =>
          row.type
            ? html`<${EventCard} event=${row} state=${state} onProve=${onProve} />`
            : html`<${FigureCard} figure=${row} who=${true} state=${state} onProve=${onProve} />`,
        )}
      </li>
    `,
  )}</ol>`;
}

function EventCard({ event, state, onProve }) {
  return html`
    <${Row} row=${event} state=${state} onProve=${onProve} label=${`${event.type}: ${event.actors ?? "nobody named"}`}>
      <p class="main">
        <b>${event.actors ?? "nobody named"}</b>${event.recipients ? html` → <b>${event.recipients}</b>` : ""}
        ${" "}<span class="type">${event.type}${event.mode ? `, ${event.mode}` : ""}</span>
        ${" "}<span class=${`status is-${event.status}`}>${event.status}</span>
      </p>
      <${Facts} facts=${[event.where && `at ${event.where}`]} />
    <//>
  `;
}
