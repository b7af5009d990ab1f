import { Facts } from "../components/row.js";
import { html } from "../html.js";
import { inWar } from "./data.js";
import { Some } from "./words.js";

const MOST = 200;

// The reports that the dossier is made of, and which of them merely repeat another.
export function Reports({ data, state, open }) {
  const reports = inWar(data.reports, state);
  const whole = data.reports.some((r) => r.text);
  const wars = [...new Set(reports.map((r) => r.war))];
  return html`
    ${!whole && html`<p class="facts">The texts of these reports are too long together to be carried by this page; it has the sentences only.</p>`}
    ${wars.map((war) => {
      const own = reports.filter((r) => r.war === war);
      return html`
        ${data.wars.length > 1 && html`<h3>${data.wars[war]} <span class="count">${own.length}</span></h3>`}
        <${Some} rows=${own} most=${MOST}>${(some) => some.map((r) => html`<${ReportCard} data=${data} report=${r} state=${state} open=${open} />`)}<//>
      `;
    })}
  `;
}

function ReportCard({ data, report, state, open }) {
  const ref = `r${report.n}`;
  const on = state.chosen()?.split(":")[0] === ref;
  const read = (event) => {
    if (event.type === "click" || (event.key === "Enter" && event.target === event.currentTarget)) open(ref);
  };
  return html`
    <article class=${`row ${on ? "on" : ""}`} data-row=${ref} tabindex="0" aria-label=${report.name} onClick=${read} onKeyDown=${read}>
      <p class="main"><b>${report.title || report.name}</b></p>
      <${Facts} facts=${[report.publisher, report.published ?? "date of publication unknown", report.origin, `${report.counts} counts`]} />
      ${report.copy !== null && html`<p class="copied">Copy of <b>${data.reports[report.copy].name}</b>: ${report.reason}</p>`}
      ${report.copy === null && report.reason && html`<p class="facts">${report.reason}</p>`}
      ${report.notes.length > 0 && html`<ul class="notes">${report.notes.map((note) => html`<li>${note}</li>`)}</ul>`}
    </article>
  `;
}
