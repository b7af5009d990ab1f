import { useEffect, useMemo } from "preact/hooks";
import { html } from "../html.js";
import { kindOf, pageState, scrollTo } from "../state.js";
import { Claims } from "./claims.js";
import { Contested } from "./contested.js";
import { Losses } from "./losses.js";
import { PlaceMap } from "./map.js";
import { Names } from "./names.js";
import { ReportText } from "./text.js";
import { Tabs } from "./tabs.js";
import { Timeline } from "./timeline.js";

const PANELS = [
  ["losses", "Losses", Losses, (d) => d.figures.length],
  ["claims", "Claims", Claims, (d) => d.claims.length],
  ["contested", "Contested", Contested, (d) => d.links.length],
  ["timeline", "Timeline", Timeline, (d) => d.events.length],
  ["map", "Map", PlaceMap, (d) => d.entities.filter((e) => e.kind === "place" && e.lat !== null).length],
  ["names", "Names", Names, (d) => d.entities.length],
];
const PANEL_OF = { figure: "losses", claim: "claims", event: "timeline", place: "names" };

export function App({ data }) {
  const state = useMemo(pageState, []);
  const select = (id) => {
    state.selected.value = id;
    const panel = PANEL_OF[kindOf(id)];
    const shown = document.querySelector(`[role=tabpanel]:not([hidden]) [data-row="${id}"]`);
    if (!shown && panel) state.panel.value = panel;
    requestAnimationFrame(() => scrollTo(document.querySelector(`[role=tabpanel]:not([hidden]) [data-row="${id}"]`)));
  };
  const prove = (id) => {
    state.selected.value = id;
    scrollTo(document.querySelector(`.report [data-ids~="${id}"]`));
  };
  useEffect(() => {
    const onKey = (event) => keyed(event, state, prove);
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  const facts = [data.published ?? "undated", data.publisher, data.origin, data.engine].filter(Boolean);
  return html`
    <header class="head">
      <h1>${data.title}</h1>
      <p class="facts">${facts.join(" · ")}</p>
      ${data.notes.map((note) => html`<p class="note" role="note">${note}</p>`)}
    </header>
    <div class="columns">
      <section class="report" aria-label="The report">
        <${ReportText} segments=${data.text} selected=${state.selected} onPick=${select} />
      </section>
      <section class="ledger" aria-label="The ledger">
        <${Tabs} panels=${PANELS} data=${data} current=${state.panel}>
          ${(Panel) => html`<${Panel} data=${data} state=${state} onProve=${prove} />`}
        <//>
      </section>
    </div>
    <footer class="foot">
      <p>
        Click a row to see the words behind it, click marked words to see their rows.
        Keys: <kbd>j</kbd>/<kbd>k</kbd> next and previous row, <kbd>Enter</kbd> its words, <kbd>Esc</kbd> clear.
      </p>
      <p>Who says what is kept as the report tells it. Nothing here says who is right.</p>
    </footer>
  `;
}

function keyed(event, state, prove) {
  if (event.target.closest("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") state.selected.value = null;
  if (event.key !== "j" && event.key !== "k") return;
  const rows = [...document.querySelectorAll("[role=tabpanel]:not([hidden]) [data-row]")];
  if (!rows.length) return;
  const at = rows.findIndex((row) => row.dataset.row === state.selected.value);
  const next = rows[(at + (event.key === "j" ? 1 : -1) + rows.length) % rows.length];
  next.focus({ preventScroll: true });
  scrollTo(next);
  prove(next.dataset.row);
}
