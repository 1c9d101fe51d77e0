// What the server promises to browsers, proxies and auditors (Resolución 1519 de 2020, anexo 3).
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import http from "node:http";
import net from "node:net";
import path from "node:path";
import { after, before, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { archivos } from "../apoyo/archivos.mjs";
import { crudo, pedir } from "../apoyo/http.mjs";
import { PLANTILLAS } from "../apoyo/plantillas.mjs";
import { SIN_SIMULADOR, carpeta, comprimida, correr, hoy, servir } from "../apoyo/sede.mjs";

const FICHA = "/tramites/certificado-de-residencia/";
let sede, css, wasm;
before(async () => {
  sede = await servir();
  await comprimida(sede.url);
  css = (await pedir(sede.url, "/")).cuerpo.toString().match(/href="(assets\/[^"]+\.css)"/)[1];
  const inicio = (await pedir(sede.url, "/buscar")).cuerpo.toString().match(/src="(assets\/inicio[^"]+\.js)"/)[1];
  wasm = "assets/" + (await pedir(sede.url, "/" + inicio)).cuerpo.toString().match(/islas\.[0-9a-f]+\.wasm/)[0];
});
after(() => sede?.parar());

const con = (codigos) => ({ cabeceras: { "accept-encoding": codigos } });

test("Each file has a strong ETag, and asking again with it costs nothing", async () => {
  for (const ruta of ["/", FICHA, "/" + css, "/sitemap.xml", "/datos/tramites.json"]) {
    const uno = await pedir(sede.url, ruta);
    assert.match(uno.cabeceras.etag, /^"[^"]+"$/, ruta);
    for (const valor of [uno.cabeceras.etag, `"otro", ${uno.cabeceras.etag}`, `W/${uno.cabeceras.etag}`, "*"]) {
      const dos = await pedir(sede.url, ruta, { cabeceras: { "if-none-match": valor } });
      assert.equal(dos.estado, 304, `${ruta} ${valor}`);
      assert.equal(dos.cuerpo.length, 0);
      assert.equal(dos.cabeceras.etag, uno.cabeceras.etag);
      assert.ok(dos.cabeceras["cache-control"], "a 304 says again how long to keep");
    }
    assert.equal((await pedir(sede.url, ruta, { cabeceras: { "if-none-match": '"otro"' } })).estado, 200);
  }
});

test("Each encoding has an ETag of its own, and caches are told what it depends on", async () => {
  const [br, gz, llano] = await Promise.all(["br", "gzip", "identity"].map((c) => pedir(sede.url, FICHA, con(c))));
  assert.equal(new Set([br, gz, llano].map((r) => r.cabeceras.etag)).size, 3);
  for (const r of [br, gz, llano]) assert.match(r.cabeceras.vary, /accept-encoding/i);
  const cruzado = await pedir(sede.url, FICHA, { cabeceras: { "accept-encoding": "br", "if-none-match": llano.cabeceras.etag } });
  assert.equal(cruzado.estado, 200, "the ETag of the plain page says nothing about the compressed one");
});

test("Brotli, then gzip, then plain, as the browser accepts them", async () => {
  const casos = {
    "gzip, deflate, br": "br",
    "br;q=1.0, gzip;q=0.8, *;q=0.1": "br",
    gzip: "gzip",
    "br;q=0, gzip": "gzip",
    "br;q=0.0,gzip;q=0": undefined,
    "GZIP": "gzip",
    identity: undefined,
    "": undefined,
    "zstd, x-otro": undefined,
  };
  const llano = (await pedir(sede.url, FICHA)).cuerpo;
  for (const [acepta, esperado] of Object.entries(casos)) {
    const r = await pedir(sede.url, FICHA, con(acepta));
    assert.equal(r.cabeceras["content-encoding"], esperado, `«${acepta}»`);
    const abrir = { br: brotliDecompressSync, gzip: gunzipSync }[esperado] ?? ((b) => b);
    assert.ok(abrir(r.cuerpo).equals(llano), `«${acepta}»`);
    assert.equal(Number(r.cabeceras["content-length"]), r.cuerpo.length);
  }
});

