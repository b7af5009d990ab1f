// htm bound to Preact: templates make nodes, never markup, so report text can only become text.
import { h } from "preact";
import htm from "htm";

export const html = htm.bind(h);
