// What the person decides about their data: consents, a child and who represents it, taking it along, having it erased.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { andante } from "../apoyo/andar.mjs";
import { GENTE, despierta, elegir, entrar, hecho, titulo } from "../apoyo/persona.mjs";
import { recorridos } from "../apoyo/recorrido.mjs";
import { servir } from "../apoyo/sede.mjs";
import { foco } from "../apoyo/teclado.mjs";

const recorrido = recorridos({ por_turnos: true });
const SLUG = "noticias-de-la-alcaldia";
const caja = (pagina, slug = SLUG) => pagina.locator(`[data-consentimiento=${slug}]`);

recorrido("A consent is given and taken back where it stands", async ({ pagina, a, js, mirar }) => {
  await entrar(pagina, a("/carpeta/datos/"), GENTE.maria, "bajo");
  await despierta(pagina, js);
  const actos = [];
  pagina.on("request", (r) => r.method() === "POST" && actos.push(new URL(r.url()).pathname));
  for (const [verbo, estado, dicho] of [
    ["Autorizar", /^Autorizado desde/, /Guardamos su autorización/],
    ["Retirar", /^Retirado desde/, /Retiramos su autorización/],
  ]) {
    await caja(pagina).getByRole("button", { name: verbo }).click();
    if (js) {
      await caja(pagina).locator("[data-estado]", { hasText: estado }).waitFor();
      await pagina.locator(".consentimientos-estado", { hasText: dicho }).waitFor({ state: "attached" });
      assert.equal((await foco(pagina)).etiqueta, "button", "the focus stays");
    } else {
      await pagina.waitForURL(/hecho=/);
      assert.match(await hecho(pagina), dicho);
    }
    assert.match(await caja(pagina).locator("[data-estado]").innerText(), estado);
    await mirar(pagina);
  }
  const puerta = js ? "/api/fn/consentir" : "/carpeta/datos/consentimientos";
  assert.deepEqual(actos, [puerta, puerta]);
  await pagina.goto(a("/carpeta/datos/"));
  assert.match(await caja(pagina).locator("[data-estado]").innerText(), /^Retirado desde/, "it was written down");
  await pagina.getByText("Historia de sus decisiones").click();
  const historia = await pagina.locator(".renglones li").allInnerTexts();
  assert.match(historia[0], /^Retiró Noticias/);
  assert.match(historia[1], /^Autorizó Noticias/);
});

recorrido("The terms are not taken back with a button", async ({ pagina, a }) => {
  await entrar(pagina, a("/carpeta/datos/"), GENTE.maria, "bajo");
  assert.equal(await caja(pagina, "terminos").getByRole("button").count(), 0);
  assert.match(await caja(pagina, "terminos").innerText(), /necesarios para tener carpeta/);
});

recorrido("A child registers, and who represents it authorises with the child's code, once", async ({ pagina, a, otra, mirar }) => {
  await pagina.goto(a("/carpeta/datos/"));
  await entrar(pagina, a("/carpeta/datos/"), GENTE.sofia);
  assert.equal(await pagina.locator("[data-consentimiento] form").count(), 0, "a child decides none of it");
  await mirar(pagina);
  await pagina.getByRole("button", { name: "Crear un código" }).click();
  const codigo = await pagina.locator(".codigo .cifras").innerText();
  assert.match(codigo, /^[2-9A-Z]{4}(-[2-9A-Z]{4})+$/);
  await mirar(pagina);

  const madre = await otra();
  await entrar(madre, a("/carpeta/datos/"), GENTE.maria);
  const ejemplo = (await madre.locator("#a-codigo").innerText()).match(/[2-9A-Z]{4}(-[2-9A-Z]{4})+/)[0];
  assert.equal(ejemplo.length, codigo.length, "the example is as long as a code");
  await madre.getByRole("button", { name: "Ver qué puedo autorizar" }).click();
  await madre.locator("#errores:focus").waitFor();
  assert.equal(await madre.locator("#errores li").count(), 3);
  await mirar(madre);
  await madre.locator("#c-codigo").fill(codigo);
  await madre.locator("#c-parentesco").selectOption("madre");
  await madre.locator("#c-escucho").check({ force: true });
  await madre.getByRole("button", { name: "Ver qué puedo autorizar" }).click();
  assert.match(await titulo(madre), /^Decida por \S/, "it says for whom");
  await mirar(madre);
  await madre.getByRole("button", { name: "Guardar lo que decidí" }).click();
  assert.match(await madre.locator("#errores").innerText(), /al menos una/);
  await mirar(madre);
  await madre.locator(`[name=acepta-${SLUG}]`).check({ force: true });
  await madre.getByRole("button", { name: "Guardar lo que decidí" }).click();
  await madre.waitForURL(/hecho=menor/);
  assert.match(await hecho(madre), /lo que decidió por el menor/);

  await pagina.goto(a("/carpeta/datos/"));
  assert.match(await caja(pagina).locator("[data-estado]").innerText(), /^Autorizado por quien lo representa/);
  assert.equal(await caja(pagina).getByRole("button", { name: "Retirar" }).count(), 1, "what was given for it, it may take back");
  await mirar(pagina);
});

