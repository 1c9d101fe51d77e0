// Forms without a browser: what a page carries on, a multipart body byte by byte, and a whole filing.
import { ocultos } from "./andar.mjs";
import { pedir } from "./http.mjs";

const LIMITE = "----limite";

/** Petition number `n` of somebody, as a form sends it. */
export const peticion = (n, ademas = {}) => ({
  tipo: "peticion",
  nombre: `Persona ${n}`,
  "documento.tipo": "CC",
  "documento.numero": String(10_000_000 + n),
  medio: "correo",
  correo: `persona${n}@correo.example`,
  objeto: `Pido que arreglen el hueco ${n}.`,
  razones: "Es peligroso.",
  autorizacion: "si",
  ...ademas,
});

/** The body of a form with files `{ campo, nombre, bytes }`, whatever their names hold. */
function cuerpo(campos, archivos) {
  const partes = Object.entries(campos).map(([n, v]) => Buffer.from(`--${LIMITE}\r\ncontent-disposition: form-data; name="${n}"\r\n\r\n${v}\r\n`));
  for (const { campo = "adjuntos", nombre, bytes } of archivos) {
    partes.push(Buffer.from(`--${LIMITE}\r\ncontent-disposition: form-data; name="${campo}"; filename="${nombre}"\r\ncontent-type: application/octet-stream\r\n\r\n`), bytes, Buffer.from("\r\n"));
  }
  return Buffer.concat([...partes, Buffer.from(`--${LIMITE}--\r\n`)]);
}

/** Sends a form from an address; with `archivos` as browsers send files. */
export async function enviar(url, camino, campos, { archivos, desde = "198.51.100.1", galleta, espera } = {}) {
  const cabeceras = { origin: new URL(url).origin, "x-forwarded-for": desde };
  if (galleta) cabeceras.cookie = galleta;
  cabeceras["content-type"] = archivos ? `multipart/form-data; boundary=${LIMITE}` : "application/x-www-form-urlencoded";
  const todo = archivos ? cuerpo(campos, archivos) : new URLSearchParams(campos).toString();
  const r = await pedir(url, camino, { metodo: "POST", cabeceras, cuerpo: todo, espera });
  return { estado: r.estado, texto: r.cuerpo.toString(), lugar: r.cabeceras.location, cabeceras: r.cabeceras };
}

/** The key of the draft that a page carries on. */
export const clave_de = (texto) => ocultos(texto).find(([n]) => n === "_clave")?.[1];

/** Files what is reviewed under a key; gives the code of the receipt and the cookie that opens it. */
export async function enviar_revision(url, clave, desde) {
  const r = await enviar(url, "/pqrsd/solicitud/", { _clave: clave, _radicar: "si" }, { desde });
  const codigo = r.lugar?.match(/constancia\/([^/]+)\//)?.[1];
  if (!codigo) throw new Error(`not filed: ${r.estado} ${r.texto.slice(0, 300)}`);
  return { codigo, galleta: r.cabeceras["set-cookie"].find((g) => g.includes("-constancia=")).split(";")[0] };
}

/** The receipt as its author sees it. */
export async function recibo(url, { codigo, galleta }) {
  const r = await pedir(url, `/constancia/${codigo}/`, { cabeceras: { cookie: galleta } });
  const texto = r.cuerpo.toString();
  return { estado: r.estado, texto, radicado: texto.match(/id="radicado"[^>]*>([^<]+)</)?.[1] };
}
