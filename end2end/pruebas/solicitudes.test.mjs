// The trámites of the demonstration, each from its sheet to its receipt, and what happens to a draft on the way.
import assert from "node:assert/strict";
import { GENTE, elegir, entrar, hecho, titulo } from "../apoyo/persona.mjs";
import { boton, consultar, en_paso, en_revision, escrito, pdf, radicar, rellenar, seguir } from "../apoyo/radicar.mjs";
import { recorridos } from "../apoyo/recorrido.mjs";

const recorrido = recorridos({ una: true, por_turnos: true });
const quien = GENTE.maria;
const cuerpo = (pagina) => pagina.locator("main").innerText();
const solicitud = (slug) => `/tramites/${slug}/solicitud/`;
const RESIDENCIA = solicitud("certificado-de-residencia");
const PERMISO = solicitud("permiso-de-espectaculos-publicos");
const DIGNATARIOS = solicitud("inscripcion-de-dignatarios");

/** The step that is shown: "Paso 2 de 3". */
const paso = async (pagina) => (await pagina.locator(".paso").innerText()).match(/Paso \d de \d/)[0];

const VIVIENDA = { barrio: "El Carmen", desde: "2019-03-01", destino: "otro", otro_destino: "Un banco" };

recorrido("Whoever asks what may be done in a house says nothing of themselves, and follows it by the code", async ({ pagina, a, mirar }) => {
  await pagina.goto(a("/tramites/concepto-de-uso-del-suelo/"));
  await pagina.locator('main a[href$="solicitud/"]').first().click();
  await pagina.waitForURL(/solicitud\/$/);
  await mirar(pagina);
  await rellenar(pagina, { direccion_predio: "Carrera 9 # 12-50", clase: "comercio", actividad: "Panadería con horno", area: "muchos", croquis: [pdf("croquis.pdf")] });
  await seguir(pagina);
  await pagina.locator("#errores:focus").waitFor();
  assert.deepEqual(await escrito(pagina, ["direccion_predio", "clase", "actividad", "area"]), { direccion_predio: "Carrera 9 # 12-50", clase: "comercio", actividad: "Panadería con horno", area: "muchos" });
  await mirar(pagina);
  await rellenar(pagina, { area: "120" });
  await seguir(pagina);
  await en_revision(pagina);
  assert.match(await cuerpo(pagina), /Todavía falta[\s\S]*matrícula/);
  await mirar(pagina);
  const { radicado, codigo } = await radicar(pagina, /^Radicar de todas formas$/);
  assert.match(await cuerpo(pagina), /croquis\.pdf/);
  await consultar(pagina, a, radicado, codigo);
  assert.match(await cuerpo(pagina), /Concepto de uso del suelo/);
  await mirar(pagina);
});

