import { geoPath } from "d3-geo";
import { useMemo, useState } from "preact/hooks";
import { feature, mesh } from "topojson-client";
import world from "world-atlas/countries-50m.json";
import { html } from "../html.js";
import { countries, placed } from "../map/labels.js";
import { fitted, net, scale, theatre } from "../map/theatre.js";
import { useNarrow } from "../narrow.js";

const WIDE = [640, 460];
const NARROW = [360, 340]; // letters keep their size on a phone
// UCDP GED where_prec
const PRECISION = { 1: "exact place", 2: "near a place", 3: "district", 4: "province", 5: "region or line", 6: "country", 7: "sea or air" };
const AREA = 3; // from this class on a place is drawn as a ring

const land = feature(world, world.objects.countries);
const borders = mesh(world, world.objects.countries, (a, b) => a !== b);

// The places of the report on a map drawn from data in the page: no tiles, no network.
export function PlaceMap({ data, state, onProve }) {
  const [all, setAll] = useState(false);
  const [width, height] = useNarrow() ? NARROW : WIDE;
  const places = data.entities.filter((e) => e.kind === "place" && e.lat !== null && e.lon !== null);
  const unplaced = data.entities.filter((e) => e.kind === "place" && (e.lat === null || e.lon === null));
  const drawn = useMemo(() => places.length > 0 && draw(places, all, width, height), [data, all, width]);
  if (!drawn) return html`<p class="none">No place in this report could be put on a map.</p>`;
  const near = theatre(places).length;
  const beyond = places.filter((p) => !drawn.dots.some((dot) => dot.place === p));
  return html`
    <figure class="map">
      <svg viewBox=${`0 0 ${width} ${height}`} role="group" aria-label="Map of the places in the report">
        <rect class="sea" width=${width} height=${height} />
        <path class="land" d=${drawn.land} />
        <path class="net" d=${drawn.net} />
        <path class="border" d=${drawn.borders} />
        ${drawn.countries.map((c) => html`<text class="country" x=${c.x} y=${c.y}>${c.name}</text>`)}
        ${drawn.dots.toReversed().map((dot) => html`<${Dot} dot=${dot} on=${state.selected.value === dot.place.id} onProve=${onProve} />`)}
        <g class="scale" transform=${`translate(14 ${height - 14})`} aria-hidden="true">
          <path d=${`M0 -6V0H${drawn.scale.length}V-6`} /><text x="5" y="-5">${drawn.scale.km} km</text>
        </g>
      </svg>
      ${near < places.length && html`<p class="views">
        <button type="button" aria-pressed=${!all} onClick=${() => setAll(false)}>Theatre</button>
        <button type="button" aria-pressed=${all} onClick=${() => setAll(true)}>All places</button>
      </p>`}
      <figcaption>
        <p>Borders are contested claims too: lines are Natural Earth's de facto view, not a position.</p>
        <p>Filled dots are towns and sites; the wider a ring, the larger the area that the report names.</p>
        <${Others} title="Outside this view" places=${beyond} state=${state} onProve=${onProve} />
        <${Others} title="Could not be placed" places=${unplaced} state=${state} onProve=${onProve} />
      </figcaption>
    </figure>
  `;
}

function Dot({ dot: { place, x, y, r, label }, on, onProve }) {
  const prove = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onProve(place.id);
  };
  return html`
    <g
      class=${`dot ${on ? "on" : ""}`} tabindex="0" role="button" data-row=${place.id} aria-pressed=${on}
      aria-label=${`${place.name}, ${PRECISION[place.precision] ?? "place"}`} onClick=${prove} onKeyDown=${prove}
    >
      <title>${`${place.name} (${PRECISION[place.precision] ?? "place"})`}</title>
      <circle cx=${x} cy=${y} r=${r} class=${place.precision >= AREA ? "area" : "point"} />
      ${label && html`<text x=${label.x} y=${label.y} text-anchor=${label.anchor}>${place.name}</text>`}
    </g>
  `;
}

function Others({ title, places, state, onProve }) {
  return places.length > 0 && html`<p class="others">${title}: ${places.map(
    (p) => html`<button
      type="button" class=${state.selected.value === p.id ? "cell on" : "cell"} data-row=${p.id} onClick=${() => onProve(p.id)}
    >${p.name}</button> `,
  )}</p>`;
}

function draw(places, all, width, height) {
  const projection = fitted(all ? places : theatre(places), width, height);
  const path = geoPath(projection);
  const { dots, taken } = placed(places, projection, width, height);
  taken.push([0, height - 34, 160, height]); // the scale bar
  return {
    dots,
    countries: countries(land.features, path, taken, width, height),
    land: path(land), borders: path(borders), net: path(net(projection, width, height)),
    scale: scale(projection, width, height),
  };
}
