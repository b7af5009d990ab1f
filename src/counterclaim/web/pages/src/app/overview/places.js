import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { WorldMap } from "../../components/worldmap.js";
import { html } from "../../html.js";
import { go, path, to } from "../address.js";
import { many } from "../format.js";

const LEAST = 4; // px radius of a single incident
const MOST = 22;
const NEAR = "600px"; // of the window: the map is drawn before it comes into sight
const FAR_APART = 40; // degrees: wars of several continents have no theatre in common

// Where it happened: the more incidents, the larger a dot; a ring in red where somebody denies one.
export function Places({ places, nowhere }) {
  const spots = useMemo(() => drawn(places), [places]);
  const lone = useRef(null);
  const near = useNear(lone);
  const apart = useMemo(() => spread(spots) > FAR_APART, [spots]);
  return html`
    <h2 id="where">Where</h2>
    ${spots.length === 0 && html`<p class="none">No incident here could be put on a map.</p>`}
    <div ref=${lone} class="map-room">
      ${near && spots.length > 0 && html`
        <${WorldMap}
          places=${spots} unplaced=${[]} apart=${apart} label="Map of the incidents" chosen=${null}
          onPick=${(id) => go(to({ path: path("party", id) }))}
        >
          <p>The larger a dot, the more incidents are told there; a dashed ring: somebody denies one of them.</p>
          ${nowhere > 0 && html`<p>${many(nowhere, "incident has", "incidents have")} no place that a map could show.</p>`}
        <//>
      `}
    </div>
  `;
}

function drawn(places) {
  const most = Math.max(1, ...places.map((p) => p.incidents));
  return places
    .filter((p) => p.lat !== null && p.lon !== null)
    .map((p) => ({
      ...p,
      id: p.party,
      href: to({ path: path("party", p.party) }),
      told: [many(p.incidents, "incident"), p.denials > 0 && `${many(p.denials, "denial")}`, p.figures > 0 && many(p.figures, "figure")].filter(Boolean).join(", "),
      r: LEAST + (MOST - LEAST) * Math.sqrt(Math.max(0, p.incidents - 1) / Math.max(1, most - 1)),
      rank: -p.incidents,
      shape: p.denials > 0 ? "toll disputed" : "toll",
    }));
}

const spread = (spots) => Math.max(0, ...spots.map((s) => s.lon)) - Math.min(360, ...spots.map((s) => s.lon));

// The map is the heaviest drawing of the page: it waits until the rest has been painted and it is near.
function useNear(node) {
  const [near, come] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && come(true), { rootMargin: NEAR });
    watch.observe(node.current);
    const print = () => come(true);
    addEventListener("beforeprint", print);
    return () => (watch.disconnect(), removeEventListener("beforeprint", print));
  }, []);
  return near;
}
