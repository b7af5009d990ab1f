// The answers that a self-contained file carries, see counterclaim/web/file.py; a served page has none.
const script = document.getElementById("answers");

export const EMBEDDED = script !== null;

let read;

// By address, as they were asked.
export const carriedAnswers = () => (read ??= JSON.parse(script.textContent));

// The filter of which the file was made, as a query string.
export const carriedQuery = () => Object.keys(carriedAnswers()).find((address) => address.startsWith("/api/overview"))?.split("?")[1] ?? "";
