import { html } from "../html.js";
import { Choice } from "./choice.js";
import { Facts, Row } from "./row.js";
import { Stance } from "./stance.js";

export function Claims({ data, state, onProve }) {
  if (!data.claims.length) return html`<p class="none">Nobody is quoted or reported as saying anything.</p>`;
  const shown = data.claims.filter(
    (c) => (!state.stance.value || c.stance === state.stance.value) && (!state.who.value || c.who === state.who.value),
  );
  return html`
    <div class="filters">
      <${Choice} name="Stance" chosen=${state.stance} options=${data.claims.map((c) => c.stance)} />
      <${Choice} name="Who" chosen=${state.who} options=${data.claims.map((c) => c.who)} />
      <span class="count" aria-live="polite">${shown.length} of ${data.claims.length}</span>
    </div>
    ${shown.map(
      (c) => html`
        <${Row} row=${c} state=${state} onProve=${onProve} label=${`${c.who}: ${c.stance}`}>
          <p class="main">
            <b>${c.who}</b> <${Stance} stance=${c.stance} />${c.quoted && html`${" "}<span class="tag">quoted</span>`}
          </p>
          <p class="words">${c.content}</p>
          <${Facts} facts=${[c.against && `against ${c.against}`, c.said && `said ${c.said}`, c.via && `via ${c.via}`]} />
        <//>
      `,
    )}
  `;
}
