// Runs the program `sede`: one command to its end, or a server until it is told to stop.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as dormir } from "node:timers/promises";

const AQUI = path.dirname(path.dirname(new URL(import.meta.url).pathname));
export const RAIZ = path.dirname(AQUI);
export const RESULTADOS = path.join(AQUI, "test-results");
export const CONTENIDO = path.join(RAIZ, "content");
export const BIN = path.resolve(process.env.SEDE_BIN ?? path.join(RAIZ, "target/debug/sede"));

/** The environment of the machine without its `SEDE_*`; compressed pages are kept between runs. */
function entorno(extra = {}) {
  const limpio = Object.entries(process.env).filter(([n]) => !n.startsWith("SEDE_"));
  return { ...Object.fromEntries(limpio), SEDE_CACHE: path.join(AQUI, "node_modules/.cache/sede"), ...extra };
}

function lanzar(args, { env, cwd = RAIZ } = {}) {
  if (!existsSync(BIN)) throw new Error(`no program at ${BIN}: build it, or set SEDE_BIN`);
  const hijo = spawn(BIN, args, { cwd, env: entorno(env), stdio: ["ignore", "pipe", "pipe"] });
  const dicho = { salida: "", error: "" };
  hijo.stdout.setEncoding("utf8").on("data", (s) => (dicho.salida += s));
  hijo.stderr.setEncoding("utf8").on("data", (s) => (dicho.error += s));
  return { hijo, dicho };
}

/** Runs a command to its end: `{ codigo, salida, error }`. */
export async function correr(args, opciones = {}) {
  const { hijo, dicho } = lanzar(args, opciones);
  const limite = setTimeout(() => hijo.kill("SIGKILL"), opciones.espera ?? 120_000);
  const [codigo] = await once(hijo, "close");
  clearTimeout(limite);
  return { codigo, ...dicho };
}

/**
 * Starts `sede serve` on a free port and waits until it answers: `{ url, parar, pid, dicho, casa }`. Each has a database
 * and keys of its own, in `opciones.casa` where given.
 */
export async function servir(args = [], opciones = {}) {
  const propios = args.includes("--content") ? args : ["--content", CONTENIDO, ...args];
  const casa = opciones.casa ?? (await mkdtemp(path.join(tmpdir(), "sede-var-")));
  const env = { ...deCasa(casa), ...opciones.env };
  const { hijo, dicho } = lanzar(["serve", "--listen", opciones.escucha ?? "127.0.0.1:0", ...propios], { ...opciones, env });
  let fin = null;
  hijo.once("exit", (codigo, senal) => (fin = { codigo, senal }));
  const parar = async () => {
    if (!fin) {
      hijo.kill("SIGTERM");
      const limite = setTimeout(() => hijo.kill("SIGKILL"), 15_000);
      await once(hijo, "exit");
      clearTimeout(limite);
    }
    if (!opciones.casa) await rm(casa, { recursive: true, force: true });
    return fin;
  };
  const url = await direccion(dicho, () => fin).catch(async (e) => {
    await parar();
    throw e;
  });
  return { url, parar, pid: hijo.pid, dicho, casa, hijo };
}

/** Where a server keeps its database and its keys. */
export const deCasa = (casa) => ({
  SEDE_DATABASE_URL: `sqlite://${path.join(casa, "sede.db")}`,
  SEDE_KEYS: path.join(casa, "claves.json"),
});

async function direccion(dicho, fin) {
  const hasta = Date.now() + 30_000;
  while (Date.now() < hasta && !fin()) {
    const url = dicho.error.match(/en (http:\/\/127\.0\.0\.1:\d+)/)?.[1];
    if (url) return url;
    await dormir(20);
  }
  throw new Error(`sede serve did not start\n${dicho.salida}${dicho.error}`);
}

/** As in production: people come from somewhere else, and no page carries the band of the simulator. */
export const SIN_SIMULADOR = { env: { SEDE_OIDC_ISSUER: "http://127.0.0.1:9" } };

/** Waits until the server hands out compressed pages, which it makes after its start. */
export async function comprimida(url) {
  await hasta(async () => {
    const r = await fetch(url + "/", { headers: { "accept-encoding": "br" } });
    await r.arrayBuffer();
    return r.headers.get("content-encoding") === "br";
  }, 90_000);
}

/** Asks again until the answer is true-like; fails after `ms`. */
export async function hasta(pregunta, ms = 5_000, que = "it did not happen in time") {
  const limite = Date.now() + ms;
  for (;;) {
    const r = await pregunta();
    if (r) return r;
    if (Date.now() > limite) throw new Error(que);
    await dormir(25);
  }
}

/** A folder of its own, removed when the test ends. */
export async function carpeta(t) {
  const dir = await mkdtemp(path.join(tmpdir(), "sede-e2e-"));
  t.after(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

/** Today in Colombia (UTC−5 all year), which is what the program calls today. */
export const hoy = () => new Date(Date.now() - 5 * 3_600_000).toISOString().slice(0, 10);
