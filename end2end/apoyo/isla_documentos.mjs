// Where the island of documents is tried: a sede of its own for each test, and somebody on a page whose island is awake.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { violaciones } from "./axe.mjs";
import { navegador } from "./navegador.mjs";
import { GENTE, despierta, entrar, vigilar } from "./persona.mjs";
import { ANCHOS } from "./plantillas.mjs";
import { servir } from "./sede.mjs";

export const RAIZ = "/carpeta/documentos/";

/** Readies the browser of a file of tests; gives what opens the page of María's documents and counts what the net carries. */
export function banco() {
  let br;
  before(async () => {
    br = await navegador();
  });
  after(() => br?.close());
  return async function abrir(t, { ancho = ANCHOS.escritorio, ...resto } = {}) {
    const sede = await servir();
    t.after(() => sede.parar());
    const contexto = await br.newContext({ viewport: { width: ancho, height: 900 }, locale: "es-CO", ...resto });
    t.after(() => contexto.close());
    contexto.setDefaultTimeout(15_000);
    await vigilar(contexto);
    const pagina = await contexto.newPage();
    await entrar(pagina, sede.url + RAIZ, GENTE.maria);
    await despierta(pagina);
    const viajes = [];
    pagina.on("request", (r) => r.isNavigationRequest() && viajes.push(r.url()));
    const trozos = [];
    pagina.on("requestfinished", (r) => /trozos\/\d+$/.test(r.url()) && trozos.push(Number(r.url().split("/").at(-1))));
    return { pagina, contexto, viajes, trozos, a: (camino) => sede.url + camino };
  };
}

export const elegir = (pagina, archivos) => pagina.locator("#c-archivos").setInputFiles(archivos);
export const dicho = (pagina, texto) => pagina.locator(".documentos-dicho", { hasText: texto }).waitFor();
export const fila = (pagina, nombre) => pagina.locator(".elegidos tr", { hasText: nombre });
export const limpia = async (pagina, donde) => assert.deepEqual(await violaciones(pagina), [], donde);
