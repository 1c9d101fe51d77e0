import { chromium } from "playwright-core";
const br = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"] });
const paginas = process.argv.slice(2);
for (const ancho of [360, 1280]) {
  const p = await br.newPage({ viewport: { width: ancho, height: 900 } });
  for (const r of paginas) {
    await p.goto("http://127.0.0.1:8391/" + r);
    await p.screenshot({ path: `/tmp/foto-${r.replaceAll("/", "_")}${ancho}.png`, fullPage: true });
  }
}
await br.close();
