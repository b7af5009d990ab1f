import { html } from "../../html.js";
import { brief } from "./history.js";

// Where a newer engine or another coder reads a row differently from what stands.
export const Difference = ({ difference }) => html`
  <div class="difference">
    <h3>Read differently</h3>
    ${difference.why && html`<p>${difference.why}</p>`}
    <ul>${lines(difference).map(([name, told]) => html`<li><b>${name}</b>: ${told}</li>`)}</ul>
  </div>
`;

function lines(difference) {
  if (Array.isArray(difference.fields)) return difference.fields.map((f) => [f.field ?? f.name, `${brief(f.human ?? f.before ?? f.first)} against ${brief(f.machine ?? f.value ?? f.second)}`]);
  return Object.entries(difference).filter(([name, value]) => name !== "why" && value !== null).map(([name, value]) => [name, brief(value)]);
}
