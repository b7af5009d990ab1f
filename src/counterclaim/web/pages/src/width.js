import { useLayoutEffect, useState } from "preact/hooks";

// How wide a node is, in px, now and whenever it changes; drawings then keep the size of their letters.
export function useWidth(node, first) {
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const measured = () => node.current.clientWidth && setWidth(node.current.clientWidth);
    measured();
    const watch = new ResizeObserver(measured);
    watch.observe(node.current);
    return () => watch.disconnect();
  }, []);
  return width;
}
