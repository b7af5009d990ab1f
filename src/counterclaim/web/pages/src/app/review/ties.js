import { useState } from "preact/hooks";
import { html } from "../../html.js";

const TYPES = ["denies", "contradicts", "confirms", "repeats", "updates"];

// What ties a row to another of its report: two names that are one, or a claim or figure that answers a claim.
export function Ties({ row, decide }) {
  const [other, choose] = useState("");
  const [type, turn] = useState(TYPES[0]);
  const merging = row.kind === "entity";
  if (!merging && row.kind !== "claim" && row.kind !== "figure") return null;
  const all = ((merging ? row.entities : row.claims)?.[row.report] ?? []).filter(([anchor]) => anchor !== row.anchor);
  if (!all.length) return null;
  const send = (event) => {
    event.preventDefault();
    decide(merging ? "merge" : "link", [merging ? { other } : { other, field: type }]);
  };
  return html`
    <details class="ties-box">
      <summary>${merging ? "Another name of somebody else here" : "It answers another claim"}</summary>
      <form class="tying" onSubmit=${send}>
        ${merging
          ? html`<span>is one with</span>`
          : html`<select aria-label="How it answers" onChange=${(event) => turn(event.target.value)}>${TYPES.map((t) => html`<option value=${t} selected=${t === type}>${t}</option>`)}</select>`}
        <select required aria-label=${merging ? "The same as" : "The claim that it answers"} onChange=${(event) => choose(event.target.value)}>
          <option value="">choose…</option>
          ${all.map(([anchor, words]) => html`<option value=${anchor} selected=${anchor === other}>${words}</option>`)}
        </select>
        <button type="submit" class="act">${merging ? "Merge" : "Link"}</button>
      </form>
    </details>
  `;
}
