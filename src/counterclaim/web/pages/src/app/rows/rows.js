import { html } from "../../html.js";
import { here, to } from "../address.js";
import { Answer } from "../answer.js";
import { KINDS } from "../fields.js";
import { told } from "../format.js";
import { Title } from "../title.js";
import { useAnswer } from "../useanswer.js";
import { Pager } from "./pager.js";
import { RowTable } from "./table.js";

const PAGE = 50;

// All rows of one kind under the filter.
export function Rows({ parts }) {
  const kind = KINDS.includes(parts[1]) ? parts[1] : "claims";
  const { filter, state } = here.value;
  const from = Number(state.from) || 0;
  const answer = useAnswer(`/api/rows/${kind}`, filter, { sort: state.sort, limit: PAGE, offset: from || undefined });
  return html`
    <${Title} window=${kind}>Rows<//>
    <nav class="kinds" aria-label="Kinds of rows">
      ${KINDS.map((name) => html`<a href=${to({ path: `/rows/${name}` })} aria-current=${name === kind ? "page" : undefined}>${name}</a> `)}
    </nav>
    <${Answer} of=${answer} what=${kind}>${(data) => html`
      <p class="count" aria-live="polite">${told(data.total)} ${kind}${data.total > 0 && data.total > data.rows.length && `, ${told(from + 1)} to ${told(from + data.rows.length)}`}</p>
      ${data.rows.length
        ? html`<${RowTable} kind=${kind} rows=${data.rows} label=${kind} sort=${state.sort ?? "-day"} sorts=${data.sorts} />`
        : html`<p class="none">No ${kind} pass this filter.</p>`}
      <${Pager} total=${data.total} from=${from} page=${PAGE} />
    `}<//>
  `;
}
