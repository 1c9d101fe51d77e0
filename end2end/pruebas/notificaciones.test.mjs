// An act is notified: the official reviews and sends it, the person reads the mail, proves more, opens it, and it has effect.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { after, before } from "node:test";
import { compactVerify, createLocalJWKSet } from "jose";
import { buzon, leer } from "../apoyo/correo.mjs";
import { ACTO, CAMPOS, aceptar, nombrar, presentar } from "../apoyo/notificar.mjs";
import { GENTE, elegir, entrar, hecho } from "../apoyo/persona.mjs";
import { bajar, boton } from "../apoyo/radicar.mjs";
import { recorridos } from "../apoyo/recorrido.mjs";
import { correr, deCasa, hasta } from "../apoyo/sede.mjs";

const env = {};
let correo;
before(async () => {
  correo = await buzon();
  env.SEDE_SMTP_URL = correo.url;
});
const recorrido = recorridos({ env });
after(() => correo?.parar());

const cuerpo = (pagina) => pagina.locator("main").innerText();
/** María files a petition, and accepts to be notified here. */
async function presentar_y_aceptar(pagina, a, js, mirar) {
  const radicado = await presentar(pagina, a);
  await pagina.goto(a("/carpeta/"));
  await pagina.locator("main").getByRole("link", { name: "Notificaciones", exact: true }).first().click();
  await pagina.getByRole("link", { name: "Aceptar que me notifiquen en esta sede" }).click();
  await mirar(pagina);
  await aceptar(pagina, js, js ? "Aceptado desde hoy" : /^Aceptado: /);
  return radicado;
}

/** Carmen writes it from the case, forgets something, puts it right, changes her mind once, and sends it. */
async function notificar(mesa, a, radicado, mirar) {
  await entrar(mesa, a("/funcionario/"), GENTE.carmen);
  await mesa.goto(a(`/funcionario/casos/${radicado}/`));
  await mesa.getByRole("link", { name: "Notificar la decisión" }).click();
  const forma = mesa.locator("form.formulario");
  for (const [nombre, valor] of Object.entries(CAMPOS)) await forma.locator(`[name="${nombre}"]`).fill(valor);
  await forma.locator("[name=copia]").setInputFiles(ACTO);
  await forma.locator("[name=gratuita]").check({ force: true });
  await forma.locator("[name=recursos][value=si]").check({ force: true });
  await forma.locator("[name=grado]").selectOption("alto");
  await boton(mesa, /^Revisar antes de enviar$/).click();
  await mesa.locator("#errores:focus").waitFor();
  assert.match(await cuerpo(mesa), /en cuántos días hábiles[\s\S]*Ya la recibimos: Resolución 114\.pdf/, "the file is kept");
  await mirar(mesa);
  await mesa.locator('[name="recursos.0.dias"]').fill("10");
  await boton(mesa, /^Revisar antes de enviar$/).click();
  await mesa.locator("h1", { hasText: "Revise la notificación" }).waitFor();
  await mirar(mesa);
  await boton(mesa, /^Cambiar algo$/).click();
  assert.equal(await mesa.locator('[name="autoridad.cargo"]').inputValue(), CAMPOS["autoridad.cargo"], "what was typed is kept");
  await boton(mesa, /^Revisar antes de enviar$/).click();
  await boton(mesa, /^Enviar la notificación$/).click();
  assert.match(await hecho(mesa), /Quedó hecho/);
  assert.match(await cuerpo(mesa), /Enviada y sin abrir/);
  await mirar(mesa);
}

/** A file of a bundle, which stores it as it is. */
function dentro(zip, nombre) {
  let aqui = 0;
  while (zip.toString("latin1", aqui + 30, aqui + 30 + nombre.length) !== nombre) aqui = zip.indexOf("PK\x03\x04", aqui + 1, "latin1");
  const contenido = aqui + 30 + nombre.length;
  return zip.subarray(contenido, zip.indexOf("PK\x07\x08", contenido, "latin1"));
}

