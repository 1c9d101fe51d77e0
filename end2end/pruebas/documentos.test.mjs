// What a person keeps in their folder: brought, found, put in order, taken along, deleted and brought back.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { EICAR, antivirus, falta } from "../apoyo/antivirus.mjs";
import { subir } from "../apoyo/documentos.mjs";
import { navegador } from "../apoyo/navegador.mjs";
import { GENTE, entrar, hecho } from "../apoyo/persona.mjs";
import { boton, pdf } from "../apoyo/radicar.mjs";
import { recorridos } from "../apoyo/recorrido.mjs";
import { hasta, servir } from "../apoyo/sede.mjs";

const recorrido = recorridos({ por_turnos: true });
const RAIZ = "/carpeta/documentos/";
const cuerpo = (pagina) => pagina.locator("main").innerText();
/** A file that can be seen: one red point. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);
const punto = (name) => ({ name, mimeType: "image/png", buffer: PNG });

/** Opens one of the small forms of a page. */
async function gesto(pagina, nombre) {
  await pagina.locator("summary", { hasText: nombre }).click();
  return pagina.locator("details[open]", { hasText: nombre });
}

async function abrir(pagina, nombre) {
  await pagina.getByRole("link", { name: nombre }).first().click();
  await pagina.locator("h1", { hasText: nombre }).waitFor();
}

recorrido("Documents are uploaded several at once, named, labelled, put into a folder and found again", async ({ pagina, a, js, mirar }) => {
  await entrar(pagina, a(RAIZ), GENTE.maria);
  assert.match(await cuerpo(pagina), /Aquí no hay documentos todavía/);
  await mirar(pagina);
  await subir(pagina, [pdf("cedula.pdf"), punto("fachada.png"), { name: "programa.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ no") }], js);
  if (!js) await pagina.locator("#errores").waitFor();
  assert.match(await cuerpo(pagina), /«programa\.pdf» no es de los tipos/);
  const guardados = pagina.locator(js ? ".elegidos" : ".guardados");
  assert.match(await guardados.innerText(), /cedula\.pdf[\s\S]*fachada\.png/);
  await mirar(pagina);

  await abrir(pagina, "cedula.pdf");
  await mirar(pagina);
  await (await gesto(pagina, "Cambiar el nombre")).locator("input[name=nombre]").fill("Mi cédula.pdf");
  await pagina.locator("details[open] button", { hasText: "Guardar" }).click();
  await pagina.locator("h1", { hasText: "Mi cédula.pdf" }).waitFor();
  assert.match(await hecho(pagina), /guardamos el cambio/);
  await (await gesto(pagina, "Poner etiquetas")).locator("input[name=etiquetas]").fill("Identidad, Médico");
  await pagina.locator("details[open] button", { hasText: "Guardar" }).click();
  await pagina.locator(".etiquetas", { hasText: "Médico" }).waitFor();

  await pagina.goto(a(RAIZ));
  await (await gesto(pagina, "Crear una carpeta")).locator("input[name=carpeta-nueva]").fill("Casa");
  await boton(pagina, /^Crear$/).click();
  await pagina.locator("h1", { hasText: "Casa" }).waitFor();
  assert.match(await cuerpo(pagina), /Esta carpeta está vacía/);
  await mirar(pagina);
  await pagina.goto(a(RAIZ));
  await abrir(pagina, "Mi cédula.pdf");
  await (await gesto(pagina, "Mover a una carpeta")).locator("select[name=carpeta]").selectOption({ label: "Casa" });
  await pagina.locator("details[open] button", { hasText: "Guardar" }).click();
  await pagina.locator(".hecho-ya").waitFor();

  await pagina.goto(a(RAIZ));
  assert.doesNotMatch(await cuerpo(pagina), /Mi cédula/);
  await pagina.locator("input[name=buscar]").fill("medico");
  await pagina.locator(".busca-documentos button").click();
  await pagina.waitForURL(/buscar=medico/);
  assert.match(await pagina.locator(".elegidos").innerText(), /Mi cédula\.pdf/);
  await mirar(pagina);
  await pagina.goto(a("/carpeta/"));
  assert.match(await pagina.locator("section[aria-labelledby=documentos]").innerText(), /Mi cédula\.pdf/);
});

