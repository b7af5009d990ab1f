import { useEffect, useRef } from "preact/hooks";
import { html } from "../html.js";
import { flash, scrollTo } from "../scroll.js";
import { IncidentProof, PlaceProof } from "./incidentproof.js";
import { ReportProof } from "./reportproof.js";
import { TallyProof } from "./tallyproof.js";

const KINDS = { t: TallyProof, i: IncidentProof, p: PlaceProof, r: ReportProof };

// What is behind the number or row that was chosen: beside the views on a wide screen, over them on a phone.
export function Proof({ data, state, open, show, close }) {
  const panel = useRef(null);
  const ref = state.chosen();
  const [first, ...rest] = ref.slice(1).split(":");
  const Kind = KINDS[ref[0]];
  useEffect(() => {
    panel.current.querySelector("h2")?.focus({ preventScroll: true });
    panel.current.scrollTop = 0;
    const goal = panel.current.querySelector(".row.on, .mark.on");
    if (goal) scrollTo(goal), flash(panel.current.querySelectorAll(".row.on, .mark.on"));
  }, [ref]);
  return html`
    <aside class="proof" ref=${panel} aria-label="What is behind it">
      <p class="bar">
        ${state.trail.value.length > 1 && html`<button type="button" onClick=${() => (state.trail.value = state.trail.value.slice(0, -1))}>← Back</button>`}
        <button type="button" class="close" onClick=${close} aria-label="Close">Close ✕</button>
      </p>
      <${Kind} data=${data} state=${state} n=${Number.parseInt(first, 10)} rest=${rest} open=${open} show=${show} key=${ref} />
    </aside>
  `;
}
