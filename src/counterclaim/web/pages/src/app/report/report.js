import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { Legend, ReportText } from "../../components/text.js";
import { Notes } from "../../components/head.js";
import { html } from "../../html.js";
import { rowKeys } from "../../keys.js";
import { flash, scrollTo } from "../../scroll.js";
import { go, here, path, turned } from "../address.js";
import { Answer } from "../answer.js";
import { Hidden } from "../hidden.js";
import { Title } from "../title.js";
import { useAnswer } from "../useanswer.js";
import { Cards } from "./cards.js";
import { Entities } from "./entities.js";
import { Origin } from "./origin.js";
import { numbered } from "./numbered.js";
import { Unplaced } from "./unplaced.js";

// One report: its text with all that was read in it, the rows as cards in the margin.
export function Report({ parts }) {
  const answer = useAnswer(path("api", "report", parts[1] ?? ""), here.value.filter);
  return html`<${Answer} of=${answer} what="the report">${(data) => html`<${Read} data=${data} />`}<//>`;
}

function Read({ data }) {
  const root = useRef(null);
  const rows = useMemo(() => numbered(data), [data]);
  const { at, show } = here.value.state;
  const chosen = rows.ids.get(at) ?? null;
  const selected = useSignal(chosen);
  selected.value = chosen;
  const lit = useSignal(null);
  const turn = (id) => go(turned({ at: id === null ? undefined : rows.anchors.get(id) }), { replace: true });
  useEffect(() => {
    if (chosen === null) return;
    const words = root.current.querySelectorAll(`.text [data-ids~="${chosen}"]`);
    const card = root.current.querySelector(`.margin [data-row="${chosen}"]`);
    if (words.length) scrollTo(words[0]), flash(words);
    if (card) beside(card);
  }, [chosen, data, show]);
  useEffect(() => {
    const keys = rowKeys(() => root.current.querySelectorAll(".margin [data-row]"), () => selected.value, turn, () => turn(null));
    addEventListener("keydown", keys);
    return () => removeEventListener("keydown", keys);
  }, [data]);
  return html`
    <div ref=${root}>
      <p class="eyebrow">Report${data.theatre && `, ${data.theatre.label}`}</p>
      <${Title}>${data.title || data.publisher || data.origin || data.id}<//>
      <${Origin} data=${data} />
      <${Notes} notes=${data.notes} />
      <${Hidden} n=${data.hidden} />
      <div class="spread">
        <section class="report" aria-label="The text">
          <${Legend} />
          ${data.brief && html`<p class="facts">Only the sentences that hold evidence are in this file; the text is its publisher's.</p>`}
          <${ReportText} segments=${rows.segments} kinds=${rows.kinds} labels=${rows.labels} selected=${selected} onPick=${turn} lit=${lit} />
        </section>
        <${Cards} cards=${rows.cards} chosen=${chosen} lit=${lit} onPick=${turn} show=${show} />
      </div>
      <${Unplaced} rows=${data.unplaced} known=${rows.ids} onPick=${turn} />
      <${Entities} entities=${data.entities} known=${rows.ids} onPick=${turn} />
    </div>
  `;
}

// Brings a card into sight inside the margin, without moving the page.
function beside(card) {
  const margin = card.closest(".margin-rows");
  if (margin.scrollHeight <= margin.clientHeight) return;
  margin.scrollTop += card.getBoundingClientRect().top - margin.getBoundingClientRect().top - margin.clientHeight / 3;
}
