import { html } from "../../html.js";
import { EMBEDDED, here, to } from "../address.js";
import { told } from "../format.js";
import { toggled } from "../fields.js";
import { useLater } from "../useanswer.js";

const MOST = 12;

// A ledger of several wars is mostly read one war at a time.
export function Wars() {
  const { filter } = here.value;
  const facets = useLater(EMBEDDED ? null : "/api/facets", filter);
  const wars = facets.data?.theatre ?? [];
  if (wars.length < 2 || filter.some(([name]) => name === "theatre")) return null;
  return html`
    <p class="wars" role="group" aria-label="Wars">
      <span class="facts">Wars:</span>${" "}
      ${wars.slice(0, MOST).map(([value, name, n]) => html`<a class="chip" key=${value} href=${to({ filter: toggled(filter, "theatre", value) })}>${name} <span class="count">${told(n)}</span></a> `)}
      ${wars.length > MOST && html`<span class="facts">and ${wars.length - MOST} more in the filter</span>`}
    </p>
  `;
}
