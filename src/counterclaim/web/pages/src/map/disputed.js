// Which lines between countries of Natural Earth somebody disputes, as far as its countries can tell: all lines of
// territories whose status is disputed, and lines between two states that disagree on where they run.
const TERRITORIES = new Set(["Kosovo", "N. Cyprus", "Palestine", "Siachen Glacier", "Somaliland", "Taiwan", "W. Sahara"]);

const LINES = new Set(
  [
    ["Afghanistan", "Pakistan"], ["Armenia", "Azerbaijan"], ["Bhutan", "China"], ["Cambodia", "Thailand"],
    ["China", "India"], ["Croatia", "Serbia"], ["Dem. Rep. Congo", "Rwanda"], ["Djibouti", "Eritrea"], ["Egypt", "Sudan"],
    ["Eritrea", "Ethiopia"], ["Ethiopia", "Somalia"], ["Ethiopia", "Sudan"], ["Georgia", "Russia"], ["Guyana", "Suriname"],
    ["Guyana", "Venezuela"], ["India", "Nepal"], ["India", "Pakistan"], ["Israel", "Lebanon"], ["Israel", "Syria"],
    ["Kenya", "S. Sudan"], ["Kyrgyzstan", "Tajikistan"], ["Lebanon", "Syria"], ["Moldova", "Ukraine"],
    ["North Korea", "South Korea"], ["Russia", "Ukraine"], ["S. Sudan", "Sudan"], ["Saudi Arabia", "Yemen"], ["Syria", "Turkey"],
  ].map(joined),
);

function joined([a, b]) {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

export function disputed(one, other) {
  const names = [one.properties.name, other.properties.name];
  return names.some((name) => TERRITORIES.has(name)) || LINES.has(joined(names));
}
