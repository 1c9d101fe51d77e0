// From the tray of an official to the folder of the person: taken, completed, put off, answered, and always seen.
import assert from "node:assert/strict";
import { GENTE, entrar, hecho } from "../apoyo/persona.mjs";
import { PETICION, bajar, boton, en_revision, pdf, radicar, rellenar, seguir } from "../apoyo/radicar.mjs";
import { recorridos } from "../apoyo/recorrido.mjs";
import { correr, deCasa } from "../apoyo/sede.mjs";

const recorrido = recorridos({ por_turnos: true });
const cuerpo = (pagina) => pagina.locator("main").innerText();

/** The form of an act on the page of a case or of one's own trámite; opens it where it is folded. */
async function gesto(pagina, acto) {
  const forma = pagina.locator(`form[action$="/${acto}"]`);
  const pliegue = pagina.locator("details", { has: forma });
  if ((await pliegue.count()) && !(await pliegue.first().evaluate((d) => d.open))) await pliegue.first().locator("summary").first().click();
  return forma;
}

/** Fills the form of an act and sends it. */
async function hacer(pagina, acto, campos = {}) {
  const forma = await gesto(pagina, acto);
  for (const [nombre, valor] of Object.entries(campos)) {
    const campo = forma.locator(`[name="${nombre}"]`).first();
    const tipo = await campo.evaluate((e) => (e.localName === "select" ? "select" : e.type));
    if (tipo === "select") await campo.selectOption(valor);
    else if (tipo === "file") await campo.setInputFiles(valor);
    else if (tipo === "checkbox") await campo.check({ force: true });
    else await campo.fill(valor);
  }
  await forma.locator("button[type=submit]").last().click();
}

const MESES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");
/** "5 de enero de 2027" as a field of dates holds it. */
function iso(texto) {
  const [, dia, mes, anio] = texto.match(/a más tardar el (?:[a-zé]+ )?(\d{1,2}) de ([a-z]+) de (\d{4})/);
  return `${anio}-${String(MESES.indexOf(mes) + 1).padStart(2, "0")}-${dia.padStart(2, "0")}`;
}

async function nombrar(casa, { tipo, numero, nombre }, dependencia) {
  const args = ["funcionario", "add", "--tipo", tipo, "--numero", numero, "--nombre", nombre, "--papel", "atencion", "--dependencia", dependencia];
  const r = await correr(args, { env: deCasa(casa) });
  assert.equal(r.codigo, 0, r.error);
}

recorrido("A petition goes through the desk under the eyes of who filed it", async ({ pagina, a, sede, otra, mirar }) => {
  await nombrar(sede.casa, GENTE.carmen, "oficina-de-atencion-a-la-ciudadania");
  await nombrar(sede.casa, GENTE.jose, "secretaria-de-hacienda");
  await entrar(pagina, a("/carpeta/"), GENTE.maria);
  await pagina.goto(a("/pqrsd/"));
  await rellenar(pagina, { ...PETICION, tipo: "peticion", adjuntos: [pdf("poste.pdf")] });
  await seguir(pagina);
  await en_revision(pagina);
  const { radicado } = await radicar(pagina);
  const mio = a(`/carpeta/tramites/${radicado}/`);

  const mesa = await otra();
  await entrar(mesa, a("/funcionario/"), GENTE.carmen);
  const bandeja = await cuerpo(mesa);
  assert.ok(bandeja.includes(radicado) && /Quedan \d+ días hábiles/.test(bandeja), bandeja);
  assert.doesNotMatch(bandeja, /Marín|52123456/, "the tray names nobody");
  await mirar(mesa);
  await mesa.getByRole("link", { name: new RegExp(`${radicado}|alumbrado`) }).first().click();
  await mesa.waitForURL(/\/funcionario\/casos\//);
  assert.match(await cuerpo(mesa), /Rosa Elvira Marín[\s\S]*poste\.pdf/);
  await mirar(mesa);
  await pagina.goto(a("/carpeta/accesos/"));
  assert.match(await cuerpo(pagina), new RegExp(`${GENTE.carmen.nombre}[\\s\\S]*${radicado}|${radicado}[\\s\\S]*${GENTE.carmen.nombre}`), "who looked, and at what");
  await mirar(pagina);
  const ajena = await otra();
  await entrar(ajena, a("/funcionario/"), GENTE.jose);
  assert.ok(!(await cuerpo(ajena)).includes(radicado), "another office does not have it");
  assert.equal((await ajena.goto(mesa.url())).status(), 404, "nor opens it");

  await hacer(mesa, "tomar");
  assert.match(await hecho(mesa), /Quedó hecho/);
  await hacer(mesa, "requerir", { texto: "Díganos el número del poste." });
  assert.match(await hecho(mesa), /Quedó hecho/);
  await mirar(mesa);
  await pagina.goto(mio);
  assert.match(await cuerpo(pagina), /Díganos el número del poste\./);
  await mirar(pagina);
  await hacer(pagina, "completar", { texto: "Es el poste 4411.", archivos: [pdf("foto del número.pdf")] });
  assert.match(await hecho(pagina), /Recibimos lo que faltaba/);
  assert.match(await cuerpo(pagina), /foto del número\.pdf/);

  await mesa.reload();
  assert.match(await cuerpo(mesa), /Es el poste 4411\./);
  const hasta = iso(await (await gesto(mesa, "prorrogar")).locator("xpath=..").innerText());
  await hacer(mesa, "prorrogar", { hasta: "2099-01-05", motivo: "Falta el informe de la empresa de energía." });
  await mesa.locator("#errores:focus").waitFor();
  const motivo = (await gesto(mesa, "prorrogar")).locator("[name=motivo]");
  assert.equal(await motivo.inputValue(), "Falta el informe de la empresa de energía.", "what the official typed is kept");
  await mirar(mesa);
  await hacer(mesa, "prorrogar", { hasta });
  assert.match(await hecho(mesa), /Quedó hecho/);
  await pagina.goto(mio);
  assert.match(await cuerpo(pagina), /Prorrogamos el plazo[\s\S]*Falta el informe de la empresa de energía/);

  const respuesta = "El poste 4411 quedó arreglado el día de ayer.";
  await mesa.reload();
  await hacer(mesa, "responder", { texto: respuesta, recursos: "si" });
  await mesa.locator("#errores:focus").waitFor();
  assert.equal(await (await gesto(mesa, "responder")).locator("[name=texto]").inputValue(), respuesta, "a decision without remedies is refused, and kept");
  await mirar(mesa);
  await hacer(mesa, "responder", { recurso: "Reposición", plazo: "10 días hábiles", ante: "Secretaría General", documento: [pdf("respuesta.pdf")] });
  assert.match(await hecho(mesa), /Quedó hecho/);
  await mirar(mesa);
  await pagina.goto(mio);
  const final = await cuerpo(pagina);
  for (const dicho of ["La respondimos", respuesta, "Reposición", "respuesta.pdf"]) assert.ok(final.includes(dicho), `${dicho}: ${final}`);
  await mirar(pagina);
  const documento = await pagina.locator("a", { hasText: "respuesta.pdf" }).first().getAttribute("href");
  const bajado = await bajar(pagina, documento);
  assert.deepEqual(await bajado.body(), pdf("respuesta.pdf").buffer);
  assert.match(bajado.headers()["content-disposition"], /^attachment/);
  assert.equal((await ajena.context().request.get(new URL(documento, mio).href)).status(), 404, "another person gets nothing");
  await mesa.goto(a("/funcionario/?estado=respondida"));
  assert.ok((await cuerpo(mesa)).includes(radicado));
  await boton(mesa, /^Salir$/).click();
});
