import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { html } from "../../html.js";
import { go, here, to } from "../address.js";
import { replaced } from "../fields.js";
import { many } from "../format.js";
import { useAnswer } from "../useanswer.js";
import { hitAddress, Snippet } from "./hit.js";

const SHOWN = 12;
const PAUSE = 160; // ms after the last letter

// Search over everything, from everywhere: results while one types, arrow keys, Enter.
export function Palette({ close }) {
  const dialog = useRef(null);
  const [typed, type] = useState("");
  const [asked, ask] = useState("");
  const [at, turn] = useState(0);
  const answer = useAnswer(asked ? "/api/search" : null, [], { q: asked, limit: SHOWN });
  const hits = (asked && answer.data?.hits) || [];
  useLayoutEffect(() => (dialog.current.showModal(), dialog.current.querySelector("input").focus()), []);
  useEffect(() => {
    const later = setTimeout(() => (ask(typed.trim()), turn(0)), PAUSE);
    return () => clearTimeout(later);
  }, [typed]);
  useEffect(() => dialog.current.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" }), [at, hits]);
  const leave = (href) => {
    dialog.current.close();
    go(href);
  };
  const all = () => leave(to({ path: "/search", filter: replaced(here.value.filter, "q", typed.trim()) }));
  const keyed = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter" && typed.trim()) event.preventDefault(), hits[at] && !event.ctrlKey ? leave(hitAddress(hits[at])) : all();
    if (!step || !hits.length) return;
    event.preventDefault();
    turn((at + step + hits.length) % hits.length);
  };
  const outside = (event) => event.target === dialog.current && dialog.current.close();
  return html`
    <dialog class="palette" ref=${dialog} aria-label="Find" onClose=${close} onClick=${outside}>
      <div class="palette-body">
        <input
          type="search" role="combobox" aria-label="Find in texts, claims and names" aria-expanded=${hits.length > 0} aria-controls="hits" aria-autocomplete="list"
          aria-activedescendant=${hits.length ? `hit-${at}` : undefined} placeholder="Find in texts, claims and names"
          value=${typed} onInput=${(event) => type(event.target.value)} onKeyDown=${keyed}
        />
        <p class="count" role="status">${hint(asked, answer)}</p>
        <ul id="hits" role="listbox" aria-label="Found">
          ${hits.map(
            (hit, n) => html`<li id=${`hit-${n}`} role="option" aria-selected=${n === at} onMouseMove=${() => n !== at && turn(n)} onClick=${() => leave(hitAddress(hit))}><${Snippet} hit=${hit} /></li>`,
          )}
        </ul>
        <p class="palette-keys facts"><kbd>↑</kbd> <kbd>↓</kbd> choose, <kbd>Enter</kbd> open, <kbd>Ctrl Enter</kbd> all in the search view, <kbd>Esc</kbd> close</p>
      </div>
    </dialog>
  `;
}

function hint(asked, { data, problem, waiting }) {
  if (!asked) return "Words are found in any inflection; all of them must stand in a row.";
  if (problem) return problem.message;
  if (!data) return waiting ? "Searching…" : "";
  return data.total ? many(data.total, "hit") : `Nothing has the words “${asked}”. Try fewer words, or another spelling.`;
}
