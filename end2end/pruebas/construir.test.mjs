// `sede check`, `build` and `new`: what they write, what they refuse, and how they end.
import assert from "node:assert/strict";
import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { archivos, huellas, sha256 } from "../apoyo/archivos.mjs";
import { cambiar, copiar, hoja } from "../apoyo/contenido.mjs";
import { CONTENIDO, carpeta, correr } from "../apoyo/sede.mjs";

const FECHA = ["--fecha", "2026-11-22"];
/** A program in one file, the same in every sede, and no page of it. */
const HERRAMIENTA = "verificar/herramienta/";
const SLUG = "certificado-de-residencia";
const construir = (dist, ...mas) => correr(["build", "--out", dist, ...FECHA, ...mas]);

test("Two builds with the same date give the same bytes, wherever and whenever they run", async (t) => {
  const dir = await carpeta(t);
  const content = await copiar(dir);
  const [a, b] = [path.join(dir, "a"), path.join(dir, "b")];
  assert.equal((await construir(a)).codigo, 0);
  assert.equal((await construir(b, "--content", content)).codigo, 0);
  assert.deepEqual(await huellas(b), await huellas(a));
});

test("The manifest tells the truth about every file, and lists them all", async (t) => {
  const dist = path.join(await carpeta(t), "dist");
  assert.equal((await construir(dist)).codigo, 0);
  const manifiesto = JSON.parse(await readFile(path.join(dist, "manifiesto.json"), "utf8"));
  const dichas = Object.fromEntries(manifiesto.archivos.map((a) => [a.ruta, a.sha256]));
  const { "manifiesto.json": _, ...reales } = await huellas(dist);
  assert.deepEqual(dichas, reales);
  assert.equal(manifiesto.fecha, "2026-11-22");
});

test("Each compressed file opens to the plain one beside it, and every asset is named by its bytes", async (t) => {
  const dist = path.join(await carpeta(t), "dist");
  assert.equal((await construir(dist)).codigo, 0);
  const todos = await archivos(dist);
  const leer = (a) => readFile(path.join(dist, a));
  for (const a of todos.filter((a) => /\.(br|gz)$/.test(a))) {
    const abierto = a.endsWith(".br") ? brotliDecompressSync(await leer(a)) : gunzipSync(await leer(a));
    assert.ok(abierto.equals(await leer(a.slice(0, -3))), a);
  }
  for (const a of todos.filter((a) => a.startsWith("assets/") && !/\.(br|gz)$/.test(a))) {
    assert.ok(a.includes(sha256(await leer(a)).slice(0, 12)), a);
  }
  assert.ok(todos.includes("index.html.br") && todos.includes("index.html.gz"));
});

test("A wrong sheet leaves the old site as it was, byte for byte", async (t) => {
  const dir = await carpeta(t);
  const content = await copiar(dir);
  const dist = path.join(dir, "dist");
  assert.equal((await construir(dist, "--content", content, "--sin-comprimir")).codigo, 0);
  const antes = await huellas(dist);
  await cambiar(hoja(content, SLUG), "costo: gratuito", "costo: gratuitamente");
  const r = await construir(dist, "--content", content, "--sin-comprimir");
  assert.equal(r.codigo, 1);
  assert.match(r.error, /certificado-de-residencia\.md.*\n?.*gratuitamente/s);
  assert.deepEqual(await huellas(dist), antes);
  assert.deepEqual((await archivos(dir)).filter((a) => a.startsWith(".")), [], "nothing half-written stays beside it");
});

test("A new build takes away pages that no longer exist", async (t) => {
  const dir = await carpeta(t);
  const content = await copiar(dir);
  const dist = path.join(dir, "dist");
  const vieja = "tramites/certificado-de-vecindad/index.html";
  await construir(dist, "--content", content, "--sin-comprimir");
  assert.ok((await archivos(dist)).includes(vieja));
  await rm(hoja(content, "certificado-de-vecindad"));
  const r = await construir(dist, "--content", content, "--sin-comprimir");
  assert.equal(r.codigo, 0, r.error);
  assert.ok(!(await archivos(dist)).includes(vieja));
});

test("A folder with somebody else's files is never replaced", async (t) => {
  const dist = path.join(await carpeta(t), "mias");
  await mkdir(dist);
  await writeFile(path.join(dist, "tesis.txt"), "importante");
  const r = await construir(dist, "--sin-comprimir");
  assert.equal(r.codigo, 2);
  assert.match(r.error, /--out/);
  assert.deepEqual(await archivos(dist), ["tesis.txt"]);
});

