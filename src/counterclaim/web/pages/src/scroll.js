// Bringing a row or its words into view, and showing for a moment where the eye has been led.
const FLASH = 1400; // ms, as long as the animation in text.css

export function scrollTo(node) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  node?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}

export function flash(nodes) {
  for (const node of nodes) {
    node.classList.remove("flash");
    void node.offsetWidth; // lets the animation start again
    node.classList.add("flash");
    setTimeout(() => node.classList.remove("flash"), FLASH);
  }
}
