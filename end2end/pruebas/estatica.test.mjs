// The built folder on any static host, under a prefix.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { con_pagina, navegador } from "../apoyo/navegador.mjs";
import { ESTATICAS } from "../apoyo/plantillas.mjs";
import { carpeta, correr } from "../apoyo/sede.mjs";
import { estatico } from "../apoyo/servidores.mjs";

test("The built folder works on any static host under a prefix, its 404 page too", async (t) => {
  const dist = path.join(await carpeta(t), "dist");
  const r = await correr(["build", "--sin-comprimir", "--url", "https://x.example/prefijo", "--out", dist]);
  assert.equal(r.codigo, 0, r.error);
  const host = await estatico(dist, "/prefijo/");
  t.after(host.parar);
  const br = await navegador();
  t.after(() => br.close());

  await con_pagina(br, {}, async (pagina) => {
    const con_estilos = () => pagina.evaluate(() => [...document.styleSheets].some((s) => s.cssRules.length > 50));
    for (const [nombre, ruta] of Object.entries(ESTATICAS)) {
      assert.equal((await pagina.goto(host.raiz + ruta)).status(), 200, nombre);
      assert.ok(await con_estilos(), nombre);
      const canonica = await pagina.locator("link[rel=canonical]").getAttribute("href");
      assert.equal(canonica, "https://x.example/prefijo/" + ruta);
    }
    for (const ruta of ["no-existe", "tramites/a/b/c/", "tramites/filtro/"]) {
      assert.equal((await pagina.goto(host.raiz + ruta)).status(), 404, ruta);
      assert.ok(await con_estilos(), ruta);
      await pagina.getByRole("link", { name: "Ir a la página de inicio" }).click();
      await pagina.waitForURL(host.raiz);
    }
    await pagina.goto(host.raiz + "tramites");
    assert.equal(pagina.url(), host.raiz + "tramites/");
  });
  assert.deepEqual(host.fuera, [], "asked outside the prefix");
});
