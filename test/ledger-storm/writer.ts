import { writeSync } from "node:fs";
import { openLedger, systemClock } from "../../src/store/index.ts";
import { SignedTree } from "../../src/store/signed-tree.ts";

/**
 * Appends to the ledger below a folder until it is killed, and now and then signs a checkpoint. Each answer `ok` goes to
 * standard output as a line, `SEQ NAME NUMBER`; started by the storm as a process of its own.
 */
const [base = "", name = ""] = process.argv.slice(2);
const folder = `${base}/ledger`;
const ledger = openLedger({ folder, clock: systemClock, redact: (text) => text, lockWaitMs: 30_000, segmentBytesMax: 20_000 });
const tree = new SignedTree({ folder, keysFolder: `${base}/keys`, hostname: "storm", ledger, user: {}, lockWaitMs: 30_000 });

for (let number = 1; ; number += 1) {
  const appended = ledger.append("decision", { name, number, text: "x".repeat((number * 37) % 900) });
  // A failure is an answer, too; nobody is told that it is written.
  if (!appended.ok) continue;
  writeSync(1, `${appended.seq} ${name} ${number}\n`);
  if (number % 9 !== 0) continue;
  const signed = tree.checkpoint();
  if (!signed.ok && signed.code !== "locked") writeSync(1, `failed ${signed.code}: ${signed.detail}\n`);
}
