import { html } from "../html.js";

// Every entity with all its spellings in the report, those named most often first.
export function Names({ data, state, onProve }) {
  const named = data.entities.filter((e) => e.spellings.length);
  if (!named.length) return html`<p class="none">No names were found in this report.</p>`;
  const times = (e) => e.spellings.reduce((sum, [, n]) => sum + n, 0);
  const order = [...named].sort((a, b) => times(b) - times(a));
  const prove = (event, id) => {
    if (event.type === "click" || event.key === "Enter") onProve(id);
  };
  return html`
    <div class="scroll" role="region" tabindex="0" aria-label="Names">
      <table class="names">
        <thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">Side</th><th scope="col">In the text</th></tr></thead>
        <tbody>
          ${order.map(
            (e) => html`
              <tr
                data-row=${e.id} class=${state.selected.value === e.id ? "on" : ""} tabindex="0"
                onClick=${(event) => prove(event, e.id)} onKeyDown=${(event) => prove(event, e.id)}
              >
                <th scope="row">${e.name}${(e.whose || e.candidates) && html`<p class="rule">${e.whose ?? `not placed; perhaps ${e.candidates}`}</p>`}</th><td>${e.kind}</td><td>${e.side ?? "–"}</td>
                <td>${e.spellings.map(([words, n]) => html`<span class="spelling">${words}${n > 1 && html`<i> ×${n}</i>`}</span> `)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}
