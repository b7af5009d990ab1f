import { signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { Facts } from "../components/row.js";
import { Legend, ReportText } from "../components/text.js";
import { html } from "../html.js";
import { refOf } from "./data.js";
import { Title } from "./title.js";

// The text of a report with all that was read in it; `rest` names the row whose words are shown.
export function ReportProof({ data, state, n, rest, open }) {
  const report = data.reports[n];
  const [row] = rest;
  const [kinds, labels] = useMemo(() => {
    const rows = Object.entries(report.rows ?? {});
    return [new Map(rows.map(([id, [kind]]) => [id, kind])), new Map(rows.map(([id, [, label]]) => [id, label]))];
  }, [report]);
  const selected = useMemo(() => signal(row ?? null), [row]);
  const count = row && data.counts.find((c) => c.report === n && c.row === row);
  const turn = (id) => (state.trail.value = [...state.trail.value.slice(0, -1), `r${n}:${id}`]);
  return html`
    <${Title}>${report.title || report.name}<//>
    <${Facts} facts=${[report.publisher, report.published ?? "date of publication unknown", report.origin, report.copy !== null && `copy of ${data.reports[report.copy].name}`]} />
    ${row && labels.has(row) && html`<p class="picked"><span class="kind">${kinds.get(row)}</span> ${labels.get(row)}${count && html` <button type="button" onClick=${() => open(refOf(data, count))}>in the tally</button>`}</p>`}
    ${report.text
      ? html`<div class="report"><${Legend} kinds=${["figure", "claim", "event"]} /><${ReportText} segments=${report.text} kinds=${kinds} labels=${labels} selected=${selected} onPick=${turn} /></div>`
      : html`<p class="none">The texts of these reports are too long together to be carried by this page; it has the sentences only.</p>`}
  `;
}
