// A filter in words: "Everything in the ledger", or "What Georgia says of killed civilians, since 2008-08-08".
const LEADS = {
  theatre: (v) => `in the war ${v}`,
  report: (v) => `in report ${v}`,
  publisher: (v) => `published by ${v}`,
  since: (v) => `since ${v}`,
  until: (v) => `until ${v}`,
  speaker: (v) => `said by ${v}`,
  party: (v) => `with ${v}`,
  stance: (v) => `of stance ${v}`,
  side: (v) => `about losses of ${v}`,
  by: (v) => `caused by ${v}`,
  outcome: (v) => `about the ${v}`,
  category: (v) => `of category ${v}`,
  type: (v) => `of event ${v}`,
  status: (v) => `told as ${v}`,
  country: (v) => `in ${v}`,
  contested: (v) => (v === "true" ? "contested only" : "uncontested only"),
  review: (v) => `in review ${v}`,
  least: (v) => `of confidence ${v} and more`,
  most: (v) => `of confidence ${v} and less`,
  q: (v) => `with the words “${v}”`,
};

// The parts of the sentence: [[field, words], …]; `label(field, value)` says a value in words for people.
export function phrases(filter, label) {
  const fields = [...new Set(filter.map(([name]) => name))].filter((name) => LEADS[name]);
  return fields.map((name) => {
    const values = filter.filter(([n]) => n === name).map(([, value]) => label(name, value));
    return [name, LEADS[name](name === "contested" ? filter.find(([n]) => n === name)[1] : either(values))];
  });
}

const either = (values) => (values.length < 2 ? values.join("") : `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`);

export const sentence = (filter, label) =>
  filter.length ? `Only what is ${phrases(filter, label).map(([, words]) => words).join(", ")}` : "Everything in the ledger";
