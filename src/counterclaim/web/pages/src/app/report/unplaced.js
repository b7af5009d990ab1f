import { grouped } from "../../grouped.js";
import { html } from "../../html.js";

// Nothing vanishes silently: what could not be placed, dated or tied, with the reason.
export function Unplaced({ rows, known, onPick }) {
  return html`
    <section class="block" aria-labelledby="unplaced">
      <h2 id="unplaced">What could not be placed or tied <span class="count">${rows.length}</span></h2>
      ${rows.length === 0 && html`<p class="none">Everything in this report has its place, day and claimant.</p>`}
      ${[...grouped(rows, (row) => row.why)].map(
        ([why, own]) => html`
          <h3>${why || "noted by the reader"} <span class="count">${own.length}</span></h3>
          <p class="loose">${own.map((row) =>
            known.has(row.anchor)
              ? html`<button type="button" class="more" onClick=${() => onPick(known.get(row.anchor))}>${row.words || row.kind}</button> `
              : html`<span>${row.words}</span> `,
          )}</p>
        `,
      )}
    </section>
  `;
}
