// Transparencia and what is published, without JavaScript: from the tree to a document, by search and by filters.
import assert from "node:assert/strict";
import { test } from "node:test";
import { con_pagina, navegador } from "../apoyo/navegador.mjs";
import { servir } from "../apoyo/sede.mjs";

test("Somebody without JavaScript finds a document in the tree, by search and by filters, and opens it", async (t) => {
  const [sede, br] = await Promise.all([servir(), navegador()]);
  t.after(() => sede.parar());
  t.after(() => br.close());
  await con_pagina(br, { javaScriptEnabled: false }, async (pagina) => {
    await pagina.goto(sede.url + "/");
    await pagina.getByRole("link", { name: /^Transparencia/ }).first().click();
    assert.equal(await pagina.title(), "Transparencia y acceso a la información pública | San Roque del Río");
    await pagina.getByRole("link", { name: /^Plan de acción \(/ }).click();
    await pagina.getByRole("link", { name: "Plan de acción de 2026" }).click();
    const archivo = await pagina.getByRole("link", { name: /^Descargar/ }).getAttribute("href");
    const pdf = await fetch(new URL(archivo, pagina.url()));
    assert.deepEqual([pdf.status, pdf.headers.get("content-type")], [200, "application/pdf"]);

    await pagina.goto(sede.url + "/transparencia/");
    await pagina.getByRole("searchbox", { name: "Buscar en Transparencia" }).fill("retención documental");
    await pagina.getByRole("main").getByRole("button", { name: "Buscar" }).click();
    assert.match(pagina.url(), /en=transparencia/);
    assert.equal(await pagina.locator("main .fila a").first().innerText(), "Tablas de retención documental");
    await pagina.getByRole("link", { name: "Buscar en toda la sede" }).click();
    assert.doesNotMatch(pagina.url(), /en=/);

    await pagina.goto(sede.url + "/normativa/");
    for (const eleccion of [/^Decreto/, /^2026/]) await pagina.locator(".filtros").getByRole("link", { name: eleccion }).click();
    assert.match(pagina.url(), /\/normativa\/filtro\/decreto--2026\/$/);
    assert.equal(await pagina.locator(".fila").count(), 2);
    await pagina.getByRole("link", { name: "Quitar el filtro Decreto" }).click();
    assert.match(pagina.url(), /\/normativa\/filtro\/2026\/$/);
  });
});

test("Feeds, the calendar and the catalogue come with their kinds", async (t) => {
  const sede = await servir();
  t.after(() => sede.parar());
  for (const [ruta, tipo] of [
    ["normativa/atom.xml", "application/atom+xml; charset=utf-8"],
    ["avisos/atom.xml", "application/atom+xml; charset=utf-8"],
    ["calendario.ics", "text/calendar; charset=utf-8"],
    ["datos/catalogo.jsonld", "application/ld+json"],
    ["documentos/presupuesto-de-2026.ods", "application/vnd.oasis.opendocument.spreadsheet"],
  ]) {
    const r = await fetch(`${sede.url}/${ruta}`);
    assert.deepEqual([r.status, r.headers.get("content-type")], [200, tipo], ruta);
  }
});
