// Checks the proof of a notification (prueba.zip) as the program `sede` does: no library, no network.
(() => {
  const { canonico, decodificar, firmada, hex, kid, sha256, texto, utf8, vigencia } = globalThis.Constancias.piezas;
  const FIRMA = "notificacion.jws";
  const MAX = 160 * 1024 * 1024;
  const TABLA = Uint32Array.from({ length: 256 }, (_, n) => {
    for (let i = 0; i < 8; i++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
    return n;
  });
  const crc = (b) => ~b.reduce((c, x) => TABLA[(c ^ x) & 255] ^ (c >>> 8), -1) >>> 0;
  const iguales = (a, b) => a.length === b.length && a.every((x, i) => x === b[i]);
  const corto = (n) => [n & 255, (n >>> 8) & 255];
  const largo = (n) => [...corto(n), ...corto(n >>> 16)];
  const ceros = (n) => Array(n).fill(0);

  const local = (f) => [80, 75, 3, 4, 10, 0, 8, 8, ...ceros(18), ...corto(f.letras.length), 0, 0, ...f.letras];
  const descriptor = (f) => [80, 75, 7, 8, ...largo(f.crc), ...largo(f.largo), ...largo(f.largo)];
  const central = (f, desde) => [80, 75, 1, 2, 63, 3, 10, 0, 8, 8, ...ceros(6), ...largo(f.crc), ...largo(f.largo), ...largo(f.largo), ...corto(f.letras.length), ...ceros(8), ...largo(0o644 << 16), ...largo(desde), ...f.letras];

  /** Its files, read strictly: stored, in a row, and not one byte that the sede does not write. */
  function abrir(zip) {
    const roto = (donde) => Object.assign(new Error("zip"), { donde });
    const v = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    const fin = zip.length - 22;
    if (fin < 0 || v.getUint32(fin, true) !== 0x06054b50 || v.getUint16(fin + 10, true) > 16) throw roto();
    const [cuantas, lista] = [v.getUint16(fin + 10, true), v.getUint32(fin + 16, true)];
    const [filas, entradas, propia] = [[], [], []];
    try {
      for (let i = 0, aqui = lista; i < cuantas; i++) {
        const letras = zip.subarray(aqui + 46, aqui + 46 + v.getUint16(aqui + 28, true));
        filas.push({ letras, nombre: texto(letras), crc: v.getUint32(aqui + 16, true), largo: v.getUint32(aqui + 20, true) });
        aqui += 46 + letras.length;
      }
    } catch {
      throw roto();
    }
    let desde = 0;
    for (const f of filas) {
      const contenido = desde + 30 + f.letras.length;
      const hasta = contenido + f.largo;
      const bytes = zip.subarray(contenido, hasta);
      const bien = hasta + 16 <= lista && iguales(zip.subarray(desde, contenido), local(f)) && iguales(zip.subarray(hasta, hasta + 16), descriptor(f));
      if (!bien) throw roto(f.nombre);
      entradas.push({ nombre: f.nombre, bytes, entera: crc(bytes) === f.crc });
      propia.push(...central(f, desde));
      desde = hasta + 16;
    }
    propia.push(80, 75, 5, 6, 0, 0, 0, 0, ...corto(cuantas), ...corto(cuantas), ...largo(propia.length), ...largo(lista), 0, 0);
    if (desde !== lista || !iguales(zip.subarray(lista), propia)) throw roto();
    return entradas;
  }

  const huella = async (bytes) => hex(await sha256(bytes));
  const de_hex = (s) => Uint8Array.from(s.match(/../g) ?? [], (p) => parseInt(p, 16));
  const es_hex = (s, n) => typeof s === "string" && /^[0-9a-f]*$/.test(s) && s.length === n;
  const unir = (...partes) => Uint8Array.from(partes.flatMap((p) => [...p]));

  /** An entry, where the line is its one form and its hash is that of what it says. */
  async function entrada(linea) {
    try {
      const e = JSON.parse(linea);
      const { huella: suya, ...resto } = e;
      return canonico(e) === linea && (await huella(utf8.encode(canonico(resto)))) === suya ? e : null;
    } catch {
      return null;
    }
  }

  /** What was done to each event, and the entries that are still there. */
  async function eventos(firmados, bytes) {
    let crudo = "";
    try {
      crudo = texto(bytes);
    } catch {
      crudo = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    }
    const lineas = await Promise.all(crudo.replace(/\n$/, "").split("\n").slice(0, 2000).map(entrada));
    let ajenas = lineas.flatMap((e, i) => (e && firmados.some((f) => f.huella === e.huella) ? [] : [i]));
    const hallados = [];
    let hasta = -1;
    firmados.forEach((f, i) => {
      const lugares = lineas.flatMap((e, n) => (e?.huella === f.huella ? [n] : []));
      const decir = (que) => hallados.push({ donde: "evento", numero: i + 1, tipo: f.tipo, que });
      if (lugares.length > 1) decir("repetido");
      else if (lugares.length === 0) {
        decir(ajenas.includes(i) ? "cambiado" : "falta");
        ajenas = ajenas.filter((a) => a !== i);
      } else {
        if (lugares[0] < hasta) decir("desordenado");
        hasta = Math.max(hasta, lugares[0]);
      }
    });
    if (bytes.length) for (const i of ajenas) hallados.push({ donde: "evento", numero: i + 1, tipo: lineas[i]?.tipo ?? "?", que: "sobra" });
    return { hallados, cadena: lineas.filter(Boolean) };
  }

  async function archivos(p, suyos) {
    const hallados = [];
    const decir = (nombre, que) => hallados.push({ donde: "archivo", nombre, que });
    for (const a of p.archivos) {
      const son = suyos.filter((s) => s.nombre === a.nombre);
      if (son.length === 0) decir(a.nombre, "falta");
      else if (son.length > 1) decir(a.nombre, "repetido");
      else if (son[0].bytes.length !== a.bytes || (await huella(son[0].bytes)) !== a.sha256) decir(a.nombre, "cambiado");
    }
    for (const s of suyos) if (!p.archivos.some((a) => a.nombre === s.nombre)) decir(s.nombre, "sobra");
    const fuera = suyos.find((s, i) => s.nombre !== p.archivos[i]?.nombre);
    if (hallados.length === 0 && fuera) decir(fuera.nombre, "desordenado");
    return hallados;
  }

  /** The root that a path leads to (RFC 6962). */
  async function subir(abajo, lugar, cuantas, pasos) {
    if (cuantas === 1) return pasos.length === 0 ? abajo : null;
    if (pasos.length === 0) return null;
    let k = 1;
    while (k * 2 < cuantas) k *= 2;
    const hermana = de_hex(pasos.at(-1));
    const dentro = await subir(abajo, lugar < k ? lugar : lugar - k, lugar < k ? k : cuantas - k, pasos.slice(0, -1));
    return dentro && sha256(lugar < k ? unir([1], dentro, hermana) : unir([1], hermana, dentro));
  }

  async function lleva(i, e, suya) {
    const s = i.sellos.find((s) => s.numero === e.sello);
    const bien = s && e.lugar >= 0 && e.lugar < s.cuantas && e.camino.length < 64 && e.camino.every((h) => es_hex(h, 64));
    if (!bien) return false;
    const raiz = await subir(await sha256(unir([0], de_hex(suya))), e.lugar, s.cuantas, e.camino);
    return raiz !== null && hex(raiz) === s.raiz;
  }

  async function sello(s, sellos) {
    const { cuantas, en, numero, previo, raiz } = s;
    const mensaje = utf8.encode(canonico({ cuantas, en, numero, previo, raiz, tipo: "sello" }));
    if ((await huella(mensaje)) !== s.huella || !es_hex(s.firma, s.firma.length)) return "cambiado";
    const clave = sellos.get(s.clave);
    const bien = clave && es_hex(s.firma, 128) && vigencia(clave, en) === "valida" && (await crypto.subtle.verify("Ed25519", clave.publica, de_hex(s.firma), mensaje));
    return bien ? null : "sin_firma";
  }

  async function inclusion(p, i, sellos) {
    const hallados = [];
    let antes = 0;
    for (const [n, s] of i.sellos.entries()) {
      const sigue = n === 0 || s.numero !== antes + 1 || s.previo === i.sellos[n - 1].huella;
      const que = s.numero <= antes ? "desordenado" : ((await sello(s, sellos)) ?? (i.entradas.some((e) => e.sello === s.numero) ? null : "sobra"));
      if (que) hallados.push({ donde: "sello", numero: s.numero, que });
      if (!sigue) hallados.push({ donde: "sello", numero: s.numero, que: "no_sigue" });
      antes = s.numero;
    }
    for (const [n, f] of p.eventos.entries()) {
      const suyas = i.entradas.filter((e) => e.numero === n + 1);
      const sin = i.sin_sello.filter((x) => x === n + 1).length;
      let que = null;
      if (suyas.length + sin > 1) que = "repetido";
      else if (suyas.length + sin === 0 || (suyas[0] && !(await lleva(i, suyas[0], f.huella)))) que = "sin_sello";
      if (que) hallados.push({ donde: "evento", numero: n + 1, tipo: f.tipo, que });
    }
    const de_mas = [...i.entradas.map((e) => e.numero), ...i.sin_sello].some((n) => n < 1 || n > p.eventos.length);
    if (de_mas || i.notificacion !== p.notificacion) hallados.push({ donde: "archivo", nombre: "inclusion.json", que: "no_sigue" });
    return hallados;
  }

  const DIA = 24 * 60 * 60 * 1000;
  /** Colombia is five hours behind UTC all year. */
  const LEGAL = 5 * 60 * 60 * 1000;
  const dia_legal = (ms) => new Date(ms - LEGAL).toISOString().slice(0, 10);
  const fin_del_dia_siguiente = (ms) => (Math.floor((ms - LEGAL) / DIA) + 2) * DIA + LEGAL - 1000;
  /** In the order of the law, which decides between two of the same moment. */
  const POR = ["acceso", "personal", "aviso", "publicacion"];
  const GRADOS = ["bajo", "medio", "alto", "muy_alto"];
  const primero = (unos) => unos.reduce((a, b) => (a.ms < b.ms || (a.ms === b.ms && a.orden <= b.orden) ? a : b), { ms: Infinity });

  /** When an aviso was taken away from a place, having stood there all its days; never is infinite. */
  function cumplida(sucesos, lugar) {
    const de = (cual) => sucesos.filter((s) => s.suceso === cual && s.lugar === lugar);
    const retirada = ({ ms }) => Math.min(...de("desfijada").map((d) => d.ms).filter((fin) => fin >= ms));
    const fines = de("fijada").map((f) => ({ fin: retirada(f), hasta: f.hasta }));
    return Math.min(...fines.filter(({ fin, hasta }) => fin < Infinity && dia_legal(fin) > hasta).map(({ fin }) => fin));
  }

  /** Since when facts give effect, and by what; null where they give none (Ley 1437 de 2011, arts. 56, 67 y 69). */
  function efecto(hechos) {
    const sucesos = hechos.map((s) => ({ ...s, ms: Date.parse(s.en) }));
    const de = (cual) => sucesos.filter((s) => s.suceso === cual);
    const abierta = primero(de("acceso").map((s) => ({ ...s, orden: GRADOS.indexOf(s.grado) })));
    const aviso = Math.min(...de("aviso_con_copia").map((s) => s.ms));
    const publicada = Math.max(cumplida(sucesos, "web"), cumplida(sucesos, "cartelera"));
    const momentos = [abierta.ms, Math.min(...de("personal").map((s) => s.ms)), fin_del_dia_siguiente(aviso), fin_del_dia_siguiente(publicada)];
    const { ms, orden } = primero(momentos.map((ms, orden) => ({ ms, orden })));
    return ms < Infinity ? { ms, por: POR[orden], ...(orden === 0 && { grado: abierta.grado }) } : null;
  }

  /** Each follows the one before, and says what the statement says: the act, and since when it has effect. */
  function enlaces(p, cadena) {
    const hallados = [];
    cadena.forEach((e, i) => {
      const f = p.eventos[i];
      const bien = e.sujeto === `notificacion:${p.notificacion}` && e.numero === i + 1 && e.previa === (cadena[i - 1]?.huella ?? null) && e.en === f.en.ms && e.tipo === f.tipo;
      if (!bien) hallados.push({ donde: "evento", numero: i + 1, tipo: f.tipo, que: "no_sigue" });
    });
    const entregado = p.archivos.some((a) => a.nombre === p.acto.archivo && a.sha256 === p.acto.sha256);
    if (!entregado || cadena[0]?.datos.acto !== p.acto.sha256) hallados.push({ donde: "archivo", nombre: p.acto.archivo, que: "no_resulta" });
    const hechos = cadena.flatMap((e) => (typeof e.datos.suceso === "string" ? [JSON.parse(e.datos.suceso)] : []));
    const suyo = efecto(hechos);
    if (suyo?.ms !== p.efecto.en.ms || suyo.por !== p.efecto.por || suyo.grado !== p.efecto.grado) hallados.push({ donde: "efecto", que: "no_resulta" });
    return hallados;
  }

  /** The keys of seals of a JWK set; none where this browser does not know them. */
  async function de_sellos(jwks) {
    const llaves = new Map();
    for (const k of JSON.parse(jwks).keys) {
      if (k?.kty !== "OKP" || k.crv !== "Ed25519") continue;
      const { crv, kty, x } = k;
      if (globalThis.Constancias.piezas.codificar(await sha256(utf8.encode(canonico({ crv, kty, x })))) !== k.kid) continue;
      llaves.set(k.kid, { ...k, publica: await crypto.subtle.importKey("jwk", { crv, kty, x }, "Ed25519", false, ["verify"]) });
    }
    return llaves;
  }

  function leer(carga) {
    const json = texto(decodificar(carga));
    const p = JSON.parse(json);
    return p.version === 1 && Array.isArray(p.eventos) && Array.isArray(p.archivos) && canonico(p) === json ? p : null;
  }

  /** `{ resultado, hallazgos, prueba?, sin_sello }`, with the words that `sede verify --json` has. */
  async function comprobar(zip, llaves, jwks) {
    const roto = (resultado, h) => ({ resultado, hallazgos: [h], sin_sello: [] });
    let entradas;
    try {
      if (zip.length > MAX) throw new Error("zip");
      entradas = abrir(zip);
    } catch (e) {
      return roto("no_es_prueba", e.donde ? { donde: "archivo", nombre: e.donde, que: "forma" } : { donde: "paquete", que: "forma" });
    }
    const firmas = entradas.filter((e) => e.nombre === FIRMA);
    if (firmas.length !== 1) return roto("no_es_prueba", { donde: "archivo", nombre: FIRMA, que: firmas.length ? "repetido" : "falta" });
    const sin = (resultado) => roto(resultado, { donde: "archivo", nombre: FIRMA, que: "sin_firma" });
    let p, clave;
    try {
      const partes = texto(firmas[0].bytes).split(".");
      const nombre = partes.length === 3 && firmas[0].bytes.length <= 512 * 1024 ? kid(partes[0], "notificacion+jws") : null;
      if (nombre === null) return sin("no_es_prueba");
      clave = llaves.get(nombre);
      if (!clave) return sin("clave_desconocida");
      if (!(await firmada(clave, `${partes[0]}.${partes[1]}`, partes[2]))) return sin("alterada");
      p = leer(partes[1]);
      if (!p) return sin("no_es_prueba");
    } catch {
      return sin("no_es_prueba");
    }
    const vale = vigencia(clave, p.emitida_en.ms);
    if (vale !== "valida") return sin(vale);
    const suyos = entradas.filter((e) => e.nombre !== FIRMA);
    const de = (nombre) => suyos.find((s) => s.nombre === nombre)?.bytes ?? new Uint8Array();
    const hallazgos = await archivos(p, suyos);
    const { hallados, cadena } = await eventos(p.eventos, de("cadena.jsonl"));
    hallazgos.push(...hallados);
    let i = null;
    // Where something else was found, what is as it was signed has nothing to add.
    const mira = hallazgos.length === 0 || hallazgos.some((h) => h.nombre === "inclusion.json");
    try {
      const json = texto(de("inclusion.json"));
      i = JSON.parse(json);
      if (canonico(i) !== json || i.version !== 1) throw new Error("inclusion");
      if (mira) hallazgos.push(...(await inclusion(p, i, await de_sellos(jwks))));
    } catch (e) {
      if (e.name === "NotSupportedError") throw e;
      if (hallazgos.length === 0) hallazgos.push({ donde: "archivo", nombre: "inclusion.json", que: "forma" });
      i = null;
    }
    if (hallazgos.length === 0) hallazgos.push(...enlaces(p, cadena));
    if (hallazgos.length === 0 && entradas.at(-1).nombre !== FIRMA) hallazgos.push({ donde: "archivo", nombre: FIRMA, que: "desordenado" });
    for (const e of entradas) if (!e.entera && !hallazgos.some((h) => h.nombre === e.nombre)) hallazgos.push({ donde: "archivo", nombre: e.nombre, que: "cambiado" });
    return { resultado: hallazgos.length ? "alterada" : "valida", hallazgos, prueba: p, sin_sello: i?.sin_sello ?? [] };
  }

  globalThis.Pruebas = { comprobar, efecto };
})();
