import { navegador } from "./apoyo/navegador.mjs";
import { servir } from "./apoyo/sede.mjs";
import { copiar, cambiar, hoja } from "./apoyo/contenido.mjs";
import { mkdtemp, writeFile } from "node:fs/promises";
const dir = await mkdtemp("/tmp/editores-m-");
const content = await copiar(dir);
await cambiar(hoja(content, "certificado-de-residencia"), "## Tenga en cuenta", "## Tenga en cuenta\n\nNO SE RECIBEN COPIAS. El RUNT es de todos.");
await writeFile(content + "/noticias/lo-que-viene.md", "---\ntitulo: Lo que viene\nresumen: Todavía no.\nfecha: 2026-11-20\nestado: borrador\n---\nHola.\n");
const [sede, br] = await Promise.all([servir(["--watch", "--content", content]), navegador()]);
const rutas = { res: "/tramites/certificado-de-residencia/", guia: "/editor/", tramite: "/editor/escribir-un-tramite/", claro: "/editor/lenguaje-claro/", campos: "/editor/campos/", ctramite: "/editor/campos/tramite/", pend: "/editor/pendientes/", noticias: "/noticias/", borr: "/noticias/lo-que-viene/", falla: "/editor/si-algo-falla/" };
for (const [n, r] of Object.entries(rutas)) for (const w of [360, 1280]) {
  const p = await br.newPage({ viewport: { width: w, height: 900 }, locale: "es-CO" });
  await p.goto(sede.url + r);
  if (n === "res") { await p.locator(".sugerencias").evaluate((e) => (e.open = true)); await p.locator("#cambios").evaluate((e) => (e.open = true)); }
  await p.screenshot({ path: `/tmp/editores-m-${n}-${w}.png`, fullPage: ["res", "pend", "claro", "guia"].includes(n) });
  if (w === 360) await writeFile(`/tmp/editores-m-${n}.html`, await p.content());
  const sw = await p.evaluate(() => document.documentElement.scrollWidth); if (sw > w) console.log(n, w, "scrolls", sw);
  await p.close();
}
await br.close(); await sede.parar();
