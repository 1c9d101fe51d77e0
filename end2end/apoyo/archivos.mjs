// Whole folders: their files, and one hash for all of them.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** Paths of all files below, sorted, with `/`. */
export async function archivos(dir) {
  const todos = await readdir(dir, { recursive: true, withFileTypes: true });
  return todos
    .filter((e) => e.isFile())
    .map((e) => path.relative(dir, path.join(e.parentPath ?? e.path, e.name)))
    .sort();
}

export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** Path → SHA-256 of every file. */
export async function huellas(dir) {
  const pares = (await archivos(dir)).map(async (a) => [a, sha256(await readFile(path.join(dir, a)))]);
  return Object.fromEntries(await Promise.all(pares));
}
