// The island of the search box: suggestions while one types, complete by keyboard, heard by those who do not see.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { con_pagina, medir, navegador } from "../apoyo/navegador.mjs";
import { comprimida, servir } from "../apoyo/sede.mjs";

let sede, br;
before(async () => {
  [sede, br] = await Promise.all([servir(), navegador()]);
  await comprimida(sede.url);
});
after(() => Promise.all([sede?.parar(), br?.close()]));

/** `/buscar` with its island awake: the field then points at its instructions. */
async function despierta(pagina, consulta = "") {
  await pagina.goto(sede.url + "/buscar" + consulta);
  const campo = pagina.locator("main").getByRole("combobox");
  await pagina.waitForFunction(() => document.querySelector("main [role=combobox]")?.getAttribute("aria-describedby"));
  return { campo, lista: pagina.locator("main [role=listbox]"), opciones: pagina.locator("main [role=option]"), anuncio: pagina.locator("main [role=status]") };
}

test("Typing asks the server function once the person pauses, and options appear", async () => {
  await con_pagina(br, {}, async (pagina) => {
    const { campo, lista, opciones, anuncio } = await despierta(pagina);
    const pedidos = [];
    pagina.on("request", (r) => r.url().includes("/api/fn/") && pedidos.push(r));
    assert.equal(await campo.getAttribute("aria-expanded"), "false");
    await campo.pressSequentially("predial", { delay: 20 });
    await opciones.first().waitFor();
    assert.ok(pedidos.length >= 1 && pedidos.length <= 3, `${pedidos.length} requests for seven letters`);
    assert.equal(pedidos[0].method(), "GET");
    assert.equal(await campo.getAttribute("aria-expanded"), "true");
    assert.equal(await campo.getAttribute("aria-controls"), await lista.getAttribute("id"));
    assert.ok(await lista.getAttribute("aria-label"), "the list has a name");
    assert.match(await opciones.first().innerText(), /predial/i);
    const n = await opciones.count();
    assert.match(await anuncio.innerText(), new RegExp(`^${n} sugerencias?$`), "the count is announced");
  });
});

test("The arrows walk the options, Enter opens the chosen one", async () => {
  await con_pagina(br, {}, async (pagina) => {
    const { campo, opciones } = await despierta(pagina);
    await campo.pressSequentially("predial");
    await opciones.first().waitFor();
    await campo.press("ArrowDown");
    assert.equal(await campo.getAttribute("aria-activedescendant"), await opciones.first().getAttribute("id"));
    assert.equal(await opciones.first().getAttribute("aria-selected"), "true");
    await campo.press("ArrowUp");
    assert.equal(await campo.getAttribute("aria-activedescendant"), await opciones.last().getAttribute("id"), "up from the first is the last");
    await campo.press("ArrowDown");
    assert.ok(await campo.evaluate((e) => e === document.activeElement), "the focus stays in the field");
    await campo.press("Enter");
    await pagina.waitForURL(/\/tramites\/[a-z-]+\/$/);
  });
});

test("Escape closes the list, and a second time empties the field", async () => {
  await con_pagina(br, {}, async (pagina) => {
    const { campo, lista, opciones } = await despierta(pagina);
    await campo.pressSequentially("predial");
    await opciones.first().waitFor();
    await campo.press("Escape");
    assert.ok(!(await lista.isVisible()));
    assert.equal(await campo.getAttribute("aria-expanded"), "false");
    assert.equal(await campo.inputValue(), "predial");
    await campo.press("Escape");
    assert.equal(await campo.inputValue(), "");
  });
});

test("Enter without a chosen option searches, as the form does without the island", async () => {
  await con_pagina(br, {}, async (pagina) => {
    const { campo, opciones } = await despierta(pagina);
    await campo.pressSequentially("residencia");
    await opciones.first().waitFor();
    await campo.press("Enter");
    await pagina.waitForURL(/\/buscar\?q=residencia/);
    assert.ok(await pagina.locator("main .filas a").first().isVisible());
  });
});

test("A click on an option opens it, and leaving the field closes the list", async () => {
  await con_pagina(br, { ancho: 360 }, async (pagina) => {
    const { campo, lista, opciones } = await despierta(pagina);
    await campo.pressSequentially("predial");
    await opciones.first().waitFor();
    await campo.press("Tab");
    await lista.waitFor({ state: "hidden" });
    await campo.fill("");
    await campo.pressSequentially("residencia");
    await opciones.first().click();
    await pagina.waitForURL(/\/tramites\/[a-z-]+\/$/);
  });
});

test("Words that find nothing are announced too", async () => {
  await con_pagina(br, {}, async (pagina) => {
    const { campo, lista, anuncio } = await despierta(pagina);
    await campo.pressSequentially("zzzqqq");
    await pagina.waitForFunction(() => document.querySelector("main [role=status]")?.textContent === "Sin sugerencias");
    assert.equal(await anuncio.innerText(), "Sin sugerencias");
    assert.ok(!(await lista.isVisible()));
  });
});

test("A late answer to old letters never replaces a newer one", async () => {
  await con_pagina(br, {}, async (pagina) => {
    const { campo, opciones } = await despierta(pagina);
    await pagina.route(/\/api\/fn\/.*q=predial$/, async (ruta) => {
      await new Promise((listo) => setTimeout(listo, 900));
      await ruta.continue().catch(() => {});
    });
    await campo.pressSequentially("predial");
    await pagina.waitForRequest(/q=predial$/);
    await campo.fill("residencia");
    await opciones.first().waitFor();
    await pagina.waitForTimeout(1_200);
    assert.match(await opciones.first().innerText(), /residencia/i);
  });
});

test("When the server function fails, the search form still works", async () => {
  await con_pagina(br, {}, async (pagina) => {
    const { campo, lista } = await despierta(pagina);
    // An answer that is no list, as a tired proxy gives; a 500 would also be written to the console.
    await pagina.route(/\/api\/fn\//, (ruta) => ruta.fulfill({ status: 200, contentType: "text/html", body: "<p>cansado</p>" }));
    await campo.pressSequentially("residencia");
    await pagina.waitForResponse(/\/api\/fn\//);
    assert.ok(!(await lista.isVisible()));
    await campo.press("Enter");
    await pagina.waitForURL(/\/buscar\?q=residencia/);
  });
});

test("The island weighs at most 100 kB of wasm and script", async (t) => {
  const pedidos = await con_pagina(br, {}, (pagina) => medir(pagina, () => despierta(pagina)));
  const suyos = pedidos.filter((p) => /\.(js|wasm)$/.test(p.url));
  const total = suyos.reduce((n, p) => n + p.bytes, 0);
  t.diagnostic(`${total} bytes: ${suyos.map((p) => `${p.url.split("/").pop()} ${p.bytes} ${p.codigo}`).join(", ")}`);
  assert.ok(suyos.some((p) => p.url.endsWith(".wasm")) && total > 0);
  assert.ok(total <= 100_000, `${total} bytes`);
});
