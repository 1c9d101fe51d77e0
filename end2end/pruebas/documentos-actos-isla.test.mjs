// The island of documents: what is done with them shows where the person is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { RAIZ, banco, dicho, elegir, fila, limpia } from "../apoyo/isla_documentos.mjs";
import { despierta } from "../apoyo/persona.mjs";
import { boton, pdf } from "../apoyo/radicar.mjs";

const abrir = banco();

test("A document is named, labelled, moved, deleted and recovered without leaving the page", async (t) => {
  const { pagina, viajes, a } = await abrir(t);
  await elegir(pagina, [pdf("cedula.pdf"), pdf("luz.pdf")]);
  await dicho(pagina, "Guardamos sus 2 documentos");
  await pagina.locator("summary", { hasText: "Crear una carpeta" }).click();
  await pagina.locator("input[name=carpeta-nueva]").fill("Casa");
  await boton(pagina, /^Crear$/).click();
  await pagina.waitForURL(/carpeta=/);
  await pagina.goto(a(RAIZ));
  await fila(pagina, "cedula.pdf").getByRole("link").click();
  await pagina.locator("h1", { hasText: "cedula.pdf" }).waitFor();
  await despierta(pagina);
  viajes.length = 0;
  const guardar = () => pagina.locator("details[open] button", { hasText: "Guardar" }).click();
  const foco = () => pagina.evaluate(() => document.activeElement.getAttribute("data-foco"));

  await pagina.locator("summary", { hasText: "Cambiar el nombre" }).click();
  await pagina.locator("input[name=nombre]").fill("Mi cédula.pdf");
  await guardar();
  await dicho(pagina, "guardamos el cambio");
  assert.equal(await pagina.locator("h1").innerText(), "Mi cédula.pdf");
  assert.match(await pagina.title(), /^Mi cédula\.pdf \| /);
  assert.equal(await pagina.locator(".breadcrumb-govco [aria-current]").innerText(), "Mi cédula.pdf");
  assert.equal(await foco(), "renombrar", "the focus stays at what was done");
  await pagina.locator("summary", { hasText: "Poner etiquetas" }).click();
  await pagina.locator("input[name=etiquetas]").fill("Identidad");
  await guardar();
  await pagina.locator(".etiquetas", { hasText: "Identidad" }).waitFor();
  await pagina.locator("summary", { hasText: "Mover a una carpeta" }).click();
  await pagina.locator("select[name=carpeta]").selectOption({ label: "Casa" });
  await guardar();
  await pagina.locator("dl.resumen", { hasText: "Casa" }).waitFor();
  await pagina.getByRole("button", { name: /^Borrar/ }).click();
  await dicho(pagina, "papelera");
  await limpia(pagina, "in the bin");
  await pagina.getByRole("button", { name: /^Recuperar/ }).click();
  await pagina.locator("summary", { hasText: "Cambiar el nombre" }).waitFor();
  assert.deepEqual(viajes, [], "the page stays");

  // What is wrong is told by the plain post, with what was typed.
  await pagina.locator("summary", { hasText: "Cambiar el nombre" }).click();
  await pagina.locator("input[name=nombre]").fill("/");
  await guardar();
  await pagina.locator("#e-nombre", { hasText: "Escriba un nombre" }).waitFor();
  assert.equal(await pagina.locator("input[name=nombre]").inputValue(), "/");
  await despierta(pagina);
  const pedidos = [];
  pagina.on("request", (r) => r.url().endsWith("/favicon.svg") || pedidos.push(r.url()));
  await pagina.locator("#errores a").click();
  await pagina.locator("input[name=nombre]:focus").fill("Otra.pdf");
  await pagina.waitForTimeout(300);
  assert.deepEqual(pedidos, [], "to go to a field asks nothing of the server");
  assert.equal(await pagina.locator("input[name=nombre]").inputValue(), "Otra.pdf");
});

test("The list is put in order, searched, emptied and filled again in place, and going back goes back", async (t) => {
  const { pagina, viajes, a } = await abrir(t);
  await elegir(pagina, [pdf("agua.pdf"), pdf("luz.pdf"), { ...pdf("gas.pdf", "x".repeat(900)) }]);
  await dicho(pagina, "Guardamos sus 3 documentos");
  const orden = () => pagina.locator(".elegidos th[aria-sort] a").innerText();
  const nombres = () => pagina.locator(".elegidos tbody th a").allInnerTexts();
  assert.deepEqual(await nombres(), ["agua.pdf", "gas.pdf", "luz.pdf"]);
  await pagina.locator(".elegidos thead a", { hasText: "tamaño" }).click();
  await pagina.waitForURL(/orden=tamano/);
  assert.deepEqual([(await nombres())[0], await orden()], ["gas.pdf", "Tipo y tamaño"]);
  assert.equal(await pagina.evaluate(() => document.activeElement.innerText), "Tipo y tamaño");
  await pagina.locator("#c-buscar").fill("luz");
  await pagina.locator(".busca-documentos button").click();
  await pagina.waitForURL(/buscar=luz/);
  assert.deepEqual(await nombres(), ["luz.pdf"]);
  assert.equal(await pagina.evaluate(() => document.activeElement.id), "documentos");
  await pagina.goBack();
  await pagina.locator(".elegidos tr", { hasText: "gas.pdf" }).waitFor();
  assert.deepEqual([(await nombres())[0], await orden()], ["gas.pdf", "Tipo y tamaño"]);
  await pagina.goBack();
  await pagina.locator("th[aria-sort=ascending]", { hasText: "Nombre" }).waitFor();
  await pagina.goForward();
  await pagina.locator("th[aria-sort=descending]", { hasText: "tamaño" }).waitFor();
  assert.deepEqual(viajes, []);
  for (const nombre of ["luz.pdf", "agua.pdf"]) await fila(pagina, nombre).locator("input").check({ force: true });
  await boton(pagina, /^Borrar los elegidos$/).click();
  await dicho(pagina, "papelera");
  assert.deepEqual(await nombres(), ["gas.pdf"]);
  assert.equal(await pagina.evaluate(() => document.activeElement.id), "documentos");
  await limpia(pagina, "list");
  assert.deepEqual(viajes, []);

  await pagina.goto(a(`${RAIZ}papelera/`));
  await despierta(pagina);
  viajes.length = 0;
  await pagina.locator("tr", { hasText: "luz.pdf" }).getByRole("button", { name: /^Recuperar/ }).click();
  await pagina.locator("tr", { hasText: "luz.pdf" }).waitFor({ state: "detached" });
  await dicho(pagina, /./);
  assert.equal(await pagina.locator("tr", { hasText: "agua.pdf" }).count(), 1);
  assert.deepEqual(viajes, []);
  await limpia(pagina, "bin");
});
