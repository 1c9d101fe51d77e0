// What a person keeps: how files get there.
import { boton } from "./radicar.mjs";

/** On the list of documents: the island begins when they are chosen; without it they are sent. */
export async function subir(pagina, archivos, js) {
  if (js) await pagina.locator("[data-sin-isla][hidden]").waitFor({ state: "attached" });
  await pagina.locator("#c-archivos").setInputFiles(archivos);
  if (js) await pagina.locator(".documentos-dicho", { hasText: /guard/i }).waitFor();
  else await boton(pagina, /^Subir$/).click();
}
