import { Facts } from "../../components/row.js";
import { html } from "../../html.js";
import { path, to } from "../address.js";
import { moment } from "../format.js";

// Who told the day of publication.
const DATED = { given: "as given when it was added", metadata: "as its own data have it", feed: "as its feed has it", text: "as its text has it", capture: "when it was captured" };

function published({ published: day, datedBy }) {
  if (!day) return "date of publication unknown";
  return DATED[datedBy] ? `${day}, ${DATED[datedBy]}` : day;
}

// Where a report comes from, where else it stands, and whether it repeats another.
export function Origin({ data }) {
  const web = /^https?:\/\//.test(data.url ?? "");
  return html`
    <${Facts} facts=${[data.publisher, published(data), data.origin, data.added && `added ${moment(data.added)}`, data.engine && `read by ${data.engine}`]} />
    ${web && html`<p class="facts"><a href=${data.url} rel="noreferrer noopener external">${data.url}</a></p>`}
    ${data.copyOf && html`<p class="copied">Copy of <a href=${to({ path: path("report", data.copyOf.id) })}>${data.copyOf.label}</a>: ${data.copyOf.reason}</p>`}
    ${data.copies?.length > 0 && html`<p class="facts">Copied by ${data.copies.map((c, n) => html`${n > 0 && ", "}<a href=${to({ path: path("report", c.id) })}>${c.label}</a>`)}</p>`}
    ${data.appearances?.length > 0 && html`<details class="why-one"><summary>The same text stands elsewhere, ${data.appearances.length} times</summary><ul>${data.appearances.map((a) => html`<li>${[a.publisher, a.title, a.published, a.url].filter(Boolean).join(", ")}</li>`)}</ul></details>`}
  `;
}
