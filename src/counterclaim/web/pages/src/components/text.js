import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Chooser } from "./chooser.js";
import { plain } from "./controls.js";

const ORDER = ["figure", "claim", "event", "link", "place", "name"];

// The report, segment by segment. What a segment shows is told apart by background, weight and underline,
// so that crossing rows all remain to be seen; a segment of several rows offers each of them. With `lit` (a signal of the
// row under the pointer or the focus) segments can be walked by the arrow keys and light their rows.
export function ReportText({ segments, kinds, labels, selected, onPick, lit }) {
  const [menu, setMenu] = useState(null);
  const offer = (event, ids) => {
    if (!getSelection().isCollapsed) return; // words are being copied
    onPick(ids[0]);
    const [spot] = event.currentTarget.getClientRects();
    const frame = event.currentTarget.closest(".report").getBoundingClientRect();
    setMenu(ids.length > 1 ? { ids, left: spot.left - frame.left, top: spot.bottom - frame.top } : null);
  };
  let first = true;
  return html`
    <div class="text" onKeyDown=${lit && walk}>${segments.map(([text, ids], n) => {
      if (!ids.length) return plain(text);
      const told = ids.filter((id) => kinds.get(id) !== "name");
      const shown = [...new Set(ids.map((id) => kinds.get(id)))];
      const on = ids.includes(selected.value);
      const order = [...told].sort((a, b) => ORDER.indexOf(kinds.get(a)) - ORDER.indexOf(kinds.get(b)));
      const walked = lit && told.length > 0 && text.trim() !== "";
      const light = walked && lighting(lit, order, first);
      if (walked) first = false;
      return html`<span
        key=${n} class=${`mark ${shown.map((k) => `is-${k}`).join(" ")} ${on ? "on" : ""} ${lit && ids.includes(lit.value) ? "lit" : ""}`}
        data-ids=${ids.join(" ")} onClick=${told.length ? (event) => offer(event, order) : undefined}
        title=${told.length ? shown.join(", ") : undefined} ...${light}
      >${plain(text)}</span>`;
    })}</div>
    ${menu && html`<${Chooser} ...${menu} kinds=${kinds} labels=${labels} selected=${selected} onPick=${onPick} onClose=${() => setMenu(null)} />`}
  `;
}

function lighting(lit, order, first) {
  const on = () => (lit.value = order[0]);
  const off = () => (lit.value = null);
  return { tabindex: first ? 0 : -1, role: "button", onMouseEnter: on, onMouseLeave: off, onFocus: on, onBlur: off };
}

// Arrow keys go from marked words to marked words; Enter opens what they stand for.
const walk = (event) => {
  const all = [...event.currentTarget.querySelectorAll(".mark[tabindex]")];
  const now = all.indexOf(event.target);
  if (now < 0) return;
  if (event.key === "Enter" || event.key === " ") event.preventDefault(), event.target.click();
  const goal = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: all.length - 1 }[event.key];
  if (!all[goal]) return;
  event.preventDefault();
  all[goal].focus();
};

export const Legend = ({ kinds = ["figure", "claim", "event", "place"] }) => html`
  <p class="legend">${kinds.map((kind) => html`<span class=${`mark is-${kind}`}>${kind}</span> `)}</p>
`;