test("HEAD answers as GET does, without the body", async () => {
  for (const ruta of ["/", FICHA, "/" + css, "/buscar?q=predial", "/no-existe", "/healthz", "/tramites"]) {
    const [get, head] = [await pedir(sede.url, ruta), await pedir(sede.url, ruta, { metodo: "HEAD" })];
    assert.equal(head.estado, get.estado, ruta);
    assert.equal(head.cuerpo.length, 0, ruta);
    const iguales = ["content-type", "etag", "cache-control", "location", ...(get.estado < 300 ? ["content-length"] : [])];
    for (const c of iguales) assert.equal(head.cabeceras[c], get.cabeceras[c], `${ruta} ${c}`);
  }
});

test("Assets are kept for ever, pages are asked for again, results are never kept", async () => {
  const cache = async (ruta) => (await pedir(sede.url, ruta)).cabeceras["cache-control"];
  assert.match(await cache("/" + css), /max-age=31536000.*immutable/);
  assert.match(await cache("/" + wasm), /immutable/);
  for (const ruta of ["/", FICHA, "/sitemap.xml", "/favicon.svg"]) assert.equal(await cache(ruta), "no-cache", ruta);
  for (const ruta of ["/buscar?q=predial", "/no-existe"]) assert.equal(await cache(ruta), "no-store", ruta);
});

const SEGURIDAD = {
  "x-content-type-options": /^nosniff$/,
  "x-frame-options": /^(DENY|SAMEORIGIN)$/,
  "referrer-policy": /^strict-origin-when-cross-origin$/,
  "permissions-policy": /camera=\(\).*geolocation=\(\)/s,
  "x-xss-protection": /^0$/,
};

test("Every answer carries the security headers, errors and edge answers too", async () => {
  const rutas = [...Object.values(PLANTILLAS).map((r) => "/" + r), "/healthz", "/readyz", "/tramites", "/api/fn/no-existe", "/api/fn/sugerir?q=a"];
  for (const ruta of rutas) {
    const { cabeceras } = await pedir(sede.url, ruta);
    for (const [nombre, valor] of Object.entries(SEGURIDAD)) assert.match(cabeceras[nombre] ?? "", valor, `${ruta} ${nombre}`);
    const csp = cabeceras["content-security-policy"] ?? "";
    for (const parte of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]) assert.ok(csp.includes(parte), `${ruta}: ${parte}`);
    assert.doesNotMatch(csp, /unsafe-inline|'unsafe-eval'|\*/, ruta);
    assert.equal(cabeceras["set-cookie"], undefined, ruta);
    assert.equal(cabeceras.server, undefined, `${ruta} does not say what serves it`);
    assert.equal(cabeceras["x-powered-by"], undefined, ruta);
    assert.equal(cabeceras["access-control-allow-origin"], undefined, `${ruta} is for its own pages`);
  }
});

test("Files of assets, which are no documents, carry what rules files", async () => {
  for (const ruta of [css, wasm]) {
    const { cabeceras } = await pedir(sede.url, "/" + ruta);
    assert.equal(cabeceras["x-content-type-options"], "nosniff", ruta);
    assert.equal(cabeceras["set-cookie"], undefined, ruta);
    assert.equal(cabeceras["access-control-allow-origin"], undefined, ruta);
  }
});

test("Only pages with an island may run scripts and wasm; content pages run one file by its hash", async () => {
  for (const [nombre, ruta] of Object.entries(PLANTILLAS)) {
    const { cabeceras } = await pedir(sede.url, "/" + ruta);
    const script = cabeceras["content-security-policy"].match(/script-src ([^;]+)/)[1].trim();
    const isla = nombre.startsWith("buscar") || /^(pqrsd|formulario)/.test(nombre);
    assert.match(script, isla ? /^'self' 'wasm-unsafe-eval'$/ : /^'sha256-[A-Za-z0-9+/]{43}='$/, nombre);
  }
});

test("HSTS is sent exactly where people use https", async (t) => {
  assert.equal((await pedir(sede.url, "/")).cabeceras["strict-transport-security"], undefined);
  const otra = await servir([], { env: { SEDE_PUBLIC_URL: "https://sede.example" } });
  t.after(otra.parar);
  for (const ruta of ["/", "/buscar", "/no-existe", "/tramites"]) {
    assert.match((await pedir(otra.url, ruta)).cabeceras["strict-transport-security"] ?? "", /max-age=\d{8,}/, ruta);
  }
});

