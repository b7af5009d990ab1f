import { roving } from "../../chart/roving.js";
import { html } from "../../html.js";
import { EMBEDDED, here, to } from "../address.js";
import { replaced } from "../fields.js";
import { kept } from "../filter/bar.js";
import { many } from "../format.js";
import { daysOf, filterDays } from "./buckets.js";

const THIN = 3; // px
const WIDE = 40;

// How many incidents each day, month or year has; the part that somebody denies is marked. Each bar is a filter.
export function Bars({ incidents, bucket, x, top, bottom, left, right }) {
  if (!incidents.length) return null;
  const most = Math.max(...incidents.map(([, n]) => n));
  const tall = (n) => (n / most) * (bottom - top - 12);
  return html`
    <g class="bars" role="group" aria-label="Incidents over time" onKeyDown=${roving(".bar-link")}>
      <line class="ground" x1=${left} x2=${right} y1=${bottom} y2=${bottom} />
      <text x=${left - 8} y=${bottom - tall(most) + 8} text-anchor="end" aria-hidden="true">${most}</text>
      ${incidents.map(([name, n, denied], k) => {
        const [from, until] = daysOf(name, bucket).map(x);
        const width = Math.min(WIDE, Math.max(THIN, until - from - 1));
        const at = Math.min(right - width, (from + until - width) / 2);
        const words = `${name}: ${many(n, "incident")}${denied ? `, ${denied} denied by somebody` : ""}`;
        return html`<a class="bar-link" key=${name} tabindex=${k ? -1 : 0} href=${address(name, bucket)} aria-label=${words}>
          <title>${words}</title>
          <rect class="reach" x=${at} y=${top} width=${width} height=${bottom - top} />
          <rect class="told-bar" x=${at} y=${bottom - tall(n)} width=${width} height=${tall(n)} />
          ${denied > 0 && html`<rect class="denied-bar" x=${at} y=${bottom - tall(denied)} width=${width} height=${tall(denied)} />`}
        </a>`;
      })}
      <text class="bars-name" x=${left} y=${top + 4} aria-hidden="true">incidents by ${bucket}</text>
    </g>
  `;
}

function address(name, bucket) {
  if (EMBEDDED) return undefined; // a file has no other filter than its own
  const [since, until] = filterDays(name, bucket);
  return to({ filter: replaced(replaced(here.value.filter, "since", since), "until", until), state: kept() });
}
