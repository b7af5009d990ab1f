// The spans after one edge was moved: an edge stays within the text, on its side of the other edge, and off its neighbours.
export function moved(spans, n, end, to, [first, last]) {
  const [from, until] = spans[n];
  const others = spans.filter((_, k) => k !== n);
  const floor = Math.max(first, ...others.map(([, e]) => e).filter((e) => e <= from));
  const ceiling = Math.min(last, ...others.map(([s]) => s).filter((s) => s >= until));
  const span = end ? [from, Math.min(ceiling, Math.max(from + 1, to))] : [Math.max(floor, Math.min(until - 1, to)), until];
  return spans.map((old, k) => (k === n ? span : old));
}
