import { html } from "../html.js";
import { kindOf } from "../state.js";

const ORDER = ["figure", "claim", "event", "place"];
const HIDDEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

// The report, segment by segment. A segment that several rows share steps through them at each click.
export function ReportText({ segments, selected, onPick }) {
  return html`<div class="text">${segments.map(([text, ids], n) => {
    if (!ids.length) return HIDDEN.test(text) ? html`<bdi class="controls" title="holds direction controls">${text}</bdi>` : text;
    const kinds = [...new Set(ids.map(kindOf))].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
    const on = selected.value !== null && ids.includes(selected.value);
    const pick = () => {
      const at = ids.indexOf(selected.value);
      onPick(byKind(ids)[(byKind(ids).indexOf(ids[at]) + 1) % ids.length]);
    };
    return html`<span
      key=${n} class=${`mark ${kinds.map((k) => `is-${k}`).join(" ")} ${on ? "on" : ""}`} data-ids=${ids.join(" ")}
      onClick=${pick} title=${kinds.join(", ")}
    >${text}</span>`;
  })}</div>`;
}

const byKind = (ids) => [...ids].sort((a, b) => ORDER.indexOf(kindOf(a)) - ORDER.indexOf(kindOf(b)));
