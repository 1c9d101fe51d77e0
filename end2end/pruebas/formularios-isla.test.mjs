// The island of forms: checks as one goes, keeps what is typed wherever it can, sends files one by one and everything once.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { con_pagina, medir, navegador } from "../apoyo/navegador.mjs";
import { GENTE, entrar } from "../apoyo/persona.mjs";
import { comprimida, servir } from "../apoyo/sede.mjs";

const ABIERTO = "/tramites/concepto-de-uso-del-suelo/solicitud/";
const DE_PERSONA = "/tramites/certificado-de-residencia/solicitud/";
const ESTADO = "[data-estado-borrador]";
const FN = /\/api\/fn\/guardar_borrador/;
const PDF = { name: "croquis.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n") };

let sede, br;
before(async () => {
  [sede, br] = await Promise.all([servir(), navegador()]);
});
after(() => Promise.all([sede?.parar(), br?.close()]));

/** The island is awake once it has taken over the conditions, or stands on a page without them. */
const despierta = (pagina) =>
  pagina.waitForFunction(() => document.querySelector("[data-isla=compartido]:not([hidden])") || document.querySelector("form[data-guarda=servidor]"));

const dice = (pagina, que) => pagina.waitForFunction(([donde, que]) => document.querySelector(donde).textContent.includes(que), [ESTADO, que]);

/** Writes in a field and waits until the sede has answered: the line may say so of an earlier time. */
async function escribir(pagina, campo, valor) {
  await pagina.bringToFront();
  await Promise.all([pagina.waitForResponse(FN), pagina.locator(campo).fill(valor)]);
}

async function abrir(pagina, url = sede.url + ABIERTO) {
  await pagina.goto(url);
  await despierta(pagina);
  // The wasm answers a moment after the page is there.
  await pagina.waitForLoadState("networkidle");
}

const como = (opciones, hacer) => con_pagina(br, { galletas: true, estados: [404, 403, 409, 422], ...opciones }, hacer);

