import { curveStepAfter, line, symbol } from "d3-shape";
import { useRef, useState } from "preact/hooks";
import { html } from "../html.js";
import { useWidth } from "../width.js";
import { apart, axes } from "./axes.js";
import { Point, Reading, spoken } from "./point.js";

const HIGH = 340; // px
const NARROW = 520;
const LANE = 26; // px, where silences are marked
const BOLD = 7.6;

// A step for each change of a side's figure: it stands until that side gives another.
export function Chart({ tally, series, log, open, height = HIGH }) {
  const frame = useRef(null);
  const width = useWidth(frame, 720);
  const [held, hold] = useState(null);
  const narrow = width < NARROW;
  const longest = Math.max(...series.map((s) => ending(s).length));
  const room = narrow ? 14 : Math.min(260, 20 + longest * BOLD);
  const silent = series.some((s) => s.points.some((p) => p.count.low === null));
  const box = { left: 68, right: width - room, top: 22, bottom: height - 30 - (silent ? LANE : 0) };
  const points = series.flatMap((s, n) => s.points.map((p) => ({ ...p, series: s, nth: n })));
  const { x, y, rows, columns } = axes(points, log, box);
  const at = (p) => [x(p.day), p.count.low === null ? box.bottom + LANE - 6 : y(p.count.low)];
  const order = [...points].sort((a, b) => a.day - b.day || a.nth - b.nth);
  const step = line((p) => x(p.day), (p) => y(p.count.low)).curve(curveStepAfter);
  const ends = apart(series.filter((s) => last(s)).map((s) => ({ s, y: y(last(s).count.low) })), 16, box.top + 4, box.bottom);
  const held_ = order.find((p) => p.ref === held);
  const move = (event) => {
    const now = order.findIndex((p) => p.ref === event.currentTarget.dataset.ref);
    const to = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: order.length - 1 }[event.key];
    if (event.key === "Enter" || event.key === " ") event.preventDefault(), open(order[now].ref);
    if (to === undefined || !order[to]) return;
    event.preventDefault();
    frame.current.querySelector(`[data-ref="${order[to].ref}"]`).focus();
  };
  return html`
    <figure class="chart" ref=${frame}>
      <svg viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height} role="group" aria-label=${`${tally.title}, by day; arrow keys go from figure to figure`}>
        <g class="axis" aria-hidden="true">
          ${rows.map((n) => html`<line x1=${box.left} x2=${box.right} y1=${y(n)} y2=${y(n)} /><text x=${box.left - 8} y=${y(n) + 4} text-anchor="end">${n.toLocaleString("en")}</text>`)}
          ${columns.map(({ at: day, words }) => html`<text x=${day} y=${height - 8} text-anchor="middle">${words}</text>`)}
          ${silent && html`<text class="lane" x=${box.left - 8} y=${box.bottom + LANE - 2} text-anchor="end">withheld</text>`}
        </g>
        ${series.map((s) => {
          const told = s.points.filter((p) => p.count.low !== null);
          if (!told.length) return null;
          const after = [x(last(s).day), y(last(s).count.low)];
          return html`<g class=${`series look-${s.look}`} aria-hidden="true">
            <path class="line" d=${step(told)} stroke-dasharray=${s.dash} />
            <path class="after" d=${`M${after[0]} ${after[1]}H${box.right}`} />
          </g>`;
        })}
        ${!narrow && ends.map(({ s, y: at }) => html`<text class=${`end look-${s.look}`} x=${box.right + 6} y=${at + 4} aria-hidden="true">${ending(s)}</text>`)}
        ${order.map(
          (p, n) => html`<${Point} point=${p} at=${at(p)} y=${y} focus=${held_ ? p === held_ : n === 0} onHold=${() => hold(p.ref)} onLeave=${() => hold(null)} onMove=${move} onOpen=${() => open(p.ref)} />`,
        )}
        ${held_ && html`<${Reading} point=${held_} at=${at(held_)} box=${box} />`}
      </svg>
      <figcaption>
        <p class="keys">${series.map((s) => html`<span class=${`key look-${s.look}`}><svg width="34" height="14" aria-hidden="true"><path class="line" d="M1 7H33" stroke-dasharray=${s.dash} /><path class="mark-shape" transform="translate(17 7)" d=${symbol(s.marker, 52)()} /></svg> ${s.name}</span> `)}</p>
        <p aria-live="polite" class="readout">${held_ ? spoken(held_) : "Each step is a new figure; it stands until the same side gives another. A ring: somebody denies the number. ▲ at least, ▼ up to, a bar: from low to high."}</p>
      </figcaption>
    </figure>
  `;
}

const last = (s) => s.points.findLast((p) => p.count.low !== null);
const ending = (s) => `${s.name.length > 24 ? `${s.name.slice(0, 23)}…` : s.name} ${last(s)?.count.number ?? ""}`;
