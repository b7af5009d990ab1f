import { useEffect, useRef } from "preact/hooks";
import { html } from "../../html.js";
import { hundredths } from "../format.js";

const AROUND = 40; // rows before and after the current one that are drawn

// The queue beside the desk: where one is, what was decided.
export function QueueList({ queue }) {
  const list = useRef(null);
  const at = queue.at.value;
  useEffect(() => {
    const own = list.current.querySelector("[aria-current]");
    if (own) list.current.scrollTop = own.offsetTop - list.current.clientHeight / 3;
  }, [at]);
  const from = Math.max(0, at - AROUND);
  return html`
    <nav class="queue" aria-label="Queue" ref=${list}>
      <ol start=${from + 1}>
        ${queue.rows.value.slice(from, at + AROUND).map((row, n) => {
          const mark = queue.marks.value.get(row.anchor);
          return html`<li key=${row.anchor}>
            <button type="button" class=${`queued ${mark ? `is-${mark.state}` : ""}`} aria-current=${from + n === at ? "true" : undefined} onClick=${() => (queue.at.value = from + n)}>
              <span class="kind">${row.kind}</span> <span class="queued-words">${brief(row)}</span>
              <span class="count">${mark ? `${mark.state === "saving" ? "…" : mark.state === "failed" ? "not saved" : mark.action}` : hundredths(row.confidence)}</span>
            </button>
          </li>`;
        })}
      </ol>
    </nav>
  `;
}

export const brief = (row) => row.row?.words || row.label || row.row?.name || row.row?.type || row.anchor;
