// Signed statements: every verifier gives the same answer, and a byte changed anywhere is found by each of them.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { compactVerify, createLocalJWKSet } from "jose";
import { violaciones } from "../apoyo/axe.mjs";
import { con_pagina, navegador } from "../apoyo/navegador.mjs";
import { RAIZ, carpeta, correr, deCasa, servir } from "../apoyo/sede.mjs";
import "../../public/verificar/herramienta/comprobar.js";
import "../../public/verificar/herramienta/prueba.js";

const VECTORES = path.join(RAIZ, "app/server/src/claves/pruebas/snapshots/sede__claves__pruebas__vectores__vectores.snap.json");
const { jwks, casos } = JSON.parse(await readFile(VECTORES, "utf8"));
const { comprobar, documento, hallar, llavero, respuestas } = globalThis.Constancias;
const llaves = await llavero(JSON.stringify(jwks));
const de_caso = (nombre) => casos.find((c) => c.nombre === nombre).jws;
const BUENA = de_caso("valid");
const PDF = new TextEncoder().encode("%PDF-1.7 plano");
/** What a text becomes in the mail: base64 in lines. */
const base64 = (s) => Buffer.from(s).toString("base64").replace(/.{76}/g, "$&\r\n");
const en_correo = (jws) => `-----INICIO DE LA CONSTANCIA-----\r\n${jws.replace(/.{72}/g, "$&\r\n")}\r\n-----FIN DE LA CONSTANCIA-----\r\n`;

test("The tool gives each attack the answer that the program gives it", async () => {
  assert.ok(casos.length > 30);
  for (const { nombre, jws, resultado } of casos) assert.equal((await comprobar(jws, llaves)).resultado, resultado, nombre);
  const aviso = async (nombre) => (await comprobar(de_caso(nombre), llaves)).aviso;
  assert.deepEqual([await aviso("valid"), await aviso("before the revocation")], [null, "revocada_despues"]);
});

test("The tool derives the effect of a notification from its facts as the program does", async () => {
  const tabla = JSON.parse(await readFile(path.join(RAIZ, "app/domain/src/notificacion/pruebas/efectos.json"), "utf8"));
  assert.ok(tabla.length > 20);
  for (const { caso, sucesos, efecto } of tabla) {
    const { en, ...resto } = efecto ?? {};
    assert.deepEqual(globalThis.Pruebas.efecto(sucesos), efecto && { ms: Date.parse(en), ...resto }, caso);
  }
});

test("A JOSE library that knows nothing of the sede accepts what is valid and refuses what was changed", async () => {
  const claves = createLocalJWKSet(jwks);
  const leida = await compactVerify(BUENA, claves, { algorithms: ["ES256"] });
  assert.deepEqual(leida.protectedHeader.typ, "constancia+jws");
  assert.equal(JSON.parse(Buffer.from(leida.payload)).radicado, "2026-000123");
  for (const { nombre, jws, resultado } of casos) {
    // What jose lets pass by design: spellings of base64url, the other s.
    const laxa = ["the other s", "bits after the end of the signature", "padded"].includes(nombre);
    if (laxa || !["alterada", "clave_desconocida"].includes(resultado)) continue;
    await assert.rejects(compactVerify(jws, claves), undefined, nombre);
  }
});

test("One byte changed anywhere is found by the tool", async () => {
  for (let i = 0; i < BUENA.length; i++) {
    const letra = BUENA[i] === "A" ? "B" : "A";
    const { resultado } = await comprobar(BUENA.slice(0, i) + letra + BUENA.slice(i + 1), llaves);
    assert.notEqual(resultado, "valida", `byte ${i}`);
  }
});