test("The content folder is never taken for the output, nor the output put inside it", async (t) => {
  const content = await copiar(await carpeta(t));
  const antes = await huellas(content);
  const r = await construir(content, "--content", content);
  assert.equal(r.codigo, 2);
  assert.deepEqual(await huellas(content), antes);
});

test("With --json one object comes out and nothing else, and its figures are true", async (t) => {
  const dist = path.join(await carpeta(t), "dist");
  const r = await construir(dist, "--json", "--sin-comprimir");
  assert.equal(r.codigo, 0);
  const dicho = JSON.parse(r.salida);
  assert.deepEqual(Object.keys(dicho).sort(), ["bytes", "files", "pages", "seconds", "warnings"]);
  const todos = await archivos(dist);
  assert.equal(dicho.files, todos.length);
  assert.equal(dicho.pages, todos.filter((a) => a.endsWith("index.html") && !a.startsWith(HERRAMIENTA)).length);
  const bytes = await Promise.all(todos.map(async (a) => (await readFile(path.join(dist, a))).length));
  assert.equal(dicho.bytes, bytes.reduce((a, b) => a + b));
  assert.ok(dicho.seconds > 0 && dicho.warnings === 1, "what is not in English yet is told in one finding");
});

test("The address given reaches canonical links, site map and QR, and a wrong one is refused", async (t) => {
  const dir = await carpeta(t);
  const [a, b] = [path.join(dir, "a"), path.join(dir, "b")];
  await construir(a, "--sin-comprimir", "--url", "https://www.gov.co/san-roque");
  await construir(b, "--sin-comprimir", "--url", "https://otra.example");
  const ficha = `tramites/${SLUG}/index.html`;
  const [pa, pb] = await Promise.all([a, b].map((d) => readFile(path.join(d, ficha), "utf8")));
  assert.match(pa, /rel="canonical" href="https:\/\/www\.gov\.co\/san-roque\/tramites\/certificado-de-residencia\/"/);
  const qr = (html) => html.match(/<svg[^>]*class="qr"[\s\S]*?<\/svg>/)[0];
  assert.notEqual(qr(pa), qr(pb));
  assert.match(await readFile(path.join(a, "sitemap.xml"), "utf8"), /<loc>https:\/\/www\.gov\.co\/san-roque\/</);
  for (const mala of ["ftp://x.example", "sede.gov.co", "https://", "https://x.example/?a=1"]) {
    assert.equal((await construir(path.join(dir, "c"), "--url", mala)).codigo, 2, mala);
  }
});

test("check ends with 0 on good content, 1 with errors and 2 when asked wrongly", async (t) => {
  assert.equal((await correr(["check"])).codigo, 0);
  const content = await copiar(await carpeta(t));
  await cambiar(hoja(content, SLUG), "costo: gratuito", "costo: gratuitamente");
  assert.equal((await correr(["check", "--content", content])).codigo, 1);
  for (const args of [["check", "--nada"], ["chek"], ["build", "--fecha", "ayer"], []]) {
    assert.equal((await correr(args)).codigo, 2, args.join(" "));
  }
});

test("check names the file, the line and the way to mend it, for people and for machines", async (t) => {
  const content = await copiar(await carpeta(t));
  await cambiar(hoja(content, SLUG), "modalidad: en línea", "modalidadd: en línea");
  const humano = (await correr(["check", "--content", content])).salida;
  assert.match(humano, /certificado-de-residencia\.md/);
  assert.match(humano, /modalidadd/);
  assert.match(humano, /modalidad\b/, "did you mean");
  const r = await correr(["check", "--content", content, "--format", "json"]);
  const { diagnostics } = JSON.parse(r.salida);
  const suyo = diagnostics.find((d) => d.message.includes("modalidadd"));
  assert.equal(suyo.file, `tramites/${SLUG}.md`);
  assert.equal(suyo.severity, "error");
  const linea = (await readFile(hoja(content, SLUG), "utf8")).split("\n").findIndex((l) => l.startsWith("modalidadd")) + 1;
  assert.equal(suyo.line, linea);
  assert.deepEqual(Object.keys(suyo).sort(), ["code", "column", "file", "help", "line", "message", "norma", "severity"]);
  const sarif = JSON.parse((await correr(["check", "--content", content, "--format", "sarif"])).salida);
  assert.equal(sarif.version, "2.1.0");
});

