import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Chooser } from "./chooser.js";
import { plain } from "./controls.js";

const ORDER = ["figure", "claim", "event", "place", "name"];

// The report, segment by segment. What a segment shows is told apart by background, weight and underline,
// so that crossing rows all remain to be seen; a segment of several rows offers each of them.
export function ReportText({ segments, kinds, labels, selected, onPick }) {
  const [menu, setMenu] = useState(null);
  const offer = (event, ids) => {
    if (!getSelection().isCollapsed) return; // words are being copied
    onPick(ids[0]);
    const [spot] = event.currentTarget.getClientRects();
    const frame = event.currentTarget.closest(".report").getBoundingClientRect();
    setMenu(ids.length > 1 ? { ids, left: spot.left - frame.left, top: spot.bottom - frame.top } : null);
  };
  return html`
    <div class="text">${segments.map(([text, ids], n) => {
      const told = ids.filter((id) => kinds.get(id) !== "name");
      if (!ids.length) return plain(text);
      const shown = [...new Set(ids.map((id) => kinds.get(id)))];
      const on = ids.includes(selected.value);
      const order = [...told].sort((a, b) => ORDER.indexOf(kinds.get(a)) - ORDER.indexOf(kinds.get(b)));
      return html`<span
        key=${n} class=${`mark ${shown.map((k) => `is-${k}`).join(" ")} ${on ? "on" : ""}`} data-ids=${ids.join(" ")}
        onClick=${told.length ? (event) => offer(event, order) : undefined} title=${told.length ? shown.join(", ") : undefined}
      >${plain(text)}</span>`;
    })}</div>
    ${menu && html`<${Chooser} ...${menu} kinds=${kinds} labels=${labels} selected=${selected} onPick=${onPick} onClose=${() => setMenu(null)} />`}
  `;
}

export const Legend = ({ kinds = ["figure", "claim", "event", "place"] }) => html`
  <p class="legend">${kinds.map((kind) => html`<span class=${`mark is-${kind}`}>${kind}</span> `)}</p>
`;
