import { html } from "../../html.js";
import { hundredths, percent, told } from "../format.js";

const SIZE = 150; // px
const PAD = 22;

// How often rows of a confidence were right, for each kind of row: on the diagonal confidence means what it says.
export function Calibration({ data }) {
  if (!data.kinds.length) return html`<p class="none">No calibration comes with this version.</p>`;
  return html`
    <p class="facts">${data.measured}</p>
    <p class="facts">Filled: reports that nobody had looked into; hollow: the others; the larger, the more rows. On the diagonal, confidence means what it says.</p>
    <div class="calibration">
      ${data.kinds.map(({ kind, bins, seen, ece }) => html`
        <figure key=${kind}>
          <figcaption><b>${kind}</b> <span class="facts">off by ${percent(ece)} on average</span></figcaption>
          <${Bins} bins=${bins} seen=${seen ?? []} />
          <details class="astable"><summary>as a table</summary><table class="plain-table">
            <thead><tr><th scope="col">confidence</th><th scope="col" class="num">rows</th><th scope="col" class="num">right</th></tr></thead>
            <tbody>${bins.filter((b) => b.n).map((b) => html`<tr><td>${hundredths(b.from)}–${hundredths(b.to)}</td><td class="num">${told(b.n)}</td><td class="num">${percent(share(b))}</td></tr>`)}</tbody>
          </table></details>
        </figure>
      `)}
    </div>
  `;
}

const share = ({ n, right }) => right / n;
const place = (part) => PAD + part * (SIZE - PAD - 12);

function Bins({ bins, seen }) {
  const most = Math.max(1, ...[...bins, ...seen].map((b) => b.n));
  const dot = (look) => (b) => html`<circle class=${look} cx=${place((b.from + b.to) / 2)} cy=${SIZE - place(share(b))} r=${2.5 + 5 * Math.sqrt(b.n / most)}><title>${`${hundredths(b.from)}–${hundredths(b.to)}: ${percent(share(b))} of ${told(b.n)} right`}</title></circle>`;
  return html`
    <svg class="bins" viewBox=${`0 0 ${SIZE} ${SIZE}`} width=${SIZE} height=${SIZE} aria-hidden="true">
      <path class="frame-line" d=${`M${place(0)} 6V${SIZE - PAD}H${place(1)}`} />
      <path class="ideal" d=${`M${place(0)} ${SIZE - place(0)}L${place(1)} ${SIZE - place(1)}`} />
      ${seen.filter((b) => b.n).map(dot("bin of-seen"))}
      ${bins.filter((b) => b.n).map(dot("bin"))}
      <text x=${place(0.5)} y=${SIZE - 4} text-anchor="middle">confidence</text>
      <text transform=${`translate(11 ${SIZE / 2}) rotate(-90)`} text-anchor="middle">right</text>
    </svg>
  `;
}
