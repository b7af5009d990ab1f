import { Only } from "../components/choice.js";
import { html } from "../html.js";
import { Chart } from "../chart/chart.js";
import { dated, inWar } from "./data.js";
import { Number } from "./matrix.js";
import { seriesOf } from "./series.js";

// Tallies that move: numbers of two days at least. What is contested most, by most and longest comes first.
export const moving = (data, state) =>
  inWar(data.tallies, state)
    .filter((t) => t.steps > 1 && t.scope !== "background")
    .sort((a, b) => b.contested - a.contested || b.steps * b.cells.length - a.steps * a.cells.length || a.n - b.n);

// How each side's figures of one loss moved.
export function Timeline({ data, state, open }) {
  const tallies = moving(data, state);
  if (!tallies.length) return html`<p class="none">No loss is counted on more than one day.</p>`;
  const tally = tallies.find((t) => t.n === state.tally.value) ?? tallies[0];
  const series = seriesOf(data, tally);
  const undated = tally.cells.flatMap((cell) => cell.counts.map((n) => data.counts[n])).filter((c) => !dated(c));
  return html`
    <div class="filters wide">
      <label>Loss${" "}
        <select value=${tally.n} onChange=${(event) => (state.tally.value = globalThis.Number(event.target.value))}>
          ${tallies.map((t) => html`<option value=${t.n}>${t.title}${t.where && `, ${t.where}`}${data.wars.length > 1 && state.war.value === "" && ` (${data.wars[t.war]})`}</option>`)}
        </select>
      </label>
      <${Only} name="logarithmic" chosen=${state.log} />
    </div>
    <h3>${tally.title}${tally.where && `, ${tally.where}`}${tally.contested && html` <span class="tag bad">contested</span>`}</h3>
    <${Chart} key=${tally.n} tally=${tally} series=${series} log=${state.log.value} open=${open} />
    ${undated.length > 0 && html`<p class="facts">Without a day: ${undated.map((c) => `${c.number} (${c.who})`).join(", ")}</p>`}
    <details class="astable">
      <summary>The same as a table</summary>
      <${Days} data=${data} tally=${tally} series=${series} open=${open} />
    </details>
  `;
}

function Days({ series, open }) {
  const days = [...new Set(series.flatMap((s) => s.points.map((p) => p.count.day)))].sort();
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="Figures by day">
      <table>
        <thead><tr><th scope="col">Day</th>${series.map((s) => html`<th scope="col">${s.name}</th>`)}</tr></thead>
        <tbody>
          ${days.map(
            (day) => html`<tr><th scope="row">${day}</th>${series.map(
              (s) => html`<td>${s.points.filter((p) => p.count.day === day).map((p) => html`<button type="button" class="cell" onClick=${() => open(p.ref)}><${Number} count=${p.count} /></button> `)}</td>`,
            )}</tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}
