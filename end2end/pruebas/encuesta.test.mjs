// How it went: asked once after the answer, read by officials without names.
import assert from "node:assert/strict";
import { GENTE, entrar, hecho } from "../apoyo/persona.mjs";
import { PETICION, bajar, boton, en_revision, radicar, rellenar, seguir } from "../apoyo/radicar.mjs";
import { recorridos } from "../apoyo/recorrido.mjs";
import { correr, deCasa } from "../apoyo/sede.mjs";

// Short: walked with JavaScript on a desk and without it on a phone each time.
const recorrido = recorridos({ por_turnos: true });
const cuerpo = (pagina) => pagina.locator("main").innerText();

recorrido("After the answer the person says how it went, and officials read it", async ({ pagina, a, sede, otra, mirar }) => {
  await entrar(pagina, a("/carpeta/"), GENTE.maria);
  await pagina.goto(a("/pqrsd/"));
  await rellenar(pagina, { ...PETICION, tipo: "peticion" });
  await seguir(pagina);
  await en_revision(pagina);
  const { radicado } = await radicar(pagina);
  const { tipo, numero, nombre } = GENTE.carmen;
  const args = ["funcionario", "add", "--tipo", tipo, "--numero", numero, "--nombre", nombre, "--papel", "atencion"];
  const r = await correr([...args, "--dependencia", "oficina-de-atencion-a-la-ciudadania"], { env: deCasa(sede.casa) });
  assert.equal(r.codigo, 0, r.error);
  const mesa = await otra();
  await entrar(mesa, a("/funcionario/encuestas/"), GENTE.carmen);
  assert.match(await cuerpo(mesa), /Nadie ha respondido/);
  await mirar(mesa);
  await mesa.goto(a(`/funcionario/casos/${radicado}/`));
  const responder = mesa.locator("details.gesto", { has: mesa.locator('form[action$="/responder"]') });
  await responder.locator("summary").first().click();
  await responder.locator("[name=texto]").fill("El poste quedó arreglado el día de ayer.");
  await responder.locator("[name=recursos]").selectOption("no");
  await responder.locator("button[type=submit]").last().click();
  assert.match(await hecho(mesa), /Quedó hecho/);

  await pagina.goto(a(`/carpeta/tramites/${radicado}/`));
  assert.match(await cuerpo(pagina), /¿Cómo le fue\?/);
  await mirar(pagina);
  await pagina.getByRole("radio", { name: "Fácil" }).check({ force: true });
  await pagina.locator("[name=comentario]").fill("Bien");
  await boton(pagina, /^Enviar$/).click();
  await pagina.locator("#errores:focus").waitFor();
  assert.match(await cuerpo(pagina), /Elija de una a cinco estrellas[\s\S]*Escriba 10 letras o más/);
  assert.ok(await pagina.getByRole("radio", { name: "Fácil" }).isChecked(), "what was chosen is kept");
  assert.equal(await pagina.locator("[name=comentario]").inputValue(), "Bien");
  await mirar(pagina);
  await pagina.getByRole("radio", { name: "Buena", exact: true }).check({ force: true });
  await pagina.locator("[name=comentario]").fill("Me contestaron rápido y bien.");
  await boton(pagina, /^Enviar$/).click();
  assert.match(await hecho(pagina), /Gracias por contarnos/);
  assert.match(await cuerpo(pagina), /Ya nos contó cómo le fue/);
  assert.equal(await pagina.locator("[name=estrellas]").count(), 0, "once");
  await mirar(pagina);

  await mesa.goto(a("/funcionario/"));
  await mesa.getByRole("link", { name: "Cómo les fue a las personas" }).click();
  await mesa.locator("h1", { hasText: "Cómo les fue" }).waitFor();
  const dicho = await cuerpo(mesa);
  assert.match(dicho, /PQRSD[\s\S]*Muy pocas respuestas[\s\S]*Me contestaron rápido y bien\./);
  assert.ok(!dicho.includes(radicado) && !/María|Rosa/.test(dicho), "it names nobody");
  await mirar(mesa);
  const csv = await bajar(mesa, "../encuestas.csv");
  assert.match((await csv.body()).toString(), /^tramite,mes,respuestas,estrellas_promedio,facil_porcentaje\nPQRSD,\d{4}-\d{2},1,,\n$/);
});
