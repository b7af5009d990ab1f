import { html } from "../../html.js";
import { go, turned } from "../address.js";

const OUTCOMES = ["killed", "wounded", "casualties", "missing", "captured", "detained", "displaced", "destroyed", "damaged"];

// Which loss a chart over time shows; the choice stands in the address.
export const Loss = ({ loss, children }) => html`
  <p class="filters">
    <label>Figures of the${" "}
      <select value=${loss} onChange=${({ target }) => go(turned({ loss: target.value === "killed" ? undefined : target.value }), { replace: true })}>
        ${OUTCOMES.map((name) => html`<option value=${name}>${name}</option>`)}
      </select>
    </label>
    ${children}
  </p>
`;
