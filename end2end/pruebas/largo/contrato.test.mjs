// The contract of the API is what it does: schemathesis reads it, makes calls out of it by the thousand, and reads the answers.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { andante } from "../../apoyo/andar.mjs";
import { GENTE } from "../../apoyo/persona.mjs";
import { carpeta, RAIZ, servir } from "../../apoyo/sede.mjs";
import { alta, dejarActo, ficha } from "../../apoyo/sistema.mjs";

const PROGRAMA = process.env.SCHEMATHESIS ?? path.join(RAIZ, "target/schemathesis/bin/schemathesis");
const GANCHOS = path.join(RAIZ, "end2end/apoyo/contrato.py");
const REVISIONES = ["not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance"];
/** Seconds: a token lasts ten minutes. */
const TIEMPO = Number(process.env.SEDE_CONTRATO_SEGUNDOS ?? 240);

test("Schemathesis finds nothing that the contract of the API does not say", async (t) => {
  assert.ok(existsSync(PROGRAMA), `schemathesis is not at ${PROGRAMA}: cargo xtask instalar`);
  const casa = await carpeta(t);
  const sede = await servir([], { casa });
  t.after(() => sede.parar());
  await andante(sede.url).entrar(GENTE.maria, { acepta: ["notificacion"] });
  const sistema = await alta(casa);
  const token = await ficha(sede.url, sistema);
  await dejarActo(sede.url, token);
  const orden = ["run", `${sede.url}/api/v1/openapi.json`, "-H", `Authorization: Bearer ${token}`, "--checks", REVISIONES.join(",")];
  // Its examples are called by `pruebas/api/contrato.rs`: the tool does not know how to send those of a batch.
  const limites = ["--phases", "coverage,fuzzing,stateful", "--max-time", `${TIEMPO}`, "--request-timeout", "20", "--max-examples", "200", "--continue-on-failure", "--no-color"];
  const hijo = spawn(PROGRAMA, [...orden, ...limites], { cwd: casa, env: { ...process.env, SCHEMATHESIS_HOOKS: GANCHOS, PYTHONDONTWRITEBYTECODE: "1" }, stdio: ["ignore", "pipe", "pipe"] });
  let dicho = "";
  for (const f of [hijo.stdout, hijo.stderr]) f.setEncoding("utf8").on("data", (x) => (dicho += x));
  const limite = setTimeout(() => hijo.kill("SIGKILL"), 2 * TIEMPO * 1_000);
  const [codigo] = await once(hijo, "close");
  clearTimeout(limite);
  t.diagnostic(dicho.trim().split("\n").slice(-25).join("\n"));
  assert.equal(codigo, 0, dicho.slice(-20_000));
});
