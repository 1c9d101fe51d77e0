// The islands of notifications: how to be notified is decided where it stands, and one is opened where the person is, once.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violaciones } from "../apoyo/axe.mjs";
import { navegador } from "../apoyo/navegador.mjs";
import { nombrar, notificar, presentar } from "../apoyo/notificar.mjs";
import { GENTE, despierta, elegir, entrar, titulo, vigilar } from "../apoyo/persona.mjs";
import { ANCHOS } from "../apoyo/plantillas.mjs";
import { boton } from "../apoyo/radicar.mjs";
import { servir } from "../apoyo/sede.mjs";

const FUNCION = "**/api/fn/abrir_notificacion";
const PREFERENCIAS = "/carpeta/notificaciones/preferencias/";
const ABRIR = /^Abrir y darme por notificado$/;
const cuerpo = (pagina) => pagina.locator("main").innerText();
const limpia = async (pagina, donde) => assert.deepEqual(await violaciones(pagina), [], donde);
/** As a phone and a desk show it. */
async function en_ambas(donde) {
  for (const [pantalla, width] of Object.entries(ANCHOS)) {
    await pagina.setViewportSize({ width, height: 900 });
    const sobra = await pagina.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(sobra <= 0, `${donde} sticks out ${sobra} px (${pantalla})`);
    await limpia(pagina, `${donde} (${pantalla})`);
  }
}
let br, sede, pagina, contexto, mesa, radicado;
let viajes = [];
const a = (camino) => sede.url + camino;

before(async () => {
  [sede, br] = await Promise.all([servir(), navegador()]);
  await nombrar(sede.casa);
  contexto = await br.newContext({ viewport: { width: ANCHOS.escritorio, height: 900 }, locale: "es-CO" });
  contexto.setDefaultTimeout(10_000);
  await vigilar(contexto);
  pagina = await contexto.newPage();
  radicado = await presentar(pagina, a);
  pagina.on("request", (r) => r.isNavigationRequest() && viajes.push(r.url()));
  mesa = await (await br.newContext({ locale: "es-CO", javaScriptEnabled: false })).newPage();
  await entrar(mesa, a("/funcionario/"), GENTE.carmen);
});
after(() => Promise.all([br?.close(), sede?.parar()]));

/** On a page whose islands are awake; from here on no journey is wanted. */
async function en(camino) {
  await pagina.goto(a(camino));
  await despierta(pagina);
  viajes = [];
}

/** On the page of one that was not opened. */
async function por_abrir(grado) {
  await notificar(mesa, a, radicado, grado);
  await pagina.goto(a("/carpeta/notificaciones/"));
  const ruta = await pagina.locator(".sobre h3 a").first().getAttribute("href");
  await en(new URL(ruta, pagina.url()).pathname);
  return pagina.url();
}

test("How to be notified is decided where it stands, for all matters and for one alone, and the desk obeys", async () => {
  await pagina.goto(a(`/carpeta/tramites/${radicado}/`));
  await pagina.getByRole("link", { name: "Cómo quiero que me notifiquen en este asunto" }).click();
  await despierta(pagina);
  viajes = [];
  const todos = pagina.locator("[data-consentimiento]:not([data-asunto])");
  const uno = pagina.locator(`[data-asunto="${radicado}"]`);
  const dicen = async (general, suyo) => {
    await todos.locator("[data-estado]", { hasText: general }).waitFor();
    await uno.locator("[data-estado]", { hasText: suyo }).waitFor();
  };
  await dicen("No lo ha aceptado", "No lo ha aceptado");
  await en_ambas("at first");
  await todos.getByRole("button", { name: "Aceptar" }).click();
  await dicen("Aceptado desde hoy", "Aceptado con todos sus asuntos");
  await pagina.locator(".consentimientos-estado", { hasText: "Guardamos su autorización" }).waitFor({ state: "attached" });
  await todos.getByRole("button", { name: "Retirar" }).click();
  await dicen("Retirado desde hoy", "No lo ha aceptado");
  await uno.getByRole("button", { name: "Aceptar" }).click();
  await dicen("Retirado desde hoy", "Aceptado desde hoy");
  assert.equal(await pagina.evaluate(() => document.activeElement.textContent), "Retirar", "the focus stays");
  // A trámite follows what was said of all, until something is said of it.
  const tramite = pagina.locator('[data-asunto="procedimiento:certificado-de-residencia"]');
  const suyo = (texto) => tramite.locator("[data-estado]", { hasText: texto }).waitFor({ state: "attached" });
  await suyo("No lo ha aceptado");
  await todos.getByRole("button", { name: "Aceptar" }).click();
  await suyo("Aceptado con todos sus asuntos");
  await pagina.locator("summary", { hasText: "Ver los demás trámites" }).click();
  await tramite.getByRole("button", { name: "Retirar" }).click();
  await suyo("Retirado desde hoy");
  await todos.getByRole("button", { name: "Retirar" }).click();
  await dicen("Retirado desde hoy", "Aceptado desde hoy");
  await suyo("Retirado desde hoy");
  assert.deepEqual(viajes, [], "the page stays");
  await en(PREFERENCIAS);
  await dicen(/^Retirado: /, /^Aceptado: /);
  await mesa.goto(a(`/funcionario/casos/${radicado}/notificar`));
  assert.equal(await mesa.locator("[name=copia]").count(), 1, "for this matter alone is enough");
});

