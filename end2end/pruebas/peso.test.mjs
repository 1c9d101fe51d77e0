// What a page weighs on the wire, and what it never asks for.
import assert from "node:assert/strict";
import http from "node:http";
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
  assert.equal(estilos.length, 2, "the sheet of all, and the one of lists");
  assert.ok(bytes <= 10 * KB, `${bytes} bytes`);
});

async function sin_saltos(url, nombre, waitUntil = "networkidle") {
  await con_pagina(br, { ancho: 360 }, async (pagina) => {
    await pagina.addInitScript(() => {
      globalThis.saltos = 0;
      new PerformanceObserver((l) => l.getEntries().forEach((e) => (globalThis.saltos += e.value))).observe({ type: "layout-shift", buffered: true });
    });
    await pagina.goto(url, { waitUntil });
    assert.equal(await pagina.evaluate(() => globalThis.saltos), 0, nombre);
  });
}

test("Nothing on a page jumps while it loads", async () => {
  for (const ruta of ["", "tramites/", "tramites/certificado-de-residencia/", "buscar?q=predial"]) await sin_saltos(`${sede.url}/${ruta}`, `/${ruta}`);
});

/** A host that hands on what the sede says, each page in two pieces: until `corte` bytes, and a while later the rest. */
async function a_trozos(t) {
  const host = { corte: 0 };
  const servidor = http.createServer(async (pedido, r) => {
    const de = await fetch(sede.url + pedido.url);
    const [tipo, cuerpo] = [de.headers.get("content-type"), Buffer.from(await de.arrayBuffer())];
    r.writeHead(de.status, { "content-type": tipo, "cache-control": "max-age=60" });
    if (!tipo.startsWith("text/html")) return r.end(cuerpo);
    r.write(cuerpo.subarray(0, host.corte));
    setTimeout(() => r.end(cuerpo.subarray(host.corte)), 150);
  });
  await new Promise((listo) => servidor.listen(0, "127.0.0.1", listo));
  t.after(() => servidor.close());
  return Object.assign(host, { url: `http://127.0.0.1:${servidor.address().port}` });
}

test("Nor does it jump where the page is painted before all of it is there", async (t) => {
  const host = await a_trozos(t);
  for (const ruta of ["", "buscar?q=predial"]) {
    const html = await (await fetch(`${sede.url}/${ruta}`)).text();
    for (const hasta of ['class="contenedor cabecera-fila', "</form>", "</header>"]) {
      host.corte = Buffer.byteLength(html.slice(0, html.indexOf(hasta))) + hasta.length;
      await sin_saltos(`${host.url}/${ruta}`, `/${ruta} until ${hasta}`, "load");
    }
  }
});
