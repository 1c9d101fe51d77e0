// Debian's Chromium, kept at home: only 127.0.0.1 resolves, and any other request fails the test.
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

const BANDERAS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

export function navegador(args = []) {
  return chromium.launch({ executablePath: CHROMIUM, args: [...BANDERAS, ...args] });
}

const de_casa = (url) => /^(data:|blob:|about:)/.test(url) || new URL(url).hostname === "127.0.0.1";
// The page itself answered so: the browser says it, and the test asked for it.
const ruido = (estados) => new RegExp(`Failed to load resource: the server responded with a status of (${estados.join("|")})`);

/**
 * Opens a page, hands it to `hacer`, and then requires that it asked nobody else and reported no error. With `galletas`
 * a session may stay in the browser; `estados` are the refusals that the test asks for. No page is closed by itself:
 * Chromium 156 at times says that it closed one, and leaves it open; a context takes its pages along.
 */
export async function con_pagina(br, opciones, hacer) {
  const { ancho = 1280, alto = 900, galletas = false, estados = [404], ...resto } = opciones;
  const contexto = await br.newContext({ viewport: { width: ancho, height: alto }, locale: "es-CO", ...resto });
  contexto.setDefaultTimeout(10_000);
  const ajenas = [];
  const errores = [];
  const esperado = ruido(estados);
  contexto.on("request", (r) => de_casa(r.url()) || ajenas.push(r.url()));
  contexto.on("weberror", (e) => errores.push(String(e.error())));
  contexto.on("console", (m) => m.type() === "error" && !esperado.test(m.text()) && errores.push(m.text()));
  try {
    const pagina = await contexto.newPage();
    const r = await hacer(pagina, contexto);
    assert.deepEqual(ajenas, [], "the page asked somebody outside");
    assert.deepEqual(errores, [], "the browser reported errors");
    if (!galletas) assert.deepEqual(await contexto.cookies(), [], "no page sets a cookie");
    return r;
  } finally {
    await contexto.close();
  }
}

/** Bytes on the wire and type of each request while `hacer` runs, as the browser measured them. */
export async function medir(pagina, hacer) {
  const cdp = await pagina.context().newCDPSession(pagina);
  await cdp.send("Network.enable");
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
  const pedidos = new Map();
  cdp.on("Network.requestWillBeSent", (e) => pedidos.set(e.requestId, { url: e.request.url, tipo: e.type, bytes: 0 }));
  cdp.on("Network.responseReceived", (e) => {
    const p = pedidos.get(e.requestId);
    if (p) p.codigo = e.response.headers["content-encoding"] ?? "";
  });
  cdp.on("Network.loadingFinished", (e) => {
    const p = pedidos.get(e.requestId);
    if (p) p.bytes = e.encodedDataLength;
  });
  await hacer();
  await cdp.detach();
  return [...pedidos.values()].filter((p) => !p.url.startsWith("data:"));
}
