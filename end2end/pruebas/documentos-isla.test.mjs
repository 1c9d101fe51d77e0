// The island of documents: files go up in pieces through cuts of the net, and what is done shows where the person is.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violaciones } from "../apoyo/axe.mjs";
import { navegador } from "../apoyo/navegador.mjs";
import { GENTE, despierta, entrar, vigilar } from "../apoyo/persona.mjs";
import { ANCHOS } from "../apoyo/plantillas.mjs";
import { boton, pdf } from "../apoyo/radicar.mjs";
import { servir } from "../apoyo/sede.mjs";

const RAIZ = "/carpeta/documentos/";
const MEGA = 1024 * 1024;
let br;
before(async () => {
  br = await navegador();
});
after(() => br?.close());

/** A file of so many bytes, no two megabytes of it alike. */
function grande(name, bytes) {
  const buffer = Buffer.alloc(bytes);
  for (let i = 0; i < bytes; i++) buffer[i] = 97 + ((i + Math.floor(i / MEGA)) % 23);
  buffer.write("%PDF-1.7\n");
  return { name, mimeType: "application/pdf", buffer };
}

/** Somebody on the page of their documents, with its island awake; what the net carries is counted. */
async function abrir(t, { ancho = ANCHOS.escritorio, ...resto } = {}) {
  const sede = await servir();
  t.after(() => sede.parar());
  const contexto = await br.newContext({ viewport: { width: ancho, height: 900 }, locale: "es-CO", ...resto });
  t.after(() => contexto.close());
  contexto.setDefaultTimeout(15_000);
  await vigilar(contexto);
  const pagina = await contexto.newPage();
  await entrar(pagina, sede.url + RAIZ, GENTE.maria);
  await despierta(pagina);
  const viajes = [];
  pagina.on("request", (r) => r.isNavigationRequest() && viajes.push(r.url()));
  const trozos = [];
  pagina.on("requestfinished", (r) => /trozos\/\d+$/.test(r.url()) && trozos.push(Number(r.url().split("/").at(-1))));
  return { pagina, contexto, viajes, trozos, a: (camino) => sede.url + camino };
}

const elegir = (pagina, archivos) => pagina.locator("#c-archivos").setInputFiles(archivos);
const dicho = (pagina, texto) => pagina.locator(".documentos-dicho", { hasText: texto }).waitFor();
const fila = (pagina, nombre) => pagina.locator(".elegidos tr", { hasText: nombre });
const limpia = async (pagina, donde) => assert.deepEqual(await violaciones(pagina), [], donde);

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

test("A document is named, labelled, moved, deleted and recovered without leaving the page", async (t) => {
  const { pagina, viajes, a } = await abrir(t);
  await elegir(pagina, [pdf("cedula.pdf"), pdf("luz.pdf")]);
  await dicho(pagina, "Guardamos sus 2 documentos");
  await pagina.locator("summary", { hasText: "Crear una carpeta" }).click();
  await pagina.locator("input[name=carpeta-nueva]").fill("Casa");
  await boton(pagina, /^Crear$/).click();
  await pagina.waitForURL(/carpeta=/);
  await pagina.goto(a(RAIZ));
  await fila(pagina, "cedula.pdf").getByRole("link").click();
  await pagina.locator("h1", { hasText: "cedula.pdf" }).waitFor();
  await despierta(pagina);
  viajes.length = 0;
  const guardar = () => pagina.locator("details[open] button", { hasText: "Guardar" }).click();
  const foco = () => pagina.evaluate(() => document.activeElement.getAttribute("data-foco"));

  await pagina.locator("summary", { hasText: "Cambiar el nombre" }).click();
  await pagina.locator("input[name=nombre]").fill("Mi cédula.pdf");
  await guardar();
  await dicho(pagina, "guardamos el cambio");
  assert.equal(await pagina.locator("h1").innerText(), "Mi cédula.pdf");
  assert.match(await pagina.title(), /^Mi cédula\.pdf \| /);
  assert.equal(await pagina.locator(".breadcrumb-govco [aria-current]").innerText(), "Mi cédula.pdf");
  assert.equal(await foco(), "renombrar", "the focus stays at what was done");
  await pagina.locator("summary", { hasText: "Poner etiquetas" }).click();
  await pagina.locator("input[name=etiquetas]").fill("Identidad");
  await guardar();
  await pagina.locator(".etiquetas", { hasText: "Identidad" }).waitFor();
  await pagina.locator("summary", { hasText: "Mover a una carpeta" }).click();
  await pagina.locator("select[name=carpeta]").selectOption({ label: "Casa" });
  await guardar();
  await pagina.locator("dl.resumen", { hasText: "Casa" }).waitFor();
  await pagina.getByRole("button", { name: /^Borrar/ }).click();
  await dicho(pagina, "papelera");
  await limpia(pagina, "in the bin");
  await pagina.getByRole("button", { name: /^Recuperar/ }).click();
  await pagina.locator("summary", { hasText: "Cambiar el nombre" }).waitFor();
  assert.deepEqual(viajes, [], "the page stays");

  // What is wrong is told by the plain post, with what was typed.
  await pagina.locator("summary", { hasText: "Cambiar el nombre" }).click();
  await pagina.locator("input[name=nombre]").fill("/");
  await guardar();
  await pagina.locator("#e-nombre", { hasText: "Escriba un nombre" }).waitFor();
  assert.equal(await pagina.locator("input[name=nombre]").inputValue(), "/");
});

