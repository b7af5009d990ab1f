import { useEffect, useMemo, useRef } from "preact/hooks";
import { Tabs } from "../components/tabs.js";
import { html } from "../html.js";
import { rowKeys } from "../keys.js";
import { flash, scrollTo } from "../scroll.js";
import { Answers } from "./answers.js";
import { Checks, checks } from "./checks.js";
import { inWar, known } from "./data.js";
import { Head } from "./head.js";
import { IncidentMap } from "./incidentmap.js";
import { Incidents } from "./incidents.js";
import { Losses } from "./losses.js";
import { Parties } from "./parties.js";
import { Proof } from "./proof.js";
import { Reports } from "./reports.js";
import { Sheet } from "./sheet.js";
import { dossierState } from "./state.js";
import { moving, Timeline } from "./timeline.js";

const OPEN = "[role=tabpanel]:not([hidden])";

const panels = (data, state) => [
  ["losses", "Losses", Losses, () => inWar(data.tallies, state).length],
  ["timeline", "Over time", Timeline, () => moving(data, state).length],
  ["map", "Map", IncidentMap, () => new Set(inWar(data.incidents, state).map((i) => i.place).filter((p) => p !== null)).size],
  ["answers", "Denials", Answers, () => inWar(data.answers, state).length],
  ["incidents", "Incidents", Incidents, () => inWar(data.incidents, state).length],
  ["checks", "Worth a look", Checks, () => checks(data, state)],
  ...(data.sheet ? [["sheet", "Coding sheet", Sheet, () => data.sheet.matches.length]] : []),
  ["reports", "Reports", Reports, () => inWar(data.reports, state).length],
  ["parties", "Names", Parties, () => data.parties.length],
];

export function App({ data }) {
  const root = useRef(null);
  const opener = useRef(null);
  const state = useMemo(() => dossierState(data), [data]);
  const open = (ref) => {
    if (!root.current.querySelector(".proof")?.contains(document.activeElement)) opener.current = document.activeElement;
    const trail = state.trail.value;
    const inside = root.current.querySelector(".proof")?.contains(document.activeElement);
    if (ref !== trail.at(-1)) state.trail.value = inside ? [...trail, ref] : [ref];
  };
  const close = () => {
    if (!state.trail.value.length) return;
    state.trail.value = [];
    opener.current?.focus({ preventScroll: true });
  };
  const show = (panel, ref) => {
    state.panel.value = panel;
    requestAnimationFrame(() => {
      const row = ref && root.current.querySelector(`${OPEN} [data-row="${CSS.escape(ref)}"]`);
      if (row) scrollTo(row), flash([row]);
    });
  };
  useEffect(() => {
    const ref = location.hash.slice(1); // the address leads to what somebody found
    if (known(data, ref)) state.trail.value = [ref];
  }, []);
  useEffect(() => {
    const ref = state.chosen();
    if (/^(file|https?):$/.test(location.protocol)) history.replaceState(null, "", ref ? `#${ref}` : location.pathname + location.search);
  }, [state.chosen()]);
  useEffect(() => {
    const listed = () => root.current.querySelectorAll(`${OPEN} [data-row]`);
    const keys = rowKeys(listed, state.chosen, open, close);
    addEventListener("keydown", keys);
    return () => removeEventListener("keydown", keys);
  }, []);
  const opened = state.chosen() !== null;
  return html`
    <div ref=${root}>
      <${Head} data=${data} state=${state} />
      <div class=${opened ? "desk open" : "desk"}>
        <section class="ledger" aria-label="The dossier">
          <${Tabs} label="Views of the dossier" panels=${panels(data, state)} data=${data} current=${state.panel}>
            ${(Panel) => html`<${Panel} data=${data} state=${state} open=${open} show=${show} />`}
          <//>
        </section>
        ${opened && html`<${Proof} data=${data} state=${state} open=${open} show=${show} close=${close} />`}
      </div>
      <footer class="foot">
        <p>
          Click a number to see the sentences behind it. Keys: <kbd>j</kbd> <kbd>k</kbd> next and previous row,
          ${" "}<kbd>Esc</kbd> close, <kbd>←</kbd> <kbd>→</kbd> between the tabs.
        </p>
        <p>Who says what is kept as the reports tell it; nothing is averaged, and nothing here says who is right. ${data.engine}</p>
      </footer>
    </div>
  `;
}
