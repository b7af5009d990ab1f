import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "../../html.js";
import { to } from "../address.js";
import { told } from "../format.js";
import { toggled } from "../fields.js";
import { kept } from "./bar.js";

const LONG = 14; // options; more can be searched

// One field as chips with counts, those with most rows first; what is chosen stays in sight when none is left of it.
export function Facet({ name, words, options, filter, label }) {
  const box = useRef(null);
  const [find, look] = useState("");
  const chosen = filter.filter(([n]) => n === name).map(([, value]) => value);
  const gone = chosen.filter((value) => !options.some(([v]) => v === value)).map((value) => [value, label(name, value), 0]);
  const all = [...gone, ...options];
  useEffect(() => {
    const away = (event) => {
      if (!box.current?.open) return;
      const key = event.type === "keydown";
      if (key ? event.key === "Escape" : !box.current.contains(event.target)) {
        box.current.open = false;
        if (key) box.current.querySelector("summary").focus();
      }
    };
    document.addEventListener("pointerdown", away);
    document.addEventListener("keydown", away);
    return () => (document.removeEventListener("pointerdown", away), document.removeEventListener("keydown", away));
  }, []);
  if (all.length < 2 && !chosen.length) return null;
  const shown = all.filter(([, said]) => said.toLowerCase().includes(find.toLowerCase()));
  return html`
    <details class="facet" ref=${box} name="facet">
      <summary class=${chosen.length ? "on" : ""}>${words}${chosen.length > 0 && html` <b>${chosen.length === 1 ? label(name, chosen[0]) : chosen.length}</b>`}</summary>
      <div class="chips" role="group" aria-label=${words}>
        ${all.length > LONG && html`<input type="search" aria-label=${`Find in ${words}`} placeholder="Find" value=${find} onInput=${(event) => look(event.target.value)} />`}
        ${shown.map(
          ([value, said, n]) => html`<a
            class="chip" key=${value} aria-current=${chosen.includes(value) ? "true" : undefined} href=${to({ filter: toggled(filter, name, value), state: kept() })}
          >${said} <span class="count">${told(n)}</span></a> `,
        )}
        ${shown.length === 0 && html`<span class="none">Nothing is called so.</span>`}
      </div>
    </details>
  `;
}
