import { html } from "../../html.js";
import { brief } from "./history.js";

const NAMED = new Set(["entity", "entities", "party", "claim"]);

// Where a newer engine reads a row otherwise than somebody decided, and where coders differ from one another.
export function Difference({ row }) {
  const { differences = [], disputes = [] } = row;
  if (!differences.length && !disputes.length) return null;
  return html`
    <div class="difference">
      <h3>Read differently</h3>
      <ul>
        ${differences.map((d) => html`<li><b>${d.field ?? "the row"}</b>: decided ${told(row, d.field, d.decided)}; the engine now: ${told(row, d.field, d.machine)}</li>`)}
        ${disputes.map((d) => html`<li><b>${d.field ?? "the row"}</b>: ${Object.entries(d.values).map(([coder, value]) => `${coder} says ${told(row, d.field, value)}`).join("; ")}${d.machine !== undefined && `; the engine: ${told(row, d.field, d.machine)}`}</li>`)}
      </ul>
    </div>
  `;
}

// A value in words: whether there is such a row, names and claims of the report by what they are called.
function told(row, name, value) {
  if (name === "row" || name === null) return value === false ? "there is no such row" : value === true ? "it is right" : brief(value);
  const type = row.fields.find((f) => f.name === name)?.type;
  if (!NAMED.has(type)) return brief(value);
  const known = new Map([...(row.entities?.[row.report] ?? []), ...(row.claims?.[row.report] ?? [])]);
  return [value ?? []].flat().map((v) => known.get(v) ?? v.name ?? brief(v)).join(", ") || "nobody";
}
