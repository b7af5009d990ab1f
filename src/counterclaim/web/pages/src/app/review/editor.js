import { html } from "../../html.js";

const DAY = "\\d{4}-\\d{2}-\\d{2}";
const NAMED = new Set(["entity", "party"]);

// One field to change, by its type: a list of choices, a number, a day, or words. Values keep their JSON form.
export function FieldEditor({ row, field, value, changed, onChange, name }) {
  const label = html`<span>${name}${changed && html` <b class="changed">changed</b>`}</span>`;
  if (field.type === "entities") return html`<${Several} choices=${choicesOf(field, row)} value=${value ?? []} onChange=${onChange} label=${label} name=${name} />`;
  const choices = choicesOf(field, row);
  if (choices) return html`<label>${label} <${Menu} choices=${choices} value=${value} optional=${field.optional !== false} onChange=${onChange} /></label>`;
  const look = { number: { inputmode: "numeric", pattern: "\\d*" }, measure: { inputmode: "decimal" }, day: { pattern: DAY, placeholder: "YYYY-MM-DD" } }[field.type] ?? {};
  if (typeof value === "object" && value !== null) return html`<p class="fixed">${label} <span>${inWords({ value })}</span></p>`;
  return html`<label>${label} <input type="text" ...${look} value=${value ?? ""} onInput=${(event) => onChange(read(field.type, event.target.value.trim()))} /></label>`;
}

function read(type, typed) {
  if (typed === "") return null;
  if (type !== "number" && type !== "measure") return typed;
  const number = Number(typed.replaceAll(",", ""));
  return Number.isNaN(number) ? typed : number; // the ledger says what is wrong with it
}

// Choices as [value, words]: the field's own, or the names and claims of the report.
function choicesOf(field, row) {
  if (field.choices) return field.choices.map((value) => [value, said(value)]);
  if (NAMED.has(field.type) || field.type === "entities") return row.entities?.[row.report] ?? [];
  return field.type === "claim" ? (row.claims?.[row.report] ?? []) : null;
}

const said = (value) => (value === null ? "not told" : value === true ? "yes" : value === false ? "no" : String(value).replaceAll("_", " "));

const key = (value) => JSON.stringify(value ?? null);

function Menu({ choices, value, optional, onChange }) {
  const all = [...choices];
  if (!all.some(([v]) => key(v) === key(value))) all.unshift([value, value === null || value === undefined ? "not told" : inWords({ value })]);
  if (optional && !all.some(([v]) => v === null)) all.unshift([null, "not told"]);
  return html`<select onChange=${(event) => onChange(JSON.parse(event.target.value))}>${all.map(([v, words]) => html`<option value=${key(v)} selected=${key(v) === key(value)}>${words}</option>`)}</select>`;
}

function Several({ choices, value, onChange, label, name }) {
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
export function inWords({ label, value }) {
  if (label) return label;
  const one = (v) => (typeof v === "object" && v !== null ? (v.name ?? JSON.stringify(v)) : said(v ?? null));
  return Array.isArray(value) ? value.map(one).join(", ") : one(value);
}
