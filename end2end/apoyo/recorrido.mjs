// A journey of a person, walked with and without JavaScript, on a phone and on a desk, each time in a sede of its own.
import { after, before, test } from "node:test";
import { inspector } from "./inspector.mjs";
import { con_pagina, navegador } from "./navegador.mjs";
import { vigilar } from "./persona.mjs";
import { ANCHOS } from "./plantillas.mjs";
import { servir } from "./sede.mjs";

const MODOS = { "with JavaScript": true, "without JavaScript": false };
/** What a person may be answered on these journeys: nothing there, not yet, put this right. */
const ESTADOS = [404, 403, 422];

/** Readies the browser of a file of tests; gives the function that declares its journeys. */
export function recorridos() {
  let br, lupa;
  before(async () => {
    br = await navegador();
    lupa = await inspector(br);
  });
  after(() => br?.close());

  /** One journey in one way of walking. `opciones.modos` restricts them. */
  return function recorrido(nombre, hacer, { modos = MODOS, anchos = ANCHOS } = {}) {
    for (const [modo, js] of Object.entries(modos)) {
      for (const [pantalla, ancho] of Object.entries(anchos)) {
        test(`${nombre} (${modo}, ${pantalla})`, async (t) => {
          const sede = await servir();
          t.after(() => sede.parar());
          const opciones = { ancho, javaScriptEnabled: js, galletas: true, estados: ESTADOS };
          await con_pagina(br, opciones, async (pagina, contexto) => {
            if (js) await vigilar(contexto);
            const a = (camino) => sede.url + camino;
            const otra = async (resto = {}) => {
              const c = await br.newContext({ locale: "es-CO", javaScriptEnabled: js, ...resto });
              t.after(() => c.close());
              c.setDefaultTimeout(10_000);
              if (js) await vigilar(c);
              return c.newPage();
            };
            await hacer({ pagina, contexto, sede, js, ancho, a, otra, mirar: lupa.mirar });
          });
        });
      }
    }
  };
}
