// Personal data stays where it belongs: never in a log, in an address, or in a file that anybody can fetch.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { andante } from "../apoyo/andar.mjs";
import { archivos } from "../apoyo/archivos.mjs";
import { clave_de, enviar } from "../apoyo/formulario.mjs";
import { GENTE } from "../apoyo/persona.mjs";
import { RADICADO as RADICADOS } from "../apoyo/radicar.mjs";
import { carpeta, correr, deCasa, servir } from "../apoyo/sede.mjs";

const ESCRITO = { correo: "secreta.maria@buzon.example", telefono: "310 555 9977", direccion: "Transversal 87 # 65-43" };
const MOTIVO = "Motivo que solo lee ella";
/** What she files, and what somebody files who does not enter. */
const RADICADO = { objeto: "Su relato del hueco negro", adicional: "Padece vértigo severo", anexo: "historia clinica.pdf" };
const ROSA = { nombre: "Rosalba Inés Quintero", "documento.tipo": "CC", "documento.numero": "61234987", correo: "rosalba.q@buzon.example" };
const VIVIENDA = { direccion: "Diagonal 44 # 12-76", barrio: "Villa Escondida", desde: "2001-09-17", jura: "si" };
/** Pieces of what is known of the two people, in the forms in which they could slip out. */
const PRIVADO = [
  ...Object.values(GENTE.maria).slice(1),
  ...Object.values(GENTE.jose).slice(1),
  ...Object.values(ESCRITO),
  ...Object.values(RADICADO), ...Object.values(ROSA), VIVIENDA.direccion, VIVIENDA.barrio, VIVIENDA.desde,
  "3105559977", "300 555 0101", "3005550101", "Calle 10 # 4-20", "Rojas", "Mosquera", MOTIVO, "Me voy del municipio",
].filter((dato) => dato.length > 4);

const formas = (dato) => [dato, encodeURIComponent(dato), new URLSearchParams({ d: dato }).toString().slice(2), Buffer.from(dato).toString("base64").slice(0, -4)];

/** Which of it stands in a text. */
const hallados = (texto) => PRIVADO.filter((dato) => formas(dato).some((f) => texto.toLowerCase().includes(f.toLowerCase())));

/** Everything that a person and an official can do, wrong turns too. */
async function recorrer(maria, carmen, rosa) {
  await maria.entrar(GENTE.maria, { grado: "bajo", acepta: ["encuestas-de-satisfaccion"] });
  await maria.ir("/carpeta/datos/corregir", ESCRITO);
  await maria.entrar(GENTE.maria, { volver: "/carpeta/datos/" });
  await maria.ir("/carpeta/datos/corregir", { ...ESCRITO, correo: "secreta.maria@", telefono: "no" });
  await maria.ir("/carpeta/datos/corregir", ESCRITO);
  for (const ruta of ["", "datos/", "datos/descarga/", "datos/descarga.json", "accesos/", "sesiones/", "actuar/"]) await maria.ir("/carpeta/" + ruta);
  await maria.ir("/carpeta/datos/supresion", { motivo: "Me voy del municipio" });
  await maria.ir("/carpeta/datos/representar", { codigo: "AAAA-BBBB", parentesco: "madre", escucho: "si" });
  await maria.ir("/api/fn/consentir", { slug: "noticias-de-la-alcaldia", otorgado: "true" });
  await maria.ir("/api/fn/elevar", { ruta: "carpeta/datos/", campos: new URLSearchParams(ESCRITO).toString() });
  await carmen.entrar(GENTE.carmen);
  await radicar(maria, rosa);
  for (const persona of [GENTE.maria, GENTE.jose]) await carmen.ir("/funcionario/personas", { tipo: persona.tipo, numero: persona.numero, motivo: MOTIVO });
  const galletas = new Map(maria.galletas);
  await maria.ir("/salir", {});
  // Forms of somebody who is out.
  galletas.forEach((valor, nombre) => maria.galletas.set(nombre, valor));
  await maria.ir("/carpeta/datos/corregir", ESCRITO);
  await maria.ir("/ingresar/retorno?code=falso&state=falso");
  await maria.ir("/ingresar/salida?iss=falso&sid=falso");
}

