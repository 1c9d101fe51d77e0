// Debian's `clamd` with one signature, the EICAR test file; nothing where the package is not installed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { hasta } from "./sede.mjs";

const CLAMD = process.env.CLAMD ?? "/usr/sbin/clamd";

/** Why there is none; nothing where there is. */
export const falta = existsSync(CLAMD) ? undefined : "the package clamav-daemon is not installed";

/** The test file of the antivirus industry: harmless, and found by all. In two halves, so that no scanner finds it here. */
export const EICAR = Buffer.from(String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR` + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

/** Starts it on a socket of its own: `{ socket, parar }`. */
export async function antivirus() {
  const dir = await mkdtemp(path.join(tmpdir(), "clamd-"));
  const socket = path.join(dir, "clamd.sock");
  await writeFile(path.join(dir, "prueba.ndb"), `Eicar-Test-Signature:0:*:${EICAR.toString("hex")}\n`);
  const conf = { LocalSocket: socket, DatabaseDirectory: dir, Foreground: "yes", OfficialDatabaseOnly: "no", ConcurrentDatabaseReload: "no" };
  await writeFile(path.join(dir, "clamd.conf"), Object.entries(conf).map((l) => l.join(" ")).join("\n") + "\n");
  const hijo = spawn(CLAMD, ["-c", path.join(dir, "clamd.conf")], { stdio: ["ignore", "pipe", "pipe"] });
  let dicho = "";
  for (const f of [hijo.stdout, hijo.stderr]) f.on("data", (x) => (dicho += x));
  const parar = async () => {
    hijo.kill("SIGKILL");
    await rm(dir, { recursive: true, force: true });
  };
  await hasta(() => existsSync(socket), 30_000, "clamd did not start").catch(async (e) => {
    await parar();
    throw new Error(`${e.message}\n${dicho}`);
  });
  return { socket, parar, detener: () => hijo.kill("SIGSTOP"), seguir: () => hijo.kill("SIGCONT") };
}
