import { scaleLinear, scaleSymlog, scaleUtc } from "d3-scale";
import { powers, roomy } from "../../chart/axes.js";
import { daysOf } from "./buckets.js";

const LEAST = 10 * 86_400_000; // ms: a day or two fill no chart
const GAP = 74; // px between the labels of the axis

// The scales that figures and incidents share, and their ticks.
export function timeAxes(points, incidents, bucket, log, box) {
  const days = [...points.map((p) => +p.day), ...incidents.flatMap(([name]) => daysOf(name, bucket).map(Number))];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const pad = Math.max(0, LEAST - (last - first)) / 2;
  const x = scaleUtc([first - pad, last + pad], [box.left + 8, box.right - 8]);
  const top = Math.max(1, ...points.map((p) => p.count.high ?? p.count.low ?? 0));
  const y = (log ? scaleSymlog() : scaleLinear()).domain([0, top]).range([box.bottom, box.top]);
  if (!log) y.nice(4);
  const rows = log ? powers(top) : y.ticks(4).filter(Number.isInteger);
  const ticks = x.ticks(Math.max(2, Math.floor((box.right - box.left) / GAP)));
  return { x, y, rows, columns: roomy(ticks.map((at) => ({ at: x(at), words: labelled(at, last - first) }))) };
}

const YEAR = 366 * 86_400_000;

// Years over many years, months over months, days over days; the first of a year says its number.
function labelled(at, span) {
  const month = at.toLocaleString("en", { month: "short", timeZone: "UTC" });
  if (at.getUTCHours()) return "";
  if (span > 4 * YEAR || (at.getUTCDate() === 1 && at.getUTCMonth() === 0)) return at.getUTCMonth() === 0 ? String(at.getUTCFullYear()) : "";
  return at.getUTCDate() === 1 ? `${month} ${at.getUTCFullYear()}` : `${at.getUTCDate()} ${month}`;
}
