import { scaleLinear, scaleSymlog, scaleUtc } from "d3-scale";

const LEAST_DAYS = 4 * 86_400_000; // ms: a day or two fill no chart
const LETTER = 6.8; // px at 12 px
const GAP = 62; // px between the days of the axis

// The scales of a chart of numbers by day, and where their ticks stand. Zero has a place on the logarithmic scale too.
export function axes(points, log, box) {
  const days = points.map((p) => +p.day);
  const pad = Math.max(0, LEAST_DAYS - (Math.max(...days) - Math.min(...days))) / 2;
  const x = scaleUtc([Math.min(...days) - pad, Math.max(...days) + pad], [box.left + 6, box.right - 6]);
  const top = Math.max(1, ...points.map((p) => p.count.high ?? p.count.low ?? 0));
  const y = (log ? scaleSymlog() : scaleLinear()).domain([0, top]).range([box.bottom, box.top]);
  if (!log) y.nice(5);
  const rows = log ? powers(top) : y.ticks(5).filter(Number.isInteger);
  const columns = x.ticks(Math.max(2, Math.floor((box.right - box.left) / GAP)));
  return { x, y, rows, columns: roomy(columns.map((at) => ({ at: x(at), words: labelled(at) }))) };
}

// Of the labels along the axis those that do not run into the one before.
export function roomy(labels) {
  let end = -Infinity;
  return labels.filter(({ at, words }) => {
    const half = (words.length * LETTER) / 2;
    if (!words || at - half < end + LETTER) return false;
    end = at + half;
    return true;
  });
}

export function powers(top) {
  const found = [0];
  for (let n = 1; n <= top; n *= 10) found.push(n);
  return found;
}

// A tick at midnight gets its day in words, the first of a year its number.
function labelled(at) {
  if (at.getUTCHours()) return "";
  const day = at.getUTCDate();
  if (day === 1 && at.getUTCMonth() === 0) return String(at.getUTCFullYear());
  return `${day} ${at.toLocaleString("en", { month: "short", timeZone: "UTC" })}`;
}

// Labels at the ends of lines, pushed apart so that each can be read.
export function apart(labels, gap, top, bottom) {
  const order = [...labels].sort((a, b) => a.y - b.y);
  order.forEach((label, n) => (label.y = Math.max(label.y, n ? order[n - 1].y + gap : top)));
  for (let n = order.length - 1; n >= 0; n -= 1) {
    order[n].y = Math.min(order[n].y, n === order.length - 1 ? bottom : order[n + 1].y - gap);
  }
  return labels;
}
