import { html } from "../html.js";

// Every entity with all its spellings in the report.
export function Names({ data, state, onProve }) {
  const order = [...data.entities].filter((e) => e.spellings.length).sort((a, b) => b.spellings.length - a.spellings.length);
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="Names">
      <table class="names">
        <thead><tr><th scope="col">name</th><th scope="col">kind</th><th scope="col">side</th><th scope="col">in the text</th></tr></thead>
        <tbody>
          ${order.map(
            (e) => html`
              <tr data-row=${e.kind === "place" ? e.id : undefined} class=${state.selected.value === e.id ? "on" : ""}
                tabindex=${e.kind === "place" ? 0 : undefined} onClick=${() => e.kind === "place" && onProve(e.id)}>
                <th scope="row">${e.name}</th><td>${e.kind}</td><td>${e.side ?? ""}</td><td>${e.spellings.join(", ")}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}
