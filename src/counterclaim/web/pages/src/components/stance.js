import { html } from "../html.js";

// The word carries the meaning, the colour only helps.
export const Stance = ({ stance }) => html`<span class=${`stance is-${stance}`}>${stance}</span>`;
