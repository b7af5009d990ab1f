import { html } from "../html.js";
import { to } from "./address.js";

// What an answer is shown as: itself, that it is being waited for, or what went wrong and what can be done.
export function Answer({ of: { data, problem, waiting, again }, what, children }) {
  const show = typeof children === "function" ? children : children[0];
  if (problem) return html`<${Trouble} problem=${problem} what=${what} again=${again} />`;
  if (data === undefined) return html`<p class="none waiting" role="status">Reading ${what}…</p>`;
  return html`<div class="answer" aria-busy=${waiting ? "true" : undefined}>${show(data)}</div>`;
}

const LEADS = {
  0: "Nothing came back",
  401: "This needs the token",
  403: "This is not allowed here",
  404: "There is no such thing in this ledger",
  422: "The filter in this address was not understood",
};

function Trouble({ problem, what, again }) {
  return html`
    <div class="trouble" role="alert">
      <p><b>${LEADS[problem.status] ?? `Could not read ${what}`}.</b> ${problem.message}</p>
      ${problem.status === 404 && html`<p>It may have been read anew since the link was made: look for it by its words in the <a href=${to({ path: "/search" })}>search</a>.</p>`}
      <p class="links">
        ${problem.status === 422
          ? html`<a href=${to({ filter: [] })}>Clear the filter</a>`
          : html`<button type="button" class="more" onClick=${again}>Try again</button>`}
        <a href=${to({ path: "/" })}>Overview</a>
      </p>
    </div>
  `;
}
