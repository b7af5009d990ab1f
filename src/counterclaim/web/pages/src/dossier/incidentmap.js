import { useMemo } from "preact/hooks";
import { Choice } from "../components/choice.js";
import { WorldMap } from "../components/worldmap.js";
import { html } from "../html.js";
import { inWar } from "./data.js";

const LEAST = 5; // px radius where no death is told
const MOST = 26;

// Where it happened: a dot for each place, as large as the highest number of dead that anybody tells of it.
export function IncidentMap({ data, state, open }) {
  const incidents = inWar(data.incidents, state);
  const tallies = inWar(data.tallies, state);
  const type = state.places.value;
  const spots = useMemo(() => spotsOf(data, incidents.filter((i) => !type || i.type === type), tallies), [data, state.war.value, type]);
  const placed = useMemo(() => spots.filter((s) => s.lat !== null && s.lon !== null), [spots]);
  const apart = state.war.value === "" && data.wars.length > 1;
  const highest = Math.max(0, ...spots.map((s) => s.dead ?? 0));
  const nowhere = incidents.filter((i) => i.place === null && (!type || i.type === type)).length;
  return html`
    <div class="filters">
      <${Choice} name="Type" chosen=${state.places} options=${incidents.map((i) => i.type)} />
      <span class="count" aria-live="polite">${spots.length} places</span>
    </div>
    ${placed.length === 0 && html`<p class="none">No such incident could be put on a map.</p>`}
    ${placed.length > 0 && html`
      <${WorldMap}
        places=${placed} unplaced=${spots.filter((s) => !placed.includes(s))} apart=${apart} label="Map of the incidents"
        chosen=${state.chosen()} onPick=${open}
      >
        <p>
          The larger a dot, the more dead the highest telling has${highest > 0 && ` (the largest: ${highest.toLocaleString("en")})`};
          ${" "}hollow dots: no number of dead is told.
        </p>
        ${nowhere > 0 && html`<p>${nowhere} ${nowhere === 1 ? "incident has" : "incidents have"} no place.</p>`}
      <//>
    `}
  `;
}

function spotsOf(data, incidents, tallies) {
  const found = new Map();
  const spot = (n) => {
    if (!found.has(n)) found.set(n, { incidents: 0, dead: null });
    return found.get(n);
  };
  for (const { place, dead } of incidents.filter((i) => i.place !== null)) {
    const at = spot(place);
    at.incidents += 1;
    if (dead !== null) at.dead = Math.max(at.dead ?? 0, dead);
  }
  for (const { place, high, outcome } of tallies.filter((t) => t.place !== null && t.incident === null)) {
    const at = spot(place);
    if (high !== null && outcome === "killed") at.dead = Math.max(at.dead ?? 0, high);
  }
  const highest = Math.max(1, ...[...found.values()].map((s) => s.dead ?? 0));
  return [...found].map(([n, { incidents: times, dead }]) => ({
    ...data.places[n],
    id: `p${n}`,
    dead,
    told: [times === 0 ? "losses counted here" : times === 1 ? "1 incident" : `${times} incidents`, dead === null ? "no number of dead" : `up to ${dead.toLocaleString("en")} dead`].join(", "),
    r: dead ? LEAST + (MOST - LEAST) * Math.sqrt(dead / highest) : LEAST,
    rank: -(dead ?? 0),
    shape: dead === null ? "silent" : "toll",
  }));
}
