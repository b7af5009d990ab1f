import { grouped } from "../grouped.js";
import { html } from "../html.js";

const MOST = 24; // columns; a wider table tells less than the list below it

// Who counts what: claimants down, losses across under whose loss they are. What several count comes first.
export function Matrix({ figures, state, onProve }) {
  const sides = [...grouped(figures, (f) => f.side ?? "not told")]
    .map(([side, own]) => [side, [...grouped(own, (f) => f.outcome)].sort((a, b) => voices(b[1]) - voices(a[1]))])
    .sort((a, b) => voices(b[1][0][1]) - voices(a[1][0][1]) || b[1].length - a[1].length);
  const columns = sides.flatMap(([, outcomes]) => outcomes.map(([, own]) => own));
  if (columns.length < 2 || columns.length > MOST) return null;
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="Who counts what">
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col" rowspan="2">Who says it</th>
            ${sides.map(([side, outcomes]) => html`<th scope="colgroup" class="side" colspan=${outcomes.length}>${side}</th>`)}
          </tr>
          <tr>${sides.map(([, outcomes]) => outcomes.map(([outcome], n) => html`<th scope="col" class=${n ? "" : "side"}>${outcome}</th>`))}</tr>
        </thead>
        <tbody>
          ${[...new Set(figures.map((f) => f.who))].map(
            (who) => html`
              <tr>
                <th scope="row">${who}</th>
                ${sides.map(([, outcomes]) =>
                  outcomes.map(
                    ([, own], n) => html`<td class=${n ? "" : "side"}>${own
                      .filter((f) => f.who === who)
                      .map((f) => html`<${Cell} figure=${f} state=${state} onProve=${onProve} />`)}</td>`,
                  ),
                )}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}

function Cell({ figure, state, onProve }) {
  const on = state.selected.value === figure.id;
  return html`<button
    type="button" class=${on ? "cell on" : "cell"} aria-pressed=${on} title=${figure.what} onClick=${() => onProve(figure.id)}
  >${figure.number}</button> `;
}

const voices = (figures) => new Set(figures.map((f) => f.who)).size;
