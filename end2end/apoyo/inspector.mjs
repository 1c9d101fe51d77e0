// A second window in which a page that somebody sees is looked at: at both widths, by axe, and for what sticks out.
import assert from "node:assert/strict";
import { violaciones } from "./axe.mjs";
import { sha256 } from "./archivos.mjs";
import { ANCHOS } from "./plantillas.mjs";

// Without its scripts: what is judged is what stood there, not what they would make of it again.
const quieta = (html) => html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, "");
// Two pages that differ in numbers, in secrets, in codes of receipts and in their QR look the same.
const VARIABLE = /value="[^"]{30,}"|\bd="[^"]{500,}"|\b[0-9a-f]{64}\b|\b[0-9A-Z]{16}\b|\b([0-9A-Z]{4}-){3}[0-9A-Z]{4}\b|\d/g;
const parecido = (html) => sha256(html.replace(VARIABLE, ""));

/** An inspector: call it with a page that stands somewhere. It does not touch that page. */
export async function inspector(br) {
  const contexto = await br.newContext({ locale: "es-CO", reducedMotion: "reduce" });
  const ventana = await contexto.newPage();
  const vistas = new Set();
  let cuerpo = "";
  await ventana.route("**", (ruta) =>
    ruta.request().isNavigationRequest() ? ruta.fulfill({ contentType: "text/html; charset=utf-8", body: cuerpo }) : ruta.continue(),
  );
  const mirar = async (pagina) => {
    cuerpo = quieta(await pagina.content());
    const huella = parecido(cuerpo);
    if (vistas.has(huella)) return;
    // The frame of all is looked at with the first.
    const sin_marco = vistas.size > 0;
    vistas.add(huella);
    const donde = new URL(pagina.url()).pathname;
    await ventana.goto(pagina.url().split("#")[0]);
    assert.equal(await ventana.locator("h1").count(), 1, `${donde}: one h1`);
    await ventana.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
    for (const [pantalla, ancho] of Object.entries(ANCHOS)) {
      await ventana.setViewportSize({ width: ancho, height: 900 });
      const sobra = await ventana.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(sobra <= 0, `${donde} sticks out ${sobra} px (${pantalla})`);
      assert.deepEqual(await violaciones(ventana, { sin_marco }), [], `${donde} (${pantalla})`);
    }
  };
  return { mirar, cerrar: () => contexto.close() };
}
