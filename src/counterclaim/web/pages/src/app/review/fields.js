import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { FieldEditor, inWords } from "./editor.js";

const SHOWN_ONLY = new Set(["span", "spans"]); // moved in the text

// The fields of a row: to read, and with c to change; all that was changed is saved together.
export function Fields({ row, editing, onSave, onLeave, onEdit }) {
  const [changed, change] = useState({});
  const fields = row.fields.filter((f) => !SHOWN_ONLY.has(f.type) && f.name !== "evidence");
  if (!editing) {
    return html`<dl class="row-fields">${fields.filter((f) => f.value !== null && f.value !== "" && !(Array.isArray(f.value) && !f.value.length)).map(
      (f) => html`<div key=${f.name}><dt>${named(f.name)}</dt><dd>${inWords(f)}</dd></div>`,
    )}<button type="button" class="more" onClick=${onEdit}>correct</button></dl>`;
  }
  const turn = (field, value) => change((now) => ({ ...now, [field.name]: value }));
  const keyed = (event) => {
    if (event.key === "Escape") event.preventDefault(), change({}), onLeave();
    if (event.key === "Enter" && event.target.tagName !== "BUTTON") event.preventDefault(), event.target.blur(), queueMicrotask(() => event.currentTarget.requestSubmit());
  };
  return html`
    <form class="editor" onKeyDown=${keyed} onSubmit=${(event) => (event.preventDefault(), onSave(changed))}>
      ${fields.map((f) => html`<${FieldEditor} key=${f.name} row=${row} field=${f} value=${f.name in changed ? changed[f.name] : f.value} changed=${f.name in changed} onChange=${(value) => turn(f, value)} name=${named(f.name)} />`)}
      <p class="links"><button type="submit" class="act">Save and go on <kbd>Enter</kbd></button> <button type="button" class="act" onClick=${() => (change({}), onLeave())}>Leave <kbd>Esc</kbd></button></p>
    </form>
  `;
}

const NAMES = { from: "first day", to: "last day", low: "number", high: "up to", side: "whose loss", by: "caused by", cumulative: "running total", history: "of another time", lat: "latitude", lon: "longitude", via: "relayed by", said: "said on" };

const named = (name) => NAMES[name] ?? name;
