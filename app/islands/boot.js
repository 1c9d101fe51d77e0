// Starts the islands of the page; a page without islands does not load this file.
// Whoever embeds it replaces the names of the files below by the published ones.
// Only pages with a form load what checks it, and only the documents of a person their island: the first build has the rest.
const hay = (isla) => document.querySelector(`leptos-island[data-component^=${isla}_]`);
const [JS, WASM] = hay("Formulario")
  ? ["./formularios.js", "./formularios_bg.wasm"]
  : hay("Documentos") || hay("Compartir")
    ? ["./documentos.js", "./documentos_bg.wasm"]
    : ["./islands.js", "./islands_bg.wasm"];
// The root of the sede seen from this file, so that any host and prefix of a proxy works.
const RAIZ = "../";
// What addresses of this language begin with.
const idioma = document.querySelector("script[data-idioma]")?.dataset.idioma ?? "";

try {
  const islas = await import(JS);
  await islas.default({ module_or_path: new URL(WASM, import.meta.url) });
  islas.hydrate(new URL(RAIZ + idioma, import.meta.url).href.replace(/\/$/, ""));
  for (const isla of document.querySelectorAll("leptos-island")) islas[isla.dataset.component]?.(isla);
} catch {
  // The page works without them: old engines and strict proxies refuse wasm.
}
