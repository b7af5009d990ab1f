import { Facts } from "../components/row.js";
import { grouped } from "../grouped.js";
import { html } from "../html.js";
import { CountCard } from "./count.js";
import { deed, Statuses, teller } from "./incidents.js";
import { Title } from "./title.js";
import { ReportName, Words } from "./words.js";

// One incident: how each report tells it, the losses counted in it, and why the tellings are thought to be one.
export function IncidentProof({ data, n, open }) {
  const incident = data.incidents[n];
  return html`
    <${Title}>${incident.type} ${deed(incident)}<//>
    <${Facts} facts=${[incident.when ?? "day not told", incident.where ?? "place not told"]} />
    <${Tellings} data=${data} incident=${incident} open=${open} />
  `;
}

function Tellings({ data, incident, open }) {
  const counts = incident.counts.map((c) => data.counts[c]);
  const disputes = data.answers.filter((a) => a.incident === incident.n);
  return html`
    ${incident.tellings.length > 1 && html`<p><${Statuses} incident=${incident} /></p>`}
    ${incident.tellings.map(
      (t) => html`
        <article class="row telling">
          <p><span class=${`status is-${t.status}`}>${t.status}${teller(t)}</span> <span class="in">in <${ReportName} data=${data} n=${t.report} row=${t.row} open=${open} /></span></p>
          <${Words} words=${t.words} />
        </article>
      `,
    )}
    ${incident.reasons.length > 0 && html`<p class="facts">Thought to be one: ${incident.reasons.join("; ")}</p>`}
    ${disputes.length > 0 && html`<h3>Answered</h3>`}
    ${disputes.map(
      (a) => html`<article class=${`row answered is-${a.type}`}><p><span class="verb">${a.type}</span> <b>${a.who}</b> <span class="in">in <${ReportName} data=${data} n=${a.report} row=${a.row} open=${open} /></span></p><${Words} words=${a.words} /></article>`,
    )}
    ${counts.length > 0 && html`<h3>Losses counted in it</h3>`}
    ${counts.map((c) => html`<${CountCard} data=${data} count=${c} what open=${open} />`)}
  `;
}

// All that happened at one place, by day, with the losses counted there outside any incident.
export function PlaceProof({ data, n, open }) {
  const incidents = data.incidents.filter((i) => i.place === n);
  const tallies = data.tallies.filter((t) => t.place === n && t.incident === null);
  return html`
    <${Title}>${data.places[n].name}<//>
    ${[...grouped(incidents, (i) => i.when ?? "day not told")].map(
      ([when, own]) => html`
        <h3>${when}</h3>
        ${own.map((i) => html`<section class="happened"><p><b>${deed(i)}</b> <span class="type">${i.type}</span></p><${Tellings} data=${data} incident=${i} open=${open} /></section>`)}
      `,
    )}
    ${tallies.length > 0 && html`<h3>Losses counted here</h3>`}
    ${tallies.flatMap((t) => t.cells.flatMap((cell) => cell.counts.map((c) => html`<${CountCard} data=${data} count=${data.counts[c]} echoes=${cell.echoes[c]} what open=${open} />`)))}
  `;
}
