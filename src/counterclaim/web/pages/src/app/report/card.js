import { Stance } from "../../components/stance.js";
import { Facts } from "../../components/row.js";
import { html } from "../../html.js";
import { path, to, turned } from "../address.js";
import { hundredths, listed } from "../format.js";

// One row of a report: who says what, and where it leads. Under the pointer or the focus it lights its words.
export function Card({ card, on, lit, onPick }) {
  const pick = (event) => !event.target.closest("a, summary") && onPick(card.id);
  const keyed = (event) => event.key === "Enter" && event.target === event.currentTarget && onPick(card.id);
  const light = (id) => () => (lit.value = id);
  const ends = { onMouseEnter: light(card.id), onMouseLeave: light(null), onFocus: light(card.id), onBlur: light(null) };
  return html`
    <article
      class=${`row card kind-${card.kind} ${on ? "on" : ""} ${lit.value === card.id ? "lit" : ""}`} data-row=${card.id} tabindex="0"
      aria-current=${on ? "true" : undefined} aria-label=${spoken(card)} onClick=${pick} onKeyDown=${keyed} ...${ends}
    >
      <p class="main"><${Headline} card=${card} /></p>
      ${card.words && html`<p class="words">${card.words}</p>`}
      <${Facts} facts=${[card.against && `against ${card.against}`, card.via && `via ${card.via}`, card.by && `caused by ${card.by}`, card.day, card.place && `at ${card.place}`, card.running && "running total", card.history && "of another time", card.review !== "unseen" && card.review]} />
      ${card.links.length > 0 && html`<ul class="ties">${card.links.map((k) => html`<li><a class=${`tie is-${k.type}`} href=${turned({ at: k.anchor })}>${k.direction === "answers" ? k.type : `${PASSIVE[k.type]} by`}</a> ${k.words}</li>`)}</ul>`}
      ${card.deniedBy.length > 0 && html`<p class="answered is-denies"><span class="verb">denied</span> by <b>${card.deniedBy.join(", ")}</b></p>`}
      <${Ways} card=${card} />
      <details class="why"><summary>why</summary><p class="rule">rule <code>${card.rule || "none"}</code>, confidence ${hundredths(card.confidence)}</p></details>
    </article>
  `;
}

const PASSIVE = { denies: "denied", contradicts: "contradicted", confirms: "confirmed", repeats: "repeated", updates: "updated" };

const spoken = (card) => `${card.kind}: ${card.label}, ${card.number ?? card.stance ?? card.type ?? ""} ${card.outcome ?? ""}`;

function Headline({ card }) {
  const who = html`<b>${listed(card.label).join(", ")}</b>`;
  if (card.kind === "figure") return html`<b class=${card.low === null ? "withheld" : "number"}>${card.number}</b> ${card.what}${card.side && html` <span class="facts">of ${card.side}</span>`} <span class="says">${who}</span>`;
  if (card.kind === "event") return html`${who} <span class="type">${card.type}</span> ${card.status && html`<span class=${`status is-${card.status}`}>${card.status}</span>`}`;
  if (card.stance) return html`${who} <${Stance} stance=${card.stance} />`;
  return html`${who} <span class="type">${card.type ?? card.kind}</span>`;
}

const Ways = ({ card }) => (card.tally || card.incident) && html`
  <p class="links">
    ${card.tally && html`<a href=${to({ path: path("tally", card.tally), state: { at: card.anchor } })}>Claim against claim</a>`}
    ${card.incident && html`<a href=${to({ path: path("incident", card.incident), state: { at: card.anchor } })}>The incident</a>`}
  </p>
`;
