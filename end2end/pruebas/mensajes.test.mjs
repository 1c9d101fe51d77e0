// Who gave a mobile number is told by text message where the e-mail does not arrive, and opens what waits.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { buzon } from "../apoyo/correo.mjs";
import { aceptar, nombrar, notificar, presentar } from "../apoyo/notificar.mjs";
import { pasarela } from "../apoyo/pasarela.mjs";
import { GENTE, entrar, hecho } from "../apoyo/persona.mjs";
import { boton } from "../apoyo/radicar.mjs";
import { recorridos } from "../apoyo/recorrido.mjs";
import { hasta } from "../apoyo/sede.mjs";

const env = {};
let correo, sms;
before(async () => {
  [correo, sms] = await Promise.all([buzon(), pasarela()]);
  Object.assign(env, { SEDE_SMTP_URL: correo.url, SEDE_SMS_URL: sms.url, SEDE_SMS_TOKEN: sms.clave });
});
const recorrido = recorridos({ env, por_turnos: true });
after(() => Promise.all([correo?.parar(), sms?.parar()]));

const cuerpo = (pagina) => pagina.locator("main").innerText();

/** María gives her number, types a wrong code, and then the one that came. */
async function dar_numero(pagina, mirar) {
  await boton(pagina, /^Enviarme un código$/).click();
  await pagina.locator("#errores:focus").waitFor();
  await mirar(pagina);
  await pagina.locator("[name=numero]").fill("300 555 0112");
  await pagina.locator("[name=acepta]").check({ force: true });
  await boton(pagina, /^Enviarme un código$/).click();
  await pagina.locator("[name=codigo]").waitFor();
  assert.match(await cuerpo(pagina), /Le enviamos un código[\s\S]*••12/);
  await mirar(pagina);
  const { para, texto } = sms.mensajes.at(-1);
  assert.equal(para, "+573005550112");
  const codigo = texto.match(/\b\d{6}\b/)[0];
  await pagina.locator("[name=codigo]").fill(codigo === "000000" ? "000001" : "000000");
  await boton(pagina, /^Confirmar el celular$/).click();
  await pagina.locator("#errores:focus").waitFor();
  assert.match(await cuerpo(pagina), /Le quedan 4 intentos/);
  await pagina.locator("[name=codigo]").fill(codigo);
  await boton(pagina, /^Confirmar el celular$/).click();
  assert.match(await hecho(pagina), /Guardamos cómo quiere/);
  assert.match(await cuerpo(pagina), /Le avisamos al celular[\s\S]*••12/);
  await mirar(pagina);
}

recorrido("Where the mail server refuses, a text message tells of a notification, and the person opens it", async ({ pagina, a, js, sede, otra, mirar }) => {
  correo.rechaza = null;
  await nombrar(sede.casa);
  const radicado = await presentar(pagina, a);
  await pagina.goto(a("/carpeta/notificaciones/preferencias/"));
  await aceptar(pagina, js);
  await dar_numero(pagina, mirar);

  correo.rechaza = 550;
  const antes = sms.mensajes.length;
  const mesa = await otra();
  await entrar(mesa, a("/funcionario/"), GENTE.carmen);
  await notificar(mesa, a, radicado);
  const aviso = await hasta(() => sms.mensajes.slice(antes)[0], 25_000, "no text message");
  assert.equal(aviso.para, "+573005550112");
  assert.ok(aviso.texto.length <= 160, aviso.texto);
  assert.match(aviso.texto, /tiene una notificaci.n sin abrir/);
  assert.doesNotMatch(aviso.texto, /https?:|www|Resoluci|SR-\d/i, "nothing of the act, no link");
  const dicho = /El correo rebotó[\s\S]*Se avisó por mensaje de texto al número terminado en 12/;
  await hasta(async () => (await mesa.reload(), dicho.test(await cuerpo(mesa))), 10_000, "the desk does not tell it");
  await mirar(mesa);

  await pagina.goto(a("/carpeta/"));
  await pagina.getByRole("link", { name: /Abra la notificación de/ }).click();
  await boton(pagina, /^Abrir y darme por notificado$/).click();
  assert.match(await hecho(pagina), /Quedó notificado/);
  assert.match(await cuerpo(pagina), dicho);
  await mirar(pagina);
  await pagina.goto(a("/carpeta/notificaciones/preferencias/"));
  await boton(pagina, /^No avisarme más por mensaje de texto$/).click();
  assert.match(await hecho(pagina), /Guardamos cómo quiere/);
  assert.equal(await pagina.locator("[name=numero]").inputValue(), "");
});
