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

// The ledger that was shown here last: what it is can be asked for before the server has said its name.
export const lastLedger = () => recalled("ledger") ?? "";

// The moment of the last visit to a ledger; a visit lasts as long as the window. `now` is kept for the next one.
export function lastVisit(ledger, now) {
  const own = stored("sessionStorage", `seen:${ledger}`) ?? recalled(`seen:${ledger}`) ?? "";
  if (now && stored("sessionStorage", `seen:${ledger}`) === null) {
    stored("sessionStorage", `seen:${ledger}`, own);
    remember(`seen:${ledger}`, now);
    remember("ledger", ledger);
  }
  return own;
}
