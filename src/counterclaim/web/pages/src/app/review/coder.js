import { html } from "../../html.js";

// Asked once: the name that stands beside every decision.
export function Coder({ last, sign }) {
  const send = (event) => {
    event.preventDefault();
    const given = event.target.elements.coder.value.trim();
    if (given) sign(given);
  };
  return html`
    <form class="coder" onSubmit=${send}>
      <label>Your name, as it shall stand beside your decisions <input name="coder" required maxlength="200" autocomplete="name" defaultValue=${last} /></label>
      <button type="submit">Begin</button>
      <p class="facts">It is kept in this browser only, and in every decision that you make. Two coders who decide apart can be compared.</p>
    </form>
  `;
}
