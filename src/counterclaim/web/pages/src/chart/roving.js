// Arrow keys, Home and End go through links or buttons that stand in a row; only one of them is in the tab order.
export const roving = (selector) => (event) => {
  const all = [...event.currentTarget.querySelectorAll(selector)];
  const now = all.indexOf(event.target.closest(selector));
  const goal = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: all.length - 1 }[event.key];
  if (now < 0 || !all[goal]) return;
  event.preventDefault();
  all[goal].focus();
};
