// A system of an entity: its key, its token, and what it asks of the API.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { sha256 } from "./archivos.mjs";
import { pedir } from "./http.mjs";
import { GENTE } from "./persona.mjs";
import { correr, deCasa } from "./sede.mjs";

export const DEPENDENCIA = "secretaria-de-hacienda";
export const PROCEDIMIENTO = "HAC-014";
const ACTO = Buffer.from("%PDF-1.7\nResuelve liquidar el impuesto");
const ASERTO = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** Adds one to the sede of that folder: `{ id, llave }`. */
export async function alta(casa) {
  const { publicKey, privateKey } = await generateKeyPair("ES256", { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: "uno", use: "sig", alg: "ES256" };
  const archivo = path.join(casa, "sistema.jwks.json");
  await writeFile(archivo, JSON.stringify({ keys: [jwk] }));
  const suyo = ["--nit", "899999068-1", "--dependencia", DEPENDENCIA, "--nombre", "Impuestos", "--procedimiento", PROCEDIMIENTO];
  const r = await correr(["sistema", "add", ...suyo, "--jwks", archivo], { env: deCasa(casa) });
  assert.equal(r.codigo, 0, r.error);
  return { id: r.salida.trim(), llave: privateKey };
}

/** A token of ten minutes. */
export async function ficha(url, { id, llave }) {
  const aserto = await new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: "ES256", kid: "uno", typ: "JWT" })
    .setIssuer(id).setSubject(id).setAudience(`${url}/api/v1/token`).setIssuedAt().setExpirationTime("4m")
    .sign(llave);
  const cuerpo = new URLSearchParams({ grant_type: "client_credentials", client_assertion_type: ASERTO, client_assertion: aserto }).toString();
  const r = await pedir(url, "/api/v1/token", { metodo: "POST", cuerpo, cabeceras: { "content-type": "application/x-www-form-urlencoded" } });
  assert.equal(r.estado, 200, r.cuerpo.toString());
  return JSON.parse(r.cuerpo).access_token;
}

/** A call with a token. */
export function llamar(url, token, camino, cuerpo, cabeceras = {}) {
  return pedir(url, camino, { metodo: "POST", cuerpo, cabeceras: { authorization: `Bearer ${token}`, ...cabeceras } });
}

/** Leaves the act that all are notified of. */
export async function dejarActo(url, token) {
  const r = await llamar(url, token, "/api/v1/actos", ACTO, { "content-type": "application/pdf" });
  assert.equal(r.estado, 201, r.cuerpo.toString());
}

/** A whole notification of that act, for María. */
export const notificacion = () => ({
  destinatario: { tipo: GENTE.maria.tipo, numero: GENTE.maria.numero },
  dependencia: DEPENDENCIA,
  procedimiento: PROCEDIMIENTO,
  asunto: "Decisión sobre su declaración",
  grado: "medio",
  acto: { nombre: "Resolución 12.pdf", sha256: sha256(ACTO), expedido_en: "2026-01-10T16:40:00-05:00" },
  autoridad: { cargo: "Secretaria de Hacienda", dependencia: "Secretaría de Hacienda" },
  gratuita: true,
  recursos: { proceden: [{ nombre: "reconsideración", ante: "la misma Secretaría", dias: 40 }] },
});

/** Notifies these keys in one batch; a line of answer each, in their order. */
export async function notificarLote(url, token, claves) {
  const cuerpo = claves.map((clave) => JSON.stringify({ clave, notificacion: notificacion() })).join("\n");
  const r = await llamar(url, token, "/api/v1/notificaciones/lotes", cuerpo, { "content-type": "application/x-ndjson" });
  assert.equal(r.estado, 200, r.cuerpo.toString());
  return r.cuerpo.toString().trim().split("\n").map((l) => JSON.parse(l));
}
