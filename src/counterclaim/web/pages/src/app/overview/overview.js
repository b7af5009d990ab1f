import { html } from "../../html.js";
import { EMBEDDED, here } from "../address.js";
import { Answer } from "../answer.js";
import { many } from "../format.js";
import { lastLedger, lastVisit } from "../memory.js";
import { Title } from "../title.js";
import { useAnswer } from "../useanswer.js";
import { Changes } from "./changes.js";
import { MostContested } from "./contested.js";
import { Places } from "./places.js";
import { TallyMatrix } from "./matrix.js";
import { Timeline } from "./timeline.js";
import { Wars } from "./wars.js";

// All of the ledger, or of a filter, at a glance.
export function Overview({ ledger }) {
  const seen = EMBEDDED ? undefined : lastVisit(ledger?.ledger ?? lastLedger(), ledger?.now);
  const { filter, state } = here.value;
  const answer = useAnswer("/api/overview", filter, { seen, loss: state.loss });
  return html`
    <${Title} window="Overview">Who claims what<//>
    <${Answer} of=${answer} what="the overview">${(data) => (data.totals.reports ? html`<${Glance} data=${data} seen=${seen} />` : html`<${Nothing} filtered=${filter.length > 0} />`)}<//>
  `;
}

const Nothing = ({ filtered }) =>
  filtered
    ? html`<p class="none">Nothing in the ledger passes this filter: take a part of it out above.</p>`
    : html`<div class="none"><p>The ledger is empty. Put reports into it:</p><p><code>counterclaim add REPORT.txt … --ledger ledger.db</code></p></div>`;

function Glance({ data, seen }) {
  const { totals, span } = data;
  const counts = [
    many(totals.reports, "report"),
    many(totals.claims, "claim"),
    many(totals.figures, "figure"),
    many(totals.incidents, "incident"),
    `${many(totals.contested, "tally is", "tallies are")} contested`,
  ];
  return html`
    <p class="counts">${counts.map((words) => html`<span>${words}</span> `)} ${span?.from && html`<span class="facts">${span.from === span.to ? span.from : `${span.from} to ${span.to}`}</span>`}</p>
    ${seen !== undefined && html`<${Changes} changes=${data.changes} />`}
    <${Wars} />
    <div class="glance">
      <section class="block timeline-block" aria-labelledby="over-time"><${Timeline} data=${data} /></section>
      <section class="block" aria-labelledby="most-contested"><${MostContested} rows=${data.contested} /></section>
      <section class="block whole" aria-labelledby="who-counts"><${TallyMatrix} matrix=${data.matrix} total=${totals.contested} /></section>
      <section class="block whole" aria-labelledby="where"><${Places} places=${data.map.places} nowhere=${data.map.unplaced} /></section>
    </div>
  `;
}
