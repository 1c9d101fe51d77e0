// Makes the pictures of the guide of editors again, into app/server/guia/imagenes: `npm run guia`. They are embedded: build afterwards.
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { cambiar, copiar, hoja } from "./apoyo/contenido.mjs";
import { navegador } from "./apoyo/navegador.mjs";
import { achicar } from "./apoyo/png.mjs";
import { RAIZ, servir } from "./apoyo/sede.mjs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";

const MAXIMO = 40 * 1024;
const SLUG = "certificado-de-residencia";
const destino = path.join(RAIZ, "app/server/guia/imagenes");

const dir = await mkdtemp(path.join(tmpdir(), "guia-"));
const content = await copiar(dir);
const [sede, br] = await Promise.all([servir(["--watch", "--content", content]), navegador()]);

/** The window, eight wide by five high, as the guide shows it. */
async function foto(nombre, ruta, preparar = async () => {}) {
  const pagina = await br.newPage({ viewport: { width: 800, height: 500 }, locale: "es-CO" });
  await pagina.goto(sede.url + ruta);
  await preparar(pagina);
  const png = achicar(await pagina.screenshot());
  if (png.length > MAXIMO) throw new Error(`${nombre}.png is ${png.length} bytes, more than ${MAXIMO}`);
  await writeFile(path.join(destino, `${nombre}.png`), png);
  console.log(`${nombre}.png: ${png.length} bytes`);
  await pagina.close();
}

const hasta = (selector) => (pagina) => pagina.locator(selector).evaluate((e) => scrollTo(0, e.getBoundingClientRect().top + scrollY - 40));

try {
  await foto("barra", "/tramites/", hasta(".editor-barra"));
  await foto("borrador", "/tramites/encuesta-sisben/", hasta(".borrador"));
  await foto("historia", `/tramites/${SLUG}/`, async (pagina) => {
    await pagina.locator("#cambios").evaluate((e) => (e.open = true));
    await hasta("#normas")(pagina);
  });
  await cambiar(hoja(content, SLUG), "costo: gratuito", "costo: gratuitamente");
  await foto("error", `/tramites/${SLUG}/`, async (pagina) => {
    await pagina.locator(".hallazgos").waitFor();
    await hasta(".editor-barra")(pagina);
  });
} finally {
  await br.close();
  await sede.parar();
  await rm(dir, { recursive: true });
}
