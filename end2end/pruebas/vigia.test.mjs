// `sede serve --watch`: what an editor sees while writing.
import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { violaciones } from "../apoyo/axe.mjs";
import { cambiar, copiar, hoja } from "../apoyo/contenido.mjs";
import { con_pagina, navegador } from "../apoyo/navegador.mjs";
import { carpeta, correr, hasta, servir } from "../apoyo/sede.mjs";

const SLUG = "certificado-de-residencia";
let br;
before(async () => (br = await navegador()));
after(() => br?.close());

async function editor(t) {
  const content = await copiar(await carpeta(t));
  const sede = await servir(["--watch", "--content", content]);
  t.after(sede.parar);
  return { content, sede, ficha: `${sede.url}/tramites/${SLUG}/` };
}

const texto = async (url) => (await fetch(url)).text();

test("A change in a sheet shows in the open page by itself", async (t) => {
  const { content, ficha } = await editor(t);
  await con_pagina(br, {}, async (pagina) => {
    await pagina.goto(ficha);
    await pagina.evaluate(() => (globalThis.antes = true));
    await cambiar(hoja(content, SLUG), "tiempo: 3 días hábiles", "tiempo: 7 días hábiles");
    await pagina.waitForFunction(() => document.querySelector(".caracteristicas")?.textContent.includes("7 días hábiles"));
    assert.equal(await pagina.evaluate(() => globalThis.antes), undefined, "the page was loaded again, nobody pressed a key");
  });
});

test("A change while the page is on its way shows too", async (t) => {
  const { content, ficha } = await editor(t);
  await con_pagina(br, {}, async (pagina) => {
    const entretanto = async (ruta) => {
      await cambiar(hoja(content, SLUG), "tiempo: 3 días hábiles", "tiempo: 7 días hábiles");
      await hasta(async () => (await texto(ficha)).includes("7 días hábiles"));
      await ruta.continue();
    };
    await pagina.route("**/recarga.js*", entretanto, { times: 1 });
    await pagina.goto(ficha);
    await pagina.waitForFunction(() => document.querySelector(".caracteristicas")?.textContent.includes("7 días hábiles"));
  });
});

test("From the write to the new content passes less than half a second", async (t) => {
  const { content, ficha } = await editor(t);
  const tiempos = [];
  for (let i = 0; i < 7; i++) {
    const marca = `Marca ${i} de la prueba.`;
    const antes = await readFile(hoja(content, SLUG), "utf8");
    const inicio = performance.now();
    await writeFile(hoja(content, SLUG), antes.replace(/^proposito: .*$/m, `proposito: ${marca}`));
    await hasta(async () => (await texto(ficha)).includes(marca));
    tiempos.push(performance.now() - inicio);
  }
  tiempos.sort((a, b) => a - b);
  t.diagnostic(`median ${tiempos[3].toFixed(0)} ms, worst ${tiempos[6].toFixed(0)} ms (asked every 25 ms)`);
  assert.ok(tiempos[3] < 500);
});

test("A wrong sheet shows what to mend over the last good page, and mending it takes that away", async (t) => {
  const { content, ficha } = await editor(t);
  await con_pagina(br, {}, async (pagina) => {
    await pagina.goto(ficha);
    await cambiar(hoja(content, SLUG), "costo: gratuito", "costo: gratuitamente");
    const hallazgos = pagina.locator(".hallazgos");
    await hallazgos.getByText("gratuitamente").first().waitFor();
    assert.match(await hallazgos.innerText(), new RegExp(`${SLUG}\\.md`), "the file");
    assert.equal(await pagina.locator("h1").innerText(), "Certificado de residencia");
    assert.match(await pagina.locator(".caracteristicas").innerText(), /Gratis/, "the last good content is still there");
    assert.ok(await hallazgos.evaluate((e) => e.getBoundingClientRect().top < innerHeight), "in sight without scrolling");

    await cambiar(hoja(content, SLUG), "costo: gratuitamente", "costo: gratuito");
    await hallazgos.waitFor({ state: "detached" });
  });
});

