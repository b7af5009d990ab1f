import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { html } from "../../html.js";
import { EMBEDDED, here, turned, written } from "../address.js";
import { Calibration } from "../about/calibration.js";
import { Answer } from "../answer.js";
import { told } from "../format.js";
import { recalled, remember } from "../memory.js";
import { Title } from "../title.js";
import { useAnswer } from "../useanswer.js";
import { Coder } from "./coder.js";
import { Help } from "./help.js";
import { deskKeys } from "./keys.js";
import { QueueList } from "./list.js";
import { newQueue } from "./queue.js";
import { Desk } from "./desk.js";

const ORDERS = { contested: "contested first", doubtful: "doubtful first", duplicates: "duplicates together", differences: "differences", text: "as they stand" };
const KINDS = ["claim", "figure", "event", "entity", "link"];

// Row after row, one key each: right, wrong, or corrected.
export function Review({ ledger }) {
  const [coder, name] = useState(() => recalled("coder") ?? "");
  if (EMBEDDED || ledger?.readOnly) return html`<${Title}>Review<//><p class="none">This ledger is shown read-only: nobody can decide here.</p>`;
  const sign = (given) => (remember("coder", given), name(given));
  return html`
    <div class="review-head">
      <${Title}>Review<//>
      ${coder && html`<p class="facts">as <b>${coder}</b> <button type="button" class="more" onClick=${() => name("")}>change</button></p><${Role} />`}
    </div>
    <${Orders} />
    ${coder ? html`<${Work} coder=${coder} key=${coder} />` : html`<${Coder} last=${recalled("coder") ?? ledger?.coder ?? ""} sign=${sign} />`}
    <${Sureness} />
  `;
}

// An adjudicator sees what all coders decided, and settles what they dispute.
function Role() {
  const settling = here.value.state.role === "adjudicator";
  return html`<p class="facts">${settling
    ? html`<b>Adjudicator</b>: you see what others decided, and your word settles it. <a href=${turned({ role: undefined })}>Decide as a coder</a>`
    : html`<a href=${turned({ role: "adjudicator", order: "differences" })}>Settle differences as adjudicator</a>`}</p>`;
}

function Orders() {
  const { order = "contested", kind = "" } = here.value.state;
  return html`
    <p class="chips" role="group" aria-label="Order">
      ${Object.entries(ORDERS).map(([value, words]) => html`<a class="chip" key=${value} aria-current=${value === order ? "true" : undefined} href=${turned({ order: value })}>${words}</a> `)}
    </p>
    <p class="chips" role="group" aria-label="Kind of rows">
      ${["", ...KINDS].map((value) => html`<a class="chip" key=${value} aria-current=${value === kind ? "true" : undefined} href=${turned({ kind: value || undefined })}>${value ? PLURAL[value] : "all kinds"}</a> `)}
    </p>
  `;
}

const PLURAL = { claim: "claims", figure: "figures", event: "events", entity: "names", link: "answers" };

function Work({ coder }) {
  const { filter, state } = here.value;
  const { order = "contested", kind, role = "coder" } = state;
  const asked = written({ path: `${order} ${kind ?? ""} ${role}`, filter });
  const queue = useMemo(() => newQueue(filter, { order, kind, coder, role }), [asked]);
  const desk = useRef(null);
  const [helping, help] = useState(false);
  useEffect(() => void queue.more(), [queue]);
  useEffect(() => deskKeys(queue, desk, () => help(true)), [queue]);
  const row = queue.current();
  if (queue.problem.value && !row) return html`<${Answer} of=${{ problem: queue.problem.value, again: queue.more }} what="the queue">${() => null}<//>`;
  if (queue.total.value === null) return html`<p class="none waiting" role="status">Reading the queue…</p>`;
  if (!row) return html`<p class="none">Nothing waits for review here. Another order, kind or filter may have more.</p>`;
  return html`
    <p class="count" role="status">${told(queue.at.value + 1)} of ${told(queue.total.value)}</p>
    <div class="work">
      <${QueueList} queue=${queue} />
      <${Desk} queue=${queue} row=${row} key=${row.anchor} handle=${desk} help=${() => help(true)} />
    </div>
    ${helping && html`<${Help} close=${() => help(false)} />`}
  `;
}

function Sureness() {
  const answer = useAnswer("/api/calibration");
  return html`
    <details class="sureness">
      <summary>How sure is “confidence”</summary>
      <${Answer} of=${answer} what="the calibration">${(data) => html`<${Calibration} data=${data} />`}<//>
    </details>
  `;
}
