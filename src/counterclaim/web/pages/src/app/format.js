// Numbers and days in one way for all: thousands by comma, ISO days; nothing depends on the reader's locale.
export const told = (number) => (number === null || number === undefined ? "–" : number.toLocaleString("en"));

export const many = (n, one, more = `${one}s`) => `${told(n)} ${n === 1 ? one : more}`;

// A moment to the minute, in UTC as the ledger keeps it.
export const moment = (iso) => (iso ? `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC` : "–");

export const percent = (part) => `${Math.round(part * 100)} %`;

export const hundredths = (n) => (n === null || n === undefined ? "–" : n.toFixed(2));

const LONG = 64; // letters

// What a report is called where there is little room: its publisher, else the beginning of its title, and its day.
export function source({ publisher, title, published }) {
  const name = publisher || (title?.length > LONG ? `${title.slice(0, title.lastIndexOf(" ", LONG))}…` : title) || "the report";
  return published ? `${name}, ${published}` : name;
}

// Words of a list that may come as text ("a; b") or as a list.
export const listed = (words) => (Array.isArray(words) ? words : (words ?? "").split("; ")).filter(Boolean);

export const range = (low, high) => (low === null || low === undefined ? "no number" : low === high || high === null ? told(low) : `${told(low)} to ${told(high)}`);

// A number as a report states it: bound and range.
export function stated({ low, high, bound, number }) {
  if (number) return number;
  if (low === null || low === undefined) return "withheld";
  const sign = { at_least: "≥ ", at_most: "≤ ", about: "~ " }[bound] ?? "";
  return sign + (high !== null && high !== undefined && high !== low ? `${told(low)}–${told(high)}` : told(low));
}
