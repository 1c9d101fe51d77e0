// The power goes: what was acknowledged is there afterwards, and the chain of evidence is whole.
import { test } from "node:test";
import { caida } from "../apoyo/caida.mjs";

test("Five times killed in the middle of its work, the sede loses nothing that it acknowledged", async (t) => {
  for (let vez = 0; vez < 5; vez++) t.diagnostic(await caida(t, vez));
});
