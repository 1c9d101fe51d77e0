// One fall while people file: whoever was given a receipt has it afterwards, and the numbers are whole.
import assert from "node:assert/strict";
import { once } from "node:events";
import { setTimeout as dormir } from "node:timers/promises";
import { integra } from "./caida.mjs";
import { clave_de, enviar, enviar_revision, peticion, recibo } from "./formulario.mjs";
import { consecutivo } from "./radicar.mjs";
import { carpeta, servir } from "./sede.mjs";

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
  const casa = await carpeta(t);
  const sede = await servir([], { casa });
  t.after(() => sede.parar());
  const trabajo = Array.from({ length: ESCRITORES }, (_, quien) => radicar_sin_parar(sede.url, quien));
  await dormir(300 + Math.random() * 900);
  sede.hijo.kill("SIGKILL");
  await once(sede.hijo, "exit");
  const todos = await Promise.all(trabajo);
  const hechas = todos.flatMap((x) => x.hechas);
  const pendientes = todos.map((x) => x.pendiente).filter(Boolean);

  const otra = await servir([], { casa, escucha: new URL(sede.url).host });
  t.after(() => otra.parar());
  const numeros = [];
  for (const hecha of hechas) {
    const { estado, radicado } = await recibo(otra.url, hecha);
    assert.equal(estado, 200, `fall ${vez}: an acknowledged filing is gone`);
    numeros.push(consecutivo(radicado));
  }
  // Who lost the answer asks again, and so does somebody who had it.
  for (const [i, clave] of pendientes.entries()) {
    numeros.push(consecutivo((await recibo(otra.url, await enviar_revision(otra.url, clave, `203.0.113.${i}`))).radicado));
  }
  if (hechas.length) assert.equal((await enviar_revision(otra.url, hechas[0].clave, "203.0.113.99")).codigo, hechas[0].codigo, "the same filing");
  const nueva = await enviar_revision(otra.url, clave_de((await enviar(otra.url, "/pqrsd/", peticion(999))).texto));
  numeros.push(consecutivo((await recibo(otra.url, nueva)).radicado));
  numeros.sort((a, b) => a - b);
  assert.deepEqual(numeros, numeros.map((_, i) => i + 1), `fall ${vez}: no gap and no number twice`);
  await integra(casa);
  await otra.parar();
  await integra(casa);
  return hechas.length;
}
