import { html } from "../html.js";

// Tabs by the ARIA pattern: arrow keys move, only the current one is in the tab order; print shows all panels.
export function Tabs({ panels, data, current, children }) {
  const show = typeof children === "function" ? children : children[0];
  const move = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = panels.findIndex(([id]) => id === current.value);
    current.value = panels[(at + step + panels.length) % panels.length][0];
    document.getElementById(`tab-${current.value}`).focus();
  };
  return html`
    <div class="tabs" role="tablist" aria-label="Views of the ledger" onKeyDown=${move}>
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
