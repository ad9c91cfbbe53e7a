import { join } from "node:path";
import type { Entry } from "../../src/ledger/index.ts";
import { openLedger, systemClock } from "../../src/store/index.ts";
import { verifyRecord, type RecordVerification } from "../../src/store/record-verification.ts";
import { SignedTree } from "../../src/store/signed-tree.ts";

export interface StormResult {
  readonly kills: number;
  /** Entries whose writer was answered `ok`. */
  readonly acknowledged: number;
  /** Of those, the ones that are not in the ledger under their number. */
  readonly lost: readonly string[];
  /** What a writer reported besides. */
  readonly complaints: readonly string[];
  readonly verification: RecordVerification;
}

const aliveMsMax = 120;

/** Has writers append to one ledger at once, kills them with SIGKILL at any moment and starts them again. */
export const storm = async (base: string, writers: number, kills: number): Promise<StormResult> => {
  const answers: string[] = [];
  let killed = 0;
  const keepWriting = async (writer: number): Promise<void> => {
    for (let round = 0; killed < kills; round += 1) {
      const child = Bun.spawn([process.execPath, join(import.meta.dir, "writer.ts"), base, `${writer}.${round}`], {
        stdout: "pipe",
        stderr: "inherit",
      });
      const begun = Promise.withResolvers<void>();
      const collect = async (): Promise<string> => {
        let text = "";
        const decoder = new TextDecoder();
        for await (const chunk of child.stdout) {
          text += decoder.decode(chunk, { stream: true });
          begun.resolve();
        }
        begun.resolve();
        return text;
      };
      const output = collect();
      // Not before its first answer: killing a program that has not begun shows nothing.
      await begun.promise;
      await Bun.sleep(Math.random() * aliveMsMax);
      child.kill("SIGKILL");
      killed += 1;
      // A line that was cut off is no answer.
      answers.push(...(await output).split("\n").slice(0, -1));
      await child.exited;
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => keepWriting(writer)));
  return { kills: killed, ...judge(base, answers) };
};

const judge = (base: string, answers: readonly string[]): Omit<StormResult, "kills"> => {
  const folder = join(base, "ledger");
  const ledger = openLedger({ folder, clock: systemClock, redact: (text) => text, segmentBytesMax: 20_000 });
  // The last one that was killed may have left a torn end; the next append puts it right.
  const repaired = ledger.append("decision", { name: "after", number: 0 });
  if (!repaired.ok) throw new Error(`the ledger cannot be gone on with: ${repaired.code}: ${repaired.detail}`);
  const tree = new SignedTree({ folder, keysFolder: join(base, "keys"), hostname: "storm", ledger, user: {} });
  const signed = tree.checkpoint();
  const keys = tree.keys.known();
  const written = new Map<number, Entry>([...ledger.entries()].map((entry) => [entry.seq, entry]));
  const acknowledged = answers.filter((line) => /^\d/.test(line));
  const lost = acknowledged.filter((line) => {
    const [seq, name, number] = line.split(" ");
    const body = written.get(Number(seq))?.body;
    return body?.["name"] !== name || String(body?.["number"]) !== number;
  });
  const complaints = [
    ...answers.filter((line) => !/^\d/.test(line)),
    ...(signed.ok ? [] : [signed.detail]),
    ...(keys.ok ? [] : [keys.detail]),
  ];
  const verification = verifyRecord({ folder, keys: keys.ok ? keys.value : [], anchors: [] });
  return { acknowledged: acknowledged.length, lost, complaints, verification };
};
