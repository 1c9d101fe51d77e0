// Somebody is let into one filing: what they see and send, what the person is told, and the day on which it is over.
import assert from "node:assert/strict";
import { GENTE, entrar, hecho } from "../apoyo/persona.mjs";
import { PETICION, bajar, boton, en_revision, pdf, radicar, rellenar, seguir } from "../apoyo/radicar.mjs";
import { recorridos } from "../apoyo/recorrido.mjs";
import { correr, deCasa } from "../apoyo/sede.mjs";

const recorrido = recorridos({ por_turnos: true });
const cuerpo = (pagina) => pagina.locator("main").innerText();

/** Opens one of the folded forms of a page. */
async function gesto(pagina, nombre) {
  const pliegue = pagina.locator("details.gesto", { hasText: nombre });
  if (!(await pliegue.evaluate((d) => d.open))) await pliegue.locator("summary").click();
  return pliegue;
}

async function presentar(pagina, a) {
  await pagina.goto(a("/pqrsd/"));
  await rellenar(pagina, { ...PETICION, tipo: "peticion", adjuntos: [pdf("poste.pdf")] });
  await seguir(pagina);
  await en_revision(pagina);
  return (await radicar(pagina)).radicado;
}

recorrido("Somebody helps with one filing until the permission is withdrawn", async ({ pagina, a, sede, otra, mirar }) => {
  await entrar(pagina, a("/carpeta/"), GENTE.maria);
  const radicado = await presentar(pagina, a);
  const mio = a(`/carpeta/tramites/${radicado}/`);
  await pagina.goto(mio);
  const forma = await gesto(pagina, "Permitir que alguien me ayude");
  await mirar(pagina);
  await forma.locator("[name=numero]").fill(GENTE.jose.numero);
  await forma.locator("[name=dias]").fill("mucho");
  await forma.locator("button").click();
  await pagina.locator("#errores:focus").waitFor();
  assert.equal(await pagina.locator("[name=numero]").inputValue(), GENTE.jose.numero, "what was typed is kept");
  assert.match(await cuerpo(pagina), /Escriba un número de 1 a 365[\s\S]*Marque que entiende/);
  await mirar(pagina);
  await pagina.locator("[name=dias]").fill("10");
  await pagina.locator("[name=acepta]").check({ force: true });
  await boton(pagina, /^Dar el permiso$/).click();
  assert.match(await hecho(pagina), /Esa persona ya puede ver esta solicitud/);
  assert.match(await cuerpo(pagina), /CC •••0202 · hasta el/);
  await mirar(pagina);

  const ayuda = await otra();
  await entrar(ayuda, a("/carpeta/"), GENTE.jose);
  await ayuda.getByRole("link", { name: "A quién ayudo" }).click();
  await ayuda.locator("h1", { hasText: "A quién ayudo" }).waitFor();
  assert.match(await cuerpo(ayuda), new RegExp(`${radicado}[\\s\\S]*María P\\.`));
  await mirar(ayuda);
  await ayuda.locator(".tramites h2 a").click();
  await ayuda.waitForURL(/\/carpeta\/ayudas\/SR-/);
  const suya = ayuda.url();
  assert.match(await cuerpo(ayuda), /María Fernanda Rojas Pineda[\s\S]*poste\.pdf/);
  assert.doesNotMatch(await cuerpo(ayuda), /Desistir|Pagar|Quién le ayuda/);
  await mirar(ayuda);
  const documento = await ayuda.locator("a", { hasText: "poste.pdf" }).first().getAttribute("href");
  assert.deepEqual(await (await bajar(ayuda, documento)).body(), pdf("poste.pdf").buffer);
  await pagina.goto(a("/carpeta/accesos/"));
  assert.match(await cuerpo(pagina), /José Antonio Cuesta Mosquera \(le ayuda, CC •••0202\)/);

  const { tipo, numero, nombre } = GENTE.carmen;
  const args = ["funcionario", "add", "--tipo", tipo, "--numero", numero, "--nombre", nombre, "--papel", "atencion"];
  const r = await correr([...args, "--dependencia", "oficina-de-atencion-a-la-ciudadania"], { env: deCasa(sede.casa) });
  assert.equal(r.codigo, 0, r.error);
  const mesa = await otra();
  await entrar(mesa, a(`/funcionario/casos/${radicado}/`), GENTE.carmen);
  const pedir = await gesto(mesa, "Pedir que la complete");
  await pedir.locator("[name=texto]").fill("Díganos el número del poste.");
  await pedir.locator("button").click();
  assert.match(await hecho(mesa), /Quedó hecho/);

  await ayuda.goto(suya);
  assert.match(await cuerpo(ayuda), /Lo que falta[\s\S]*Díganos el número del poste\./);
  await mirar(ayuda);
  await boton(ayuda, /^Enviar lo que faltaba$/).click();
  await ayuda.locator("#errores:focus").waitFor();
  await ayuda.locator("[name=texto]").fill("Es el poste 4411.");
  await ayuda.locator("[name=archivos]").setInputFiles([pdf("foto.pdf")]);
  await boton(ayuda, /^Enviar lo que faltaba$/).click();
  assert.match(await hecho(ayuda), /Recibimos lo que faltaba/);
  await pagina.goto(mio);
  assert.match(await cuerpo(pagina), /Quien ayuda completó la solicitud[\s\S]*Es el poste 4411\.[\s\S]*Por quien le ayuda/);
  await mirar(pagina);
  await mesa.reload();
  assert.match(await cuerpo(mesa), /Quien ayuda completó la solicitud/);

  await boton(pagina, /^Retirar/).click();
  assert.match(await hecho(pagina), /Retiramos el permiso/);
  for (const fin of [suya, new URL(documento, suya).href]) {
    assert.equal((await ayuda.context().request.get(fin)).status(), 404, "it is over at once");
  }
  await ayuda.goto(a("/carpeta/ayudas/"));
  assert.match(await cuerpo(ayuda), /el permiso terminó/);
  await mirar(ayuda);
});
