// The shape of the pages: small screens, zoom, targets, line length, what people ask of their screen, and paper.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { after, before, test } from "node:test";
import { violaciones } from "../apoyo/axe.mjs";
import { copiar, multiplicar } from "../apoyo/contenido.mjs";
import { con_pagina, navegador } from "../apoyo/navegador.mjs";
import { ANCHOS, ESTATICAS, PLANTILLAS } from "../apoyo/plantillas.mjs";
import { carpeta, hasta, servir } from "../apoyo/sede.mjs";

let sede, br;
before(async () => ([sede, br] = await Promise.all([servir(), navegador()])));
after(() => Promise.all([sede?.parar(), br?.close()]));

const abrir_todo = (pagina) => pagina.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));

/** Elements that stick out to the right of the window, or whose text is cut. */
const desbordes = (pagina) =>
  pagina.evaluate(() => {
    const ancho = document.documentElement.clientWidth;
    const nombre = (e) => `${e.localName}.${e.className} «${(e.innerText ?? "").slice(0, 30)}»`;
    const malos = [];
    if (document.documentElement.scrollWidth > ancho) malos.push(`the page is ${document.documentElement.scrollWidth} px wide in ${ancho}`);
    // The inside of a wide table scrolls by itself, and says so with its box.
    const rueda = (e) => e.closest(".prosa table, pre, .oculto, [hidden], .saltar");
    for (const e of document.querySelectorAll("body *")) {
      // Of what opens in turns, one is open.
      if (!e.checkVisibility()) continue;
      const caja = e.getBoundingClientRect();
      if (caja.width > 0 && caja.right > ancho + 1 && !rueda(e)) malos.push(`${nombre(e)} ends at ${Math.round(caja.right)}`);
      const estilo = getComputedStyle(e);
      const corta = ["hidden", "clip"].includes(estilo.overflowX) && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 2;
      if (corta && e.innerText && !rueda(e)) malos.push(`${nombre(e)} is cut: ${e.scrollWidth} in ${e.clientWidth}`);
    }
    return malos.slice(0, 10);
  });

test("At 320 px no template scrolls sideways or cuts its text", async (t) => {
  await con_pagina(br, { ancho: 320 }, async (pagina) => {
    for (const [nombre, ruta] of Object.entries(PLANTILLAS)) {
      await t.test(nombre, async () => {
        await pagina.goto(`${sede.url}/${ruta}`);
        await abrir_todo(pagina);
        assert.deepEqual(await desbordes(pagina), []);
      });
    }
  });
});

test("At 200 % zoom nothing is lost", async (t) => {
  await con_pagina(br, { ancho: 640, alto: 450, deviceScaleFactor: 2 }, async (pagina) => {
    for (const [nombre, ruta] of Object.entries(PLANTILLAS)) {
      await t.test(nombre, async () => {
        await pagina.goto(`${sede.url}/${ruta}`);
        await abrir_todo(pagina);
        assert.deepEqual(await desbordes(pagina), []);
      });
    }
  });
});

test("With letters twice as large the text still fits", async (t) => {
  for (const ancho of [640, 1280]) {
    await con_pagina(br, { ancho }, async (pagina) => {
      for (const nombre of ["inicio", "lista", "trámite en línea", "directorio", "buscar con resultados"]) {
        await t.test(`${nombre}, ${ancho} px`, async () => {
          await pagina.goto(`${sede.url}/${PLANTILLAS[nombre]}`);
          await pagina.evaluate(() => (document.documentElement.style.fontSize = "200%"));
          assert.deepEqual(await desbordes(pagina), []);
        });
      }
    });
  }
});

test("With the text spacing of WCAG 1.4.12 nothing is cut", async (t) => {
  await con_pagina(br, { ancho: 360 }, async (pagina) => {
    for (const nombre of ["inicio", "lista", "trámite en línea", "directorio", "buscar con resultados"]) {
      await t.test(nombre, async () => {
        await pagina.goto(`${sede.url}/${PLANTILLAS[nombre]}`);
        await pagina.evaluate(() => {
          for (const e of document.querySelectorAll("body *")) {
            Object.assign(e.style, { lineHeight: "1.5", letterSpacing: "0.12em", wordSpacing: "0.16em" });
          }
        });
        assert.deepEqual(await desbordes(pagina), []);
      });
    }
  });
});

