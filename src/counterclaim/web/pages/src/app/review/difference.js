import { html } from "../../html.js";
import { brief } from "./history.js";

// Where a newer engine reads a row otherwise than somebody decided, and where coders differ from one another.
export function Difference({ row }) {
  const { differences = [], disputes = [] } = row;
  if (!differences.length && !disputes.length) return null;
  return html`
    <div class="difference">
      <h3>Read differently</h3>
      <ul>
        ${differences.map((d) => html`<li><b>${d.field ?? "the row"}</b>: decided ${brief(d.decided)}, the engine now says ${brief(d.machine)}</li>`)}
        ${disputes.map((d) => html`<li><b>${d.field ?? "the row"}</b>: ${Object.entries(d.values).map(([coder, value]) => `${coder} says ${brief(value)}`).join("; ")}${d.machine !== undefined && `; the engine ${brief(d.machine)}`}</li>`)}
      </ul>
    </div>
  `;
}
