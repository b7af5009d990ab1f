// One key decides and goes on to the next row; none works while somebody writes or a dialog is open.
export const KEYS = {
  a: ["accept", "the row is right"],
  r: ["reject", "there should be no such row"],
  c: ["correct", "edit its fields; Enter saves, Esc leaves"],
  n: ["note", "write something to be known about it"],
  w: ["why", "write the reason before you decide"],
  u: ["undo", "take back your last decision"],
  j: ["next", "without deciding"],
  k: ["previous", "without deciding"],
  o: ["open", "the report at these words"],
  "?": ["help", "these keys"],
};

export function deskKeys(queue, desk, help) {
  const acts = {
    a: () => desk.current?.decide("accept"),
    r: () => desk.current?.decide("reject"),
    c: () => desk.current?.correct(),
    n: () => desk.current?.note(),
    w: () => desk.current?.why(),
    o: () => desk.current?.open(),
    u: () => queue.undo(),
    j: () => queue.move(1),
    k: () => queue.move(-1),
    "?": help,
  };
  const keyed = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || document.querySelector("dialog[open]")) return;
    if (event.target.closest("input, select, textarea, .edge") || !acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  };
  addEventListener("keydown", keyed);
  return () => removeEventListener("keydown", keyed);
}
