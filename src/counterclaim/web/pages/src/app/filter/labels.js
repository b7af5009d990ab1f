// Values of filter fields in words for people, as the facets give them.
export function labelling(facets) {
  return (name, value) => {
    if (name === "speaker" && value === "-") return "the reports themselves";
    const same = { by: "side" }[name] ?? name;
    const found = facets?.[same]?.find(([v]) => v === value)?.[1];
    return found ?? (name === "report" ? value.slice(0, 8) : value.replaceAll("_", " "));
  };
}
