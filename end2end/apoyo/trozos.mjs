// A file that goes up in pieces, as the island sends it, without a browser.
import assert from "node:assert/strict";
import { enviar } from "./formulario.mjs";
import { pedir } from "./http.mjs";

const RAIZ = "/carpeta/documentos/subidas";

/** Begins, or goes on with, a file; says its id and which pieces the sede has. */
export async function comenzar(url, galleta, { nombre, bytes }) {
  const r = await enviar(url, RAIZ, { nombre, bytes: String(bytes.length), marca: "1", carpeta: "" }, { galleta });
  assert.equal(r.estado, 200, r.texto.slice(0, 300));
  return JSON.parse(r.texto);
}

/** Sends one piece; what is answered counts. */
export async function traer(url, galleta, { id, trozo }, bytes, n) {
  const cabeceras = { origin: url, cookie: galleta, "content-type": "application/octet-stream" };
  const r = await pedir(url, `${RAIZ}/${id}/trozos/${n}`, { metodo: "POST", cabeceras, cuerpo: bytes.subarray(n * trozo, (n + 1) * trozo) });
  assert.equal(r.estado, 200, r.cuerpo.toString().slice(0, 300));
}

/** The file is whole: it becomes a document. */
export async function terminar(url, galleta, { id }) {
  const r = await enviar(url, `${RAIZ}/${id}/terminar`, {}, { galleta });
  assert.equal(r.estado, 200, r.texto.slice(0, 300));
}

/** All of a file, from where it stands; `anotar` hears of each piece that was acknowledged. */
export async function subir(url, galleta, archivo, anotar = () => {}) {
  const subida = await comenzar(url, galleta, archivo);
  const cuantos = Math.ceil(archivo.bytes.length / subida.trozo);
  for (let n = 0; n < cuantos; n++) {
    if (subida.recibidos.includes(n)) continue;
    await traer(url, galleta, subida, archivo.bytes, n);
    anotar(n);
  }
  await terminar(url, galleta, subida);
}
