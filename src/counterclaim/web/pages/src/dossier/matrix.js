import { grouped } from "../grouped.js";
import { html } from "../html.js";

const STEPS = 3; // numbers said before the latest that a cell shows

// What was lost down, who says so across; under a rule its low, best and high stand first.
export function Matrix({ data, lines, state, open }) {
  if (!lines.length) return html`<p class="none">No tally is like that.</p>`;
  const used = new Set(lines.flatMap((t) => t.cells.map((cell) => cell.speaker)));
  const speakers = data.speakers.map((name, n) => ({ name, n })).filter(({ n }) => used.has(n));
  const several = new Set(lines.map((t) => t.war)).size > 1;
  const groups = grouped(lines, (t) => `${t.war} ${t.side}`);
  const width = 1 + (data.rule ? 3 : 0) + speakers.length;
  return html`
    <div class="scroll frame" tabindex="0" role="region" aria-label="Whose losses, and who says so">
      <table class="tallies">
        <thead>
          <tr>
            <th scope="col">What was lost</th>
            ${data.rule && ["low", "best", "high"].map((name) => html`<th scope="col" class="num ruled">${name}</th>`)}
            ${speakers.map(({ name }) => html`<th scope="col" class="num">${name}</th>`)}
          </tr>
        </thead>
        ${[...groups.values()].map(
          (own) => html`
            <tbody>
              <tr class="whose"><th scope="rowgroup" colspan=${width}><span>${whose(own[0])}${several && html`<i> ${data.wars[own[0].war]}</i>`}</span></th></tr>
              ${own.map((tally) => html`<${Line} data=${data} tally=${tally} speakers=${speakers} state=${state} open=${open} />`)}
            </tbody>
          `,
        )}
      </table>
    </div>
  `;
}

const whose = (tally) => (tally.side === "not told" ? "Whose loss is not told" : `Losses of ${tally.side}`);

function Line({ data, tally, speakers, state, open }) {
  const ref = `t${tally.n}`;
  const on = state.chosen() === ref;
  return html`
    <tr class=${tally.contested ? "contested" : ""}>
      <th scope="row">
        <button type="button" class=${on ? "what on" : "what"} data-row=${ref} aria-pressed=${on} onClick=${() => open(ref)}>${tally.what}</button>
        ${tally.contested && html` <span class="tag bad">contested</span>`}
        ${tally.scope === "background" && html` <span class="tag">earlier</span>`}
        ${tally.flags.length > 0 && html` <span class="tag warn" title=${tally.flags.map((f) => f.text).join("; ")}>${[...new Set(tally.flags.map((f) => f.kind))].join(", ")}</span>`}
        ${tally.where && html`<span class="where">${tally.where}</span>`}
      </th>
      ${data.rule && ["low", "best", "high"].map((name) => html`<td class="num ruled" data-who=${name}><${Ruled} tally=${tally} name=${name} state=${state} open=${open} /></td>`)}
      ${speakers.map(({ name, n }) => {
        const cell = tally.cells.find((c) => c.speaker === n);
        return html`<td class="num" data-who=${name}>${cell && html`<${Cell} data=${data} tally=${tally} cell=${cell} name=${name} state=${state} open=${open} />`}</td>`;
      })}
    </tr>
  `;
}

function Ruled({ tally, name, state, open }) {
  const number = tally.rule?.[name];
  if (number === null || number === undefined) return null;
  const ref = `t${tally.n}:rule`;
  const on = state.chosen() === ref;
  return html`<button
    type="button" class=${on ? "cell on" : "cell"} data-row=${name === "best" ? ref : undefined} aria-pressed=${on} title=${tally.rule.why} onClick=${() => open(ref)}
  >${number.toLocaleString("en")}</button>`;
}

function Cell({ data, tally, cell, name, state, open }) {
  const ref = `t${tally.n}:${cell.speaker}`;
  const on = state.chosen()?.split(":").slice(0, 2).join(":") === ref;
  const latest = data.counts[cell.latest];
  const others = changes(cell.counts.filter((n) => n !== cell.latest).map((n) => data.counts[n]), latest);
  const before = others.length > STEPS ? [others[0], null, ...others.slice(1 - STEPS)] : others;
  const spoken = [
    [name, `${tally.title}${tally.where && `, ${tally.where}`}`, [...before.map((c) => c?.number ?? "…"), latest.number].join(" → ")].join("; "),
    latest.denied.length && `denied by ${latest.denied.join(", ")}`,
  ];
  return html`<button
    type="button" class=${`cell ${on ? "on" : ""}`} data-row=${ref} aria-pressed=${on} aria-label=${spoken.filter(Boolean).join("; ")} onClick=${() => open(ref)}
  >${before.length > 0 && html`<small>${before.map((c) => (c ? html`<${Number} count=${c} /> → ` : "… → "))}</small>`}<b><${Number} count=${latest} /></b></button>`;
}

// The numbers said before the latest, without those that only say the next one's number again.
const changes = (counts, latest) => counts.filter((c, n) => c.number !== (counts[n + 1] ?? latest).number);

// A number as it was stated; a dagger where somebody denies it, which takes no side.
export const Number = ({ count }) =>
  count.denied.length
    ? html`<span class="denied" title=${`denied by ${count.denied.join(", ")}`}>${count.number}<sup aria-hidden="true">†</sup></span>`
    : html`<span class=${count.low === null ? "withheld" : ""}>${count.number}</span>`;
