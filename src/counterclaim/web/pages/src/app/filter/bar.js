import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { EMBEDDED, here, to } from "../address.js";
import { FACETS } from "../fields.js";
import { phrases } from "../sentence.js";
import { useLater } from "../useanswer.js";
import { Exports } from "./exports.js";
import { Facet } from "./facet.js";
import { Plain } from "./plain.js";
import { labelling } from "./labels.js";

// The filter that all views share: what it is in words, and its fields. Where the view needs the room (one report, one
// tally, the review) it is folded.
export function FilterBar({ folded, ledger }) {
  const [open, unfold] = useState(null);
  const { filter } = here.value;
  const facets = useLater("/api/facets", filter);
  const label = labelling(facets.data);
  const shown = EMBEDDED ? false : (open ?? (!folded && !narrow()));
  return html`
    <section class="filter" aria-label="Filter">
      <div class="filter-said">
        <${Told} filter=${filter} label=${label} />
        ${!EMBEDDED && html`<button type="button" class="plainly" aria-expanded=${shown} aria-controls="fields" onClick=${() => unfold(!shown)}>${shown ? "Fold" : "Filter"}</button>`}
        ${filter.length > 0 && !EMBEDDED && html`<a class="plainly clear" href=${to({ filter: [] })}>Clear all</a>`}
        <${Exports} ledger=${ledger} />
      </div>
      ${shown && html`
        <div class="fields" id="fields">
          <${Plain} filter=${filter} />
          ${Object.entries(FACETS).map(
            ([name, words]) => html`<${Facet} key=${name} name=${name} words=${words} options=${facets.data?.[name] ?? []} filter=${filter} label=${label} />`,
          )}
        </div>
      `}
    </section>
  `;
}

const narrow = () => matchMedia("(max-width: 900px)").matches;

// The filter as a sentence; each part can be taken out.
function Told({ filter, label }) {
  if (!filter.length) return html`<p class="sentence" aria-live="polite">Everything in the ledger</p>`;
  return html`<p class="sentence" aria-live="polite">
    Only what is${" "}
    ${phrases(filter, label).map(
      ([name, words], n) => html`${n > 0 && ", "}<span class="phrase">${words}${!EMBEDDED && html`<a class="out" href=${to({ filter: filter.filter(([f]) => f !== name), state: kept() })} aria-label=${`Take out: ${words}`}>×</a>`}</span>`,
    )}
  </p>`;
}

// The state of a view under another filter: all but where it was in its pages.
export const kept = () => ({ ...here.value.state, from: undefined, at: undefined });
