import { Choice } from "../components/choice.js";
import { html } from "../html.js";
import { inWar, refOf } from "./data.js";
import { Some } from "./words.js";

const MOST = 100;

const flagsOf = (data, state) => inWar(data.tallies, state).flatMap((tally) => tally.flags.map((flag) => ({ ...flag, tally })));
const pairsOf = (data, state) => data.pairs.map((p) => ({ ...p, war: data.tallies[p.tally].war })).filter((p) => inWar([p], state).length);

export const checks = (data, state) => flagsOf(data, state).length + pairsOf(data, state).filter((p) => p.verdict === "contradiction").length;

// What an analyst should look at: flags, and pairs of numbers with the verdict on each.
export function Checks({ data, state, open }) {
  const flags = flagsOf(data, state);
  const pairs = pairsOf(data, state);
  const shown = pairs.filter((p) => !state.verdict.value || p.verdict === state.verdict.value);
  if (!flags.length && !pairs.length) return html`<p class="none">Nothing stands out: no jump, no withdrawal, no two numbers to compare.</p>`;
  return html`
    ${flags.length > 0 && html`<h3>Flags <span class="count">${flags.length}</span></h3>`}
    <${Some} rows=${flags} most=${MOST}>${(some) => some.map(
      (f) => html`
        <article class="row flagged" data-row=${refOf(data, data.counts[f.counts[0]])} ...${opening(() => open(refOf(data, data.counts[f.counts[0]])))}>
          <p class="main"><span class="tag warn">${f.kind}</span> <b>${f.tally.title}</b>${f.tally.where && `, ${f.tally.where}`}</p>
          <p>${f.text}</p>
          <p class="facts">${f.counts.map((n) => said(data.counts[n])).join(" · ")}</p>
        </article>
      `,
    )}<//>
    ${pairs.length > 0 && html`
      <h3>Numbers compared <span class="count">${pairs.length}</span></h3>
      <p class="facts">Only counts of one scope can contradict each other: the same loss, incident or running total, and day.</p>
      <div class="filters">
        <${Choice} name="Verdict" chosen=${state.verdict} options=${pairs.map((p) => p.verdict)} />
        <span class="count" aria-live="polite">${shown.length} of ${pairs.length}</span>
      </div>
    `}
    <${Some} rows=${shown} most=${MOST}>${(some) => some.map(
      (p) => html`
        <article class="row flagged" data-row=${`t${p.tally}`} ...${opening(() => open(`t${p.tally}`))}>
          <p class="main"><span class=${`verdict is-${p.verdict.replace(" ", "-")}`}>${p.verdict}</span> <b>${data.tallies[p.tally].title}</b></p>
          <p>${p.reason}</p>
        </article>
      `,
    )}<//>
  `;
}

const said = (count) => `${count.number}, ${count.who}, ${count.day ?? "no day"}`;

const opening = (act) => ({
  tabindex: "0",
  onClick: act,
  onKeyDown: (event) => event.key === "Enter" && event.target === event.currentTarget && act(),
});
