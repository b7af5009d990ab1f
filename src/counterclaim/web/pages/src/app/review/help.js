import { useLayoutEffect, useRef } from "preact/hooks";
import { html } from "../../html.js";
import { KEYS } from "./keys.js";

export function Help({ close }) {
  const dialog = useRef(null);
  useLayoutEffect(() => dialog.current.showModal(), []);
  return html`
    <dialog class="help" ref=${dialog} onClose=${close} aria-label="Keys of the review">
      <h2>Keys</h2>
      <dl class="keys-list">${Object.entries(KEYS).map(([key, [name, words]]) => html`<dt><kbd>${key}</kbd> ${name}</dt><dd>${words}</dd>`)}</dl>
      <p class="facts">The edges of the marked words can be dragged, or moved with <kbd>←</kbd> <kbd>→</kbd> (with <kbd>Ctrl</kbd> by a word) while an edge has the focus; <kbd>Enter</kbd> saves.</p>
      <form method="dialog"><button>Close</button></form>
    </dialog>
  `;
}
