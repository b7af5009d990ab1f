// The fields of a filter in their order, see counterclaim/ledger/filter.py; `facet` ones are offered with counts.
export const FIELDS = [
  "q", "theatre", "report", "publisher", "since", "until", "speaker", "party", "stance", "side", "by", "outcome",
  "category", "type", "status", "country", "contested", "review", "least", "most",
];

export const FACETS = {
  theatre: "War",
  speaker: "Said by",
  side: "Whose loss",
  outcome: "Outcome",
  category: "Who or what",
  stance: "Stance",
  type: "Event",
  status: "Told as",
  country: "Country",
  publisher: "Publisher",
  review: "Review",
};

export const KINDS = ["claims", "figures", "events", "links", "entities", "reports"];

export const without = (filter, name, value) => filter.filter(([n, v]) => n !== name || (value !== undefined && v !== value));

// The filter with a value taken in, or taken out where it was in.
export const toggled = (filter, name, value) =>
  filter.some(([n, v]) => n === name && v === value) ? without(filter, name, value) : [...filter, [name, value]];

// The filter with one value of a field in place of all it had; an empty value takes the field out.
export const replaced = (filter, name, value) => [...without(filter, name), ...(value ? [[name, value]] : [])];
