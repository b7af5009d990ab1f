import { html } from "../../html.js";
import { path, to } from "../address.js";
import { hundredths, listed, stated } from "../format.js";

// What the table of each kind shows: [head, column that sorts it or null, words of a row, class].
const day = ["Day", "day", (r) => r.day ?? "–", "day-cell"];
const who = ["Who says it", "claimants", (r) => r.claimants];
const sure = ["Conf.", "confidence", (r) => hundredths(r.confidence), "num"];
const review = ["Review", "review", (r) => (r.review === "unseen" ? "" : html`<span class=${`tag is-${r.review}`}>${r.review}</span>`)];
const words = ["Words", null, (r) => html`<a class="words" href=${at(r)}>${r.words || r.label || "…"}</a>`, "words-cell"];
const named = (r) => html`<span class="clamped" title=${r.title}>${r.publisher || r.title}</span> <span class="facts">${r.published}</span>`;
const from = ["Report", "published", named, "report-cell"];

const end = (who, words) => html`<b>${who}</b> <span class="words">${words}</span>`;

// A link has no words of its own in the text: it leads to those of the row that answers.
const at = (r) => to({ path: path("report", r.report), state: { at: r.source ?? r.anchor } });

export const COLUMNS = {
  claims: [day, who, ["Stance", "stance", (r) => html`<span class=${`stance is-${r.stance}`}>${r.stance}</span>`], words, ["Against", null, (r) => listed(r.against).join(", ")], from, sure, review],
  figures: [
    day, who,
    ["Number", "number", (r) => html`<b class=${r.low === null ? "withheld" : ""}>${stated(r)}</b>`, "num"],
    ["What", "outcome", (r) => `${r.outcome}, ${r.category}`],
    ["Whose loss", "side", (r) => r.side ?? ""],
    words, ["Where", "place", (r) => r.place ?? ""], from, sure, review,
  ],
  events: [
    day, ["Type", "type", (r) => html`<span class="type">${r.type}</span>`],
    ["Who to whom", "actors", (r) => `${listed(r.actors).join(", ") || "nobody named"}${r.recipients?.length ? ` → ${listed(r.recipients).join(", ")}` : ""}`],
    ["Told as", "status", (r) => html`<span class=${`status is-${r.status}`}>${r.status}</span>`],
    words, ["Where", "place", (r) => r.place ?? "–"], from, sure, review,
  ],
  links: [
    ["Type", "type", (r) => html`<span class="type">${r.type}</span>`],
    ["Who answers", null, (r) => end(r.source_claimants, r.source_words)],
    ["What", null, (r) => end(r.target_claimants, r.target_words)],
    words, from, sure, review,
  ],
  entities: [
    ["Name", "name", (r) => (r.party ? html`<a href=${to({ path: path("party", r.party) })}>${r.name}</a>` : r.name)],
    ["Kind", "kind", (r) => r.kind], ["Side", "side", (r) => r.side ?? ""],
    ["Spellings", null, (r) => listed(r.spellings).join(" · ")], ["Mentions", "mentions", (r) => r.mentions, "num"],
    ["Report", "published", (r) => html`<a href=${at(r)}>${named(r)}</a>`], sure, review,
  ],
  reports: [
    ["Published", "published", (r) => r.published ?? "–", "day-cell"],
    ["Report", "title", (r) => html`<a href=${to({ path: path("report", r.report) })}>${r.title}</a>${r.copy_of && html` <span class="tag">copy</span>`}`, "words-cell"],
    ["Publisher", "publisher", (r) => r.publisher ?? ""], ["War", "theatre", (r) => r.theatre ?? ""],
    ["Claims", "claims", (r) => r.claims, "num"], ["Figures", "figures", (r) => r.figures, "num"], ["Events", "events", (r) => r.events, "num"],
    ["Added", "added", (r) => r.added.slice(0, 10), "day-cell"],
  ],
};
