import { Facts } from "../components/row.js";
import { html } from "../html.js";
import { Number } from "./matrix.js";
import { ReportName, Words } from "./words.js";

// One count with all that is known of it: who says it where and when, the sentence, its parts, who denies it, and who
// merely says it again.
export function CountCard({ data, count, echoes = [], what, flash, open }) {
  const said = count.told && count.told !== count.day ? `said ${count.told}` : null;
  return html`
    <article class=${flash ? "row told on" : "row told"} data-count=${count.n} aria-label=${`${count.who}: ${count.number} ${count.what}`}>
      <p class="main">
        <b class="number"><${Number} count=${count} /></b> ${what && `${count.what} `}
        <span class="day">${count.day ? `as of ${count.day}` : "no day told"}</span>
        ${count.running && html` <span class="tag">running total</span>`}
        ${count.headline && html` <span class="tag">headline</span>`}
      </p>
      <p><b>${count.who}</b>${count.side && count.side !== count.who && ` (${count.side})`}${" "}<span class="in">in <${ReportName} data=${data} n=${count.report} row=${count.row} open=${open} /></span></p>
      <${Words} words=${count.words} />
      <${Facts} facts=${[said, count.when && `counts ${count.when}`, count.by && `caused by ${count.by}`, count.where && `at ${count.where}`, `confidence ${count.confidence}`]} />
      ${count.parts.map((n) => data.counts[n]).map(
        (part) => html`<div class="part"><p>of them <b class="number">${part.number}</b> ${part.what}${part.who !== count.who && `, says ${part.who}`}</p><${Words} words=${part.words} /></div>`,
      )}
      ${count.answers.map((n) => html`<${AnswerLine} data=${data} answer=${data.answers[n]} open=${open} />`)}
      ${echoes.length > 0 && html`<details class="echoes">
        <summary>said again in ${echoes.length === 1 ? "another place" : `${echoes.length} other places`}, counted once</summary>
        ${echoes.map((n) => data.counts[n]).map(
          (echo) => html`<p><b>${echo.who}</b> in <${ReportName} data=${data} n=${echo.report} row=${echo.row} open=${open} /></p><${Words} words=${echo.words} />`,
        )}
      </details>`}
    </article>
  `;
}

const VERBS = { denies: "denied", contradicts: "contradicted", confirms: "confirmed" };

// Who answers a count, in which words.
function AnswerLine({ data, answer, open }) {
  return html`
    <div class=${`answered is-${answer.type}`}>
      <p>
        <span class="verb">${VERBS[answer.type]}</span> by <b>${answer.who}</b>${answer.side && answer.side !== answer.who && ` (${answer.side})`}
        ${answer.said && ` on ${answer.said}`} <span class="in">in <${ReportName} data=${data} n=${answer.report} row=${answer.row} open=${open} /></span>
      </p>
      <${Words} words=${answer.words} />
    </div>
  `;
}
