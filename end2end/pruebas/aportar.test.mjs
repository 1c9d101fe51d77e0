// A document that a person keeps goes into what they ask for, with what they typed, and reaches who answers.
import assert from "node:assert/strict";
import { subir } from "../apoyo/documentos.mjs";
import { GENTE, entrar } from "../apoyo/persona.mjs";
import { en_paso, en_revision, escrito, pdf, radicar, rellenar, seguir } from "../apoyo/radicar.mjs";
import { recorridos } from "../apoyo/recorrido.mjs";

const recorrido = recorridos({ por_turnos: true });
const RESIDENCIA = "/tramites/certificado-de-residencia/solicitud/";
const cuerpo = (pagina) => pagina.locator("main").innerText();
const VIVIENDA = { direccion: "Calle 10 # 4-20", barrio: "El Carmen", desde: "2019-03-01", destino: "colegio" };

recorrido("A document of the folder is brought into a form, and filed with it", async ({ pagina, a, js, mirar }) => {
  await entrar(pagina, a("/carpeta/documentos/"), GENTE.maria);
  await subir(pagina, [pdf("recibo de la luz.pdf"), { name: "carta.txt", mimeType: "text/plain", buffer: Buffer.from("Señores:") }], js);

  await pagina.goto(a(RESIDENCIA));
  await rellenar(pagina, { telefono: "310 555 0000" });
  await seguir(pagina);
  await en_paso(pagina, "Su vivienda", VIVIENDA);
  await pagina.locator("summary", { hasText: "Traer de mi carpeta" }).click();
  const caja = pagina.locator(".de-carpeta");
  assert.match(await caja.innerText(), /recibo de la luz\.pdf/);
  assert.doesNotMatch(await caja.innerText(), /carta\.txt/, "the field takes no text");
  await mirar(pagina);
  await caja.getByRole("button", { name: /Traer.*recibo de la luz/ }).click();
  await pagina.locator(".adjuntos", { hasText: "recibo de la luz.pdf" }).waitFor();
  assert.deepEqual(await escrito(pagina, Object.keys(VIVIENDA)), VIVIENDA, "nothing typed is lost");
  await mirar(pagina);
  await seguir(pagina);
  await en_paso(pagina, "Declaración", { jura: true });
  await seguir(pagina);
  await en_revision(pagina);
  assert.match(await cuerpo(pagina), /recibo de la luz\.pdf/);
  const { radicado } = await radicar(pagina);
  await pagina.goto(a(`/carpeta/tramites/${radicado}/`));
  assert.match(await cuerpo(pagina), /recibo de la luz\.pdf/);
});
