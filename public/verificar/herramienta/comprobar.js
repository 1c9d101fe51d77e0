// Checks signed statements as the program `sede` does, with what browsers bring: no library, no network.
(() => {
  const MAX = 256 * 1024;
  const DIA = 24 * 60 * 60 * 1000;
  const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  /** A statement alone; whether it is right is asked later. */
  const SOLA = /^(?=.*\.)[\w.=-]{21,}$/;
  const utf8 = new TextEncoder();
  const texto = (bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  const codificar = (bytes) =>
    btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join("")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");

  /** Base64url in its one spelling. */
  function decodificar(s) {
    const bytes = Uint8Array.from(atob(s.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    if (codificar(bytes) !== s) throw new Error("base64url");
    return bytes;
  }

  /** Canonical JSON (RFC 8785). */
  function canonico(v) {
    if (Array.isArray(v)) return `[${v.map(canonico)}]`;
    if (v === null || typeof v !== "object") return JSON.stringify(v);
    return `{${Object.keys(v).sort().map((k) => `${JSON.stringify(k)}:${canonico(v[k])}`)}}`;
  }

  const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = (bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");

  /** The keys of statements in a JWK set, each under the name that is its own. */
  async function llavero(jwks) {
    const llaves = new Map();
    for (const k of JSON.parse(jwks).keys) {
      if (k?.kty !== "EC" || k.crv !== "P-256") continue;
      const { crv, kty, x, y } = k;
      if (codificar(await sha256(utf8.encode(canonico({ crv, kty, x, y })))) !== k.kid) continue;
      if (llaves.has(k.kid)) throw new Error("kid");
      const publica = await crypto.subtle.importKey("jwk", { crv, kty, x, y }, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
      llaves.set(k.kid, { ...k, publica });
    }
    if (llaves.size === 0) throw new Error("keys");
    return llaves;
  }

  /** The name of the key, where the header is the one that a statement has. */
  function kid(cabeza, typ) {
    const { kid } = JSON.parse(texto(decodificar(cabeza)));
    const unica = JSON.stringify({ alg: "ES256", kid, typ });
    return typeof kid === "string" && codificar(utf8.encode(unica)) === cabeza ? kid : null;
  }

  async function firmada(llave, mensaje, firma) {
    try {
      const bytes = decodificar(firma);
      if (bytes.length !== 64 || BigInt("0x" + hex(bytes.slice(32))) > N / 2n) return false;
      return await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, llave.publica, bytes, utf8.encode(mensaje));
    } catch {
      return false;
    }
  }

  /** The statement, where the bytes are its one form. */
  function leer(carga) {
    const json = texto(decodificar(carga));
    const c = JSON.parse(json);
    const { hora_legal, ms } = c.recibida_en;
    const hora = new Date(ms - 5 * 60 * 60 * 1000).toISOString().replace("Z", "-05:00");
    const bien = c.version === 1 && hora === hora_legal && Array.isArray(c.documentos) && typeof c.radicado === "string";
    return bien && canonico(c) === json ? c : null;
  }

  function vigencia(llave, ms) {
    if (llave.revocada && !(ms < Date.parse(llave.revocada.en))) return "clave_revocada";
    if (llave.hasta && !(ms - Date.parse(llave.hasta) <= DIA)) return "clave_vencida";
    return "valida";
  }

  function aviso(llave, ms) {
    if (llave.revocada) return "revocada_despues";
    return llave.desde && Date.parse(llave.desde) - ms > DIA ? "anterior_a_la_clave" : null;
  }

  /** `{ resultado, constancia?, clave?, aviso? }`, with the words that `sede verify --json` has. */
  async function comprobar(jws, llaves) {
    try {
      const partes = jws.split(".");
      const nombre = jws.length <= MAX && partes.length === 3 ? kid(partes[0], "constancia+jws") : null;
      if (nombre === null) return { resultado: "no_es_constancia" };
      const clave = llaves.get(nombre);
      if (!clave) return { resultado: "clave_desconocida" };
      if (!(await firmada(clave, `${partes[0]}.${partes[1]}`, partes[2]))) return { resultado: "alterada" };
      const constancia = leer(partes[1]);
      if (!constancia) return { resultado: "no_es_constancia" };
      const { ms } = constancia.recibida_en;
      const resultado = vigencia(clave, ms);
      return resultado === "valida" ? { resultado, constancia, clave, aviso: aviso(clave, ms) } : { resultado, clave };
    } catch {
      return { resultado: "no_es_constancia" };
    }
  }

  /** Whether the answers of a bundle are those that the statement speaks of. */
  async function respuestas({ respuestas, sal }, constancia) {
    const bien = /^[0-9a-f]{32}$/.test(sal);
    return bien && hex(await sha256(utf8.encode(canonico({ respuestas, sal })))) === constancia.respuestas_sha256;
  }

  /** The document that these bytes are. */
  async function documento(bytes, constancia) {
    const suma = hex(await sha256(bytes));
    return constancia.documentos.find((d) => d.sha256 === suma && d.bytes === bytes.byteLength);
  }

  const desplegado = (t) => t.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, (_, h) => String.fromCharCode(parseInt(h, 16)));
  /** Lines of base64 that follow each other, joined. */
  const bloques = (t) =>
    t.split(/\r?\n/).reduce(
      ([b, ...antes], l) => (/^[A-Za-z0-9+/]+$/.test(l) ? [b + l, ...antes] : ["", b + (l.endsWith("=") ? l : ""), ...antes]),
      [""],
    );

  function marcadas(t) {
    const pagina = /id=(["']?)constancia-jws\1[^>]*>([^<]*)</g;
    const correo = /-----INICIO DE LA CONSTANCIA-----([^]*?)-----FIN DE LA CONSTANCIA-----/g;
    const dentro = [...[...t.matchAll(pagina)].map((m) => m[2]), ...[...t.matchAll(correo)].map((m) => m[1])];
    return dentro.map((d) => d.replace(/[\s>]/g, "")).filter(Boolean);
  }

  /** `{ jws, atado? }` of what a person has, or null where there is none or more than one. */
  function hallar(crudo) {
    const t = crudo.replace(/^\ufeff/, "").trim();
    if (t.startsWith("{")) {
      const atado = JSON.parse(t);
      return canonico(atado) === t && typeof atado.constancia === "string" ? { jws: atado.constancia, atado } : null;
    }
    if (SOLA.test(t)) return { jws: t };
    const claro = bloques(t).flatMap((b) => {
      try {
        const dentro = texto(Uint8Array.from(atob(b), (c) => c.charCodeAt(0)));
        return SOLA.test(dentro.trim()) ? [dentro.trim()] : marcadas(dentro);
      } catch {
        return [];
      }
    });
    const todas = new Set([...marcadas(/=\r?\n/.test(t) ? desplegado(t) : t), ...claro]);
    return todas.size === 1 ? { jws: [...todas][0] } : null;
  }

  const piezas = { canonico, codificar, decodificar, firmada, hex, kid, sha256, texto, utf8, vigencia };
  globalThis.Constancias = { comprobar, documento, hallar, llavero, piezas, respuestas };
})();
