// A journey of a person, walked with and without JavaScript, on a phone and on a desk, each time in a sede of its own.
// Without SEDE_TEST_ALL only two of the four: whatever is looked at is looked at in both widths anyway.
import { after, before, test } from "node:test";
import { inspector } from "./inspector.mjs";
import { con_pagina, navegador } from "./navegador.mjs";
import { vigilar } from "./persona.mjs";
import { ANCHOS } from "./plantillas.mjs";
import { servir } from "./sede.mjs";

const TODO = Boolean(process.env.SEDE_TEST_ALL);
const MODOS = [
  { modo: "with JavaScript, on a desk", js: true, ancho: ANCHOS.escritorio },
  { modo: "without JavaScript, on a phone", js: false, ancho: ANCHOS.teléfono },
  ...(TODO ? [{ modo: "with JavaScript, on a phone", js: true, ancho: ANCHOS.teléfono }] : []),
  ...(TODO ? [{ modo: "without JavaScript, on a desk", js: false, ancho: ANCHOS.escritorio }] : []),
];
/** What a person may be answered on these journeys: nothing there, not yet, put this right. */
const ESTADOS = [404, 403, 422];

/**
 * Readies the browser of a file of tests; gives the function that declares its journeys. With `una` one sede serves them
 * all, and each comes from an address of its own. With `por_turnos` each is walked one way, and the next one the other;
 * with SEDE_TEST_ALL all of them all ways. `contenido` makes the content folder where it is not the demonstration.
 */
export function recorridos({ una = false, por_turnos = false, env, contenido } = {}) {
  let turno = 0;
  let br, lupa, comun;
  let args = [];
  let direccion = 0;
  before(async () => {
    br = await navegador();
    lupa = await inspector(br);
    if (contenido) args = ["--content", await contenido()];
    comun = una ? await servir(args, { env }) : null;
  });
  after(() => Promise.all([br?.close(), comun?.parar()]));

  /** One journey; with `solo_js` only where there are islands. */
  return function recorrido(nombre, hacer, { solo_js = false, estados = ESTADOS, todo } = {}) {
    const modos = MODOS.filter((m) => m.js || !solo_js);
    const suyos = por_turnos && !TODO ? [modos[turno++ % modos.length]] : modos;
    for (const { modo, js, ancho } of suyos) {
      test(`${nombre} (${modo})`, { todo }, async (t) => {
        const sede = comun ?? (await servir(args, { env }));
        if (!comun) t.after(() => sede.parar());
        const extraHTTPHeaders = comun ? { "x-forwarded-for": `203.0.113.${++direccion}` } : undefined;
        const opciones = { ancho, javaScriptEnabled: js, galletas: true, estados, extraHTTPHeaders };
        await con_pagina(br, opciones, async (pagina, contexto) => {
          if (js) await vigilar(contexto);
          const a = (camino) => sede.url + camino;
          const otra = async (resto = {}) => {
            const c = await br.newContext({ locale: "es-CO", javaScriptEnabled: js, extraHTTPHeaders, ...resto });
            t.after(() => c.close());
            c.setDefaultTimeout(10_000);
            if (js) await vigilar(c);
            return c.newPage();
          };
          await hacer({ t, pagina, contexto, sede, js, ancho, a, otra, mirar: lupa.mirar });
        });
      });
    }
  };
}
