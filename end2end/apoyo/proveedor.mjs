// A certified OpenID provider, npm `oidc-provider`, with one account that comes in without being asked anything.
import assert from "node:assert/strict";
import { generateKeyPairSync, randomUUID } from "node:crypto";
import http from "node:http";
import Provider, { interactionPolicy } from "oidc-provider";
import { con_pagina } from "./navegador.mjs";
import { servir } from "./sede.mjs";

export const CLIENTE = { id: "sede-de-prueba", secreto: "S3creto-de-prueba-0123456789-abcdef" };
const PERFIL = ["name", "given_name", "family_name", "tipo_documento", "numero_documento", "empresas"];
const DE_AND = ["PrimerNombre", "SegundoNombre", "PrimerApellido", "SegundoApellido", "TipoIdentificacion", "Identificacion", "Telefono", "Direccion"];

/** One signing key of each kind, with a name of its own. */
function llaves() {
  const clave = (tipo, opciones, alg) => {
    const { privateKey } = generateKeyPairSync(tipo, opciones);
    return { ...privateKey.export({ format: "jwk" }), kid: randomUUID(), alg, use: "sig" };
  };
  return { keys: [clave("rsa", { modulusLength: 2048 }, "RS256"), clave("ec", { namedCurve: "P-256" }, "ES256")] };
}

/** Whoever is inside with less than what is asked comes in again. */
function politica() {
  const { Check, base } = interactionPolicy;
  const reglas = base();
  const poco = (ctx) => {
    const pedidos = (ctx.oidc.params.acr_values ?? "").split(" ").filter((v) => v && !v.startsWith("action:"));
    return !ctx.oidc.result?.login && pedidos.length > 0 && !pedidos.includes(ctx.oidc.acr);
  };
  reglas.get("login").checks.add(new Check("acr", "this asks for more", "login_required", poco));
  return reglas;
}

function montar(op, sede) {
  const salir = (ctx, forma) => {
    ctx.body = `<!DOCTYPE html><html lang="es"><title>Salida</title><h1>Salida</h1>${forma}
      <button type="submit" form="op.logoutForm" name="logout" value="yes">Salir de todo</button>`;
  };
  const provider = new Provider(op.url, {
    clients: [
      {
        client_id: CLIENTE.id,
        client_secret: CLIENTE.secreto,
        redirect_uris: [sede + "/ingresar/retorno"],
        post_logout_redirect_uris: [sede + "/ingresar/adios"],
        backchannel_logout_uri: sede + "/ingresar/salida",
        backchannel_logout_session_required: true,
        id_token_signed_response_alg: op.alg,
      },
    ],
    jwks: llaves(),
    // Its own guard refuses addresses of this machine, which is where the sede of the test stands.
    fetch: (url, { dispatcher: _, ...resto }) => fetch(url, resto),
    cookies: { keys: ["una clave de prueba"] },
    acrValues: ["bajo", "medio", "alto", "loa:1", "loa:2"],
    claims: {
      openid: op.loa_en_token ? ["sub", "LOA"] : ["sub"],
      profile: PERFIL,
      email: ["email", "email_verified"],
      phone: ["phone_number"],
      address: ["address"],
      co_scope: [...DE_AND, "LOA"],
      acr: null,
      sid: null,
      auth_time: null,
      iss: null,
    },
    pkce: { required: () => true },
    interactions: { policy: politica(), url: (_, i) => `/interaccion/${i.uid}` },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: salir, postLogoutSuccessSource: (ctx) => (ctx.body = "Hasta pronto") },
    },
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, ...op.cuenta }) }),
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid profile email phone address co_scope");
      await grant.save();
      return grant;
    },
  });
  for (const mal of ["server_error", "backchannel.error"]) provider.on(mal, (_, e) => op.errores.push(`${mal}: ${e?.cause ?? e}`));
  const seguir = provider.callback();
  return async (peticion, respuesta) => {
    const { pathname, searchParams } = new URL(peticion.url, op.url);
    if (pathname === "/auth") op.pedidos.push(Object.fromEntries(searchParams));
    if (pathname === "/marco") {
      respuesta.setHeader("content-type", "text/html");
      respuesta.end(`<!DOCTYPE html><html lang="es"><title>Marco</title><iframe title="salida" src="${searchParams.get("src")}"></iframe>`);
      return;
    }
    if (!pathname.startsWith("/interaccion/")) return seguir(peticion, respuesta);
    const resultado = op.niega ? { error: "access_denied" } : { login: { accountId: op.sub, acr: op.acr, amr: ["pwd"] } };
    await provider.interactionFinished(peticion, respuesta, resultado, { mergeWithLastSubmission: false });
  };
}

/** A provider that waits for its client: `abrir(sede)` starts it, again with other keys; its fields can be changed. */
export async function proveedor(opciones = {}) {
  let atender = (_, r) => r.writeHead(503).end();
  const servidor = http.createServer((p, r) => atender(p, r));
  await new Promise((listo) => servidor.listen(0, "127.0.0.1", listo));
  const op = {
    url: `http://127.0.0.1:${servidor.address().port}`,
    sub: "cuenta-1",
    acr: "medio",
    alg: "RS256",
    cuenta: {},
    pedidos: [],
    errores: [],
    abrir: (sede) => (atender = montar(op, sede)),
    cerrar: () => (atender = (_, r) => r.writeHead(503).end()),
    parar: () => new Promise((listo) => (servidor.closeAllConnections(), servidor.close(listo))),
    ...opciones,
  };
  return op;
}

const CUENTA = {
  name: "Rosa Elvira Pinto",
  email: "rosa.pinto@correo.example",
  email_verified: true,
  phone_number: "300 555 0199",
  address: { formatted: "Calle 8 # 9-10" },
  tipo_documento: "CC",
  numero_documento: "1099000999",
};
/** A sede whose people come from a provider; `hacer` walks. */
export async function con_sede(t, br, opciones, env, hacer) {
  const op = await proveedor({ cuenta: CUENTA, ...opciones });
  t.after(() => op.parar());
  const base = { SEDE_OIDC_ISSUER: op.url, SEDE_OIDC_CLIENT_ID: CLIENTE.id, SEDE_OIDC_CLIENT_SECRET: CLIENTE.secreto, SEDE_LOG: "debug" };
  const sede = await servir([], { env: { ...base, ...env } });
  t.after(() => sede.parar());
  op.abrir(sede.url);
  try {
    await con_pagina(br, { galletas: true, estados: [400, 403, 404, 503] }, (pagina, contexto) => hacer({ op, sede, pagina, contexto }));
    assert.deepEqual(op.errores, []);
  } catch (e) {
    t.diagnostic([...op.errores, ...sede.dicho.error.split("\n").filter((l) => /refused|ERROR|WARN/.test(l)).slice(-5)].join("\n"));
    throw e;
  }
}

/** Whether a person is inside, coming in by themselves where the provider lets them. */
export async function dentro(pagina, sede) {
  await pagina.goto(sede.url + "/carpeta/");
  return new URL(pagina.url()).pathname === "/carpeta/";
}
