// The page of a dossier: its data is embedded in the page, see counterclaim/show/dossier_page.py.
import { render } from "preact";
import { App } from "./dossier/app.js";
import { Appendix } from "./dossier/appendix.js";
import { linked } from "./dossier/data.js";
import { html } from "./html.js";
import "./base.css";
import "./text.css";
import "./ledger.css";
import "./map.css";
import "./dossier/grid.css";
import "./dossier/proof.css";
import "./chart/chart.css";
import "./dossier/rows.css";
import "./narrow.css";
import "./print.css";
import "./dossier/narrow.css";

const data = linked(JSON.parse(document.getElementById("dossier").textContent));
const root = document.getElementById("page");
root.textContent = "";
render(html`<${App} data=${data} />`, root);

const paper = document.createElement("section");
paper.className = "appendix";
root.after(paper);
addEventListener("beforeprint", () => render(html`<${Appendix} data=${data} />`, paper));
addEventListener("afterprint", () => render(null, paper));
