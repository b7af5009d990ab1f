// What was done and what went wrong: for a moment at the foot of the window, and read out (what went wrong at once).
import { signal } from "@preact/signals";
import { html } from "../html.js";

const SHOWN = 5_000; // ms
const LONGER = 20_000;

const polite = signal("");
const urgent = signal("");

function shown(where, words, time) {
  where.value = words;
  setTimeout(() => where.value === words && (where.value = ""), time);
}

export const say = (words) => shown(polite, words, SHOWN);
export const alarm = (words) => shown(urgent, words, LONGER);

export const Said = () => html`
  <div class="said">
    <p role="status" aria-live="polite">${polite.value}</p>
    <p role="alert">${urgent.value}</p>
  </div>
`;
