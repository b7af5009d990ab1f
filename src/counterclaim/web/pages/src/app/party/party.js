import { Facts } from "../../components/row.js";
import { html } from "../../html.js";
import { go, here, path, to } from "../address.js";
import { Answer } from "../answer.js";
import { listed, many } from "../format.js";
import { Source } from "../accounts/source.js";
import { TimeChart } from "../overview/timechart.js";
import { RowTable } from "../rows/table.js";
import { Title } from "../title.js";
import { useAnswer } from "../useanswer.js";

// One person, body, group, state or place across reports: all its names, what it says and what is said of it.
export function Party({ parts }) {
  const answer = useAnswer(path("api", "party", parts[1] ?? ""));
  return html`<${Answer} of=${answer} what="the entity">${(data) => html`<${Known} data=${data} />`}<//>`;
}

function Known({ data }) {
  const series = data.figures?.series ?? [];
  const all = (name) => to({ path: `/rows/${name}`, filter: [["party", data.id]] });
  const side = data.sideLabel ?? data.side;
  return html`
    <p class="eyebrow">${data.kind}${side && side !== data.name && `, ${side}`}</p>
    <${Title}>${data.name}<//>
    <${Facts} facts=${[many(data.reports, "report"), data.country && `in ${data.country}`, data.lat !== null && data.lat !== undefined && `${data.lat.toFixed(2)}, ${data.lon.toFixed(2)}`]} />
    <p class="links"><a href=${to({ path: "/", filter: [["party", data.id]] })}>The overview with it only</a></p>
    <h2>Called</h2>
    <p class="spellings">${data.spellings.map(([name, n]) => html`<span class="spelling">${name}${n > 1 && html`<i> ×${n}</i>`}</span> `)}</p>
    ${listed(data.reasons).length > 0 && html`<details class="why-one"><summary>Why these are thought to be one</summary><ul class="reasons">${listed(data.reasons).map((r) => html`<li>${r}</li>`)}</ul></details>`}
    ${series.some((s) => s.points.length) && html`<section class="block" aria-labelledby="counted"><h2 id="counted">Counted over time</h2><${TimeChart}
      incidents=${[]} series=${series} bucket="day" log=${here.value.state.log === "1"} loss="losses"
      open=${(p) => go(to({ path: p.tally ? path("tally", p.tally) : path("report", p.report), state: { at: p.anchor } }))}
    /></section>`}
    <${Part} title="What it says" kind="claims" part=${data.made} all=${all} none="No claim of it was found." />
    <${Part} title="What is said against it" kind="claims" part=${data.received} all=${all} none="No claim against it was found." />
    <${Part} title="Events it takes part in" kind="events" part=${data.told?.events ?? data.told} all=${all} />
    <${Part} title="Losses it suffers or causes" kind="figures" part=${data.told?.figures} all=${all} />
    <h2>Named in</h2>
    <ul class="named">${data.members.map((m) => html`<li><${Source} ...${m} /> <span class="facts">as ${m.name}</span></li>`)}</ul>
  `;
}

function Part({ title, kind, part, all, none }) {
  if (!part?.rows?.length) return none ? html`<h2>${title}</h2><p class="none">${none}</p>` : null;
  return html`
    <h2>${title} <span class="count">${part.total}</span></h2>
    <${RowTable} kind=${kind} rows=${part.rows} label=${title} />
    ${part.total > part.rows.length && html`<p><a href=${all(kind)}>All ${kind} with it</a></p>`}
  `;
}
