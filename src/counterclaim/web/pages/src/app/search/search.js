import { grouped } from "../../grouped.js";
import { html } from "../../html.js";
import { go, here, to } from "../address.js";
import { Answer } from "../answer.js";
import { replaced, without } from "../fields.js";
import { many } from "../format.js";
import { Pager } from "../rows/pager.js";
import { Title } from "../title.js";
import { useAnswer } from "../useanswer.js";
import { hitAddress, Snippet } from "./hit.js";

const PAGE = 50;

// All that has the words of the filter.
export function Search() {
  const { filter, state } = here.value;
  const words = filter.find(([name]) => name === "q")?.[1] ?? "";
  const from = Number(state.from) || 0;
  const answer = useAnswer(words ? "/api/search" : null, without(filter, "q"), { q: words, limit: PAGE, offset: from || undefined });
  const look = (event) => {
    event.preventDefault();
    go(to({ filter: replaced(filter, "q", event.target.elements.q.value.trim()) }));
  };
  return html`
    <${Title} window=${words ? `Search: ${words}` : "Search"}>Search<//>
    <form class="search-form" role="search" onSubmit=${look}>
      <input type="search" name="q" key=${words} defaultValue=${words} aria-label="Words" placeholder="Words in texts, claims and names" />
      <button type="submit">Find</button>
    </form>
    ${!words && html`<p class="none">Words are found in any inflection; all of them must stand in the text or row. The filter above narrows the search.</p>`}
    ${words && html`<${Answer} of=${answer} what="the search">${(data) => html`<${Found} data=${data} words=${words} from=${from} />`}<//>`}
  `;
}

function Found({ data, words, from }) {
  if (!data.total) return html`<p class="none">Nothing has the words “${words}” under this filter. Try fewer words, another spelling, or clear the filter.</p>`;
  const kinds = [...grouped(data.hits, (hit) => hit.kind)];
  return html`
    <p class="count" role="status">${many(data.total, "hit")}</p>
    ${kinds.map(
      ([kind, hits]) => html`
        <h2>${{ report: "Texts", claim: "Claims", figure: "Figures", event: "Events", entity: "Names" }[kind] ?? kind}</h2>
        <ul class="hits">${hits.map((hit) => html`<li><a href=${hitAddress(hit)}><${Snippet} hit=${hit} /></a></li>`)}</ul>
      `,
    )}
    <${Pager} total=${data.total} from=${from} page=${PAGE} />
  `;
}
