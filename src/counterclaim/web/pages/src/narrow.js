import { useEffect, useState } from "preact/hooks";

const PHONE = "(max-width: 520px)"; // as in narrow.css

// Whether the window is as narrow as a phone, now and whenever it changes.
export function useNarrow() {
  const [narrow, setNarrow] = useState(() => matchMedia(PHONE).matches);
  useEffect(() => {
    const query = matchMedia(PHONE);
    const changed = () => setNarrow(query.matches);
    query.addEventListener("change", changed);
    return () => query.removeEventListener("change", changed);
  }, []);
  return narrow;
}
