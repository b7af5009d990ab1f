// What the reader of a dossier has chosen: a view, filters, and the trail of what was opened beside it.
import { signal } from "@preact/signals";

export function dossierState(data) {
  const trail = signal([]);
  return {
    panel: signal("losses"),
    war: signal(""),
    side: signal(""), outcome: signal(""), speaker: signal(""), contested: signal(false), find: signal(""),
    tally: signal(null), log: signal(false),
    type: signal(""), shared: signal(false), disputed: signal(false),
    places: signal(data.incidents.some((i) => i.type === "ASSAULT") ? "ASSAULT" : ""),
    answer: signal(""), by: signal(""), against: signal(""),
    finding: signal(""), verdict: signal("contradiction"),
    trail,
    chosen: () => trail.value.at(-1) ?? null,
  };
}
