// The island of forms: checks as one goes, sends files one by one and everything once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ABIERTO, banco, dice } from "../apoyo/isla_formulario.mjs";
import { medir } from "../apoyo/navegador.mjs";
import { comprimida } from "../apoyo/sede.mjs";

const PDF = { name: "croquis.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n") };

const puesto = banco();

test("A question is checked when it is left, never while it is answered the first time, and mended while one writes", () =>
  puesto.como({}, async (pagina) => {
    await puesto.abrir(pagina);
    const campo = pagina.locator("#c-correo");
    await campo.pressSequentially("no-es-correo");
    assert.equal(await pagina.locator("#e-correo").count(), 0, "not while typing");
    await campo.press("Tab");
    assert.match(await pagina.locator("#e-correo").innerText(), /Escriba el correo como nombre@ejemplo\.com/);
    assert.equal(await campo.getAttribute("aria-invalid"), "true");
    assert.match(await campo.getAttribute("aria-describedby"), /(^| )e-correo$/);
    await campo.fill("ana@correo.example");
    assert.equal(await pagina.locator("#e-correo").count(), 0, "gone as soon as it is right");
    assert.equal(await campo.getAttribute("aria-invalid"), null);
    assert.doesNotMatch((await campo.getAttribute("aria-describedby")) ?? "", /e-correo/);
    await pagina.locator("#c-barrio").focus();
    await pagina.keyboard.press("Tab");
    assert.equal(await pagina.locator(".error-campo").count(), 0, "who only passes by is not scolded");
  }));

test("An error that comes up does not push away the button that is being pressed", () =>
  puesto.como({}, async (pagina) => {
    await puesto.abrir(pagina);
    await pagina.locator("#c-correo").fill("no-es-correo");
    await pagina.locator(".botones button.fill-btn-govco:visible").last().click();
    await pagina.locator("#errores").waitFor();
  }));

test("Sending with errors shows all of them first, in the very words of the server", async () => {
  const lineas = (pagina) => pagina.locator("#errores li").allInnerTexts();
  const enlaces = (pagina) => pagina.locator("#errores a").evaluateAll((as) => as.map((a) => a.getAttribute("href")));
  const llenar = async (pagina) => {
    await pagina.locator("#c-correo").fill("no-es-correo");
    await pagina.locator("#c-area").fill("muchos");
    await pagina.locator(".botones button.fill-btn-govco:visible").last().click();
    await pagina.locator("#errores").waitFor();
    return { lineas: await lineas(pagina), enlaces: await enlaces(pagina), titulo: await pagina.title() };
  };
  const con = await puesto.como({}, async (pagina) => {
    await puesto.abrir(pagina);
    const pedidos = [];
    pagina.on("request", (r) => r.isNavigationRequest() && pedidos.push(r));
    const r = await llenar(pagina);
    assert.equal(pedidos.length, 0, "the page stays");
    assert.equal(await pagina.evaluate(() => document.activeElement.id), "errores");
    return r;
  });
  const sin = await puesto.como({ javaScriptEnabled: false }, async (pagina) => {
    await pagina.goto(puesto.sede.url + ABIERTO);
    return llenar(pagina);
  });
  assert.ok(con.lineas.length >= 3, con.lineas.join());
  assert.deepEqual(con, sin);
});

test("A question under a condition shows and hides, and a hidden one does not travel", () =>
  puesto.como({}, async (pagina) => {
    await puesto.abrir(pagina);
    const [clase, actividad] = [pagina.locator("[name=clase]"), pagina.locator("#c-actividad")];
    assert.ok(await actividad.isVisible(), "nothing was chosen, so it is not a house");
    assert.ok(!(await pagina.locator(".si-palabras").first().isVisible()), "the condition need not be said");
    await actividad.fill("Una tienda");
    await clase.locator("xpath=self::*[@value='vivienda']").check({ force: true });
    assert.ok(!(await actividad.isVisible()));
    const viaja = () => pagina.evaluate(() => new FormData(document.querySelector("form[data-formulario]")).has("actividad"));
    assert.equal(await viaja(), false);
    await clase.nth(1).check({ force: true });
    assert.ok(await actividad.isVisible());
    assert.equal(await actividad.inputValue(), "Una tienda", "what was typed is there again");
    assert.equal(await viaja(), true);
  }));

