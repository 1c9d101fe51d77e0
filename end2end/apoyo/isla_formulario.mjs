// Where the island of forms is tried: a sede, a browser, and a page whose island is awake.
import { after, before } from "node:test";
import { con_pagina, navegador } from "./navegador.mjs";
import { servir } from "./sede.mjs";

/** A form that asks nobody who they are. */
export const ABIERTO = "/tramites/concepto-de-uso-del-suelo/solicitud/";

/** The line that says whether what is typed is kept. */
export const ESTADO = "[data-estado-borrador]";

/** It says this. */
export const dice = (pagina, que) =>
  pagina.waitForFunction(([donde, que]) => document.querySelector(donde).textContent.includes(que), [ESTADO, que]);

/** The island is awake once it has taken over the conditions, or stands on a page without them. */
const despierta = (pagina) =>
  pagina.waitForFunction(() => document.querySelector("[data-isla=compartido]:not([hidden])") || document.querySelector("form[data-guarda=servidor]"));

/** A sede and a browser for the tests of a file. */
export function banco() {
  const puesto = {
    async abrir(pagina, url = puesto.sede.url + ABIERTO) {
      await pagina.goto(url);
      await despierta(pagina);
      // The wasm answers a moment after the page is there.
      await pagina.waitForLoadState("networkidle");
    },
    como: (opciones, hacer) => con_pagina(puesto.br, { galletas: true, estados: [404, 403, 409, 422], ...opciones }, hacer),
  };
  before(async () => {
    [puesto.sede, puesto.br] = await Promise.all([servir(), navegador()]);
  });
  after(() => Promise.all([puesto.sede?.parar(), puesto.br?.close()]));
  return puesto;
}
