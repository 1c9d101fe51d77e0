// Starts the islands of the page; a page without islands does not load this file.
// Whoever embeds it replaces the names of the two files below by the published ones.
import init, * as islas from "./islands.js";

const WASM = "./islands_bg.wasm";
// The root of the sede seen from this file, so that any host and prefix of a proxy works.
const RAIZ = "..";

try {
  await init({ module_or_path: new URL(WASM, import.meta.url) });
  islas.hydrate(new URL(RAIZ, import.meta.url).href.replace(/\/$/, ""));
  for (const isla of document.querySelectorAll("leptos-island")) islas[isla.dataset.component]?.(isla);
} catch {
  // The page works without them: old engines and strict proxies refuse wasm.
}
