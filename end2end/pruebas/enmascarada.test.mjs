// Behind the GOV.CO proxy: another host and a prefix, nothing rewritten (Resolución 2893 de 2020).
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { pedir } from "../apoyo/http.mjs";
import { con_pagina, navegador } from "../apoyo/navegador.mjs";
import { PLANTILLAS } from "../apoyo/plantillas.mjs";
import { servir } from "../apoyo/sede.mjs";
import { mascara } from "../apoyo/servidores.mjs";

let sede, br, proxy;
before(async () => {
  [sede, br] = await Promise.all([servir(), navegador()]);
  proxy = await mascara(sede.url);
});
after(() => Promise.all([sede?.parar(), br?.close(), proxy?.parar()]));

/** What must hold whenever the browser was behind the proxy. */
function sin_fugas() {
  assert.deepEqual(proxy.fuera, [], "asked outside the prefix");
  assert.deepEqual(proxy.galletas, [], "set a cookie");
}

test("Behind the proxy every template loads with its styles and images", async () => {
  await con_pagina(br, {}, async (pagina) => {
    for (const [nombre, ruta] of Object.entries(PLANTILLAS)) {
      const fallidas = [];
      const oir = (r) => r.status() >= 400 && !r.url().endsWith("no/existe") && fallidas.push(r.url());
      pagina.on("response", oir);
      const r = await pagina.goto(proxy.raiz + ruta);
      assert.equal(r.status(), nombre === "no encontrada" ? 404 : 200, nombre);
      assert.ok(await pagina.evaluate(() => [...document.styleSheets].some((s) => s.cssRules.length > 50)), `${nombre}: styles`);
      assert.ok(await pagina.evaluate(() => [...document.images].every((i) => i.loading === "lazy" || i.naturalWidth > 0)), `${nombre}: images`);
      assert.deepEqual(fallidas, [], nombre);
      pagina.off("response", oir);
    }
  });
  sin_fugas();
});

test("Behind the proxy a person goes from home to the trámite by clicking", async () => {
  await con_pagina(br, {}, async (pagina) => {
    await pagina.goto(proxy.raiz);
    await pagina.locator("header nav").getByRole("link", { name: "Trámites", exact: true }).click();
    await pagina.waitForURL(proxy.raiz + "tramites/");
    await pagina.locator("main .filas a").first().click();
    await pagina.waitForURL(/\/alcaldia-demo\/tramites\/[a-z-]+\/$/);
    await pagina.locator("nav.breadcrumb-nav-govco a").first().click();
    await pagina.waitForURL(proxy.raiz);
  });
  sin_fugas();
});

test("Behind the proxy the search form searches", async () => {
  await con_pagina(br, { javaScriptEnabled: false }, async (pagina) => {
    await pagina.goto(proxy.raiz + "tramites/certificado-de-residencia/");
    await pagina.locator("header input[name=q]").fill("predial");
    await pagina.keyboard.press("Enter");
    await pagina.waitForURL(proxy.raiz + "buscar?q=predial");
    await pagina.locator("main .filas a").first().click();
    await pagina.waitForURL(/\/alcaldia-demo\/tramites\//);
  });
  sin_fugas();
});

test("Behind the proxy the island wakes and its server function answers", async () => {
  await con_pagina(br, {}, async (pagina) => {
    await pagina.goto(proxy.raiz + "buscar");
    await pagina.waitForFunction(() => document.querySelector("main [role=combobox]")?.getAttribute("aria-describedby"));
    await pagina.locator("main [role=combobox]").pressSequentially("residencia");
    await pagina.locator("main [role=option]").first().waitFor();
    assert.ok(proxy.pedidos.some((p) => p.startsWith("/api/fn/")), "asked through the proxy");
    await pagina.keyboard.press("ArrowDown");
    await pagina.keyboard.press("Enter");
    await pagina.waitForURL(/\/alcaldia-demo\/tramites\/[a-z-]+\/$/);
  });
  sin_fugas();
});

test("Behind the proxy a wrong address, however deep, shows the page that helps", async () => {
  await con_pagina(br, {}, async (pagina) => {
    for (const ruta of ["no-existe", "tramites/no-existe/", "a/b/c/d.html", "a//b/"]) {
      const r = await pagina.goto(proxy.raiz + ruta);
      assert.equal(r.status(), 404);
      assert.ok(await pagina.evaluate(() => [...document.styleSheets].some((s) => s.cssRules.length > 50)), `${ruta}: styles`);
      await pagina.getByRole("link", { name: "Ver todos los trámites" }).click();
      await pagina.waitForURL(proxy.raiz + "tramites/");
    }
  });
  sin_fugas();
});

test("A folder without its slash is corrected in words that the proxy cannot break", async () => {
  const r = await pedir(sede.url, "/tramites?x=1");
  assert.ok([301, 308].includes(r.estado));
  assert.equal(r.cabeceras.location, "tramites/?x=1");
  await con_pagina(br, {}, async (pagina) => {
    for (const ruta of ["tramites", "tramites/certificado-de-residencia"]) {
      await pagina.goto(proxy.raiz + ruta);
      assert.equal(pagina.url(), `${proxy.raiz}${ruta}/`);
    }
  });
  sin_fugas();
});

test("No answer names the host that was asked nor the one that listens", async () => {
  for (const ruta of Object.values(PLANTILLAS)) {
    const r = await pedir(sede.url, "/" + ruta, { cabeceras: { host: "sede-interna.example", "x-forwarded-host": "otro.example" } });
    const todo = JSON.stringify(r.cabeceras) + r.cuerpo.toString();
    assert.doesNotMatch(todo, /sede-interna\.example|otro\.example|127\.0\.0\.1/, ruta);
  }
});
