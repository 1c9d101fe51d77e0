// Somebody who reads English: from the home page to a receipt and to their folder, without meeting Spanish that does not say so.
import assert from "node:assert/strict";
import { espanol_sin_decir } from "../apoyo/idioma.mjs";
import { GENTE, despierta, elegir, titulo } from "../apoyo/persona.mjs";
import { PETICION, boton, constancia, rellenar } from "../apoyo/radicar.mjs";
import { recorridos } from "../apoyo/recorrido.mjs";

const recorrido = recorridos();
const ESCRITO = { ...PETICION, objeto: "The street lights of Carrera 9 do not work.", razones: "Children walk there at night." };
const seguir = (pagina) => boton(pagina, /^(Continue|Review before sending)$/).click();

/** The page is in English, and says so wherever it is not. */
async function en_ingles(pagina, mirar) {
  assert.equal(await pagina.locator("html").getAttribute("lang"), "en", pagina.url());
  assert.deepEqual(await espanol_sin_decir(pagina), [], pagina.url());
  await mirar?.(pagina);
}

recorrido("A petition in English: what is refused is told in English, and the receipt too", async ({ pagina, a, mirar }) => {
  await pagina.goto(a("/en/pqrsd/"));
  await en_ingles(pagina, mirar);
  await seguir(pagina);
  await pagina.locator("#errores:focus").waitFor();
  await en_ingles(pagina, mirar);

  await rellenar(pagina, { ...ESCRITO, correo: "rosa at home" });
  await seguir(pagina);
  await pagina.locator("#errores:focus").waitFor();
  assert.equal(await pagina.locator("#c-objeto").inputValue(), ESCRITO.objeto, "nothing is lost");
  await en_ingles(pagina);

  await rellenar(pagina, { correo: ESCRITO.correo });
  await seguir(pagina);
  await pagina.locator("h1", { hasText: "Review before filing" }).waitFor();
  await en_ingles(pagina, mirar);
  await boton(pagina, /^File$/).click();
  await constancia(pagina);
  assert.match(new URL(pagina.url()).pathname, /^\/en\/constancia\//);
  await en_ingles(pagina, mirar);
});

recorrido("Search, sign-in, registration and folder in English, and each page leads to the same one in Spanish", async ({ pagina, a, js, mirar }) => {
  await pagina.goto(a("/en/buscar"));
  await pagina.locator("main [name=q]").fill("residence");
  await pagina.locator("main form[role=search] button").first().click();
  await pagina.waitForURL(/\/en\/buscar\?q=residence/);
  assert.ok(await pagina.locator("main a[href$='en/tramites/certificado-de-residencia/']").first().isVisible());
  await en_ingles(pagina, mirar);

  await pagina.goto(a("/en/carpeta/"));
  await elegir(pagina, GENTE.maria);
  await pagina.waitForURL(/\/en\/registro\//);
  await en_ingles(pagina, mirar);
  await pagina.locator("[name=acepta-terminos]").check({ force: true });
  await boton(pagina, /^Register$/).click();
  await pagina.waitForURL(/\/en\/carpeta\//);
  await en_ingles(pagina, mirar);
  for (const ruta of ["datos/", "accesos/", "sesiones/", "actuar/", "tramites/", "documentos/", "compartidos/", "notificaciones/", "notificaciones/preferencias/", "ayudas/"]) {
    const r = await pagina.goto(a("/en/carpeta/" + ruta));
    assert.equal(r.status(), 200, ruta);
    await en_ingles(pagina);
  }
  await pagina.goto(a("/en/carpeta/datos/"));
  await despierta(pagina, js);
  await pagina.locator("[hreflang=es]", { hasText: "ES" }).first().click();
  await pagina.waitForURL(a("/carpeta/datos/"));
  assert.equal(await titulo(pagina), "Mis datos");
});
