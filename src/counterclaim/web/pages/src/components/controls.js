import { html } from "../html.js";

// Characters that show nothing themselves, but may make a text show other words than it holds.
const CONTROL = /([\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])/;
const NAMES = {
  0x61c: "Arabic letter mark", 0x200e: "left-to-right mark", 0x200f: "right-to-left mark",
  0x202a: "left-to-right embedding", 0x202b: "right-to-left embedding", 0x202c: "pop directional formatting",
  0x202d: "left-to-right override", 0x202e: "right-to-left override", 0x2066: "left-to-right isolate",
  0x2067: "right-to-left isolate", 0x2068: "first strong isolate", 0x2069: "pop directional isolate",
};

// Text with its invisible controls marked. Each stands alone in an isolate, which ends its effect; the sign that
// is seen comes from the style sheet, so that the text of the document stays the report's.
export function plain(text) {
  if (!CONTROL.test(text)) return text;
  return text.split(CONTROL).map((part, n) => (n % 2 ? html`<bdi class="control" title=${told(part)}>${part}</bdi>` : part));
}

function told(control) {
  const code = control.codePointAt(0);
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")} ${NAMES[code] ?? "control character"}`;
}
