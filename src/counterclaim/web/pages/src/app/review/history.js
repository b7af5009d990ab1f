import { html } from "../../html.js";
import { moment } from "../format.js";
import { PAST } from "./queue.js";

// What was decided on a row before, newest first.
export function History({ decisions }) {
  if (!decisions?.length) return null;
  const back = new Set(decisions.map((d) => d.undoes).filter(Boolean));
  return html`
    <details class="history" open>
      <summary>Decided before <span class="count">${decisions.length}</span></summary>
      <ol>
        ${decisions.toReversed().map(
          (d) => html`<li>
            <b>${PAST[d.action] ?? d.action}</b>${d.field && html` ${d.field}`}${d.value !== null && d.value !== undefined && d.action === "correct" && html`: <code>${brief(d.before)}</code> → <code>${brief(d.value)}</code>`}
            ${" "}by <b>${d.coder}</b>${d.role === "adjudicator" && " (adjudicator)"} <span class="facts">${moment(d.made)}</span>${d.reason && html`<span class="words"> “${d.reason}”</span>`}${back.has(d.digest) && html` <span class="tag">taken back</span>`}
          </li>`,
        )}
      </ol>
    </details>
  `;
}

const MOST = 80; // letters

export function brief(value) {
  const words = typeof value === "string" ? value : JSON.stringify(value ?? null);
  return words.length > MOST ? `${words.slice(0, MOST)}…` : words;
}
