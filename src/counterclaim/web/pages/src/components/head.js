import { html } from "../html.js";
import { answers } from "./contested.js";

export function Head({ data }) {
  const source = [data.publisher, data.published ?? "date of publication unknown", data.url || data.origin].filter(Boolean);
  const counts = [
    [data.figures.length, "figure", "figures"],
    [data.claims.length, "claim", "claims"],
    [answers(data).length, "answer to another claim", "answers to other claims"],
    [data.events.length, "event", "events"],
  ];
  return html`
    <header class="head">
      <h1>${data.title}</h1>
      <p class="facts">${source.join(" · ")}</p>
      <${Totals} counts=${counts} />
      <${Notes} notes=${data.notes} />
    </header>
  `;
}

// Numbers of rows: [number, word for one, word for more].
export const Totals = ({ counts }) => html`
  <p class="counts">${counts.map(([n, one, many]) => html`<span><b>${n}</b> ${n === 1 ? one : many}</span> `)}</p>
`;

const SHOWN = 4; // notes that stand in the head; more are a click away

export const Notes = ({ notes }) => {
  if (!notes.length) return null;
  const list = (some) => html`<ul class="notes" aria-label="What could not be told">${some.map((note) => html`<li>${note}</li>`)}</ul>`;
  if (notes.length <= SHOWN) return list(notes);
  return html`${list(notes.slice(0, SHOWN - 1))}<details class="notes more-notes"><summary>${notes.length - SHOWN + 1} more notes</summary>${list(notes.slice(SHOWN - 1))}</details>`;
};
