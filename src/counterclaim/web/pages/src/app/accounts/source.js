import { html } from "../../html.js";
import { path, to } from "../address.js";

// Where something stands: the report at its words.
export function Source({ report, anchor, publisher, title, published }) {
  const name = publisher || title || "the report";
  return html`<a class="source" href=${to({ path: path("report", report), state: { at: anchor } })}>${[name, published].filter(Boolean).join(", ")}</a>`;
}
