import { useRef } from "preact/hooks";
import { html } from "../html.js";

// Tabs by the ARIA pattern: arrow keys, Home and End move, only the current one is in the tab order; print shows
// all panels.
export function Tabs({ label, panels, data, current, children }) {
  const bar = useRef(null);
  const show = typeof children === "function" ? children : children[0];
  const move = (event) => {
    const at = panels.findIndex(([id]) => id === current.value);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: panels.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const n = (to + panels.length) % panels.length;
    current.value = panels[n][0];
    bar.current.querySelectorAll("[role=tab]")[n].focus();
  };
  return html`
    <div class="tabs" ref=${bar} role="tablist" aria-label=${label} onKeyDown=${move}>
      ${panels.map(
        ([id, name, , count]) => html`
          <button
            type="button" role="tab" id=${`tab-${id}`} aria-controls=${`panel-${id}`}
            aria-selected=${current.value === id} tabindex=${current.value === id ? 0 : -1}
            onClick=${() => (current.value = id)}
          >${name} <span class="count">${count(data)}</span></button>
        `,
      )}
    </div>
    ${panels.map(
      ([id, name, Panel]) => html`
        <div role="tabpanel" id=${`panel-${id}`} aria-labelledby=${`tab-${id}`} hidden=${current.value !== id}>
          <h2 class="printed">${name}</h2>
          ${show(Panel)}
        </div>
      `,
    )}
  `;
}
