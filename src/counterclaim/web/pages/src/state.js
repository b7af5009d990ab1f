// What the reader of the page has chosen: a row, a panel, filters. Components get it as a prop.
import { signal } from "@preact/signals";

export function pageState() {
  return { selected: signal(null), panel: signal("losses"), stance: signal(""), who: signal("") };
}

// The kind of a row by the first letter of its id: c1 a claim, f2 a figure, v3 an event, e4 an entity.
export const kindOf = (id) => ({ c: "claim", f: "figure", v: "event", e: "place" })[id[0]] ?? "other";

export function scrollTo(node) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  node?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}
