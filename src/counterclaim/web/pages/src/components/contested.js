import { html } from "../html.js";
import { Stance } from "./stance.js";
import { Why } from "./why.js";

const ANSWERS = new Set(["denies", "contradicts", "confirms"]);

export const answers = (data) => data.links.filter((link) => ANSWERS.has(link.type));

// Claim against claim: who answers whom, each in their own words. What only repeats or updates comes after.
export function Contested({ data, state, onProve }) {
  if (!data.links.length) return html`<p class="none">No account in this report answers another.</p>`;
  const rows = new Map([...data.claims, ...data.figures, ...data.events].map((r) => [r.id, r]));
  const rest = data.links.filter((link) => !ANSWERS.has(link.type));
  const pair = (link) => html`<${Pair} link=${link} rows=${rows} state=${state} onProve=${onProve} />`;
  return html`
    ${answers(data).map(pair)}
    ${rest.length > 0 && html`<h3>The same account again</h3>`}
    ${rest.map(pair)}
  `;
}

function Pair({ link, rows, state, onProve }) {
  return html`
    <article class=${`pair is-${link.type}`}>
      <${Voice} row=${rows.get(link.to)} state=${state} onProve=${onProve} />
      <div class="verb"><span>${link.type}</span></div>
      <${Voice} row=${rows.get(link.from)} state=${state} onProve=${onProve} />
      <${Why} row=${link} />
    </article>
  `;
}

function Voice({ row, state, onProve }) {
  if (!row) return html`<span class="voice"></span>`;
  const who = row.who ?? row.actors ?? "the report itself";
  const on = state.selected.value === row.id;
  return html`
    <button
      type="button" class=${`voice ${on ? "on" : ""}`} data-row=${row.id} aria-pressed=${on} onClick=${() => onProve(row.id)}
    >
      <span class="main"><b>${who}</b> ${row.stance ? html`<${Stance} stance=${row.stance} />` : html`<span class="type">${row.type ?? row.what}</span>`}</span>
      <span class="words">${row.content ?? row.words}</span>
    </button>
  `;
}
