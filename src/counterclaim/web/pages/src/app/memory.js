// What the browser keeps for the reader; where it may not, nothing is kept.
function stored(store, name, value) {
  try {
    const held = globalThis[store];
    if (value !== undefined) held.setItem(`counterclaim:${name}`, value);
    return held.getItem(`counterclaim:${name}`);
  } catch {
    return value ?? null;
  }
}

export const recalled = (name) => stored("localStorage", name);
export const remember = (name, value) => stored("localStorage", name, value);

// The moment of the last visit to a ledger; a visit lasts as long as the window.
export function lastVisit(ledger, now) {
  const own = stored("sessionStorage", `seen:${ledger}`);
  if (own !== null) return own;
  const last = recalled(`seen:${ledger}`) ?? "";
  stored("sessionStorage", `seen:${ledger}`, last);
  remember(`seen:${ledger}`, now);
  return last;
}
