import { Facts } from "../components/row.js";
import { html } from "../html.js";
import { CountCard } from "./count.js";
import { Title } from "./title.js";

const SCOPES = { running: "running total", incident: "one incident", background: "told as history" };

// A tally, or what one speaker says in it: all counts by day, flags, and what they are to one another.
export function TallyProof({ data, n, rest, open, show, state }) {
  const tally = data.tallies[n];
  const [speaker, flashed] = rest;
  const ruled = speaker === "rule";
  const cells = speaker === undefined || ruled ? tally.cells : tally.cells.filter((cell) => cell.speaker === Number(speaker));
  const behind = new Set(cells.flatMap((cell) => [...cell.counts, ...Object.values(cell.echoes).flat()]));
  const basis = new Set(ruled ? tally.rule.basis : behind);
  const flags = tally.flags.filter((f) => f.counts.some((c) => behind.has(c)));
  const pairs = data.pairs.filter((p) => p.tally === n && (behind.has(p.first) || behind.has(p.second)));
  const more = speaker !== undefined && tally.cells.length > 1;
  return html`
    <${Title}>${tally.title}<//>
    <${Facts} facts=${[tally.where, SCOPES[tally.scope], range(tally), tally.voices > 1 && `${tally.voices} independent voices`, tally.contested && "contested"]} />
    <p class="links">
      ${more && html`<button type="button" onClick=${() => open(`t${n}`)}>All who speak of it</button>`}
      ${tally.steps > 1 && html`<button type="button" onClick=${() => ((state.tally.value = n), show("timeline"))}>Over time</button>`}
      ${tally.incident !== null && html`<button type="button" onClick=${() => open(`i${tally.incident}`)}>The incident</button>`}
    </p>
    ${ruled && html`<${Rule} data=${data} rule=${tally.rule} />`}
    ${flags.map((f) => html`<p class="flag"><b>${f.kind}</b>: ${f.text}</p>`)}
    ${cells.map((cell) => {
      const counts = cell.counts.filter((c) => basis.has(c)).map((c) => data.counts[c]);
      return counts.length > 0 && html`
        <h3>${data.speakers[cell.speaker]}</h3>
        ${counts.map((c) => html`<${CountCard} data=${data} count=${c} echoes=${cell.echoes[c.n]} flash=${String(c.n) === flashed} open=${open} />`)}
      `;
    })}
    ${pairs.length > 0 && html`<h3>Compared</h3><ul class="pairs">${pairs.map((p) => html`<li><span class=${`verdict is-${p.verdict.replace(" ", "-")}`}>${p.verdict}</span> ${p.reason}</li>`)}</ul>`}
  `;
}

const range = ({ low, high }) =>
  low === null ? null : low === high ? `latest: ${low.toLocaleString("en")}` : `latest of each: ${low.toLocaleString("en")} to ${high.toLocaleString("en")}`;

const Rule = ({ data, rule }) => html`
  <div class="ruled">
    <p><b>${data.rule.name}</b>: low ${told(rule.low)}, best <b>${told(rule.best)}</b>, high ${told(rule.high)}; ${rule.why}.</p>
    <p class="facts">${data.rule.reference}</p>
  </div>
`;

const told = (number) => (number === null ? "none" : number.toLocaleString("en"));
