// The power goes: what was acknowledged is there afterwards, and the chain of evidence is whole.
import assert from "node:assert/strict";
import { test } from "node:test";
import { caida } from "../apoyo/caida.mjs";
import { caida_notificando } from "../apoyo/caida_notificando.mjs";
import { caida_radicando } from "../apoyo/caida_radicando.mjs";
import { caida_subiendo } from "../apoyo/caida_subiendo.mjs";

test("Five times killed in the middle of its work, the sede loses nothing that it acknowledged", async (t) => {
  for (let vez = 0; vez < 5; vez++) t.diagnostic(await caida(t, vez));
});

test("Five times killed while people file, each receipt is there, with no gap and no number twice", async (t) => {
  let total = 0;
  for (let vez = 0; vez < 5; vez++) total += await caida_radicando(t, vez);
  t.diagnostic(`${total} filings acknowledged`);
  assert.ok(total >= 10, `only ${total} filings before the falls`);
});

test("Five times killed while people bring documents, each that was acknowledged is there whole, and none is half there", async (t) => {
  let total = 0;
  for (let vez = 0; vez < 5; vez++) total += await caida_subiendo(t, vez);
  t.diagnostic(`${total} documents acknowledged`);
  assert.ok(total >= 10, `only ${total} documents before the falls`);
});

test("Five times killed while systems notify, each that was acknowledged is there, and was told as the evidence says", async (t) => {
  const total = await caida_notificando(t, 5);
  t.diagnostic(`${total} notifications acknowledged`);
  assert.ok(total >= 50, `only ${total} notifications before the falls`);
});
