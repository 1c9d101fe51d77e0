// The samples for web servers, each tried with its server: which addresses the edge answers, which are files, and what is said of the others.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";

const programa = (nombre) => ["/usr/sbin/", "/usr/bin/"].map((d) => d + nombre).find((p) => existsSync(p));
const MODULO = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** A sample with other addresses and nothing else changed. */
async function muestra(nombre, cambios) {
  let texto = await readFile(new URL(`../../app/server/muestras/${nombre}`, import.meta.url), "utf8");
  for (const [de, a] of cambios) {
    assert.ok(texto.includes(de), `${nombre} has no «${de}»`);
    texto = texto.replaceAll(de, a);
  }
  return texto;
}

async function nginx({ dir, puerto, borde }) {
  const sede = await muestra("nginx.conf", [
    ["listen 80;", `listen 127.0.0.1:${puerto};`],
    ["root /srv/sede/dist;", `root ${dir}/dist;`],
    ["server 127.0.0.1:3000;", `server 127.0.0.1:${borde};`],
  ]);
  const carpetas = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((n) => `${n}_temp_path ${dir}/${n};`).join("\n");
  // What a distribution writes around it.
  const todo = `load_module ${MODULO};\ndaemon off;\npid ${dir}/nginx.pid;\nevents {}\nhttp {\naccess_log off;\n${carpetas}\n${sede}\n}\n`;
  await writeFile(`${dir}/nginx.conf`, todo);
  return ["-p", dir, "-c", `${dir}/nginx.conf`, "-e", `${dir}/registro`];
}

async function caddy({ dir, puerto, borde }) {
  const sede = await muestra("Caddyfile", [
    ["\nsede.entidad.gov.co {", `\nhttp://:${puerto} {\n\tbind 127.0.0.1`],
    ["root * /srv/sede/dist", `root * ${dir}/dist`],
    ["reverse_proxy 127.0.0.1:3000", `reverse_proxy 127.0.0.1:${borde}`],
  ]);
  await writeFile(`${dir}/Caddyfile`, `{\n\tadmin off\n}\n${sede}`);
  return ["run", "--adapter", "caddyfile", "--config", `${dir}/Caddyfile`];
}

const SERVIDORES = [
  {
    nombre: "nginx",
    falta: programa("nginx") && existsSync(MODULO) ? false : "nginx with brotli_static is not installed",
    preparar: nginx,
    destinos: (camino, pregunta) => [`${path.posix.basename(camino)}/${pregunta}`],
  },
  {
    nombre: "caddy",
    falta: programa("caddy") ? false : "caddy is not installed",
    preparar: caddy,
    // Some versions drop what is asked, which no folder needs.
    destinos: (camino, pregunta) => [`${camino}/${pregunta}`, `${camino}/`],
  },
];

/** Each file says its own name. `tic/` is a page of the entity whose name could be the code of a language. */
const ARCHIVOS = [
  "index.html", "404.html", "tramites/index.html", "pqrsd/index.html", "noticias/atom.xml", "verificar/herramienta/index.html",
  "tic/index.html", "en/index.html", "en/404.html", "en/tramites/index.html", "en/noticias/atom.xml", "en/pqrsd/index.html",
];
/** What the edge answers in each language, and in Spanish alone; a test of the pages keeps the list whole. */
const { en_cada_lengua: EN_CADA_LENGUA, en_espanol: EN_ESPANOL } = JSON.parse(await readFile(new URL("../apoyo/borde.json", import.meta.url), "utf8"));

const libre = () =>
  new Promise((listo) => {
    const s = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = s.address();
      s.close(() => listo(port));
    });
  });

for (const { nombre, falta, preparar, destinos } of SERVIDORES) {
  describe(`Behind ${nombre}`, { skip: falta }, () => {
    let dir, borde, servidor, url;

    before(async () => {
      dir = await mkdtemp(path.join(tmpdir(), `sede-${nombre}-`));
      // The workers of nginx are nobody.
      await chmod(dir, 0o755);
      for (const a of ARCHIVOS) {
        await mkdir(path.join(dir, "dist", path.dirname(a)), { recursive: true });
        await writeFile(path.join(dir, "dist", a), a);
      }
      borde = http.createServer((p, r) => r.end(`edge ${p.method} ${p.url}`)).listen(0, "127.0.0.1");
      await new Promise((listo) => borde.once("listening", listo));
      const puerto = await libre();
      url = `http://127.0.0.1:${puerto}`;
      const args = await preparar({ dir, puerto, borde: borde.address().port });
      let dicho = "";
      servidor = spawn(programa(nombre), args, { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, HOME: dir, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir } });
      servidor.stderr.on("data", (d) => (dicho += d));
      for (let i = 0; i < 100; i++) {
        if (await fetch(url).then(() => true, () => false)) return;
        await new Promise((listo) => setTimeout(listo, 50));
      }
      assert.fail(dicho);
    });
    after(async () => {
      servidor?.kill();
      borde?.close();
      borde?.closeAllConnections();
      if (dir) await rm(dir, { recursive: true, force: true });
    });

    const pedir = async (camino, method = "GET") => {
      const r = await fetch(url + camino, { method, redirect: "manual" });
      return { estado: r.status, cuerpo: await r.text(), cabeceras: r.headers };
    };

    test("What the edge answers reaches it as it was asked, in each language that it speaks", async () => {
      const en = (l) => EN_CADA_LENGUA.map((c) => l + c);
      for (const camino of [...EN_ESPANOL, ...en(""), ...en("/en"), ...en("/guc"), ...en("/pt-BR")]) {
        assert.equal((await pedir(camino)).cuerpo, `edge GET ${camino}`);
        assert.equal((await pedir(camino, "POST")).cuerpo, `edge POST ${camino}`);
      }
    });

    test("What is a file stays a file, and what the edge does not answer in a language never reaches it", async () => {
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
      for (const [camino, pregunta] of [["/tramites", ""], ["/en/tramites", "?a=1"]]) {
        const r = await pedir(camino + pregunta);
        const a = r.cabeceras.get("location");
        assert.ok(r.estado === 308 && destinos(camino, pregunta).includes(a), `${camino}: ${r.estado} ${a}`);
      }
      for (const camino of [...EN_ESPANOL.map((c) => "/en" + c), "/tramites/buscar", "/tramites/carpeta/", "/tramites/ingresar", "/noticias/salir"]) {
        assert.equal((await pedir(camino)).estado, 404, camino);
      }
    });

    test("What is not there is told in the language of its address", async () => {
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
  });
}
