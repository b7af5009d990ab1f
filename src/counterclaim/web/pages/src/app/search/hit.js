import { plain } from "../../components/controls.js";
import { html } from "../../html.js";
import { EMBEDDED, here, path, to } from "../address.js";
import { without } from "../fields.js";

// Where a hit leads: a name to its entity, everything else to the report at its words.
// The words that were searched would hide all other rows there.
export function hitAddress(hit) {
  const filter = EMBEDDED ? {} : { filter: without(here.value.filter, "q") };
  if (hit.kind === "entity" && hit.party) return to({ path: path("party", hit.party), ...filter });
  return to({ path: path("report", hit.report), ...filter, state: { at: hit.kind === "report" ? undefined : hit.anchor } });
}

export const Snippet = ({ hit }) => html`
  <span class="kind">${hit.kind}</span>
  <span class="snippet">${hit.snippet.map(([text, found]) => (found ? html`<mark>${plain(text)}</mark>` : plain(text)))}</span>
  <span class="facts">${[hit.publisher || hit.title, hit.published].filter(Boolean).join(", ")}</span>
`;
