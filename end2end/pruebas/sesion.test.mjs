// How a session ends: warned in time, extended, and nothing that was typed is lost, for nobody but who typed it.
import assert from "node:assert/strict";
import { GENTE, despierta, elegir, entrar, registrarse, titulo } from "../apoyo/persona.mjs";
import { recorridos } from "../apoyo/recorrido.mjs";
import { foco } from "../apoyo/teclado.mjs";

const recorrido = recorridos({ por_turnos: true });
const AVISO = "#aviso-sesion";
const ESTADO = ".aviso-sesion-estado";
const PERSONALES = /\/carpeta\//;
const EXTENDER = /\/api\/fn\/extender/;

/** No answer of ours, as a tired proxy gives; a lost one would also be written to the console. */
const cansado = (ruta) => ruta.fulfill({ contentType: "text/html", body: "<p>cansado</p>" });

/** The next pages say that so many seconds are left. */
async function acortar(contexto, segundos) {
  await contexto.route(PERSONALES, async (ruta) => {
    if (!ruta.request().isNavigationRequest()) return ruta.continue();
    const r = await ruta.fetch({ maxRedirects: 0 });
    if (r.status() >= 300 && r.status() < 400) return ruta.fulfill({ response: r });
    const cuerpo = (await r.text()).replace(/data-quedan="\d+"/, `data-quedan="${segundos}"`);
    await ruta.fulfill({ response: r, body: cuerpo });
  });
}

recorrido("Every page of a person says when the session ends, without any script", async ({ pagina, a }) => {
  await entrar(pagina, a("/carpeta/"), GENTE.maria);
  for (const ruta of ["", "datos/", "accesos/", "sesiones/", "actuar/", "datos/descarga/"]) {
    await pagina.goto(a("/carpeta/" + ruta));
    assert.match(await pagina.locator(".sesion-hasta").innerText(), /termina a las \d/, ruta);
    assert.ok(!(await pagina.locator(AVISO).isVisible()), "the warning waits");
  }
});