test("A file goes up with its progress, is there at once, and travels with the form", () =>
  puesto.como({}, async (pagina) => {
    await puesto.abrir(pagina);
    const caja = pagina.locator(".campo.archivo", { has: pagina.locator("#c-croquis") });
    await pagina.locator("#c-croquis").setInputFiles(PDF);
    await caja.locator("button[name=_quitar]").waitFor();
    assert.match(await caja.locator("li").innerText(), /croquis\.pdf\s+1\skB · Recibido|croquis\.pdf\s+\d+\sbytes · Recibido/);
    assert.ok(await pagina.locator("[name=_clave]").inputValue(), "the draft has its key");
    await pagina.locator("#c-direccion_predio").fill("Calle 5 # 4-32");
    await pagina.locator("[name=clase]").first().check({ force: true });
    await pagina.locator(".botones button.fill-btn-govco:visible").last().click();
    await pagina.getByRole("heading", { name: /Revise/ }).first().waitFor();
    assert.match(await pagina.locator("main").innerText(), /croquis\.pdf/);
  }));

test("A file of another kind is refused in words; one that is on its way can be cancelled", () =>
  puesto.como({}, async (pagina) => {
    await puesto.abrir(pagina);
    const caja = pagina.locator(".campo.archivo", { has: pagina.locator("#c-croquis") });
    await pagina.locator("#c-croquis").setInputFiles({ ...PDF, buffer: Buffer.from("MZ no es un pdf") });
    await caja.getByText(/no es de los tipos que recibimos/).waitFor();
    await caja.getByRole("button", { name: "Quitar" }).click();
    assert.equal(await caja.locator("li").count(), 0);
    await pagina.route(/\/adjuntar$/, () => {});
    await pagina.locator("#c-croquis").setInputFiles(PDF);
    await caja.locator("progress").waitFor();
    await pagina.locator("#c-direccion_predio").fill("Calle 5 # 4-32");
    await pagina.locator("[name=clase]").first().check({ force: true });
    await pagina.locator(".botones button.fill-btn-govco:visible").last().click();
    await dice(pagina, "Espere a que terminen");
    await caja.getByRole("button", { name: "Cancelar" }).click();
    assert.equal(await caja.locator("li").count(), 0);
    assert.equal(await pagina.locator("#c-croquis").evaluate((e) => e === document.activeElement), true);
    await pagina.unroute(/\/adjuntar$/);
    await pagina.locator("#c-croquis").setInputFiles(PDF);
    await caja.locator("button[name=_quitar]").waitFor();
  }));

test("A file that the net cut is tried again, without choosing it a second time", () =>
  puesto.como({}, async (pagina) => {
    await puesto.abrir(pagina);
    const caja = pagina.locator(".campo.archivo", { has: pagina.locator("#c-croquis") });
    await pagina.route(/\/adjuntar$/, (r) => r.fulfill({ contentType: "text/html", body: "<p>cansado</p>" }));
    await pagina.locator("#c-croquis").setInputFiles(PDF);
    await caja.getByText("No pudimos subir croquis.pdf.").waitFor();
    await pagina.unroute(/\/adjuntar$/);
    await caja.getByRole("button", { name: "Reintentar" }).click();
    await caja.locator("button[name=_quitar]").waitFor();
  }));

test("Pressing twice sends once", () =>
  puesto.como({}, async (pagina) => {
    await puesto.abrir(pagina);
    await pagina.locator("#c-direccion_predio").fill("Calle 5 # 4-32");
    await pagina.locator("[name=clase]").first().check({ force: true });
    let envios = 0;
    await pagina.route(puesto.sede.url + ABIERTO, async (r) => {
      if (r.request().method() === "POST") envios++;
      await new Promise((listo) => setTimeout(listo, 600));
      await r.continue();
    });
    await pagina.locator(".botones button.fill-btn-govco:visible").last().dblclick({ noWaitAfter: true });
    await pagina.getByRole("heading", { name: /Revise/ }).first().waitFor();
    assert.equal(envios, 1);
  }));

test("The page of a form weighs at most 120 kB of wasm and script, and the search still at most 100 kB", async (t) => {
  await comprimida(puesto.sede.url);
  for (const [ruta, tope] of [[ABIERTO, 120_000], ["/buscar", 100_000]]) {
    const pedidos = await puesto.como({}, (pagina) => medir(pagina, () => pagina.goto(puesto.sede.url + ruta, { waitUntil: "networkidle" })));
    const suyos = pedidos.filter((p) => /\.(js|wasm)$/.test(p.url));
    const total = suyos.reduce((n, p) => n + p.bytes, 0);
    t.diagnostic(`${ruta}: ${total} bytes`);
    assert.ok(suyos.some((p) => p.url.endsWith(".wasm")) && total <= tope, `${ruta}: ${total} bytes`);
  }
});
