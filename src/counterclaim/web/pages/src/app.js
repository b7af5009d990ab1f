// The pages of `counterclaim serve` and of `counterclaim page`: one script, every view at an address of its own.
import { render } from "preact";
import { follow } from "./app/address.js";
import { Frame } from "./app/frame.js";
import { html } from "./html.js";
import "./base.css";
import "./text.css";
import "./ledger.css";
import "./map.css";
import "./dossier/grid.css";
import "./dossier/proof.css";
import "./chart/chart.css";
import "./dossier/rows.css";
import "./app/frame.css";
import "./app/filter/filter.css";
import "./app/overview/overview.css";
import "./app/accounts/accounts.css";
import "./app/report/report.css";
import "./app/rows/rows.css";
import "./app/search/search.css";
import "./app/review/review.css";
import "./narrow.css";
import "./print.css";
import "./app/narrow.css";
import "./app/print.css";

// the document's <main> holds the notice for browsers without script; views bring landmarks of their own
const root = document.createElement("div");
root.id = "page";
document.getElementById("page").replaceWith(root);
follow();
render(html`<${Frame} />`, root);
