import { useEffect } from "preact/hooks";
import { html } from "../html.js";

// The heading of a view, which is the title of the window too.
export function Title({ children, window }) {
  const words = window ?? [children].flat().join("");
  useEffect(() => {
    document.title = `${words} | counterclaim`;
  }, [words]);
  return html`<h1>${children}</h1>`;
}