recorrido("A trámite step by step is left, found again in the folder, changed from its review, and filed", async ({ pagina, a, otra, mirar }) => {
  await entrar(pagina, a(RESIDENCIA), quien);
  assert.deepEqual(await escrito(pagina, ["nombre", "correo"]), { nombre: quien.nombre, correo: quien.correo }, "what the login knows");
  assert.match(await cuerpo(pagina), /Viene de su ingreso/);
  assert.equal(await paso(pagina), "Paso 1 de 3");
  await mirar(pagina);
  await rellenar(pagina, { telefono: "310 555 0000" });
  await seguir(pagina);
  await en_paso(pagina, "Su vivienda", { direccion: "Calle 10 # 4-20", barrio: "El «Carmen» & <b>", desde: "2030-01-01" });
  await boton(pagina, /^Guardar y volver después$/).click();
  await pagina.waitForURL(/\/carpeta\/tramites\//);
  assert.match(await hecho(pagina), /Guardamos su solicitud/);
  await mirar(pagina);
  await pagina.goto(a("/carpeta/"));
  assert.match(await cuerpo(pagina), /Certificado de residencia/);

  const lejos = await otra();
  await entrar(lejos, a("/carpeta/tramites/"), quien);
  await lejos.getByRole("link", { name: /^Continuar/ }).first().click();
  assert.equal(await paso(lejos), "Paso 2 de 3", "where it was left, in another browser");
  assert.deepEqual(await escrito(lejos, ["barrio", "desde"]), { barrio: "El «Carmen» & <b>", desde: "2030-01-01" });
  await seguir(lejos);
  await lejos.locator("#errores:focus").waitFor();
  assert.deepEqual(await escrito(lejos, ["barrio", "desde"]), { barrio: "El «Carmen» & <b>", desde: "2030-01-01" });
  await mirar(lejos);
  await rellenar(lejos, { ...VIVIENDA, recibo: [pdf("recibo de la luz.pdf")] });
  await seguir(lejos);
  await en_paso(lejos, "Declaración", { jura: true });
  await boton(lejos, /^Atrás$/).click();
  await lejos.locator("h1", { hasText: "Su vivienda" }).waitFor();
  assert.match(await lejos.locator(".adjuntos").innerText(), /recibo de la luz\.pdf/);
  await seguir(lejos);
  await lejos.locator("h1", { hasText: "Declaración" }).waitFor();
  assert.deepEqual(await escrito(lejos, ["jura"]), { jura: true }, "what was ticked before going back");
  await seguir(lejos);
  await en_revision(lejos);
  await mirar(lejos);
  await lejos.locator("button[name=_cambiar][value=telefono]").click();
  await en_paso(lejos, "Sus datos", { telefono: "320 555 1111" });
  for (const _ of [1, 2, 3]) await seguir(lejos);
  await en_revision(lejos);
  assert.match(await cuerpo(lejos), /320 ?555 ?1111/);
  const { radicado, codigo } = await radicar(lejos);
  await mirar(lejos);

  await pagina.goto(a("/carpeta/tramites/"));
  const mios = await cuerpo(pagina);
  assert.ok(mios.includes(radicado) && !mios.includes("Sin radicar · "), mios);
  await mirar(pagina);
  await pagina.goto(a(`/carpeta/tramites/${radicado}/`));
  assert.match(await cuerpo(pagina), /La radicamos[\s\S]*recibo de la luz\.pdf/);
  await mirar(pagina);
  const ajena = await otra();
  await entrar(ajena, a("/carpeta/"), GENTE.carmen);
  await ajena.goto(a(`/constancia/${codigo}/`));
  assert.equal(new URL(ajena.url()).pathname, `/verificar/${codigo}`);
  const r = await ajena.goto(a(`/carpeta/tramites/${radicado}/`));
  assert.equal(r.status(), 404, "another's looks like none");
  assert.ok(!(await ajena.content()).includes(quien.nombre));
});

const GUARDAR = /\/api\/fn\/guardar_borrador/;

/** The same person ends all other sessions from another browser. */
async function cerrar_las_demas(lejos, a) {
  await entrar(lejos, a("/carpeta/sesiones/"), quien);
  await boton(lejos, /^Cerrar las demás$/).click();
  await lejos.waitForURL(/hecho=sesiones/);
}

recorrido(
  "A session that ended while the page keeps what is typed loses nothing either",
  async ({ pagina, a, otra }) => {
    await entrar(pagina, a(DIGNATARIOS), quien);
    await rellenar(pagina, { junta: "Junta del barrio La Estación", nit: "990000101-8", barrio: "La Estación" });
    await boton(pagina, /^Guardar y volver después$/).click();
    await pagina.goto(a(DIGNATARIOS));
    await pagina.waitForLoadState("networkidle");
    await cerrar_las_demas(await otra(), a);
    await Promise.all([pagina.waitForResponse(GUARDAR), rellenar(pagina, { barrio: "La Estación, sector dos" })]);
    await seguir(pagina);
    assert.equal(await titulo(pagina), "Su sesión terminó");
    await entrar(pagina, a(DIGNATARIOS), quien);
    assert.equal((await escrito(pagina, ["barrio"])).barrio, "La Estación, sector dos");
  },
  { solo_js: true, estados: [403, 404, 410, 422] },
);

recorrido("A session that ends in the middle keeps what was typed, for its person alone", async ({ pagina, a, otra, mirar }) => {
  await entrar(pagina, a(RESIDENCIA), quien);
  await seguir(pagina);
  await en_paso(pagina, "Su vivienda", { direccion: "Calle 10 # 4-20", barrio: "La Estación", desde: "2020-05-05" });
  const clave = await pagina.locator("[name=_clave]").inputValue();
  await cerrar_las_demas(await otra(), a);
  await pagina.route(GUARDAR, (r) => r.fulfill({ contentType: "text/html", body: "<p>cansado</p>" }));
  await rellenar(pagina, { barrio: "La Estación, segunda etapa" });
  await seguir(pagina);
  assert.equal(await titulo(pagina), "Su sesión terminó");
  await mirar(pagina);

  const ajena = await otra();
  await entrar(ajena, a(RESIDENCIA), GENTE.carmen);
  assert.equal((await escrito(ajena, ["nombre"])).nombre, GENTE.carmen.nombre, "nothing of somebody else's draft");
  await ajena.locator("#formulario").evaluate((f, clave) => {
    const oculto = f.querySelector("[name=_clave]") ?? f.appendChild(Object.assign(document.createElement("input"), { name: "_clave", type: "hidden" }));
    oculto.value = clave;
  }, clave);
  await seguir(ajena);
  await ajena.locator("#errores", { hasText: "El borrador de antes ya se borró" }).waitFor();
  assert.equal((await escrito(ajena, ["nombre"])).nombre, GENTE.carmen.nombre, "its key opens nothing");
  assert.notEqual(await ajena.locator("[name=_clave]").inputValue(), clave, "what she wrote is a draft of her own");

  await pagina.getByRole("link", { name: /Ingresar/ }).last().click();
  await elegir(pagina, quien);
  await pagina.waitForURL(/solicitud\/$/);
  assert.deepEqual(await escrito(pagina, ["barrio", "desde"]), { barrio: "La Estación, segunda etapa", desde: "2020-05-05" });
  await boton(pagina, /^Atrás$/).click();
  await pagina.locator("h1", { hasText: "Sus datos" }).waitFor();
  assert.equal((await escrito(pagina, ["nombre"])).nombre, quien.nombre, "and what was typed on the pages before");
  await seguir(pagina);
  await en_paso(pagina, "Su vivienda", VIVIENDA);
  await seguir(pagina);
  await en_paso(pagina, "Declaración", { jura: true });
  await seguir(pagina);
  await en_revision(pagina);
  await radicar(pagina);
}, { estados: [403, 404, 410, 422] });

recorrido("What needs grado alto asks for it, also in the middle, and is signed with what was read", async ({ pagina, a, mirar }) => {
  await entrar(pagina, a("/carpeta/"), quien);
  await pagina.goto(a(PERMISO));
  assert.equal(await titulo(pagina), "Para esto necesita grado alto");
  await mirar(pagina);
  await pagina.getByRole("link", { name: "Continuar con grado alto" }).click();
  await elegir(pagina, quien, "alto");
  await pagina.waitForURL(/solicitud\/$/);
  await rellenar(pagina, { razon_social: "Producciones del Río", registro: "PE-1234" });
  await mirar(pagina);

  // Meanwhile somebody came in again in another window, with less.
  const ventana = await pagina.context().newPage();
  await ventana.goto(a("/carpeta/"));
  await boton(ventana, /^Salir$/).click();
  await ventana.locator("h1", { hasText: "Salió de su carpeta" }).waitFor();
  await entrar(ventana, a("/carpeta/"), quien);
  await seguir(pagina);
  assert.equal(await titulo(pagina), "Para esto necesita grado alto");
  assert.match(await cuerpo(pagina), /Guardamos lo que escribió/);
  await mirar(pagina);
  await pagina.getByRole("link", { name: "Continuar con grado alto" }).click();
  await elegir(pagina, quien, "alto");
  await pagina.waitForURL(/solicitud\/$/);
  assert.deepEqual(await escrito(pagina, ["razon_social", "registro"]), { razon_social: "Producciones del Río", registro: "PE-1234" });

  await seguir(pagina);
  await en_paso(pagina, "El evento", { nombre_evento: "Noche de gaitas", genero: true, lugar: "plaza", direccion_evento: "Plaza principal, carrera 5 # 4-30", aforo: "800", boleta: "45.000" });
  await seguir(pagina);
  const funcion = (n, artista) => ({ [`presentaciones.${n}.dia`]: "2027-06-0" + n, [`presentaciones.${n}.hora`]: "De 7 a 11", [`presentaciones.${n}.artista`]: artista });
  await en_paso(pagina, "Presentación", funcion(1, "Gaiteros"));
  await boton(pagina, /^Agregar otro/).click();
  await pagina.locator('[name="presentaciones.2.dia"]').waitFor();
  await rellenar(pagina, funcion(2, "Sobra"));
  await boton(pagina, /^Agregar otro/).click();
  await pagina.locator('[name="presentaciones.3.dia"]').waitFor();
  await rellenar(pagina, funcion(3, "Tamboras"));
  await mirar(pagina);
  await pagina.locator('button[name=_sacar][value="presentaciones.2"]').click();
  await pagina.locator('[name="presentaciones.3.dia"]').waitFor({ state: "detached" });
  assert.equal(await pagina.locator('[name="presentaciones.2.artista"]').inputValue(), "Tamboras", "the one after it moves up");
  await seguir(pagina);
  await pagina.locator("#errores:focus").waitFor();
  for (const n of [1, 2]) await pagina.locator(`[name="presentaciones.${n}.menores"]`).first().check({ force: true });
  await seguir(pagina);
  await en_paso(pagina, "Documentos", { plan: [pdf("plan.pdf")] });
  await seguir(pagina);
  await en_revision(pagina);
  assert.match(await cuerpo(pagina), /Gaiteros[\s\S]*Tamboras[\s\S]*Todavía falta/);
  await mirar(pagina);
  await boton(pagina, /^Radicar de todas formas$/).click();
  await pagina.locator("#errores:focus").waitFor();
  assert.match(await pagina.locator("#errores").innerText(), /usted firma/);
  await mirar(pagina);
  const huella = await pagina.locator(".firma code").innerText();
  await pagina.locator("[name=_firmo]").check({ force: true });
  await radicar(pagina);
  const recibo = await cuerpo(pagina);
  assert.match(recibo, /Usted la firmó con grado alto/);
  assert.ok(recibo.includes(huella), "what was read is what was signed");
  await mirar(pagina);
});

recorrido("Whoever acts for a company files for it, and its name and NIT are there already", async ({ pagina, a, mirar }) => {
  await entrar(pagina, a("/carpeta/actuar/"), GENTE.patricia);
  await pagina.getByRole("radio", { name: /Panadería/ }).check({ force: true });
  await boton(pagina, /^Continuar$/).click();
  await pagina.waitForURL(/\/carpeta\/\?/);
  await pagina.goto(a(DIGNATARIOS));
  const { junta, nit } = await escrito(pagina, ["junta", "nit"]);
  assert.deepEqual([junta, nit.replace(/\D/g, "")], ["Panadería La Espiga de Ejemplo S. A. S.", "9900001018"]);
  await rellenar(pagina, { barrio: "Centro" });
  await seguir(pagina);
  await en_paso(pagina, "Quién hace la solicitud", {});
  assert.deepEqual(await escrito(pagina, ["nombre", "correo"]), { nombre: GENTE.patricia.nombre, correo: GENTE.patricia.correo }, "what the login knows, also here");
  await pagina.locator('[name="cargo"]').first().check({ force: true });
  await seguir(pagina);
  await en_paso(pagina, "La elección", { modo: "asamblea", dia: "2026-10-01", votos: "61" });
  await seguir(pagina);
  await en_paso(pagina, "Persona elegida", {
    "dignatarios.1.persona": "Rosa Marín",
    "dignatarios.1.documento.tipo": "CC",
    "dignatarios.1.documento.numero": "52123456",
    "dignatarios.1.cargo": "comision",
    "dignatarios.1.comision": "Deportes",
  });
  await seguir(pagina);
  await en_paso(pagina, "Documentos", { acta: [pdf("acta.pdf")] });
  await seguir(pagina);
  await en_revision(pagina);
  assert.match(await cuerpo(pagina), /La presenta[\s\S]*Panadería La Espiga de Ejemplo S\. A\. S\. \(.*990000101/);
  await mirar(pagina);
  await pagina.locator("[name=_firmo]").check({ force: true });
  await radicar(pagina);
  assert.match(await cuerpo(pagina), /acta\.pdf/);
});

recorrido("An exemption asked for somebody else wants their power of attorney, and only then", async ({ pagina, a, mirar }) => {
  await entrar(pagina, a(solicitud("exencion-del-impuesto-predial")), quien);
  await rellenar(pagina, { quien: "otro" });
  await seguir(pagina);
  await pagina.locator("#errores:focus").waitFor();
  assert.match(await pagina.locator("#errores").innerText(), /poder/i);
  await mirar(pagina);
  await rellenar(pagina, { poderdante: "Pedro Nel Ospina", poder: [pdf("poder.pdf")] });
  await seguir(pagina);
  await en_paso(pagina, "El predio", { matricula: "222-12345", causal: "calamidad", desde_cuando: "2024", razones: "Se inundó." });
  await seguir(pagina);
  await en_revision(pagina);
  await pagina.locator("[name=_firmo]").check({ force: true });
  await radicar(pagina, /^Radicar de todas formas$/);
  const recibo = await cuerpo(pagina);
  assert.match(recibo, /poder\.pdf/);
  assert.doesNotMatch(recibo, /Razón social/, "what was not asked is not in the receipt");
});

recorrido("What costs is filed first, by somebody with grado bajo", async ({ pagina, a, mirar }) => {
  await entrar(pagina, a(solicitud("certificado-de-estratificacion")), quien, "bajo");
  await rellenar(pagina, { sabe: "referencia", referencia: "01-02-0003-0004" });
  await seguir(pagina);
  await pagina.locator("h1", { hasText: "Quién recibe el certificado" }).waitFor();
  await mirar(pagina);
  await seguir(pagina);
  await en_revision(pagina);
  await radicar(pagina);
  assert.match(await cuerpo(pagina), /01-02-0003-0004/);
});
