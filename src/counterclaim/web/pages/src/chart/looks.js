import { symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from "d3-shape";

// A look for each voice: colour (see chart.css), dash and marker differ, so that no eye depends on colour.
const DASHES = ["", "7 4", "2 3", "10 3 2 3", "4 2", "1 4"];
const MARKERS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar];

export const LOOKS = DASHES.length;

// Colours come again after six voices, then with other markers.
export const looked = (n) => ({ look: n % LOOKS, dash: DASHES[n % LOOKS], marker: MARKERS[(n + Math.floor(n / LOOKS)) % LOOKS] });
