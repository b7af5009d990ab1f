// A bucket of time by its name: "2008-08-11", "2008-08" or "2008".
const DAY = 86_400_000;

// The moment at which it begins and that at which the next one does.
export function daysOf(name, bucket) {
  const [year, month = 1, day = 1] = name.split("-").map(Number);
  const begin = Date.UTC(year, month - 1, day);
  const end = { day: begin + DAY, month: Date.UTC(year, month, 1), year: Date.UTC(year + 1, 0, 1) }[bucket];
  return [new Date(begin), new Date(end)];
}

// Its first and last day, as a filter has them.
export const filterDays = (name, bucket) => {
  const [begin, end] = daysOf(name, bucket);
  return [begin.toISOString().slice(0, 10), new Date(+end - DAY).toISOString().slice(0, 10)];
};
