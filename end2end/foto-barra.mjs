import { chromium } from "playwright-core";
const url = process.argv[2];
const br = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"] });
const fotos = [
  ["inicio", "/", 360, "n", false], ["inicio-ab", "/", 360, "n", true], ["inicio-alto", "/", 360, "alto", true], ["inicio-mayor", "/", 320, "mayor", true],
  ["ficha-alto", "/tramites/certificado-de-residencia/", 1280, "alto", true], ["ficha", "/tramites/certificado-de-residencia/", 1280, "n", false], ["pqrsd-alto-mayor","/pqrsd/",1280,"alto mayor",false],
];
for (const [n, r, w, que, ab] of fotos) {
  const p = await br.newPage({ viewport: { width: w, height: w < 500 ? 760 : 900 } });
  await p.goto(url + r);
  if (ab || que !== "n") await p.evaluate(() => (document.querySelector(".barra-accesibilidad details").open = true));
  for (const q of que.split(" ")) if (q !== "n") await p.evaluate((q) => document.querySelector(q === "alto" ? "#contraste-alto" : "#letra-" + q).click(), q);
  if (!ab) await p.evaluate(() => (document.querySelector(".barra-accesibilidad details").open = false));
  await p.screenshot({ path: `/tmp/barra-fotos/${n}.png`, fullPage: n === "ficha-alto" || n === "inicio-alto" });
  await p.close();
}
await br.close();
