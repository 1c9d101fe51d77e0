// A real mail server, as an entity has one: it keeps what arrives, and can be told to refuse or to take its time.
import { once } from "node:events";
import { SMTPServer } from "smtp-server";

/** `{ url, mensajes, parar }`; each message with its envelope, its bytes as text, and when it came. */
export async function buzon() {
  const mensajes = [];
  const b = { mensajes, rechaza: null, tarda: 0 };
  const servidor = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: (_, __, sigue) => sigue(b.rechaza ? Object.assign(new Error("no such mailbox"), { responseCode: b.rechaza }) : undefined),
    onData(flujo, sesion, sigue) {
      const trozos = [];
      flujo.on("data", (x) => trozos.push(x));
      flujo.on("end", () => {
        const { mailFrom, rcptTo } = sesion.envelope;
        mensajes.push({ de: mailFrom.address, para: rcptTo.map((r) => r.address), texto: Buffer.concat(trozos).toString("latin1"), en: Date.now() });
        setTimeout(sigue, b.tarda);
      });
    },
  });
  servidor.on("error", () => {});
  servidor.listen(0, "127.0.0.1");
  await once(servidor.server, "listening");
  b.url = `smtp://127.0.0.1:${servidor.server.address().port}`;
  b.parar = () => new Promise((listo) => servidor.close(listo));
  return b;
}

/** Headers of a part, unfolded, by their names in lower case. */
function cabeceras(texto) {
  const lineas = texto.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  return Object.fromEntries(lineas.map((l) => l.match(/^([^:]+):\s*(.*)$/)?.slice(1)).filter(Boolean).map(([n, v]) => [n.toLowerCase(), encabezado(v)]));
}

/** RFC 2047 words as they are read. */
const encabezado = (v) =>
  v.replace(/\?=\s+=\?/g, "?==?").replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, como, que) =>
    como.toLowerCase() === "b" ? Buffer.from(que, "base64").toString() : imprimible(que.replaceAll("_", " ")).toString(),
  );

const imprimible = (t) =>
  Buffer.from(t.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/gi, (_, h) => String.fromCharCode(parseInt(h, 16))), "latin1");

const DESCIFRAR = {
  base64: (t) => Buffer.from(t.replace(/\s/g, ""), "base64"),
  "quoted-printable": imprimible,
};

/** A message taken apart: its headers, and every part that is no container, decoded. */
export function leer(texto) {
  const corte = texto.indexOf("\r\n\r\n");
  const h = cabeceras(texto.slice(0, corte));
  const resto = texto.slice(corte + 4);
  const limite = h["content-type"]?.match(/boundary="?([^";]+)"?/)?.[1];
  if (!limite) {
    const bytes = (DESCIFRAR[h["content-transfer-encoding"]?.toLowerCase()] ?? ((t) => Buffer.from(t, "latin1")))(resto);
    return { h, partes: [{ tipo: h["content-type"] ?? "", disposicion: h["content-disposition"] ?? "", texto: bytes.toString("utf8") }] };
  }
  const trozos = resto.split(`--${limite}`).slice(1, -1);
  return { h, partes: trozos.flatMap((t) => leer(t.replace(/^\r\n/, "").replace(/\r\n$/, "")).partes) };
}
