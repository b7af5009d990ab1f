import { html } from "../../html.js";
import { EMBEDDED, here } from "../address.js";
import { addressOf } from "../ask.js";
import { KINDS } from "../fields.js";
import { alarm, say } from "../say.js";

// The address of what is shown, and the rows behind it as files.
export function Exports({ ledger }) {
  if (EMBEDDED) return null;
  const { filter, parts } = here.value;
  const kind = parts[0] === "rows" && KINDS.includes(parts[1]) ? parts[1] : "claims";
  const file = (type) => addressOf(`/api/export.${type}`, filter, { kind });
  return html`
    <span class="exports">
      <button type="button" class="plainly" onClick=${copyLink}>Copy link</button>
      ${ledger && html`
        <a class="plainly" download href=${file("csv")} title=${`All ${kind} of this filter as CSV`}>Export CSV</a>
        <a class="plainly" download href=${file("jsonl")} title=${`All ${kind} of this filter as JSON Lines`}>JSON Lines</a>
      `}
    </span>
  `;
}

async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
    say("The link is copied");
  } catch {
    alarm("The browser does not let the link be copied: take it from the address bar");
  }
}
