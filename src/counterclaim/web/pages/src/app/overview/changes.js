import { html } from "../../html.js";
import { path, to } from "../address.js";
import { many, moment } from "../format.js";

// What came into the ledger since the reader was last here.
export function Changes({ changes }) {
  if (!changes?.since) return html`<p class="facts">Your first visit with this browser: next time this line says what has changed since.</p>`;
  const what = [[changes.reports, "report"], [changes.claims, "claim"], [changes.figures, "figure"], [changes.decisions, "decision"]]
    .filter(([n]) => n > 0)
    .map(([n, word]) => many(n, word));
  if (!what.length) return html`<p class="facts">Nothing has changed since your last visit, ${moment(changes.since)}.</p>`;
  return html`
    <details class="changes">
      <summary><b>New since your last visit</b>, ${moment(changes.since)}: ${what.join(", ")}</summary>
      <ul>
        ${changes.newReports.map(
          (r) => html`<li><a href=${to({ path: path("report", r.id) })}>${r.title || r.publisher || r.id}</a> <span class="facts">${[r.title && r.publisher, r.published].filter(Boolean).join(", ")}</span></li>`,
        )}
        ${changes.reports > changes.newReports.length && html`<li class="facts">and ${many(changes.reports - changes.newReports.length, "other report")}</li>`}
      </ul>
    </details>
  `;
}
