// axe-core in the page: WCAG 2.1 A and AA.
import axe from "axe-core";

// Nothing is fetched again to be judged: no rule of these asks for it.
const REGLAS = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], resultTypes: ["violations"], preload: false };
/** What every page has alike: nearly half of the work. */
const MARCO = [".barra-superior-govco", ".barra-accesibilidad", ".menu", "body > footer"];

/** The violations, each as lines a person can act on; with `sin_marco`, of what this page alone has. */
export async function violaciones(pagina, { sin_marco = false } = {}) {
  if (!(await pagina.evaluate(() => "axe" in globalThis))) await pagina.evaluate(axe.source);
  const donde = sin_marco ? { exclude: MARCO } : { include: ["html"] };
  const { violations } = await pagina.evaluate(([donde, reglas]) => globalThis.axe.run(donde, reglas), [donde, REGLAS]);
  return violations.map((v) => `${v.id}: ${v.help}\n${v.nodes.map((n) => `    ${n.target} ${n.failureSummary}`).join("\n")}`);
}
