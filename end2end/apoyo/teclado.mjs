// What a person without a mouse does, and what they must see.
import assert from "node:assert/strict";

const MAX_SALTOS = 80;

/** What has the focus: its name, place, and whether its ring is visible. */
export function foco(pagina) {
  return pagina.evaluate(() => {
    const e = document.activeElement;
    const grueso = (x) => (getComputedStyle(x).outlineStyle === "none" ? 0 : parseFloat(getComputedStyle(x).outlineWidth));
    // A card whose link fills it wears the ring of its link.
    const tarjeta = e.closest(".puerta:has(a), .tarjetas li");
    const caja = e.getBoundingClientRect();
    return {
      etiqueta: e.localName,
      texto: (e.getAttribute("aria-label") ?? e.innerText ?? "").trim().replace(/\s+/g, " "),
      href: e.getAttribute("href"),
      id: e.id,
      nombre: e.getAttribute("name"),
      anillo: Math.max(grueso(e), tarjeta ? grueso(tarjeta) : 0),
      a_la_vista: caja.width > 0 && caja.bottom > 0 && caja.top < innerHeight && caja.right > 0 && caja.left < innerWidth,
    };
  });
}

/** Presses Tab until the focus is where it is wanted; each stop on the way must be visible and ringed. */
export async function tabular(pagina, buscado, que) {
  const vistos = [];
  for (let i = 0; i < MAX_SALTOS; i++) {
    await pagina.keyboard.press("Tab");
    const f = await foco(pagina);
    if (f.etiqueta === "body") break;
    assert.ok(f.a_la_vista, `the focus is out of sight: ${JSON.stringify(f)}`);
    assert.ok(f.anillo >= 2, `the focus has no ring: ${JSON.stringify(f)}`);
    if (buscado(f)) return f;
    vistos.push(f.texto || f.etiqueta);
  }
  assert.fail(`Tab never reached ${que}; it went through: ${vistos.join(" | ")}`);
}
