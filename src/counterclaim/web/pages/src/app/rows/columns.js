import { html } from "../../html.js";
import { path, to } from "../address.js";
import { hundredths, listed, stated } from "../format.js";

// What the table of each kind shows: [head, column that sorts it or null, words of a row, class].
const day = ["Day", "day", (r) => r.day ?? "–", "day-cell"];
const who = ["Who says it", "speaker", (r) => listed(r.claimants).join(", ") || "the report itself"];
const sure = ["Conf.", "confidence", (r) => hundredths(r.confidence), "num"];
const review = ["Review", "review", (r) => (r.review === "unseen" ? "" : html`<span class=${`tag is-${r.review}`}>${r.review}</span>`)];
const words = ["Words", null, (r) => html`<a class="words" href=${at(r)}>${r.words || r.label || "…"}</a>`, "words-cell"];
const from = ["Report", "published", (r) => [r.publisher || r.title, r.published].filter(Boolean).join(", ") || "–"];

const at = (r) => to({ path: path("report", r.report), state: { at: r.anchor } });

export const COLUMNS = {
  claims: [day, who, ["Stance", "stance", (r) => html`<span class=${`stance is-${r.stance}`}>${r.stance}</span>`], words, ["Against", null, (r) => listed(r.against).join(", ")], from, sure, review],
  figures: [
    day, who,
    ["Number", "low", (r) => html`<b class=${r.low === null ? "withheld" : ""}>${stated(r)}</b>`, "num"],
    ["What", "outcome", (r) => `${r.outcome}, ${r.category}`],
    ["Whose loss", "side", (r) => r.sideLabel ?? r.side ?? "–"],
    words, ["Where", "place", (r) => r.place ?? "–"], from, sure, review,
  ],
  events: [
    day, ["Type", "type", (r) => html`<span class="type">${r.type}</span>`],
    ["Who to whom", "actors", (r) => `${listed(r.actors).join(", ") || "nobody named"}${r.recipients?.length ? ` → ${listed(r.recipients).join(", ")}` : ""}`],
    ["Told as", "status", (r) => html`<span class=${`status is-${r.status}`}>${r.status}</span>`],
    words, ["Where", "place", (r) => r.place ?? "–"], from, sure, review,
  ],
  links: [
    ["Type", "type", (r) => html`<span class="type">${r.type}</span>`],
    ["Answer", null, (r) => r.sourceLabel ?? r.sourceWords ?? ""],
    ["To", null, (r) => r.targetLabel ?? r.targetWords ?? ""],
    words, from, sure, review,
  ],
  entities: [
    ["Name", "name", (r) => (r.party ? html`<a href=${to({ path: path("party", r.party) })}>${r.name}</a>` : r.name)],
    ["Kind", "kind", (r) => r.kind], ["Side", "side", (r) => r.sideLabel ?? r.side ?? "–"],
    ["Spellings", null, (r) => listed(r.spellings).join(" · ")], ["Mentions", "mentions", (r) => r.mentions, "num"],
    ["Report", "published", (r) => html`<a href=${at(r)}>${[r.publisher || r.title, r.published].filter(Boolean).join(", ")}</a>`], sure, review,
  ],
  reports: [
    ["Published", "published", (r) => r.published ?? "–", "day-cell"],
    ["Report", "title", (r) => html`<a href=${to({ path: path("report", r.id ?? r.report) })}>${r.title || r.publisher || r.origin || r.id}</a>`, "words-cell"],
    ["Publisher", "publisher", (r) => r.publisher ?? "–"], ["Claims", "claims", (r) => r.claims ?? "", "num"],
    ["Added", "added", (r) => (r.added ?? "").slice(0, 10), "day-cell"],
  ],
};
