// Labels that keep out of each other's way: each dot takes the first free spot around it.
const WIDE = 6.7; // px, a letter at 12 px

const inside = (box, width, height) => box[0] > 4 && box[2] < width - 4 && box[1] > 4 && box[3] < height - 4;
const meets = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

const spots = (r) => [["start", r + 4, 4], ["end", -r - 4, 4], ["middle", 0, -r - 5], ["middle", 0, r + 14], ["start", r, -r - 2], ["start", r, r + 12]];

function boxed(anchor, x, y, words, letter = WIDE) {
  const width = words.length * letter;
  const left = x - { start: 0, end: width, middle: width / 2 }[anchor];
  return [left, y - 11, left + width, y + 4];
}

// The places on the map as dots with their labels, in the order of their rank; those without room keep only their
// title. The dots come back small ones first.
export function placed(places, projection, width, height) {
  const dots = places
    .map((place) => {
      const [x, y] = projection([place.lon, place.lat]);
      return { place, x, y, r: place.r };
    })
    .filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height)
    .sort((a, b) => a.place.rank - b.place.rank);
  const rounds = dots.map(({ x, y, r }) => [x - r, y - r, x + r, y + r]);
  const taken = [];
  for (const dot of dots) {
    // a town inside the ring of its province may write over the ring
    const others = rounds.filter(([left, top, right, low]) => dot.x < left || dot.x > right || dot.y < top || dot.y > low);
    for (const [anchor, dx, dy] of spots(dot.r)) {
      const box = boxed(anchor, dot.x + dx, dot.y + dy, dot.place.name);
      if (!inside(box, width, height) || [...taken, ...others].some((other) => meets(box, other))) continue;
      taken.push(box);
      dot.label = { anchor, x: dot.x + dx, y: dot.y + dy };
      break;
    }
  }
  dots.sort((a, b) => a.r - b.r);
  return { dots, taken: [...taken, ...rounds] };
}

// Names of countries where they have room and hide no place.
export function countries(features, path, taken, width, height) {
  const found = [];
  for (const country of features) {
    const [[left, top], [right, bottom]] = path.bounds(country);
    const name = country.properties.name;
    if (right - left < name.length * 9 || bottom - top < 30) continue;
    const [x, y] = path.centroid(country);
    const free = [[x, y], [x, y - 30], [x, y + 30], [x - 60, y], [x + 60, y]].find((spot) => {
      const box = boxed("middle", ...spot, name, 10);
      return inside(box, width, height) && !taken.some((other) => meets(box, other));
    });
    if (!free) continue;
    taken.push(boxed("middle", ...free, name, 10));
    found.push({ name, x: free[0], y: free[1] });
  }
  return found;
}
