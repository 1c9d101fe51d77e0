// Who is there: coming in, registering, proving more, seeing where one is inside, and leaving.
import assert from "node:assert/strict";
import { foco, tabular } from "../apoyo/teclado.mjs";
import { GENTE, despierta, elegir, entrar, hecho, registrarse, titulo } from "../apoyo/persona.mjs";
import { recorridos } from "../apoyo/recorrido.mjs";

const recorrido = recorridos({ por_turnos: true });

recorrido("Registering asks for the terms, keeps what was ticked, and opens the folder", async ({ pagina, a, mirar }) => {
  await pagina.goto(a("/"));
  await pagina.getByRole("link", { name: "Ingresar" }).first().click();
  await pagina.waitForURL(/simulador/);
  await mirar(pagina);
  await elegir(pagina, GENTE.maria);
  assert.equal(await titulo(pagina), "Hola, María");
  for (const caja of await pagina.getByRole("checkbox").all()) assert.ok(!(await caja.isChecked()), "no box comes ticked");
  await mirar(pagina);

  await pagina.locator("[name=acepta-encuestas-de-satisfaccion]").check({ force: true });
  await pagina.getByRole("button", { name: "Registrarme", exact: true }).click();
  const resumen = pagina.locator("#errores");
  assert.match(await resumen.innerText(), /acepte los términos/);
  await pagina.locator("#errores:focus").waitFor();
  assert.match(await pagina.title(), /^Error: /);
  assert.ok(await pagina.locator("[name=acepta-encuestas-de-satisfaccion]").isChecked(), "what was ticked is kept");
  assert.ok(!(await pagina.locator("[name=acepta-terminos]").isChecked()));
  await mirar(pagina);
  await resumen.getByRole("link").click();
  assert.equal((await foco(pagina)).id, "c-acepta-terminos", "the error leads to its field");
  await pagina.keyboard.press("Space");
  await pagina.getByRole("button", { name: "Registrarme", exact: true }).click();

  await pagina.waitForURL(/\/carpeta\/\?hecho=registrado/);
  assert.equal(await titulo(pagina), "Mi carpeta");
  assert.match(await hecho(pagina), /Quedó registrado/);
  await mirar(pagina);
  await pagina.goto(a("/carpeta/datos/"));
  const autorizada = (slug) => pagina.locator(`[data-consentimiento=${slug}] [data-estado]`).innerText();
  assert.match(await autorizada("encuestas-de-satisfaccion"), /^Autorizado desde/);
  assert.equal(await autorizada("noticias-de-la-alcaldia"), "Sin autorizar");
});

