// What takes long: compression from nothing, and killing a build half-way.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { test } from "node:test";
import { archivos, huellas } from "../../apoyo/archivos.mjs";
import { BIN, CONTENIDO, carpeta, correr } from "../../apoyo/sede.mjs";

const FECHA = ["--fecha", "2026-11-22"];

test("A build that compresses everything anew gives the same bytes as one that remembers", async (t) => {
  const dir = await carpeta(t);
  const [a, b] = [path.join(dir, "a"), path.join(dir, "b")];
  assert.equal((await correr(["build", "--out", a, ...FECHA])).codigo, 0);
  const nueva = await correr(["build", "--out", b, ...FECHA], { env: { SEDE_CACHE: path.join(dir, "cache") }, espera: 300_000 });
  assert.equal(nueva.codigo, 0);
  assert.deepEqual(await huellas(b), await huellas(a));
});

test("A build killed at any moment leaves the old site whole", async (t) => {
  const dir = await carpeta(t);
  const dist = path.join(dir, "dist");
  const args = ["build", "--content", CONTENIDO, "--out", dist, "--sin-comprimir"];
  assert.equal((await correr([...args, ...FECHA])).codigo, 0);
  const [vieja, nueva] = [await huellas(dist), {}];
  assert.equal((await correr([...args, "--fecha", "2027-01-15"].map((a) => (a === dist ? dist + "2" : a)))).codigo, 0);
  Object.assign(nueva, await huellas(dist + "2"));
  for (let i = 0; i < 40; i++) {
    const limpio = Object.fromEntries(Object.entries(process.env).filter(([n]) => !n.startsWith("SEDE_")));
    const hijo = spawn(BIN, [...args, "--fecha", "2027-01-15"], { env: limpio, stdio: "ignore" });
    const fin = once(hijo, "exit");
    await new Promise((listo) => setTimeout(listo, 10 + i * 6));
    hijo.kill("SIGKILL");
    await fin;
    const hay = await huellas(dist);
    const esperado = JSON.stringify(hay) === JSON.stringify(nueva) ? nueva : vieja;
    assert.deepEqual(hay, esperado, `killed after ${10 + i * 6} ms: neither the old nor the new site`);
    if (esperado === nueva) await correr([...args, ...FECHA]);
  }
  const restos = (await archivos(dir)).filter((a) => a.startsWith("."));
  assert.equal((await correr([...args, ...FECHA])).codigo, 0, `a build works among the rests of killed ones (${restos.length} files)`);
});
