// The queue of one coder: rows to decide on, where the coder is, what was decided and what failed. Decisions show at once;
// what the ledger refuses comes back to the front with the reason.
import { signal } from "@preact/signals";
import { ask, post } from "../ask.js";
import { forget } from "../useanswer.js";
import { alarm, say } from "../say.js";

const PAGE = 50;
const NEAR = 10; // rows before the end, when more are fetched

export function newQueue(filter, { order, kind, coder, role }) {
  const eyes = role === "adjudicator" ? undefined : coder; // a coder sees nothing of what others decided
  const rows = signal([]);
  const total = signal(null);
  const at = signal(0);
  const problem = signal(null);
  const marks = signal(new Map()); // anchor → { action, state: "saving" | "saved" | "failed", why }
  const made = []; // [{ anchor, id }], newest last
  let fetching = null;
  let offset = 0;

  const mark = (anchor, told) => {
    const next = new Map(marks.value);
    told ? next.set(anchor, told) : next.delete(anchor);
    marks.value = next;
  };

  async function more() {
    if (fetching || (total.value !== null && rows.value.length >= total.value)) return fetching;
    fetching = ask("/api/review", filter, { order, kind, coder: eyes, limit: PAGE, offset: offset || undefined })
      .then((told) => {
        const known = new Set(rows.value.map((row) => row.anchor));
        const fresh = told.rows.filter((row) => !known.has(row.anchor)).map((row) => choosing(row, told));
        rows.value = [...rows.value, ...fresh];
        total.value = fresh.length ? Math.max(told.total, rows.value.length) : rows.value.length;
        offset = rows.value.length - settled();
        problem.value = null;
      }, (trouble) => (problem.value = trouble))
      .finally(() => (fetching = null));
    return fetching;
  }

  const settled = () => [...marks.value.values()].filter((m) => m.state === "saved" && m.action !== "note").length;

  function move(step) {
    at.value = Math.max(0, Math.min(rows.value.length - 1, at.value + step));
    if (rows.value.length - at.value < NEAR) more();
  }

  // Decisions are sent one after the other: the log has them, and undo takes them back, in the order they were made in.
  let sending = Promise.resolve();
  const inTurn = (send) => (sending = sending.then(send));

  // Decides on a row and goes on at once; `bodies` are decisions that belong together (several corrected fields).
  function decide(row, action, bodies) {
    mark(row.anchor, { action, state: "saving" });
    if (action !== "note") move(1);
    return inTurn(() => send(row, action, bodies));
  }

  async function send(row, action, bodies) {
    try {
      for (const body of bodies) {
        const told = await post("/api/decisions", { action, anchor: row.anchor, coder, role, reason: "", ...body });
        made.push({ anchor: row.anchor, id: told.decision.number ?? told.decision.id });
        if (told.row) replaced(row.anchor, told.row);
      }
      mark(row.anchor, { action, state: "saved" });
      forget();
      say(`${PAST[action]}: ${row.label ?? row.kind}`);
    } catch (trouble) {
      mark(row.anchor, { action, state: "failed", why: trouble.message });
      at.value = rows.value.findIndex((r) => r.anchor === row.anchor);
      alarm(`Not saved (${action}): ${trouble.message} Nothing was kept; decide again when it is mended.`);
    }
  }

  function replaced(anchor, row) {
    rows.value = rows.value.map((old) => (old.anchor === anchor ? choosing(row, old) : old));
  }

  const undo = () => inTurn(takeBack);

  async function takeBack() {
    const last = made.pop();
    if (!last) return say("There is nothing to undo in this visit");
    try {
      const told = await post(`/api/decisions/${last.id}/undo`, { coder, role, reason: "" });
      mark(last.anchor, null);
      if (told.row) replaced(last.anchor, told.row);
      at.value = Math.max(0, rows.value.findIndex((r) => r.anchor === last.anchor));
      forget();
      say("Undone: the row is open again");
    } catch (trouble) {
      made.push(last);
      alarm(`Not undone: ${trouble.message}`);
    }
    return undefined;
  }

  return { rows, total, at, problem, marks, more, move, decide, undo, current: () => rows.value[at.value] };
}

// A row with what its fields of entities and claims may be: those of its report.
const choosing = (row, { entities, claims }) => ({ ...row, entities, claims });

export const PAST = { accept: "Accepted", reject: "Rejected", correct: "Corrected", note: "Noted", merge: "Merged", split: "Split", link: "Linked", unlink: "Unlinked" };