test("A question is checked when it is left, never while it is answered the first time, and mended while one writes", () =>
  como({}, async (pagina) => {
    await abrir(pagina);
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
  como({}, async (pagina) => {
    await abrir(pagina);
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
  const con = await como({}, async (pagina) => {
    await abrir(pagina);
    const pedidos = [];
    pagina.on("request", (r) => r.isNavigationRequest() && pedidos.push(r));
    const r = await llenar(pagina);
    assert.equal(pedidos.length, 0, "the page stays");
    assert.equal(await pagina.evaluate(() => document.activeElement.id), "errores");
    return r;
  });
  const sin = await como({ javaScriptEnabled: false }, async (pagina) => {
    await pagina.goto(sede.url + ABIERTO);
    return llenar(pagina);
  });
  assert.ok(con.lineas.length >= 3, con.lineas.join());
  assert.deepEqual(con, sin);
});

test("A question under a condition shows and hides, and a hidden one does not travel", () =>
  como({}, async (pagina) => {
    await abrir(pagina);
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

test("Of who did not enter it is kept on this device, offered and not forced, and erased at wish", () =>
  como({}, async (pagina) => {
    await abrir(pagina);
    await pagina.locator("#c-direccion_predio").fill("Calle 5 # 4-32");
    await dice(pagina, "solo en este dispositivo");
    await abrir(pagina);
    assert.equal(await pagina.locator("#c-direccion_predio").inputValue(), "", "nothing is forced");
    assert.match(await pagina.locator("#recuperar").innerText(), /usted escribió el \d+ de [a-z]+ de \d{4}, \d+:\d\d [ap]\. m\./);
    await pagina.getByRole("button", { name: "Recuperar lo que escribí" }).click();
    assert.equal(await pagina.locator("#c-direccion_predio").inputValue(), "Calle 5 # 4-32");
    assert.ok(!(await pagina.locator("#recuperar").isVisible()));
    await dice(pagina, "solo en este dispositivo");
    await pagina.getByRole("button", { name: "Borrar lo guardado en este dispositivo" }).click();
    await dice(pagina, "Borramos");
    assert.deepEqual(await pagina.evaluate(() => Object.keys(localStorage)), []);
    await abrir(pagina);
    assert.ok(!(await pagina.locator("#recuperar").isVisible()));
  }));

test("What was kept expires after three days", () =>
  como({}, async (pagina) => {
    await abrir(pagina);
    await pagina.locator("#c-barrio").fill("Centro");
    await dice(pagina, "solo en este dispositivo");
    const dias = await pagina.evaluate(() => {
      const [llave] = Object.keys(localStorage);
      const todo = JSON.parse(localStorage[llave]);
      const dias = (todo[0] - Date.now()) / 86_400_000;
      todo[0] = Date.now() - 1;
      localStorage[llave] = JSON.stringify(todo);
      return dias;
    });
    assert.ok(dias > 2.9 && dias <= 3, `${dias} days`);
    await abrir(pagina);
    assert.ok(!(await pagina.locator("#recuperar").isVisible()));
    assert.deepEqual(await pagina.evaluate(() => Object.keys(localStorage)), []);
  }));

test("A shared device keeps nothing, and forgets at once what it had", () =>
  como({}, async (pagina) => {
    await abrir(pagina);
    await pagina.locator("#c-barrio").fill("Centro");
    await dice(pagina, "solo en este dispositivo");
    await pagina.locator("#isla-compartido").check({ force: true });
    await dice(pagina, "no se guarda nada");
    assert.deepEqual(await pagina.evaluate(() => Object.keys(localStorage)), []);
    await pagina.locator("#c-barrio").fill("Centro histórico");
    await pagina.waitForTimeout(2_500);
    assert.deepEqual(await pagina.evaluate(() => Object.keys(localStorage)), []);
    assert.match(await pagina.locator(ESTADO).innerText(), /no se guarda nada/);
  }));

test("Of who entered it is kept in the sede, and a reload brings it back", () =>
  como({}, async (pagina) => {
    await entrar(pagina, sede.url + DE_PERSONA, GENTE.maria);
    await abrir(pagina, sede.url + DE_PERSONA);
    await pagina.locator("#c-telefono").fill("300 123 4567");
    await dice(pagina, "Guardado en el servidor a las");
    await abrir(pagina, sede.url + DE_PERSONA);
    assert.equal(await pagina.locator("#c-telefono").inputValue(), "300 123 4567");
    assert.deepEqual(await pagina.evaluate(() => Object.keys(localStorage)), [], "nothing stays on the device");
  }));

test("When the net is cut it is said, kept in the tab, and saved once it is back", () =>
  como({}, async (pagina, contexto) => {
    await entrar(pagina, sede.url + DE_PERSONA, GENTE.jose);
    await abrir(pagina, sede.url + DE_PERSONA);
    await contexto.route(FN, (r) => r.fulfill({ contentType: "text/html", body: "<p>cansado</p>" }));
    await pagina.locator("#c-telefono").fill("301 111 2222");
    await dice(pagina, "No guardado en el servidor");
    assert.ok(await pagina.locator("[data-isla=reintentar]").isVisible());
    const tiene = await pagina.evaluate(() => {
      const e = new Event("beforeunload", { cancelable: true });
      window.dispatchEvent(e);
      return [e.defaultPrevented, Object.values(sessionStorage).some((v) => v.includes("301 111 2222"))];
    });
    assert.deepEqual(tiene, [true, true], "the browser asks before leaving, and the tab has it");
    await contexto.unroute(FN);
    await pagina.locator("[data-isla=reintentar]").click();
    await dice(pagina, "Guardado en el servidor a las");
    const pregunta = await pagina.evaluate(() => {
      const e = new Event("beforeunload", { cancelable: true });
      window.dispatchEvent(e);
      return e.defaultPrevented;
    });
    assert.equal(pregunta, false, "nobody is asked where nothing is lost");
  }));

test("A second window is told of the first, and decides", () =>
  como({}, async (una, contexto) => {
    await entrar(una, sede.url + DE_PERSONA, GENTE.patricia);
    await abrir(una, sede.url + DE_PERSONA);
    await escribir(una, "#c-telefono", "300 000 0001");
    await dice(una, "Guardado en el servidor a las");
    const otra = await contexto.newPage();
    await abrir(otra, sede.url + DE_PERSONA);
    await escribir(otra, "#c-telefono", "300 000 0002");
    await escribir(una, "#c-telefono", "300 000 0003");
    await dice(una, "cambió en otra ventana");
    await otra.bringToFront();
    await otra.reload();
    assert.equal(await otra.locator("#c-telefono").inputValue(), "300 000 0002", "nothing was overwritten in silence");
    await una.bringToFront();
    await una.getByRole("button", { name: "Guardar lo de esta ventana" }).click();
    await dice(una, "Guardado en el servidor a las");
    await otra.reload();
    assert.equal(await otra.locator("#c-telefono").inputValue(), "300 000 0003");
  }));

test("The server stops and comes back: what was typed meanwhile is saved by itself", async (t) => {
  const casa = await mkdtemp(path.join(tmpdir(), "sede-isla-"));
  t.after(() => rm(casa, { recursive: true, force: true }));
  let propia = await servir([], { casa });
  t.after(() => propia.parar());
  const { host } = new URL(propia.url);
  const contexto = await br.newContext({ locale: "es-CO" });
  t.after(() => contexto.close());
  const pagina = await contexto.newPage();
  await entrar(pagina, propia.url + DE_PERSONA, GENTE.maria);
  await abrir(pagina, propia.url + DE_PERSONA);
  await propia.parar();
  await pagina.locator("#c-telefono").fill("302 222 3333");
  await dice(pagina, "No guardado en el servidor");
  propia = await servir([], { casa, escucha: host });
  await dice(pagina, "Guardado en el servidor a las");
  await pagina.reload();
  assert.equal(await pagina.locator("#c-telefono").inputValue(), "302 222 3333");
});

test("A file goes up with its progress, is there at once, and travels with the form", () =>
  como({}, async (pagina) => {
    await abrir(pagina);
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
  como({}, async (pagina) => {
    await abrir(pagina);
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
  como({}, async (pagina) => {
    await abrir(pagina);
    const caja = pagina.locator(".campo.archivo", { has: pagina.locator("#c-croquis") });
    await pagina.route(/\/adjuntar$/, (r) => r.fulfill({ contentType: "text/html", body: "<p>cansado</p>" }));
    await pagina.locator("#c-croquis").setInputFiles(PDF);
    await caja.getByText("No pudimos subir croquis.pdf.").waitFor();
    await pagina.unroute(/\/adjuntar$/);
    await caja.getByRole("button", { name: "Reintentar" }).click();
    await caja.locator("button[name=_quitar]").waitFor();
  }));

test("Pressing twice sends once", () =>
  como({}, async (pagina) => {
    await abrir(pagina);
    await pagina.locator("#c-direccion_predio").fill("Calle 5 # 4-32");
    await pagina.locator("[name=clase]").first().check({ force: true });
    let envios = 0;
    await pagina.route(sede.url + ABIERTO, async (r) => {
      if (r.request().method() === "POST") envios++;
      await new Promise((listo) => setTimeout(listo, 600));
      await r.continue();
    });
    await pagina.locator(".botones button.fill-btn-govco:visible").last().dblclick({ noWaitAfter: true });
    await pagina.getByRole("heading", { name: /Revise/ }).first().waitFor();
    assert.equal(envios, 1);
  }));

test("The page of a form weighs at most 120 kB of wasm and script, and the search still at most 100 kB", async (t) => {
  await comprimida(sede.url);
  for (const [ruta, tope] of [[ABIERTO, 120_000], ["/buscar", 100_000]]) {
    const pedidos = await como({}, (pagina) => medir(pagina, () => pagina.goto(sede.url + ruta, { waitUntil: "networkidle" })));
    const suyos = pedidos.filter((p) => /\.(js|wasm)$/.test(p.url));
    const total = suyos.reduce((n, p) => n + p.bytes, 0);
    t.diagnostic(`${ruta}: ${total} bytes`);
    assert.ok(suyos.some((p) => p.url.endsWith(".wasm")) && total <= tope, `${ruta}: ${total} bytes`);
  }
});
