import { Choice, Only } from "../components/choice.js";
import { Facts } from "../components/row.js";
import { grouped } from "../grouped.js";
import { html } from "../html.js";
import { inWar } from "./data.js";
import { ReportName, Some, Words } from "./words.js";

const MOST = 120; // incidents that are drawn before the reader asks for all

// What happened, day by day, as the reports tell it.
export function Incidents({ data, state, open }) {
  const incidents = inWar(data.incidents, state);
  if (!incidents.length) return html`<p class="none">No event was found in these reports.</p>`;
  const shown = incidents.filter(
    (i) =>
      (!state.type.value || i.type === state.type.value) &&
      (!state.shared.value || reportsOf(i).length > 1) &&
      (!state.disputed.value || statuses(i).size > 1 || i.tellings.some((t) => t.status === "denied")),
  );
  return html`
    <div class="filters">
      <${Choice} name="Type" chosen=${state.type} options=${incidents.map((i) => i.type)} />
      <${Only} name="told by several reports" chosen=${state.shared} />
      <${Only} name="told in different ways" chosen=${state.disputed} />
      <span class="count" aria-live="polite">${shown.length} of ${incidents.length}</span>
    </div>
    <${Some} rows=${shown} most=${MOST}>${(some) => html`<ol class="days">${[...grouped(some, (i) => i.when ?? "day not told")].map(
      ([when, own]) => html`<li><h3>${when}</h3>${own.map((i) => html`<${IncidentCard} data=${data} incident=${i} state=${state} open=${open} />`)}</li>`,
    )}</ol>`}<//>
  `;
}

function IncidentCard({ data, incident, state, open }) {
  const ref = `i${incident.n}`;
  const on = state.chosen() === ref;
  const prove = (event) => {
    if (event.type === "click" || (event.key === "Enter" && event.target === event.currentTarget)) open(ref);
  };
  const reports = reportsOf(incident);
  return html`
    <article
      class=${`row ${on ? "on" : ""}`} data-row=${ref} tabindex="0" aria-current=${on ? "true" : undefined}
      aria-label=${`${incident.type}: ${deed(incident)}`} onClick=${prove} onKeyDown=${prove}
    >
      <p class="main"><b>${deed(incident)}</b> <span class="type">${incident.type}</span> <${Statuses} incident=${incident} /></p>
      <${Words} words=${incident.tellings.find((t) => t.words.length)?.words ?? []} />
      <${Facts} facts=${[incident.where && `at ${incident.where}`, incident.dead !== null && `up to ${incident.dead.toLocaleString("en")} dead told`]} />
      <p class="facts">told by ${reports.map((n, k) => html`${k > 0 && ", "}<${ReportName} data=${data} n=${n} row=${incident.tellings.find((t) => t.report === n).row} open=${open} />`)}</p>
      ${incident.reasons.length > 0 && html`<p class="facts">thought to be one: ${incident.reasons.join("; ")}</p>`}
    </article>
  `;
}

const reportsOf = (incident) => [...new Set(incident.tellings.map((t) => t.report))];

export function deed({ actors, recipients }) {
  const who = actors.join(", ") || "nobody named";
  return recipients.length ? `${who} → ${recipients.join(", ")}` : who;
}

// In which ways an incident is told, side by side: reported, claimed by whom, denied.
export const Statuses = ({ incident }) => [...statuses(incident)].map(
  ([status, own]) => html`<span class=${`status is-${status}`}>${status}${by(own)}${own.length > 1 && ` ×${own.length}`}</span> `,
);

const statuses = (incident) => grouped(incident.tellings, (t) => t.status);

function by(tellings) {
  const who = [...new Set(tellings.map(teller).filter(Boolean))];
  return who.length > 1 ? `${who[0]} and others` : who.join("");
}

// Who tells it: of what is denied, those who deny it where the denial tells it, else those whose claim is denied.
export function teller({ status, who, denier }) {
  if (!who) return "";
  return status === "denied" && !denier ? `, claimed by ${who}` : ` by ${who}`;
}