/** Controls that are not links inside a sentence, smaller than 44 px in any direction. */
const pequenos = (pagina) =>
  pagina.evaluate(() => {
    const controles = "header a, header summary, header button, header input, main summary, main button, main input, .btn-govco, .elegidas a, .opciones a, .pagination-govco a, .pie-politicas a";
    const malos = [];
    for (const e of document.querySelectorAll(controles)) {
      // What is ticked is pressed by its words too, and these cover the whole choice.
      const palabras = /^(radio|checkbox)$/.test(e.type) ? [...e.labels, e.closest(".opcion") ?? e] : [];
      const cajas = [e, ...palabras].map((x) => x.getBoundingClientRect());
      const caja = {
        width: Math.max(...cajas.map((c) => c.right)) - Math.min(...cajas.map((c) => c.left)),
        height: Math.max(...cajas.map((c) => c.bottom)) - Math.min(...cajas.map((c) => c.top)),
      };
      if (caja.width === 0 || e.closest("[hidden], [aria-hidden=true]") || getComputedStyle(e).pointerEvents === "none") continue;
      if (caja.height < 43.5 || caja.width < 43.5) malos.push(`${e.localName}.${e.className} «${(e.innerText ?? "").slice(0, 30)}» ${Math.round(caja.width)}×${Math.round(caja.height)}`);
    }
    return [...new Set(malos)];
  });

test("What is pressed with a thumb is at least 44 px high and wide", async (t) => {
  const content = await copiar(await carpeta(t));
  await multiplicar(content);
  const larga = await servir(["--content", content]);
  t.after(larga.parar);
  for (const [pantalla, ancho] of Object.entries(ANCHOS)) {
    await con_pagina(br, { ancho }, async (pagina) => {
      for (const [nombre, ruta] of Object.entries({ ...PLANTILLAS, paginada: "tramites/pagina/2/" })) {
        await t.test(`${nombre}, ${pantalla}`, async () => {
          await pagina.goto(`${larga.url}/${ruta}`);
          await abrir_todo(pagina);
          assert.deepEqual(await pequenos(pagina), []);
        });
      }
    });
  }
});

test("Lines of running text hold about 75 characters, never more than 80", async (t) => {
  await con_pagina(br, {}, async (pagina) => {
    for (const [nombre, ruta] of Object.entries(ESTATICAS)) {
      await t.test(nombre, async () => {
        await pagina.goto(`${sede.url}/${ruta}`);
        await abrir_todo(pagina);
        const largas = await pagina.evaluate(() => {
          const malas = [];
          for (const p of document.querySelectorAll("main p, main li, main dd")) {
            if ([...p.children].some((h) => ["block", "flex", "grid", "list-item"].includes(getComputedStyle(h).display))) continue;
            const caja = p.getBoundingClientRect();
            const texto = p.innerText?.trim() ?? "";
            if (caja.width === 0 || texto.length < 80) continue;
            // Letters per line as they fell: the longest run between two line breaks of the layout.
            const lineas = new Map();
            const paseo = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
            for (let n = paseo.nextNode(); n; n = paseo.nextNode()) {
              if (n.parentElement.closest(".oculto")) continue;
              const r = document.createRange();
              for (let i = 0; i < n.data.length; i++) {
                r.setStart(n, i);
                r.setEnd(n, i + 1);
                const letra = r.getBoundingClientRect();
                const y = Math.round(letra.bottom / 6);
                if (letra.width > 0) lineas.set(y, (lineas.get(y) ?? 0) + 1);
              }
            }
            const mayor = Math.max(...lineas.values());
            if (mayor > 80) malas.push(`${mayor}: ${texto.slice(0, 60)}`);
          }
          return malas;
        });
        assert.deepEqual(largas, []);
      });
    }
  });
});

const PEDIDOS = {
  "less movement": { reducedMotion: "reduce" },
  "more contrast": { contrast: "more" },
  "colours of the system": { forcedColors: "active" },
  "a dark system": { colorScheme: "dark" },
};

for (const [nombre, pedido] of Object.entries(PEDIDOS)) {
  test(`People who ask for ${nombre} get a page that works`, async () => {
    await con_pagina(br, { ancho: 360, ...pedido }, async (pagina) => {
      for (const ruta of ["", "tramites/", "tramites/certificado-de-residencia/", "buscar?q=predial"]) {
        await pagina.goto(`${sede.url}/${ruta}`);
        assert.ok((await pagina.screenshot()).length > 5_000);
        assert.deepEqual(await violaciones(pagina), [], ruta);
        if (pedido.reducedMotion) {
          const mueve = await pagina.evaluate(() => [...document.querySelectorAll("*")].filter((e) => !/^0s(, 0s)*$/.test(getComputedStyle(e).transitionDuration)).length);
          assert.equal(mueve, 0, "nothing moves");
        }
      }
    });
  });
}

test("With the colours of the system every control and its focus keep an edge", async () => {
  await con_pagina(br, { ancho: 1280, forcedColors: "active" }, async (pagina) => {
    for (const ruta of ["", "tramites/certificado-de-residencia/", "buscar?q=predial"]) {
      await pagina.goto(`${sede.url}/${ruta}`);
      const sin_borde = await pagina.evaluate(() =>
        [...document.querySelectorAll("main button, main input, .btn-govco")]
          .filter((e) => e.getClientRects().length && parseFloat(getComputedStyle(e).borderTopWidth) === 0)
          .map((e) => `${e.localName}.${e.className}`),
      );
      assert.deepEqual(sin_borde, [], ruta);
    }
  });
});

