import { plain } from "../../components/controls.js";
import { html } from "../../html.js";

// A sentence with the words that are the evidence marked: segments [[text, is evidence], …].
export const Quote = ({ segments }) => segments?.length > 0 && html`
  <p class="words">“${segments.map(([text, evidence]) => (truthy(evidence) ? html`<mark>${plain(text)}</mark>` : plain(text)))}”</p>
`;

const truthy = (flag) => (Array.isArray(flag) ? flag.length > 0 : Boolean(flag));
