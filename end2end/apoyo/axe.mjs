// axe-core in the page: WCAG 2.1 A and AA.
import axe from "axe-core";

const REGLAS = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], resultTypes: ["violations"] };

/** The violations, each as lines a person can act on. */
export async function violaciones(pagina) {
  if (!(await pagina.evaluate(() => "axe" in globalThis))) await pagina.evaluate(axe.source);
  const { violations } = await pagina.evaluate((reglas) => globalThis.axe.run(document, reglas), REGLAS);
  return violations.map((v) => `${v.id}: ${v.help}\n${v.nodes.map((n) => `    ${n.target} ${n.failureSummary}`).join("\n")}`);
}
