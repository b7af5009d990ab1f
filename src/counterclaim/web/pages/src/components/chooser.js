import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { html } from "../html.js";

// The rows that share the words just clicked, as a small menu beside them.
export function Chooser({ ids, left, top, kinds, labels, selected, onPick, onClose }) {
  const box = useRef(null);
  useLayoutEffect(() => {
    const room = box.current.offsetParent.clientWidth - box.current.offsetWidth - 8;
    box.current.style.left = `${Math.max(8, Math.min(left, room))}px`;
    box.current.style.top = `${top + 4}px`;
    box.current.querySelector("button").focus({ preventScroll: true });
  }, [left, top]);
  useEffect(() => {
    const away = (event) => box.current?.contains(event.target) || onClose();
    document.addEventListener("pointerdown", away, true);
    return () => document.removeEventListener("pointerdown", away, true);
  }, []);
  const keyed = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") onClose();
    if (!step) return;
    event.preventDefault();
    const buttons = [...box.current.querySelectorAll("button")];
    buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length].focus();
  };
  return html`
    <div class="chooser" ref=${box} role="group" aria-label="Rows that these words belong to" onKeyDown=${keyed}>
      ${ids.map(
        (id) => html`<button
          type="button" data-pick=${id} aria-pressed=${selected.value === id} onClick=${() => onPick(id)}
        ><span class="kind">${kinds.get(id)}</span> ${labels.get(id)}</button>`,
      )}
    </div>
  `;
}
