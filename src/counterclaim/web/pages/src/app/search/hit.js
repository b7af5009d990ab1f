import { plain } from "../../components/controls.js";
import { html } from "../../html.js";
import { path, to } from "../address.js";

// Where a hit leads: a name to its entity, everything else to the report at its words.
export const hitAddress = (hit) =>
  hit.kind === "entity" && hit.party
    ? to({ path: path("party", hit.party) })
    : to({ path: path("report", hit.report), state: { at: hit.kind === "report" ? undefined : hit.anchor } });

export const Snippet = ({ hit }) => html`
  <span class="kind">${hit.kind}</span>
  <span class="snippet">${hit.snippet.map(([text, found]) => (found ? html`<mark>${plain(text)}</mark>` : plain(text)))}</span>
  <span class="facts">${[hit.publisher || hit.title, hit.published].filter(Boolean).join(", ")}</span>
`;
