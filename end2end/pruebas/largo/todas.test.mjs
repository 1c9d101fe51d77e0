// Every static page, in every language, in both kits, on three screens: axe finds nothing, and nothing sticks out.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import { archivos } from "../../apoyo/archivos.mjs";
import { violaciones } from "../../apoyo/axe.mjs";
import { copiar } from "../../apoyo/contenido.mjs";
import { con_pagina, navegador } from "../../apoyo/navegador.mjs";
import { carpeta, correr } from "../../apoyo/sede.mjs";
import { estatico } from "../../apoyo/servidores.mjs";

const ANCHOS = [320, 360, 1280];
/** Pages looked at side by side. */
const A_LA_VEZ = 2;

let br;
before(async () => (br = await navegador()));
after(() => br?.close());

for (const kit of ["v5", "v4"]) {
  test(`In the kit ${kit}, every page is right for axe and fits its screen`, async (t) => {
    const dir = await carpeta(t);
    const dist = path.join(dir, "dist");
    const content = await copiar(dir, { kit });
    const r = await correr(["build", "--sin-comprimir", "--content", content, "--out", dist]);
    assert.equal(r.codigo, 0, r.error);
    const host = await estatico(dist, "/");
    t.after(host.parar);
    const rutas = (await archivos(dist)).filter((a) => a.endsWith("index.html")).map((a) => a.replace(/index\.html$/, ""));
    assert.ok(rutas.length > 300, `only ${rutas.length} pages`);
    const malas = [];
    const mirar = () =>
      con_pagina(br, {}, async (pagina) => {
        for (let ruta = rutas.pop(); ruta !== undefined; ruta = rutas.pop()) {
          assert.equal((await pagina.goto(host.raiz + ruta)).status(), 200, ruta);
          // What opens over the page is looked at by itself.
          await pagina.evaluate(() => document.querySelectorAll("details:not(.submenu)").forEach((d) => (d.open = true)));
          for (const ancho of ANCHOS) {
            await pagina.setViewportSize({ width: ancho, height: 900 });
            for (const v of await violaciones(pagina)) malas.push(`${ruta} at ${ancho}: ${v}`);
            const cabe = await pagina.evaluate(() => document.documentElement.scrollWidth);
            if (cabe > ancho) malas.push(`${ruta} is ${cabe} px wide in ${ancho}`);
          }
        }
      });
    const cuantas = rutas.length;
    await Promise.all(Array.from({ length: A_LA_VEZ }, mirar));
    t.diagnostic(`${cuantas} pages`);
    assert.deepEqual(malas, []);
  });
}
