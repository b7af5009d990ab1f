import { html } from "../html.js";

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
      <details onClick=${(event) => event.stopPropagation()}>
        <summary>why</summary>
        <p class="words">“${row.words}”</p>
        <p class="rule">rule ${row.rule}, confidence ${row.confidence}</p>
      </details>
    </article>
  `;
}
