import { symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from "d3-shape";
import { grouped } from "../grouped.js";
import { dated } from "./data.js";

// A look for each side: colour (see chart.css), dash and marker differ, so that no eye depends on colour.
const DASHES = ["", "7 4", "2 3", "10 3 2 3", "4 2", "1 4"];
const MARKERS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar];

// What each side says of a tally, as points by day. A side looks the same in every chart where it can. Voices without a
// side have nothing to do with one another, so each has a line of its own.
export function seriesOf(data, tally) {
  const taken = new Set();
  const voices = tally.cells.flatMap((cell) => {
    const counts = cell.counts.map((n) => data.counts[n]).filter(dated);
    return [...grouped(counts, (c) => (c.side === null ? alone(data, c) : data.speakers[cell.speaker]))].map(([name, own]) => ({ name, own, cell }));
  });
  return voices.map(({ name, own, cell }) => {
    let look = cell.speaker % DASHES.length;
    for (let tries = 0; taken.has(look) && tries < DASHES.length; tries += 1) look = (look + 1) % DASHES.length;
    taken.add(look);
    return {
      name, look, dash: DASHES[look], marker: MARKERS[look],
      points: own.map((count) => ({ count, day: new Date(count.day), ref: `t${tally.n}:${cell.speaker}:${count.n}` })),
    };
  });
}

const alone = (data, count) => (count.own ? data.reports[count.report].name : count.who);
