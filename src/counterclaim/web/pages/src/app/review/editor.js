import { html } from "../../html.js";

const DAY = "\\d{4}-\\d{2}-\\d{2}";
const SEVERAL = new Set(["entities"]);

// One field to change, by its type: a list of choices, a number, a day, or words. Values keep their JSON form.
export function FieldEditor({ field, value, changed, onChange, name }) {
  const label = html`<span>${name}${changed && html` <b class="changed">changed</b>`}</span>`;
  if (SEVERAL.has(field.type)) return html`<${Several} field=${field} value=${value ?? []} onChange=${onChange} label=${label} name=${name} />`;
  const choices = choicesOf(field);
  if (choices) return html`<label>${label} <${Menu} choices=${choices} value=${value} optional=${field.optional !== false} onChange=${onChange} /></label>`;
  const look = { number: { inputmode: "numeric", pattern: "\\d*" }, measure: { inputmode: "decimal" }, day: { pattern: DAY, placeholder: "YYYY-MM-DD" } }[field.type] ?? {};
  if (typeof value === "object" && value !== null) return html`<p class="fixed">${label} <span>${inWords(field)}</span></p>`;
  return html`<label>${label} <input type="text" ...${look} value=${value ?? ""} onInput=${(event) => onChange(read(field.type, event.target.value.trim()))} /></label>`;
}

function read(type, typed) {
  if (typed === "") return null;
  if (type !== "number" && type !== "measure") return typed;
  const number = Number(typed.replaceAll(",", ""));
  return Number.isNaN(number) ? typed : number; // the ledger says what is wrong with it
}

// Choices as [value, words]; values may be any JSON.
function choicesOf(field) {
  if (!field.choices) return null;
  return field.choices.map((c) => (Array.isArray(c) ? c : [c, said(c)]));
}

const said = (value) => (value === null ? "not told" : value === true ? "yes" : value === false ? "no" : String(value).replaceAll("_", " "));

const key = (value) => JSON.stringify(value ?? null);

function Menu({ choices, value, optional, onChange }) {
  const all = [...choices];
  if (!all.some(([v]) => key(v) === key(value))) all.unshift([value, value === null || value === undefined ? "not told" : inWords({ value })]);
  if (optional && !all.some(([v]) => v === null)) all.unshift([null, "not told"]);
  return html`<select onChange=${(event) => onChange(JSON.parse(event.target.value))}>${all.map(([v, words]) => html`<option value=${key(v)} selected=${key(v) === key(value)}>${words}</option>`)}</select>`;
}

function Several({ field, value, onChange, label, name }) {
  const choices = choicesOf(field) ?? [];
  const words = (v) => choices.find(([c]) => key(c) === key(v))?.[1] ?? inWords({ value: v });
  const left = choices.filter(([c]) => !value.some((v) => key(v) === key(c)));
  return html`
    <div class="several" role="group" aria-label=${name}>${label}
      <span>
        ${value.map((v) => html`<button type="button" class="chip" onClick=${() => onChange(value.filter((x) => key(x) !== key(v)))} aria-label=${`Take out ${words(v)}`}>${words(v)} ×</button> `)}
        ${left.length > 0 && html`<select aria-label=${`Add to ${name}`} onChange=${(event) => (onChange([...value, JSON.parse(event.target.value)]), (event.target.selectedIndex = 0))}>
          <option value="">add…</option>${left.map(([v, told]) => html`<option value=${key(v)}>${told}</option>`)}
        </select>`}
      </span>
    </div>
  `;
}

// The value of a field for people.
export function inWords(field) {
  if (field.shown !== undefined && field.shown !== null) return [field.shown].flat().join(", ");
  const choices = choicesOf(field);
  const one = (v) => choices?.find(([c]) => key(c) === key(v))?.[1] ?? (typeof v === "object" && v !== null ? (v.name ?? JSON.stringify(v)) : said(v ?? null));
  return Array.isArray(field.value) ? field.value.map(one).join(", ") : one(field.value);
}
