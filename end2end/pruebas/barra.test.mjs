// The bar of accessibility: contrast and size of the letter by style alone, remembered by one small file.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violaciones } from "../apoyo/axe.mjs";
import { copiar } from "../apoyo/contenido.mjs";
import { con_pagina, navegador } from "../apoyo/navegador.mjs";
import { carpeta, servir } from "../apoyo/sede.mjs";

const FICHA = "/tramites/certificado-de-residencia/";
let sede, br;
before(async () => ([sede, br] = await Promise.all([servir(), navegador()])));
after(() => Promise.all([sede?.parar(), br?.close()]));

const aspecto = (pagina) =>
  pagina.evaluate(() => {
    const color = (donde, cual) => getComputedStyle(document.querySelector(donde))[cual];
    return { fondo: color("body", "backgroundColor"), texto: color("main", "color"), letra: color("html", "fontSize") };
  });
const NORMAL = { fondo: "rgb(255, 255, 255)", texto: "rgb(26, 26, 26)", letra: "16px" };
const ALTO = { fondo: "rgb(0, 0, 0)", texto: "rgb(255, 255, 255)" };

/** Opens the bar where it is closed, and chooses. */
async function elegir(pagina, grupo, nombre) {
  const barra = pagina.locator(".barra-accesibilidad details");
  if (!(await barra.evaluate((e) => e.open))) await barra.locator("summary").click();
  await barra.getByRole("group", { name: grupo }).getByRole("radio", { name: nombre, exact: true }).check();
}

/** By keyboard alone, and to the first radio. */
async function abrir(pagina) {
  const boton = pagina.locator(".barra-accesibilidad summary");
  const alli = () => boton.evaluate((e) => e === document.activeElement);
  for (let i = 0; i < 6 && !(await alli()); i += 1) await pagina.keyboard.press("Tab");
  assert.ok(await alli(), "the bar is among the first stops");
  await pagina.keyboard.press("Enter");
  await pagina.keyboard.press("Tab");
}

test("By keyboard and without JavaScript, contrast and letter change and come back", async () => {
  for (const ancho of [360, 1280]) {
    await con_pagina(br, { ancho, javaScriptEnabled: false }, async (pagina) => {
      await pagina.goto(sede.url + FICHA);
      assert.deepEqual(await aspecto(pagina), NORMAL);
      await abrir(pagina);
      await pagina.keyboard.press("ArrowDown");
      assert.deepEqual(await aspecto(pagina), { ...ALTO, letra: "16px" });
      await pagina.keyboard.press("Tab");
      await pagina.keyboard.press("ArrowDown");
      await pagina.keyboard.press("ArrowDown");
      assert.deepEqual(await aspecto(pagina), { ...ALTO, letra: "24px" });
      await pagina.keyboard.press("Shift+Tab");
      await pagina.keyboard.press("ArrowUp");
      assert.deepEqual(await aspecto(pagina), { ...NORMAL, letra: "24px" });
      await pagina.emulateMedia({ media: "print" });
      assert.equal((await aspecto(pagina)).letra, "10px", "paper keeps its letter");
    });
  }
});

test("What is chosen stays on the next pages, is there before anything is painted, and leaves with another choice", async () => {
  await con_pagina(br, {}, async (pagina) => {
    // What the root says when the body begins, before anything can be painted.
    await pagina.addInitScript(() => {
      new MutationObserver((_, o) => {
        if (!document.body) return;
        globalThis.al_comenzar = { ...document.documentElement.dataset };
        o.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await pagina.goto(sede.url + FICHA);
    await elegir(pagina, "Contraste", "Alto");
    await elegir(pagina, "Tamaño de letra", "Grande");
    for (const ruta of ["/", "/buscar?q=predial", "/pqrsd/", "/no/existe"]) {
      await pagina.goto(sede.url + ruta);
      assert.deepEqual(await pagina.evaluate(() => globalThis.al_comenzar), { contraste: "alto", letra: "grande" }, ruta);
      assert.deepEqual(await aspecto(pagina), { ...ALTO, letra: "20px" }, ruta);
      assert.ok(await pagina.locator("#contraste-alto").isChecked(), `${ruta}: the bar shows it`);
      assert.ok(await pagina.locator("#letra-grande").isChecked(), ruta);
    }
    await elegir(pagina, "Contraste", "Normal");
    await elegir(pagina, "Tamaño de letra", "Normal");
    assert.deepEqual(await aspecto(pagina), NORMAL, "the choice of before does not hold on");
    await pagina.goBack();
    assert.deepEqual(await aspecto(pagina), NORMAL, "a page that comes back shows what holds now");
    await pagina.goto(sede.url + "/");
    assert.deepEqual(await aspecto(pagina), NORMAL);
  });
});

test("Where storage is refused the bar works on each page, and nothing fails", async () => {
  await con_pagina(br, {}, async (pagina) => {
    await pagina.addInitScript(() => {
      Object.defineProperty(globalThis, "localStorage", {
        get: () => {
          throw new DOMException("refused", "SecurityError");
        },
      });
    });
    await pagina.goto(sede.url + FICHA);
    await elegir(pagina, "Contraste", "Alto");
    await elegir(pagina, "Tamaño de letra", "Más grande");
    assert.deepEqual(await aspecto(pagina), { ...ALTO, letra: "24px" });
    await pagina.goto(sede.url + "/");
    assert.deepEqual(await aspecto(pagina), NORMAL);
  });
});

test("In high contrast axe finds nothing wrong, in both kits", async (t) => {
  const v4 = await servir(["--content", await copiar(await carpeta(t), { kit: "v4" })]);
  t.after(v4.parar);
  for (const { url } of [sede, v4]) {
    await con_pagina(br, { ancho: 360 }, async (pagina) => {
      for (const ruta of ["/", FICHA, "/pqrsd/"]) {
        await pagina.goto(url + ruta);
        await pagina.evaluate(() => {
          document.querySelectorAll("details:not(.submenu)").forEach((d) => (d.open = true));
          document.querySelector("#contraste-alto").click();
        });
        assert.equal((await aspecto(pagina)).fondo, ALTO.fondo);
        assert.deepEqual(await violaciones(pagina, { sin_marco: ruta !== "/" }), [], ruta);
      }
    });
  }
});

test("With the largest letter nothing leaves the screen sideways, from 320 px on", async () => {
  await con_pagina(br, {}, async (pagina) => {
    for (const ruta of ["/", "/tramites/", FICHA, "/buscar?q=predial", "/pqrsd/", "/transparencia/", "/directorio/servidores/", "/en/"]) {
      await pagina.goto(sede.url + ruta);
      await pagina.evaluate(() => {
        document.querySelector(".barra-accesibilidad details").open = true;
        document.querySelector("#letra-mayor").click();
      });
      for (const ancho of [320, 640, 960, 1280]) {
        await pagina.setViewportSize({ width: ancho, height: 900 });
        const sobra = await pagina.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(sobra <= 0, `${ruta} at ${ancho}: ${sobra} px`);
      }
    }
  });
});
