// The provider changes its keys: more than a minute after they were read, they are read again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as dormir } from "node:timers/promises";
import { navegador } from "../../apoyo/navegador.mjs";
import { registrarse } from "../../apoyo/persona.mjs";
import { con_sede, dentro } from "../../apoyo/proveedor.mjs";

test("When the provider changes its keys, people still come in", async (t) => {
  const br = await navegador();
  t.after(() => br.close());
  await con_sede(t, br, {}, {}, async ({ op, sede, pagina, contexto }) => {
    await pagina.goto(sede.url + "/carpeta/");
    await registrarse(pagina);
    await dormir(61_000);
    await contexto.clearCookies();
    op.abrir(sede.url);
    assert.ok(await dentro(pagina, sede), "with the new keys");
  });
});
