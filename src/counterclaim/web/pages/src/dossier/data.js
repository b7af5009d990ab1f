// Rows point to one another by number; here each gets its own number, and tallies what the views ask of them.
export function linked(data) {
  for (const rows of [data.reports, data.counts, data.tallies, data.incidents, data.answers, data.places]) {
    rows.forEach((row, n) => (row.n = n));
  }
  for (const tally of data.tallies) {
    const counts = tally.cells.flatMap((cell) => cell.counts.map((n) => data.counts[n]));
    tally.title = `${tally.side === "not told" ? "Whose loss is not told" : tally.side}: ${tally.what}`;
    tally.steps = new Set(counts.filter((c) => c.low !== null && dated(c)).map((c) => c.day)).size;
    tally.searched = [tally.side, tally.what, tally.where, ...counts.flatMap((c) => [c.who, c.side, ...c.words.map(([w]) => w)])]
      .join(" ").toLowerCase();
  }
  for (const [n, count] of data.counts.entries()) for (const part of count.parts) data.counts[part].whole = n;
  return data;
}

// Whether a count has a day that a chart can place.
export const dated = (count) => count.day !== null && !Number.isNaN(Date.parse(count.day));

// The rows of the war that the reader has chosen; all of them while none is.
export const inWar = (rows, state) => (state.war.value === "" ? rows : rows.filter((row) => row.war === Number(state.war.value)));

// Whether there is what a reference asks for; it may come from the address of the page.
export const known = (data, ref) => {
  const rows = { t: data.tallies, i: data.incidents, p: data.places, r: data.reports }[ref[0]];
  return Boolean(rows && /^[a-z]\d+(:[\w-]+)*$/.test(ref) && rows[Number.parseInt(ref.slice(1), 10)]);
};

// What is opened by a reference: "t7" a tally, "t7:2" what its speaker 2 says, "t7:2:31" count 31 in it, "t7:rule" its
// numbers under the rule, "i5" an incident, "p3" a place, "r1" a report, "r1:f4" row f4 in it.
export function refOf(data, count) {
  const whole = count.whole === undefined ? count : data.counts[count.whole];
  return whole.tally === null ? `r${count.report}:${count.row}` : `t${whole.tally}:${whole.speaker}:${count.n}`;
}
