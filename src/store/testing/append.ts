import { openLedger } from "../file-ledger.ts";
import { systemClock } from "../system-clock.ts";

/** Appends `count` entries to the ledger in `folder`; started by tests as a process of its own. */
const [folder = "", name = "", count = "0"] = process.argv.slice(2);
const ledger = openLedger({ folder, clock: systemClock, redact: (text) => text, lockWaitMs: 30_000, segmentBytesMax: 16_384 });
for (let number = 0; number < Number(count); number += 1) {
  const appended = ledger.append("decision", { name, number });
  if (!appended.ok) throw new Error(`${appended.code}: ${appended.detail}`);
}
