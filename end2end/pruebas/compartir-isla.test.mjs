// The island of sharing: what is wrong shows at its field, a link where the person is, and nothing is sent twice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { banco, dicho, elegir, fila, limpia } from "../apoyo/isla_documentos.mjs";
import { GENTE, despierta, hecho, titulo } from "../apoyo/persona.mjs";
import { ANCHOS } from "../apoyo/plantillas.mjs";
import { boton, pdf } from "../apoyo/radicar.mjs";

const PARA = "Estudio de crédito de vivienda";
const FUNCION = "**/api/fn/compartir_documentos";
const abrir = banco();
const cuerpo = (pagina) => pagina.locator("main").innerText();
const campo = (pagina, nombre) => pagina.locator(`.comparte [name=${nombre}]`);
const compartir = (pagina) => boton(pagina, /^Compartir$/).click();
const foco = (pagina) => pagina.evaluate(() => document.activeElement.id);

/** On the form with these documents, its island awake; from here on no journey is wanted. */
async function en_forma(t, archivos, opciones) {
  const x = await abrir(t, opciones);
  const { pagina, viajes } = x;
  await elegir(pagina, archivos);
  await dicho(pagina, /Guardamos/);
  for (const { name } of archivos) await fila(pagina, name).locator("input").check({ force: true });
  await boton(pagina, /^Compartir los elegidos$/).click();
  await pagina.locator("h1", { hasText: "Compartir documentos" }).waitFor();
  await despierta(pagina);
  viajes.length = 0;
  return x;
}

/** Fills it for José, or for whoever has a link. */
async function llenar(pagina, para) {
  await pagina.locator(`input[name=para][value=${para}]`).check({ force: true });
  if (para === "persona") await campo(pagina, "numero").fill(GENTE.jose.numero);
  await campo(pagina, "proposito").fill(PARA);
  await campo(pagina, "dias").selectOption("30");
}

/** How many stand open. */
async function abiertos(contexto, a) {
  const r = await contexto.request.get(a("/carpeta/compartidos/"));
  return (await r.text()).split(`>${PARA}</a>`).length - 1;
}

for (const [pantalla, ancho] of Object.entries(ANCHOS)) {
  test(`What is wrong shows at its fields, nothing typed is lost, and then it is shared (${pantalla})`, async (t) => {
    const carta = { name: "carta.txt", mimeType: "text/plain", buffer: Buffer.from("Señores: una carta") };
    const { pagina, contexto, viajes, a } = await en_forma(t, [pdf("cedula.pdf"), carta], { ancho });
    const aqui = pagina.url();
    await campo(pagina, "numero").fill("12");
    await campo(pagina, "dias").selectOption("90");
    await campo(pagina, "veces").fill("0");
    await compartir(pagina);
    await pagina.locator("#errores").waitFor();
    assert.equal(await foco(pagina), "errores");
    assert.match(await pagina.title(), /^Error: Compartir documentos \| /);
    assert.equal(await pagina.locator(".breadcrumb-govco [aria-current]").innerText(), "Compartir documentos");
    for (const [nombre, valor, error] of [["numero", "12", /Revise el número/], ["proposito", "", /Diga para qué/], ["veces", "0", /de 1 a 100/]]) {
      assert.equal(await campo(pagina, nombre).inputValue(), valor);
      assert.match(await campo(pagina, nombre).getAttribute("aria-describedby"), new RegExp(`e-${nombre}$`));
      assert.match(await pagina.locator(`#e-${nombre}`).innerText(), error);
    }
    assert.equal(await campo(pagina, "dias").inputValue(), "90");
    await limpia(pagina, pantalla);
    await pagina.locator("#errores a", { hasText: "Diga para qué" }).click();
    assert.equal(await foco(pagina), "c-proposito");
    await llenar(pagina, "persona");
    await campo(pagina, "veces").fill("3");
    await compartir(pagina);
    await pagina.locator("#errores", { hasText: "«carta.txt» no se ve en el navegador" }).waitFor();
    await campo(pagina, "descarga").check({ force: true });
    assert.deepEqual([viajes, pagina.url().split("#")[0]], [[], aqui], "the page stays");
    await compartir(pagina);
    await pagina.locator("h1", { hasText: PARA }).waitFor();
    assert.match(await hecho(pagina), /ya se pueden abrir/);
    assert.match(await cuerpo(pagina), /CC •••0202[\s\S]*0 de 3[\s\S]*Ver y descargar/);
    assert.equal(viajes.length, 1);
    assert.equal(await abiertos(contexto, a), 1);
  });
}

