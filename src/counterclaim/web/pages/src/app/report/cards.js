import { html } from "../../html.js";
import { here, to } from "../address.js";
import { grouped } from "../../grouped.js";
import { Card } from "./card.js";

const NAMES = { claim: "claims", figure: "figures", event: "events", link: "answers" };

// The rows of a report in the order of its text; some kinds can be shown alone.
export function Cards({ cards, chosen, lit, onPick, show }) {
  const kinds = [...grouped(cards, (card) => card.kind)];
  const shown = show ? cards.filter((card) => card.kind === show || card.id === chosen) : cards;
  const { state } = here.value;
  const chip = (kind, words, n) => html`<a class="chip" aria-current=${(show ?? "") === kind ? "true" : undefined} href=${to({ state: { ...state, show: kind || undefined } })}>${words} <span class="count">${n}</span></a> `;
  return html`
    <section class="margin" aria-label="What was read in it">
      <p class="chips" role="group" aria-label="Kinds of rows">${chip("", "all", cards.length)}${kinds.map(([kind, own]) => chip(kind, NAMES[kind] ?? kind, own.length))}</p>
      <div class="margin-rows">
        ${shown.length === 0 && html`<p class="none">Nothing was found in this report: nobody is quoted, nothing is counted.</p>`}
        ${shown.map((card) => html`<${Card} key=${card.id} card=${card} on=${card.id === chosen} lit=${lit} onPick=${onPick} />`)}
      </div>
    </section>
  `;
}
