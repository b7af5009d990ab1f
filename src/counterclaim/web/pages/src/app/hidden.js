import { html } from "../html.js";
import { EMBEDDED, here, to } from "./address.js";
import { many } from "./format.js";

// What the filter keeps out of a view, and how to see it.
export const Hidden = ({ n }) => n > 0 && html`
  <p class="hidden-rows">${many(n, "row does", "rows do")} not pass the filter and ${n === 1 ? "is" : "are"} left out here.${!EMBEDDED && html` <a href=${to({ filter: [], state: here.value.state })}>Clear the filter</a>`}</p>
`;
