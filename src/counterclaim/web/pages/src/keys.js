import { scrollTo } from "./scroll.js";

// Keys of a list of rows: j and k go to the next and the previous one and show what is behind it, Escape clears.
export function rowKeys(listed, chosen, show, clear) {
  return (event) => {
    if (event.target.closest("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") clear();
    if (event.key !== "j" && event.key !== "k") return;
    const rows = [...listed()];
    if (!rows.length) return;
    const held = rows.indexOf(document.activeElement);
    const at = held >= 0 ? held : rows.findIndex((row) => row.dataset.row === chosen());
    const next = event.key === "j" ? at + 1 : (at < 0 ? 0 : at) - 1;
    const row = rows[(next + rows.length) % rows.length];
    row.focus({ preventScroll: true });
    scrollTo(row);
    show(row.dataset.row);
  };
}
