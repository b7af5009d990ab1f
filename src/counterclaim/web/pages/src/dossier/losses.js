import { Choice, Only } from "../components/choice.js";
import { html } from "../html.js";
import { inWar } from "./data.js";
import { Matrix } from "./matrix.js";
import { Some } from "./words.js";

const MOST = 150; // lines that are drawn before the reader asks for all

// The matrix of what was lost and who says so, with filters.
export function Losses({ data, state, open }) {
  const lines = inWar(data.tallies, state);
  if (!lines.length) return html`<p class="none">Nobody counts any loss in these reports.</p>`;
  const words = state.find.value.trim().toLowerCase();
  const shown = lines.filter(
    (t) =>
      (!state.side.value || t.side === state.side.value) &&
      (!state.outcome.value || t.outcome === state.outcome.value) &&
      (!state.speaker.value || t.cells.some((cell) => data.speakers[cell.speaker] === state.speaker.value)) &&
      (!state.contested.value || t.contested) &&
      (!words || t.searched.includes(words)),
  );
  const speakers = new Set(lines.flatMap((t) => t.cells.map((cell) => data.speakers[cell.speaker])));
  return html`
    <div class="filters">
      <${Choice} name="Whose loss" chosen=${state.side} options=${lines.map((t) => t.side)} />
      <${Choice} name="Outcome" chosen=${state.outcome} options=${lines.map((t) => t.outcome)} />
      <${Choice} name="Said by" chosen=${state.speaker} options=${[...speakers]} />
      <${Only} name="contested only" chosen=${state.contested} />
      <label>Find <input type="search" value=${state.find.value} onInput=${(event) => (state.find.value = event.target.value)} /></label>
      <span class="count" aria-live="polite">${shown.length} of ${lines.length}</span>
    </div>
    <${Some} rows=${shown} most=${MOST}>${(some) => html`<${Matrix} data=${data} lines=${some} state=${state} open=${open} />`}<//>
    <p class="legend-line">
      ≥ at least · ≤ up to · ~ about · <span class="withheld">withheld</span>: the side gives no number ·
      ${" "}<span class="denied">number<sup>†</sup></span>: somebody denies it · small numbers: what the same side said before
    </p>
  `;
}
