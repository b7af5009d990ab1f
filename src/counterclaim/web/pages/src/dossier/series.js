import { looked, LOOKS } from "../chart/looks.js";
import { grouped } from "../grouped.js";
import { dated } from "./data.js";

// What each side says of a tally, as points by day. A side looks the same in every chart where it can. Voices without a
// side have nothing to do with one another, so each has a line of its own.
export function seriesOf(data, tally) {
  const taken = new Set();
  const voices = tally.cells.flatMap((cell) => {
    const counts = cell.counts.map((n) => data.counts[n]).filter(dated);
    return [...grouped(counts, (c) => (c.side === null ? alone(data, c) : data.speakers[cell.speaker]))].map(([name, own]) => ({ name, own, cell }));
  });
  return voices.map(({ name, own, cell }) => {
    let look = cell.speaker % LOOKS;
    for (let tries = 0; taken.has(look) && tries < LOOKS; tries += 1) look = (look + 1) % LOOKS;
    taken.add(look);
    return {
      name, ...looked(look),
      points: own.map((count) => ({ count, day: new Date(count.day), ref: `t${tally.n}:${cell.speaker}:${count.n}` })),
    };
  });
}

const alone = (data, count) => (count.own ? data.reports[count.report].name : count.who);
