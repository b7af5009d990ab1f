// Search without a server: over the rows that a self-contained file carries.
const SHOWN = { claims: ["claim", "words"], figures: ["figure", "words"], entities: ["entity", "name"], reports: ["report", "title"] };
const AROUND = 60; // letters before the first word that was found

// All words must stand in a row, in any order and case.
export function searched(answers, asked = "", { limit = 50, offset = 0 }) {
  const wanted = asked.toLowerCase().split(/\s+/).filter(Boolean);
  if (!wanted.length) return { total: 0, hits: [] };
  const hits = [...answers].flatMap(([address, told]) => {
    const shown = SHOWN[/^\/api\/rows\/(\w+)/.exec(address)?.[1]];
    return shown ? told.rows.map((row) => hit(row, ...shown, wanted)).filter(Boolean) : [];
  });
  return { total: hits.length, hits: hits.slice(Number(offset), Number(offset) + Number(limit)) };
}

function hit(row, kind, key, wanted) {
  const text = row[key] ?? "";
  const all = [text, row.claimants, row.title, row.publisher].join(" ").toLowerCase();
  if (!wanted.every((word) => all.includes(word))) return null;
  return { kind, anchor: row.anchor ?? row.id, report: row.report ?? row.id, party: row.party, title: row.title, publisher: row.publisher, published: row.published, snippet: marked(text, wanted) };
}

function marked(text, wanted) {
  const lower = text.toLowerCase();
  const first = Math.min(...wanted.map((word) => lower.indexOf(word)).filter((at) => at >= 0), Infinity);
  const start = first === Infinity ? 0 : Math.max(0, first - AROUND);
  const shown = (start ? "…" : "") + text.slice(start, start + 4 * AROUND);
  const pattern = new RegExp(`(${wanted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`, "i");
  return shown.split(pattern).map((part, n) => [part, n % 2 === 1]);
}
