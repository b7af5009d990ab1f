// A page of rows out of all of them, sorted as the server would: what has no value comes last.
export function pageOf(told, { sort = "", limit = told.rows.length, offset = 0 }) {
  const [, down, key] = /^(-?)(.*)$/.exec(sort);
  const rows = key ? [...told.rows].sort((a, b) => compared(a[key], b[key], down ? -1 : 1)) : told.rows;
  return { ...told, rows: rows.slice(Number(offset), Number(offset) + Number(limit)) };
}

function compared(a, b, way) {
  const [none, other] = [a === null || a === undefined, b === null || b === undefined];
  if (none || other) return none - other;
  return (a < b ? -1 : a > b ? 1 : 0) * way;
}
