// The page of one report: its data is embedded in the page, see counterclaim/show/page.py.
import { render } from "preact";
import { html } from "./html.js";
import { App } from "./components/app.js";
import "./base.css";
import "./text.css";
import "./ledger.css";
import "./map.css";
import "./narrow.css";
import "./print.css";

const data = JSON.parse(document.getElementById("reading").textContent);
const root = document.getElementById("page");
root.textContent = "";
render(html`<${App} data=${data} />`, root);
