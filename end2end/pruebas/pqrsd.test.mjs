// A petition from its form to its receipt, and everything that a receipt is good for.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { sha256 } from "../apoyo/archivos.mjs";
import { GENTE, entrar, titulo } from "../apoyo/persona.mjs";
import { PETICION, bajar, boton, consecutivo, consultar, en_revision, escrito, pdf, radicar, rellenar, seguir } from "../apoyo/radicar.mjs";
import { recorridos } from "../apoyo/recorrido.mjs";
import { carpeta, correr, deCasa } from "../apoyo/sede.mjs";
import { foco } from "../apoyo/teclado.mjs";

const recorrido = recorridos({ una: true, por_turnos: true });
const cuerpo = (pagina) => pagina.locator("main").innerText();

/** A petition up to its review. */
async function escribir(pagina, a, campos = PETICION) {
  await pagina.goto(a("/pqrsd/"));
  await rellenar(pagina, campos);
  await seguir(pagina);
  await en_revision(pagina);
}

recorrido("A petition that is refused keeps text and files, is filed with what is missing, and says so", async ({ pagina, a, mirar }) => {
  await pagina.goto(a("/pqrsd/"));
  await mirar(pagina);
  await seguir(pagina);
  await pagina.locator("#errores:focus").waitFor();
  assert.match(await pagina.title(), /^Error: /);
  await mirar(pagina);
  await pagina.locator("#errores a[href$='#c-objeto']").click();
  assert.equal((await foco(pagina)).id, "c-objeto", "an error leads to its field");

  const { razones, ...sin_razones } = PETICION;
  const malo = { ...sin_razones, correo: "rosa en casa", objeto: "Un poste «ñ» & <b>\ncaído", adjuntos: [pdf("foto del poste.pdf")] };
  await rellenar(pagina, malo);
  await seguir(pagina);
  await pagina.locator("#errores:focus").waitFor();
  const { adjuntos, ...tecleado } = malo;
  assert.deepEqual(await escrito(pagina, Object.keys(tecleado)), tecleado, "all that was typed is there");
  assert.match(await pagina.locator(".adjuntos").innerText(), /foto del poste\.pdf.*Recibido/s, "and the file");
  assert.equal(await pagina.locator("#c-correo").getAttribute("aria-invalid"), "true");
  await mirar(pagina);

  await rellenar(pagina, { correo: PETICION.correo, adjuntos: [pdf("segunda.pdf")] });
  await seguir(pagina);
  await en_revision(pagina);
  const revision = await cuerpo(pagina);
  for (const dicho of ["Todavía falta", "¿Por qué lo pide?", "foto del poste.pdf", "segunda.pdf", "Un poste «ñ» & <b>", "Si radica hoy, le respondemos"]) {
    assert.ok(revision.includes(dicho), `${dicho}: ${revision}`);
  }
  await mirar(pagina);
  await radicar(pagina, /^Radicar de todas formas$/);
  const recibo = await cuerpo(pagina);
  for (const dicho of ["Lo que faltaba", "52.123.456", "rosa.marin@correo.example", "r•••@correo.example"]) {
    assert.ok(recibo.includes(dicho), `${dicho}: ${recibo}`);
  }
  for (const nombre of ["foto del poste.pdf", "segunda.pdf"]) {
    assert.ok(recibo.includes(nombre) && recibo.includes(sha256(pdf(nombre).buffer)), `${nombre} with its hash`);
  }
  await mirar(pagina);
});

recorrido("From the review one goes back to a field, changes it, and the review shows the change", async ({ pagina, a }) => {
  await escribir(pagina, a);
  await pagina.locator("button[name=_cambiar][value=objeto]").click();
  const campo = pagina.locator("#formulario [name=objeto]");
  assert.equal(await campo.inputValue(), PETICION.objeto);
  await campo.fill("Otro poste, en la calle 6.");
  await seguir(pagina);
  await en_revision(pagina);
  assert.match(await cuerpo(pagina), /Otro poste, en la calle 6\./);
});

recorrido("A double click and a review that is sent again file once, and the next one gets the next number", async ({ pagina, a, otra }) => {
  await escribir(pagina, a);
  const clave = await pagina.locator("[name=_clave]").inputValue();
  await boton(pagina, /^Radicar$/).dblclick({ noWaitAfter: true });
  // The first of two answers may be dropped on the way: what counts is what is read at the end.
  await pagina.locator("#radicado").waitFor();
  const primero = await pagina.locator("#radicado").innerText();
  const otra_vez = { form: { _clave: clave, _radicar: "si" }, headers: { origin: new URL(a("/")).origin } };
  const r = await pagina.context().request.post(a("/pqrsd/solicitud/"), otra_vez);
  assert.ok((await r.text()).includes(primero), "the same number, not another filing");
  await pagina.reload();
  assert.equal(await pagina.locator("#radicado").innerText(), primero);
  const lejos = await otra();
  await escribir(lejos, a);
  const { radicado } = await radicar(lejos);
  assert.equal(consecutivo(radicado), consecutivo(primero) + 1, "no number was lost on the way");
});

