import { useEffect } from "preact/hooks";
import { flash, scrollTo } from "../scroll.js";

// Brings the row that the address names into view, once its answer is there.
export function useShown(at, data) {
  useEffect(() => {
    const row = at && document.querySelector(`#view [data-row="${CSS.escape(at)}"]`);
    if (row) scrollTo(row), flash([row]);
  }, [at, data]);
}