test("On a phone nothing stands over what has the focus", async () => {
  await con_pagina(br, { ancho: 360, alto: 640 }, async (pagina) => {
    await pagina.goto(`${sede.url}/tramites/certificado-de-residencia/`);
    for (let i = 0; i < 60; i++) {
      await pagina.keyboard.press("Tab");
      const tapado = await pagina.evaluate(() => {
        const e = document.activeElement;
        if (e === document.body || e.closest(".accion")) return null;
        const c = e.getClientRects()[0];
        const arriba = document.elementFromPoint(c.left + c.width / 2, c.top + c.height / 2);
        return arriba?.closest(".accion") ? `«${e.innerText.slice(0, 40)}» is under ${arriba.className}` : null;
      });
      assert.equal(tapado, null);
    }
  });
});

/** How many pages a PDF of Chromium has. */
const paginas_de = (pdf) => (pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;

/** Of ordinary length; the longest sheets, with a dozen documents, take a second page. */
const CORRIENTES = ["certificado-de-residencia", "impuesto-predial-unificado", "certificado-de-estratificacion"];

test("A trámite of ordinary length prints on one page of letter paper, with all its parts and the QR of its address", async (t) => {
  await con_pagina(br, {}, async (pagina) => {
    for (const nombre of CORRIENTES) {
      await t.test(nombre, async () => {
        await pagina.goto(`${sede.url}/tramites/${nombre}/`);
        const pdf = await pagina.pdf({ format: "Letter", preferCSSPageSize: true });
        assert.equal(paginas_de(pdf), 1, "one page");
        await pagina.emulateMedia({ media: "print" });
        const visto = await pagina.evaluate(() => {
          const se_ve = (s) => [...document.querySelectorAll(s)].some((e) => e.checkVisibility({ contentVisibilityAuto: true }) && e.getBoundingClientRect().height > 0);
          const qr = document.querySelector(".qr").getBoundingClientRect();
          return { qr: Math.min(qr.width, qr.height), partes: [...document.querySelectorAll(".accordion-item:not(#cambios) .accordion-body")].every((e) => e.getBoundingClientRect().height > 0), direccion: se_ve(".sello .solo-impresion"), barra: se_ve(".barra-superior-govco"), menu: se_ve("header nav"), pie: se_ve("body > footer") };
        });
        await pagina.emulateMedia({ media: null });
        assert.ok(visto.qr >= 75, `the QR is ${visto.qr} px`);
        assert.deepEqual({ ...visto, qr: 0 }, { qr: 0, partes: true, direccion: true, barra: false, menu: false, pie: false });
      });
    }
  });
});

test("The printed QR holds the public address of the page", async (t) => {
  const zbar = ["/usr/bin/zbarimg", "/usr/local/bin/zbarimg"].find((p) => {
    try {
      return execFileSync(p, ["--version"]) && true;
    } catch {
      return false;
    }
  });
  if (!zbar) return t.skip("no zbarimg to read it");
  const dir = await carpeta(t);
  await con_pagina(br, { deviceScaleFactor: 3 }, async (pagina) => {
    await pagina.goto(`${sede.url}/${PLANTILLAS["trámite en persona"]}`);
    await pagina.emulateMedia({ media: "print" });
    await writeFile(path.join(dir, "qr.png"), await pagina.locator(".sello .solo-impresion").screenshot());
  });
  const leido = execFileSync(zbar, ["--raw", "-q", path.join(dir, "qr.png")]).toString().trim();
  assert.equal(leido, "https://sede.sanroquedelrio.example/tramites/certificado-de-residencia/");
});

test("Tables become cards on a phone, each cell with its name", async () => {
  await con_pagina(br, { ancho: 360 }, async (pagina) => {
    await pagina.goto(`${sede.url}/directorio/`);
    const celda = await pagina.locator("table.fichas td").nth(1).evaluate((e) => ({ antes: getComputedStyle(e, "::before").content, ancho: e.getBoundingClientRect().width }));
    assert.match(celda.antes, /Teléfono/);
    assert.equal(await pagina.getByRole("columnheader").count() > 0, true, "screen readers keep the headers");
  });
});

test("The one action of a trámite is in sight on a phone without scrolling, and after scrolling", async () => {
  await con_pagina(br, { ancho: 360, alto: 640 }, async (pagina) => {
    await pagina.goto(`${sede.url}/${PLANTILLAS["trámite en línea"]}`);
    const boton = pagina.locator(".accion .btn-govco");
    const a_la_vista = () => boton.evaluate((e) => { const c = e.getBoundingClientRect(); return c.top >= 0 && c.bottom <= innerHeight; });
    assert.ok(await a_la_vista());
    await pagina.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    await hasta(a_la_vista, 2_000);
    await pagina.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const [pie, accion] = await pagina.evaluate(() => [document.querySelector(".second-section").getBoundingClientRect(), document.querySelector(".accion").getBoundingClientRect()].map((c) => ({ top: c.top, bottom: c.bottom })));
    assert.ok(pie.bottom <= accion.top + 2, "the end of the page is not covered by the action");
  });
});
