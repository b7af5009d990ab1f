import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "../../html.js";
import { go, path, to } from "../address.js";
import { hundredths, source } from "../format.js";
import { corrections } from "./corrections.js";
import { Difference } from "./difference.js";
import { Fields } from "./fields.js";
import { History } from "./history.js";
import { KEYS } from "./keys.js";
import { SpanText } from "./spantext.js";
import { Ties } from "./ties.js";

const BUTTONS = ["a", "r", "c", "n", "u", "k", "j"];

// One row to decide on: its words in their sentence, its fields, what was decided before, and the keys.
export function Desk({ queue, row, handle, help }) {
  const box = useRef(null);
  const [editing, edit] = useState(false);
  const [noting, note] = useState(false);
  const [reason, explain] = useState("");
  const [spans, drag] = useState(null);
  const field = (name) => requestAnimationFrame(() => box.current?.querySelector(name)?.focus());
  const report = to({ path: path("report", row.report ?? row.anchor.split(":")[0]), state: { at: row.anchor } });
  const decide = (action, bodies = [{}]) => queue.decide(row, action, bodies.map((body) => ({ reason, ...body })));
  const save = (changed) => {
    const bodies = corrections(row, changed);
    if (spans) bodies.push({ field: "evidence", value: spans });
    if (bodies.length) decide("correct", bodies);
    else edit(false);
  };
  const acts = {
    decide: (action) => decide(action),
    correct: () => (edit(true), field(".editor input, .editor select")),
    note: () => (note(true), field(".note-field")),
    why: () => field(".why-field"),
    open: () => go(report),
  };
  handle.current = acts;
  useEffect(() => () => handle.current === acts && (handle.current = null));
  const press = {
    a: () => acts.decide("accept"), r: () => acts.decide("reject"), c: acts.correct, n: acts.note,
    u: queue.undo, j: () => queue.move(1), k: () => queue.move(-1),
  };
  const mark = queue.marks.value.get(row.anchor);
  return html`
    <article class="desk-row" ref=${box} aria-label=${`${row.kind}, ${row.label ?? ""}`}>
      ${mark?.state === "failed" && html`<p class="trouble"><b>Not saved (${mark.action}).</b> ${mark.why} <button type="button" class="more" onClick=${() => acts.decide(mark.action)} disabled=${mark.action === "correct" || mark.action === "note"}>Try again</button></p>`}
      <p class="eyebrow">
        <span class="kind">${row.kind}</span> <b>${row.label}</b> ${row.contested && html`<span class="tag bad">contested</span> `}
        ${row.review && row.review !== "unseen" && html`<span class=${`tag is-${row.review}`}>${row.review}</span> `}
        <span class="facts">confidence ${hundredths(row.confidence)}</span> <a class="source" href=${report} title=${row.title}>${source(row)}</a>
      </p>
      <${SpanText} row=${row} spans=${spans} onDrag=${drag} onSave=${() => save({})} />
      <${Difference} row=${row} />
      <${Fields} row=${row} editing=${editing} onSave=${save} onLeave=${() => edit(false)} onEdit=${acts.correct} />
      ${row.duplicates?.length > 0 && html`<div class="twins"><h3>Said again <span class="count">${row.duplicates.length}</span></h3>${row.duplicates.map((d) => html`<p><a class="words" href=${to({ path: path("report", d.report), state: { at: d.anchor } })}>${d.words}</a></p>`)}</div>`}
      <${Ties} row=${row} decide=${decide} />
      <${History} decisions=${row.decisions} />
      <label class="reason">Why <input class="why-field" value=${reason} maxlength="10000" placeholder="optional; stands beside the decision" onInput=${(event) => explain(event.target.value)} onKeyDown=${leave} /></label>
      ${noting && html`<form class="noting" onSubmit=${(event) => (event.preventDefault(), noted(event, decide, note))}>
        <label class="reason">Note <input class="note-field" name="note" required maxlength="10000" onKeyDown=${(event) => event.key === "Escape" && note(false)} /></label> <button type="submit">Save note</button>
      </form>`}
      <p class=${editing ? "acts" : "acts at-hand"} role="group" aria-label="Decide">
        ${BUTTONS.map((key) => html`<button type="button" class=${`act act-${KEYS[key][0]}`} key=${key} onClick=${press[key]} aria-keyshortcuts=${key}>${KEYS[key][0]} <kbd>${key}</kbd></button> `)}
        <button type="button" class="act act-help" onClick=${help} aria-keyshortcuts="?">keys <kbd>?</kbd></button>
      </p>
    </article>
  `;
}

// Enter and Escape give the keys back to the desk.
const leave = (event) => (event.key === "Enter" || event.key === "Escape") && (event.preventDefault(), event.target.blur());

function noted(event, decide, note) {
  decide("note", [{ reason: event.target.elements.note.value.trim() }]);
  note(false);
}
