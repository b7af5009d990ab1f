// The one way to the ledger: the server's API, or the answers that a self-contained file carries.
import { EMBEDDED, parsed, written } from "./address.js";
import { carriedAnswers } from "./carried.js";
import { searched } from "./embedded.js";
import { pageOf } from "./pageof.js";

class Problem extends Error {
  constructor(status, words) {
    super(words);
    this.status = status;
  }
}

const ADVICE = "The server does not answer. Is counterclaim serve still running?";

// The address of a question: path, filter in its order, then the other parameters by name.
export function addressOf(path, filter = [], more = {}) {
  const told = Object.entries(more).filter(([, value]) => value !== undefined && value !== null && value !== "");
  told.sort(([a], [b]) => (a < b ? -1 : 1));
  const query = [written({ path: "", filter }).slice(1), new URLSearchParams(told).toString()].filter(Boolean).join("&");
  return query ? `${path}?${query}` : path;
}

export async function ask(path, filter, more) {
  return EMBEDDED ? carried(path, filter, more) : answer(await sent(addressOf(path, filter, more)));
}

export const post = async (path, body) =>
  answer(await sent(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }));

async function sent(address, options) {
  try {
    return await fetch(address, options);
  } catch {
    throw new Problem(0, ADVICE);
  }
}

async function answer(response) {
  const told = await response.json().catch(() => ({}));
  if (response.ok) return told;
  throw new Problem(response.status, words(told) ?? `${response.status} ${response.statusText}`);
}

const words = (told) => told.problem ?? (Array.isArray(told.detail) ? told.detail.map((d) => d.msg).join("; ") : told.detail);

let answers;

function carried(path, filter, more = {}) {
  answers ??= new Map(
    Object.entries(carriedAnswers()).map(([address, told]) => {
      const { path: asked, filter: pairs } = parsed(address);
      return [addressOf(asked, pairs), told];
    }),
  );
  if (path === "/api/search") return searched(answers, more.q, more);
  const told = answers.get(addressOf(path, filter)) ?? answers.get(path);
  if (!told) throw new Problem(404, "This file does not carry that view; it holds what it was made of only.");
  return told.rows && path.startsWith("/api/rows/") ? pageOf(told, more) : told;
}
