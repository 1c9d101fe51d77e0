// One fall while people bring documents: whoever was told that theirs is kept has it afterwards, whole, and none is half there.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { sha256 } from "./archivos.mjs";
import { caer, entrar_todos } from "./caer.mjs";
import { enviar } from "./formulario.mjs";
import { pedir } from "./http.mjs";
import * as trozos from "./trozos.mjs";

const RAIZ = "/carpeta/documentos/";
/** Below what one session may send in a minute. */
const SUBIDAS = 50;
const galleta = (quien) => [...quien.galletas].map((g) => g.join("=")).join("; ");

const papel = (nombre, largo) => ({ campo: "archivos", nombre, bytes: Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(largo)]) });

/** In pieces: `cortado` is the file whose end was not acknowledged, with the pieces of it that were. */
async function subir_en_trozos(url, quien) {
  const [hechos, intentados] = [new Map(), new Map()];
  for (let n = 0; n < SUBIDAS; n++) {
    const archivo = papel(`trozos-${n}.pdf`, Math.floor(Math.random() * 6e6));
    intentados.set(archivo.nombre, sha256(archivo.bytes));
    const llegados = [];
    const hecho = await trozos.subir(url, galleta(quien), archivo, (k) => llegados.push(k)).then(() => true, (e) => (e.code === "ERR_ASSERTION" ? assert.fail(e.message) : false));
    if (!hecho) return { hechos, intentados, cortado: { archivo, llegados } };
    hechos.set(archivo.nombre, intentados.get(archivo.nombre));
  }
  return { hechos, intentados };
}

/** Who was cut goes on: what was acknowledged is not asked for again, and the file is what it was. */
async function seguir(url, quien, { archivo, llegados }, { hechos, intentados }) {
  // Only the answer to its end may have been lost.
  if ((await guardados(url, quien)).get(archivo.nombre) === intentados.get(archivo.nombre)) return;
  const { recibidos, id } = await trozos.comenzar(url, galleta(quien), archivo);
  for (const n of llegados) assert.ok(id && recibidos.includes(n), `piece ${n} of ${archivo.nombre} was acknowledged`);
  await trozos.subir(url, galleta(quien), archivo);
  hechos.set(archivo.nombre, intentados.get(archivo.nombre));
}

/** Brings documents until the program is gone: name and hash of each that was acknowledged, and of all that were tried. */
async function subir(url, quien) {
  const [hechos, intentados] = [new Map(), new Map()];
  for (let n = 0; n < SUBIDAS; n++) {
    const archivos = Array.from({ length: 1 + (n % 3) }, (_, i) => papel(`papel-${n}-${i}.pdf`, Math.floor(Math.random() ** 2 * 3e6)));
    for (const a of archivos) intentados.set(a.nombre, sha256(a.bytes));
    const r = await enviar(url, RAIZ, { carpeta: "" }, { archivos, galleta: galleta(quien) }).catch(() => null);
    if (!r) break;
    assert.equal(r.estado, 303, r.texto.slice(0, 300));
    for (const a of archivos) hechos.set(a.nombre, intentados.get(a.nombre));
  }
  return { hechos, intentados };
}

/** Name and hash of every document that somebody sees, each taken out whole. */
async function guardados(url, quien) {
  const hay = new Map();
  for (let camino = RAIZ; camino; ) {
    const { texto, estado } = await quien.ir(camino);
    assert.equal(estado, 200);
    for (const [, id, nombre] of texto.matchAll(/href="[^"]*documentos\/([0-9a-f-]{36})\/"[^>]*>([^<]+)</g)) {
      const r = await pedir(url, `${RAIZ}${id}/archivo`, { cabeceras: { cookie: galleta(quien) } });
      assert.equal(r.estado, 200, `${nombre} is listed and cannot be taken out`);
      assert.equal(Number(r.cabeceras["content-length"]), r.cuerpo.length, `${nombre} is half there`);
      hay.set(nombre, sha256(r.cuerpo));
    }
    camino = texto.match(/href="([^"]*[?&](?:amp;)?desde=[^"]*)"/)?.[1].replaceAll("&amp;", "&").replace(/^[./]*/, "/");
  }
  return hay;
}

/** One fall, from an empty folder; says how many documents were acknowledged. */
export async function caida_subiendo(t, vez) {
  const trabajar = (url, gente) => gente.map((quien, i) => (i % 2 ? subir_en_trozos : subir)(url, quien));
  const { url, hechas, fin } = await caer(t, [30, 1230], entrar_todos, trabajar);
  for (const [i, quien] of (await entrar_todos(url)).entries()) {
    if (hechas[i].cortado) await seguir(url, quien, hechas[i].cortado, hechas[i]);
    const [hay, { hechos, intentados }] = [await guardados(url, quien), hechas[i]];
    for (const [nombre, huella] of hechos) assert.equal(hay.get(nombre), huella, `fall ${vez}: ${nombre} was acknowledged`);
    for (const [nombre, huella] of hay) assert.equal(huella, intentados.get(nombre), `fall ${vez}: ${nombre} is not what came`);
  }
  await fin();
  return hechas.reduce((n, h) => n + h.hechos.size, 0);
}
