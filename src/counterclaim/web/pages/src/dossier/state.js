// What the reader of a dossier has chosen: a view, filters, and the trail of what was opened beside it.
import { effect, signal } from "@preact/signals";

export function dossierState(data) {
  const trail = signal([]);
  const war = signal("");
  const filters = Object.fromEntries(
    ["side", "outcome", "speaker", "type", "answer", "by", "against", "finding"].map((name) => [name, signal("")]),
  );
  effect(() => {
    if (war.value !== null) for (const filter of Object.values(filters)) filter.value = ""; // another war has other sides
  });
  return {
    panel: signal("losses"),
    war,
    ...filters,
    contested: signal(false), find: signal(""), // of the matrix
    tally: signal(null), log: signal(false), // of the chart
    shared: signal(false), disputed: signal(false), // of the incidents
    places: signal(data.incidents.some((i) => i.type === "ASSAULT") ? "ASSAULT" : ""), // on the map
    verdict: signal(data.pairs.some((p) => p.verdict === "contradiction") ? "contradiction" : ""),
    trail,
    chosen: () => trail.value.at(-1) ?? null,
  };
}
