// The acuse: it arrives at a real mail server, says what was received, proves it, and watches nobody.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { sha256 } from "../apoyo/archivos.mjs";
import { buzon, leer } from "../apoyo/correo.mjs";
import { clave_de, enviar, enviar_revision, peticion, recibo } from "../apoyo/formulario.mjs";
import { direcciones } from "../apoyo/html.mjs";
import { carpeta, correr, deCasa, hasta, servir } from "../apoyo/sede.mjs";

const PDF = Buffer.from("%PDF-1.7\n% plano\n");
let correo, sede;
before(async () => {
  correo = await buzon();
  sede = await servir([], { env: { SEDE_SMTP_URL: correo.url } });
});
after(() => Promise.all([sede?.parar(), correo?.parar()]));

/** Files this, with files where there are some. */
async function radicar(campos, archivos) {
  const borrador = await enviar(sede.url, "/pqrsd/", campos, { archivos });
  assert.equal(borrador.estado, 200, borrador.texto);
  return recibo(sede.url, await enviar_revision(sede.url, clave_de(borrador.texto)));
}

const llegado = (para) => hasta(() => correo.mensajes.find((m) => m.para.includes(para)), 15_000, `no acuse for ${para}`);

/** Norma: Decreto 1078 de 2015, art. 2.2.17.6.5, num. 4 y 5 */
test("The acuse has number, day and hour, what was written, each annex with its hash, the term, and proves itself", async (t) => {
  const { radicado } = await radicar(peticion(7, { razones: "" }), [{ nombre: "plano de la vía.pdf", bytes: PDF }]);
  const mensaje = await llegado("persona7@correo.example");
  const { h, partes } = leer(mensaje.texto);
  assert.equal(mensaje.de, "contacto@sanroquedelrio.example");
  assert.match(h.from, /Alcaldía Municipal de San Roque del Río/);
  assert.ok(h.subject.includes(radicado), h.subject);
  assert.match(h["message-id"], /^<[^@]+@sanroquedelrio\.example>$/);
  const [plano, html] = ["text/plain", "text/html"].map((tipo) => partes.find((p) => p.tipo.startsWith(tipo)).texto);
  for (const cuerpo of [plano, html]) {
    for (const dicho of [radicado, "Persona 7", "10.000.007", "Pido que arreglen el hueco 7.", "plano de la vía.pdf", sha256(PDF), "15 días hábiles", "¿Por qué lo pide?"]) {
      assert.ok(cuerpo.includes(dicho), `${dicho}: ${cuerpo}`);
    }
    assert.match(cuerpo.replace(/<[^>]+>/g, "").replaceAll("\u00a0", " "), /\d{1,2} de [a-z]+ de \d{4}, \d{1,2}:\d{2} [ap]\. m\./, "day and hour");
  }
  const dir = await carpeta(t);
  const poner = async (nombre, que) => (await writeFile(path.join(dir, nombre), que), path.join(dir, nombre));
  const claves = await poner("jwks.json", await (await fetch(`${sede.url}/.well-known/jwks.json`)).text());
  const env = deCasa(dir);
  const entero = await correr(["verify", await poner("acuse.eml", Buffer.from(mensaje.texto, "latin1")), "--jwks", claves, "--archivo", await poner("p.pdf", PDF)], { env });
  assert.deepEqual([entero.codigo, entero.salida.includes(radicado)], [0, true], entero.salida + entero.error);
  const adjunto = partes.find((p) => p.disposicion.includes(`constancia-${radicado}.jws`));
  assert.equal((await correr(["verify", await poner("c.jws", adjunto.texto), "--jwks", claves], { env })).codigo, 0);
});

test("The acuse loads nothing, names no person in its links, and tells nobody that it was opened", async () => {
  await radicar(peticion(8));
  const { h, partes } = leer((await llegado("persona8@correo.example")).texto);
  const html = partes.find((p) => p.tipo.startsWith("text/html")).texto;
  assert.doesNotMatch(html, /<(img|script|link|iframe|object|form|input)\b|url\(|@import|src=/i);
  for (const nombre of ["disposition-notification-to", "return-receipt-to", "list-unsubscribe"]) assert.ok(!(nombre in h), nombre);
  const enlaces = direcciones(html).map((d) => d.url);
  assert.ok(enlaces.length > 0);
  for (const url of enlaces) {
    assert.ok(url.startsWith(sede.url) || url.startsWith("https://sede.sanroquedelrio.example/"), url);
    assert.doesNotMatch(url, /[?#]|persona8|10000008/i, "the same for everybody");
  }
  assert.ok(!/persona8|Persona 8/.test(h.subject), "nobody reads who it was on a locked screen");
});

test("Whoever wants the answer on paper gets no mail, nor whoever is anonymous", async () => {
  const { correo: _, ...resto } = peticion(9);
  await radicar({ ...resto, medio: "correspondencia", direccion: "Calle 5 # 4-32", "municipio.departamento": "47", "municipio.municipio": "Santa Marta" });
  await radicar({ tipo: "queja", anonima: "si", objeto: "Me trataron mal.", razones: "Sí", correo: "oculto@correo.example" });
  await radicar(peticion(10));
  await llegado("persona10@correo.example");
  const para = correo.mensajes.flatMap((m) => m.para);
  assert.ok(!para.some((p) => /persona9|oculto/.test(p)), para.join(" "));
});

test("A mailbox that does not exist costs nobody their filing, and is not written to the log", async () => {
  correo.rechaza = 550;
  const { radicado, estado } = await radicar(peticion(11));
  assert.deepEqual([estado, Boolean(radicado)], [200, true]);
  await hasta(() => /a message is given up/.test(sede.dicho.error), 15_000, "the refusal is noted");
  correo.rechaza = null;
  assert.doesNotMatch(sede.dicho.error, /persona11|no such mailbox/);
});
