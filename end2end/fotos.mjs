// Pictures of every page of a person, on a phone and on a desk, for people to look at: `npm run fotos -- FOLDER`.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { navegador } from "./apoyo/navegador.mjs";
import { GENTE, elegir, entrar, registrarse } from "./apoyo/persona.mjs";
import { ANCHOS } from "./apoyo/plantillas.mjs";
import { PETICION, boton, consultar, en_revision, pdf, radicar, rellenar, seguir } from "./apoyo/radicar.mjs";
import { RESULTADOS, correr, deCasa, servir } from "./apoyo/sede.mjs";

const destino = path.resolve(process.argv[2] ?? path.join(RESULTADOS, "fotos"));
await mkdir(destino, { recursive: true });
const [sede, br] = await Promise.all([servir(), navegador()]);
const a = (camino) => sede.url + camino;
let orden = 0;

/** The page as it stands, whole, in both widths. */
async function foto(pagina, nombre) {
  const numero = String(++orden).padStart(2, "0");
  for (const ancho of Object.values(ANCHOS)) {
    await pagina.setViewportSize({ width: ancho, height: 800 });
    await pagina.screenshot({ path: path.join(destino, `${numero}-${nombre}-${ancho}.png`), fullPage: true });
  }
  console.log(`${numero} ${nombre}`);
}

const nueva = async () => (await br.newContext({ locale: "es-CO" })).newPage();
const pulsar = (pagina, nombre) => pagina.getByRole("button", { name: nombre, exact: true }).click();

async function ciudadana() {
  const pagina = await nueva();
  await pagina.goto(a("/tramites/certificado-de-residencia/"));
  await foto(pagina, "estatica-con-ingresar");
  await pagina.goto(a("/carpeta/"));
  await foto(pagina, "simulador");
  await pulsar(pagina, "Cancelar");
  await foto(pagina, "cancelado");
  await pagina.goto(a("/carpeta/"));
  await elegir(pagina, GENTE.maria, "bajo");
  await foto(pagina, "registro");
  await pulsar(pagina, "Registrarme");
  await foto(pagina, "registro-rechazado");
  await registrarse(pagina, ["encuestas-de-satisfaccion"]);
  await foto(pagina, "carpeta-recien");
  for (const [ruta, nombre] of [["datos/", "datos-grado-bajo"], ["accesos/", "accesos-vacio"], ["sesiones/", "sesiones"], ["actuar/", "actuar-sin-empresas"], ["datos/descarga/", "elevar"]]) {
    await pagina.goto(a("/carpeta/" + ruta));
    await foto(pagina, nombre);
  }
  await pagina.getByRole("link", { name: "Continuar con grado medio" }).click();
  await elegir(pagina, GENTE.maria, "bajo");
  await foto(pagina, "grado-insuficiente");
  await pagina.goto(a("/carpeta/datos/descarga/"));
  await pagina.getByRole("link", { name: "Continuar con grado medio" }).click();
  await elegir(pagina, GENTE.maria);
  await foto(pagina, "descarga");
  await pagina.goto(a("/carpeta/datos/"));
  await pagina.locator("#c-correo").fill("maria en casa");
  await pagina.locator("#c-telefono").fill("12");
  await pulsar(pagina, "Guardar mis datos");
  await foto(pagina, "datos-con-errores");
  await pagina.goto(a("/carpeta/datos/?hecho=corregido"));
  await foto(pagina, "datos");
  await pagina.evaluate(() => document.getElementById("aviso-sesion").removeAttribute("hidden"));
  await foto(pagina, "aviso-de-sesion");
  return pagina;
}

async function menor(madre) {
  const pagina = await nueva();
  await pagina.goto(a("/carpeta/datos/"));
  await elegir(pagina, GENTE.sofia);
  await foto(pagina, "menor-registro");
  await registrarse(pagina);
  await pulsar(pagina, "Crear un código");
  await foto(pagina, "menor-codigo");
  const codigo = await pagina.locator(".codigo .cifras").innerText();
  await madre.goto(a("/carpeta/datos/"));
  await madre.locator("#c-codigo").fill(codigo);
  await madre.locator("#c-parentesco").selectOption("madre");
  await madre.locator("#c-escucho").check({ force: true });
  await pulsar(madre, "Ver qué puedo autorizar");
  await foto(madre, "representar");
}

async function funcionaria(maria) {
  const { tipo, numero, nombre } = GENTE.carmen;
  const args = ["funcionario", "add", "--tipo", tipo, "--numero", numero, "--nombre", nombre, "--papel", "atencion"];
  await correr([...args, "--dependencia", "Secretaría General"], { env: deCasa(sede.casa) });
  const pagina = await nueva();
  await entrar(pagina, a("/carpeta/"), GENTE.carmen);
  await foto(pagina, "carpeta-de-funcionaria");
  await pagina.goto(a("/funcionario/"));
  await foto(pagina, "funcionario");
  const consultar = async (numero, motivo) => {
    await pagina.locator("#c-numero").fill(numero);
    await pagina.locator("#c-motivo").fill(motivo);
    await pulsar(pagina, "Consultar");
  };
  await pagina.locator("#c-tipo").selectOption("CC");
  await consultar("12A", "corto");
  await foto(pagina, "funcionario-con-errores");
  await consultar(GENTE.jose.numero, "Atención en la ventanilla tres");
  await foto(pagina, "funcionario-nadie");
  await consultar(GENTE.maria.numero, "Atención en la ventanilla tres");
  await foto(pagina, "funcionario-consultada");
  await maria.goto(a("/carpeta/accesos/"));
  await foto(maria, "accesos");
  await maria.goto(a("/funcionario/"));
  await foto(maria, "sin-permiso");
}

