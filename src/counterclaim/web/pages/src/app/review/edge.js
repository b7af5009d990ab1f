import { html } from "../../html.js";

const WORD = /[\p{L}\p{N}]/u;

// An edge of marked words: dragged by the pointer it jumps from word to word, by keys it goes letter by letter.
export function Edge({ at, end,  letters, start, onMove, onSave, onDrop, find }) {
  const isWord = (n) => WORD.test(letters[n - start] ?? " ");
  const boundary = (n) => (end ? isWord(n - 1) && !isWord(n) : isWord(n) && !isWord(n - 1)); // where a word ends, or begins
  const snapped = (n) => {
    for (let step = 0; step <= letters.length; step += 1) {
      if (boundary(n - step)) return n - step;
      if (boundary(n + step)) return n + step;
    }
    return n;
  };
  const beyond = (way) => {
    let n = at + way;
    while (n > start && n < start + letters.length && !boundary(n)) n += way;
    return n;
  };
  const keyed = (event) => {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === "Enter") event.preventDefault(), onSave();
    if (event.key === "Escape") event.preventDefault(), onDrop();
    if (!way) return;
    event.preventDefault();
    onMove(event.ctrlKey || event.altKey ? beyond(way) : at + way);
  };
  const drag = (event) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const to = find(event);
    if (to !== null) onMove(snapped(to));
  };
  const hold = (event) => (event.preventDefault(), event.currentTarget.setPointerCapture(event.pointerId), event.currentTarget.focus());
  return html`<span
    class="edge" role="slider" tabindex="0" aria-label=${`${end ? "End" : "Start"} of the marked words`} aria-valuenow=${at} aria-valuemin=${start} aria-valuemax=${start + letters.length}
    aria-valuetext=${`${letters.slice(Math.max(0, at - start - 12), at - start).join("")}|${letters.slice(at - start, at - start + 12).join("")}`}
    onKeyDown=${keyed} onPointerDown=${hold} onPointerMove=${drag}
  ></span>`;
}
