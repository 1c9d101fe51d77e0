// A consultation: somebody comments, an official publishes and answers, everybody reads it; late is told, with nothing lost.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";
import { cambiar, copiar } from "../apoyo/contenido.mjs";
import { GENTE, entrar, hecho } from "../apoyo/persona.mjs";
import { recorridos } from "../apoyo/recorrido.mjs";
import { correr, deCasa } from "../apoyo/sede.mjs";

const ABIERTA = "/participa/consultas/uso-del-parque-principal/";
const CERRADA = "/participa/consultas/plan-de-movilidad/";
const DICHO = "Don Juan Pérez hace ruido.\nBajen el volumen después de las ocho.";

let dir;
after(() => rm(dir, { recursive: true, force: true }));

/** The demonstration with the consultation open today, whatever today is. */
async function contenido() {
  dir = await mkdtemp(path.join(tmpdir(), "sede-e2e-"));
  const content = await copiar(dir);
  const dia = (mas) => new Date(Date.now() + (mas * 24 - 5) * 3_600_000).toISOString().slice(0, 10);
  const hoja = path.join(content, "consultas/uso-del-parque-principal.md");
  await cambiar(hoja, /fecha: .*\nabre: .*\ncierra: .*/, `fecha: ${dia(-1)}\nabre: ${dia(-1)}\ncierra: ${dia(1)}`);
  return content;
}

// Short: walked without JavaScript on a phone, or with it on a desk, by turns of the file.
const recorrido = recorridos({ por_turnos: true, contenido });
const cuerpo = (pagina) => pagina.locator("main").innerText();
const enviar = (pagina) => pagina.getByRole("button", { name: "Enviar comentario" }).click();

recorrido("A comment is received, published without what the law keeps, and answered", async ({ pagina, a, sede, otra, mirar }) => {
  await pagina.goto(a(ABIERTA));
  await mirar(pagina);
  await pagina.getByRole("link", { name: "Comente la propuesta" }).click();
  assert.match(await cuerpo(pagina), /Puede comentar hasta el .*, 11:59 p\. m\./);
  await mirar(pagina);
  await pagina.locator("[name=comentario]").fill("Ruido");
  await pagina.locator("[name=firma][value=con_nombre]").check({ force: true });
  await enviar(pagina);
  await pagina.locator("#errores:focus").waitFor();
  assert.match(await cuerpo(pagina), /10 letras o más[\s\S]*Escriba su nombre/);
  assert.equal(await pagina.locator("[name=comentario]").inputValue(), "Ruido", "kept");
  await mirar(pagina);
  await pagina.locator("[name=comentario]").fill(DICHO);
  await pagina.locator("[name=nombre]").fill("Vecina del parque");
  await pagina.locator("[name=parte]").selectOption("Ruido y horarios");
  await enviar(pagina);
  assert.match(await cuerpo(pagina), /Recibimos su comentario[\s\S]*1[\s\S]*Un funcionario lo revisa[\s\S]*Vecina del parque/);
  await mirar(pagina);
  const recibo = pagina.url();

  const { tipo, numero, nombre } = GENTE.carmen;
  const args = ["funcionario", "add", "--tipo", tipo, "--numero", numero, "--nombre", nombre, "--papel", "atencion"];
  const r = await correr([...args, "--dependencia", "secretaria-de-gobierno"], { env: deCasa(sede.casa) });
  assert.equal(r.codigo, 0, r.error);
  const mesa = await otra();
  await entrar(mesa, a("/funcionario/consultas/"), GENTE.carmen);
  await mirar(mesa);
  await mesa.getByRole("link", { name: /uso del parque/ }).click();
  await mesa.locator("summary", { hasText: "Ocultar una parte" }).click();
  await mesa.locator("[name=ocultar]").fill("Juan Pérez");
  await mesa.getByRole("button", { name: "Publicar Comentario 1" }).click();
  await mesa.locator("#errores:focus").waitFor();
  assert.equal(await mesa.locator("[name=ocultar]").inputValue(), "Juan Pérez", "kept");
  await mirar(mesa);
  await mesa.locator("[name=reserva]").selectOption("datos_de_otros");
  await mesa.getByRole("button", { name: "Publicar Comentario 1" }).click();
  assert.match(await hecho(mesa), /Quedó hecho/);
  await mesa.locator("[name=comentarios]").check({ force: true });
  await mesa.locator("[name=decision][value=en_parte]").check({ force: true });
  await mesa.locator("[name=respuesta]").fill("El silencio empieza a las nueve de la noche.");
  await mirar(mesa);
  await mesa.getByRole("button", { name: "Publicar respuesta" }).click();
  assert.match(await hecho(mesa), /Quedó hecho/);
  assert.match(await cuerpo(mesa), /Podrá publicarlo cuando la consulta cierre/);

  await pagina.goto(a(ABIERTA + "comentarios/"));
  const leido = await cuerpo(pagina);
  assert.match(leido, /Comentario 1 · Ruido y horarios[\s\S]*Vecina del parque[\s\S]*Don \[oculto\] hace ruido\.\s+Bajen/);
  assert.match(leido, /datos personales de otra persona[\s\S]*Acogido en parte[\s\S]*a las nueve de la noche/);
  assert.ok(!leido.includes("Juan Pérez"));
  await mirar(pagina);
  await pagina.goto(recibo);
  assert.match(await cuerpo(pagina), /Ya es público[\s\S]*Acogido en parte/);
  await mirar(pagina);
});

recorrido(
  "A comment that comes after the close is refused, and stands whole to be copied",
  async ({ pagina, a, mirar }) => {
    await pagina.goto(a(CERRADA));
    assert.equal(await pagina.getByRole("link", { name: "Comente la propuesta" }).count(), 0);
    await pagina.goto(a(CERRADA + "comentar/"));
    assert.match(await cuerpo(pagina), /La consulta cerró[\s\S]*31 de agosto de 2026, 11:59 p\. m\./);
    await mirar(pagina);
    // The form was open and the consultation is over when it is sent: to the edge it is a late post.
    await pagina.route(`**${ABIERTA}comentar/`, (ruta) =>
      ruta.request().method() === "POST" ? ruta.continue({ url: a(CERRADA + "comentar/") }) : ruta.continue(),
    );
    await pagina.goto(a(ABIERTA + "comentar/"));
    await pagina.locator("[name=comentario]").fill(DICHO);
    await enviar(pagina);
    assert.match(await cuerpo(pagina), /No recibimos su comentario[\s\S]*después del cierre/);
    assert.equal(await pagina.locator("textarea[readonly]").inputValue(), DICHO, "whole");
    assert.equal(await pagina.getByRole("link", { name: "Presentar una petición" }).count(), 1);
    await mirar(pagina);
  },
  { estados: [409] },
);
