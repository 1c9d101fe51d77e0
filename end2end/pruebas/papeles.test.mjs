// In whose name, and in which role: acting for a company, and attending others as an official.
import assert from "node:assert/strict";
import { GENTE, entrar, hecho, registrarse, elegir, titulo } from "../apoyo/persona.mjs";
import { recorridos } from "../apoyo/recorrido.mjs";
import { correr, deCasa } from "../apoyo/sede.mjs";
import { foco } from "../apoyo/teclado.mjs";

const recorrido = recorridos({ por_turnos: true });
const BANDA = ".banda.actua";

recorrido("Who acts for a company sees it on every page, until they change it", async ({ pagina, a, mirar }) => {
  await entrar(pagina, a("/carpeta/"), GENTE.patricia);
  assert.equal(await pagina.locator(BANDA).count(), 0);
  await mirar(pagina);
  await pagina.goto(a("/carpeta/actuar/"));
  await mirar(pagina);
  await pagina.getByRole("radio", { name: /Transportes Imaginarios/ }).check({ force: true });
  await pagina.getByRole("button", { name: "Continuar" }).click();
  await pagina.waitForURL(/hecho=por/);
  assert.match(await hecho(pagina), /en nombre de quién actúa/);
  for (const ruta of ["", "datos/", "datos/descarga/", "accesos/", "sesiones/", "actuar/"]) {
    await pagina.goto(a("/carpeta/" + ruta));
    assert.match(await pagina.locator(BANDA).innerText(), /Transportes Imaginarios Ltda\. \(NIT 990000202-3\)/, ruta);
    await mirar(pagina);
  }
  assert.ok(await pagina.getByRole("radio", { name: /Transportes Imaginarios/ }).isChecked(), "the choice is shown");
  await pagina.goto(a("/carpeta/"));
  await pagina.locator(BANDA).getByRole("link").click();
  await pagina.getByRole("radio", { name: /A mi nombre/ }).check({ force: true });
  await pagina.getByRole("button", { name: "Continuar" }).click();
  assert.equal(await pagina.locator(BANDA).count(), 0);
});

/** The official is added before they come in, as an administrator does it. */
const nombrar = async (sede) => {
  const { tipo, numero, nombre } = GENTE.carmen;
  const args = ["funcionario", "add", "--tipo", tipo, "--numero", numero, "--nombre", nombre, "--papel", "atencion"];
  const r = await correr([...args, "--dependencia", "Secretaría General"], { env: deCasa(sede.casa) });
  assert.equal(r.codigo, 0, r.error);
};

const consultar = async (pagina, { tipo, numero }, motivo) => {
  await pagina.locator("#c-tipo").selectOption(tipo);
  await pagina.locator("#c-numero").fill(numero);
  await pagina.locator("#c-motivo").fill(motivo);
  await pagina.getByRole("button", { name: "Consultar", exact: true }).click();
};

recorrido("An official finds a person with a reason, which that person reads", async ({ pagina, sede, a, otra, mirar }) => {
  await nombrar(sede);
  const maria = await otra();
  await entrar(maria, a("/carpeta/accesos/"), GENTE.maria);
  assert.match(await maria.locator("main").innerText(), /Nadie ha consultado sus datos/);
  await mirar(maria);

  await entrar(pagina, a("/carpeta/"), GENTE.carmen);
  await pagina.getByRole("link", { name: /Atender/ }).first().click();
  assert.equal(await titulo(pagina), "Bandeja");
  assert.match(await pagina.locator("main").innerText(), /Atender a una persona/);
  await mirar(pagina);

  await consultar(pagina, { tipo: "CC", numero: "12A" }, "corto");
  await pagina.locator("#errores:focus").waitFor();
  assert.equal(await pagina.locator("#errores li").count(), 2);
  assert.equal(await pagina.locator("#c-numero").inputValue(), "12A", "what was typed is kept");
  assert.equal(await pagina.locator("#c-motivo").inputValue(), "corto");
  for (const campo of ["numero", "motivo"]) {
    await pagina.locator(`#errores a[href$="#c-${campo}"]`).click();
    assert.equal((await foco(pagina)).id, `c-${campo}`);
  }
  await mirar(pagina);

  await consultar(pagina, GENTE.jose, "Atención en la ventanilla tres");
  assert.ok(await pagina.getByRole("heading", { name: "No encontramos a esa persona" }).isVisible());
  assert.equal(await pagina.locator("#c-numero").inputValue(), GENTE.jose.numero);
  await mirar(pagina);

  await consultar(pagina, GENTE.maria, "Atención en la ventanilla tres");
  assert.equal(await titulo(pagina), "Persona consultada");
  const visto = await pagina.locator("main").innerText();
  assert.ok(visto.includes(GENTE.maria.nombre) && visto.includes("Atención en la ventanilla tres"));
  await mirar(pagina);

  await maria.reload();
  const filas = await maria.locator("tbody tr").allInnerTexts();
  assert.equal(filas.length, 1);
  assert.match(filas[0], /Carmen Rosa Beltrán Ortiz/);
  assert.match(filas[0], /ventanilla tres/);
  await mirar(maria);
});

recorrido("Nobody else attends: neither a citizen, nor an official with a low login", async ({ pagina, sede, a, otra, mirar }) => {
  await nombrar(sede);
  await entrar(pagina, a("/carpeta/"), GENTE.maria);
  assert.equal(await pagina.getByRole("link", { name: /Atender/ }).count(), 0);
  await pagina.goto(a("/funcionario/"));
  assert.equal(await titulo(pagina), "Esta página no es para usted");
  await mirar(pagina);
  const floja = await otra();
  await floja.goto(a("/carpeta/"));
  await elegir(floja, GENTE.carmen, "bajo");
  await registrarse(floja);
  await floja.goto(a("/funcionario/"));
  assert.equal(await titulo(floja), "Para esto necesita grado medio");
  await mirar(floja);
});
