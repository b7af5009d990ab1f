import { html } from "../../html.js";
import { path, to } from "../address.js";
import { listed } from "../format.js";

// Who and what the report names, those named most often first.
export function Entities({ entities, known, onPick }) {
  if (!entities.length) return null;
  const order = [...entities].sort((a, b) => b.mentions - a.mentions);
  return html`
    <section class="block" aria-labelledby="named-here">
      <h2 id="named-here">Named here <span class="count">${entities.length}</span></h2>
      <div class="scroll" role="region" tabindex="0" aria-label="Names">
        <table class="names">
          <thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">Side</th><th scope="col">In the text</th></tr></thead>
          <tbody>
            ${order.map(
              (e) => html`<tr key=${e.anchor}>
                <th scope="row">${e.party ? html`<a href=${to({ path: path("party", e.party) })}>${e.name}</a>` : e.name}</th>
                <td>${e.kind}</td><td>${e.sideLabel ?? e.side ?? "–"}</td>
                <td>${listed(e.spellings).join(" · ")} ${known.has(e.anchor) && html`<button type="button" class="more" onClick=${() => onPick(known.get(e.anchor))} aria-label=${`Show ${e.name} in the text`}>×${e.mentions}</button>`}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>
  `;
}