test("Every error of every file is told at once", async (t) => {
  const content = await copiar(await carpeta(t));
  await cambiar(hoja(content, SLUG), "costo: gratuito", "costo: gratuitamente");
  await cambiar(hoja(content, SLUG), "grado: medio", "grado: mediano");
  await cambiar(hoja(content, "paz-y-salvo-municipal"), /^tema: .*$/m, "tema: inventado");
  const { diagnostics } = JSON.parse((await correr(["check", "--content", content, "--format", "json"])).salida);
  for (const palabra of ["gratuitamente", "mediano", "inventado"]) {
    assert.ok(diagnostics.some((d) => (d.message + d.help).includes(palabra)), palabra);
  }
});

test("A new entity starts from a folder that passes check, builds, and says what to change", async (t) => {
  const dir = path.join(await carpeta(t), "mi-sede");
  const r = await correr(["new", dir, "--nombre", "Alcaldía de Villa Rica"]);
  assert.equal(r.codigo, 0, r.error);
  for (const paso of ["  1. ", "  5. ", "sede.toml:", "certificado-de-residencia.md:", "--watch", "demostracion = false"]) assert.ok(r.salida.includes(paso), paso);
  const revisado = await correr(["check", "--content", dir, "--format", "json"]);
  // What is left to translate is told, and is no fault.
  assert.deepEqual(JSON.parse(revisado.salida).diagnostics.map((d) => [d.code, d.severity]), [["idioma-incompleto", "warning"]]);
  assert.equal((await construir(path.join(dir, "../dist"), "--content", dir, "--sin-comprimir")).codigo, 0);
  const otra = await correr(["new", dir]);
  assert.equal(otra.codigo, 2, "an existing folder is left alone");
});

test("An unknown SEDE_ name stops every command and names the near ones", async () => {
  for (const args of [["check"], ["build"], ["serve", "--listen", "127.0.0.1:0"]]) {
    const r = await correr(args, { env: { SEDE_LISTNE: "x" }, espera: 5_000 });
    assert.equal(r.codigo, 2, args[0]);
    assert.match(r.error, /SEDE_LISTNE[\s\S]*SEDE_LISTEN/);
  }
});

test("Content that cannot be read ends in words, never in a panic or a half-written site", async (t) => {
  const dir = await carpeta(t);
  const dist = path.join(dir, "dist");
  const casos = {
    "no folder": async (c) => path.join(c, "no-existe"),
    "an empty folder": async (c) => (await mkdir(path.join(c, "vacia")), path.join(c, "vacia")),
    "a file for a folder": async (c) => path.join(c, "sede.toml"),
    "Latin-1 bytes": async (c) => (await writeFile(hoja(c, SLUG), Buffer.from("---\nnombre: Certificaci\xf3n\n---\n", "latin1")), c),
    "broken YAML": async (c) => (await writeFile(hoja(c, SLUG), "---\nnombre: [a\n  b: {\n---\n"), c),
    "a tab": async (c) => (await cambiar(hoja(c, SLUG), "  id: 66256", "\tid: 66256"), c),
    "no front matter": async (c) => (await writeFile(hoja(c, SLUG), "hola"), c),
    "broken TOML": async (c) => (await writeFile(path.join(c, "sede.toml"), "nombre = "), c),
  };
  for (const [nombre, preparar] of Object.entries(casos)) {
    const content = await preparar(await copiar(path.join(dir, nombre)));
    const r = await construir(dist, "--content", content, "--sin-comprimir");
    assert.ok([1, 2].includes(r.codigo), `${nombre}: ended with ${r.codigo}`);
    assert.doesNotMatch(r.error + r.salida, /panicked|RUST_BACKTRACE/, nombre);
    assert.ok(r.error.length > 20, `${nombre}: says why`);
    await assert.rejects(readFile(path.join(dist, "index.html")), nombre);
  }
});

test("A folder where nothing can be written is said in words", async (t) => {
  if (process.getuid() === 0) return t.skip("root writes everywhere");
  const dir = await carpeta(t);
  await chmod(dir, 0o500);
  const r = await construir(path.join(dir, "dist"), "--sin-comprimir");
  assert.equal(r.codigo, 2);
});

test("The demonstration entity is plainly a demonstration, with at least twenty published sheets", async (t) => {
  const dist = path.join(await carpeta(t), "dist");
  await construir(dist, "--content", CONTENIDO, "--sin-comprimir");
  const { tramites } = JSON.parse(await readFile(path.join(dist, "datos/tramites.json"), "utf8"));
  assert.ok(tramites.length >= 20);
  for (const a of (await archivos(dist)).filter((a) => a.endsWith(".html") && !a.startsWith(HERRAMIENTA))) {
    assert.match(await readFile(path.join(dist, a), "utf8"), /class="banda"/, `${a} says that it is a demonstration`);
  }
});
