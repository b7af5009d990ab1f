import { html } from "../../html.js";
import { go, to } from "../address.js";
import { replaced } from "../fields.js";
import { kept } from "./bar.js";

const DAY = /^\d{4}-\d\d-\d\d$/;

// The fields that are typed: words, days, and whether only what is contested is shown.
export function Plain({ filter }) {
  const held = (name) => filter.find(([n]) => n === name)?.[1] ?? "";
  const turn = (name, value) => value !== held(name) && go(to({ filter: replaced(filter, name, value), state: kept() }));
  const typed = (name) => (event) => {
    if (event.type === "keydown" && event.key !== "Enter") return;
    const value = event.target.value.trim();
    event.target.toggleAttribute("aria-invalid", name !== "q" && value !== "" && !DAY.test(value));
    if (name === "q" || value === "" || DAY.test(value)) turn(name, value);
  };
  const field = (name, words, more) => html`<label>${words} <input
    ...${more} key=${`${name} ${held(name)}`} defaultValue=${held(name)} onChange=${typed(name)} onKeyDown=${typed(name)}
  /></label>`;
  return html`
    ${field("q", "Words", { type: "search", class: "words-field" })}
    ${field("since", "Since", { type: "text", inputmode: "numeric", placeholder: "YYYY-MM-DD", class: "day-field" })}
    ${field("until", "Until", { type: "text", inputmode: "numeric", placeholder: "YYYY-MM-DD", class: "day-field" })}
    <label class="only"><input type="checkbox" checked=${held("contested") === "true"} onChange=${(event) => turn("contested", event.target.checked ? "true" : "")} /> contested only</label>
  `;
}