recorrido("The back button leads from the receipt to the review, and from there to what was typed", async ({ pagina, a }) => {
  await escribir(pagina, a);
  const { radicado } = await radicar(pagina);
  await pagina.goBack();
  await en_revision(pagina);
  assert.equal((await radicar(pagina)).radicado, radicado);
  await pagina.goBack();
  await pagina.goBack();
  assert.equal(await pagina.locator("#formulario [name=objeto]").inputValue(), PETICION.objeto);
});

recorrido("Who entered finds a petition left halfway in the folder, and goes back and forth without losing a word", async ({ pagina, a, mirar }) => {
  await entrar(pagina, a("/carpeta/"), GENTE.maria);
  await escribir(pagina, a);
  await pagina.goto(a("/carpeta/tramites/"));
  await mirar(pagina);
  await pagina.getByRole("link", { name: /PQRSD/ }).click();
  await en_revision(pagina);
  assert.doesNotMatch(pagina.url(), /rosa|52123456/i, "the address says nobody");
  await pagina.locator("button[name=_cambiar][value=objeto]").click();
  const otro = "Otro poste, en la calle 6.";
  await rellenar(pagina, { objeto: otro });
  await seguir(pagina);
  await en_revision(pagina);
  await pagina.goBack();
  assert.equal(await pagina.locator("#formulario [name=objeto]").inputValue(), otro);
  await pagina.goForward();
  await en_revision(pagina);
  await pagina.reload();
  await en_revision(pagina);
  const { radicado } = await radicar(pagina);
  await pagina.goBack();
  await pagina.waitForURL(/\/constancia\//);
  assert.equal(await pagina.locator("#radicado").innerText(), radicado, "what was filed leads to its receipt");
});

recorrido("Who writes anonymously is asked nothing of themselves, and follows it by number and code", async ({ pagina, a, mirar }) => {
  await escribir(pagina, a, { tipo: "denuncia", anonima: "si", objeto: "Me pidieron dinero por un trámite gratuito.", razones: "Es un delito." });
  assert.match(await cuerpo(pagina), /Nadie: es anónima/);
  await mirar(pagina);
  const { radicado, codigo } = await radicar(pagina);
  assert.match(await cuerpo(pagina), /como es anónima, son la única manera de ver la respuesta/);
  await mirar(pagina);
  await consultar(pagina, a, radicado, "52123456");
  assert.match(await cuerpo(pagina), /No encontramos nada con esos datos/);
  await consultar(pagina, a, radicado, codigo.toLowerCase());
  assert.match(await cuerpo(pagina), /Denuncia/);
  assert.match(await titulo(pagina), new RegExp(radicado));
});

recorrido("Who filed without entering opens all of it with the code of the receipt, and who knows a document number does not", async ({ pagina, a, mirar }) => {
  await escribir(pagina, a, { ...PETICION, adjuntos: [pdf("plano.pdf")] });
  const { radicado, codigo } = await radicar(pagina);
  await consultar(pagina, a, radicado, "52.123.456");
  assert.doesNotMatch(await cuerpo(pagina), /plano\.pdf|alumbrado/);
  await mirar(pagina);
  await pagina.locator("[name=otro]").fill(PETICION.correo);
  await boton(pagina, /^Ver todo$/).click();
  await pagina.locator("#errores:focus").waitFor();
  assert.equal(await pagina.locator("#c-otro").getAttribute("aria-invalid"), "true");
  assert.doesNotMatch(await cuerpo(pagina), /plano\.pdf/);
  await pagina.locator("[name=otro]").fill(codigo);
  await boton(pagina, /^Ver todo$/).click();
  await pagina.locator("#documentos").waitFor();
  await mirar(pagina);
  const [bajada] = await Promise.all([pagina.waitForEvent("download"), boton(pagina, /^Descargar plano\.pdf$/).click()]);
  assert.equal(bajada.suggestedFilename(), "plano.pdf");
  assert.equal(sha256(await readFile(await bajada.path())), sha256(pdf("plano.pdf").buffer));
});

recorrido("Who wants the answer on paper gives an address, and a company is reminded of its mail without being refused", async ({ pagina, a, mirar }) => {
  const { correo, ...resto } = PETICION;
  await escribir(pagina, a, {
    ...resto,
    nombre: "Panadería La Espiga",
    "documento.tipo": "NIT",
    "documento.numero": "990000101-8",
    medio: "correspondencia",
    direccion: "Calle 5 # 4-32",
    "municipio.departamento": "47",
    "municipio.municipio": "Santa Marta",
  });
  assert.match(await cuerpo(pagina), /Todavía falta[\s\S]*registro mercantil/);
  await mirar(pagina);
  await radicar(pagina, /^Radicar de todas formas$/);
  assert.match(await cuerpo(pagina), /Santa Marta/);
  assert.doesNotMatch(await cuerpo(pagina), /Enviamos este acuse/);
});

recorrido("The receipt is verified by its code, as a file, by the program and by its calendar; a changed one by none", async ({ t, pagina, a, otra, mirar }) => {
  await escribir(pagina, a, { ...PETICION, adjuntos: [pdf("plano.pdf")] });
  const { radicado, codigo } = await radicar(pagina);
  const ics = await bajar(pagina, await pagina.getByRole("link", { name: /Agregar a mi calendario/ }).getAttribute("href"));
  assert.match(ics.headers()["content-type"], /^text\/calendar/);
  const cita = await ics.text();
  for (const linea of ["BEGIN:VCALENDAR\r\n", "DTSTART;VALUE=DATE:", radicado]) assert.ok(cita.includes(linea), cita);

  const bajada = await bajar(pagina, await pagina.getByRole("link", { name: "Descargar la constancia" }).getAttribute("href"));
  assert.match(bajada.headers()["content-disposition"], /^attachment/);
  const jws = await bajada.text();
  const dir = await carpeta(t);
  const poner = async (nombre, que) => (await writeFile(path.join(dir, nombre), que), path.join(dir, nombre));
  const buena = await poner("constancia.jws", jws);
  const medio = Math.floor(jws.length / 2);
  const mala = await poner("cambiada.jws", jws.slice(0, medio) + (jws[medio] === "A" ? "B" : "A") + jws.slice(medio + 1));
  const claves = await poner("jwks.json", await (await fetch(a("/.well-known/jwks.json"))).text());
  const anexo = await poner("plano.pdf", pdf("plano.pdf").buffer);
  const verificar = (...args) => correr(["verify", ...args, "--jwks", claves], { env: deCasa(dir) });
  const bien = await verificar(buena, "--archivo", anexo);
  assert.deepEqual([bien.codigo, bien.salida.includes(radicado)], [0, true], bien.salida + bien.error);
  assert.equal((await verificar(mala)).codigo, 1);

  await pagina.getByRole("link", { name: "Verificar esta constancia" }).click();
  assert.match(await cuerpo(pagina), /La constancia es auténtica/);
  await mirar(pagina);
  const nadie = await otra();
  await nadie.goto(a(`/constancia/${codigo}/`));
  assert.equal(new URL(nadie.url()).pathname, `/verificar/${codigo}`, "who did not file it is led to its verification");
  const publico = await nadie.content();
  for (const dato of ["Marín", "52123456", "rosa.marin", "alumbrado"]) assert.ok(!publico.includes(dato), `${dato} is told to nobody`);
  assert.equal((await nadie.context().request.get(a(`/constancia/${codigo}/constancia.jws`))).status(), 404);
  for (const [archivo, dicho] of [[buena, /La constancia es auténtica/], [mala, /La constancia no es válida/], [claves, /No conocemos esa constancia/]]) {
    await nadie.goto(a("/verificar/"));
    await nadie.locator("[name=constancia]").setInputFiles(archivo);
    await boton(nadie, /^Verificar$/).click();
    await nadie.locator("h1", { hasText: dicho }).waitFor();
    await mirar(nadie);
  }
  await nadie.goto(a("/verificar/"));
  await mirar(nadie);
  await nadie.locator("[name=codigo]").fill("K7QM");
  await boton(nadie, /^Verificar$/).click();
  await nadie.locator("#errores:focus").waitFor();
  await mirar(nadie);
});

recorrido("How a petition stands is told to who knows two data of it, and never which of them was wrong", async ({ pagina, a, mirar }) => {
  await escribir(pagina, a);
  const { radicado } = await radicar(pagina);
  const nada = async (numero, dato) => {
    await consultar(pagina, a, numero, dato);
    return (await cuerpo(pagina)).replace(/SR-\d{4}-\d+/g, "");
  };
  await pagina.goto(a("/consulta/"));
  await mirar(pagina);
  const mal = await nada(radicado, "999");
  assert.match(mal, /No encontramos nada con esos datos/);
  await mirar(pagina);
  assert.equal(await nada("SR-2026-999999", "52123456"), mal, "the same words for a number that is not there");
  for (const dato of ["52123456", "52.123.456", "ROSA.MARIN@correo.example"]) {
    await consultar(pagina, a, radicado, dato);
    const dicho = await cuerpo(pagina);
    assert.ok(dicho.includes(radicado) && dicho.includes("Reclamo"), dicho);
    for (const privado of ["Marín", "52123456", "alumbrado", "carrera 9"]) assert.ok(!dicho.includes(privado), `${privado} is not shown here`);
  }
  await mirar(pagina);
});
