import { html } from "../../html.js";
import { here, to } from "../address.js";
import { told } from "../format.js";

// Accounts in columns, one for each voice: [{ key, name, n, body }]. Which of them stand beside one another is chosen by
// chips and kept in the address.
export function Sides({ columns }) {
  const { state } = here.value;
  const wanted = state.with?.split("~") ?? [];
  const some = columns.filter((c) => wanted.includes(c.key));
  const shown = some.length ? some : columns;
  const turn = (key) => {
    const now = wanted.includes(key) ? wanted.filter((k) => k !== key) : [...wanted, key];
    return to({ state: { ...state, with: now.join("~") || undefined, at: undefined } });
  };
  return html`
    ${columns.length > 1 && html`
      <p class="voices" role="group" aria-label="Voices side by side">
        <span class="facts">Side by side:</span>
        <a class="chip" aria-current=${some.length ? undefined : "true"} href=${to({ state: { ...state, with: undefined, at: undefined } })}>all ${told(columns.length)}</a>${" "}
        ${columns.map((c) => html`<a class="chip" key=${c.key} aria-current=${some.includes(c) ? "true" : undefined} href=${turn(c.key)}>${c.name} <span class="count">${told(c.n)}</span></a> `)}
      </p>
    `}
    <div class="sides" data-columns=${Math.min(shown.length, 4)}>
      ${shown.map((c) => html`<section class="side" key=${c.key} aria-label=${c.name}><h2>${c.name}</h2>${c.body}</section>`)}
    </div>
  `;
}
