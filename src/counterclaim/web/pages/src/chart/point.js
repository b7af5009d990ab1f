import { symbol } from "d3-shape";
import { html } from "../html.js";

const LETTER = 6.8; // px at 12 px

// A point in words.
export function spoken({ count, series }) {
  const denied = count.denied.length ? `; denied by ${count.denied.join(", ")}` : "";
  const who = count.who === series.name ? count.who : `${count.who} (${series.name})`;
  return `${count.day}: ${count.number}, says ${who}${denied}`;
}

// A number of a series: what somebody counts on a day.
export function Point({ point, at: [x, height], y, focus, onHold, onLeave, onMove, onOpen }) {
  const { count, series } = point;
  const range = count.high !== null && count.low !== null && count.high !== count.low;
  return html`
    <g
      class=${`point look-${series.look} ${count.low === null ? "silent" : ""}`} data-ref=${point.ref} role="button" tabindex=${focus ? 0 : -1}
      aria-label=${spoken(point)} onFocus=${onHold} onBlur=${onLeave} onMouseEnter=${onHold} onMouseLeave=${onLeave} onKeyDown=${onMove} onClick=${onOpen}
    >
      <circle class="hit" cx=${x} cy=${height} r="14" />
      ${count.denied.length > 0 && html`<circle class="ring" cx=${x} cy=${height} r="10" />`}
      ${range && html`<path class="range" d=${`M${x} ${y(count.low)}V${y(count.high)}M${x - 5} ${y(count.high)}H${x + 5}`} />`}
      ${count.bound === "at_least" && html`<path class="bound" d=${`M${x - 4} ${height - 13}H${x + 4}L${x} ${height - 19}Z`} />`}
      ${count.bound === "at_most" && html`<path class="bound" d=${`M${x - 4} ${height + 13}H${x + 4}L${x} ${height + 19}Z`} />`}
      <path class="mark-shape" transform=${`translate(${x} ${height})`} d=${symbol(series.marker, 62)()} />
    </g>
  `;
}

// The number beside the point under the pointer or the focus.
export function Reading({ point, at: [x, height], box }) {
  const words = `${point.count.number} · ${point.count.day}`;
  const wide = words.length * LETTER + 14;
  const left = Math.max(box.left, Math.min(x - wide / 2, box.right - wide));
  const top = height - 46 < 0 ? height + 16 : height - 46;
  return html`<g class="reading" aria-hidden="true"><rect x=${left} y=${top} width=${wide} height="22" rx="3" /><text x=${left + wide / 2} y=${top + 15} text-anchor="middle">${words}</text></g>`;
}