test("The tool finds the statement in what people keep: file, bundle, page and mail", () => {
  const cabeza = "From: sede@alcaldia.example\r\nSubject: Radicado\r\n";
  const plegada = en_correo(BUENA).replaceAll("ey", "e=\r\ny").replaceAll("Mi", "=4Di");
  for (const texto of [
    BUENA,
    `\ufeff${BUENA}\r\n`,
    `<!doctype html><pre id="constancia-jws" tabindex="0">\n${BUENA}\n</pre>`,
    `${cabeza}\r\nHola\r\n${en_correo(BUENA)}Gracias`,
    `${cabeza}\r\n${en_correo(BUENA).replace(/^/gm, "> ")}`,
    `${cabeza}Content-Transfer-Encoding: quoted-printable\r\n\r\nPetici=C3=B3n\r\n${plegada}`,
    `${cabeza}Content-Transfer-Encoding: base64\r\n\r\n${base64(`Petición\r\n${en_correo(BUENA)}`)}\r\n`,
    `${cabeza}\r\n--b\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(BUENA)}\r\n--b--\r\n`,
  ]) {
    assert.equal(hallar(texto)?.jws, BUENA, texto.slice(0, 200));
  }
  assert.equal(hallar(en_correo(BUENA) + en_correo(BUENA.replace("ey", "eZ"))), null, "two are not chosen between");
  assert.equal(hallar("hola"), null);
});

test("The tool proves files and answers, and says when they are others", async () => {
  const { constancia } = await comprobar(BUENA, llaves);
  assert.equal((await documento(PDF, constancia)).nombre, "anexo 1.pdf");
  assert.equal(await documento(new TextEncoder().encode("%PDF-1.7 plan0"), constancia), undefined);
  const atado = { constancia: BUENA, respuestas: { asunto: "Hueco en la vía", correo: "ana@correo.example" }, sal: "07".repeat(16) };
  const leido = hallar(JSON.stringify(atado));
  assert.equal(leido.jws, BUENA);
  assert.ok(await respuestas(leido.atado, constancia));
  assert.ok(!(await respuestas({ ...atado, respuestas: { asunto: "Otra" } }, constancia)));
  assert.ok(!(await respuestas({ ...atado, sal: "" }, constancia)));
  assert.equal(hallar(JSON.stringify(atado).replace('"asunto"', '"asunto":"x","asunto"')), null);
});

test("`sede verify` answers 0, 1 or 2, in words and in JSON, without a sede and without network", async (t) => {
  const dir = await carpeta(t);
  const en = (nombre) => path.join(dir, nombre);
  const poner = async (nombre, texto) => (await writeFile(en(nombre), texto), en(nombre));
  const claves = await poner("jwks.json", JSON.stringify(jwks));
  const env = { ...deCasa(en("nada")) };
  const verificar = (...args) => correr(["verify", ...args], { env });
  const recibo = await poner("recibo.eml", `From: a@b.example\r\n\r\n${en_correo(BUENA)}`);
  const anexo = await poner("mi plano.pdf", PDF);

  const bien = await verificar(recibo, "--jwks", claves, "--archivo", anexo);
  assert.equal(bien.codigo, 0, bien.error);
  for (const dicho of ["es válida", "2026-000123", "2026-03-27 16:40:05", "«anexo 1.pdf»", "Ley 527", "15 días hábiles"]) {
    assert.ok(bien.salida.includes(dicho), dicho + bien.salida);
  }
  const otro = await verificar(recibo, "--jwks", claves, "--archivo", claves);
  assert.deepEqual([otro.codigo, /NO es ninguno de los documentos/.test(otro.salida)], [1, true]);
  for (const nombre of ["payload of another number", "alg none", "key of a stranger", "at the revocation", "before the revocation"]) {
    const caso = casos.find((c) => c.nombre === nombre);
    const { codigo, salida } = await verificar(await poner("x.jws", caso.jws), "--jwks", claves, "--json");
    const { valida, resultado } = JSON.parse(salida);
    assert.deepEqual([codigo, valida, resultado], [valida ? 0 : 1, caso.resultado === "valida", caso.resultado], nombre);
  }
  for (const mal of [["no-existe.jws", "--jwks", claves], [recibo], [recibo, "--jwks", anexo], [recibo, "--jwks", claves, "--archivo", en("no")], []]) {
    assert.equal((await verificar(...mal)).codigo, 2, mal.join(" "));
  }
});

test("Two processes that start at once make one set of keys, and `sede claves` changes it", async (t) => {
  const env = deCasa(await carpeta(t));
  const claves = (...args) => correr(["claves", ...args], { env });
  const todas = await Promise.all(Array.from({ length: 4 }, () => claves("list")));
  assert.deepEqual(todas.map((r) => [r.codigo, r.salida]), todas.map(() => [0, todas[0].salida]));
  assert.equal(todas[0].salida.trim().split("\n").length, 3, "two that sign, and the one of the documents");
  const kid = todas[0].salida.match(/^(\S+) +constancias/m)[1];
  assert.equal((await claves("rotar")).codigo, 0);
  const revocada = await claves("revocar", kid, "--motivo", "Se perdió un computador");
  assert.equal(revocada.codigo, 0, revocada.error);
  const lista = (await claves("list")).salida;
  assert.match(lista, new RegExp(`^${kid} .*revocada desde .*: Se perdió un computador$`, "m"));
  assert.equal(lista.match(/firma$/gm).length, 2);
  assert.equal((await claves("revocar", kid, "--motivo", "Otra vez")).codigo, 2);
});

