// One fall: several people write at once, the program is killed at any moment, and starts again on the same folder.
import assert from "node:assert/strict";
import { caer, entrar_todos } from "./caer.mjs";

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
  const preparar = async (url) => {
    const gente = await entrar_todos(url);
    const pagina = await gente[0].ir("/carpeta/datos/");
    huellas.set(SLUG, pagina.texto.match(new RegExp(`value="${SLUG}"/?><input type="hidden" name="huella" value="([^"]+)"`))[1]);
    return gente;
  };
  const trabajar = (_, gente) => gente.map((quien) => escribir(quien, vez));
  const { url, hechas, fin } = await caer(t, [30, 630], preparar, trabajar);
  for (const [i, quien] of (await entrar_todos(url)).entries()) comprobar(await quien.copia(), hechas[i]);
  await fin();
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
