import { html } from "../../html.js";
import { path, to } from "../address.js";
import { listed, many, range } from "../format.js";

// Where the accounts differ most: each leads to claim against claim.
export function MostContested({ rows }) {
  return html`
    <h2 id="most-contested">Contested most</h2>
    ${rows.length === 0 && html`<p class="none">No two accounts of one loss or happening differ here.</p>`}
    <ol class="contested-list">
      ${rows.map(
        (row) => html`<li>
          <a href=${to({ path: row.tally ? path("tally", row.tally) : path("incident", row.incident) })}>${row.label}</a>
          <p class="facts">${[
            row.low !== null && row.low !== undefined && `${range(row.low, row.high)}`,
            row.voices && many(row.voices, "voice"),
            row.days,
          ].filter(Boolean).join(" · ")}</p>
          <p class="facts">${row.speakers.map(([, name]) => name).join(" against ")}</p>
          ${kinds(row.flags).map((kind) => html`<span class="tag warn">${kind}</span> `)}
        </li>`,
      )}
    </ol>
  `;
}

// A flag is "jump: from 4 to 400"; only its kind has room here.
const kinds = (flags) => [...new Set(listed(flags).map((flag) => flag.split(":")[0]).filter((kind) => kind.length < 24))];