test("PUT, DELETE, TRACE, OPTIONS and PATCH are refused everywhere", async () => {
  for (const metodo of ["PUT", "DELETE", "TRACE", "OPTIONS", "PATCH"]) {
    for (const ruta of ["/", FICHA, "/buscar", "/api/fn/sugerir", "/healthz", "/no-existe", "/" + css]) {
      const r = await pedir(sede.url, ruta, { metodo });
      assert.equal(r.estado, 405, `${metodo} ${ruta}`);
      assert.match(r.cabeceras.allow ?? "", /GET/, `${metodo} ${ruta} says what is allowed`);
      assert.doesNotMatch(r.cabeceras.allow ?? "", /PUT|DELETE|TRACE|OPTIONS|PATCH/);
    }
  }
});

test("Posting to a page is refused with a page that helps, not with an internal error", async () => {
  const r = await pedir(sede.url, FICHA, { metodo: "POST", cuerpo: "a=1", cabeceras: { "content-type": "application/x-www-form-urlencoded" } });
  assert.equal(r.estado, 405);
  assert.match(r.cabeceras["content-type"], /text\/html/);
});

test("The program says that it lives and that it is ready", async () => {
  for (const ruta of ["/healthz", "/readyz"]) assert.equal((await pedir(sede.url, ruta)).estado, 200);
});

