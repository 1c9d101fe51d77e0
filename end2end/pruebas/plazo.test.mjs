// `sede plazo`: a term with its arithmetic, by the law alone or with the closures of an entity.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { copiar } from "../apoyo/contenido.mjs";
import { CONTENIDO, carpeta, correr } from "../apoyo/sede.mjs";

const NAVIDAD = ["plazo", "--desde", "2026-12-18", "--dias", "15"];

test("Where there is no content folder the law alone counts, and JSON is all that is printed", async (t) => {
  const r = await correr([...NAVIDAD, "--json"], { cwd: await carpeta(t) });
  assert.equal(r.codigo, 0, r.error);
  const { saltados, fines_de_semana, ...resto } = JSON.parse(r.salida);
  assert.deepEqual(resto, { desde: "2026-12-18", dias: 15, vence: "2027-01-13" });
  assert.deepEqual(saltados[0], { fecha: "2026-12-25", motivo: "festivo: Navidad" });
  assert.equal(fines_de_semana[0], "2026-12-19");
  assert.equal(r.error, "");
});

test("The closures of an entity count, and a wrong list of them is shown instead of a date", async (t) => {
  const content = await copiar(await carpeta(t));
  const calendario = path.join(content, "calendario.toml");
  await writeFile(calendario, '[[cierre]]\ndesde = "2027-01-13"\nhasta = "2027-01-13"\nacto = "Decreto 1"\nmotivo = "Duelo"\n');
  const bien = await correr([...NAVIDAD, "--content", content]);
  assert.equal(bien.codigo, 0, bien.error);
  assert.match(bien.salida, /No cuenta el miércoles 13 de enero de 2027: cierre: Duelo \(Decreto 1\)\.\nVence el jueves 14 de enero de 2027\./);
  await writeFile(calendario, '[[cierre]]\ndesde = "2027-01-13"\nhasta = "2027-01-13"\nmotivo = "Duelo"\n');
  const mal = await correr([...NAVIDAD, "--content", content, "--json"]);
  assert.equal(mal.codigo, 1);
  assert.equal(mal.salida, "");
  assert.match(mal.error, /calendario\.toml:1:1[\s\S]*acto/);
});

test("The demonstration moves no term of today's examples, and its own day is closed", async () => {
  const demo = ["--content", CONTENIDO, "--json"];
  const ley = await correr([...NAVIDAD, ...demo]);
  assert.equal(JSON.parse(ley.salida).vence, "2027-01-13");
  const propia = await correr(["plazo", "--desde", "2027-08-13", "--dias", "1", ...demo]);
  assert.equal(JSON.parse(propia.salida).vence, "2027-08-18");
});

test("An appointment is a file that calendars read", async (t) => {
  const r = await correr([...NAVIDAD, "--ics"], { cwd: await carpeta(t) });
  assert.equal(r.codigo, 0, r.error);
  assert.match(r.salida, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  assert.match(r.salida, /\r\nDTSTART;VALUE=DATE:20270113\r\n/);
  assert.ok(r.salida.split("\r\n").every((l) => Buffer.byteLength(l) <= 75 && !l.includes("\n")));
});

test("Misuse ends with 2 and says how to write it", async (t) => {
  const cwd = await carpeta(t);
  for (const [args, dice] of [
    [["plazo", "--desde", "18/12/2026", "--dias", "15"], /2026-12-18/],
    [["plazo", "--desde", "2026-12-18", "--dias", "0"], /de 1 a 3650/],
    [["plazo", "--desde", "2101-01-01", "--dias", "5"], /1984 a 2100/],
    [[...NAVIDAD, "--content", "no-esta"], /no-esta/],
  ]) {
    const r = await correr(args, { cwd });
    assert.equal(r.codigo, 2, args.join(" "));
    assert.match(r.error, dice);
    assert.equal(r.salida, "");
  }
});
