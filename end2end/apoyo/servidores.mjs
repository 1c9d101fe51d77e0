// Small servers that stand where others will: the GOV.CO proxy, and any static host.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import http from "node:http";
import path from "node:path";

async function escuchar(atender) {
  const servidor = http.createServer(atender);
  await new Promise((listo) => servidor.listen(0, "127.0.0.1", listo));
  const parar = () =>
    new Promise((listo) => {
      servidor.closeAllConnections();
      servidor.close(listo);
    });
  return { url: `http://127.0.0.1:${servidor.address().port}`, parar };
}

/**
 * A proxy that masks: another host, a prefix before every path, nothing rewritten in the answers.
 * `fuera` collects what the browser asked outside the prefix, `galletas` what set a cookie.
 *
 * Norma: Resolución 2893 de 2020 (the GOV.CO proxy; law.md B2-2)
 */
export async function mascara(destino, prefijo = "/alcaldia-demo/") {
  const [fuera, galletas, pedidos] = [[], [], []];
  const { hostname, port } = new URL(destino);
  const proxy = await escuchar((peticion, respuesta) => {
    if (!peticion.url.startsWith(prefijo)) {
      fuera.push(peticion.url);
      respuesta.writeHead(502).end();
      return;
    }
    const camino = "/" + peticion.url.slice(prefijo.length);
    pedidos.push(camino);
    const headers = { ...peticion.headers, host: "sede-interna.example" };
    const atras = http.request({ hostname, port, path: camino, method: peticion.method, headers }, (r) => {
      if (r.headers["set-cookie"]) galletas.push(camino);
      respuesta.writeHead(r.statusCode, r.headers);
      r.pipe(respuesta);
    });
    atras.on("error", () => respuesta.destroy());
    peticion.pipe(atras);
  });
  return { ...proxy, raiz: proxy.url + prefijo, fuera, galletas, pedidos };
}

const TIPOS = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".xml": "application/xml",
};

/** A static host as plain as they come: folders end in a slash, index.html, 404.html of the language or else of the whole. */
export async function estatico(dir, prefijo = "/") {
  const fuera = [];
  const host = await escuchar(async (peticion, respuesta) => {
    const camino = decodeURIComponent(peticion.url.split("?")[0]);
    const dentro = camino.startsWith(prefijo) ? camino.slice(prefijo.length) : null;
    if (dentro === null || dentro.includes("..")) {
      fuera.push(peticion.url);
      respuesta.writeHead(403).end();
      return;
    }
    let archivo = path.join(dir, dentro);
    let que = await stat(archivo).catch(() => null);
    if (que?.isDirectory() && !camino.endsWith("/")) {
      respuesta.writeHead(301, { location: camino + "/" }).end();
      return;
    }
    if (que?.isDirectory()) {
      archivo = path.join(archivo, "index.html");
      que = await stat(archivo).catch(() => null);
    }
    if (!que) {
      const suya = path.join(dir, dentro.split("/")[0], "404.html");
      archivo = (await stat(suya).catch(() => null)) ? suya : path.join(dir, "404.html");
    }
    respuesta.writeHead(que ? 200 : 404, { "content-type": TIPOS[path.extname(archivo)] ?? "application/octet-stream" });
    createReadStream(archivo).pipe(respuesta);
  });
  return { ...host, raiz: host.url + prefijo, fuera };
}
