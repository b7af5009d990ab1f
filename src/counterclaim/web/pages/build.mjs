// Bundles the pages into ../static: one script and one style sheet for each kind of page, nothing loaded at run time.
import { build } from "esbuild";

await build({
  entryPoints: { reading: "src/reading.js", dossier: "src/dossier.js", app: "src/app.js" },
  bundle: true,
  minify: true,
  charset: "ascii", // the script is embedded in pages of any encoding
  target: "es2022",
  format: "iife",
  loader: { ".json": "text" }, // the map of the world is parsed when a map is drawn, not before
  legalComments: "none",
  outdir: "../static",
  logLevel: "warning",
});
