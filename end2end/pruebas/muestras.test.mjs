// The sample for nginx, tried with nginx: which addresses the edge answers, which are files, and what is said of the others.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";

const MUESTRA = new URL("../../app/server/muestras/nginx.conf", import.meta.url);
const NGINX = ["/usr/sbin/nginx", "/usr/bin/nginx"].find((p) => existsSync(p));
const MODULO = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const FALTA = NGINX && existsSync(MODULO) ? false : "nginx with brotli_static is not installed";

/** Each file says its own name. `tic/` is a page of the entity whose name could be the code of a language. */
const ARCHIVOS = [
  "index.html", "404.html", "tramites/index.html", "pqrsd/index.html", "noticias/atom.xml", "verificar/herramienta/index.html",
  "tic/index.html", "en/index.html", "en/404.html", "en/tramites/index.html", "en/noticias/atom.xml", "en/pqrsd/index.html",
];
/** What the edge answers in each language. */
const EN_CADA_LENGUA = [
  "/buscar?q=a", "/api/fn/sugerir?q=a", "/ingresar?volver=/carpeta/", "/ingresar/retorno", "/salir", "/registro/", "/carpeta/",
  "/carpeta", "/carpeta/documentos/a.pdf", "/compartido/x/", "/constancia/AB12/", "/pqrsd/solicitud/", "/pqrsd/solicitud/adjuntar",
  "/tramites/paz-y-salvo/solicitud/", "/tramites/paz-y-salvo/solicitud/adjuntar", "/consulta/estado", "/consulta/documento",
  "/consulta/completar", "/participa/consultas/parque/comentar/", "/participa/consultas/parque/comentarios/",
  "/participa/consultas/parque/comentario/AB-12/",
];
/** And what it answers in Spanish alone. */
const EN_ESPANOL = [
  "/api/v1/notificaciones", "/funcionario/", "/funcionario", "/evidencia/x/", "/verificar/", "/notificaciones-por-aviso/",
  "/.well-known/jwks.json",
];

let dir, borde, nginx, url;

const libre = () =>
  new Promise((listo) => {
    const s = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = s.address();
      s.close(() => listo(port));
    });
  });

/** The sample with other addresses and nothing else changed, inside what a distribution writes around it. */
async function configuracion(puerto) {
  let muestra = await readFile(MUESTRA, "utf8");
  for (const [de, a] of [
    ["listen 80;", `listen 127.0.0.1:${puerto};`],
    ["root /srv/sede/dist;", `root ${dir}/dist;`],
    ["server 127.0.0.1:3000;", `server 127.0.0.1:${borde.address().port};`],
  ]) {
    assert.equal(muestra.split(de).length, 2, de);
    muestra = muestra.replace(de, a);
  }
  const carpetas = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((n) => `${n}_temp_path ${dir}/${n};`).join("\n");
  return `load_module ${MODULO};\ndaemon off;\npid ${dir}/nginx.pid;\nevents {}\nhttp {\naccess_log off;\n${carpetas}\n${muestra}\n}\n`;
}

before(async () => {
  if (FALTA) return;
  dir = await mkdtemp(path.join(tmpdir(), "sede-nginx-"));
  // Its workers are nobody.
  await chmod(dir, 0o755);
  for (const a of ARCHIVOS) {
    await mkdir(path.join(dir, "dist", path.dirname(a)), { recursive: true });
    await writeFile(path.join(dir, "dist", a), a);
  }
  borde = http.createServer((p, r) => r.end(`edge ${p.method} ${p.url}`)).listen(0, "127.0.0.1");
  await new Promise((listo) => borde.once("listening", listo));
  const puerto = await libre();
  url = `http://127.0.0.1:${puerto}`;
  await writeFile(path.join(dir, "nginx.conf"), await configuracion(puerto));
  nginx = spawn(NGINX, ["-p", dir, "-c", path.join(dir, "nginx.conf"), "-e", path.join(dir, "nginx.log")], { stdio: "ignore" });
  for (let i = 0; i < 100; i++) {
    if (await fetch(url).then(() => true, () => false)) return;
    await new Promise((listo) => setTimeout(listo, 50));
  }
  assert.fail(await readFile(path.join(dir, "nginx.log"), "utf8"));
});
after(async () => {
  nginx?.kill();
  borde?.close();
  borde?.closeAllConnections();
  if (dir) await rm(dir, { recursive: true, force: true });
});

const pedir = async (camino, method = "GET") => {
  const r = await fetch(url + camino, { method, redirect: "manual" });
  return { estado: r.status, cuerpo: await r.text(), cabeceras: r.headers };
};

test("What the edge answers reaches it as it was asked, in each language that it speaks", { skip: FALTA }, async () => {
  const en = (l) => EN_CADA_LENGUA.map((c) => l + c);
  for (const camino of [...EN_ESPANOL, ...en(""), ...en("/en"), ...en("/guc"), ...en("/pt-BR")]) {
    assert.equal((await pedir(camino)).cuerpo, `edge GET ${camino}`);
    assert.equal((await pedir(camino, "POST")).cuerpo, `edge POST ${camino}`);
  }
});

test("What is a file stays a file, and what the edge does not answer in a language never reaches it", { skip: FALTA }, async () => {
  for (const [camino, archivo] of [
    ["/", "index.html"],
    ["/en/", "en/index.html"],
    ["/en/tramites/", "en/tramites/index.html"],
    ["/pqrsd/", "pqrsd/index.html"],
    ["/en/pqrsd/", "en/pqrsd/index.html"],
    ["/tic/", "tic/index.html"],
    ["/verificar/herramienta/", "verificar/herramienta/index.html"],
  ]) {
    const r = await pedir(camino);
    assert.deepEqual([r.estado, r.cuerpo], [200, archivo], camino);
    assert.equal((await pedir(camino, "POST")).estado, 405, camino);
  }
  for (const camino of ["/noticias/atom.xml", "/en/noticias/atom.xml"]) {
    const r = await pedir(camino);
    assert.deepEqual([r.estado, r.cabeceras.get("content-type")], [200, "application/atom+xml; charset=utf-8"], camino);
  }
  for (const [camino, destino] of [["/tramites", "tramites/"], ["/en/tramites?a=1", "tramites/?a=1"]]) {
    const r = await pedir(camino);
    assert.deepEqual([r.estado, r.cabeceras.get("location")], [308, destino], camino);
  }
  for (const camino of [...EN_ESPANOL.map((c) => "/en" + c), "/tramites/buscar", "/tramites/carpeta/", "/tramites/ingresar", "/noticias/salir"]) {
    assert.equal((await pedir(camino)).estado, 404, camino);
  }
});

test("What is not there is told in the language of its address", { skip: FALTA }, async () => {
  for (const [camino, pagina] of [
    ["/nada/", "404.html"],
    ["/nada", "404.html"],
    ["/en/nada/", "en/404.html"],
    ["/en/tramites/nada", "en/404.html"],
    ["/en/nada.pdf", "en/404.html"],
    ["/tic/nada/", "404.html"],
    ["/fr/nada/", "404.html"],
    ["/tramites/nada/", "404.html"],
  ]) {
    const r = await pedir(camino);
    assert.deepEqual([r.estado, r.cuerpo], [404, pagina], camino);
    assert.equal(r.cabeceras.get("cache-control"), "no-store", camino);
    assert.match(r.cabeceras.get("content-security-policy"), /default-src 'none'/, camino);
  }
});
