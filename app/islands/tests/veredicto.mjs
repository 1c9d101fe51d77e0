// Asks the wasm that browsers get for its verdict on each case of a file, and prints them.
import { readFileSync } from "node:fs";

const [recursos, casos] = process.argv.slice(2);
const codigo = readFileSync(`${recursos}/formularios.js`).toString("base64");
const islas = await import(`data:text/javascript;base64,${codigo}`);
islas.initSync({ module: readFileSync(`${recursos}/formularios_bg.wasm`) });
const todos = JSON.parse(readFileSync(casos, "utf8"));
process.stdout.write(JSON.stringify(todos.map(([preguntas, pares, hoy]) => islas.veredicto(preguntas, pares, hoy))));
