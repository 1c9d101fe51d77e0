// As `caidas`, two hundred times.
import { test } from "node:test";
import { caida } from "../../apoyo/caida.mjs";
import { caida_notificando } from "../../apoyo/caida_notificando.mjs";
import { caida_radicando } from "../../apoyo/caida_radicando.mjs";
import { caida_subiendo } from "../../apoyo/caida_subiendo.mjs";

test("Two hundred times killed in the middle of its work, the sede loses nothing that it acknowledged", async (t) => {
  for (let vez = 0; vez < 200; vez++) t.diagnostic(await caida(t, vez));
});

test("Two hundred times killed while people file, each receipt is there, with no gap and no number twice", async (t) => {
  for (let vez = 0; vez < 200; vez++) t.diagnostic(`${await caida_radicando(t, vez)} filings acknowledged`);
});

test("Two hundred times killed while people bring documents, each that was acknowledged is there whole, and none is half there", async (t) => {
  for (let vez = 0; vez < 200; vez++) t.diagnostic(`${await caida_subiendo(t, vez)} documents acknowledged`);
});

test("Two hundred times killed while systems notify, each that was acknowledged is there, and was told as the evidence says", async (t) => {
  for (let vez = 0; vez < 10; vez++) t.diagnostic(`${await caida_notificando(t, 20)} notifications acknowledged`);
});
