// Filing as people do it: forms filled field by field, the review, and what is read on the receipt.
import assert from "node:assert/strict";

/** The numbers of San Roque del Río. */
export const RADICADO = /SR-\d{4}-\d{6}/;

/** A petition of somebody who says who they are and wants the answer by mail. */
export const PETICION = {
  tipo: "reclamo",
  nombre: "Rosa Elvira Marín",
  "documento.tipo": "CC",
  "documento.numero": "52.123.456",
  medio: "correo",
  correo: "rosa.marin@correo.example",
  objeto: "El alumbrado de la carrera 9 con calle 5 no funciona desde hace tres semanas.",
  razones: "Los niños pasan por ahí de noche.",
  autorizacion: true,
};

/** A file to attach: small and true to its kind. */
export const pdf = (nombre, dentro = nombre) => ({ name: nombre, mimeType: "application/pdf", buffer: Buffer.from(`%PDF-1.7\n% ${dentro}\n`) });

/** Fills fields by their names, in this order: what a field is decides how. */
export async function rellenar(pagina, campos) {
  for (const [nombre, valor] of Object.entries(campos)) {
    const campo = pagina.locator(`#formulario [name="${nombre}"]`);
    const tipo = await campo.first().evaluate((e) => (e.localName === "select" ? "select" : e.type));
    if (tipo === "radio") await pagina.locator(`#formulario [name="${nombre}"][value="${valor}"]`).check({ force: true });
    else if (tipo === "checkbox") await campo.first().setChecked(Boolean(valor), { force: true });
    else if (tipo === "select") await campo.selectOption(valor);
    else if (tipo === "file") await adjuntar(pagina, campo, valor);
    else await campo.fill(valor);
  }
}

/** Chooses files; where an island sends them at once, they have arrived. */
async function adjuntar(pagina, campo, archivos) {
  await campo.setInputFiles(archivos);
  await pagina.locator("[data-adjunto][value=subiendo]").first().waitFor({ state: "detached" });
}

/** What the fields of these names hold now. */
export async function escrito(pagina, nombres) {
  const uno = (nombre) =>
    pagina.locator(`#formulario [name="${nombre}"]`).evaluateAll((todos) => {
      const [e] = todos;
      if (e.type === "radio") return todos.find((x) => x.checked)?.value ?? "";
      return e.type === "checkbox" ? e.checked : e.value;
    });
  return Object.fromEntries(await Promise.all(nombres.map(async (n) => [n, await uno(n)])));
}

/** A button by its whole name; hidden ones that answer the Enter key do not count. */
export const boton = (pagina, nombre) => pagina.locator("button:not([aria-hidden])", { hasText: nombre }).first();

/** Sends the page and waits for the next one, or for what this one says. */
export const seguir = (pagina, nombre = /^(Continuar|Revisar antes de enviar)$/) => boton(pagina, nombre).click();

/** Waits for a step, and fills it. */
export async function en_paso(pagina, nombre, campos) {
  await pagina.locator("h1", { hasText: nombre }).waitFor();
  await rellenar(pagina, campos);
}

/** The review was reached. */
export async function en_revision(pagina) {
  await pagina.locator("h1", { hasText: "Revise antes de radicar" }).waitFor();
}

/** From the review to the receipt; gives its number and code. */
export async function radicar(pagina, nombre = /^(Radicar|Firmar y radicar|Radicar de todas formas)$/) {
  await boton(pagina, nombre).click();
  return constancia(pagina);
}

/** Number and code of the receipt that is seen. */
export async function constancia(pagina) {
  await pagina.waitForURL(/\/constancia\/[0-9A-Z]{16}\/$/i);
  const radicado = await pagina.locator("#radicado").innerText();
  assert.match(radicado, RADICADO);
  const codigo = new URL(pagina.url()).pathname.split("/").at(-2);
  return { radicado, codigo };
}

/** The number at the end of a radicado. */
export const consecutivo = (radicado) => Number(radicado.split("-").at(-1));

/** Asks how a filing stands. */
export async function consultar(pagina, a, radicado, dato) {
  await pagina.goto(a("/consulta/"));
  await pagina.locator("[name=radicado]").fill(radicado);
  await pagina.locator("[name=dato]").fill(dato);
  await boton(pagina, /^Consultar$/).click();
  await pagina.waitForURL(/\/consulta\/estado/);
}

/** A page or a file with the cookies of who sees this page. */
export async function bajar(pagina, direccion) {
  const r = await pagina.context().request.get(new URL(direccion, pagina.url()).href);
  assert.ok(r.ok(), `${direccion}: ${r.status()}`);
  return r;
}