recorrido("Several are taken along as one file, deleted together, brought back, and one is erased for good", async ({ pagina, a, js, mirar }) => {
  await entrar(pagina, a(RAIZ), GENTE.jose);
  await subir(pagina, [pdf("luz.pdf"), pdf("agua.pdf"), punto("foto.png")], js);
  await pagina.locator(".hecho-ya").waitFor();
  assert.match(await hecho(pagina), /Guardamos sus (3 )?documentos/);
  for (const caja of await pagina.locator("input[name=documento]").all()) await caja.check({ force: true });
  await mirar(pagina);
  const [descarga] = await Promise.all([pagina.waitForEvent("download"), boton(pagina, /^Descargar los elegidos$/).click()]);
  assert.equal(descarga.suggestedFilename(), "mis-documentos.zip");
  const zip = await readFile(await descarga.path());
  assert.equal(zip.subarray(0, 2).toString(), "PK");
  for (const nombre of ["luz.pdf", "agua.pdf", "foto.png"]) assert.ok(zip.includes(nombre), nombre);

  await boton(pagina, /^Borrar los elegidos$/).click();
  await pagina.getByText("Aquí no hay documentos todavía").waitFor();
  await pagina.getByRole("link", { name: "Papelera" }).click();
  await pagina.locator("h1", { hasText: "Papelera" }).waitFor();
  assert.match(await cuerpo(pagina), /Se borra el/i);
  await mirar(pagina);
  await pagina.locator("tr", { hasText: "luz.pdf" }).getByRole("button", { name: /^Recuperar/ }).click();
  await (js ? pagina.locator(".hecho-ya") : pagina.locator("h1", { hasText: "luz.pdf" })).waitFor();
  await pagina.goto(a(`${RAIZ}papelera/`));
  await pagina.locator("tr", { hasText: "agua.pdf" }).getByRole("button", { name: /^Borrar del todo/ }).click();
  await pagina.locator(".hecho-ya").waitFor();
  assert.doesNotMatch(await cuerpo(pagina), /agua\.pdf/);
  await pagina.goto(a(RAIZ));
  assert.match(await pagina.locator(".elegidos").innerText(), /luz\.pdf/);
  await pagina.goto(a(`${RAIZ}resumen/`));
  assert.match(await cuerpo(pagina), /Subió un documento/);
  await mirar(pagina);
});

test("What the antivirus finds in a document is told, and nobody gets it", { skip: falta }, async (t) => {
  const clamd = await antivirus();
  t.after(() => clamd.parar());
  const [sede, br] = await Promise.all([servir([], { env: { SEDE_CLAMD: clamd.socket } }), navegador()]);
  t.after(() => Promise.all([sede.parar(), br.close()]));
  const pagina = await (await br.newContext({ locale: "es-CO" })).newPage();
  const url = sede.url + RAIZ;
  await entrar(pagina, url, GENTE.maria);
  clamd.detener();
  await subir(pagina, [pdf("limpio.pdf"), { name: "contagiado.pdf", mimeType: "application/pdf", buffer: Buffer.concat([Buffer.from("%PDF-1.7\n"), EICAR]) }], true);
  await pagina.locator(".documentos-dicho", { hasText: "Guardamos sus 2 documentos" }).waitFor();
  const linea = (nombre) => pagina.locator(".elegidos tr", { hasText: nombre }).innerText();
  assert.match(await linea("limpio.pdf"), /Lo estamos revisando/, "in quarantine until it was looked at");
  clamd.seguir();
  await hasta(async () => {
    await pagina.goto(url);
    return !/Lo estamos revisando/.test(await cuerpo(pagina));
  }, 20_000, "the antivirus said nothing");
  assert.match(await linea("contagiado.pdf"), /El antivirus encontró algo/);
  assert.doesNotMatch(await linea("limpio.pdf"), /antivirus/);
  await abrir(pagina, "contagiado.pdf");
  assert.equal(await pagina.getByRole("link", { name: "Descargar" }).count(), 0);
  const r = await pagina.request.get(`${pagina.url()}archivo`);
  assert.equal(r.status(), 404);
});
