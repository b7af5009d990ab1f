import { useMemo } from "preact/hooks";
import { html } from "../html.js";
import { WorldMap } from "./worldmap.js";

// UCDP GED where_prec: words, and px radius
const PRECISION = { 1: "exact place", 2: "near a place", 3: "district", 4: "province", 5: "region or line", 6: "country", 7: "sea or air" };
const RADIUS = { 1: 5, 2: 6, 3: 8, 4: 11, 5: 14, 6: 18, 7: 14 };
const AREA = 3; // from this class on a place is drawn as a ring

// The places of the report on a map.
export function PlaceMap({ data, state, onProve }) {
  const named = useMemo(() => data.entities.filter((e) => e.kind === "place").map(drawn), [data]);
  const places = useMemo(() => named.filter((p) => p.lat !== null && p.lon !== null), [named]);
  if (!places.length) return html`<p class="none">No place in this report could be put on a map.</p>`;
  return html`
    <${WorldMap}
      places=${places} unplaced=${named.filter((p) => !places.includes(p))} label="Map of the places in the report"
      chosen=${state.selected.value} onPick=${onProve}
    >
      <p>Filled dots are towns and sites; the wider a ring, the larger the area that the report names.</p>
    <//>
  `;
}

const drawn = (place) => ({
  ...place,
  told: PRECISION[place.precision] ?? "place",
  r: RADIUS[place.precision] ?? 6,
  rank: place.precision ?? 9,
  shape: place.precision >= AREA ? "area" : "point",
});