test("A wrong address gets a 404 in words, which names neither program nor version", async () => {
  for (const ruta of ["/no-existe", "/tramites/no-existe/", "/assets/no.css", "/.env", "/.git/config", "/index.php", "/manifiesto.json~"]) {
    const r = await pedir(sede.url, ruta);
    assert.equal(r.estado, 404, ruta);
    assert.match(r.cabeceras["content-type"], /^text\/html; charset=utf-8/, ruta);
    const texto = r.cuerpo.toString();
    assert.match(texto, /No encontramos esa página/);
    assert.doesNotMatch(texto, /hyper|axum|leptos|sede \d|rust|panic|\/work\/|\/root\//i, ruta);
  }
});

test("A path can never leave the site", async () => {
  const raros = [
    "/../../../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/../../Cargo.toml", "/assets/%2e%2e/%2e%2e/Cargo.toml",
    "/tramites/..", "/tramites/%00", "/%00", "/%ff%fe", "/%", "/%zz", "//etc/passwd", "/\\..\\..", "/tramites//", "/./", "/%252e%252e/",
    "/buscar?q=%ff%fe%00", "/buscar?q=%", "/buscar?q=a&q=b", "/api/fn/../../etc/passwd", "/api/fn/sugerir?q=%ff",
  ];
  for (const ruta of raros) {
    const texto = await crudo(sede.url, `GET ${ruta} HTTP/1.1\r\nHost: ${new URL(sede.url).host}\r\nConnection: close\r\n\r\n`);
    const estado = Number(texto.match(/^HTTP\/1\.1 (\d+)/)?.[1]);
    assert.ok([200, 308, 400, 404].includes(estado), `${ruta}: ${estado}`);
    assert.doesNotMatch(texto, /root:x:|\[workspace\]/, ruta);
    if (estado === 200) assert.match(ruta, /buscar|sugerir/, `${ruta} answered 200`);
    assert.doesNotMatch(texto.match(/location: (.*)/i)?.[1] ?? "", /^\/\/|:/, `${ruta} redirects outside`);
  }
  assert.equal((await pedir(sede.url, "/healthz")).estado, 200, "and the program goes on");
});

test("What is too long or makes no sense is refused cleanly, and the program goes on", async () => {
  const larga = "/" + "a".repeat(70_000);
  const casos = {
    "a long address": `GET ${larga} HTTP/1.1\r\nHost: x\r\n\r\n`,
    "a long header": `GET / HTTP/1.1\r\nHost: x\r\nX-Largo: ${"b".repeat(200_000)}\r\n\r\n`,
    "many headers": `GET / HTTP/1.1\r\nHost: x\r\n${"X-A: b\r\n".repeat(5_000)}\r\n`,
    "no protocol": "hola\r\n\r\n",
    "another protocol": "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    "two lengths": "POST /buscar HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
    "length and chunks": "POST /buscar HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
  };
  for (const [nombre, bytes] of Object.entries(casos)) {
    const texto = await crudo(sede.url, bytes);
    const estado = Number(texto.match(/^HTTP\/1\.[01] (\d+)/)?.[1] ?? 400);
    assert.ok(estado >= 400 && estado < 500, `${nombre}: ${texto.slice(0, 80)}`);
  }
  const busqueda = await pedir(sede.url, "/buscar?q=" + "a".repeat(8_000));
  assert.equal(busqueda.estado, 200);
  assert.ok(busqueda.cuerpo.length < 40_000, "the page does not repeat all that was sent");
  assert.equal((await pedir(sede.url, "/healthz")).estado, 200);
});

test("A large body is not read to its end", async () => {
  const r = await pedir(sede.url, "/api/fn/sugerir", {
    metodo: "POST",
    cuerpo: Buffer.alloc(5_000_000, "a"),
    cabeceras: { "content-type": "application/x-www-form-urlencoded" },
  }).catch(() => ({ estado: 413 }));
  assert.ok(r.estado >= 400 && r.estado < 500, `${r.estado}`);
  assert.equal((await pedir(sede.url, "/healthz")).estado, 200);
});

test("A client that says nothing does not keep the others from being served", async (t) => {
  const { hostname, port } = new URL(sede.url);
  const mudos = Array.from({ length: 200 }, () => net.connect(Number(port), hostname).on("error", () => {}));
  t.after(() => mudos.forEach((m) => m.destroy()));
  await Promise.all(mudos.map((m) => new Promise((listo) => m.once("connect", listo))));
  for (const m of mudos) m.write("GET / HTTP/1.1\r\n");
  const inicio = Date.now();
  assert.equal((await pedir(sede.url, FICHA)).estado, 200);
  assert.ok(Date.now() - inicio < 2_000);
});

test("On SIGTERM the open answers end whole, and the program leaves with 0", async (t) => {
  const otra = await servir();
  t.after(otra.parar);
  const { hostname, port } = new URL(otra.url);
  const largo = (await pedir(otra.url, "/" + wasm, con("identity"))).cuerpo.length;
  // Nobody reads, so the buffers fill and an answer stays half sent.
  const hilo = net.connect({ port: Number(port), host: hostname });
  hilo.pause();
  await new Promise((listo) => hilo.once("connect", listo));
  hilo.write(`GET /${wasm} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(400));
  await new Promise((listo) => setTimeout(listo, 500));

  const fin = otra.parar();
  await new Promise((listo) => setTimeout(listo, 300));
  const nueva = await pedir(otra.url, "/", { espera: 2_000 }).catch((e) => e);
  const partes = [];
  hilo.on("data", (p) => partes.push(p));
  hilo.on("error", () => {});
  hilo.resume();
  await new Promise((listo) => hilo.once("close", listo));
  let resto = Buffer.concat(partes);
  let enteras = 0;
  while (resto.length) {
    const cabeza = resto.indexOf("\r\n\r\n");
    assert.ok(cabeza > 0 && resto.length >= cabeza + 4 + largo, `answer ${enteras + 1} was cut: ${resto.length} of ${largo} bytes`);
    resto = resto.subarray(cabeza + 4 + largo);
    enteras += 1;
  }
  assert.ok(enteras >= 1, "nothing arrived");
  assert.deepEqual(await fin, { codigo: 0, senal: null });
  assert.match(nueva.code ?? "", /ECONNREFUSED|ECONNRESET/, "new work is refused at once, so that a balancer goes elsewhere");
});

test("The server hands out the same bytes as the built folder, in every encoding", async (t) => {
  const dist = path.join(await carpeta(t), "dist");
  const dia = hoy();
  const r = await correr(["build", "--out", dist, "--fecha", dia]);
  assert.equal(r.codigo, 0, r.error);
  // Around midnight the server may have started on another day.
  const otra = await servir([], SIN_SIMULADOR);
  t.after(otra.parar);
  await comprimida(otra.url);
  if (hoy() !== dia) return t.skip("the day changed");
  const agente = new http.Agent({ keepAlive: true, maxSockets: 4 });
  t.after(() => agente.destroy());
  const distintos = [];
  const uno = async (archivo) => {
    const [, nombre, ext] = archivo.match(/^(.*?)(?:\.(br|gz))?$/);
    const codigo = { br: "br", gz: "gzip" }[ext] ?? "identity";
    const ruta = "/" + nombre.replace(/(^|\/)index\.html$/, "$1");
    const { estado, cuerpo } = await pedir(otra.url, ruta, { agente, ...con(codigo) });
    const propio = await readFile(path.join(dist, archivo));
    // 404.html is for hosts that hand it out anywhere; here each wrong address gets its own.
    if (estado !== 200 || !cuerpo.equals(propio)) distintos.push(`${archivo}: ${estado}`);
  };
  const todos = (await archivos(dist)).filter((a) => !a.startsWith("manifiesto.json"));
  await Promise.all(todos.map(uno));
  assert.deepEqual(distintos, []);
});
