// WCAG 2.1 A and AA on every template, at two widths, in both kits (Resolución 1519 de 2020, anexo 1).
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violaciones } from "../apoyo/axe.mjs";
import { copiar, multiplicar } from "../apoyo/contenido.mjs";
import { con_pagina, navegador } from "../apoyo/navegador.mjs";
import { ANCHOS, PLANTILLAS } from "../apoyo/plantillas.mjs";
import { carpeta, servir } from "../apoyo/sede.mjs";

const TODAS = { ...PLANTILLAS, "lista, segunda página": "tramites/pagina/2/" };
let br;
before(async () => (br = await navegador()));
after(() => br?.close());

// The other kit changes colours and letters, not what is there: some of each kind, and all of them in the long run.
const ALGUNAS = ["inicio", "lista", "trámite en línea", "pqrsd", "buscar con resultados", "formulario de un trámite"];
/** The frame of the others is the same, and `test --all` looks at it on every page. */
const CON_MARCO = ["inicio", "english", "buscar con resultados", "no encontrada"];
const de_kit = (kit) =>
  Object.entries(TODAS).filter(([nombre]) => kit === "v5" || process.env.SEDE_TEST_ALL === "1" || ALGUNAS.includes(nombre));

for (const kit of ["v5", "v4"]) {
  test(`In the kit ${kit}, axe finds nothing wrong on any template`, async (t) => {
    const content = await copiar(await carpeta(t), { kit });
    await multiplicar(content);
    const sede = await servir(["--content", content]);
    t.after(() => sede.parar());
    await con_pagina(br, {}, async (pagina) => {
      for (const [nombre, ruta] of de_kit(kit)) {
        await t.test(nombre, async () => {
          const r = await pagina.goto(`${sede.url}/${ruta}`);
          assert.equal(r.status(), nombre === "no encontrada" ? 404 : 200);
          assert.equal(await pagina.locator("h1").count(), 1, "one h1");
          await pagina.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
          for (const [pantalla, ancho] of Object.entries(ANCHOS)) {
            await pagina.setViewportSize({ width: ancho, height: 900 });
            assert.deepEqual(await violaciones(pagina, { sin_marco: !CON_MARCO.includes(nombre) }), [], pantalla);
          }
        });
      }
    });
  });
}

test("The open list of suggestions is as accessible as the rest", async (t) => {
  const sede = await servir();
  t.after(() => sede.parar());
  for (const ancho of Object.values(ANCHOS)) {
    await con_pagina(br, { ancho }, async (pagina) => {
      await pagina.goto(sede.url + "/buscar");
      await pagina.waitForFunction(() => document.querySelector("main [role=combobox]")?.getAttribute("aria-describedby"));
      await pagina.locator("main [role=combobox]").pressSequentially("predial");
      await pagina.locator("main [role=option]").first().waitFor();
      await pagina.keyboard.press("ArrowDown");
      assert.deepEqual(await violaciones(pagina), []);
    });
  }
});

test("A draft and the findings of an editor are accessible too", async (t) => {
  const sede = await servir(["--watch"]);
  t.after(() => sede.parar());
  await con_pagina(br, {}, async (pagina) => {
    await pagina.goto(sede.url + "/tramites/encuesta-sisben/");
    assert.deepEqual(await violaciones(pagina), []);
  });
});

test("Titles are unique and say the name of the page and of the sede", async (t) => {
  const sede = await servir();
  t.after(() => sede.parar());
  const vistos = new Map();
  for (const [nombre, ruta] of Object.entries(PLANTILLAS)) {
    const html = await (await fetch(`${sede.url}/${ruta}`)).text();
    const titulo = html.match(/<title>([^<]*)<\/title>/)?.[1] ?? "";
    assert.match(titulo, /San Roque del Río/, nombre);
    assert.ok(!vistos.has(titulo), `«${titulo}» names ${nombre} and ${vistos.get(titulo)}`);
    vistos.set(titulo, nombre);
  }
});

test("The language of each page is said, and no tabindex changes the order", async (t) => {
  const sede = await servir();
  t.after(() => sede.parar());
  for (const [nombre, ruta] of Object.entries(PLANTILLAS)) {
    const html = await (await fetch(`${sede.url}/${ruta}`)).text();
    assert.match(html, nombre === "english" ? /<html lang="en">/ : /<html lang="es-CO">/, nombre);
    assert.doesNotMatch(html, /tabindex="[1-9]/, nombre);
  }
});