async function empresaria() {
  const pagina = await nueva();
  await entrar(pagina, a("/carpeta/actuar/"), GENTE.patricia);
  await foto(pagina, "actuar");
  await pagina.getByRole("radio", { name: /Transportes/ }).check({ force: true });
  await pulsar(pagina, "Continuar");
  await foto(pagina, "carpeta-por-empresa");
}

/** A petition from its form to everything that its receipt is good for. */
async function peticionaria() {
  const pagina = await nueva();
  await pagina.goto(a("/pqrsd/"));
  await foto(pagina, "pqrsd");
  await seguir(pagina);
  await foto(pagina, "pqrsd-con-errores");
  const { razones, ...campos } = PETICION;
  await rellenar(pagina, { ...campos, adjuntos: [pdf("poste.pdf")] });
  await foto(pagina, "pqrsd-llena");
  await seguir(pagina);
  await en_revision(pagina);
  await foto(pagina, "revision-con-faltantes");
  const { radicado, codigo } = await radicar(pagina);
  await foto(pagina, "constancia");
  await pagina.goto(a(`/verificar/${codigo}`));
  await foto(pagina, "verificada");
  await pagina.goto(a("/verificar/"));
  await foto(pagina, "verificar");
  for (const [dato, nombre] of [["999", "consulta-nada"], ["52123456", "consulta-estado"]]) {
    await consultar(pagina, a, radicado, dato);
    await foto(pagina, nombre);
  }
  await pagina.goto(a("/tramites/concepto-de-uso-del-suelo/solicitud/"));
  await foto(pagina, "uso-del-suelo");
}

/** A trámite by steps, left in the folder and filed; then what the desk sees of it. */
async function solicitante() {
  const pagina = await nueva();
  await entrar(pagina, a("/tramites/certificado-de-residencia/solicitud/"), GENTE.jose);
  await foto(pagina, "residencia-1");
  await seguir(pagina);
  await rellenar(pagina, { direccion: "Vereda El Retiro, finca La Esperanza", barrio: "El Retiro", desde: "2030-01-01" });
  await seguir(pagina);
  await foto(pagina, "residencia-2-con-errores");
  await boton(pagina, /^Guardar y volver después$/).click();
  await foto(pagina, "mis-tramites-con-borrador");
  await pagina.getByRole("link", { name: /^Continuar/ }).first().click();
  await rellenar(pagina, { desde: "2020-01-01" });
  await seguir(pagina);
  await rellenar(pagina, { jura: true });
  await seguir(pagina);
  await en_revision(pagina);
  const { radicado } = await radicar(pagina);
  await pagina.goto(a(`/carpeta/tramites/${radicado}/`));
  await foto(pagina, "mi-tramite");
  await pagina.goto(a("/tramites/inscripcion-de-dignatarios/solicitud/"));
  await foto(pagina, "dignatarios");
  await pagina.goto(a("/tramites/permiso-de-espectaculos-publicos/solicitud/"));
  await foto(pagina, "permiso-grado-alto");
  await documentos(pagina);
}

async function documentos(pagina) {
  await pagina.goto(a("/carpeta/documentos/"));
  await foto(pagina, "documentos-recien");
  await pagina.locator("input[name=archivos]").setInputFiles([pdf("cédula por ambas caras.pdf"), pdf("recibo de agua.pdf"), { name: "programa.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ") }]);
  await boton(pagina, /^Subir$/).click();
  await foto(pagina, "documentos-no-todos");
  await pagina.getByRole("link", { name: "recibo de agua.pdf" }).first().click();
  await foto(pagina, "documento");
  await boton(pagina, /^Borrar/).click();
  await pagina.goto(a("/carpeta/documentos/papelera/"));
  await foto(pagina, "papelera");
  await pagina.goto(a("/carpeta/documentos/resumen/"));
  await foto(pagina, "documentos-resumen");
}

async function final(pagina) {
  await pagina.goto(a("/carpeta/datos/"));
  await pagina.locator("#c-motivo").fill("Me voy del municipio.");
  await pulsar(pagina, "Pedir la supresión");
  await foto(pagina, "supresion-pedida");
  const otra = await nueva();
  await entrar(otra, a("/carpeta/sesiones/"), GENTE.maria);
  await foto(otra, "sesiones-varias");
  await pagina.goto(a("/carpeta/datos/"));
  await pulsar(otra, "Cerrar las demás");
  await pulsar(pagina, "Guardar mis datos");
  await foto(pagina, "terminada");
  await pulsar(otra, "Salir");
  await foto(otra, "adios");
}

try {
  const maria = await ciudadana();
  await menor(maria);
  await funcionaria(maria);
  await empresaria();
  await peticionaria();
  await solicitante();
  await final(maria);
} finally {
  await br.close();
  await sede.parar();
}
