import { Facts } from "../../components/row.js";
import { Stance } from "../../components/stance.js";
import { grouped } from "../../grouped.js";
import { html } from "../../html.js";
import { here, path, to } from "../address.js";
import { Answer } from "../answer.js";
import { many, stated } from "../format.js";
import { Hidden } from "../hidden.js";
import { Title } from "../title.js";
import { useAnswer } from "../useanswer.js";
import { useShown } from "../useshown.js";
import { Quote } from "./quote.js";
import { Sides } from "./sides.js";
import { Source } from "./source.js";

// One happening as each voice tells it.
export function Incident({ parts }) {
  const answer = useAnswer(path("api", "incident", parts[1] ?? ""), here.value.filter);
  return html`<${Answer} of=${answer} what="the incident">${(data) => html`<${Told} data=${data} />`}<//>`;
}

function Told({ data }) {
  const { at } = here.value.state;
  useShown(at, data);
  const columns = [...grouped(data.accounts, (a) => a.speaker)].map(([key, own]) => ({
    key: key || "-",
    name: own[0].speakerLabel,
    n: own.length,
    body: own.map((a) => html`<${Account} account=${a} on=${a.anchor === at} />`),
  }));
  return html`
    <p class="eyebrow">Incident, <span class="type">${data.type}</span></p>
    <${Title}>${data.label}<//>
    <${Facts} facts=${[data.days ?? "day not told", !data.place && "place not told", `told ${many(data.accounts.length, "time")}`]} />
    <p class="links">
      ${data.place && html`<a href=${to({ path: path("party", data.place.party) })}>${data.place.name}</a>`}
      ${data.tallies.map((t) => html`<a href=${to({ path: path("tally", t.tally) })}>${t.label}</a>`)}
    </p>
    <${Hidden} n=${data.hidden} />
    <${Sides} columns=${columns} />
    ${data.answers.length > 0 && html`<h2>Answered</h2>${data.answers.map((a) => html`<${Reply} reply=${a} />`)}`}
    ${data.figures.length > 0 && html`<h2>Losses counted in it</h2><div class="cards">${data.figures.map((f) => html`<${Count} figure=${f} />`)}</div>`}
    ${data.reasons.length > 0 && html`<h2>Why these are thought to be one happening</h2><ul class="reasons">${data.reasons.map((r) => html`<li>${r}</li>`)}</ul>`}
  `;
}

function Account({ account: a, on }) {
  return html`
    <article class=${on ? "row told on" : "row told"} data-row=${a.anchor}>
      <p class="main"><b>${a.claimants}</b> <${Way} account=${a} /></p>
      <${Quote} segments=${a.sentence} />
      <p class="facts"><${Source} ...${a} /></p>
      <${Chain} chain=${a.chain} />
    </article>
  `;
}

const Way = ({ account: { stance, voice, status } }) => html`
  ${stance && html`<${Stance} stance=${stance} /> `}${!stance && voice && html`<span class="tag">${voice}</span> `}${status && html`<span class=${`status is-${status}`}>${status}</span>`}
`;

// Who relays whom, from the first to the report that was read; a report that heard it itself is no chain.
export const Chain = ({ chain }) => chain?.length > 2 && html`<p class="chain"><span class="facts">passed on:</span> ${chain.join(" → ")}</p>`;

function Reply({ reply: a }) {
  return html`
    <article class=${`row answered is-${a.type}`}>
      <p><span class="verb">${VERBS[a.type] ?? a.type}</span> by <b>${a.claimants || a.byLabel || "nobody named"}</b>${a.said && `, ${a.said}`}${" "}<${Source} ...${a} /></p>
      ${a.about && html`<p class="facts">about: ${a.about}</p>`}
      <${Quote} segments=${a.words} />
    </article>
  `;
}

const VERBS = { denies: "denied", contradicts: "contradicted", confirms: "confirmed" };

function Count({ figure: f }) {
  return html`
    <article class="row told" data-row=${f.anchor}>
      <p class="main"><b class="number">${stated(f)}</b> ${f.tally ? html`<a href=${to({ path: path("tally", f.tally), state: { at: f.anchor } })}>${f.what}</a>` : f.what}</p>
      <p><b>${f.claimants}</b></p>
      <${Quote} segments=${f.sentence} />
      <p class="facts">${[f.side && `loss of ${f.sideLabel}`, f.day].filter(Boolean).join(" · ")} <${Source} ...${f} /></p>
    </article>
  `;
}
