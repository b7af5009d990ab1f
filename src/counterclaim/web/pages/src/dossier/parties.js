import { html } from "../html.js";
import { Some } from "./words.js";

const MOST = 200;

// Who and what is one across reports and spellings, and why it was thought so: somebody may decide otherwise.
export function Parties({ data }) {
  if (!data.parties.length) return html`<p class="none">No name stands in more than one report.</p>`;
  const order = [...data.parties].sort((a, b) => b.reports - a.reports || a.name.localeCompare(b.name));
  return html`
    <p class="facts">Names taken for one, with the reason. Another decision can be given with --decisions.</p>
    <${Some} rows=${order} most=${MOST}>${(some) => html`
      <div class="scroll" role="region" tabindex="0" aria-label="Names">
        <table class="names merged">
          <thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">Side</th><th scope="col">Reports</th><th scope="col">Also called, and why</th></tr></thead>
          <tbody>
            ${some.map(
              (p) => html`<tr>
                <th scope="row">${p.name}</th><td>${p.kind}</td><td>${p.side ?? "–"}</td><td>${p.reports}</td>
                <td>${p.spellings.length > 0 && html`<p>${p.spellings.join(" · ")}</p>`}${p.reasons.length > 0 && html`<ul class="reasons">${p.reasons.map((r) => html`<li>${r}</li>`)}</ul>`}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `}<//>
  `;
}
