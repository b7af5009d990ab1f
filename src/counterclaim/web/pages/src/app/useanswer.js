// An answer of the ledger inside a component: { data, problem, waiting }. What was shown stays until the new answer is
// there, so that nothing flickers; going back shows at once what was asked within the last minute.
import { effect, signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { addressOf, ask } from "./ask.js";

const FRESH = 60_000; // ms
const KEPT = 60; // answers

const known = new Map();
const version = signal(0);
const unanswered = signal(0);

// Whatever was asked before may have changed: components ask again.
export function forget() {
  known.clear();
  version.value += 1;
}

function asked(path, filter, more) {
  const address = addressOf(path, filter, more);
  const found = known.get(address);
  if (found && Date.now() - found.at < FRESH) return found;
  const entry = { at: Date.now(), data: undefined, problem: null, promise: null };
  unanswered.value += 1;
  entry.promise = ask(path, filter, more)
    .then(
      (data) => (entry.data = data),
      (problem) => {
        entry.problem = problem;
        known.delete(address);
      },
    )
    .finally(() => (unanswered.value -= 1));
  known.set(address, entry);
  if (known.size > KEPT) known.delete(known.keys().next().value);
  return entry;
}

// The same for what can wait until the view itself is there.
export function useLater(path, filter, more) {
  const [late, wait] = useState(false);
  useEffect(() => {
    const turn = setTimeout(() => (stop = effect(() => unanswered.value === 0 && wait(true))));
    let stop = () => {};
    return () => (clearTimeout(turn), stop());
  }, []);
  return useAnswer(late ? path : null, filter, more);
}

export function useAnswer(path, filter = [], more = {}) {
  const address = path && `${version.value} ${addressOf(path, filter, more)}`;
  const [, redraw] = useState(0);
  const [tries, retry] = useState(0);
  const held = useRef({ path: null, data: undefined });
  const entry = useRef(null);
  useEffect(() => {
    if (!path) return undefined;
    let wanted = true;
    const own = asked(path, filter, more);
    entry.current = { address, own };
    if (own.data === undefined) own.promise.then(() => wanted && redraw((n) => n + 1));
    redraw((n) => n + 1);
    return () => (wanted = false);
  }, [address, tries]);
  const own = entry.current?.address === address ? entry.current.own : path && known.get(addressOf(path, filter, more));
  if (own?.data !== undefined) held.current = { path, data: own.data };
  const same = held.current.path === path;
  return { data: same ? held.current.data : undefined, problem: own?.problem ?? null, waiting: !own || (own.data === undefined && !own.problem), again: () => retry(tries + 1) };
}