/** What the tool says after `dar` filled it in. */
async function preguntar(pagina, dar) {
  await dar();
  await pagina.getByRole("button", { name: "Comprobar" }).click();
  await pagina.locator("#respuesta[aria-busy=false] > p").first().waitFor();
  return pagina.getByRole("status").innerText();
}

test("The tool works from a file, asks nobody, and can be used by everybody", async (t) => {
  const [sede, br, dir] = [await servir(), await navegador(), await carpeta(t)];
  t.after(() => Promise.all([sede.parar(), br.close()]));
  const publicas = await fetch(`${sede.url}/.well-known/jwks.json`);
  assert.equal(publicas.headers.get("content-type"), "application/jwk-set+json");
  const { keys } = await publicas.json();
  assert.deepEqual(keys.map((k) => [k.alg, "d" in k]), [["EdDSA", false], ["ES256", false]]);
  const bajada = await fetch(`${sede.url}/verificar/herramienta/verificador.html`);
  assert.match(bajada.headers.get("content-disposition"), /^attachment/);
  const archivo = path.join(dir, "verificador.html");
  const html = await bajada.text();
  assert.ok(html.includes(keys[1].kid), "it carries the keys");
  await writeFile(archivo, html);
  const plano = path.join(dir, "plano.pdf");
  await writeFile(plano, PDF);

  for (const direccion of [`file://${archivo}`, `${sede.url}/verificar/herramienta/`]) {
    const contexto = await br.newContext({ locale: "es-CO" });
    const [pedidos, errores] = [[], []];
    const pagina = await contexto.newPage();
    pagina.on("console", (m) => m.type() === "error" && errores.push(m.text()));
    pagina.on("pageerror", (e) => errores.push(String(e)));
    await pagina.goto(direccion);
    assert.deepEqual(await violaciones(pagina), []);
    pagina.on("request", (r) => pedidos.push(r.url()));
    const texto = pagina.getByLabel("O pegue su texto");
    assert.match(await preguntar(pagina, async () => {}), /Elija su archivo/);
    const ajena = await preguntar(pagina, () => texto.fill(BUENA));
    assert.match(ajena, direccion.startsWith("file:") ? /no la firmó ninguna de sus claves/ : /Faltan las claves/);
    if (direccion.startsWith("file:")) await pagina.getByText("Claves de la entidad").click();
    await pagina.getByLabel("Claves públicas").fill(JSON.stringify(jwks));
    const buena = await preguntar(pagina, () => pagina.getByLabel("Los archivos que radicó").setInputFiles([plano, archivo]));
    for (const dicho of ["✓ Esta constancia es válida", "plano.pdf es «anexo 1.pdf»", "verificador.html NO es ninguno", "2026-000123", "Ley 527"]) {
      assert.ok(buena.includes(dicho), `${dicho}: ${buena}`);
    }
    assert.deepEqual(await violaciones(pagina), []);
    assert.match(await preguntar(pagina, () => texto.fill(de_caso("payload of another number"))), /NO es válida: algo cambió/);
    assert.deepEqual([pedidos, errores], [[], []], direccion);
    await contexto.close();
  }
});

test("At 320 px the tool does not scroll sideways", async (t) => {
  const [sede, br] = [await servir(), await navegador()];
  t.after(() => Promise.all([sede.parar(), br.close()]));
  await con_pagina(br, { ancho: 320 }, async (pagina) => {
    await pagina.goto(`${sede.url}/verificar/herramienta/`);
    await pagina.getByLabel("Claves públicas").fill(JSON.stringify(jwks));
    await preguntar(pagina, () => pagina.getByLabel("O pegue su texto").fill(BUENA));
    assert.equal(await pagina.evaluate(() => document.documentElement.scrollWidth), 320);
  });
});
