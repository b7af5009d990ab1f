import { html } from "../html.js";

// The heading of what was opened; it takes the focus, so that a screen reader goes on there.
export const Title = ({ children }) => html`<h2 tabindex="-1">${children}</h2>`;
