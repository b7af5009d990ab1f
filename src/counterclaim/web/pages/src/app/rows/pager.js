import { html } from "../../html.js";
import { turned } from "../address.js";

// The pages of a long list.
export function Pager({ total, from, page }) {
  if (total <= page) return null;
  const last = Math.floor((total - 1) / page) * page;
  const link = (at, words) => html`<a href=${turned({ from: at || undefined })}>${words}</a>`;
  return html`
    <nav class="pager" aria-label="Pages">
      ${from > 0 && html`${link(0, "First")} ${link(Math.max(0, from - page), "Previous")}`}
      <span class="facts">page ${Math.floor(from / page) + 1} of ${Math.floor(last / page) + 1}</span>
      ${from < last && html`${link(from + page, "Next")} ${link(last, "Last")}`}
    </nav>
  `;
}
