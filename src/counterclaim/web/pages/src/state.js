// What the reader of a page has chosen: a row, a panel, filters. Components get it as a prop.
import { signal } from "@preact/signals";

export function pageState() {
  return { selected: signal(null), panel: signal("losses"), stance: signal(""), who: signal("") };
}

// What every id of the data stands for: "figure", "claim", "event", "place" or "name" (any other entity).
export function kindsOf(data) {
  const kinds = new Map();
  for (const row of data.figures) kinds.set(row.id, "figure");
  for (const row of data.claims) kinds.set(row.id, "claim");
  for (const row of data.events) kinds.set(row.id, "event");
  for (const row of data.entities) kinds.set(row.id, row.kind === "place" ? "place" : "name");
  return kinds;
}

// One line for each row: what a menu of rows offers.
export function labelsOf(data) {
  const labels = new Map();
  for (const f of data.figures) labels.set(f.id, `${f.who}: ${f.number} ${f.what}`);
  for (const c of data.claims) labels.set(c.id, `${c.who}: ${c.stance}`);
  for (const v of data.events) labels.set(v.id, `${v.type} by ${v.actors ?? "nobody named"}`);
  for (const e of data.entities) labels.set(e.id, e.name);
  return labels;
}
