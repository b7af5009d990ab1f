import { html } from "../../html.js";
import { Answer } from "../answer.js";
import { EMBEDDED } from "../address.js";
import { hundredths, many, moment, told } from "../format.js";
import { Title } from "../title.js";
import { useAnswer } from "../useanswer.js";
import { Calibration } from "./calibration.js";

// What this is, which ledger it shows, how far the merged picture goes, and how well coders agree.
export function About({ ledger }) {
  const calibration = useAnswer("/api/calibration");
  const agreement = useAnswer(EMBEDDED ? null : "/api/agreement");
  return html`
    <${Title}>About this ledger<//>
    <div class="prose">
      <p>
        counterclaim reads reports on armed conflict and keeps who claims what: figures of losses, accusations, denials, appeals and events, each tied
        to the one who says so and to the exact words. Nothing is averaged; nothing here says who is right.
      </p>
    </div>
    ${ledger && html`<${Ledger} ledger=${ledger} />`}
    <h2>How sure is “confidence”</h2>
    <${Answer} of=${calibration} what="the calibration">${(data) => html`<${Calibration} data=${data} />`}<//>
    ${!EMBEDDED && html`
      <h2>Agreement between coders</h2>
      <${Answer} of=${agreement} what="the agreement">${(data) => html`<${Agreement} data=${data} />`}<//>
    `}
  `;
}

function Ledger({ ledger }) {
  const { behind, upTo, problem } = ledger.merged;
  return html`
    <dl class="facts-list">
      <dt>Ledger</dt><dd>${ledger.ledger}${ledger.readOnly && " (read only)"}</dd>
      <dt>Version</dt><dd>${ledger.version}</dd>
      <dt>Holds</dt><dd>${Object.entries(ledger.sizes).filter(([, n]) => n > 0).map(([name, n]) => many(n, name, name === "entity" ? "entities" : `${name}s`)).join(", ")}</dd>
      <dt>Merged picture</dt>
      <dd>${upTo ? `as of ${moment(upTo)}` : "not made yet"}${behind > 0 ? `; ${many(behind, "change")} since are not in it yet; ${ledger.readOnly ? "counterclaim serve without --read-only makes it anew" : "it is made anew in a moment"}` : upTo ? ", up to date" : ""}${problem && html`<p class="copied">${problem}</p>`}</dd>
    </dl>
  `;
}

function Agreement({ data }) {
  if (data.coders.length < 2) return html`<p class="none">Agreement is measured once two coders have decided on the same rows.</p>`;
  return html`
    <p>${data.coders.join(", ")}; ${many(data.disputes, "row is", "rows are")} disputed. Krippendorff's alpha: 1 is full agreement, 0 is chance.</p>
    <div class="scroll bare" tabindex="0" role="region" aria-label="Agreement between coders">
      <table class="plain-table">
        <thead><tr><th scope="col">Rows</th><th scope="col">Field</th><th scope="col" class="num">alpha</th><th scope="col" class="num">rows of two and more</th></tr></thead>
        <tbody>${data.fields.map((f) => html`<tr><td>${f.kind}</td><td>${f.field}</td><td class="num">${hundredths(f.alpha)}</td><td class="num">${told(f.units)}</td></tr>`)}</tbody>
      </table>
    </div>
  `;
}
