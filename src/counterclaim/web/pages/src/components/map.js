import { geoGraticule10, geoMercator, geoPath } from "d3-geo";
import { useMemo } from "preact/hooks";
import { feature, mesh } from "topojson-client";
import world from "world-atlas/countries-50m.json";
import { html } from "../html.js";

const [WIDTH, HEIGHT] = [640, 420];
const LEAST = 2.2; // degrees: a single town is shown with its surroundings
const land = feature(world, world.objects.countries);
const borders = mesh(world, world.objects.countries, (a, b) => a !== b);

// The places of the report on a map drawn from data in the page: no tiles, no network.
export function PlaceMap({ data, state, onProve }) {
  const places = data.entities.filter((e) => e.kind === "place" && e.lat !== null);
  const unplaced = data.entities.filter((e) => e.kind === "place" && e.lat === null);
  const drawn = useMemo(() => draw(places), []);
  if (!places.length) return html`<p class="none">No place in this report could be put on a map.</p>`;
  return html`
    <figure class="map">
      <svg viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label="Map of the places in the report">
        <rect class="sea" width=${WIDTH} height=${HEIGHT} />
        <path class="graticule" d=${drawn.path(geoGraticule10())} />
        <path class="land" d=${drawn.path(land)} />
        <path class="border" d=${drawn.path(borders)} />
        ${drawn.countries.map((c) => html`<text class="country" x=${c.x} y=${c.y}>${c.name}</text>`)}
        ${drawn.dots.map(
          ({ place, x, y, labelled, anchor, dx, dy }) => html`
            <g
              class=${`dot ${state.selected.value === place.id ? "on" : ""}`} tabindex="0" role="button" data-row=${place.id}
              aria-label=${place.name} onClick=${() => onProve(place.id)}
              onKeyDown=${(event) => event.key === "Enter" && onProve(place.id)}
            >
              <title>${`${place.name} (${PRECISION[place.precision] ?? "place"})`}</title>
              <circle cx=${x} cy=${y} r=${place.precision >= 4 ? 11 : 5} class=${place.precision >= 4 ? "area" : "point"} />
              ${labelled && html`<text x=${x + dx} y=${y + dy} text-anchor=${anchor}>${place.name}</text>`}
            </g>
          `,
        )}
      </svg>
      <figcaption>
        Borders are contested claims too: the lines are Natural Earth's de facto view, not a position. Wide rings are areas.
        ${unplaced.length ? html`<br />Not placed: ${unplaced.map((e) => e.name).join(", ")}.` : ""}
      </figcaption>
    </figure>
  `;
}

// UCDP GED where_prec
const PRECISION = { 1: "exact place", 2: "near a place", 3: "district", 4: "province", 5: "region or line", 6: "country", 7: "sea or air" };

function draw(places) {
  const near = main(places);
  const [west, east] = extent(near.map((p) => p.lon));
  const [south, north] = extent(near.map((p) => p.lat));
  const corners = { type: "MultiPoint", coordinates: [[west, south], [east, north], [west, north], [east, south]] };
  const projection = geoMercator().fitExtent([[50, 40], [WIDTH - 70, HEIGHT - 40]], corners);
  projection.clipExtent([[0, 0], [WIDTH, HEIGHT]]);
  const path = geoPath(projection);
  return { path, dots: labelled(places, projection), countries: named(projection) };
}

// Places far from all the others (a capital where talks were held) must not shrink the theatre to a dot.
function main(places) {
  const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const [lat, lon] = [middle(places.map((p) => p.lat)), middle(places.map((p) => p.lon))];
  const close = places.filter((p) => Math.hypot(p.lat - lat, (p.lon - lon) * Math.cos((lat * Math.PI) / 180)) < 9);
  return close.length ? close : places;
}

function extent(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const pad = Math.max(0, LEAST - (high - low)) / 2;
  return [low - pad, high + pad];
}

const SPOTS = [["start", 8, 4], ["end", -8, 4], ["middle", 0, -9], ["middle", 0, 17]];

function labelled(places, projection) {
  const taken = [];
  const dots = [];
  for (const place of [...places].sort((a, b) => (a.precision ?? 9) - (b.precision ?? 9))) {
    const [x, y] = projection([place.lon, place.lat]);
    if (x < 0 || x > WIDTH || y < 0 || y > HEIGHT) continue;
    const width = place.name.length * 6.4;
    const spot = SPOTS.find(([anchor, dx, dy]) => {
      const left = x + dx - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
      const box = [left, y + dy - 10, left + width, y + dy + 3];
      const free = box[0] > 0 && box[2] < WIDTH && !taken.some((t) => box[0] < t[2] && t[0] < box[2] && box[1] < t[3] && t[1] < box[3]);
      if (free) taken.push(box);
      return free;
    });
    taken.push([x - 5, y - 5, x + 5, y + 5]);
    const [anchor, dx, dy] = spot ?? SPOTS[0];
    dots.push({ place, x, y, labelled: Boolean(spot), anchor, dx, dy });
  }
  return dots;
}

function named(projection) {
  const path = geoPath(projection);
  return land.features.flatMap((country) => {
    const [[left, top], [right, bottom]] = path.bounds(country);
    const [x, y] = path.centroid(country);
    const roomy = right - left > 90 && bottom - top > 40;
    return roomy && x > 40 && x < WIDTH - 40 && y > 20 && y < HEIGHT - 15 ? [{ x, y, name: country.properties.name }] : [];
  });
}
