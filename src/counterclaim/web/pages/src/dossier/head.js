import { Choice } from "../components/choice.js";
import { Notes, Totals } from "../components/head.js";
import { html } from "../html.js";
import { inWar } from "./data.js";

// What the dossier is made of, and under which rule.
export function Head({ data, state }) {
  const [reports, tallies, answers, incidents] = [data.reports, data.tallies, data.answers, data.incidents].map((rows) => inWar(rows, state));
  const copies = reports.filter((r) => r.copy !== null).length;
  const counts = [
    [reports.length, "report", "reports"],
    ...(copies ? [[copies, "of them a copy", "of them copies"]] : []),
    [tallies.length, "tally of losses", "tallies of losses"],
    [tallies.filter((t) => t.contested).length, "contested", "contested"],
    [answers.filter((a) => a.type === "denies").length, "denial", "denials"],
    [incidents.length, "incident", "incidents"],
  ];
  return html`
    <header class="head">
      <h1>Dossier: ${data.title}</h1>
      <p class="facts">reports of ${data.span}</p>
      <${Totals} counts=${counts} />
      ${data.rule && html`<p class="ruled"><b>Rule ${data.rule.name}: ${data.rule.title}.</b> ${data.rule.reference}</p>`}
      <${Notes} notes=${data.notes} />
      ${data.wars.length > 1 && html`<p class="filters war">
        <${Choice} name="War" chosen=${state.war} all="all, kept apart" options=${data.wars.map((name, n) => [String(n), name])} />
      </p>`}
    </header>
  `;
}
