// What was changed in the fields of a row, as decisions, in an order in which none puts a low number above a high one or a
// first day after a last one.
const ORDERED = [["low", "high"], ["from", "to"]];

export function corrections(row, changed) {
  const before = Object.fromEntries(row.fields.map((f) => [f.name, f.value]));
  const names = Object.keys(changed).filter((name) => JSON.stringify(changed[name] ?? null) !== JSON.stringify(before[name] ?? null));
  for (const [least, most] of ORDERED) {
    const beyond = before[most] !== null && changed[least] > before[most];
    if (beyond && names.includes(most)) names.unshift(...names.splice(names.indexOf(most), 1));
  }
  return names.map((name) => ({ field: name, value: changed[name] }));
}
