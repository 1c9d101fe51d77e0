// `sede backup` while people write, `sede restore` in an empty folder: the restored sede goes on.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { andante } from "../apoyo/andar.mjs";
import { integra } from "../apoyo/caer.mjs";
import { GENTE } from "../apoyo/persona.mjs";
import { carpeta, correr, deCasa, servir } from "../apoyo/sede.mjs";

const direccion = (copia) => copia.datos.find((d) => d.campo === "direccion")?.valor;

test("A copy made while people write is whole, and the sede restored from it knows them", async (t) => {
  const [casa, nueva, archivos] = [await carpeta(t), await carpeta(t), await carpeta(t)];
  const sede = await servir([], { casa });
  t.after(() => sede.parar());
  const maria = andante(sede.url);
  await maria.entrar(GENTE.maria, { acepta: ["encuestas-de-satisfaccion"] });
  const escritas = ["Calle 1 # 0"];
  await maria.una("/carpeta/datos/corregir", { direccion: escritas[0] });
  let sigue = true;
  const escribe = (async () => {
    for (let n = 1; sigue && n < 50; n++) {
      escritas.push(`Calle 1 # ${n}`);
      assert.equal((await maria.una("/carpeta/datos/corregir", { direccion: escritas.at(-1) })).estado, 303);
    }
  })();
  const archivo = path.join(archivos, "copia.tar.gz");
  const copia = await correr(["backup", archivo], { env: deCasa(casa) });
  sigue = false;
  await escribe;
  assert.equal(copia.codigo, 0, copia.error);
  await sede.parar();
  const antes = await integra(casa);

  const vuelta = await correr(["restore", archivo], { env: deCasa(nueva) });
  assert.equal(vuelta.codigo, 0, vuelta.error);
  const despues = await integra(nueva);
  assert.ok(despues.evidencias > 0 && despues.evidencias <= antes.evidencias, `${despues.evidencias} of ${antes.evidencias}`);

  const otra = await servir([], { casa: nueva, escucha: new URL(sede.url).host });
  t.after(() => otra.parar());
  const vuelve = andante(otra.url);
  const pagina = await vuelve.entrar(GENTE.maria);
  assert.match(pagina.texto, /<h1[^>]*>Mi carpeta/, "she is known");
  const suyo = await vuelve.copia();
  assert.ok(escritas.includes(direccion(suyo)), direccion(suyo));
  assert.ok(suyo.consentimientos.some((c) => c.nombre === "encuestas-de-satisfaccion" && c.otorgado));
  assert.equal((await vuelve.una("/carpeta/datos/corregir", { direccion: "Calle nueva" })).estado, 303, "it goes on");
  assert.equal(direccion(await vuelve.copia()), "Calle nueva");
  await otra.parar();
  await integra(nueva);
});

test("A restored sede lets nobody in with a session from before", async (t) => {
  const [casa, nueva, archivos] = [await carpeta(t), await carpeta(t), await carpeta(t)];
  const sede = await servir([], { casa });
  t.after(() => sede.parar());
  const maria = andante(sede.url);
  await maria.entrar(GENTE.maria);
  const archivo = path.join(archivos, "copia.tar.gz");
  assert.equal((await correr(["backup", archivo], { env: deCasa(casa) })).codigo, 0);
  await maria.ir("/salir", {});
  await sede.parar();
  assert.equal((await correr(["restore", archivo], { env: deCasa(nueva) })).codigo, 0);
  const otra = await servir([], { casa: nueva, escucha: new URL(sede.url).host });
  t.after(() => otra.parar());
  const antes = andante(otra.url);
  for (const [nombre, valor] of maria.galletas) antes.galletas.set(nombre, valor);
  assert.match((await antes.una("/carpeta/")).lugar ?? "", /\/ingresar\?/, "who left stays out");
});

test("Nothing is restored over a sede that works, nor from what is no copy", async (t) => {
  const [casa, archivos] = [await carpeta(t), await carpeta(t)];
  const sede = await servir([], { casa });
  await sede.parar();
  const archivo = path.join(archivos, "copia.tar.gz");
  assert.equal((await correr(["backup", archivo], { env: deCasa(casa) })).codigo, 0);
  const encima = await correr(["restore", archivo], { env: deCasa(casa) });
  assert.notEqual(encima.codigo, 0);
  assert.match(encima.error, /carpeta vacía/);
  await integra(casa);
  const vacia = await carpeta(t);
  const mala = await correr(["restore", path.join(casa, "claves.json")], { env: deCasa(vacia) });
  assert.notEqual(mala.codigo, 0);
  assert.match(mala.error, /no es una copia/);
});
