// The Nu HTML checker on every page (CC11): no errors, in both kits.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { andante } from "../apoyo/andar.mjs";
import { archivos } from "../apoyo/archivos.mjs";
import { copiar } from "../apoyo/contenido.mjs";
import { clave_de, enviar, peticion } from "../apoyo/formulario.mjs";
import { GENTE } from "../apoyo/persona.mjs";
import { RADICADO } from "../apoyo/radicar.mjs";
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

/** What somebody sees who files, one page of each kind. */
async function al_radicar(url) {
  const quien = andante(url);
  const camino = "/tramites/certificado-de-residencia/solicitud/";
  const rechazada = await enviar(url, "/pqrsd/", { ...peticion(1), correo: "no", razones: "" }, { archivos: [{ nombre: "a.pdf", bytes: Buffer.from("%PDF-1.7\n") }] });
  const revision = await enviar(url, "/pqrsd/", { ...peticion(1), razones: "", _clave: clave_de(rechazada.texto) });
  const constancia = await quien.ir("/pqrsd/solicitud/", { _clave: clave_de(revision.texto), _radicar: "si" });
  const [radicado] = constancia.texto.match(RADICADO);
  const codigo = constancia.texto.match(/verificar\/([0-9A-Z]{16})/)[1];
  const paginas = {
    rechazada,
    revision,
    constancia,
    verificada: await quien.ir(`/verificar/${codigo}`),
    "sin verificar": await quien.ir("/verificar/0000000000000000"),
    consulta: await quien.ir("/consulta/estado", { radicado, dato: "10000001" }),
    "consulta sin nada": await quien.ir("/consulta/estado", { radicado, dato: "1" }),
    vencido: await enviar(url, "/pqrsd/", { ...peticion(1), _clave: "nada" }),
    paso: await quien.entrar(GENTE.patricia, { volver: camino }),
    "paso rechazado": await quien.ir(camino, { nombre: "" }),
    tramites: await quien.ir("/carpeta/tramites/"),
    "varias veces": await quien.ir("/tramites/inscripcion-de-dignatarios/solicitud/", { _agregar: "dignatarios", "dignatarios.1.persona": "Ana" }),
    elevar: await quien.ir("/tramites/permiso-de-espectaculos-publicos/solicitud/"),
  };
  return Object.entries(paginas).map(([nombre, r]) => [nombre, r.texto]);
}

for (const kit of process.env.SEDE_TEST_ALL === "1" ? ["v5", "v4"] : ["v5"]) {
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
    for (const [nombre, html] of kit === "v5" ? await al_radicar(sede.url) : []) {
      const archivo = path.join(dir, "borde", `radicar-${nombre.replaceAll(" ", "-")}.html`);
      await writeFile(archivo, html);
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
