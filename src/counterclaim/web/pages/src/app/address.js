// Where the reader is: a path, the filter as query string, and the state of the view (sort, order, chosen row) as
// fragment, which no server sees. In a self-contained file all three stand behind the first #.
import { computed, signal } from "@preact/signals";
import { carriedQuery, EMBEDDED } from "./carried.js";
import { FIELDS } from "./fields.js";

export { EMBEDDED };

// "/tally/x?speaker=GEO#sort=-day" → { path, parts, filter: [[name, value], …], state: { sort: "-day" } }
export function parsed(address) {
  const [rest, fragment = ""] = halves(address, "#");
  const [path, query = ""] = halves(rest, "?");
  const parts = path.split("/").filter(Boolean).map(decoded);
  const filter = [...new URLSearchParams(query)].filter(([, value]) => value !== "");
  return { path: path || "/", parts, filter, state: Object.fromEntries(new URLSearchParams(fragment)) };
}

function halves(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function written({ path, filter = [], state = {} }) {
  const ordered = [...filter].sort((a, b) => FIELDS.indexOf(a[0]) - FIELDS.indexOf(b[0]));
  const kept = Object.entries(state).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return `${path}${lead("?", ordered)}${lead("#", kept)}`;
}

function lead(mark, pairs) {
  return pairs.length ? mark + new URLSearchParams(pairs) : "";
}

const start = EMBEDDED ? `/${lead("?", [...new URLSearchParams(carriedQuery())])}` : "/";

const now = () => (EMBEDDED ? location.hash.slice(1) || start : location.pathname + location.search + location.hash);

const address = signal(now());
export const here = computed(() => parsed(address.value));

// The address of a place for a link; what is not given stays as it is here, except the state of the view. A file has the
// views of one filter only.
export const to = (place) => (EMBEDDED ? "#" : "") + written({ path: here.value.path, filter: EMBEDDED ? parsed(start).filter : here.value.filter, ...place });

export const path = (...parts) => `/${parts.map(encodeURIComponent).join("/")}`;

// The same view in another state: what is given is changed, the rest stays.
export const turned = (change) => to({ filter: here.value.filter, state: { ...here.value.state, ...change } });

export function go(href, { replace = false } = {}) {
  history[replace ? "replaceState" : "pushState"](null, "", href);
  address.value = now();
}

// Follows links of the page itself without leaving it, and the browser's own ways back and forward.
export function follow() {
  addEventListener("popstate", () => (address.value = now()));
  addEventListener("hashchange", () => (address.value = now()));
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest?.("a[href]");
    const href = link?.getAttribute("href");
    if (!href || link.hasAttribute("download") || !/^(\/(?!\/)|#\/)/.test(href) || href.startsWith("/api/")) return;
    event.preventDefault();
    go(href);
  });
}
