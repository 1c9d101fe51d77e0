// The journey that matters most, by keyboard only and without JavaScript: find the trámite, read what it asks for.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { con_pagina, navegador } from "../apoyo/navegador.mjs";
import { ANCHOS } from "../apoyo/plantillas.mjs";
import { servir } from "../apoyo/sede.mjs";
import { foco, tabular } from "../apoyo/teclado.mjs";

let sede, br;
before(async () => ([sede, br] = await Promise.all([servir(), navegador()])));
after(() => Promise.all([sede?.parar(), br?.close()]));

const MODOS = { "with JavaScript on": true, "with JavaScript off": false };

for (const [modo, javaScriptEnabled] of Object.entries(MODOS)) {
  for (const [nombre, ancho] of Object.entries(ANCHOS)) {
    test(`By keyboard alone, ${modo}, a person finds a trámite and reads it (${nombre}, ${ancho} px)`, async () => {
      await con_pagina(br, { ancho, javaScriptEnabled }, async (pagina) => {
        await pagina.goto(sede.url + "/");
        await tabular(pagina, (f) => f.nombre === "q" && f.id !== "q", "the search of the page");
        await pagina.keyboard.type("certificado de residencia");
        await pagina.keyboard.press("Enter");
        await pagina.waitForURL(/\/buscar\?q=certificado/);

        await tabular(pagina, (f) => f.href?.endsWith("tramites/certificado-de-residencia/"), "the first result");
        await pagina.keyboard.press("Enter");
        await pagina.waitForURL(/\/tramites\/certificado-de-residencia\/$/);
        assert.equal(await pagina.locator("h1").innerText(), "Certificado de residencia");

        assert.ok(await pagina.getByText("Sus datos vienen de su ingreso").isVisible(), "what is needed is open from the start");
        for (const seccion of ["Qué obtiene", "Dónde sigue su solicitud", "Dónde puede saber más", "Normas que lo respaldan"]) {
          await tabular(pagina, (f) => f.etiqueta === "summary" && f.texto === seccion, seccion);
          await pagina.keyboard.press("Enter");
          const cuerpo = pagina.locator("details", { hasText: seccion }).locator(".accordion-body");
          assert.ok(await cuerpo.isVisible(), `${seccion} opens`);
        }
      });
    });
  }
}

test("The first stop of the keyboard is the skip link, and it leads past the frame", async () => {
  for (const ruta of ["/", "/tramites/", "/tramites/certificado-de-residencia/", "/buscar?q=predial", "/no-existe"]) {
    await con_pagina(br, { ancho: 360 }, async (pagina) => {
      await pagina.goto(sede.url + ruta);
      await pagina.keyboard.press("Tab");
      const f = await foco(pagina);
      assert.equal(f.texto, "Saltar al contenido principal", ruta);
      assert.ok(f.a_la_vista && f.anillo >= 2, `the skip link shows itself: ${JSON.stringify(f)}`);
      await pagina.keyboard.press("Enter");
      assert.equal(await pagina.evaluate(() => document.activeElement.localName), "main");
      await pagina.keyboard.press("Tab");
      assert.ok(await pagina.evaluate(() => document.activeElement.closest("main") !== null), `${ruta}: next stop is inside main`);
    });
  }
});

test("On a phone the menu opens and closes by keyboard, without JavaScript", async () => {
  await con_pagina(br, { ancho: 360, javaScriptEnabled: false }, async (pagina) => {
    await pagina.goto(sede.url + "/tramites/");
    const entrada = pagina.locator("header nav").getByRole("link", { name: "Participa" });
    assert.ok(!(await entrada.isVisible()));
    await tabular(pagina, (f) => f.etiqueta === "summary" && f.texto === "Menú", "the menu button");
    await pagina.keyboard.press("Enter");
    assert.ok(await entrada.isVisible());
    await tabular(pagina, (f) => f.texto === "Participa", "an entry of the menu");
    await pagina.keyboard.press("Enter");
    await pagina.waitForURL(/\/participa\/$/);
  });
});

test("Going back from a result shows the same search again", async () => {
  await con_pagina(br, {}, async (pagina) => {
    await pagina.goto(sede.url + "/buscar?q=predial");
    await pagina.locator("main .filas a").first().click();
    await pagina.goBack();
    assert.match(pagina.url(), /q=predial/);
    assert.equal(await pagina.locator("main input[name=q]").inputValue(), "predial");
  });
});

test("Neither accents nor plurals matter to the search, and words of every day are understood", async () => {
  const casos = { "exencion prediales": /^Exención del impuesto predial/, "CERTIFICADOS RESIDENCIA": /^Certificado de residencia$/ };
  for (const [q, esperado] of Object.entries(casos)) {
    await con_pagina(br, { javaScriptEnabled: false }, async (pagina) => {
      await pagina.goto(`${sede.url}/buscar?q=${encodeURIComponent(q)}`);
      assert.match(await pagina.locator("main .filas a").first().innerText(), esperado, q);
    });
  }
});

test("A search without results says so and offers ways on", async () => {
  await con_pagina(br, { javaScriptEnabled: false }, async (pagina) => {
    await pagina.goto(sede.url + "/buscar?q=zzzqqq");
    assert.ok(await pagina.getByRole("heading", { name: "No encontramos «zzzqqq»" }).isVisible());
    assert.ok(await pagina.locator("main").getByRole("link", { name: "Recorra la lista de trámites" }).isVisible());
  });
});

test("What a person types in the search is shown as text, never as markup", async () => {
  const q = `"><script>document.title="no"</script><img src=x onerror=document.title='no'>`;
  await con_pagina(br, {}, async (pagina) => {
    await pagina.goto(`${sede.url}/buscar?q=${encodeURIComponent(q)}`);
    assert.equal(await pagina.locator("main input[name=q]").inputValue(), q);
    assert.notEqual(await pagina.title(), "no");
    assert.equal(await pagina.locator("img[src=x]").count(), 0);
  });
});
