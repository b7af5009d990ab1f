import { useEffect, useMemo, useRef } from "preact/hooks";
import { html } from "../html.js";
import { rowKeys } from "../keys.js";
import { flash, scrollTo } from "../scroll.js";
import { kindsOf, labelsOf, pageState } from "../state.js";
import { Claims } from "./claims.js";
import { answers, Contested } from "./contested.js";
import { Head } from "./head.js";
import { Losses } from "./losses.js";
import { PlaceMap } from "./map.js";
import { Names } from "./names.js";
import { Tabs } from "./tabs.js";
import { Legend, ReportText } from "./text.js";
import { Timeline } from "./timeline.js";

const PANELS = [
  ["losses", "Losses", Losses, (d) => d.figures.length],
  ["claims", "Claims", Claims, (d) => d.claims.length],
  ["contested", "Contested", Contested, (d) => answers(d).length],
  ["timeline", "Timeline", Timeline, (d) => d.events.length + d.figures.filter((f) => f.sort).length],
  ["map", "Map", PlaceMap, (d) => d.entities.filter((e) => e.kind === "place" && e.lat !== null).length],
  ["names", "Names", Names, (d) => d.entities.length],
];
const PANEL_OF = { figure: "losses", claim: "claims", event: "timeline", place: "map", name: "names" };
const OPEN = "[role=tabpanel]:not([hidden])";

export function App({ data }) {
  const root = useRef(null);
  const state = useMemo(pageState, []);
  const [kinds, labels] = useMemo(() => [kindsOf(data), labelsOf(data)], [data]);
  const card = (id) => root.current.querySelector(`${OPEN} [data-row="${CSS.escape(id)}"]`);
  const pick = (id) => {
    state.selected.value = id;
    const goal = PANEL_OF[kinds.get(id)];
    if (!card(id) && goal) state.panel.value = goal;
    requestAnimationFrame(() => {
      scrollTo(card(id));
      flash(root.current.querySelectorAll(`${OPEN} [data-row="${CSS.escape(id)}"]`));
    });
  };
  const prove = (id) => {
    state.selected.value = id;
    const words = root.current.querySelectorAll(`.text [data-ids~="${CSS.escape(id)}"]`);
    scrollTo(words[0]);
    flash(words);
  };
  useEffect(() => {
    const keys = rowKeys(() => root.current.querySelectorAll(`${OPEN} [data-row]`), () => state.selected.value, prove, () => {
      state.selected.value = null;
    });
    addEventListener("keydown", keys);
    return () => removeEventListener("keydown", keys);
  }, []);
  return html`
    <div ref=${root}>
      <${Head} data=${data} />
      <div class="columns">
        <section class="report" aria-label="The report">
          <${Legend} />
          <${ReportText} segments=${data.text} kinds=${kinds} labels=${labels} selected=${state.selected} onPick=${pick} />
        </section>
        <section class="ledger" aria-label="The ledger">
          <${Tabs} label="Views of the ledger" panels=${PANELS} data=${data} current=${state.panel}>
            ${(Panel) => html`<${Panel} data=${data} state=${state} onProve=${prove} />`}
          <//>
        </section>
      </div>
      <footer class="foot">
        <p>
          Click a row to see the words behind it, click marked words to see their rows.
          Keys: <kbd>j</kbd> <kbd>k</kbd> next and previous row, <kbd>Enter</kbd> its words, <kbd>Esc</kbd> clear,
          ${" "}<kbd>←</kbd> <kbd>→</kbd> between the tabs.
        </p>
        <p>Who says what is kept as the report tells it. Nothing here says who is right. ${data.engine}</p>
      </footer>
    </div>
  `;
}
