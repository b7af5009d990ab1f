import { html } from "../../html.js";
import { path, to } from "../address.js";
import { source } from "../format.js";

// Where something stands: the report at its words.
export const Source = ({ report, anchor, publisher, title, published }) => html`
  <a class="source" href=${to({ path: path("report", report), state: { at: anchor } })} title=${title}>${source({ publisher, title, published })}</a>
`;
