// Runs the browser tests: those that take longest first, so that no core is idle at the end.
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";

const AQUI = new URL("pruebas/", import.meta.url).pathname;
/** In the order of the seconds they took; the others take less. */
const LARGAS = ["caidas", "accesibilidad", "notificaciones", "solicitudes", "pqrsd", "html", "forma", "http", "enlaces", "documentos"];

/** What takes longer hangs: the file fails by its name, and the others go on. In milliseconds. */
const LIMITE = 600_000;

const orden = (archivo) => {
  const lugar = LARGAS.indexOf(path.basename(archivo, ".test.mjs"));
  return lugar < 0 ? LARGAS.length : lugar;
};
const files = readdirSync(AQUI)
  .filter((a) => a.endsWith(".test.mjs"))
  .map((a) => path.join(AQUI, a))
  .sort((a, b) => orden(a) - orden(b));

const pruebas = run({ files, concurrency: availableParallelism(), timeout: LIMITE });
pruebas.on("test:fail", ({ todo }) => {
  if (!todo) process.exitCode = 1;
});
pruebas.compose(spec).pipe(process.stdout);
