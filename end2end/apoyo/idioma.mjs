// Whether a page in another language says so wherever it is still in Spanish.

/** Words that no name of a place, an entity or a norm is made of, and that English does not have. */
const DEL_ESPANOL = ["el", "la", "los", "las", "su", "sus", "una", "que", "para", "con", "por", "se", "si", "como", "usted", "más", "este", "esta", "hasta", "pero", "también"];

/** Texts in Spanish that stand under another `lang`, as a person or a screen reader gets them. */
export function espanol_sin_decir(pagina) {
  return pagina.evaluate((palabras) => {
    const del_espanol = new Set(palabras);
    const de = (texto) => new Set(texto.toLowerCase().split(/[^a-záéíóúñü]+/).filter((p) => del_espanol.has(p)));
    const dice = (texto) => de(texto).size >= 2;
    const lengua = (e) => e.closest("[lang]")?.lang ?? "";
    const malos = [];
    const nodos = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let n = nodos.nextNode(); n; n = nodos.nextNode()) {
      const e = n.parentElement;
      if (!["SCRIPT", "STYLE", "TEXTAREA"].includes(e.tagName) && !lengua(e).startsWith("es") && dice(n.data)) malos.push(n.data.trim());
    }
    for (const e of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
      if (lengua(e).startsWith("es")) continue;
      malos.push(...["aria-label", "title", "placeholder", "alt"].map((a) => e.getAttribute(a)).filter((t) => t && dice(t)));
    }
    return malos;
  }, DEL_ESPANOL);
}
