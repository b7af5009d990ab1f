import { Facts } from "../../components/row.js";
import { html } from "../../html.js";
import { EMBEDDED, go, here, path, to } from "../address.js";
import { Answer } from "../answer.js";
import { many } from "../format.js";
import { Source } from "../accounts/source.js";
import { TimeChart } from "../overview/timechart.js";
import { RowTable } from "../rows/table.js";
import { Hidden } from "../hidden.js";
import { Loss } from "../overview/loss.js";
import { Some } from "../../dossier/words.js";
import { Title } from "../title.js";
import { useAnswer } from "../useanswer.js";

const FEW = 8; // rows of each part before the reader asks for more

// One person, body, group, state or place across reports: all its names, what it says and what is said of it.
export function Party({ parts }) {
  const answer = useAnswer(path("api", "party", parts[1] ?? ""), here.value.filter, { loss: here.value.state.loss });
  return html`<${Answer} of=${answer} what="the entity">${(data) => html`<${Known} data=${data} />`}<//>`;
}

function Known({ data }) {
  const { series, loss } = data.figures;
  const all = (name) => to({ path: `/rows/${name}`, filter: [["party", data.id]] });
  const side = data.side && data.sideLabel;
  return html`
    <p class="eyebrow">${data.kind}${side && side !== data.name && `, ${side}`}</p>
    <${Title}>${data.name}<//>
    <${Facts} facts=${[many(data.reports, "report"), data.kind === "place" && data.country && `in ${data.country}`, data.kind === "place" && data.lat !== null && `${data.lat.toFixed(2)}, ${data.lon.toFixed(2)}`]} />
    ${!EMBEDDED && html`<p class="links"><a href=${to({ path: "/", filter: [["party", data.id]] })}>The overview with it only</a></p>`}
    <h2>Called</h2>
    <p class="spellings">${data.spellings.map(([name, n]) => html`<span class="spelling">${name}${n > 1 && html`<i> ×${n}</i>`}</span> `)}</p>
    ${data.reasons.length > 0 && html`<details class="why-one"><summary>Why these are thought to be one</summary><ul class="reasons">${data.reasons.map((r) => html`<li>${r}</li>`)}</ul></details>`}
    <${Hidden} n=${data.hidden} />
    ${(series.length > 0 || here.value.state.loss) && html`<section class="block" aria-labelledby="counted"><div class="block-head"><h2 id="counted">Counted over time</h2><${Loss} loss=${loss} /></div><${TimeChart}
      incidents=${[]} series=${series} bucket="day" log=${here.value.state.log === "1"} loss=${loss}
      open=${(p) => go(to({ path: p.tally ? path("tally", p.tally) : path("report", p.report), state: { at: p.anchor } }))}
    /></section>`}
    <${Part} title="What it says" kind="claims" part=${data.made} all=${all} none="No claim of it was found." />
    <${Part} title="What is said against it" kind="claims" part=${data.received} all=${all} none="No claim against it was found." />
    <${Part} title="Events it takes part in" kind="events" part=${data.told.events} all=${all} />
    <${Part} title="Losses it suffers or causes" kind="figures" part=${data.told.figures} all=${all} />
    <h2>Named in</h2>
    <ul class="named">${data.members.map((m) => html`<li><${Source} ...${m} /> <span class="facts">as ${m.name}</span></li>`)}</ul>
  `;
}

function Part({ title, kind, part, all, none }) {
  if (!part?.rows?.length) return none ? html`<h2>${title}</h2><p class="none">${none}</p>` : null;
  return html`
    <h2>${title} <span class="count">${part.total}</span></h2>
    <${Some} rows=${part.rows} most=${FEW}>${(some) => html`<${RowTable} kind=${kind} rows=${some} label=${title} />`}<//>
    ${!EMBEDDED && part.total > part.rows.length && html`<p><a href=${all(kind)}>All ${kind} with it</a></p>`}
  `;
}
