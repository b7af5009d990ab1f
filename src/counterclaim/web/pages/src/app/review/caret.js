// The code point of the report under a pointer, by the nearest piece of text that says where it begins (data-from).
export function caret(event, box) {
  const found = document.caretPositionFromPoint?.(event.clientX, event.clientY) ?? ranged(event);
  const node = found?.offsetNode;
  const piece = node?.parentElement?.closest("[data-from]");
  if (!piece || !box.contains(piece)) return null;
  const range = document.createRange();
  range.setStart(piece, 0);
  range.setEnd(node, found.offset);
  return Number(piece.dataset.from) + Array.from(range.toString()).length;
}

function ranged(event) {
  const range = document.caretRangeFromPoint?.(event.clientX, event.clientY);
  return range && { offsetNode: range.startContainer, offset: range.startOffset };
}
