// Content folders for the tests: copies of the demonstration entity with something changed.
import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { CONTENIDO } from "./sede.mjs";

/** Copies the demonstration entity into `dir`. */
export async function copiar(dir, { kit } = {}) {
  const destino = path.join(dir, "content");
  await cp(CONTENIDO, destino, { recursive: true });
  const sede = path.join(destino, "sede.toml");
  if (kit && !(await readFile(sede, "utf8")).includes(`kit = "${kit}"`)) await cambiar(sede, /^kit = .*$/m, `kit = "${kit}"`);
  return destino;
}

/** Replaces in a file; fails where there is nothing to replace, so that a test cannot pass for nothing. */
export async function cambiar(archivo, que, por) {
  const antes = await readFile(archivo, "utf8");
  const despues = antes.replace(que, por);
  if (antes === despues) throw new Error(`nothing to change in ${archivo}: ${que}`);
  await writeFile(archivo, despues);
}

export const hoja = (content, slug) => path.join(content, "tramites", `${slug}.md`);

/** Adds so many published sheets that the list needs a second page. */
export async function multiplicar(content, n = 40) {
  const modelo = await readFile(hoja(content, "certificado-de-residencia"), "utf8");
  for (let i = 1; i <= n; i++) {
    const texto = modelo
      .replace("nombre: Certificado de residencia\n", `nombre: Certificado de residencia número ${i}\n`)
      .replace("id: 66256", `id: ${90_000 + i}`)
      .replace("codigo: T66256", `codigo: T${90_000 + i}`);
    await writeFile(hoja(content, `certificado-numero-${i}`), texto);
  }
}
