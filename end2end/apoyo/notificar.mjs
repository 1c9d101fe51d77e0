// An official who may notify, and what they write to notify an act.
import assert from "node:assert/strict";
import { GENTE, despierta, entrar } from "./persona.mjs";
import { PETICION, boton, en_revision, pdf, radicar, rellenar, seguir } from "./radicar.mjs";
import { correr, deCasa } from "./sede.mjs";

export const ACTO = pdf("Resolución 114.pdf");

/** The rest of the act. */
export const CAMPOS = {
  acto_en: "2026-01-14T16:40",
  "autoridad.cargo": "Secretaria de Gobierno",
  "autoridad.dependencia": "Secretaría de Gobierno",
  "recursos.0.nombre": "Recurso de reposición",
  "recursos.0.ante": "Secretaria de Gobierno",
};

/** Carmen attends the office that receives petitions. */
export async function nombrar(casa) {
  const { tipo, numero, nombre } = GENTE.carmen;
  const suya = ["--papel", "atencion", "--dependencia", "oficina-de-atencion-a-la-ciudadania"];
  const r = await correr(["funcionario", "add", "--tipo", tipo, "--numero", numero, "--nombre", nombre, ...suya], { env: deCasa(casa) });
  assert.equal(r.codigo, 0, r.error);
}

/** María comes in and files a petition; gives its number. */
export async function presentar(pagina, a) {
  await entrar(pagina, a("/carpeta/"), GENTE.maria);
  await pagina.goto(a("/pqrsd/"));
  await rellenar(pagina, { ...PETICION, tipo: "peticion" });
  await seguir(pagina);
  await en_revision(pagina);
  return (await radicar(pagina)).radicado;
}

/** On the page of preferences: she accepts to be notified in the sede. */
export async function aceptar(pagina, js, dice = /^Aceptado/) {
  await despierta(pagina, js);
  await boton(pagina, /^Aceptar$/).click();
  await pagina.locator("[data-consentimiento]:not([data-asunto]) [data-estado]", { hasText: dice }).waitFor();
}

/** She notifies an act of that case, in one go. */
export async function notificar(mesa, a, radicado, grado = "medio") {
  await mesa.goto(a(`/funcionario/casos/${radicado}/notificar`));
  const forma = mesa.locator("form.formulario");
  for (const [nombre, valor] of Object.entries({ ...CAMPOS, "recursos.0.dias": "10" })) await forma.locator(`[name="${nombre}"]`).fill(valor);
  await forma.locator("[name=copia]").setInputFiles(ACTO);
  await forma.locator("[name=gratuita]").check({ force: true });
  await forma.locator("[name=recursos][value=si]").check({ force: true });
  await forma.locator("[name=grado]").selectOption(grado);
  await boton(mesa, /^Revisar antes de enviar$/).click();
  await boton(mesa, /^Enviar la notificación$/).click();
  await mesa.locator(".hecho-ya").waitFor();
}
