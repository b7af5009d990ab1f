import { useMemo, useRef } from "preact/hooks";
import { plain } from "../../components/controls.js";
import { html } from "../../html.js";
import { caret } from "./caret.js";
import { Edge } from "./edge.js";
import { moved } from "./spans.js";

// The sentence with what stands around it; the edges of the marked words can be dragged or moved by keys. Offsets count
// code points, which is why the words are taken apart into them.
export function SpanText({ row, spans, onDrag, onSave }) {
  const box = useRef(null);
  const { letters, start } = useMemo(() => whole(row), [row]);
  const now = spans ?? row.spans;
  const move = (n, end, to) => onDrag(moved(now, n, end, to, [start, start + letters.length]));
  const drop = () => onDrag(null);
  const part = (from, until) => letters.slice(from - start, until - start).join("");
  const edge = (n, end) => html`<${Edge}
    at=${now[n][end]} end=${end === 1} letters=${letters} start=${start} onMove=${(to) => move(n, end, to)} onSave=${onSave} onDrop=${drop}
    find=${(event) => caret(event, box.current)}
  />`;
  const shown = now.map((span, n) => ({ span, n })).filter(({ span: [from, until] }) => from >= start && until <= start + letters.length).sort((a, b) => a.span[0] - b.span[0]);
  const around = (from, until) => cut(from, until, [row.start, row.end]).map(([a, b, inside]) => html`<span class=${inside ? "" : "around"} data-from=${a}>${plain(part(a, b))}</span>`);
  let at = start;
  return html`
    <div class="context" ref=${box}>
      <p class="words moving">${shown.map(({ span: [from, until], n }) => {
        const own = html`${around(at, from)}${edge(n, 0)}<mark data-from=${from}>${plain(part(from, until))}</mark>${edge(n, 1)}`;
        at = until;
        return own;
      })}${around(at, start + letters.length)}</p>
      ${spans && html`<p class="links"><button type="button" class="act" onClick=${onSave}>Save these words <kbd>Enter</kbd></button> <button type="button" class="act" onClick=${drop}>As they were <kbd>Esc</kbd></button></p>`}
    </div>
  `;
}

const SPACE = /\s/;

// The words around the sentence without the word that they were cut in: its letters and where they begin.
function whole({ text, start, end, spans }) {
  const letters = Array.from(text.words);
  const least = Math.min(start, ...spans.map(([s]) => s)) - text.start;
  const most = Math.max(end, ...spans.map(([, e]) => e)) - text.start;
  let from = 0;
  while (text.start > 0 && from < least && !SPACE.test(letters[from])) from += 1;
  let until = letters.length;
  while (until > most && !SPACE.test(letters[until - 1])) until -= 1;
  return { letters: letters.slice(from, until), start: text.start + from };
}

// A stretch of text cut where the sentence begins and ends: [from, until, inside the sentence].
function cut(from, until, [begin, end]) {
  const points = [from, ...[begin, end].filter((n) => n > from && n < until), until];
  return points.slice(1).map((n, k) => [points[k], n, points[k] >= begin && n <= end]);
}
