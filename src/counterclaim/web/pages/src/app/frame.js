import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "../html.js";
import { EMBEDDED, here, to } from "./address.js";
import { FilterBar } from "./filter/bar.js";
import { told } from "./format.js";
import { paletteKeys } from "./search/keys.js";
import { Palette } from "./search/palette.js";
import { Said } from "./say.js";
import { useAnswer } from "./useanswer.js";
import { viewOf } from "./views.js";

const PLACES = [
  ["/", "Overview"],
  ["/rows/claims", "Rows"],
  ["/search", "Search"],
  ["/review", "Review"],
  ["/about", "About"],
];

// What stands around every view: where one can go, the filter, and what is said to a screen reader.
export function Frame() {
  const main = useRef(null);
  const [searching, search] = useState(false);
  const ledger = useAnswer("/api/state");
  const { path, parts } = here.value;
  const { View, name, open } = viewOf(parts);
  useEffect(() => paletteKeys(() => search(true)), []);
  useArrival(main, path);
  const places = EMBEDDED ? PLACES.filter(([at]) => at !== "/review") : PLACES;
  const skip = (event) => (event.preventDefault(), main.current.focus());
  return html`
    <a class="skip" href="#view" onClick=${skip}>Skip to the view</a>
    <header class="top">
      <a class="brand" href=${to({ path: "/" })}>counterclaim</a>
      ${ledger.data && html`<span class="facts ledger-name">${ledger.data.ledger} · ${told(ledger.data.sizes.report)} reports, ${told(ledger.data.sizes.claim)} claims</span>`}
      <nav aria-label="Views">
        ${places.map(([at, words]) => html`<a href=${to({ path: at })} aria-current=${current(path, at) ? "page" : undefined}>${words}</a> `)}
      </nav>
      <button type="button" class="find" onClick=${() => search(true)} aria-keyshortcuts="Control+K /">Find <kbd>Ctrl K</kbd></button>
    </header>
    <${FilterBar} folded=${!open} ledger=${ledger.data} />
    <main id="view" ref=${main} tabindex="-1" aria-label=${name}>
      <${View} parts=${parts} ledger=${ledger.data} key=${parts.slice(0, 2).join("/")} />
    </main>
    <${Foot} ledger=${ledger.data} />
    <${Said} />
    ${searching && html`<${Palette} close=${() => search(false)} />`}
  `;
}

const current = (path, at) => (at === "/" ? path === "/" : path.startsWith(at.split("/", 2).join("/")));

// A new view starts at its top, with the focus on it; the first one leaves the focus where the browser has it.
function useArrival(main, path) {
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    scrollTo(0, 0);
    main.current.focus({ preventScroll: true });
  }, [path]);
}

const Foot = ({ ledger }) => html`
  <footer class="foot">
    <p>
      Keys: <kbd>Ctrl K</kbd> or <kbd>/</kbd> find. Who says what is kept as the reports tell it; nothing is averaged, and nothing here says who is
      right. ${ledger && `counterclaim ${ledger.version}`}
    </p>
  </footer>
`;
