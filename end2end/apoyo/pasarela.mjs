// A gateway of text messages, as the adapter of an entity is one: it keeps what it is handed, and may refuse.
import { once } from "node:events";
import http from "node:http";

/** `{ url, clave, mensajes, parar }`; each message `{ id, para, texto }`. */
export async function pasarela(clave = "clave-de-la-pasarela") {
  const mensajes = [];
  const servidor = http.createServer(async (peticion, respuesta) => {
    const trozos = [];
    for await (const x of peticion) trozos.push(x);
    const bien = peticion.method === "POST" && peticion.headers.authorization === `Bearer ${clave}`;
    if (bien) mensajes.push(JSON.parse(Buffer.concat(trozos).toString()));
    respuesta.writeHead(bien ? 202 : 401).end();
  });
  servidor.listen(0, "127.0.0.1");
  await once(servidor, "listening");
  return {
    url: `http://127.0.0.1:${servidor.address().port}/enviar`,
    clave,
    mensajes,
    parar: () => {
      servidor.closeAllConnections();
      return new Promise((listo) => servidor.close(listo));
    },
  };
}
