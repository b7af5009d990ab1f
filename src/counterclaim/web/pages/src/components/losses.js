import { grouped } from "../grouped.js";
import { html } from "../html.js";
import { Matrix } from "./matrix.js";
import { Facts, Row } from "./row.js";

// Losses by who says so: a matrix of claimants against what was lost, then each claimant's figures.
export function Losses({ data, state, onProve }) {
  if (!data.figures.length) return html`<p class="none">Nobody counts any loss in this report.</p>`;
  return html`
    <${Matrix} figures=${data.figures.filter((f) => !f.history)} state=${state} onProve=${onProve} />
    ${[...grouped(data.figures, (f) => f.who)].map(
      ([who, figures]) => html`
        <h3>${who}</h3>
        ${figures.map((f) => html`<${FigureCard} figure=${f} state=${state} onProve=${onProve} />`)}
      `,
    )}
  `;
}

export function FigureCard({ figure: f, state, onProve, who }) {
  return html`
    <${Row} row=${f} state=${state} onProve=${onProve} label=${`${f.who}: ${f.number} ${f.what}`}>
      <p class="main">
        ${who && html`<span>${f.who}: </span>`}
        <b class=${f.number === "withheld" ? "withheld" : "number"}>${f.number}</b>
        ${" "}${f.what}${f.running && html`${" "}<span class="tag">running total</span>`}
        ${f.history && html`${" "}<span class="tag">earlier</span>`}
      </p>
      <${Facts} facts=${[f.side ? `loss of ${f.side}` : "whose loss not told", f.by && `by ${f.by}`, f.when, f.where && `at ${f.where}`]} />
    <//>
  `;
}
