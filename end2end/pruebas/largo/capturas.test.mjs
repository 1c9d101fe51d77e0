// Pictures of each template, for people to look at: test-results/capturas/{kit}/{plantilla}-{ancho}.png.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { copiar } from "../../apoyo/contenido.mjs";
import { con_pagina, navegador } from "../../apoyo/navegador.mjs";
import { PLANTILLAS } from "../../apoyo/plantillas.mjs";
import { RESULTADOS, carpeta, servir } from "../../apoyo/sede.mjs";

let br;
before(async () => (br = await navegador()));
after(() => br?.close());

for (const kit of ["v5", "v4"]) {
  test(`Every template has its picture at three widths, kit ${kit}`, async (t) => {
    const sede = await servir(["--content", await copiar(await carpeta(t), { kit })]);
    t.after(sede.parar);
    const destino = path.join(RESULTADOS, "capturas", kit);
    await mkdir(destino, { recursive: true });
    for (const ancho of [360, 768, 1280]) {
      await con_pagina(br, { ancho }, async (pagina) => {
        for (const [nombre, ruta] of Object.entries(PLANTILLAS)) {
          await pagina.goto(`${sede.url}/${ruta}`);
          const archivo = path.join(destino, `${nombre.replaceAll(" ", "-")}-${ancho}.png`);
          assert.ok((await pagina.screenshot({ path: archivo, fullPage: true })).length > 10_000, nombre);
        }
      });
    }
    t.diagnostic(destino);
  });
}
