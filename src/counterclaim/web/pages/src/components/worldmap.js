import { geoPath } from "d3-geo";
import { useMemo, useRef, useState } from "preact/hooks";
import { feature, mesh } from "topojson-client";
import atlas from "world-atlas/countries-50m.json";
import { html } from "../html.js";
import { disputed } from "../map/disputed.js";
import { countries, placed } from "../map/labels.js";
import { fitted, net, scale, theatre } from "../map/theatre.js";
import { useWidth } from "../width.js";

const WIDEST = 1000; // px
const HIGHEST = 580;

let shapes; // made when the first map is drawn: it takes longer than all the rest of a page

function earth() {
  if (shapes) return shapes;
  const world = JSON.parse(atlas);
  const all = world.objects.countries;
  shapes = {
    land: feature(world, all),
    agreed: mesh(world, all, (a, b) => a !== b && !disputed(a, b)),
    contested: mesh(world, all, (a, b) => a !== b && disputed(a, b)),
  };
  return shapes;
}

// Places on a map drawn from data in the page: no tiles, no network. A place is { id, name, told, lat, lon, r, shape }:
// `told` is read out and shown on hover, `r` the radius in px, `shape` a class, `rank` says whose label comes first; one with
// `href` is a link.
export function WorldMap({ places, unplaced, label, apart = false, chosen, onPick, children }) {
  const [all, setAll] = useState(apart);
  const frame = useRef(null);
  const width = Math.min(WIDEST, useWidth(frame, 640)); // drawn as wide as it is shown: letters keep their size
  const height = Math.round(Math.min(HIGHEST, width * (width < 520 ? 0.95 : 0.72)));
  const whole = all || apart; // several wars have no theatre in common
  const drawn = useMemo(() => draw(places, whole, width, height), [places, whole, width]);
  const beyond = places.filter((p) => !drawn.dots.some((dot) => dot.place === p));
  return html`
    <figure class="map" ref=${frame}>
      <svg viewBox=${`0 0 ${width} ${height}`} style=${{ maxWidth: `${width}px` }} role="group" aria-label=${label}>
        <rect class="sea" width=${width} height=${height} />
        <path class="land" d=${drawn.land} />
        <path class="net" d=${drawn.net} />
        <path class="border" d=${drawn.agreed} />
        <path class="border contested" d=${drawn.contested} />
        ${drawn.countries.map((c) => html`<text class="country" x=${c.x} y=${c.y}>${c.name}</text>`)}
        ${drawn.dots.toReversed().map((dot) => html`<${Dot} dot=${dot} on=${chosen === dot.place.id} onPick=${onPick} />`)}
        <g class="scale" transform=${`translate(14 ${height - 14})`} aria-hidden="true">
          <path d=${`M0 -6V0H${drawn.scale.length}V-6`} /><text x="5" y="-5">${drawn.scale.km} km</text>
        </g>
      </svg>
      ${!apart && theatre(places).length < places.length && html`<p class="views">
        <button type="button" aria-pressed=${!all} onClick=${() => setAll(false)}>Theatre</button>
        <button type="button" aria-pressed=${all} onClick=${() => setAll(true)}>All places</button>
      </p>`}
      <figcaption>
        <p>Borders are contested claims too: lines are Natural Earth's de facto view, not a position; dashed where states or movements dispute them.</p>
        ${children}
        <${Others} title="Outside this view" places=${beyond} chosen=${chosen} onPick=${onPick} />
        <${Others} title="Could not be placed" places=${unplaced} chosen=${chosen} onPick=${onPick} />
      </figcaption>
    </figure>
  `;
}

function Dot({ dot: { place, x, y, r, label }, on, onPick }) {
  const pick = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onPick(place.id);
  };
  const act = place.href ? { href: place.href } : { tabindex: "0", role: "button", "aria-pressed": on, onClick: pick, onKeyDown: pick };
  return html`
    <${place.href ? "a" : "g"} class=${`dot ${on ? "on" : ""}`} data-row=${place.id} aria-label=${`${place.name}, ${place.told}`} ...${act}>
      <title>${`${place.name} (${place.told})`}</title>
      <circle cx=${x} cy=${y} r=${r} class=${place.shape} />
      ${label && html`<text x=${label.x} y=${label.y} text-anchor=${label.anchor}>${place.name}</text>`}
    <//>
  `;
}

function Others({ title, places, chosen, onPick }) {
  return places.length > 0 && html`<p class="others">${title}: ${places.map(
    (p) => html`<button
      type="button" class=${chosen === p.id ? "cell on" : "cell"} data-row=${p.id} onClick=${() => onPick(p.id)}
    >${p.name}</button> `,
  )}</p>`;
}

function draw(places, all, width, height) {
  const projection = fitted(all ? places : theatre(places), width, height);
  const path = geoPath(projection);
  const { land, agreed, contested } = earth();
  const { dots, taken } = placed(places, projection, width, height);
  taken.push([0, height - 34, 160, height]); // the scale bar
  return {
    dots,
    countries: countries(land.features, path, taken, width, height),
    land: path(land), agreed: path(agreed), contested: path(contested), net: path(net(projection, width, height)),
    scale: scale(projection, width, height),
  };
}
