import { Choice } from "../components/choice.js";
import { grouped } from "../grouped.js";
import { html } from "../html.js";
import { inWar, refOf } from "./data.js";
import { Number } from "./matrix.js";
import { ReportName, Some, Words } from "./words.js";

const MOST = 100;
const TITLES = { denies: "Denied", contradicts: "Contradicted", confirms: "Admitted or confirmed" };

// Who denies what to whom, who contradicts whom, who admits what.
export function Answers({ data, state, open }) {
  const answers = inWar(data.answers, state);
  if (!answers.length) return html`<p class="none">No account in these reports answers another.</p>`;
  const shown = answers.filter(
    (a) =>
      (!state.answer.value || a.type === state.answer.value) &&
      (!state.by.value || sideOf(a) === state.by.value) &&
      (!state.against.value || a.sides.includes(state.against.value)),
  );
  return html`
    <div class="filters">
      <${Choice} name="What" chosen=${state.answer} options=${answers.map((a) => [a.type, TITLES[a.type].toLowerCase()])} />
      <${Choice} name="By" chosen=${state.by} options=${answers.map(sideOf)} />
      <${Choice} name="Against" chosen=${state.against} options=${answers.flatMap((a) => a.sides)} />
      <span class="count" aria-live="polite">${shown.length} of ${answers.length}</span>
    </div>
    ${Object.entries(TITLES).map(([type, title]) => {
      const own = shown.filter((a) => a.type === type);
      return own.length > 0 && html`
        <h3>${title} <span class="count">${own.length}</span></h3>
        <p class="facts">${totals(own)}</p>
        <${Some} rows=${own} most=${MOST}>${(some) => some.map((a) => html`<${Answer} data=${data} answer=${a} state=${state} open=${open} />`)}<//>
      `;
    })}
  `;
}

// Who answers whom how often, those who do most first.
const totals = (answers) =>
  [...grouped(answers, between)].sort((a, b) => b[1].length - a[1].length).map(([words, own]) => `${words} ${own.length}`).join(" · ");

const sideOf = (answer) => answer.side ?? "no side named";
const between = (answer) => (answer.sides.length ? `${sideOf(answer)} → ${answer.sides.join(", ")}` : `${sideOf(answer)} → nobody named`);

function Answer({ data, answer, state, open }) {
  const counts = answer.counts.map((n) => data.counts[n]);
  const own = `r${answer.report}:${answer.row ?? ""}`;
  const on = data.reports[answer.report].text && answer.row && state.chosen() === own;
  return html`
    <article class=${`pair is-${answer.type} ${on ? "on" : ""}`}>
      <div class="voice">
        <span class="main"><b>${answer.against.join(", ") || "nobody named"}</b></span>
        <span class="words">${answer.of || "…"}</span>
        ${counts.length > 0 && html`<span class="denied-counts">${counts.map((c) => html`<button type="button" class="cell" onClick=${() => open(refOf(data, c))} title=${c.what}><${Number} count=${c} /> <small>${c.what}</small></button> `)}</span>`}
        ${answer.incident !== null && html`<span><button type="button" class="more" onClick=${() => open(`i${answer.incident}`)}>the incident</button></span>`}
      </div>
      <div class="verb"><span>${answer.type === "confirms" ? "confirms" : answer.type}</span></div>
      <div class="voice">
        <span class="main"><b>${answer.who}</b>${answer.side && answer.side !== answer.who && ` (${answer.side})`}</span>
        <${Words} words=${answer.words} />
        <span class="facts">${answer.said && `said ${answer.said}, `}in <${ReportName} data=${data} n=${answer.report} row=${answer.row} open=${open} /></span>
      </div>
    </article>
  `;
}
