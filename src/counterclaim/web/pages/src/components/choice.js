import { html } from "../html.js";

// A menu that narrows a list to one value; `options` are values, or pairs of value and words.
export function Choice({ name, chosen, options, all = "all" }) {
  const values = [...new Map(options.map((o) => (Array.isArray(o) ? o : [o, o])))].sort((a, b) => a[1].localeCompare(b[1]));
  return html`
    <label>${name}${" "}
      <select value=${chosen.value} onChange=${(event) => (chosen.value = event.target.value)}>
        <option value="">${all}</option>
        ${values.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
      </select>
    </label>
  `;
}

// A box to tick: only some of the rows are shown.
export const Only = ({ name, chosen }) => html`
  <label class="only"><input type="checkbox" checked=${chosen.value} onChange=${(event) => (chosen.value = event.target.checked)} /> ${name}</label>
`;