/** A petition of somebody who did not enter, with its wrong turns; a trámite of Maria, up to its receipt. */
async function radicar(maria, rosa) {
  const campos = { tipo: "peticion", medio: "correo", ...ROSA, objeto: RADICADO.objeto, adicional: RADICADO.adicional, autorizacion: "si" };
  await rosa.ir("/pqrsd/", { ...campos, correo: "rosalba.q@" });
  const archivos = [{ nombre: RADICADO.anexo, bytes: Buffer.from("%PDF-1.7\n") }, { nombre: "vértigo severo.exe", bytes: Buffer.from("MZ") }];
  const desde = new URL(rosa.direcciones[0]).origin;
  const rechazada = await enviar(desde, "/pqrsd/", campos, { archivos });
  assert.equal(rechazada.estado, 422);
  const recibo = await rosa.ir("/pqrsd/solicitud/", { _clave: clave_de(rechazada.texto), _radicar: "si" });
  const [radicado] = recibo.texto.match(RADICADOS);
  for (const dato of [ROSA["documento.numero"], ROSA.correo, "nada"]) await rosa.ir("/consulta/estado", { radicado, dato });
  await rosa.ir(recibo.texto.match(/constancia\/[0-9A-Za-z]+\/constancia\.jws/)[0]);

  const camino = "/tramites/certificado-de-residencia/solicitud/";
  let pagina = await maria.ir(camino, { nombre: GENTE.maria.nombre, "documento.tipo": "CC", "documento.numero": GENTE.maria.numero, correo: ESCRITO.correo });
  const seguir = async (datos) => (pagina = await maria.ir(camino, { _clave: clave_de(pagina.texto), ...datos }));
  const { jura, ...vivienda } = VIVIENDA;
  await seguir({ ...vivienda, desde: "ayer" });
  await seguir(vivienda);
  await seguir({ jura });
  await seguir({ _radicar: "si" });
  assert.match(pagina.texto, RADICADOS);
  await maria.ir(`/carpeta/tramites/${pagina.texto.match(RADICADOS)[0]}/`);
}

test("Logs at their most talkative, addresses and public files never carry personal data, and no secret is kept as it is", async (t) => {
  const casa = await carpeta(t);
  const sede = await servir([], { casa, env: { SEDE_LOG: "trace" } });
  t.after(() => sede.parar());
  const { tipo, numero, nombre } = GENTE.carmen;
  const args = ["funcionario", "add", "--tipo", tipo, "--numero", numero, "--nombre", nombre, "--papel", "atencion", "--dependencia", "Archivo"];
  const alta = await correr(args, { env: deCasa(casa) });
  assert.equal(alta.codigo, 0, alta.error);
  const [maria, carmen, rosa] = [andante(sede.url), andante(sede.url), andante(sede.url)];
  await recorrer(maria, carmen, rosa);
  const secretos = [...maria.galletas.values(), ...carmen.galletas.values(), ...rosa.galletas.values()].filter((v) => v.length > 10);
  const copia = await andanteDentro(sede.url);
  assert.ok(hallados(JSON.stringify(copia)).length >= 5, "the words looked for are those that are held");

  await t.test("addresses", () => {
    const todas = [...maria.direcciones, ...carmen.direcciones, ...rosa.direcciones];
    assert.ok(todas.length > 50, `${todas.length} addresses`);
    assert.deepEqual(hallados(todas.map(desarmar).join("\n")), []);
  });
  await t.test("public files", async () => {
    for (const ruta of ["/", "/sitemap.xml", "/mapa-del-sitio/", "/ingresar/adios", "/healthz", "/readyz"]) {
      assert.deepEqual(hallados(await (await fetch(sede.url + ruta)).text()), [], ruta);
    }
  });
  await sede.parar();
  await t.test("logs", () => {
    const dicho = sede.dicho.salida + sede.dicho.error;
    assert.ok(dicho.length > 10_000, `they were talkative: ${dicho.length}`);
    assert.deepEqual(hallados(desarmar(dicho)), []);
    for (const secreto of secretos) assert.ok(!dicho.includes(secreto), "no cookie is written");
  });
  await t.test("the database", async () => {
    for (const archivo of await archivos(casa)) {
      const bytes = (await readFile(path.join(casa, archivo))).toString("latin1");
      for (const secreto of secretos) assert.ok(!bytes.includes(secreto), `${archivo} holds a session as it is`);
    }
  });
});

/** Whatever looks like a token is opened first. */
const desarmar = (texto) => texto.replace(/[\w-]{20,}/g, (pieza) => `${pieza} ${Buffer.from(pieza, "base64url").toString("utf8")}`);

async function andanteDentro(url) {
  const otra = andante(url);
  await otra.entrar(GENTE.maria);
  return otra.copia();
}