recorrido("Registration and folder are reached and used by keyboard alone", async ({ pagina, a }) => {
  await pagina.goto(a("/carpeta/"));
  await tabular(pagina, (f) => f.nombre === "persona", "the people");
  await pagina.keyboard.press("ArrowDown");
  await tabular(pagina, (f) => f.texto === "Entrar", "the button");
  await pagina.keyboard.press("Enter");
  await pagina.waitForURL(/\/registro\//);
  await tabular(pagina, (f) => f.nombre === "acepta-terminos", "the terms");
  await pagina.keyboard.press("Space");
  await tabular(pagina, (f) => f.texto === "Registrarme", "the button");
  await pagina.keyboard.press("Enter");
  await pagina.waitForURL(/\/carpeta\//);
  assert.match(await pagina.locator("main").innerText(), /Hola, José/);
  await tabular(pagina, (f) => f.href?.endsWith("carpeta/datos/") || f.href === "datos/", "my data");
  await pagina.keyboard.press("Enter");
  await pagina.waitForURL(/\/carpeta\/datos\//);
});

recorrido("Leaving without registering leaves nothing behind", async ({ pagina, a }) => {
  await pagina.goto(a("/carpeta/"));
  await elegir(pagina, GENTE.maria);
  await pagina.getByRole("button", { name: "Salir sin registrarme" }).click();
  assert.equal(await titulo(pagina), "Salió de su carpeta");
  await pagina.goto(a("/carpeta/"));
  await elegir(pagina, GENTE.maria);
  assert.equal(await titulo(pagina), "Hola, María", "she is as new as before");
});

recorrido("A correction typed with a low login goes up and comes back with what was typed", async ({ pagina, a, js, mirar }) => {
  await entrar(pagina, a("/carpeta/datos/"), GENTE.maria, "bajo");
  await despierta(pagina, js);
  assert.match(await pagina.locator(".pedira").innerText(), /grado medio/);
  await mirar(pagina);
  await pagina.locator("#c-correo").fill("maria.nueva@correo.example");
  await pagina.locator("#c-direccion").fill("Calle 99 # 1-01, casa «ñ» & <b>");
  await pagina.getByRole("button", { name: "Guardar mis datos" }).click();
  if (!js) {
    await pagina.waitForURL(/corregir/);
    assert.equal(await titulo(pagina), "Para esto necesita grado medio");
    assert.match(await pagina.locator("main").innerText(), /Guardamos lo que escribió/);
    await mirar(pagina);
    await pagina.getByRole("link", { name: "Continuar con grado medio" }).click();
  }
  await pagina.waitForURL(/simulador/);
  assert.ok(await pagina.locator("input[name=grado][value=medio]").isChecked(), "medio is asked for");
  await elegir(pagina, GENTE.maria);
  assert.equal(new URL(pagina.url()).pathname, "/carpeta/datos/");
  assert.equal(await pagina.locator("#c-correo").inputValue(), "maria.nueva@correo.example");
  assert.equal(await pagina.locator("#c-direccion").inputValue(), "Calle 99 # 1-01, casa «ñ» & <b>");
  assert.match(await pagina.locator("main").innerText(), /Recuperamos lo que había escrito/);
  await mirar(pagina);
  await pagina.getByRole("button", { name: "Guardar mis datos" }).click();
  await pagina.waitForURL(/hecho=corregido/);
  assert.match(await hecho(pagina), /Guardamos sus datos/);
  const tabla = await pagina.locator("table").first().innerText();
  assert.ok(tabla.includes("maria.nueva@correo.example") && tabla.includes("casa «ñ» & <b>"), tabla);
  assert.doesNotMatch(await pagina.locator("main").innerText(), /Recuperamos/, "what was saved does not wait any more");
  await mirar(pagina);
});

recorrido("A correction that cannot be is told field by field, and keeps every word", async ({ pagina, a, js, mirar }) => {
  await entrar(pagina, a("/carpeta/datos/"), GENTE.maria);
  await despierta(pagina, js);
  const malos = { correo: "maria en casa", telefono: "12", direccion: "Calle 1" };
  for (const [campo, valor] of Object.entries(malos)) await pagina.locator(`#c-${campo}`).fill(valor);
  await pagina.getByRole("button", { name: "Guardar mis datos" }).click();
  await pagina.locator("#errores").waitFor();
  await pagina.locator("#errores:focus").waitFor();
  for (const [campo, valor] of Object.entries(malos)) assert.equal(await pagina.locator(`#c-${campo}`).inputValue(), valor);
  await mirar(pagina);
  for (const campo of ["correo", "telefono"]) {
    const entrada = pagina.locator(`#c-${campo}`);
    assert.equal(await entrada.getAttribute("aria-invalid"), "true");
    const descrito = (await entrada.getAttribute("aria-describedby")).split(" ");
    assert.ok(descrito.includes(`e-${campo}`), "the error describes its field");
    await pagina.locator(`#errores a[href$="#c-${campo}"]`).click();
    assert.equal((await foco(pagina)).id, `c-${campo}`);
  }
  assert.equal(await pagina.locator("#c-direccion").getAttribute("aria-invalid"), null);
});

recorrido("Whoever sees a session they do not know closes it, and the other browser is out", async ({ pagina, a, otra, mirar }) => {
  await entrar(pagina, a("/carpeta/"), GENTE.maria);
  const movil = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36";
  const lejos = await otra({ userAgent: movil });
  await entrar(lejos, a("/carpeta/"), GENTE.maria);
  await pagina.goto(a("/carpeta/sesiones/"));
  const sesiones = pagina.locator(".sesiones li");
  assert.equal(await sesiones.count(), 2);
  assert.match(await sesiones.first().innerText(), /Esta/, "one's own comes first");
  assert.match(await sesiones.last().innerText(), /Chrome en Android/);
  await mirar(pagina);
  await pagina.getByRole("button", { name: "Cerrar las demás" }).click();
  await pagina.waitForURL(/hecho=sesiones/);
  assert.match(await hecho(pagina), /Cerramos sus demás sesiones/);
  assert.equal(await sesiones.count(), 1);
  await mirar(pagina);
  await lejos.goto(a("/carpeta/datos/"));
  await lejos.waitForURL(/simulador/);
  await pagina.goto(a("/carpeta/"));
  assert.equal(await titulo(pagina), "Mi carpeta", "one's own goes on");
});

recorrido("Leaving closes the session, also for the back button", async ({ pagina, contexto, a, mirar }) => {
  await entrar(pagina, a("/carpeta/"), GENTE.maria);
  const antes = await contexto.cookies();
  await pagina.getByRole("button", { name: "Salir", exact: true }).click();
  assert.equal(await titulo(pagina), "Salió de su carpeta");
  await mirar(pagina);
  await pagina.goBack();
  assert.notEqual(await titulo(pagina), "Mi carpeta", "the browser kept no copy of the folder");
  await contexto.addCookies(antes);
  await pagina.goto(a("/carpeta/datos/"));
  await pagina.waitForURL(/simulador/, { timeout: 5_000 });
});

recorrido("Giving up at the authentication ends on a plain page with the next step and a code", async ({ pagina, a, mirar }) => {
  await pagina.goto(a("/carpeta/datos/"));
  await pagina.getByRole("button", { name: "Cancelar" }).click();
  await pagina.waitForURL(/\/ingresar\/retorno/);
  assert.equal(await titulo(pagina), "No terminó de ingresar");
  assert.match(await pagina.locator("code").innerText(), /^IDP-05-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  await mirar(pagina);
  await pagina.getByRole("link", { name: "Intentar de nuevo" }).click();
  await elegir(pagina, GENTE.maria);
  await registrarse(pagina);
  assert.equal(new URL(pagina.url()).pathname, "/carpeta/datos/", "where she was going before");
});

recorrido("A login that proves less than what was asked is told so, and the way on asks for it again", async ({ pagina, a, mirar }) => {
  await entrar(pagina, a("/carpeta/"), GENTE.maria, "bajo");
  await pagina.goto(a("/carpeta/datos/descarga/"));
  assert.equal(await titulo(pagina), "Para esto necesita grado medio");
  await mirar(pagina);
  await pagina.getByRole("link", { name: "Continuar con grado medio" }).click();
  await elegir(pagina, GENTE.maria, "bajo");
  assert.equal(await titulo(pagina), "Para esto necesita grado medio");
  await mirar(pagina);
  await pagina.getByRole("link", { name: "Continuar con grado medio" }).click();
  await pagina.waitForURL(/simulador/);
  assert.ok(await pagina.locator("input[name=grado][value=medio]").isChecked(), "medio is asked for again");
  await elegir(pagina, GENTE.maria);
  assert.equal(await titulo(pagina), "Todo lo que tenemos de usted");
});
