import { html } from "../html.js";
import { Why } from "./why.js";

// One row of the ledger as a card: what it says, and on demand the words, rule and confidence behind it.
export function Row({ row, state, onProve, children, label }) {
  const on = state.selected.value === row.id;
  const prove = () => onProve(row.id);
  const keyed = (event) => {
    if (event.key === "Enter" && event.target === event.currentTarget) prove();
  };
  return html`
    <article
      class=${`row ${on ? "on" : ""}`} data-row=${row.id} tabindex="0" aria-label=${label}
      aria-current=${on ? "true" : undefined} onClick=${prove} onKeyDown=${keyed}
    >
      ${children}
      <${Why} row=${row} />
    </article>
  `;
}

// Facts in one quiet line; those that are not told are left out.
export const Facts = ({ facts }) => {
  const told = facts.filter(Boolean);
  return told.length > 0 && html`<p class="facts">${told.join(" · ")}</p>`;
};
