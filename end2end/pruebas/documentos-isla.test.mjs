// The island of documents: files go up in pieces, through cuts of the net and closed pages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { RAIZ, banco, dicho, elegir, fila, limpia } from "../apoyo/isla_documentos.mjs";
import { despierta } from "../apoyo/persona.mjs";
import { ANCHOS } from "../apoyo/plantillas.mjs";
import { boton, pdf } from "../apoyo/radicar.mjs";

const MEGA = 1024 * 1024;
const abrir = banco();

/** A file of so many bytes, no two megabytes of it alike. */
function grande(name, bytes) {
  const buffer = Buffer.alloc(bytes);
  for (let i = 0; i < bytes; i++) buffer[i] = 97 + ((i + Math.floor(i / MEGA)) % 23);
  buffer.write("%PDF-1.7\n");
  return { name, mimeType: "application/pdf", buffer };
}

async function soltar(pagina, nombres) {
  const datos = await pagina.evaluateHandle((nombres) => {
    const d = new DataTransfer();
    for (const n of nombres) d.items.add(new File([`%PDF-1.7\n% ${n}\n`], n, { type: "application/pdf" }));
    return d;
  }, nombres);
  await pagina.dispatchEvent(".subir h2", "dragover", { dataTransfer: datos });
  assert.equal(await pagina.locator(".subir[data-encima]").count(), 1, "it is seen that they would fall in");
  await pagina.dispatchEvent(".subir h2", "drop", { dataTransfer: datos });
  assert.equal(await pagina.locator(".subir[data-encima]").count(), 0);
}

for (const [pantalla, ancho] of Object.entries(ANCHOS)) {
  test(`Several files that are dropped go up by themselves and are in the list (${pantalla})`, async (t) => {
    const { pagina, viajes } = await abrir(t, { ancho });
    assert.equal(await boton(pagina, /^Subir$/).isVisible(), false, "there is nothing to press");
    await soltar(pagina, ["luz.pdf", "agua.pdf", "gas.pdf"]);
    await dicho(pagina, "Guardamos sus 3 documentos");
    for (const nombre of ["luz.pdf", "agua.pdf", "gas.pdf"]) {
      await fila(pagina, nombre).waitFor();
      assert.match(await pagina.locator(".subiendo li", { hasText: nombre }).innerText(), /Guardado/);
    }
    assert.match(await pagina.locator(".cupo").innerText(), /Usa \d+\s/, "the room is told anew");
    assert.deepEqual(viajes, [], "the page stays");
    await limpia(pagina, pantalla);
    await soltar(pagina, ["recibo.pdf"]);
    await dicho(pagina, "Guardamos su documento.");
    assert.equal(await pagina.locator(".subiendo li").count(), 1, "what came before is in the list");
    const sobra = await pagina.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(sobra <= 0, `sticks out ${sobra} px`);
  });
}

test("A cut in the middle costs one piece: it waits, goes on by itself, and the file is what was chosen", async (t) => {
  const { pagina, trozos } = await abrir(t);
  let cortes = 0;
  await pagina.route("**/trozos/1", (r) => (++cortes <= 1 ? r.abort("connectionreset") : r.continue()));
  const archivo = grande("escritura.pdf", 3.5 * MEGA);
  await elegir(pagina, archivo);
  await pagina.locator(".subiendo .nota", { hasText: "Se cortó" }).waitFor();
  const barra = pagina.locator(".subiendo progress");
  assert.equal(await barra.getAttribute("aria-label"), "Subiendo escritura.pdf");
  assert.equal(Number(await barra.getAttribute("value")), 28, "it stands where it was");
  await limpia(pagina, "cut");
  await dicho(pagina, "Guardamos su documento");
  assert.deepEqual(trozos, [0, 1, 2, 3], "nothing that was there is sent again");
  await fila(pagina, "escritura.pdf").getByRole("link").click();
  await pagina.locator("h1", { hasText: "escritura.pdf" }).waitFor();
  const r = await pagina.request.get(`${pagina.url()}archivo`);
  assert.ok(archivo.buffer.equals(await r.body()), "byte by byte");
});

test("Without net it says so and goes on when the net is back, with two files on their way", async (t) => {
  const { pagina, contexto, trozos } = await abrir(t);
  let cortes = 0;
  await pagina.route("**/trozos/1", async (r) => {
    if (++cortes > 1) return r.continue();
    await contexto.setOffline(true);
    await r.abort("internetdisconnected");
  });
  await elegir(pagina, [grande("uno.pdf", 2.5 * MEGA), grande("dos.pdf", 2.2 * MEGA)]);
  await pagina.locator(".subiendo .nota", { hasText: "Sin conexión" }).first().waitFor();
  assert.equal(await pagina.locator(".subiendo li").count(), 2);
  await contexto.setOffline(false);
  await dicho(pagina, "Guardamos sus 2 documentos");
  assert.deepEqual(trozos.toSorted(), [0, 0, 1, 1, 2, 2]);
});