/** María keeps the proof; the program, an outside library and the page that works off-line say what became of it. */
async function probar(pagina, sede, otra, suya) {
  const zip = await (await bajar(pagina, `${suya}prueba.zip`)).body();
  const en = (nombre) => path.join(sede.casa, nombre);
  const archivo = en("prueba.zip");
  await writeFile(archivo, zip);
  const env = deCasa(sede.casa);
  const bien = await correr(["verify", archivo], { env });
  assert.equal(bien.codigo, 0, bien.salida + bien.error);
  assert.match(bien.salida, /Esta prueba es válida[\s\S]*Resolución 114\.pdf[\s\S]*acceso/);
  const jwks = await (await fetch(`${sede.url}/.well-known/jwks.json`)).json();
  const { payload, protectedHeader } = await compactVerify(dentro(zip, "notificacion.jws").toString(), createLocalJWKSet(jwks));
  assert.equal(protectedHeader.typ, "notificacion+jws");
  assert.equal(JSON.parse(Buffer.from(payload)).efecto.por, "acceso");
  assert.deepEqual(dentro(zip, "acto.pdf"), ACTO.buffer, "the act as it was delivered");

  const rota = Buffer.from(zip.toString("latin1").replace('"tipo":"aviso_entregado"', '"tipo":"aviso_entregada"'), "latin1");
  await writeFile(en("rota.zip"), rota);
  const mal = await correr(["verify", en("rota.zip"), "--json"], { env });
  assert.equal(mal.codigo, 1, mal.salida + mal.error);
  const dicho = JSON.parse(mal.salida).hallazgos.map((h) => h.mensaje);
  assert.ok(dicho.includes("El evento n.º 3 (aviso_entregado) fue cambiado."), mal.salida);
  const cortada = en("cortada.zip");
  await writeFile(cortada, zip.subarray(0, zip.length - 9));
  assert.equal((await correr(["verify", cortada], { env })).codigo, 1);

  const sola = await otra({ javaScriptEnabled: true });
  await writeFile(en("verificador.html"), await (await fetch(`${sede.url}/verificar/herramienta/verificador.html`)).text());
  await sola.goto(`file://${en("verificador.html")}`);
  const comprobar = async (cual) => {
    await sola.getByLabel("Su archivo").setInputFiles(cual);
    await boton(sola, /^Comprobar$/).click();
    await sola.locator("#respuesta[aria-busy=false] > p").first().waitFor();
    return sola.getByRole("status").innerText();
  };
  assert.match(await comprobar(archivo), /✓ Esta prueba es válida[\s\S]*Resolución 114\.pdf[\s\S]*acceso/);
  const suyo = await comprobar(en("rota.zip"));
  for (const d of dicho) assert.ok(suyo.includes(d), `${d}: ${suyo}`);
  assert.match(await comprobar(cortada), /NO es la prueba[\s\S]*El paquete no tiene la forma/);
}

recorrido("An official notifies and the person, who reads the mail and proves more, opens it and sees since when it counts", async ({ pagina, a, js, sede, otra, mirar }) => {
  await nombrar(sede.casa);
  const radicado = await presentar_y_aceptar(pagina, a, js, mirar);
  const antes = correo.mensajes.length;
  const mesa = await otra();
  await notificar(mesa, a, radicado, mirar);

  const llegado = () => correo.mensajes.slice(antes).map((m) => ({ m, ...leer(m.texto) })).find((m) => m.h.subject.includes("Tiene una notificación"));
  const aviso = await hasta(llegado, 20_000, "no aviso");
  assert.deepEqual(aviso.m.para, [GENTE.maria.correo]);
  for (const { tipo, texto } of aviso.partes) {
    assert.match(texto, /Ábrala hasta el[\s\S]*no lo notifica de nada/, tipo);
    assert.doesNotMatch(texto, /https?:|<a |<img|Resolución|reposición|Gobierno|SR-\d/i, `${tipo}: nothing of the act, no link`);
  }

  await pagina.goto(a("/carpeta/"));
  assert.match(await cuerpo(pagina), /Abra la notificación de[\s\S]*a más tardar el/);
  await pagina.getByRole("link", { name: /Abra la notificación de/ }).click();
  const suya = pagina.url();
  const sobre = await cuerpo(pagina);
  assert.match(sobre, /usted queda notificado en ese momento/);
  assert.doesNotMatch(sobre, /Resolución 114|reposición/, "nothing of the act before it is opened");
  await mirar(pagina);
  await boton(pagina, /^Abrir y darme por notificado$/).click();
  const subir = pagina.locator("main .botones a");
  await subir.waitFor();
  await mirar(pagina);
  await subir.click();
  await elegir(pagina, GENTE.maria, "alto");
  await pagina.waitForURL(suya);
  await boton(pagina, /^Abrir y darme por notificado$/).click();
  assert.match(await hecho(pagina), /Quedó notificado/);
  const abierta = await cuerpo(pagina);
  for (const dicho of [/Porque la notificación se abrió en esta sede/, /Recurso de reposición/, /10 días hábiles/, /Quedan 10 días hábiles/, /Se abrió y quedó notificada/]) assert.match(abierta, dicho);
  await mirar(pagina);
  const documento = await pagina.locator("main a", { hasText: "Descargar la decisión" }).getAttribute("href");
  assert.deepEqual(await (await bajar(pagina, documento)).body(), ACTO.buffer);
  await mesa.reload();
  assert.match(await cuerpo(mesa), /Tiene efecto desde el/);
  await probar(pagina, sede, otra, suya);
  const ajena = await otra();
  await entrar(ajena, a("/carpeta/"), GENTE.jose);
  assert.equal((await ajena.goto(suya)).status(), 404, "another person finds nothing");
});
