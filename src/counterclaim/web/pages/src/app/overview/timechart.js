import { curveStepAfter, line, symbol } from "d3-shape";
import { useMemo, useRef, useState } from "preact/hooks";
import { looked } from "../../chart/looks.js";
import { Point, Reading, spoken } from "../../chart/point.js";
import { grouped } from "../../grouped.js";
import { html } from "../../html.js";
import { useWidth } from "../../width.js";
import { stated } from "../format.js";
import { Bars } from "./bars.js";
import { timeAxes } from "./timeaxes.js";

const HIGH = 250; // px, the band of figures
const LOW = 74; // px, the band of incidents

// Figures above, incidents below, on one axis of time. Numbers of one voice are joined only where they count the same
// loss: a step stands until that voice gives another number.
export function TimeChart({ incidents, series, bucket, log, loss, open }) {
  const frame = useRef(null);
  const width = useWidth(frame, 760);
  const [held, hold] = useState(null);
  const voices = useMemo(() => series.map(voiced), [series]);
  const points = voices.flatMap((v) => v.points).sort((a, b) => a.day - b.day || a.nth - b.nth);
  const high = points.length ? HIGH : 0;
  const box = { left: 58, right: width - 12, top: 24, bottom: high };
  const axes = timeAxes(points, incidents, bucket, log, box);
  const { x, y } = axes;
  const at = (p) => [x(p.day), p.count.low === null ? box.bottom : y(p.count.low)];
  const step = line((p) => x(p.day), (p) => y(p.count.low)).curve(curveStepAfter);
  const held_ = points.find((p) => p.ref === held);
  const move = (event) => {
    const now = points.findIndex((p) => p.ref === event.currentTarget.dataset.ref);
    const goal = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: points.length - 1 }[event.key];
    if (event.key === "Enter" || event.key === " ") event.preventDefault(), open(points[now].count);
    if (goal === undefined || !points[goal]) return;
    event.preventDefault();
    frame.current.querySelector(`[data-ref="${points[goal].ref}"]`).focus();
  };
  const low = incidents.length ? LOW : 8;
  const height = high + low + 26;
  return html`
    <figure class="chart time-chart" ref=${frame}>
      <svg viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height} role="group" aria-label=${`Figures of the ${loss} and incidents over time; arrow keys go from figure to figure`}>
        <g class="axis" aria-hidden="true">
          ${points.length > 0 && axes.rows.map((n) => html`<line x1=${box.left} x2=${box.right} y1=${y(n)} y2=${y(n)} /><text x=${box.left - 8} y=${y(n) + 4} text-anchor="end">${n.toLocaleString("en")}</text>`)}
          ${axes.columns.map(({ at: day, words }) => html`<text x=${day} y=${height - 4} text-anchor="middle">${words}</text>`)}
        </g>
        ${voices.map((voice) => html`<g class=${`series look-${voice.look}`} aria-hidden="true">${voice.runs.map((run) => html`<path class="line" d=${step(run)} stroke-dasharray=${voice.dash} />`)}</g>`)}
        <${Bars} incidents=${incidents} bucket=${bucket} x=${x} top=${high + 12} bottom=${high + low} left=${box.left} right=${box.right} />
        ${points.map(
          (p, n) => html`<${Point} point=${p} at=${at(p)} y=${y} focus=${held_ ? p === held_ : n === 0} onHold=${() => hold(p.ref)} onLeave=${() => hold(null)} onMove=${move} onOpen=${() => open(p.count)} />`,
        )}
        ${held_ && html`<${Reading} point=${held_} at=${at(held_)} box=${box} />`}
      </svg>
      <figcaption>
        <p class="keys">${voices.map((v) => html`<span class=${`key look-${v.look}`}><svg width="34" height="14" aria-hidden="true"><path class="line" d="M1 7H33" stroke-dasharray=${v.dash} /><path class="mark-shape" transform="translate(17 7)" d=${symbol(v.marker, 52)()} /></svg> ${v.name}</span> `)}</p>
        <p aria-live="polite" class="readout">${held_ ? spoken(held_) : hint(points, incidents, loss)}</p>
      </figcaption>
    </figure>
  `;
}

const hint = (points, incidents, loss) =>
  `${points.length ? "Each mark is a number that somebody gives; lines join those of the same loss. ▲ at least, ▼ up to, a ring: denied." : `Nobody counts the ${loss} here.`}${incidents.length ? " Bars: incidents, their dark part denied by somebody; click one to see its days only." : ""}`;

// "Armenia on losses of Azerbaijan"; whose losses they are is left out where nobody tells.
function named({ speaker, label, side, sideLabel }) {
  if (!side) return label;
  return side === speaker ? `${label} on its own losses` : `${label} on losses of ${sideLabel}`;
}

function voiced(series, n) {
  const voice = { name: named(series), ...looked(n), nth: n };
  voice.points = series.points.map((p, k) => ({
    day: new Date(p.day),
    nth: n,
    ref: `${n}-${k}`,
    series: voice,
    count: { ...p, high: p.high ?? p.low, number: stated(p), who: named(series), denied: p.denied ?? [] },
  }));
  voice.runs = [...grouped(voice.points.filter((p) => p.count.low !== null), (p) => p.count.tally).values()]
    .filter((run) => run.length > 1 && series.speaker) // who speaks for no side does not go on from another's number
    .map((run) => run.sort((a, b) => a.day - b.day));
  return voice;
}
