// Anchors are long and hold any letter; inside a report each row gets a short id. Here are the rows by it, their kinds and
// one line for each.
export function numbered(data) {
  const ids = new Map();
  const id = (anchor) => ids.get(anchor) ?? ids.set(anchor, `a${ids.size}`).get(anchor);
  const kinds = new Map();
  const labels = new Map();
  const cards = data.cards.map((card) => {
    const own = id(card.anchor);
    kinds.set(own, card.kind);
    labels.set(own, labelled(card));
    return { ...card, id: own };
  });
  for (const entity of data.entities) {
    kinds.set(id(entity.anchor), entity.kind === "place" ? "place" : "name");
    labels.set(id(entity.anchor), entity.name);
  }
  const segments = data.segments.map(([text, anchors]) => [text, anchors.map(id)]);
  for (const own of ids.values()) if (!kinds.has(own)) kinds.set(own, "name");
  return { ids, anchors: new Map([...ids].map(([anchor, own]) => [own, anchor])), kinds, labels, cards, segments };
}

function labelled(card) {
  if (card.kind === "figure") return `${card.label}: ${card.number} ${card.what}`;
  return `${card.label}: ${card.stance ?? card.type}`;
}
