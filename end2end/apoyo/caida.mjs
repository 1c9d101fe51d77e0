// One fall: several people write at once, the program is killed at any moment, and starts again on the same folder.
import assert from "node:assert/strict";
import { once } from "node:events";
import { setTimeout as dormir } from "node:timers/promises";
import { andante } from "./andar.mjs";
import { GENTE } from "./persona.mjs";
import { carpeta, correr, deCasa, servir } from "./sede.mjs";

const QUIENES = [GENTE.maria, GENTE.jose, GENTE.patricia, GENTE.carmen];
/** Below what one session may send in a minute. */
const ACTOS = 55;
const SLUG = "noticias-de-la-alcaldia";

/** Writes until the program is gone; what was answered counts, with the last that was not. */
async function escribir(quien, vez) {
  const hechas = { direcciones: [], otorgados: [] };
  for (let n = 0; n < ACTOS; n++) {
    const direccion = `Calle ${vez} # ${n}-${Math.floor(Math.random() * 1e6)}`;
    hechas.intentada = n % 2 ? hechas.intentada : direccion;
    const acto = n % 2 ? quien.una("/carpeta/datos/consentimientos", consentimiento(n)) : quien.una("/carpeta/datos/corregir", { direccion });
    const r = await acto.catch(() => null);
    if (!r) break;
    assert.equal(r.estado, 303, r.texto);
    if (n % 2) hechas.otorgados.push(n % 4 === 1);
    else hechas.direcciones.push(direccion);
  }
  return hechas;
}

const consentimiento = (n) => ({ slug: SLUG, huella: huellas.get(SLUG), otorgado: String(n % 4 === 1) });
const huellas = new Map();

/** One fall, from an empty folder; says how much was acknowledged. */
export async function caida(t, vez) {
  const casa = await carpeta(t);
  const sede = await servir([], { casa });
  t.after(() => sede.parar());
  const gente = QUIENES.map((persona) => ({ persona, quien: andante(sede.url) }));
  for (const { persona, quien } of gente) await quien.entrar(persona);
  const pagina = await gente[0].quien.ir("/carpeta/datos/");
  huellas.set(SLUG, pagina.texto.match(new RegExp(`value="${SLUG}"/?><input type="hidden" name="huella" value="([^"]+)"`))[1]);

  const trabajo = gente.map(({ quien }) => escribir(quien, vez));
  await dormir(30 + Math.random() * 600);
  sede.hijo.kill("SIGKILL");
  await once(sede.hijo, "exit");
  const hechas = await Promise.all(trabajo);

  const otra = await servir([], { casa, escucha: new URL(sede.url).host });
  t.after(() => otra.parar());
  for (const [i, { persona }] of gente.entries()) {
    const quien = andante(otra.url);
    await quien.entrar(persona);
    comprobar(await quien.copia(), hechas[i]);
  }
  await integra(casa);
  await otra.parar();
  await integra(casa);
  return `${hechas.reduce((n, h) => n + h.direcciones.length + h.otorgados.length, 0)} acts acknowledged`;
}

/** The last address that was answered, or the one after it, whose answer was lost; the consents in their order. */
function comprobar(copia, hechas) {
  const direccion = copia.datos.find((d) => d.campo === "direccion")?.valor;
  const ultima = hechas.direcciones.at(-1);
  if (ultima) assert.ok([ultima, hechas.intentada].includes(direccion), `${direccion} instead of ${ultima}`);
  const historia = copia.consentimientos.filter((c) => c.nombre === SLUG).map((c) => c.otorgado).reverse();
  const sobra = historia.length - hechas.otorgados.length;
  assert.ok(sobra === 0 || sobra === 1, `${hechas.otorgados.length} consents acknowledged, ${historia.length} found`);
  assert.deepEqual(historia.slice(0, hechas.otorgados.length), hechas.otorgados);
}

/** The chain of evidence of this folder is whole. */
export async function integra(casa) {
  const r = await correr(["audit", "--json"], { env: deCasa(casa) });
  assert.equal(r.codigo, 0, r.salida + r.error);
  const dicho = JSON.parse(r.salida);
  assert.equal(dicho.integra, true);
  return dicho;
}
