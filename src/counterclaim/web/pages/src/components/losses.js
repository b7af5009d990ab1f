import { html } from "../html.js";
import { Row } from "./row.js";

// Losses by who says so: a matrix of claimants against what was lost, then each claimant's figures.
export function Losses({ data, state, onProve }) {
  if (!data.figures.length) return html`<p class="none">Nobody counts any loss in this report.</p>`;
  const now = data.figures.filter((f) => !f.history);
  const groups = grouped(data.figures, (f) => f.who);
  return html`
    ${now.length > 1 && html`<${Matrix} figures=${now} state=${state} onProve=${onProve} />`}
    ${[...groups].map(
      ([who, figures]) => html`
        <h3>${who}</h3>
        ${figures.map(
          (f) => html`
            <${Row} row=${f} state=${state} onProve=${onProve} label=${`${who}: ${f.number} ${f.what}`}>
              <p class="main">
                <b class=${f.number === "withheld" ? "withheld" : "number"}>${f.number}</b>
                ${" "}${f.what}${f.history ? " (earlier)" : ""}
              </p>
              <p class="facts">${facts(f)}</p>
            <//>
          `,
        )}
      `,
    )}
  `;
}

const facts = (f) =>
  [f.side && `loss of ${f.side}`, f.by && `by ${f.by}`, f.when, f.where && `at ${f.where}`].filter(Boolean).join(" · ");

function Matrix({ figures, state, onProve }) {
  const columns = [...grouped(figures, (f) => `${f.side ?? "not told"}: ${f.outcome}`).keys()];
  const rows = grouped(figures, (f) => f.who);
  if (columns.length < 2 || columns.length > 14) return null;
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="Matrix of claimants and losses">
      <table class="matrix">
        <thead>
          <tr><th scope="col">says</th>${columns.map((c) => html`<th scope="col">${c}</th>`)}</tr>
        </thead>
        <tbody>
          ${[...rows].map(
            ([who, own]) => html`
              <tr>
                <th scope="row">${who}</th>
                ${columns.map(
                  (c) => html`<td>${own
                    .filter((f) => `${f.side ?? "not told"}: ${f.outcome}` === c)
                    .map((f) => html`<button
                      type="button" class=${state.selected.value === f.id ? "cell on" : "cell"}
                      title=${f.what} onClick=${() => onProve(f.id)}
                    >${f.number}</button> `)}</td>`,
                )}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}

function grouped(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
