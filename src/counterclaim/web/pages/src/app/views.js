import { html } from "../html.js";
import { About } from "./about/about.js";
import { Incident } from "./accounts/incident.js";
import { Tally } from "./accounts/tally.js";
import { to } from "./address.js";
import { Overview } from "./overview/overview.js";
import { Party } from "./party/party.js";
import { Report } from "./report/report.js";
import { Review } from "./review/review.js";
import { Rows } from "./rows/rows.js";
import { Search } from "./search/search.js";

// By the first part of the path: what is drawn, its name for a screen reader, and whether the filter stands open above it.
const VIEWS = {
  "": { View: Overview, name: "Overview", open: true },
  rows: { View: Rows, name: "Rows", open: true },
  search: { View: Search, name: "Search", open: true },
  review: { View: Review, name: "Review" },
  incident: { View: Incident, name: "Incident" },
  tally: { View: Tally, name: "Claim against claim" },
  report: { View: Report, name: "Report" },
  party: { View: Party, name: "Party" },
  about: { View: About, name: "About" },
};

export const viewOf = (parts) => VIEWS[parts[0] ?? ""] ?? { View: Nowhere, name: "Not found" };

const Nowhere = () => html`
  <div class="trouble"><p><b>There is no such page.</b> <a href=${to({ path: "/" })}>To the overview</a></p></div>
`;
