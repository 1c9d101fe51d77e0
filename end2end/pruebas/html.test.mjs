// The Nu HTML checker on every page (CC11): no errors, in both kits.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { archivos } from "../apoyo/archivos.mjs";
import { copiar } from "../apoyo/contenido.mjs";
import { DEL_BORDE, ESTATICAS } from "../apoyo/plantillas.mjs";
import { carpeta, correr, servir } from "../apoyo/sede.mjs";

const VNU = createRequire(import.meta.url)("vnu-jar");

/** One run of java over many files: `{ file: "…", line, message, type }` each. */
function revisar(rutas) {
  const args = ["-Xss4m", "-jar", String(VNU), "--format", "json", "--exit-zero-always", ...rutas];
  return new Promise((listo, falla) =>
    execFile("java", args, { maxBuffer: 64e6, timeout: 180_000 }, (e, _, dicho) => (e ? falla(e) : listo(JSON.parse(dicho).messages))),
  );
}

for (const kit of ["v5", "v4"]) {
  test(`Every page of the kit ${kit} is valid HTML, search and error pages too`, async (t) => {
    const dir = await carpeta(t);
    const content = await copiar(dir, { kit });
    const dist = path.join(dir, "dist");
    assert.equal((await correr(["build", "--sin-comprimir", "--content", content, "--out", dist])).codigo, 0);
    const paginas = (await archivos(dist)).filter((a) => a.endsWith(".html")).map((a) => path.join(dist, a));

    const sede = await servir(["--content", content]);
    t.after(() => sede.parar());
    await mkdir(path.join(dir, "borde"));
    for (const [nombre, ruta] of Object.entries(DEL_BORDE)) {
      const archivo = path.join(dir, "borde", `${nombre.replaceAll(" ", "-")}.html`);
      await writeFile(archivo, await (await fetch(`${sede.url}/${ruta}`)).text());
      paginas.push(archivo);
    }
    // The kits differ in class names alone: all pages in one, one of each template in the other.
    const de_plantilla = new Set(Object.values(ESTATICAS).map((ruta) => path.join(dist, ruta, "index.html")));
    const elegidas = kit === "v5" ? paginas : paginas.filter((p) => de_plantilla.has(p) || !p.endsWith("index.html"));
    const dichos = await revisar(elegidas);
    const lugar = (m) => `${path.relative(dir, m.url.replace("file:", ""))}:${m.lastLine} ${m.message} «${m.extract ?? ""}»`;
    const avisos = new Map();
    for (const m of dichos.filter((m) => m.type !== "error")) avisos.set(m.message, (avisos.get(m.message) ?? 0) + 1);
    for (const [aviso, veces] of avisos) t.diagnostic(`warning ×${veces}: ${aviso}`);
    assert.deepEqual(dichos.filter((m) => m.type === "error").map(lugar), []);
    t.diagnostic(`${elegidas.length} pages`);
  });
}
