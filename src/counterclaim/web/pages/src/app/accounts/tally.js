import { Facts } from "../../components/row.js";
import { Chart } from "../../chart/chart.js";
import { looked } from "../../chart/looks.js";
import { grouped } from "../../grouped.js";
import { html } from "../../html.js";
import { go, here, path, to, turned } from "../address.js";
import { Answer } from "../answer.js";
import { many, range, stated } from "../format.js";
import { Hidden } from "../hidden.js";
import { Title } from "../title.js";
import { useAnswer } from "../useanswer.js";
import { useShown } from "../useshown.js";
import { Chain } from "./incident.js";
import { Quote } from "./quote.js";
import { Sides } from "./sides.js";
import { Source } from "./source.js";

const CHART = 250; // px high: the accounts below it matter more

// One loss as each voice counts it.
export function Tally({ parts }) {
  const answer = useAnswer(path("api", "tally", parts[1] ?? ""), here.value.filter);
  return html`<${Answer} of=${answer} what="the tally">${(data) => html`<${Counted} data=${data} />`}<//>`;
}

function Counted({ data }) {
  const { at, log } = here.value.state;
  useShown(at, data);
  const columns = data.series.map((s) => ({
    key: s.speaker || "-",
    name: s.label,
    n: s.points.length,
    body: s.points.map((p) => html`<${Count} point=${p} on=${p.anchor === at} />`),
  }));
  const charted = voices(data.series).map((s, n) => ({ ...s, ...looked(n) })).filter((s) => s.points.length);
  const days = new Set(charted.flatMap((s) => s.points.filter((p) => p.count.low !== null).map((p) => p.count.day)));
  const open = (anchor) => go(turned({ at: anchor, with: undefined }));
  return html`
    <p class="eyebrow">Claim against claim</p>
    <${Title}>${data.label}<//>
    <${Facts} facts=${[data.where, data.days, `latest of each: ${range(data.low, data.high)}`, many(data.voices, "independent voice"), data.contested && "contested"]} />
    ${data.incident && html`<p class="links"><a href=${to({ path: path("incident", data.incident) })}>The incident</a></p>`}
    ${data.flags.map((f) => html`<p class="flag">${f}</p>`)}
    ${days.size > 1 && html`
      <section class="block" aria-label="Over time">
        <p class="filters"><label class="only"><input type="checkbox" checked=${log === "1"} onChange=${(event) => go(turned({ log: event.target.checked ? "1" : undefined }), { replace: true })} /> logarithmic</label></p>
        <${Chart} tally=${{ title: data.label }} series=${charted} height=${CHART} log=${log === "1"} open=${open} />
      </section>
    `}
    <${Hidden} n=${data.hidden} />
    <${Sides} columns=${columns} />
    ${data.pairs.length > 0 && html`
      <h2>Number against number</h2>
      <ul class="verdicts">${data.pairs.map((p) => html`<li><span class=${`verdict is-${p.verdict.replace(" ", "-")}`}>${p.verdict}</span> ${p.reason}</li>`)}</ul>
    `}
  `;
}

// Those who speak for no side have nothing to do with one another: each has a line of its own.
function voices(series) {
  return series.flatMap((s) => {
    const points = s.points.filter((p) => p.day);
    const own = s.speaker ? [[s.label, points]] : [...grouped(points, (p) => p.claimants)];
    return own.map(([name, told]) => ({ name, points: told.map(pointed) }));
  });
}

const pointed = (p) => ({
  day: new Date(p.day),
  ref: p.anchor,
  count: { ...p, number: stated(p), high: p.high ?? p.low, who: p.claimants, denied: p.deniedBy },
});

function Count({ point: p, on }) {
  const denied = p.deniedBy;
  return html`
    <article class=${`row told ${on ? "on" : ""} ${p.copied ? "is-copy" : ""}`} data-row=${p.anchor}>
      <p class="main"><b class=${p.low === null ? "withheld" : "number"}>${stated(p)}</b> <span class="day">${p.day ? `as of ${p.day}` : "no day told"}</span>${p.copied && html` <span class="tag">copy</span>`}</p>
      <p><b>${p.claimants}</b></p>
      <${Quote} segments=${p.sentence} />
      <p class="facts"><${Source} ...${p} /></p>
      <${Chain} chain=${p.chain} />
      ${denied.length > 0 && html`<p class="answered is-denies"><span class="verb">denied</span> by <b>${denied.join(", ")}</b></p>`}
    </article>
  `;
}
