// Reads our own HTML, which is regular: attributes and ids, without scripts and comments.

const ENTIDADES = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };
const llano = (s) => s.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, e) => ENTIDADES[e]);

/** Each tag with its attributes: `{ etiqueta, atributos }`. */
export function* etiquetas(html) {
  const limpio = html.replace(/<!--[\s\S]*?-->/g, "").replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, "$1");
  for (const [, etiqueta, resto] of limpio.matchAll(/<([a-z][a-z0-9-]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/gi)) {
    const atributos = {};
    for (const [, nombre, valor] of resto.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)) atributos[nombre] = llano(valor ?? "");
    yield { etiqueta, atributos };
  }
}

/** Every address the page names: `{ etiqueta, atributo, url, atributos }`. */
export function direcciones(html) {
  const todas = [];
  for (const { etiqueta, atributos } of etiquetas(html)) {
    for (const atributo of ["href", "src", "action", "formaction", "poster"]) {
      if (atributo in atributos) todas.push({ etiqueta, atributo, url: atributos[atributo], atributos });
    }
    for (const una of (atributos.srcset ?? "").split(",").filter(Boolean)) {
      todas.push({ etiqueta, atributo: "srcset", url: una.trim().split(/\s+/)[0], atributos });
    }
  }
  return todas;
}

export const ids = (html) => new Set([...etiquetas(html)].map((e) => e.atributos.id).filter(Boolean));