recorrido(
  "The warning comes in time, takes who is not typing to its button, and the button extends the session",
  async ({ pagina, contexto, a, mirar }) => {
    await entrar(pagina, a("/carpeta/"), GENTE.maria);
    await acortar(contexto, 119);
    await pagina.goto(a("/carpeta/datos/"));
    await pagina.locator(AVISO).waitFor();
    assert.equal(await pagina.locator("#aviso-sesion-texto").innerText(), "Su sesión termina en 2 minutos.");
    assert.equal((await foco(pagina)).texto, "Seguir conectado");
    await mirar(pagina);
    const [pedido] = await Promise.all([pagina.waitForRequest(/\/api\/fn\//), pagina.keyboard.press("Enter")]);
    assert.deepEqual([pedido.method(), new URL(pedido.url()).pathname], ["POST", "/api/fn/extender"]);
    await pagina.locator(AVISO).waitFor({ state: "hidden" });
    assert.match(await pagina.locator(ESTADO).innerText(), /Sigue conectado/);
    assert.equal(await titulo(pagina), "Mis datos", "nothing else changed");
  },
  { solo_js: true },
);

recorrido(
  "Who is typing keeps the focus while the warning is read to them",
  async ({ pagina, contexto, a }) => {
    await entrar(pagina, a("/carpeta/"), GENTE.maria);
    await acortar(contexto, 123);
    await pagina.route(EXTENDER, (r) => r.fulfill({ contentType: "application/json", body: '{"ok":true,"mensaje":"","quedan":118}' }));
    await pagina.goto(a("/carpeta/datos/"));
    await despierta(pagina);
    await pagina.locator("#c-direccion").pressSequentially("Ca");
    await pagina.locator(AVISO).waitFor();
    assert.equal((await foco(pagina)).id, "c-direccion");
    assert.equal(await pagina.locator("#aviso-sesion-texto").getAttribute("aria-live"), "assertive");
  },
  { solo_js: true },
);

recorrido(
  "At the end what was typed is kept in the tab, given back to its person once, and to nobody else",
  async ({ pagina, contexto, a, otra }) => {
    await entrar(pagina, a("/carpeta/"), GENTE.maria);
    await acortar(contexto, 6);
    await contexto.route(EXTENDER, cansado);
    await pagina.goto(a("/carpeta/datos/"));
    await despierta(pagina);
    await pagina.locator("#c-direccion").fill("Calle de la espera # 9-9");
    await pagina.locator("#c-codigo").fill("7KQ4-9MZT");
    await pagina.locator(AVISO, { hasText: "Su sesión terminó" }).waitFor();
    assert.match(await pagina.locator(AVISO).innerText(), /queda guardado en esta pestaña/);
    const guardado = await pagina.evaluate(() => JSON.stringify(sessionStorage));
    assert.ok(guardado.includes("Calle de la espera") && !guardado.includes("7KQ4"), "codes are never kept");
    assert.ok(!guardado.includes(GENTE.maria.numero) && !guardado.includes("Rojas"), "nor who it was");
    await contexto.unroute(PERSONALES);
    await contexto.unroute(EXTENDER);

    await cerrar_las_demas(await otra(), a);
    await pagina.getByRole("link", { name: "Ingresar otra vez" }).click();
    await elegir(pagina, GENTE.maria);
    assert.equal(new URL(pagina.url()).pathname, "/carpeta/datos/", "back on the page");
    await pagina.locator(ESTADO, { hasText: "Recuperamos" }).waitFor({ state: "attached" });
    assert.equal(await pagina.locator("#c-direccion").inputValue(), "Calle de la espera # 9-9");
    await pagina.reload();
    await despierta(pagina);
    assert.notEqual(await pagina.locator("#c-direccion").inputValue(), "Calle de la espera # 9-9", "once");
  },
  { solo_js: true },
);

recorrido(
  "What one person left in a tab is erased when another comes in there",
  async ({ pagina, contexto, a }) => {
    await entrar(pagina, a("/carpeta/"), GENTE.maria);
    await acortar(contexto, 3);
    await pagina.goto(a("/carpeta/datos/"));
    await despierta(pagina);
    await contexto.route(EXTENDER, cansado);
    await pagina.locator("#c-direccion").fill("Calle de María");
    await pagina.locator(AVISO, { hasText: "terminó" }).waitFor();
    await contexto.unroute(PERSONALES);
    await contexto.unroute(EXTENDER);
    await contexto.clearCookies();
    await pagina.goto(a("/carpeta/datos/"));
    await elegir(pagina, GENTE.jose);
    await registrarse(pagina);
    await pagina.goto(a("/carpeta/datos/"));
    await despierta(pagina);
    assert.ok(!(await pagina.content()).includes("Calle de María"));
    assert.notEqual(await pagina.locator("#c-direccion").inputValue(), "Calle de María");
    assert.equal(await pagina.evaluate(() => sessionStorage.length), 0);
  },
  { solo_js: true },
);

/** The same person, elsewhere, closes every other session. */
async function cerrar_las_demas(lejos, a) {
  await entrar(lejos, a("/carpeta/sesiones/"), GENTE.maria);
  const boton = lejos.getByRole("button", { name: "Cerrar las demás" });
  await boton.click();
  await lejos.waitForURL(/hecho=sesiones/);
}

recorrido("A form sent after the session was closed elsewhere is kept by the sede for who wrote it", async ({ pagina, contexto, a, otra, mirar }) => {
  await entrar(pagina, a("/carpeta/datos/"), GENTE.maria);
  await pagina.locator("#c-direccion").fill("Calle escrita tarde # 1-2");
  await cerrar_las_demas(await otra(), a);
  await pagina.getByRole("button", { name: "Guardar mis datos" }).click();
  await pagina.waitForURL(/corregir/);
  assert.equal(await titulo(pagina), "Su sesión terminó");
  assert.match(await pagina.locator("main").innerText(), /Guardamos lo que escribió/);
  assert.ok(!(await pagina.content()).includes("Calle escrita tarde"), "the page itself does not show it to whoever sits there");
  await mirar(pagina);

  const jose = await otra();
  await entrar(jose, a("/carpeta/datos/"), GENTE.jose);
  assert.ok(!(await jose.content()).includes("Calle escrita tarde"), "nobody else sees it");

  await pagina.getByRole("link", { name: "Ingresar otra vez" }).click();
  await elegir(pagina, GENTE.maria);
  assert.equal(new URL(pagina.url()).pathname, "/carpeta/datos/");
  assert.equal(await pagina.locator("#c-direccion").inputValue(), "Calle escrita tarde # 1-2");
  await pagina.getByRole("button", { name: "Guardar mis datos" }).click();
  await pagina.waitForURL(/hecho=corregido/);
});

recorrido("Somebody else who comes in after the session ended does not find the words of the one before", async ({ pagina, a, otra }) => {
  await entrar(pagina, a("/carpeta/datos/"), GENTE.maria);
  await pagina.locator("#c-direccion").fill("Calle escrita tarde # 1-2");
  await cerrar_las_demas(await otra(), a);
  await pagina.getByRole("button", { name: "Guardar mis datos" }).click();
  await pagina.getByRole("link", { name: "Ingresar otra vez" }).click();
  await elegir(pagina, GENTE.jose);
  await registrarse(pagina);
  assert.equal(new URL(pagina.url()).pathname, "/carpeta/datos/");
  assert.ok(!(await pagina.content()).includes("Calle escrita tarde"));
});