test("A wrong sheet is announced on every page, and other good changes wait for it", async (t) => {
  const { content, sede } = await editor(t);
  await cambiar(hoja(content, SLUG), "grado: medio", "grado: mediano");
  for (const ruta of ["/", "/tramites/", "/noticias/"]) {
    await hasta(async () => (await texto(sede.url + ruta)).includes("mediano"), 5_000, `${ruta} does not say it`);
  }
});

test("A new sheet appears, and a removed one goes", async (t) => {
  const { content, sede } = await editor(t);
  const nueva = (await readFile(hoja(content, SLUG), "utf8")).replace("nombre: Certificado de residencia\n", "nombre: Certificado de prueba\n").replace("id: 66256", "id: 99999").replace("T66256", "T99999");
  await writeFile(hoja(content, "certificado-de-prueba"), nueva);
  const url = `${sede.url}/tramites/certificado-de-prueba/`;
  await hasta(async () => (await fetch(url)).status === 200, 5_000, "the new sheet did not appear");
  assert.match(await texto(sede.url + "/tramites/"), /Certificado de prueba/);
  assert.match(await texto(sede.url + "/buscar?q=certificado+de+prueba"), /tramites\/certificado-de-prueba\//, "the search knows it");
  await rm(hoja(content, "certificado-de-prueba"));
  await hasta(async () => (await fetch(url)).status === 404, 5_000, "the removed sheet stayed");
});

test("A draft is shown with its gaps and says that nobody else sees it", async (t) => {
  const { sede } = await editor(t);
  await con_pagina(br, { ancho: 360 }, async (pagina) => {
    await pagina.goto(sede.url + "/tramites/encuesta-sisben/");
    assert.ok(await pagina.getByText("Nadie lo ve fuera de esta vista previa").isVisible());
    const faltas = await pagina.locator(".falta").allInnerTexts();
    assert.ok(faltas.some((f) => f.includes("el costo")) && faltas.length >= 5, `${faltas}`);
  });
});

test("Drafts stay out of what is published: pages, lists, search, site map and data", async (t) => {
  const sede = await servir();
  t.after(sede.parar);
  assert.equal((await fetch(sede.url + "/tramites/encuesta-sisben/")).status, 404);
  for (const ruta of ["/tramites/", "/sitemap.xml", "/datos/tramites.json", "/datos/tramites.csv", "/datos/buscador.json", "/mapa-del-sitio/"]) {
    assert.doesNotMatch(await texto(sede.url + ruta), /encuesta-sisben|Encuesta del SISBEN/, ruta);
  }
  assert.doesNotMatch(await texto(sede.url + "/buscar?q=encuesta+sisben"), /href="[^"]*encuesta-sisben/);
});

test("A folder that is wrong from the start shows its findings, and the site comes when they are mended", async (t) => {
  const content = await copiar(await carpeta(t));
  await cambiar(hoja(content, SLUG), "costo: gratuito", "costo: gratuitamente");
  const sede = await servir(["--watch", "--content", content]);
  t.after(sede.parar);
  const r = await fetch(sede.url + "/");
  assert.equal(r.status, 503);
  assert.match(await r.text(), /gratuitamente/);
  assert.equal((await fetch(sede.url + "/readyz")).status, 503);
  await con_pagina(br, {}, async (pagina) => {
    // The browser says 503 in its console; that is not the fault of the page.
    pagina.context().removeAllListeners("console");
    await pagina.goto(sede.url + "/");
    await cambiar(hoja(content, SLUG), "costo: gratuitamente", "costo: gratuito");
    await pagina.getByRole("heading", { name: "¿Qué necesita hacer?" }).waitFor();
  });
});