test("It is opened where the person is, once, and what it says shows and is heard", async () => {
  const suya = await por_abrir();
  await en_ambas("before");
  let pedidas = 0;
  await pagina.route(FUNCION, async (r) => {
    pedidas += 1;
    await new Promise((s) => setTimeout(s, 300));
    await r.continue();
  });
  await boton(pagina, ABRIR).dblclick();
  await pagina.locator("[data-abrir][aria-busy=true]").waitFor();
  await boton(pagina, ABRIR).click();
  await pagina.locator(".surtida").waitFor();
  await pagina.unroute(FUNCION);
  assert.deepEqual([pedidas, viajes, pagina.url()], [1, [], suya]);
  const foco = await pagina.evaluate(() => [document.activeElement.role, document.activeElement.textContent]);
  assert.deepEqual(foco, ["status", "Quedó notificado. Ya puede leer y descargar la decisión."]);
  assert.match(await cuerpo(pagina), /Porque la notificación se abrió en esta sede[\s\S]*Recurso de reposición[\s\S]*Se abrió y quedó notificada/);
  assert.equal(await pagina.locator("h1").count(), 1);
  await en_ambas("opened");
  const cuando = await pagina.locator(".surtida time").getAttribute("datetime");
  const href = await pagina.locator("main a", { hasText: "Descargar la decisión" }).evaluate((e) => e.href);
  assert.equal((await contexto.request.get(href)).status(), 200);
  await pagina.reload();
  assert.equal(await pagina.locator(".surtida time").getAttribute("datetime"), cuando);
});

test("Without net nothing is opened; of a cut nobody knows, it is said so, and the first time is what counts", async () => {
  await por_abrir();
  const linea = (texto) => pagina.locator(".sin-envio", { hasText: texto }).waitFor();
  await contexto.setOffline(true);
  await boton(pagina, ABRIR).click();
  await linea("No hay conexión y no se abrió");
  await contexto.setOffline(false);
  await pagina.route(FUNCION, (r) => r.fulfill({ status: 502, body: "" }));
  await boton(pagina, ABRIR).click();
  await linea("no sabemos si quedó abierta");
  await en_ambas("cut");
  await pagina.unroute(FUNCION);
  await pagina.route(FUNCION, async (r) => {
    await r.fetch();
    await r.abort("connectionreset");
  });
  await boton(pagina, ABRIR).click();
  await linea("si ya se abrió no cambia nada");
  await pagina.unroute(FUNCION);
  const abierta = new Date();
  await new Promise((s) => setTimeout(s, 1100));
  await boton(pagina, ABRIR).click();
  await pagina.locator(".surtida").waitFor();
  assert.deepEqual(viajes, []);
  const cuando = new Date(await pagina.locator(".surtida time").getAttribute("datetime"));
  assert.ok(cuando <= abierta, `${cuando.toISOString()}: the first time`);
});

test("What is refused goes on as the plain post, which says why", async () => {
  const suya = await por_abrir("alto");
  await boton(pagina, ABRIR).click();
  await pagina.waitForURL(/acceso$/);
  await pagina.locator("main .botones a").click();
  await elegir(pagina, GENTE.maria, "alto");
  await pagina.waitForURL(suya);
  await despierta(pagina);
  await pagina.route(FUNCION, (r) => r.fulfill({ status: 403, body: "" }));
  await contexto.clearCookies();
  await boton(pagina, ABRIR).click();
  await pagina.locator("h1", { hasText: /sesión terminó/ }).waitFor();
  await entrar(pagina, suya, GENTE.maria, "alto");
  await despierta(pagina);
  await boton(pagina, ABRIR).click();
  await pagina.waitForURL(/\?hecho=notificado$/);
  assert.match(await titulo(pagina), /./);
  await pagina.locator(".surtida").waitFor();
});
