// The island of forms keeps what is typed wherever it can, and says where.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { ESTADO, banco, dice } from "../apoyo/isla_formulario.mjs";
import { GENTE, entrar } from "../apoyo/persona.mjs";
import { servir } from "../apoyo/sede.mjs";

const DE_PERSONA = "/tramites/certificado-de-residencia/solicitud/";
const FN = /\/api\/fn\/guardar_borrador/;

const puesto = banco();

/** Writes in a field and waits until the sede has answered: the line may say so of an earlier time. */
async function escribir(pagina, campo, valor) {
  await pagina.bringToFront();
  await Promise.all([pagina.waitForResponse(FN), pagina.locator(campo).fill(valor)]);
}

test("Of who did not enter it is kept on this device, offered and not forced, and erased at wish", () =>
  puesto.como({}, async (pagina) => {
    await puesto.abrir(pagina);
    await pagina.locator("#c-direccion_predio").fill("Calle 5 # 4-32");
    await dice(pagina, "solo en este dispositivo");
    await puesto.abrir(pagina);
    assert.equal(await pagina.locator("#c-direccion_predio").inputValue(), "", "nothing is forced");
    assert.match(await pagina.locator("#recuperar").innerText(), /usted escribió el \d+ de [a-z]+ de \d{4}, \d+:\d\d [ap]\. m\./);
    await pagina.getByRole("button", { name: "Recuperar lo que escribí" }).click();
    assert.equal(await pagina.locator("#c-direccion_predio").inputValue(), "Calle 5 # 4-32");
    assert.ok(!(await pagina.locator("#recuperar").isVisible()));
    await dice(pagina, "solo en este dispositivo");
    await pagina.getByRole("button", { name: "Borrar lo guardado en este dispositivo" }).click();
    await dice(pagina, "Borramos");
    assert.deepEqual(await pagina.evaluate(() => Object.keys(localStorage)), []);
    await puesto.abrir(pagina);
    assert.ok(!(await pagina.locator("#recuperar").isVisible()));
  }));

test("What was kept expires after three days", () =>
  puesto.como({}, async (pagina) => {
    await puesto.abrir(pagina);
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
    await puesto.abrir(pagina);
    assert.ok(!(await pagina.locator("#recuperar").isVisible()));
    assert.deepEqual(await pagina.evaluate(() => Object.keys(localStorage)), []);
  }));

test("A shared device keeps nothing, and forgets at once what it had", () =>
  puesto.como({}, async (pagina) => {
    await puesto.abrir(pagina);
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
  puesto.como({}, async (pagina) => {
    await entrar(pagina, puesto.sede.url + DE_PERSONA, GENTE.maria);
    await puesto.abrir(pagina, puesto.sede.url + DE_PERSONA);
    await pagina.locator("#c-telefono").fill("300 123 4567");
    await dice(pagina, "Guardado en el servidor a las");
    await puesto.abrir(pagina, puesto.sede.url + DE_PERSONA);
    assert.equal(await pagina.locator("#c-telefono").inputValue(), "300 123 4567");
    assert.deepEqual(await pagina.evaluate(() => Object.keys(localStorage)), [], "nothing stays on the device");
  }));

test("When the net is cut it is said, kept in the tab, and saved once it is back", () =>
  puesto.como({}, async (pagina, contexto) => {
    await entrar(pagina, puesto.sede.url + DE_PERSONA, GENTE.jose);
    await puesto.abrir(pagina, puesto.sede.url + DE_PERSONA);
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
  puesto.como({}, async (una, contexto) => {
    await entrar(una, puesto.sede.url + DE_PERSONA, GENTE.patricia);
    await puesto.abrir(una, puesto.sede.url + DE_PERSONA);
    await escribir(una, "#c-telefono", "300 000 0001");
    await dice(una, "Guardado en el servidor a las");
    const otra = await contexto.newPage();
    await puesto.abrir(otra, puesto.sede.url + DE_PERSONA);
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
  const contexto = await puesto.br.newContext({ locale: "es-CO" });
  t.after(() => contexto.close());
  const pagina = await contexto.newPage();
  await entrar(pagina, propia.url + DE_PERSONA, GENTE.maria);
  await puesto.abrir(pagina, propia.url + DE_PERSONA);
  await propia.parar();
  await pagina.locator("#c-telefono").fill("302 222 3333");
  await dice(pagina, "No guardado en el servidor");
  propia = await servir([], { casa, escucha: host });
  await dice(pagina, "Guardado en el servidor a las");
  await pagina.reload();
  assert.equal(await pagina.locator("#c-telefono").inputValue(), "302 222 3333");
});
