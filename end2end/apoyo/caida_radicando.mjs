// One fall while people file: whoever was given a receipt has it afterwards, and the numbers are whole.
import assert from "node:assert/strict";
import { caer } from "./caer.mjs";
import { clave_de, enviar, enviar_revision, peticion, recibo } from "./formulario.mjs";
import { consecutivo } from "./radicar.mjs";

const ESCRITORES = 8;

/** Files until the program is gone. What was answered counts; `pendiente` is the review whose answer was lost. */
async function radicar_sin_parar(url, quien) {
  const hechas = [];
  for (let n = 0; ; n++) {
    // Nobody files so often: each comes from another house.
    const desde = `198.51.${100 + quien}.${n % 250}`;
    const borrador = await enviar(url, "/pqrsd/solicitud/", peticion(quien * 1000 + n), { desde }).catch(() => null);
    if (!borrador) return { hechas };
    const clave = clave_de(borrador.texto);
    assert.ok(clave, `${borrador.estado} ${borrador.texto.slice(0, 200)}`);
    const hecha = await enviar_revision(url, clave, desde).catch((e) => (/not filed/.test(e.message) ? assert.fail(e.message) : null));
    if (!hecha) return { hechas, pendiente: clave };
    hechas.push({ ...hecha, clave });
  }
}

/** One fall, from an empty folder; says how much was acknowledged. */
export async function caida_radicando(t, vez) {
  const trabajar = (url) => Array.from({ length: ESCRITORES }, (_, quien) => radicar_sin_parar(url, quien));
  const { url, hechas: todos, fin } = await caer(t, [300, 1200], () => [], trabajar);
  const hechas = todos.flatMap((x) => x.hechas);
  const pendientes = todos.map((x) => x.pendiente).filter(Boolean);

  const numeros = [];
  for (const hecha of hechas) {
    const { estado, radicado } = await recibo(url, hecha);
    assert.equal(estado, 200, `fall ${vez}: an acknowledged filing is gone`);
    numeros.push(consecutivo(radicado));
  }
  // Who lost the answer asks again, and so does somebody who had it.
  for (const [i, clave] of pendientes.entries()) {
    numeros.push(consecutivo((await recibo(url, await enviar_revision(url, clave, `203.0.113.${i}`))).radicado));
  }
  if (hechas.length) assert.equal((await enviar_revision(url, hechas[0].clave, "203.0.113.99")).codigo, hechas[0].codigo, "the same filing");
  const nueva = await enviar_revision(url, clave_de((await enviar(url, "/pqrsd/", peticion(999))).texto));
  numeros.push(consecutivo((await recibo(url, nueva)).radicado));
  numeros.sort((a, b) => a - b);
  assert.deepEqual(numeros, numeros.map((_, i) => i + 1), `fall ${vez}: no gap and no number twice`);
  await fin();
  return hechas.length;
}
