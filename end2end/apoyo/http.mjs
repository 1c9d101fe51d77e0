// Requests that neither a browser nor `fetch` would send: any method, any path, any header, raw bytes.
import http from "node:http";
import net from "node:net";

/** One request on a connection of its own: `{ estado, cabeceras, cuerpo }`; the path goes out as it is. */
export function pedir(url, camino, { metodo = "GET", cabeceras = {}, cuerpo, agente, espera = 10_000 } = {}) {
  const { hostname, port } = new URL(url);
  return new Promise((listo, falla) => {
    const opciones = { hostname, port, path: camino, method: metodo, headers: cabeceras, agent: agente ?? false };
    const peticion = http.request(opciones, (r) => {
      const partes = [];
      r.on("data", (p) => partes.push(p));
      r.on("end", () => listo({ estado: r.statusCode, cabeceras: r.headers, cuerpo: Buffer.concat(partes) }));
      r.on("error", falla);
    });
    peticion.setTimeout(espera, () => peticion.destroy(new Error(`no answer: ${metodo} ${camino.slice(0, 60)}`)));
    peticion.on("error", falla);
    peticion.end(cuerpo);
  });
}

/** Sends raw bytes and reads until the other side closes or is quiet for `ms`. */
export function crudo(url, bytes, ms = 1_500) {
  const { hostname, port } = new URL(url);
  return new Promise((listo) => {
    const partes = [];
    const hilo = net.connect(Number(port), hostname, () => hilo.write(bytes));
    hilo.setTimeout(ms, () => hilo.destroy());
    hilo.on("data", (p) => partes.push(p));
    hilo.on("error", () => {});
    hilo.on("close", () => listo(Buffer.concat(partes).toString("latin1")));
  });
}
