// Falls while systems notify and the sede tells people: what was acknowledged is there, and each was told as the evidence says.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as dormir } from "node:timers/promises";
import { andante } from "./andar.mjs";
import { integra } from "./caer.mjs";
import { buzon } from "./correo.mjs";
import { GENTE } from "./persona.mjs";
import { carpeta, correr, deCasa, hasta, servir } from "./sede.mjs";
import { alta, dejarActo, ficha, notificarLote } from "./sistema.mjs";

const LLAMANTES = 3;
const LOTE = 8;
/** The turn of a server that is gone is over after a minute; the rest is for who sends. */
const ESPERA = 80_000;
/** Messages that a server has on their way at once. */
const A_LA_VEZ = 16;

/** Notifies until the program is gone: `hechas` are keys with the ids that were answered, `pendiente` the keys without an answer. */
async function notificar_sin_parar(url, token, nombre) {
  const hechas = [];
  for (let n = 0; ; n++) {
    const claves = Array.from({ length: LOTE }, (_, i) => `${nombre}-${n}-${i}`);
    const lineas = await notificarLote(url, token, claves).catch((e) => (e.code === "ERR_ASSERTION" ? assert.fail(e.message) : null));
    if (!lineas) return { hechas, pendiente: claves };
    hechas.push(...anotadas(claves, lineas));
    // People sign acts one after the other: the server has time to tell of some.
    await dormir(30);
  }
}

const anotadas = (claves, lineas) =>
  lineas.map((l, i) => {
    assert.equal(l.status, 201, JSON.stringify(l));
    return [claves[i], l.id];
  });

/** All rows of a copy of the sede, by table. */
async function filas(casa) {
  const archivo = path.join(casa, "copia.tar.gz");
  const r = await correr(["backup", archivo], { env: deCasa(casa) });
  assert.equal(r.codigo, 0, r.error);
  const texto = execFileSync("tar", ["-xzOf", archivo, "datos.jsonl"], { maxBuffer: 1 << 30 }).toString();
  const tablas = {};
  for (const linea of texto.trim().split("\n")) {
    const { tabla, fila } = JSON.parse(linea);
    if (tabla) (tablas[tabla] ??= []).push(fila);
  }
  return tablas;
}

/** From an empty folder, killed so many times while it works; says how many were acknowledged. */
export async function caida_notificando(t, veces) {
  const correo = await buzon();
  // Long enough that a fall finds some between the hands of both.
  correo.tarda = 25;
  t.after(correo.parar);
  const casa = await carpeta(t);
  const env = { SEDE_SMTP_URL: correo.url };
  let sede = await servir([], { casa, env });
  t.after(() => sede.parar());
  await andante(sede.url).entrar(GENTE.maria, { acepta: ["notificacion"] });
  const sistema = await alta(casa);
  await dejarActo(sede.url, await ficha(sede.url, sistema));

  const [url, hechas, caidas] = [sede.url, new Map(), []];
  for (let vez = 0; vez < veces; vez++) {
    const token = await ficha(url, sistema);
    const trabajo = Array.from({ length: LLAMANTES }, (_, quien) => notificar_sin_parar(url, token, `${vez}-${quien}`));
    await dormir(150 + Math.random() * 1_200);
    sede.hijo.kill("SIGKILL");
    await once(sede.hijo, "exit");
    caidas.push(Date.now());
    const dichas = await Promise.all(trabajo);
    for (const { hechas: suyas } of dichas) for (const [clave, id] of suyas) hechas.set(clave, id);
    sede = await servir([], { casa, env, escucha: new URL(url).host });
    // Who lost an answer asks again, and so does somebody who had it.
    const otra = await ficha(url, sistema);
    for (const { pendiente } of dichas) {
      for (const [clave, id] of anotadas(pendiente, await notificarLote(url, otra, pendiente))) hechas.set(clave, id);
    }
    const clave = [...hechas.keys()].at(0);
    assert.equal(anotadas([clave], await notificarLote(url, otra, [clave]))[0][1], hechas.get(clave), `fall ${vez}: the same key, the same one`);
  }
  const avisos = () => correo.mensajes.map((m) => ({ en: m.en, id: m.texto.match(/^Message-ID: <([^.@]+)/im)[1] }));
  await hasta(() => new Set(avisos().map((a) => a.id)).size >= hechas.size, ESPERA, "somebody was not told").catch((e) => {
    throw new Error(`${e.message}: ${new Set(avisos().map((a) => a.id)).size} of ${hechas.size}`);
  });
  await hasta(async () => (await filas(casa)).correos.every((c) => c.estado === "enviado"), ESPERA, "something is still to be sent");
  await integra(casa);
  assert.equal((await sede.parar()).codigo, 0);
  t.diagnostic(`${comprobar(await filas(casa), hechas, avisos(), caidas)} messages were taken just before a fall, and sent again`);
  await integra(casa);
  return hechas.size;
}

/**
 * Each that was acknowledged is there and no other; each was told by one message, which the server took once and the evidence
 * tells of once. A message that came twice was taken when the program that sent it was killed before it could note it. Gives
 * how many did.
 */
function comprobar(tablas, hechas, llegados, caidas) {
  const ids = new Set(tablas.notificaciones.map((n) => n.id));
  assert.equal(ids.size, hechas.size, "none that nobody asked for");
  for (const [clave, id] of hechas) assert.ok(ids.has(id), `${clave} was acknowledged and is gone`);
  const copias = new Map();
  for (const { id, en } of llegados) copias.set(id, [...(copias.get(id) ?? []), en]);
  const hechos = new Map();
  for (const s of tablas.notificacion_sucesos) hechos.set(s.notificacion, [...(hechos.get(s.notificacion) ?? []), JSON.parse(s.suceso)]);
  const avisadas = new Map(tablas.notificacion_avisos.map((a) => [a.notificacion, a]));
  assert.equal(tablas.notificacion_avisos.length, ids.size, "one message for each");
  let dobles = 0;
  for (const id of ids) {
    const { correo, vez } = avisadas.get(id);
    const entregas = copias.get(correo) ?? [];
    const dichas = hechos.get(id).filter((s) => s.suceso !== "puesta_a_disposicion");
    assert.deepEqual(dichas.map((s) => [s.suceso, s.vez]), [["aviso_entregado", vez]], "told as it was");
    const dicha = Date.parse(dichas[0].en);
    assert.ok(entregas.length >= 1, `${id} was not told, and the evidence says it was`);
    assert.ok(Math.abs(dicha - entregas.at(-1)) < 10_000, "at that hour");
    for (const en of entregas.slice(0, -1)) {
      dobles++;
      const caida = caidas.find((c) => c >= en - 50 && c - en < 5_000);
      assert.ok(caida && dicha > caida, `${id} was told again, and nobody was killed in between`);
    }
    copias.delete(correo);
  }
  assert.equal(copias.size, 0, "no message of nothing");
  assert.ok(dobles <= A_LA_VEZ * caidas.length, `${dobles} twice`);
  return dobles;
}
