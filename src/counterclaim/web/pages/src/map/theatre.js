// Where a report plays: the part of the world that its places lie in, and a projection that shows it.
import { geoDistance, geoGraticule, geoMercator } from "d3-geo";

const LEAST = 2.2; // degrees: a single town is shown with its surroundings
const FAR = 9; // degrees from the middle of all places
const EARTH = 6371; // km
const STEPS = [0.5, 1, 2, 5, 10, 20, 30];

// Places far from all the others (a capital where talks were held) must not shrink the theatre to a dot.
export function theatre(places) {
  const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const [lat, lon] = [middle(places.map((p) => p.lat)), middle(places.map((p) => p.lon))];
  const close = places.filter((p) => Math.hypot(p.lat - lat, (p.lon - lon) * Math.cos((lat * Math.PI) / 180)) < FAR);
  return close.length ? close : places;
}

export function fitted(places, width, height) {
  const [west, east] = extent(places.map((p) => p.lon));
  const [south, north] = extent(places.map((p) => Math.max(-80, Math.min(80, p.lat))));
  const coordinates = [[west, south], [east, north], [west, north], [east, south]];
  return geoMercator()
    .fitExtent([[60, 45], [width - 90, height - 45]], { type: "MultiPoint", coordinates })
    .clipExtent([[0, 0], [width, height]]);
}

function extent(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const pad = Math.max(0, LEAST - (high - low)) / 2;
  return [low - pad, high + pad];
}

// Meridians and parallels, a handful across the map.
export function net(projection, width, height) {
  const [west, north] = projection.invert([0, 0]);
  const [east, south] = projection.invert([width, height]);
  const step = STEPS.find((s) => (east - west) / s < 8) ?? 30;
  const edge = (value, side) => (Math.floor(value / step) + side) * step;
  const frame = [[edge(west, -1), Math.max(-80, edge(south, -1))], [edge(east, 2), Math.min(84, edge(north, 2))]];
  return geoGraticule().step([step, step]).extent(frame).precision(1)();
}

// A scale bar: a round number of kilometres, and how long it is at the middle of the map.
export function scale(projection, width, height) {
  const [x, y] = [width / 2, height / 2];
  const km = (geoDistance(projection.invert([x, y]), projection.invert([x + 100, y])) * EARTH) / 100;
  const most = km * 130;
  const power = 10 ** Math.floor(Math.log10(most));
  const round = [5, 2, 1].map((n) => n * power).find((n) => n <= most);
  return { km: round, length: round / km };
}
