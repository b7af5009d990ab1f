import { html } from "../../html.js";
import { turned } from "../address.js";
import { COLUMNS } from "./columns.js";

// Rows as a table; heads that sort are links. On a phone each row is a card.
export function RowTable({ kind, rows, label, sort, sorts = [] }) {
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label=${label}>
      <table class="rows">
        <thead><tr>${COLUMNS[kind].map(([name, key, , look]) => html`<${Head} name=${name} by=${sorts.includes(key) ? key : null} look=${look} sort=${sort} />`)}</tr></thead>
        <tbody>
          ${rows.map((row) => html`<tr key=${row.anchor ?? row.id}>${COLUMNS[kind].map(([name, , show, look]) => html`<td class=${look} data-name=${name}>${show(row)}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>
  `;
}

function Head({ name, by, look, sort }) {
  if (!by) return html`<th scope="col" class=${look}>${name}</th>`;
  const way = { [by]: "ascending", [`-${by}`]: "descending" }[sort];
  const next = sort === `-${by}` ? by : `-${by}`;
  return html`<th scope="col" class=${look} aria-sort=${way}><a href=${turned({ sort: next, from: undefined })}>${name}<span aria-hidden="true">${{ ascending: " ▲", descending: " ▼" }[way] ?? ""}</span></a></th>`;
}
