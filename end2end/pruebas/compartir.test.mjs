// Documents that somebody lets another open, by name or by link: told to both, counted, and taken back at once.
import assert from "node:assert/strict";
import { subir } from "../apoyo/documentos.mjs";
import { GENTE, elegir, entrar, hecho, registrarse } from "../apoyo/persona.mjs";
import { boton, pdf } from "../apoyo/radicar.mjs";
import { recorridos } from "../apoyo/recorrido.mjs";

const recorrido = recorridos({ por_turnos: true });
const RAIZ = "/carpeta/documentos/";
const PARA = "Estudio de crédito de vivienda";
const cuerpo = (pagina) => pagina.locator("main").innerText();

/** Ticks these in the list, and goes to the form. */
async function elegidos(pagina, nombres) {
  for (const nombre of nombres) await pagina.locator("tr", { hasText: nombre }).locator("input[name=documento]").check({ force: true });
  await boton(pagina, /^Compartir los elegidos$/).click();
  await pagina.locator("h1", { hasText: "Compartir documentos" }).waitFor();
}

const marcar = (pagina, nombre, valor) => pagina.locator(`input[name=${nombre}][value=${valor}]`).check({ force: true });

/** The document of a button, with its headers: where it is looked at, another page opens. */
async function pedido(pagina, nombre, boton) {
  const linea = pagina.locator("li", { hasText: nombre });
  const [respuesta] = await Promise.all([
    pagina.waitForResponse((r) => r.url().endsWith("/abrir")),
    linea.getByRole("button", { name: boton }).click(),
  ]);
  return respuesta;
}

recorrido("Documents are shared with a person, who opens them; their owner sees it and takes it back", async ({ pagina, a, js, otra, mirar }) => {
  await entrar(pagina, a(RAIZ), GENTE.maria);
  await subir(pagina, [pdf("cedula.pdf"), pdf("recibo.pdf"), { name: "carta.txt", mimeType: "text/plain", buffer: Buffer.from("Señores: una carta") }], js);
  await elegidos(pagina, ["cedula.pdf", "carta.txt"]);
  assert.match(await cuerpo(pagina), /No se puede ver en el navegador/);
  await mirar(pagina);
  await marcar(pagina, "para", "persona");
  await pagina.locator("select[name=tipo]").selectOption("CC");
  await pagina.locator("input[name=numero]").fill("12");
  await pagina.locator("input[name=veces]").fill("0");
  await boton(pagina, /^Compartir$/).click();
  await pagina.locator("#errores").waitFor();
  assert.match(await cuerpo(pagina), /Revise el número[\s\S]*Diga para qué/);
  assert.equal(await pagina.locator("input[name=numero]").inputValue(), "12", "what was typed is still there");
  await mirar(pagina);
  await pagina.locator("input[name=numero]").fill(GENTE.jose.numero);
  await pagina.locator("input[name=proposito]").fill(PARA);
  await pagina.locator("input[name=veces]").fill("3");
  await boton(pagina, /^Compartir$/).click();
  await pagina.locator("#errores", { hasText: "«carta.txt» no se ve en el navegador" }).waitFor();
  await pagina.locator("label", { hasText: "carta.txt" }).click();
  await boton(pagina, /^Compartir$/).click();
  await pagina.locator("h1", { hasText: PARA }).waitFor();
  assert.match(await hecho(pagina), /ya se pueden abrir/);
  assert.match(await cuerpo(pagina), /CC •••0202[\s\S]*0 de 3[\s\S]*Solo ver[\s\S]*Nadie los ha abierto/);
  await mirar(pagina);
  const suya = pagina.url().split("?")[0];

  const jose = await otra();
  await entrar(jose, a("/carpeta/compartidos/"), GENTE.jose);
  await mirar(jose);
  await jose.getByRole("link", { name: /Documentos de María Fernanda/ }).click();
  await jose.locator("h1", { hasText: "le comparte documentos" }).waitFor();
  assert.match(await cuerpo(jose), new RegExp(`${PARA}[\\s\\S]*cedula\\.pdf`));
  assert.doesNotMatch(await cuerpo(jose), /recibo\.pdf|Descargar/);
  await mirar(jose);
  const recibida = jose.url();
  const r = await pedido(jose, "cedula.pdf", /^Ver/);
  assert.equal(r.status(), 200);
  assert.match(r.headers()["content-disposition"], /^inline/);

  await pagina.goto(suya);
  assert.match(await cuerpo(pagina), /1 de 3[\s\S]*José Antonio Cuesta Mosquera[\s\S]*cedula\.pdf/);
  await mirar(pagina);
  await boton(pagina, /^Retirar el permiso$/).click();
  await pagina.locator(".hecho-ya").waitFor();
  assert.match(await cuerpo(pagina), /Usted lo retiró/);
  const fin = await jose.goto(recibida);
  assert.equal(fin.status(), 404);
  await pagina.goto(a("/carpeta/compartidos/"));
  assert.match(await cuerpo(pagina), /Ahora no comparte[\s\S]*Ya terminaron[\s\S]*Estudio de crédito/);
  await mirar(pagina);
});

