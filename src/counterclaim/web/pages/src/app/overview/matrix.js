import { grouped } from "../../grouped.js";
import { html } from "../../html.js";
import { path, to } from "../address.js";

const WIDEST = 12; // columns of speakers; those who speak of fewest rows stand in the tallies' own views

// What was lost down, who says so across; every number leads to claim against claim.
export function TallyMatrix({ matrix }) {
  const spoken = new Map(matrix.speakers.map(([key], n) => [key, matrix.rows.filter((row) => row.cells[n]).length]));
  const columns = matrix.speakers
    .map(([key, name], n) => ({ key, name, n }))
    .filter(({ key }) => spoken.get(key) > 0)
    .sort((a, b) => spoken.get(b.key) - spoken.get(a.key))
    .slice(0, WIDEST);
  const left = [...spoken.values()].filter(Boolean).length - columns.length;
  return html`
    <h2 id="who-counts">Who counts what</h2>
    ${matrix.rows.length === 0 && html`<p class="none">Nobody counts a loss here.</p>`}
    ${matrix.rows.length > 0 && html`
      <div class="scroll frame" tabindex="0" role="region" aria-label="Whose losses, and who says so">
        <table class="tallies">
          <thead><tr><th scope="col">What was lost</th>${columns.map(({ name }) => html`<th scope="col" class="num">${name}</th>`)}</tr></thead>
          ${[...grouped(matrix.rows, (row) => (row.side ? row.sideLabel : ""))].map(
            ([side, rows]) => html`
              <tbody>
                <tr class="whose"><th scope="rowgroup" colspan=${columns.length + 1}><span>${side ? `Losses of ${side}` : "Whose loss is not told"}</span></th></tr>
                ${rows.map((row) => html`<${Line} row=${row} columns=${columns} />`)}
              </tbody>
            `,
          )}
        </table>
      </div>
      <p class="legend-line">
        ≥ at least · ≤ up to · ~ about · <span class="withheld">withheld</span>: no number is given ·
        ${" "}<span class="denied">number<sup>†</sup></span>: somebody denies it · ×n: said n times${left > 0 && ` · ${left} more speakers stand in the tallies`}
      </p>
    `}
  `;
}

function Line({ row, columns }) {
  const at = (anchor) => to({ path: path("tally", row.tally), state: { at: anchor } });
  return html`
    <tr class=${row.contested ? "contested" : ""}>
      <th scope="row">
        <a class="what" href=${at()}>${row.what}</a>
        ${row.contested && html` <span class="tag bad">contested</span>`}
        ${row.scope === "background" && html` <span class="tag">earlier</span>`}
        ${row.where && html`<span class="where">${row.where}</span>`}
      </th>
      ${columns.map(({ name, n }) => {
        const cell = row.cells[n];
        return html`<td class="num" data-who=${name}>${cell && html`<a class="cell" href=${at(cell.anchor)} aria-label=${spoken(row, name, cell)}><b><${Number} cell=${cell} /></b>${cell.n > 1 && html` <small>×${cell.n}</small>`}</a>`}</td>`;
      })}
    </tr>
  `;
}

const spoken = (row, name, cell) => `${name}: ${cell.number}, ${row.label}${cell.denied ? "; denied" : ""}`;

const Number = ({ cell }) =>
  cell.denied
    ? html`<span class="denied">${cell.number}<sup aria-hidden="true">†</sup></span>`
    : html`<span class=${cell.low === null ? "withheld" : ""}>${cell.number}</span>`;
