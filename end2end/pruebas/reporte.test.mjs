// `sede report`: what the norm asks, line by line, as an official runs it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { cambiar, copiar, hoja } from "../apoyo/contenido.mjs";
import { carpeta, correr } from "../apoyo/sede.mjs";

const FECHA = ["--fecha", "2026-11-23"];
const ESTADOS = ["cumple", "no_cumple", "lo_decide_una_persona"];

/** Rows of a CSV (RFC 4180). */
function filas(csv) {
  const salida = [[]];
  for (const [, celda, entre, fin] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    salida.at(-1).push(celda === undefined ? entre : celda.replaceAll('""', '"'));
    if (fin === "\n") salida.push([]);
  }
  return salida.slice(0, -1);
}

test("The demonstration lacks nothing that a machine can see, which the ITA matrix says line by line", async () => {
  const r = await correr(["report", "cumplimiento", "--estricto", "--format", "csv", ...FECHA]);
  const [titulos, ...resto] = filas(r.salida);
  assert.deepEqual(titulos, ["ítem", "exigencia", "estado", "url", "fecha", "evidencia"]);
  assert.deepEqual(resto.filter((f) => f[2] === "no_cumple"), []);
  assert.equal(r.codigo, 0, r.error);
  assert.ok(resto.length > 200, `${resto.length} lines`);
  assert.ok(resto.every((f) => f.length === 6 && ESTADOS.includes(f[2]) && /^\d{4}-\d\d-\d\d$/.test(f[4])));
  assert.ok(resto.filter((f) => f[2] === "cumple").every((f) => f[5]), "what holds says why");
});

test("A broken copy has what is missing, with file, line and mend", async (t) => {
  const content = await copiar(await carpeta(t));
  const sede = path.join(content, "sede.toml");
  await cambiar(sede, /^linea_gratuita = .*\n/m, "");
  await cambiar(hoja(content, "paz-y-salvo-municipal"), /^suit:\n(  .*\n)+/m, "");
  const r = await correr(["report", "cumplimiento", "--estricto", "--format", "json", "--content", content, ...FECHA]);
  assert.equal(r.codigo, 1);
  const informe = JSON.parse(r.salida);
  assert.equal(informe.lineas.length, ESTADOS.reduce((n, e) => n + informe.resumen[e], 0));
  const mal = informe.lineas.filter((l) => l.estado === "no_cumple");
  assert.deepEqual(mal.map((l) => l.id), ["pie-linea-gratuita", "ficha-suit"]);
  assert.match(mal[0].remedio, /linea_gratuita/);
  assert.equal(mal[1].evidencia[0].archivo, "tramites/paz-y-salvo-municipal.md");
  assert.equal(mal[1].evidencia[0].linea, 1);
  for (const l of informe.lineas.filter((l) => l.estado === "lo_decide_una_persona")) {
    assert.ok(l.persona || l.evidencia.length > 0, `${l.id} says what to look at`);
  }
  const humano = await correr(["report", "cumplimiento", "--content", content, ...FECHA]);
  assert.equal(humano.codigo, 0, "without --estricto a report that could be made is a success");
  assert.match(humano.salida, / 2 no cumplen /);
  assert.match(humano.salida, /✗ pie-linea-gratuita: Escriba «linea_gratuita» en sede\.toml/);
  await cambiar(sede, /^kit = .*$/m, 'kit = "v9"');
  const sin = await correr(["report", "cumplimiento", "--content", content]);
  assert.equal(sin.codigo, 1);
  assert.match(sin.error, /sede\.toml:\d+:\d+/);
});

test("The preparation of trámites says what each needs and what its sheet does not know", async () => {
  const r = await correr(["report", "alistamiento", "--format", "json", ...FECHA]);
  assert.equal(r.codigo, 0, r.error);
  const { tramites, fuera_de_las_hojas } = JSON.parse(r.salida);
  const t = tramites.find((x) => x.tramite === "certificado-de-residencia");
  assert.deepEqual([t.autenticacion.necesita, t.autenticacion.grado, t.carpeta.usa], [true, "medio", true]);
  assert.equal(t.notificacion.volumen_anual, 1240);
  assert.equal(t.intercambios[0].entidad, "Registraduría Nacional del Estado Civil");
  assert.equal(fuera_de_las_hojas.length, 3);
});

test("The declaration is a page that the sede can publish", async (t) => {
  const content = await copiar(await carpeta(t));
  const out = path.join(content, "paginas/accesibilidad/conformidad.md");
  const r = await correr(["report", "declaracion", "--content", content, "--out", out, ...FECHA]);
  assert.equal(r.codigo, 0, r.error);
  assert.match(await readFile(out, "utf8"), /^---\ntitulo: .*\nresumen: .*\nactualizado: 2026-11-23\n/);
  const revisado = await correr(["check", "--content", content, "--format", "json"]);
  assert.deepEqual(JSON.parse(revisado.salida).diagnostics.filter((d) => d.file.includes("conformidad")), []);
});
