// Somebody is authorised to receive notifications for another: in writing, once; who opened it is told; then it is taken back.
import assert from "node:assert/strict";
import { ACTO, aceptar, nombrar, notificar, presentar } from "../apoyo/notificar.mjs";
import { GENTE, elegir, entrar, hecho } from "../apoyo/persona.mjs";
import { bajar, boton } from "../apoyo/radicar.mjs";
import { recorridos } from "../apoyo/recorrido.mjs";

const recorrido = recorridos({ por_turnos: true });
const cuerpo = (pagina) => pagina.locator("main").innerText();
const PREFERENCIAS = "/carpeta/notificaciones/preferencias/";

/** A year has this day and the next ones. */
const dentro_de = (dias) => new Date(Date.now() + dias * 86_400_000).toISOString().slice(0, 10);

async function presentar_y_aceptar(pagina, a, js) {
  const radicado = await presentar(pagina, a);
  await pagina.goto(a(PREFERENCIAS));
  await aceptar(pagina, js);
  return radicado;
}

/** María writes the authorisation, is asked to prove more, and finds what she had typed. */
async function autorizar(pagina, a, mirar) {
  await pagina.goto(a(PREFERENCIAS));
  await mirar(pagina);
  await pagina.getByRole("link", { name: "Autorizar a una persona" }).click();
  await pagina.locator("h1", { hasText: "Quién más puede abrir sus notificaciones" }).waitFor();
  await mirar(pagina);
  await pagina.locator("[name=numero]").fill(GENTE.jose.numero);
  await pagina.locator("[name=hasta]").fill(dentro_de(10));
  await pagina.locator("[name=acepta]").check({ force: true });
  await boton(pagina, /^Autorizar$/).click();
  await pagina.locator("main .botones a").click();
  await elegir(pagina, GENTE.maria, "alto");
  await pagina.waitForURL(/autorizados\/$/);
  assert.equal(await pagina.locator("[name=numero]").inputValue(), GENTE.jose.numero, "what was typed is kept");
  await boton(pagina, /^Autorizar$/).click();
  await pagina.locator("#errores:focus").waitFor();
  assert.match(await cuerpo(pagina), /Marque que lo autoriza por escrito/);
  await mirar(pagina);
  await pagina.locator("[name=acepta]").check({ force: true });
  await boton(pagina, /^Autorizar$/).click();
  assert.match(await hecho(pagina), /Autorizó a esa persona/);
  assert.match(await cuerpo(pagina), /CC •••0202[\s\S]*Todos mis asuntos[\s\S]*hasta el/);
}

recorrido("Somebody authorised receives for another, who sees who opened it and takes it back", async ({ pagina, a, js, sede, otra, mirar }) => {
  await nombrar(sede.casa);
  const radicado = await presentar_y_aceptar(pagina, a, js);
  const mesa = await otra();
  await entrar(mesa, a("/funcionario/"), GENTE.carmen);
  await notificar(mesa, a, radicado);
  await autorizar(pagina, a, mirar);

  const jose = await otra();
  await entrar(jose, a("/carpeta/notificaciones/"), GENTE.jose);
  assert.match(await cuerpo(jose), /De otras personas[\s\S]*Notificación para María P\./);
  await mirar(jose);
  await jose.getByRole("link", { name: "Notificación para María P." }).click();
  await jose.waitForURL(/de-otras\/[\w-]+\/$/);
  const suya = jose.url();
  assert.match(await cuerpo(jose), /esa persona queda notificada[\s\S]*sabrá que usted la abrió/);
  assert.doesNotMatch(await cuerpo(jose), /Resolución 114|No quiero recibirla/);
  await mirar(jose);
  await boton(jose, /^Abrir y recibirla por esa persona$/).click();
  assert.match(await hecho(jose), /Recibió la notificación/);
  assert.match(await cuerpo(jose), /Usted la recibió por María P\.[\s\S]*Resolución 114/);
  await mirar(jose);
  const documento = await jose.locator("main a", { hasText: "Descargar la decisión" }).getAttribute("href");
  assert.deepEqual(await (await bajar(jose, documento)).body(), ACTO.buffer);

  await pagina.goto(a("/carpeta/notificaciones/"));
  await pagina.locator("#abiertas ~ ul a").first().click();
  await pagina.locator(".surtida").waitFor();
  assert.match(await cuerpo(pagina), /La abrió José Antonio Cuesta Mosquera, CC •••0202/);
  await mirar(pagina);
  await pagina.goto(a("/carpeta/accesos/"));
  assert.match(await cuerpo(pagina), /José Antonio Cuesta Mosquera[\s\S]*abrió una notificación suya/);
  await pagina.goto(a(PREFERENCIAS));
  await pagina.locator("section[aria-labelledby=autorizados] form button", { hasText: "CC •••0202" }).click();
  assert.match(await hecho(pagina), /Retiró la autorización/);
  assert.equal((await jose.goto(suya)).status(), 404, "not even what he received");
  await jose.goto(a("/carpeta/notificaciones/"));
  assert.doesNotMatch(await cuerpo(jose), /De otras personas/);
});
