import { html } from "../html.js";
import { Stance } from "./stance.js";

const VERBS = { denies: "denies", contradicts: "contradicts", confirms: "confirms", repeats: "repeats", updates: "updates" };

// Claim against claim: who answers whom, each in their own words.
export function Contested({ data, state, onProve }) {
  if (!data.links.length) return html`<p class="none">No account in this report answers another.</p>`;
  const rows = new Map([...data.claims, ...data.figures, ...data.events].map((r) => [r.id, r]));
  return data.links.map((link) => {
    const [answer, target] = [rows.get(link.from), rows.get(link.to)];
    return html`
      <article class=${`pair is-${link.type}`}>
        <${Voice} row=${target} state=${state} onProve=${onProve} />
        <p class="verb">${VERBS[link.type]}</p>
        <${Voice} row=${answer} state=${state} onProve=${onProve} />
      </article>
    `;
  });
}

function Voice({ row, state, onProve }) {
  if (!row) return null;
  const who = row.who ?? row.actors ?? "the report itself";
  return html`
    <button
      type="button" class=${`voice ${state.selected.value === row.id ? "on" : ""}`} data-row=${row.id}
      onClick=${() => onProve(row.id)}
    >
      <span class="main"><b>${who}</b> ${row.stance ? html`<${Stance} stance=${row.stance} />` : row.type ?? row.number}</span>
      <span class="words">${row.content ?? row.words}</span>
    </button>
  `;
}
