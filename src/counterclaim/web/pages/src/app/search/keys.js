// Ctrl+K (or ⌘K) and "/" open the search from everywhere, except where somebody writes.
export function paletteKeys(open) {
  const keyed = (event) => {
    const command = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input, select, textarea");
    if (!command && !slash) return;
    event.preventDefault();
    open();
  };
  addEventListener("keydown", keyed);
  return () => removeEventListener("keydown", keyed);
}
