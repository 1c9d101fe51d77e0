// What all falls have in common: the program is killed while people work, starts again where it was, and its evidence is whole.
import assert from "node:assert/strict";
import { once } from "node:events";
import { setTimeout as dormir } from "node:timers/promises";
import { andante } from "./andar.mjs";
import { GENTE } from "./persona.mjs";
import { carpeta, correr, deCasa, servir } from "./sede.mjs";

const QUIENES = [GENTE.maria, GENTE.jose, GENTE.patricia, GENTE.carmen];

/** People who come in, each in a browser of their own. */
export async function entrar_todos(url) {
  const gente = QUIENES.map(() => andante(url));
  for (const [i, quien] of gente.entries()) await quien.entrar(QUIENES[i]);
  return gente;
}

/**
 * From an empty folder: `preparar(url)` readies whoever works, `trabajar(url, gente)` gives a promise for each of them, which
 * ends when the program is gone, and some time between `ms[0]` and `ms[1]` it is killed. Gives where the program that took its
 * place answers, and what each of them was told; `fin` proves the evidence, with that program and without it.
 */
export async function caer(t, ms, preparar, trabajar) {
  const casa = await carpeta(t);
  const sede = await servir([], { casa });
  t.after(() => sede.parar());
  const gente = await preparar(sede.url);
  const trabajo = trabajar(sede.url, gente);
  await dormir(ms[0] + Math.random() * (ms[1] - ms[0]));
  sede.hijo.kill("SIGKILL");
  await once(sede.hijo, "exit");
  const hechas = await Promise.all(trabajo);

  const otra = await servir([], { casa, escucha: new URL(sede.url).host });
  t.after(() => otra.parar());
  const fin = async () => {
    await integra(casa);
    await otra.parar();
    await integra(casa);
  };
  return { url: otra.url, hechas, fin };
}

/** The chain of evidence of this folder is whole. */
export async function integra(casa) {
  const r = await correr(["audit", "--json"], { env: deCasa(casa) });
  assert.equal(r.codigo, 0, r.salida + r.error);
  const dicho = JSON.parse(r.salida);
  assert.equal(dicho.integra, true);
  return dicho;
}