test("The list is put in order, searched, emptied and filled again in place, and going back goes back", async (t) => {
  const { pagina, viajes, a } = await abrir(t);
  await elegir(pagina, [pdf("agua.pdf"), pdf("luz.pdf"), { ...pdf("gas.pdf", "x".repeat(900)) }]);
  await dicho(pagina, "Guardamos sus 3 documentos");
  const orden = () => pagina.locator(".elegidos th[aria-sort] a").innerText();
  const nombres = () => pagina.locator(".elegidos tbody th a").allInnerTexts();
  assert.deepEqual(await nombres(), ["agua.pdf", "gas.pdf", "luz.pdf"]);
  await pagina.locator(".elegidos thead a", { hasText: "tamaño" }).click();
  await pagina.waitForURL(/orden=tamano/);
  assert.deepEqual([(await nombres())[0], await orden()], ["gas.pdf", "Tipo y tamaño"]);
  assert.equal(await pagina.evaluate(() => document.activeElement.innerText), "Tipo y tamaño");
  await pagina.locator("#c-buscar").fill("luz");
  await pagina.locator(".busca-documentos button").click();
  await pagina.waitForURL(/buscar=luz/);
  assert.deepEqual(await nombres(), ["luz.pdf"]);
  assert.equal(await pagina.evaluate(() => document.activeElement.id), "documentos");
  await pagina.goBack();
  await pagina.locator(".elegidos tr", { hasText: "gas.pdf" }).waitFor();
  assert.deepEqual([(await nombres())[0], await orden()], ["gas.pdf", "Tipo y tamaño"]);
  await pagina.goBack();
  await pagina.locator("th[aria-sort=ascending]", { hasText: "Nombre" }).waitFor();
  await pagina.goForward();
  await pagina.locator("th[aria-sort=descending]", { hasText: "tamaño" }).waitFor();
  assert.deepEqual(viajes, []);
  for (const nombre of ["luz.pdf", "agua.pdf"]) await fila(pagina, nombre).locator("input").check({ force: true });
  await boton(pagina, /^Borrar los elegidos$/).click();
  await dicho(pagina, "papelera");
  assert.deepEqual(await nombres(), ["gas.pdf"]);
  assert.equal(await pagina.evaluate(() => document.activeElement.id), "documentos");
  await limpia(pagina, "list");
  assert.deepEqual(viajes, []);

  await pagina.goto(a(`${RAIZ}papelera/`));
  await despierta(pagina);
  viajes.length = 0;
  await pagina.locator("tr", { hasText: "luz.pdf" }).getByRole("button", { name: /^Recuperar/ }).click();
  await pagina.locator("tr", { hasText: "luz.pdf" }).waitFor({ state: "detached" });
  await dicho(pagina, /./);
  assert.equal(await pagina.locator("tr", { hasText: "agua.pdf" }).count(), 1);
  assert.deepEqual(viajes, []);
  await limpia(pagina, "bin");
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
