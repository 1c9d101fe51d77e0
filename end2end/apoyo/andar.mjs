// A browser without a window: cookies, redirects, forms and nothing else. It remembers every address it saw.
import { etiquetas } from "./html.mjs";
import { pedir } from "./http.mjs";

/** The fields that a page sends back unseen. */
export const ocultos = (html) =>
  [...etiquetas(html)].filter((e) => e.etiqueta === "input" && e.atributos.type === "hidden").map((e) => [e.atributos.name, e.atributos.value]);

/** Somebody who walks through the sede at `url`. */
export function andante(url) {
  const galletas = new Map();
  const direcciones = [];

  /** One request; with `datos` a form. */
  async function una(camino, datos) {
    const destino = new URL(camino, url);
    direcciones.push(destino.href);
    const cabeceras = { cookie: [...galletas].map((g) => g.join("=")).join("; ") };
    if (datos) Object.assign(cabeceras, { origin: destino.origin, "content-type": "application/x-www-form-urlencoded" });
    const cuerpo = datos && new URLSearchParams(datos).toString();
    const r = await pedir(destino.origin, destino.pathname + destino.search, { metodo: datos ? "POST" : "GET", cabeceras, cuerpo });
    for (const galleta of r.cabeceras["set-cookie"] ?? []) {
      const [, nombre, valor] = galleta.match(/^([^=]+)=([^;]*)/);
      if (/max-age=0/i.test(galleta) || !valor) galletas.delete(nombre);
      else galletas.set(nombre, valor);
    }
    const lugar = r.cabeceras.location && new URL(r.cabeceras.location, destino).href;
    if (lugar) direcciones.push(lugar);
    return { estado: r.estado, texto: r.cuerpo.toString(), lugar, cabeceras: r.cabeceras };
  }

  /** As `una`, and on to where the answer leads. */
  async function ir(camino, datos) {
    let r = await una(camino, datos);
    for (let n = 0; r.lugar && n < 9; n++) r = await una(r.lugar);
    return r;
  }

  /** Comes in as somebody, and registers where that is asked. */
  async function entrar(persona, { grado = "medio", volver = "/carpeta/", acepta = [] } = {}) {
    const ficha = await ir(`/ingresar?grado=${grado}&volver=${encodeURIComponent(volver)}`);
    const dentro = await ir("/simulador/autorizar", [...ocultos(ficha.texto), ["persona", persona.sub], ["grado", grado]]);
    if (!/name="acepta-terminos"/.test(dentro.texto)) return dentro;
    const marcas = ["terminos", ...acepta].map((slug) => [`acepta-${slug}`, "si"]);
    return ir("/registro/", [...ocultos(dentro.texto), ...marcas]);
  }

  /** All that is held of this person. */
  const copia = async () => JSON.parse((await ir("/carpeta/datos/descarga.json")).texto);

  return { una, ir, entrar, copia, galletas, direcciones };
}