test("What would make a page better is told on that page, and all that is pending on one of its own", async (t) => {
  const { content, sede, ficha } = await editor(t);
  const marca = "NO SE RECIBEN COPIAS.";
  await cambiar(hoja(content, SLUG), "## Tenga en cuenta", `## Tenga en cuenta\n\n${marca}`);
  await writeFile(path.join(content, "noticias/lo-que-viene.md"), "---\ntitulo: Lo que viene\nresumen: Todavía no.\nfecha: 2026-11-20\nestado: borrador\n---\n");
  await con_pagina(br, { ancho: 360 }, async (pagina) => {
    await hasta(async () => (await texto(ficha)).includes("sugerencias"), 5_000, "the warning is not on its page");
    await pagina.goto(ficha);
    await pagina.getByText("Puede mejorar esta página: 1").click();
    assert.match(await pagina.locator(".sugerencias pre").innerText(), /mayusculas[\s\S]*NO SE RECIBEN COPIAS[\s\S]*No se reciben copias/);
    assert.equal(await pagina.locator(".hallazgos").count(), 0, "nothing keeps it from being published");
    assert.doesNotMatch(await texto(sede.url + "/tramites/"), /NO SE RECIBEN/, "other pages say nothing of it");

    await pagina.getByRole("link", { name: /^Pendientes: [1-9]/ }).click();
    const suyo = pagina.locator(".guia section").filter({ hasText: `tramites/${SLUG}.md` });
    assert.match(await suyo.innerText(), /Advertencia:[\s\S]*línea \d+[\s\S]*No se reciben copias/);
    assert.deepEqual(await violaciones(pagina), []);
    const borradores = pagina.locator("section").filter({ hasText: "Borradores" });
    assert.match(await borradores.innerText(), /Encuesta del SISBEN[\s\S]*falta[\s\S]*Lo que viene/);
    await borradores.getByRole("link", { name: "Lo que viene" }).click();
    assert.ok(await pagina.getByText("Nadie lo ve fuera de esta vista previa").isVisible());
    await suyo.waitFor({ state: "detached" });
  });
  await rm(path.join(content, "noticias/lo-que-viene.md"));
});

test("The guide of editors is beside the site while they work, reads well, and is nowhere else", async (t) => {
  const { sede } = await editor(t);
  const rutas = ["/editor/", "/editor/escribir-un-tramite/", "/editor/lenguaje-claro/", "/editor/campos/aviso/"];
  await con_pagina(br, { ancho: 360 }, async (pagina) => {
    for (const ruta of rutas) {
      await pagina.goto(sede.url + ruta);
      assert.deepEqual(await violaciones(pagina), [], ruta);
      assert.ok(await pagina.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${ruta} scrolls sideways`);
      assert.ok(await pagina.evaluate(() => [...document.images].every((i) => i.complete && i.naturalWidth)), `${ruta}: a picture is missing`);
    }
    await pagina.goto(sede.url + "/editor");
    assert.equal(new URL(pagina.url()).pathname, "/editor/");
    await pagina.getByRole("link", { name: "Escribir un trámite" }).click();
    await pagina.getByRole("link", { name: "los datos de un trámite" }).click();
    await pagina.getByText("momentos.acciones.tipo").waitFor();
  });
  const publica = await servir();
  t.after(publica.parar);
  for (const ruta of ["/editor/", "/editor/pendientes/", "/editor/editor.css"]) {
    assert.equal((await fetch(publica.url + ruta)).status, 404, ruta);
  }
});

test("Drafts and findings never leave this computer", async () => {
  const r = await correr(["serve", "--watch", "--listen", "0.0.0.0:0"], { espera: 5_000 });
  assert.equal(r.codigo, 2);
  assert.match(r.error, /--watch/);
});

test("Outside --watch a site with errors does not start, and says why", async (t) => {
  const content = await copiar(await carpeta(t));
  await cambiar(hoja(content, SLUG), "costo: gratuito", "costo: gratuitamente");
  const r = await correr(["serve", "--listen", "127.0.0.1:0", "--content", content], { espera: 10_000 });
  assert.equal(r.codigo, 1);
  assert.match(r.error, /gratuitamente/);
});
