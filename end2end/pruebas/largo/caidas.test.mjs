// As `caidas`, two hundred times.
import { test } from "node:test";
import { caida } from "../../apoyo/caida.mjs";

test("Two hundred times killed in the middle of its work, the sede loses nothing that it acknowledged", async (t) => {
  for (let vez = 0; vez < 200; vez++) t.diagnostic(await caida(t, vez));
});
