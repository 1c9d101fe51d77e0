// Paying for what was filed, at the made-up bank: approved, refused and tried again, approved while nobody waits.
import assert from "node:assert/strict";
import { GENTE, entrar } from "../apoyo/persona.mjs";
import { boton, en_revision, radicar, rellenar, seguir } from "../apoyo/radicar.mjs";
import { recorridos } from "../apoyo/recorrido.mjs";

const recorrido = recorridos({ una: true, por_turnos: true });
const quien = GENTE.maria;
const SOLICITUD = "/tramites/certificado-de-estratificacion/solicitud/";
const caja = (pagina) => pagina.locator("section.pago").innerText();

/** Somebody with a filing to pay stands before its receipt. */
async function con_cuenta(pagina, a) {
  await entrar(pagina, a(SOLICITUD), quien, "bajo");
  await rellenar(pagina, { sabe: "referencia", referencia: "01-02-0003-0004" });
  await seguir(pagina);
  await pagina.locator("h1", { hasText: "Quién recibe el certificado" }).waitFor();
  await seguir(pagina);
  await en_revision(pagina);
  return radicar(pagina);
}

/** From a page with the button to the page of the bank. */
async function al_banco(pagina, nombre = /^Pagar en línea$/) {
  await boton(pagina, nombre).click();
  await pagina.locator("h1", { hasText: "Banco simulado, no se mueve dinero" }).waitFor();
}

/** Decides there, and is back where the payment is told. */
async function decidir(pagina, nombre) {
  await boton(pagina, nombre).click();
  await pagina.locator("section.pago").waitFor();
}

/** The figures of a reference: the whole leaves one when it is divided by 97. */
const referencia = async (pagina) => (await pagina.locator("section.pago .referencia").innerText()).replace(/\D/g, "");

recorrido("Whoever filed pays on the web and reads when, how much and the bank's number", async ({ pagina, a, mirar }) => {
  const { radicado } = await con_cuenta(pagina, a);
  assert.match(await caja(pagina), /Falta pagar \$\s?\d+\.\d{3}/);
  const suya = await referencia(pagina);
  assert.equal(BigInt(suya) % 97n, 1n);
  assert.ok(suya.includes(radicado.split("-").at(-1)));
  await mirar(pagina);
  await al_banco(pagina);
  assert.ok((await pagina.locator("main").innerText()).includes(radicado));
  await mirar(pagina);
  await decidir(pagina, /^Aprobar$/);
  assert.match(new URL(pagina.url()).pathname, /^\/constancia\//);
  assert.match(await caja(pagina), /Pagado: \$[\s\S]*Referencia de pago[\s\S]*El banco lo confirmó[\s\S]*Número del banco/);
  assert.equal(await boton(pagina, /Pagar|Intentar|Volver a la página/).count(), 0);
  await mirar(pagina);
  await pagina.goto(a(`/carpeta/tramites/${radicado}/`));
  assert.match(await caja(pagina), /Pagado/);
  assert.match(await pagina.locator("main").innerText(), /Usted fue a pagar al banco[\s\S]*El banco confirmó el pago/);
  await mirar(pagina);
});

recorrido("Whoever the bank refuses tries again from the folder, and goes back to the bank meanwhile", async ({ pagina, a, mirar }) => {
  const { radicado } = await con_cuenta(pagina, a);
  await pagina.goto(a(`/carpeta/tramites/${radicado}/`));
  await al_banco(pagina);
  const banco = pagina.url();
  await pagina.goto(a(`/carpeta/tramites/${radicado}/`));
  assert.match(await caja(pagina), /El banco todavía no confirma el pago[\s\S]*Puede cerrar esta página/);
  await mirar(pagina);
  await al_banco(pagina, /^Volver a la página del banco$/);
  assert.equal(pagina.url(), banco, "the same transaction");
  await decidir(pagina, /^Rechazar$/);
  assert.match(await caja(pagina), /El banco no aceptó el pago/);
  await mirar(pagina);
  await al_banco(pagina, /^Intentar otra vez$/);
  assert.notEqual(pagina.url(), banco);
  await decidir(pagina, /^Aprobar$/);
  assert.match(await caja(pagina), /Pagado/);
  await pagina.goto(banco);
  await mirar(pagina);
  await pagina.getByRole("link", { name: "Volver a la sede" }).click();
  assert.match(await caja(pagina), /Pagado/, "what the first one said does not unset it");
});

recorrido("What the bank approves later turns the page by itself, and the person may have left", async ({ pagina, a, mirar }) => {
  const { radicado } = await con_cuenta(pagina, a);
  await al_banco(pagina);
  await decidir(pagina, /^Aprobar más tarde$/);
  assert.match(await caja(pagina), /El banco todavía no confirma el pago/);
  await mirar(pagina);
  const limite = Date.now() + 50_000;
  while (!/Pagado/.test(await caja(pagina))) {
    assert.ok(Date.now() < limite, "the sede did not ask the bank");
    await new Promise((r) => setTimeout(r, 2_000));
    await pagina.reload();
  }
  await pagina.goto(a(`/carpeta/tramites/${radicado}/`));
  assert.match(await pagina.locator("main").innerText(), /El banco confirmó el pago/);
}, { solo_js: true });
