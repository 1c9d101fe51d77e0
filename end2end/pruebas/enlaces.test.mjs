// Every address on every page leads somewhere.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { before, after, test } from "node:test";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { archivos } from "../apoyo/archivos.mjs";
import { direcciones, ids } from "../apoyo/html.mjs";
import { correr, servir } from "../apoyo/sede.mjs";

const PUBLICA = "https://x.example/prefijo/";
/** Answered by the edge, never a file. */
const DEL_BORDE = /^(?:en\/)?(buscar|consulta\/estado|notificaciones-por-aviso\/index\.html|verificar\/index\.html|carpeta\/index\.html|pqrsd\/solicitud\/index\.html|tramites\/[a-z0-9-]+\/solicitud\/index\.html|participa\/consultas\/[a-z0-9-]+\/(comentar|comentarios)\/index\.html)$/;

/** The page of what is not there, in each language. */
const NO_ESTA = /^([a-z-]+\/)?404\.html$/;

let dir, paginas, todos;
before(async () => {
  dir = await mkdtemp(path.join(tmpdir(), "sede-e2e-"));
  const r = await correr(["build", "--sin-comprimir", "--url", PUBLICA, "--out", path.join(dir, "dist")]);
  assert.equal(r.codigo, 0, r.error);
  todos = new Set(await archivos(path.join(dir, "dist")));
  const leer = async (a) => [a, await readFile(path.join(dir, "dist", a), "utf8")];
  paginas = new Map(await Promise.all([...todos].filter((a) => a.endsWith(".html")).map(leer)));
});
after(() => rm(dir, { recursive: true, force: true }));

/** The file of the site behind an address found on a page; `null` for other sites. */
function destino(pagina, url) {
  const completa = new URL(url, PUBLICA + pagina.replace(/index\.html$/, ""));
  if (!completa.href.startsWith(PUBLICA)) return null;
  const camino = decodeURIComponent(completa.pathname.slice(new URL(PUBLICA).pathname.length));
  return { archivo: camino === "" || camino.endsWith("/") ? camino + "index.html" : camino, ancla: completa.hash.slice(1) };
}

function* todas() {
  for (const [pagina, html] of paginas) for (const d of direcciones(html)) yield { pagina, ...d };
}

test("Every link, image, style and form of the built site leads to a file, to the edge or to another site", () => {
  const rotos = new Set();
  let n = 0;
  for (const { pagina, etiqueta, url } of todas()) {
    n += 1;
    const d = destino(pagina, url);
    if (d && !todos.has(d.archivo) && !DEL_BORDE.test(d.archivo)) rotos.add(`${pagina}: <${etiqueta}> ${url}`);
  }
  assert.ok(n > 5_000, `only ${n} addresses read`);
  assert.deepEqual([...rotos], []);
});

test("Every anchor exists on the page it points to, and none is empty", () => {
  const anclas = new Map([...paginas].map(([p, html]) => [p, ids(html)]));
  const rotos = new Set();
  for (const { pagina, url } of todas()) {
    const d = destino(pagina, url);
    if (url.endsWith("#")) rotos.add(`${pagina}: ${url}`);
    else if (d?.ancla && !anclas.get(d.archivo)?.has(decodeURIComponent(d.ancla))) rotos.add(`${pagina}: ${url}`);
  }
  assert.deepEqual([...rotos], []);
});

test("References between elements point to ids that exist, and ids are not repeated", () => {
  const rotos = new Set();
  for (const [pagina, html] of paginas) {
    const propios = [...html.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1]);
    if (new Set(propios).size !== propios.length) rotos.add(`${pagina}: repeated id`);
    for (const [, atributo, valor] of html.matchAll(/\s(for|aria-labelledby|aria-describedby|aria-controls)="([^"]*)"/g)) {
      for (const uno of valor.split(/\s+/)) if (!propios.includes(uno)) rotos.add(`${pagina}: ${atributo}=${uno}`);
    }
  }
  assert.deepEqual([...rotos], []);
});

test("No page names its own address, except where machines ask for it", () => {
  const rotos = [];
  for (const { pagina, etiqueta, atributo, url, atributos } of todas()) {
    const canonica = etiqueta === "link" && (atributos.rel === "canonical" || (atributos.rel === "alternate" && atributos.hreflang));
    if (!canonica && /^(https?:)?\/\/x\.example/.test(url)) rotos.push(`${pagina}: ${etiqueta} ${atributo} ${url}`);
    // 404.html may be handed out at any depth, so it alone takes the prefix.
    if (!NO_ESTA.test(pagina) && /^\/(?!\/)/.test(url)) rotos.push(`${pagina}: ${etiqueta} ${atributo} ${url}`);
  }
  assert.deepEqual(rotos, []);
});