recorrido("A code that does not serve is told before anything is decided, and what was typed stays", async ({ pagina, a, mirar }) => {
  await entrar(pagina, a("/carpeta/datos/"), GENTE.maria);
  await pagina.locator("#c-codigo").fill("7KQ4-9MZT");
  await pagina.locator("#c-parentesco").selectOption("tutela");
  await pagina.locator("#c-escucho").check({ force: true });
  await pagina.getByRole("button", { name: "Ver qué puedo autorizar" }).click();
  await pagina.locator("#errores").waitFor({ timeout: 3_000 });
  assert.match(await pagina.locator("#errores").innerText(), /código no sirve/);
  assert.equal(await pagina.locator("#c-codigo").inputValue(), "7KQ4-9MZT");
  assert.equal(await pagina.locator("#c-parentesco").inputValue(), "tutela");
  await mirar(pagina);
});

recorrido("A person takes along all that is held of them, to read and for programs", async ({ pagina, a, mirar }) => {
  await entrar(pagina, a("/carpeta/datos/"), GENTE.maria);
  const [bajada] = await Promise.all([
    pagina.waitForEvent("download"),
    pagina.getByRole("link", { name: "Para programas (JSON)" }).click(),
  ]);
  assert.equal(bajada.suggestedFilename(), "mis-datos.json");
  const copia = JSON.parse(await readFile(await bajada.path(), "utf8"));
  const valores = Object.fromEntries(copia.datos.map((d) => [d.campo, d.valor]));
  assert.equal(valores.nombre, GENTE.maria.nombre);
  assert.equal(valores.numero_documento, GENTE.maria.numero);
  assert.deepEqual(copia.consentimientos.filter((c) => c.otorgado).map((c) => c.nombre), ["terminos"]);
  await pagina.getByRole("link", { name: "Para leer o imprimir" }).click();
  assert.equal(await titulo(pagina), "Todo lo que tenemos de usted");
  const texto = await pagina.locator("main").innerText();
  // A kind of document is read in words.
  valores.tipo_documento = "Cédula de ciudadanía";
  for (const valor of Object.values(valores)) assert.ok(texto.includes(valor), `it can be read: ${valor}`);
  await mirar(pagina);
});

recorrido("Deletion is asked for right after coming in, and its page says how it stands", async ({ pagina, a, mirar }) => {
  await entrar(pagina, a("/carpeta/datos/"), GENTE.maria);
  await pagina.locator("#c-motivo").fill("Me voy del municipio.");
  await pagina.getByRole("button", { name: "Pedir la supresión" }).click();
  await pagina.waitForURL(/hecho=supresion/);
  assert.match(await hecho(pagina), /Recibimos su solicitud/);
  const seccion = pagina.locator("section[aria-labelledby=suprimir]");
  assert.match(await seccion.locator(".estado").innerText(), /^La pidió el .* 15 días hábiles/);
  assert.equal(await seccion.getByRole("button").count(), 0, "it is not asked for twice");
  await mirar(pagina);
});

recorrido("A reason typed with a low login comes back where it was typed, and the other forms stay as they were", async ({ pagina, a, mirar }) => {
  await entrar(pagina, a("/carpeta/datos/"), GENTE.maria, "bajo");
  await pagina.locator("#c-motivo").fill("Me voy del municipio.");
  await pagina.getByRole("button", { name: "Pedir la supresión" }).click();
  assert.equal(await titulo(pagina), "Para esto necesita grado medio");
  const prometido = /Guardamos lo que escribió/.test(await pagina.locator("main").innerText());
  await mirar(pagina);
  await pagina.getByRole("link", { name: "Continuar con grado medio" }).click();
  await elegir(pagina, GENTE.maria);
  assert.equal(await pagina.locator("#c-correo").inputValue(), GENTE.maria.correo, "what is held still stands in its form");
  if (prometido) assert.equal(await pagina.locator("#c-motivo").inputValue(), "Me voy del municipio.");
});

test("Only the words that were on the page can be accepted", async (t) => {
  const sede = await servir();
  t.after(() => sede.parar());
  const maria = andante(sede.url);
  await maria.entrar(GENTE.maria);
  await maria.una("/carpeta/datos/consentimientos", { slug: SLUG, huella: "0".repeat(64), otorgado: "true" });
  const suyas = (await maria.copia()).consentimientos.filter((c) => c.nombre === SLUG && c.otorgado);
  assert.deepEqual(suyas, [], "a text that was not shown is not accepted");
});