test("The answer that says that all is kept may be lost: there is one document", async (t) => {
  const { pagina } = await abrir(t);
  let veces = 0;
  await pagina.route("**/terminar", async (r) => {
    if (++veces > 1) return r.continue();
    await r.fetch();
    await r.abort("connectionreset");
  });
  await elegir(pagina, pdf("cedula.pdf"));
  await dicho(pagina, "Guardamos su documento");
  assert.equal(veces, 2);
  assert.equal(await fila(pagina, "cedula.pdf").count(), 1);
});

test("The page was closed on the way: who chooses the same file again sends only what is missing", async (t) => {
  const { pagina, contexto, trozos, a } = await abrir(t);
  await pagina.route("**/trozos/2", (r) => r.abort("connectionreset"));
  await pagina.locator("h1").click();
  const poner = (p) =>
    p.evaluate((mega) => {
      const d = new DataTransfer();
      d.items.add(new File([`%PDF-1.7\n${"x".repeat(2.5 * mega)}`], "plano.pdf", { type: "application/pdf", lastModified: 1_700_000_000_000 }));
      const campo = document.querySelector("#c-archivos");
      campo.files = d.files;
      campo.dispatchEvent(new Event("change", { bubbles: true }));
    }, MEGA);
  await poner(pagina);
  await pagina.waitForRequest(/trozos\/2$/);
  let preguntada;
  pagina.on("dialog", (d) => {
    preguntada = d.type();
    d.accept();
  });
  await pagina.close({ runBeforeUnload: true });
  await pagina.waitForEvent("close").catch(() => {});
  assert.equal(preguntada, "beforeunload", "leaving is asked");
  const otra = await contexto.newPage();
  await otra.goto(a(RAIZ));
  await despierta(otra);
  const nuevos = [];
  otra.on("request", (r) => /trozos\/\d+$/.test(r.url()) && nuevos.push(r.url().split("/").at(-1)));
  await poner(otra);
  await dicho(otra, "Guardamos su documento");
  assert.deepEqual([trozos, nuevos], [[0, 1], ["2"]]);
});

test("Who cancels gets nothing of it, and what is refused stays to be read", async (t) => {
  const { pagina } = await abrir(t);
  await pagina.route("**/trozos/1", () => {});
  const malo = { name: "programa.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ no") };
  const vacio = { name: "vacio.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(0) };
  await elegir(pagina, [grande("tarda.pdf", 1.5 * MEGA), malo, vacio, pdf("bueno.pdf")]);
  const linea = (nombre) => pagina.locator(".subiendo li", { hasText: nombre });
  await linea("programa.pdf").locator(".nota", { hasText: "«programa.pdf» no es de los tipos" }).waitFor();
  await linea("vacio.pdf").locator(".nota", { hasText: "«vacio.pdf» está vacío" }).waitFor();
  await linea("bueno.pdf").locator(".nota", { hasText: "Guardado" }).waitFor();
  const [borrada] = await Promise.all([
    pagina.waitForResponse(/\/cancelar$/),
    linea("tarda.pdf").getByRole("button", { name: /^Cancelar.*tarda\.pdf$/ }).click(),
  ]);
  assert.equal(borrada.status(), 200, "its pieces go at once");
  await dicho(pagina, "No se pudieron guardar: 2");
  assert.equal(await linea("tarda.pdf").count(), 0);
  assert.equal(await pagina.evaluate(() => document.activeElement.id), "c-archivos");
  await fila(pagina, "bueno.pdf").waitFor();
  assert.equal(await fila(pagina, "tarda.pdf").count(), 0);
  await limpia(pagina, "refused");
  await linea("programa.pdf").getByRole("button", { name: /^Quitar.*programa\.pdf$/ }).click();
  assert.equal(await linea("programa.pdf").count(), 0);
});

test("Of more files than fit in the queue it is said how many were taken", async (t) => {
  const { pagina } = await abrir(t);
  await pagina.route("**/subidas", () => {});
  await elegir(pagina, Array.from({ length: 505 }, (_, i) => pdf(`hoja ${i}.pdf`)));
  await dicho(pagina, "tomamos 500 de 505");
  assert.equal(await pagina.locator(".subiendo li").count(), 500);
});

test("Who is not inside any more is told so, and nothing is sent on and on", async (t) => {
  const { pagina, contexto } = await abrir(t);
  await contexto.clearCookies();
  await elegir(pagina, pdf("tarde.pdf"));
  await pagina.locator(".subiendo .nota", { hasText: "Su sesión terminó" }).waitFor();
});

test("On a phone a photo can be taken, and it goes up like any file", async (t) => {
  const { pagina } = await abrir(t, { ancho: ANCHOS.teléfono, hasTouch: true, isMobile: true });
  const foto = pagina.locator("#c-foto");
  assert.ok(await foto.isVisible());
  assert.deepEqual([await foto.getAttribute("capture"), await foto.getAttribute("name")], ["environment", "archivos"]);
  await foto.setInputFiles({ name: "foto.jpg", mimeType: "image/jpeg", buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0]) });
  await dicho(pagina, "Guardamos su documento");
  await fila(pagina, "foto.jpg").waitFor();
  await limpia(pagina, "phone");
});
