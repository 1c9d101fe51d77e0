// Starts the islands of the page; a page without islands does not load this file.
// Whoever embeds it replaces the names of the files below by the published ones.
// Only pages with a form load what checks it: the other build has every island but that one.
const [JS, WASM] = document.querySelector("leptos-island[data-component^=Formulario_]")
  ? ["./formularios.js", "./formularios_bg.wasm"]
  : ["./islands.js", "./islands_bg.wasm"];
// The root of the sede seen from this file, so that any host and prefix of a proxy works.
const RAIZ = "..";

try {
  const islas = await import(JS);
  await islas.default({ module_or_path: new URL(WASM, import.meta.url) });
  islas.hydrate(new URL(RAIZ, import.meta.url).href.replace(/\/$/, ""));
  for (const isla of document.querySelectorAll("leptos-island")) islas[isla.dataset.component]?.(isla);
} catch {
  // The page works without them: old engines and strict proxies refuse wasm.
}