test("A link is shown where the person is, and it is in no address, no history and no storage", async (t) => {
  const { pagina, contexto, viajes, a } = await en_forma(t, [pdf("cedula.pdf")]);
  const visitas = await pagina.evaluate(() => history.length);
  await llenar(pagina, "enlace");
  await compartir(pagina);
  await pagina.locator("#c-enlace").waitFor();
  await dicho(pagina, "ya se pueden abrir");
  assert.equal(await foco(pagina), "c-enlace");
  const enlace = await pagina.locator("#c-enlace").inputValue();
  const codigo = enlace.split("/").at(-2);
  assert.equal(codigo.length, 43);
  assert.deepEqual([await titulo(pagina), viajes], [PARA, []]);
  assert.match(await pagina.title(), new RegExp(`^${PARA} \\| `));
  assert.match(pagina.url(), /\/carpeta\/compartidos\/[0-9a-f-]{36}\/$/);
  const guardado = await pagina.evaluate(() =>
    JSON.stringify([location.href, history.state, { ...localStorage }, { ...sessionStorage }, document.cookie, history.length]),
  );
  assert.ok(!guardado.includes(codigo));
  assert.equal(JSON.parse(guardado).at(-1), visitas, "no step of the history is new");
  await limpia(pagina, "link");
  const nadie = await contexto.browser().newContext();
  t.after(() => nadie.close());
  assert.equal((await nadie.request.get(enlace)).status(), 200);
  await pagina.reload();
  assert.equal(await titulo(pagina), PARA);
  assert.ok(!(await pagina.content()).includes(codigo), "it is not shown again");
  await boton(pagina, /^Retirar el permiso$/).click();
  await pagina.locator(".hecho-ya").waitFor();
  await pagina.goBack();
  assert.ok(!(await pagina.content()).includes(codigo));
  assert.equal(await abiertos(contexto, a), 1);
});

test("Pressing twice shares once, and the button shows that it is busy", async (t) => {
  const { pagina, contexto, a } = await en_forma(t, [pdf("cedula.pdf")]);
  let pedidas = 0;
  await pagina.route(FUNCION, async (r) => {
    pedidas += 1;
    await new Promise((s) => setTimeout(s, 400));
    await r.continue();
  });
  await llenar(pagina, "persona");
  await boton(pagina, /^Compartir$/).dblclick();
  await pagina.locator(".comparte[aria-busy=true]").waitFor();
  assert.equal(await boton(pagina, /^Compartir$/).evaluate((b) => getComputedStyle(b).cursor), "progress");
  await compartir(pagina);
  await pagina.locator("h1", { hasText: PARA }).waitFor();
  assert.equal(pedidas, 1);
  assert.equal(await abiertos(contexto, a), 1);
});

test("Without net nothing is sent and nothing is lost; of an answer that was cut it is said that nobody knows", async (t) => {
  const { pagina, contexto, viajes, a } = await en_forma(t, [pdf("cedula.pdf")]);
  const linea = (texto) => pagina.locator(".sin-envio", { hasText: texto }).waitFor();
  await llenar(pagina, "persona");
  await contexto.setOffline(true);
  await compartir(pagina);
  await linea("No hay conexión y no se compartió nada");
  await limpia(pagina, "without net");
  await contexto.setOffline(false);
  let veces = 0;
  await pagina.route(FUNCION, async (r) => {
    if (++veces > 1) return r.continue();
    await r.fetch();
    await r.abort("connectionreset");
  });
  await compartir(pagina);
  await linea("no sabemos si quedó compartido");
  assert.deepEqual([await campo(pagina, "proposito").inputValue(), viajes], [PARA, []]);
  assert.equal(await abiertos(contexto, a), 1, "it was, and the plain post did not do it once more");
  await pagina.unroute(FUNCION);
  await pagina.route(FUNCION, (r) => r.fulfill({ status: 502, body: "" }));
  await compartir(pagina);
  await linea("no sabemos si quedó compartido");
  await pagina.unroute(FUNCION);
  await campo(pagina, "proposito").fill("Arriendo");
  await compartir(pagina);
  await pagina.locator("h1", { hasText: "Arriendo" }).waitFor();
});

test("What is refused goes on as the plain post, which says why", async (t) => {
  const { pagina, contexto, viajes, a } = await en_forma(t, [pdf("cedula.pdf")]);
  await pagina.route(FUNCION, (r) => r.fulfill({ status: 403, body: "" }));
  await llenar(pagina, "persona");
  await campo(pagina, "veces").fill("0");
  await compartir(pagina);
  await pagina.waitForURL(/compartidos\/$/);
  await pagina.locator("#errores", { hasText: "de 1 a 100" }).waitFor();
  assert.equal(viajes.length, 1);
  await despierta(pagina);
  await pagina.unroute(FUNCION);
  // The form of that page stands one step higher: what comes in its place leads where it should all the same.
  await compartir(pagina);
  await pagina.locator("#errores:focus").waitFor();
  assert.equal(await pagina.locator(".comparte").evaluate((f) => f.action), a("/carpeta/compartidos/"));
  await campo(pagina, "veces").fill("");
  await contexto.clearCookies();
  await compartir(pagina);
  await pagina.locator("h1", { hasText: /sesión terminó/ }).waitFor();
  await limpia(pagina, "session ended");
});
