// People of the simulator: who they are, how they come in, and when their islands are awake.
import assert from "node:assert/strict";

/** The people, as the simulator names them. */
export const GENTE = {
  maria: { sub: "sim-adulta-cc", nombre: "María Fernanda Rojas Pineda", tipo: "CC", numero: "1099000101", correo: "maria.rojas@correo.example" },
  jose: { sub: "sim-adulto-cc", nombre: "José Antonio Cuesta Mosquera", tipo: "CC", numero: "1099000202", correo: "jose.cuesta@correo.example" },
  sofia: { sub: "sim-menor-ti", nombre: "Sofía Alejandra Muñoz Rojas", tipo: "TI", numero: "1099000505", correo: "sofia.munoz@correo.example" },
  patricia: { sub: "sim-empresaria", nombre: "Patricia Elena Vargas Soto", tipo: "CC", numero: "1099000606", correo: "patricia.vargas@empresa.example" },
  carmen: { sub: "sim-funcionaria", nombre: "Carmen Rosa Beltrán Ortiz", tipo: "CC", numero: "1099000707", correo: "carmen.beltran@alcaldia.example" },
};

/** On the page of the simulator: this person comes in, with this grado. */
export async function elegir(pagina, persona, grado = "medio") {
  await pagina.waitForURL(/\/simulador\/autorizar/);
  await pagina.locator(`input[name=persona][value=${persona.sub}]`).check({ force: true });
  await pagina.locator(`input[name=grado][value=${grado}]`).check({ force: true });
  await pagina.getByRole("button", { name: "Entrar" }).click();
}

/** On the page of the registration: accepts the terms, and what else is named. */
export async function registrarse(pagina, ademas = []) {
  await pagina.waitForURL(/\/registro\//);
  for (const slug of ["terminos", ...ademas]) await pagina.locator(`[name=acepta-${slug}]`).check({ force: true });
  await pagina.getByRole("button", { name: "Registrarme", exact: true }).click();
}

/** Opens a page that asks who is there, and comes in; who is new registers. Ends on that page. */
export async function entrar(pagina, url, persona, grado = "medio") {
  await pagina.goto(url);
  await elegir(pagina, persona, grado);
  if (new URL(pagina.url()).pathname === "/registro/") await registrarse(pagina);
  assert.equal(new URL(pagina.url()).pathname, new URL(url).pathname, "back where the person was going");
}

/** The title of the page, as it is read. */
export const titulo = (pagina) => pagina.locator("h1").innerText();

/** The words that say once what was just done. */
export const hecho = (pagina) => pagina.locator(".hecho-ya").innerText();

const CONTAR = () => {
  globalThis.__oyentes = 0;
  const antes = globalThis.addEventListener;
  globalThis.addEventListener = function (tipo, ...resto) {
    if (tipo === "submit") globalThis.__oyentes++;
    return antes.call(this, tipo, ...resto);
  };
};

/** From now on it is known which islands listen to the forms of a page. */
export const vigilar = (contexto) => contexto.addInitScript(CONTAR);

/** Waits until every island of the page listens; without JavaScript there is nothing to wait for. */
export async function despierta(pagina, js = true) {
  if (!js) return;
  await pagina.waitForFunction(() => {
    const islas = document.querySelectorAll("main leptos-island, main ~ leptos-island").length;
    return islas > 0 && globalThis.__oyentes >= islas;
  });
}
