// Personal data stays where it belongs: never in a log, in an address, or in a file that anybody can fetch.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { andante } from "../apoyo/andar.mjs";
import { archivos } from "../apoyo/archivos.mjs";
import { GENTE } from "../apoyo/persona.mjs";
import { carpeta, correr, deCasa, servir } from "../apoyo/sede.mjs";

const ESCRITO = { correo: "secreta.maria@buzon.example", telefono: "310 555 9977", direccion: "Transversal 87 # 65-43" };
const MOTIVO = "Motivo que solo lee ella";
/** Pieces of what is known of the two people, in the forms in which they could slip out. */
const PRIVADO = [
  ...Object.values(GENTE.maria).slice(1),
  ...Object.values(GENTE.jose).slice(1),
  ...Object.values(ESCRITO),
  "3105559977", "300 555 0101", "3005550101", "Calle 10 # 4-20", "Rojas", "Cuesta", MOTIVO, "Me voy del municipio",
].filter((dato) => dato.length > 4);

const formas = (dato) => [dato, encodeURIComponent(dato), new URLSearchParams({ d: dato }).toString().slice(2), Buffer.from(dato).toString("base64").slice(0, -4)];

/** Which of it stands in a text. */
const hallados = (texto) => PRIVADO.filter((dato) => formas(dato).some((f) => texto.toLowerCase().includes(f.toLowerCase())));

/** Everything that a person and an official can do, wrong turns too. */
async function recorrer(maria, carmen) {
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
  for (const persona of [GENTE.maria, GENTE.jose]) await carmen.ir("/funcionario/personas", { tipo: persona.tipo, numero: persona.numero, motivo: MOTIVO });
  const galletas = new Map(maria.galletas);
  await maria.ir("/salir", {});
  // Forms of somebody who is out.
  galletas.forEach((valor, nombre) => maria.galletas.set(nombre, valor));
  await maria.ir("/carpeta/datos/corregir", ESCRITO);
  await maria.ir("/ingresar/retorno?code=falso&state=falso");
  await maria.ir("/ingresar/salida?iss=falso&sid=falso");
}

test("Logs at their most talkative, addresses and public files never carry personal data, and no secret is kept as it is", async (t) => {
  const casa = await carpeta(t);
  const sede = await servir([], { casa, env: { SEDE_LOG: "trace" } });
  t.after(() => sede.parar());
  const { tipo, numero, nombre } = GENTE.carmen;
  const args = ["funcionario", "add", "--tipo", tipo, "--numero", numero, "--nombre", nombre, "--papel", "atencion", "--dependencia", "Archivo"];
  const alta = await correr(args, { env: deCasa(casa) });
  assert.equal(alta.codigo, 0, alta.error);
  const [maria, carmen] = [andante(sede.url), andante(sede.url)];
  await recorrer(maria, carmen);
  const secretos = [...maria.galletas.values(), ...carmen.galletas.values()].filter((v) => v.length > 10);
  const copia = await andanteDentro(sede.url);
  assert.ok(hallados(JSON.stringify(copia)).length >= 5, "the words looked for are those that are held");

  await t.test("addresses", () => {
    const todas = [...maria.direcciones, ...carmen.direcciones];
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
