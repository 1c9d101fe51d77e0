// What a page weighs on the wire, and what it never asks for.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { con_pagina, medir, navegador } from "../apoyo/navegador.mjs";
import { ESTATICAS } from "../apoyo/plantillas.mjs";
import { SIN_SIMULADOR, comprimida, servir } from "../apoyo/sede.mjs";

const KB = 1000;
let sede, br;
before(async () => {
  [sede, br] = await Promise.all([servir([], SIN_SIMULADOR), navegador()]);
  await comprimida(sede.url);
});
after(() => Promise.all([sede?.parar(), br?.close()]));

const cargar = (ruta) =>
  con_pagina(br, { ancho: 360 }, (pagina) => medir(pagina, () => pagina.goto(sede.url + "/" + ruta, { waitUntil: "load" })));

/** What remembers the bar of accessibility. */
const recuerda = (p) => /\/assets\/preferencias\.[0-9a-f]{12}\.js$/.test(p.url);

test("Content pages fetch no script but the one of 1 kB, no wasm, and weigh at most 20 kB without their images", async () => {
  await con_pagina(br, { ancho: 360 }, async (pagina) => {
    // The form that anybody may file has an island of its own.
    for (const [nombre, ruta] of Object.entries(ESTATICAS).filter(([n]) => n !== "pqrsd")) {
      const pedidos = await medir(pagina, () => pagina.goto(sede.url + "/" + ruta, { waitUntil: "load" }));
      const prohibidos = pedidos.filter((p) => !recuerda(p) && (["Script", "Fetch", "XHR"].includes(p.tipo) || /\.(js|wasm)$/.test(p.url)));
      assert.equal(pedidos.filter(recuerda).length, 1, nombre);
      assert.deepEqual(prohibidos.map((p) => p.url), [], nombre);
      const bytes = pedidos.filter((p) => !/\.(svg|png|jpe?g|webp|avif|ico)$/.test(p.url)).reduce((n, p) => n + p.bytes, 0);
      assert.ok(bytes > 0 && bytes <= 20 * KB, `${nombre}: ${bytes} bytes`);
    }
  });
});

test("A trámite page is at most three requests and 14 kB", async (t) => {
  for (const nombre of ["trámite en línea", "trámite en persona", "trámite con costo"]) {
    // The icon of the tab is asked once a visit, after everything else, and never by the page.
    const pedidos = (await cargar(ESTATICAS[nombre])).filter((p) => !p.url.endsWith("/favicon.svg"));
    const bytes = pedidos.reduce((n, p) => n + p.bytes, 0);
    t.diagnostic(`${nombre}: ${bytes} bytes, ${pedidos.map((p) => `${p.tipo} ${p.bytes}`).join(", ")}`);
    assert.ok(pedidos.every((p) => p.codigo === "br"), "everything comes in brotli");
    assert.ok(bytes <= 14 * KB, `${nombre}: ${bytes} bytes`);
    assert.ok(pedidos.length <= 3, `${nombre}: ${pedidos.map((p) => p.url).join(" ")}`);
  }
});

test("All the styles of the sede are at most 10 kB", async (t) => {
  const estilos = (await cargar("")).filter((p) => p.tipo === "Stylesheet");
  const bytes = estilos.reduce((n, p) => n + p.bytes, 0);
  t.diagnostic(`styles: ${bytes} bytes`);
  assert.equal(estilos.length, 1);
  assert.ok(bytes <= 10 * KB, `${bytes} bytes`);
});

test("Nothing on a page jumps while it loads", async () => {
  for (const ruta of ["", "tramites/", "tramites/certificado-de-residencia/", "buscar?q=predial"]) {
    await con_pagina(br, { ancho: 360 }, async (pagina) => {
      await pagina.addInitScript(() => {
        globalThis.saltos = 0;
        new PerformanceObserver((l) => l.getEntries().forEach((e) => (globalThis.saltos += e.value))).observe({ type: "layout-shift", buffered: true });
      });
      await pagina.goto(sede.url + "/" + ruta, { waitUntil: "networkidle" });
      assert.equal(await pagina.evaluate(() => globalThis.saltos), 0, `/${ruta}`);
    });
  }
});
