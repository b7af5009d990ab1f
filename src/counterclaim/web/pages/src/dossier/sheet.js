import { Choice } from "../components/choice.js";
import { Facts } from "../components/row.js";
import { grouped } from "../grouped.js";
import { html } from "../html.js";
import { deed } from "./incidents.js";
import { Some } from "./words.js";

const MOST = 150;
const CLASSES = { same: "good", "numbers differ": "bad", "sides differ": "bad" };

// A coding sheet laid beside the dossier: which of its rows we have, which we miss, where they differ.
export function Sheet({ data, state, open }) {
  const sheet = data.sheet;
  const shown = sheet.matches.filter((m) => !state.finding.value || m.finding === state.finding.value);
  const totals = [...grouped(sheet.matches, (m) => m.finding)].map(([finding, own]) => `${own.length} ${finding}`);
  return html`
    <p class="facts">${sheet.path} (${sheet.kind}, ${sheet.rows} rows): ${totals.join(", ") || "no rows"}</p>
    <div class="filters">
      <${Choice} name="Finding" chosen=${state.finding} options=${sheet.matches.map((m) => m.finding)} />
      <span class="count" aria-live="polite">${shown.length} of ${sheet.matches.length}</span>
    </div>
    <${Some} rows=${shown} most=${MOST}>${(some) => some.map((m) => html`<${Match} match=${m} open=${open} />`)}<//>
    ${sheet.only.length > 0 && html`<h3>Only in the reports <span class="count">${sheet.only.length}</span></h3>`}
    ${sheet.only.map((n) => data.incidents[n]).map(
      (i) => html`<p><button type="button" class="more" data-row=${`i${i.n}`} onClick=${() => open(`i${i.n}`)}>${i.when ?? "day not told"}, ${i.where ?? "place not told"}</button> ${deed(i)}</p>`,
    )}
    ${sheet.problems.length > 0 && html`<ul class="notes">${sheet.problems.map((p) => html`<li>not read: ${p}</li>`)}</ul>`}
  `;
}

function Match({ match: m, open }) {
  return html`
    <article class="row">
      <p class="main"><span class=${`tag ${CLASSES[m.finding] ?? "warn"}`}>${m.finding}</span> <b>${m.when || "no day"}, ${m.where || "no place"}</b></p>
      <p>${m.why}</p>
      ${m.words.map((w) => html`<p class="words">“${w}”</p>`)}
      <${Facts} facts=${[`row ${m.line}`, m.id, m.actors.join(", ")]} />
      ${m.incident !== null && html`<button type="button" class="more" data-row=${`i${m.incident}`} onClick=${() => open(`i${m.incident}`)}>the incident</button>`}
    </article>
  `;
}
