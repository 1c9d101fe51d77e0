// The sede and a certified OpenID provider that knows nothing of it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as dormir } from "node:timers/promises";
import { navegador } from "../apoyo/navegador.mjs";
import { registrarse, titulo } from "../apoyo/persona.mjs";
import { CLIENTE, con_sede, dentro } from "../apoyo/proveedor.mjs";
import { hasta } from "../apoyo/sede.mjs";

let br;
before(async () => (br = await navegador()));
after(() => br?.close());

/** A sede whose people come from a provider; `hacer` walks. */
const con_proveedor = (t, opciones, env, hacer) => con_sede(t, br, opciones, env, hacer);

for (const alg of ["RS256", "ES256"]) {
  test(`With keys ${alg}, a person comes in by code and PKCE, and what the provider says of them is shown`, async (t) => {
    await con_proveedor(t, { alg }, {}, async ({ op, sede, pagina }) => {
      await pagina.goto(sede.url + "/carpeta/datos/");
      assert.equal(await titulo(pagina), "Hola, Rosa");
      const pedido = op.pedidos[0];
      assert.deepEqual([pedido.response_type, pedido.code_challenge_method, pedido.client_id], ["code", "S256", CLIENTE.id]);
      assert.ok(pedido.state.length >= 40 && pedido.nonce.length >= 40 && pedido.code_challenge.length === 43);
      assert.equal(pedido.acr_values, "bajo medio alto muy_alto");
      await registrarse(pagina);
      await pagina.waitForURL(/\/carpeta\/datos\//);
      const tabla = await pagina.locator("table").first().innerText();
      for (const dato of ["Rosa Elvira Pinto", "1099000999", "rosa.pinto@correo.example", "300 555 0199", "Calle 8 # 9-10"]) {
        assert.ok(tabla.includes(dato), dato);
      }
      assert.ok(pagina.url().startsWith(sede.url) && !/code=|state=/.test(pagina.url()), "the code does not stay in the address");
    });
  });
}

test("The grado is the one the provider attests, and more is asked of it when a page needs more", async (t) => {
  await con_proveedor(t, { acr: "bajo" }, {}, async ({ op, sede, pagina }) => {
    await pagina.goto(sede.url + "/carpeta/");
    await registrarse(pagina);
    await pagina.goto(sede.url + "/carpeta/datos/descarga/");
    assert.equal(await titulo(pagina), "Para esto necesita grado medio");
    await pagina.getByRole("link", { name: "Continuar con grado medio" }).click();
    assert.equal(op.pedidos.at(-1).acr_values, "medio alto muy_alto");
    assert.equal(await titulo(pagina), "Para esto necesita grado medio", "it proved bajo again");
    assert.match(await pagina.locator("code").innerText(), /^IDP-08-/);
    op.acr = "alto";
    await pagina.goto(sede.url + "/carpeta/datos/descarga/");
    await pagina.getByRole("link", { name: "Continuar con grado medio" }).click();
    assert.equal(await titulo(pagina), "Todo lo que tenemos de usted");
  });
});

test("Names of grados that the provider invents are told in SEDE_OIDC_ACR, and others prove nothing", async (t) => {
  const env = { SEDE_OIDC_ACR: "urn:demo:1=bajo,urn:demo:2=medio" };
  await con_proveedor(t, { acr: "urn:demo:2" }, env, async ({ op, sede, pagina, contexto }) => {
    await pagina.goto(sede.url + "/carpeta/");
    assert.equal(await titulo(pagina), "Hola, Rosa");
    assert.equal(op.pedidos[0].acr_values, "urn:demo:1 urn:demo:2");
    await contexto.clearCookies();
    op.acr = "urn:otra:9";
    await pagina.goto(sede.url + "/carpeta/");
    assert.notEqual(await titulo(pagina), "Hola, Rosa");
    assert.match(await pagina.locator("code").innerText(), /^IDP-\d\d-/);
  });
});

test("Leaving the sede leaves the provider too, and ends on the page that says so", async (t) => {
  await con_proveedor(t, {}, {}, async ({ sede, pagina }) => {
    await pagina.goto(sede.url + "/carpeta/");
    await registrarse(pagina);
    await pagina.getByRole("button", { name: "Salir", exact: true }).click();
    await pagina.getByRole("button", { name: "Salir de todo" }).click();
    assert.equal(await titulo(pagina), "Salió de su carpeta");
    assert.equal(new URL(pagina.url()).origin, sede.url);
  });
});

test("Who leaves the provider is out of the sede, because the provider says so", async (t) => {
  await con_proveedor(t, {}, {}, async ({ op, sede, pagina }) => {
    await pagina.goto(sede.url + "/carpeta/");
    await registrarse(pagina);
    assert.ok(await dentro(pagina, sede));
    await pagina.goto(op.url + "/session/end");
    await pagina.getByRole("button", { name: "Salir de todo" }).click();
    await pagina.waitForURL(/session\/end\/success/);
    await hasta(async () => {
      const galletas = await pagina.context().cookies();
      const r = await fetch(sede.url + "/carpeta/", { redirect: "manual", headers: { cookie: galletas.map((g) => `${g.name}=${g.value}`).join("; ") } });
      return r.status === 303;
    });
  });
});

test("The provider may load the way out in a frame, and nobody else's session ends with it", async (t) => {
  await con_proveedor(t, {}, {}, async ({ op, sede, pagina }) => {
    await pagina.goto(sede.url + "/carpeta/");
    await registrarse(pagina);
    const sid = await leer_sid(sede);
    const marco = async (n) => {
      const salida = `${sede.url}/ingresar/salida?iss=${encodeURIComponent(op.url)}&sid=${n}`;
      const [r] = await Promise.all([
        pagina.waitForResponse((x) => x.url().startsWith(sede.url)),
        pagina.goto(`${op.url}/marco?src=${encodeURIComponent(salida)}`),
      ]);
      return r.status();
    };
    assert.equal(await marco("desconocido"), 200);
    assert.ok(await dentro(pagina, sede), "an unknown one ends nothing");
    assert.equal(await marco(sid), 200);
    op.niega = true;
    await pagina.context().clearCookies({ name: /^_/ });
    assert.ok(!(await dentro(pagina, sede)), "it is over");
  });
});

/** The session as the provider names it, from the database of the sede. */
async function leer_sid(sede) {
  const { readFile } = await import("node:fs/promises");
  const { archivos } = await import("../apoyo/archivos.mjs");
  for (const archivo of await archivos(sede.casa)) {
    const texto = (await readFile(`${sede.casa}/${archivo}`)).toString("latin1");
    const sid = texto.match(/"sid":"([\w-]+)"/)?.[1];
    if (sid) return sid;
  }
  throw new Error("no sid in the database");
}

test("When the provider is away, the page says so, and the way on works when it is back", async (t) => {
  await con_proveedor(t, {}, {}, async ({ op, sede, pagina }) => {
    op.cerrar();
    await pagina.goto(sede.url + "/carpeta/datos/");
    assert.equal(await titulo(pagina), "La autenticación digital no responde");
    assert.match(await pagina.locator("code").innerText(), /^IDP-0\d-/);
    op.abrir(sede.url);
    await dormir(5_100); // a failure is remembered for five seconds
    await pagina.getByRole("link", { name: "Intentar de nuevo" }).click();
    assert.equal(await titulo(pagina), "Hola, Rosa");
  });
});

for (const loa_en_token of [true, false]) {
  test(`The dialect of the AND is understood, with the LOA in ${loa_en_token ? "the token" : "the answer about the person only"}`, async (t) => {
    const cuenta = {
      LOA: "loa:2", PrimerNombre: "Rosa", SegundoNombre: "Elvira", PrimerApellido: "Pinto", SegundoApellido: "Díaz",
      TipoIdentificacion: "CC", Identificacion: "1099000999", Telefono: "300 555 0199", Direccion: "Calle 8 # 9-10",
      email: "rosa.pinto@correo.example", email_verified: true,
    };
    await con_proveedor(t, { acr: "loa:2", cuenta, loa_en_token }, { SEDE_OIDC_DIALECTO: "and" }, async ({ op, sede, pagina }) => {
      await pagina.goto(sede.url + "/carpeta/datos/");
      assert.equal(op.pedidos[0].acr_values, "action:login loa:1");
      assert.ok(op.pedidos[0].scope.split(" ").includes("co_scope"));
      assert.equal(await titulo(pagina), "Hola, Rosa");
      await registrarse(pagina);
      await pagina.waitForURL(/\/carpeta\/datos\//);
      assert.ok((await pagina.locator("table").first().innerText()).includes("Rosa Elvira Pinto Díaz"));
      await pagina.goto(sede.url + "/carpeta/datos/descarga/");
      assert.equal(await titulo(pagina), "Todo lo que tenemos de usted", "loa:2 is grado medio");
    });
  });
}