test("Other sites are named by https, people by mailto and tel, and nothing else", () => {
  const raros = new Set();
  for (const { pagina, url } of todas()) {
    const esquema = url.match(/^([a-z][a-z0-9+.-]*):/i)?.[1];
    if (esquema && !["https", "mailto", "tel", "data"].includes(esquema)) raros.add(`${pagina}: ${url}`);
    if (esquema === "tel" && !/^tel:(\+\d{8,15}|0180\d{7,8})$/.test(url)) raros.add(`${pagina}: ${url}`);
    if (esquema === "https" && new URL(url).hostname.match(/^[\d.]+$/)) raros.add(`${pagina}: ${url}`);
  }
  assert.deepEqual([...raros], []);
});

test("A page and its translations name each other, and a translated page links to Spanish ones only with a word that says so", () => {
  const alternas = (html) => new Map([...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, l, url]) => [l, destino("index.html", url).archivo]));
  const traducidas = [...paginas.keys()].filter((p) => p.startsWith("en/") && !NO_ESTA.test(p));
  assert.ok(traducidas.length > 50);
  for (const pagina of traducidas) {
    const suyas = alternas(paginas.get(pagina));
    const original = pagina.slice("en/".length);
    assert.deepEqual([...suyas], [["es", original], ["en", pagina], ["x-default", original]]);
    assert.deepEqual(alternas(paginas.get(original)), suyas, original);
    for (const [enlace, atributos] of paginas.get(pagina).matchAll(/<a ([^>]*)>.*?<\/a>/gs)) {
      const href = atributos.match(/href="([^"]*)"/)[1];
      const d = destino(pagina, href);
      if (!d || !d.archivo.endsWith(".html") || d.archivo.startsWith("en/")) continue;
      assert.match(atributos, /hreflang="es"/, `${pagina}: ${href}`);
      assert.ok(enlace.includes("(in Spanish)") || /aria-label="ES, Español"/.test(atributos), `${pagina}: ${enlace}`);
    }
  }
});

test("Every page can be reached from home by links alone", () => {
  const vistos = new Set(["index.html"]);
  const cola = ["index.html"];
  while (cola.length) {
    const pagina = cola.pop();
    for (const { etiqueta, url } of direcciones(paginas.get(pagina) ?? "")) {
      const d = etiqueta === "a" ? destino(pagina, url) : null;
      if (d && paginas.has(d.archivo) && !vistos.has(d.archivo)) vistos.add(d.archivo) && cola.push(d.archivo);
    }
  }
  // A retired trámite answers old links and asks machines not to list it.
  const escondida = (p) => NO_ESTA.test(p) || paginas.get(p).includes('<meta name="robots" content="noindex"');
  const solas = [...paginas.keys()].filter((p) => !vistos.has(p) && !escondida(p));
  assert.deepEqual(solas, []);
});

test("The sitemap lists pages that exist, by their public address, and robots.txt names it", async () => {
  const xml = await readFile(path.join(dir, "dist/sitemap.xml"), "utf8");
  const urls = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((m) => m[1]);
  assert.ok(urls.length > 30);
  for (const url of urls) {
    assert.ok(url.startsWith(PUBLICA), url);
    assert.ok(todos.has(url.slice(PUBLICA.length) + "index.html"), url);
    assert.doesNotMatch(url, /\/(buscar|carpeta|ingresar|404)/);
  }
  assert.match(await readFile(path.join(dir, "dist/robots.txt"), "utf8"), /^Sitemap: https:\/\/x\.example\/prefijo\/sitemap\.xml$/m);
});

test("The links that lead out of a trámite are the same in the open data", async () => {
  const { tramites } = JSON.parse(await readFile(path.join(dir, "dist/datos/tramites.json"), "utf8"));
  assert.ok(tramites.length >= 20);
  for (const t of tramites) assert.ok(todos.has(t.url.slice(PUBLICA.length) + "index.html"), t.url);
  const csv = await readFile(path.join(dir, "dist/datos/tramites.csv"), "utf8");
  assert.equal(csv.trim().split(/\r?\n/).length >= tramites.length + 1, true);
});

test("The pages that the edge makes have no broken link either", async (t) => {
  const sede = await servir();
  t.after(() => sede.parar());
  for (const ruta of ["/buscar", "/buscar?q=predial", "/buscar?q=zzzqqq", "/no-existe", "/tramites/no-existe/", "/a/b/c/d"]) {
    const html = await (await fetch(sede.url + ruta)).text();
    const internas = direcciones(html)
      .filter((d) => !d.url.startsWith("#"))
      .map((d) => new URL(d.url, sede.url + ruta))
      .filter((u) => u.origin === sede.url);
    for (const camino of new Set(internas.map((u) => u.pathname + u.search))) {
      const r = await fetch(sede.url + camino);
      await r.arrayBuffer();
      assert.equal(r.status, 200, `${ruta} links to ${camino}`);
    }
  }
});
