import { html } from "../html.js";

// On demand: the words, the rule and the confidence behind a row.
export const Why = ({ row }) => html`
  <details class="why" onClick=${(event) => event.stopPropagation()}>
    <summary>why</summary>
    ${row.words && html`<p class="words">“${row.words}”</p>`}
    <p class="rule">rule <code>${row.rule || "none"}</code>, confidence ${row.confidence}</p>
  </details>
`;
