import { html } from "../html.js";
import { CountCard } from "./count.js";

// On paper nothing can be clicked: the sentences behind every number follow at the end, tally by tally.
export const Appendix = ({ data }) => html`
  <h2 class="printed">The sentences behind the numbers</h2>
  ${data.tallies.map(
    (tally) => html`
      <h3>${tally.title}${tally.where && `, ${tally.where}`}${tally.contested && " (contested)"}</h3>
      ${tally.cells.flatMap((cell) => cell.counts.map((n) => html`<${CountCard} data=${data} count=${data.counts[n]} echoes=${cell.echoes[n]} />`))}
    `,
  )}
`;
