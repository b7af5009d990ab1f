import { html } from "../../html.js";
import { go, here, path, to, turned } from "../address.js";
import { Loss } from "./loss.js";
import { TimeChart } from "./timechart.js";

const WIDE_APART = 30; // times: beyond it small numbers vanish on a linear scale

// What happened when, and how many each voice counts, on one axis of time.
export function Timeline({ data }) {
  const { state } = here.value;
  const loss = state.loss ?? "killed";
  const { incidents, series, bucket } = data.timeline;
  const log = state.log === undefined ? farApart(series) : state.log === "1";
  return html`
    <div class="block-head">
      <h2 id="over-time">Over time</h2>
      <${Loss} loss=${loss}>
        <label class="only"><input type="checkbox" checked=${log} onChange=${(event) => go(turned({ log: event.target.checked ? "1" : "0" }), { replace: true })} /> logarithmic</label>
      <//>
    </div>
    ${incidents.length || series.length
      ? html`<${TimeChart}
          incidents=${incidents} series=${series} bucket=${bucket} log=${log} loss=${loss}
          open=${(point) => go(to({ path: point.tally ? path("tally", point.tally) : path("report", point.report), state: { at: point.anchor } }))}
        />`
      : html`<p class="none">Nothing here has a day.</p>`}
  `;
}

function farApart(series) {
  const numbers = series.flatMap((s) => s.points.map((p) => p.low)).filter((n) => n > 0).sort((a, b) => a - b);
  return numbers.length > 2 && numbers.at(-1) > WIDE_APART * numbers[Math.floor(numbers.length / 2)];
}
