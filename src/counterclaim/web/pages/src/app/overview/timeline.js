import { useMemo } from "preact/hooks";
import { html } from "../../html.js";
import { go, here, path, to, turned } from "../address.js";
import { TimeChart } from "./timechart.js";

const OUTCOMES = ["killed", "wounded", "casualties", "missing", "captured", "detained", "displaced", "destroyed", "damaged"];
const WIDE_APART = 30; // times: beyond it small numbers vanish on a linear scale

// What happened when, and how many each voice counts, on one axis of time.
export function Timeline({ data }) {
  const { state } = here.value;
  const loss = state.loss ?? "killed";
  const { incidents, series, bucket } = data.timeline;
  const log = state.log === undefined ? farApart(series) : state.log === "1";
  const turn = (change) => go(turned(change), { replace: true });
  return html`
    <div class="block-head">
      <h2 id="over-time">Over time</h2>
      <p class="filters">
        <label>Figures of the${" "}
          <select value=${loss} onChange=${(event) => turn({ loss: event.target.value === "killed" ? undefined : event.target.value })}>
            ${OUTCOMES.map((name) => html`<option value=${name}>${name}</option>`)}
          </select>
        </label>
        <label class="only"><input type="checkbox" checked=${log} onChange=${(event) => turn({ log: event.target.checked ? "1" : "0" })} /> logarithmic</label>
      </p>
    </div>
    ${incidents.length || series.length
      ? html`<${TimeChart}
          incidents=${incidents} series=${series} bucket=${bucket} log=${log} loss=${loss}
          open=${(point) => go(to({ path: path("tally", point.tally), state: { at: point.anchor } }))}
        />`
      : html`<p class="none">Nothing here has a day.</p>`}
  `;
}

function farApart(series) {
  const numbers = series.flatMap((s) => s.points.map((p) => p.low)).filter((n) => n > 0).sort((a, b) => a - b);
  return numbers.length > 2 && numbers.at(-1) > WIDE_APART * numbers[Math.floor(numbers.length / 2)];
}
