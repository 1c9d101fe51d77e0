// Writes the two pictures of the README into capturas/: the desktop and the phone.
// A palette of 256 colours makes them small.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { navegador } from "./apoyo/navegador.mjs";
import { achicar } from "./apoyo/png.mjs";
import { servir } from "./apoyo/sede.mjs";

const MAXIMO = 150_000;
const FOTOS = [
  { archivo: "inicio-1280.png", ruta: "/", ancho: 1280, alto: 900, escala: 1 },
  { archivo: "tramite-360.png", ruta: "/tramites/certificado-catastral/", ancho: 360, alto: 760, escala: 2 },
];

const destino = path.join(path.dirname(new URL(import.meta.url).pathname), "capturas");
await mkdir(destino, { recursive: true });
const [sede, br] = await Promise.all([servir(), navegador()]);
try {
  for (const { archivo, ruta, ancho, alto, escala } of FOTOS) {
    const pagina = await br.newPage({ viewport: { width: ancho, height: alto }, deviceScaleFactor: escala, locale: "es-CO" });
    await pagina.goto(sede.url + ruta);
    const png = achicar(await pagina.screenshot());
    if (png.length > MAXIMO) throw new Error(`${archivo} is ${png.length} bytes, more than ${MAXIMO}`);
    await writeFile(path.join(destino, archivo), png);
    console.log(`${archivo}: ${png.length} bytes`);
    await pagina.close();
  }
} finally {
  await br.close();
  await sede.parar();
}
