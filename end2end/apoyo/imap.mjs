// A real IMAP server with one mailbox, as an entity has one where bounces arrive.
// Run by itself it prints its address and does what it is told, a line of JSON each: the tests of the program start it so.
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import hoodiecrow from "hoodiecrow-imap";

/** A part of a message is answered with its beginning alone, as RFC 3501 wants; the library repeats the length that was asked. */
function porTrozos(servidor) {
  servidor.outputHandlers.push((_, respuesta) => {
    for (const lista of respuesta.attributes ?? []) for (const a of Array.isArray(lista) ? lista : []) if (a?.partial?.length === 2) a.partial.pop();
  });
}

/** `{ url, poner, vistos, parar }`: `poner` takes a whole message, `vistos` says of each whether it was seen. */
export async function buzonDeRebotes({ usuario = "rebotes", clave = "clave" } = {}) {
  const servidor = hoodiecrow({ users: { [usuario]: { password: clave } }, storage: { INBOX: { messages: [] }, "": {} }, plugins: [porTrozos] });
  servidor.listen(0, "127.0.0.1");
  await once(servidor.server, "listening");
  const inbox = () => servidor.getMailbox("INBOX");
  return {
    url: `imap://${usuario}:${clave}@127.0.0.1:${servidor.server.address().port}/INBOX`,
    poner: (raw) => servidor.appendMessage(inbox(), [], false, raw),
    vistos: () => inbox().messages.map((m) => m.flags.includes("\\Seen")),
    marcarNoVistos: () => inbox().messages.forEach((m) => (m.flags = m.flags.filter((f) => f !== "\\Seen"))),
    parar: () => new Promise((listo) => servidor.close(listo)),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const buzon = await buzonDeRebotes();
  const decir = (x) => process.stdout.write(`${JSON.stringify(x)}\n`);
  decir({ url: buzon.url });
  for await (const linea of createInterface({ input: process.stdin })) {
    const { poner, grande, sinVer } = JSON.parse(linea);
    if (poner !== undefined) buzon.poner(Buffer.from(poner, "utf8").toString("latin1") + "x".repeat(grande ?? 0));
    if (sinVer) buzon.marcarNoVistos();
    decir({ vistos: buzon.vistos() });
  }
  process.exit(0);
}
