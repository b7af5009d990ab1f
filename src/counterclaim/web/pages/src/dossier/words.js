import { useState } from "preact/hooks";
import { html } from "../html.js";

// A sentence of a report with the words that are the evidence marked in it.
export const Words = ({ words }) => words.length > 0 && html`
  <p class="words">“${words.map(([text, evidence]) => (evidence ? html`<mark>${text}</mark>` : text))}”</p>
`;

// A list that does not fill the page at once: the first rows, and a button for the others.
export function Some({ rows, most, children }) {
  const [all, setAll] = useState(false);
  const show = typeof children === "function" ? children : children[0];
  return html`
    ${show(all ? rows : rows.slice(0, most))}
    ${!all && rows.length > most && html`<p><button type="button" class="more" onClick=${() => setAll(true)}>Show all ${rows.length}</button></p>`}
  `;
}

// The name of a report, which opens its text where the page has it.
export function ReportName({ data, n, row, open }) {
  const report = data.reports[n];
  if (!report.text || !open) return html`<span class="source">${report.name}</span>`;
  return html`<button
    type="button" class="source" onClick=${(event) => (event.stopPropagation(), open(row ? `r${n}:${row}` : `r${n}`))}
    aria-label=${`${report.name}: read the report`}
  >${report.name}</button>`;
}