recorrido("Documents are shared by a link that is shown once; whoever has it opens them until there is another", async ({ pagina, a, otra, js, mirar }) => {
  await entrar(pagina, a(RAIZ), GENTE.maria);
  await subir(pagina, [pdf("cedula.pdf")], js);
  await pagina.getByRole("link", { name: "cedula.pdf" }).first().click();
  await pagina.getByRole("link", { name: "Compartir", exact: true }).click();
  await pagina.locator("h1", { hasText: "Compartir documentos" }).waitFor();
  await marcar(pagina, "para", "enlace");
  await pagina.locator("input[name=proposito]").fill(PARA);
  await pagina.locator("select[name=dias]").selectOption("30");
  await pagina.locator("input[name=descarga]").check({ force: true });
  await boton(pagina, /^Compartir$/).click();
  await pagina.locator("#c-enlace").waitFor();
  assert.match(await cuerpo(pagina), /Cópielo ahora: no lo volvemos a mostrar/);
  const enlace = await pagina.locator("#c-enlace").inputValue();
  assert.match(enlace, /\/compartido\/[\w-]{43}\/$/);
  await mirar(pagina);
  await pagina.goto(a("/carpeta/compartidos/"));
  await pagina.getByRole("link", { name: PARA }).click();
  await pagina.locator("h1", { hasText: PARA }).waitFor();
  assert.ok(!(await pagina.content()).includes(enlace.split("/").at(-2)), "it is not shown again");

  const nadie = await otra();
  await nadie.goto(enlace);
  assert.match(await cuerpo(nadie), /María Fernanda Rojas Pineda le comparte documentos/);
  await mirar(nadie);
  const [descarga] = await Promise.all([nadie.waitForEvent("download"), boton(nadie, /^Descargar/).click()]);
  assert.equal(descarga.suggestedFilename(), "cedula.pdf");
  await nadie.goto(enlace);
  assert.equal((await pedido(nadie, "cedula.pdf", /^Ver/)).status(), 200, "a form of that page names where it comes from");
  assert.deepEqual(await nadie.context().cookies(), [], "who has a link is given no cookie");

  await pagina.reload();
  assert.match(await cuerpo(pagina), /2, sin límite[\s\S]*Quien tiene el enlace/);
  await boton(pagina, /^Crear otro enlace/).click();
  await pagina.locator("#c-enlace").waitFor();
  const otro = await pagina.locator("#c-enlace").inputValue();
  assert.notEqual(otro, enlace);
  const muerto = await nadie.goto(enlace);
  assert.equal(muerto.status(), 404);
  assert.match(await cuerpo(nadie), /Este enlace no abre nada/);
  await mirar(nadie);
  assert.equal((await nadie.goto(otro)).status(), 200, `with JavaScript ${js}`);
});

recorrido("To share asks for more than the lowest grado, and leads back", async ({ pagina, a, mirar }) => {
  await pagina.goto(a("/carpeta/"));
  await elegir(pagina, GENTE.maria, "bajo");
  await registrarse(pagina);
  await pagina.goto(a("/carpeta/compartidos/"));
  assert.match(await cuerpo(pagina), /Así nadie comparte sus documentos en su nombre/);
  await mirar(pagina);
  await pagina.getByRole("link", { name: /Continuar con grado medio/ }).click();
  await elegir(pagina, GENTE.maria);
  await pagina.waitForURL(/\/carpeta\/compartidos\//);
  assert.match(await cuerpo(pagina), /Ahora no comparte documentos con nadie/);
});
