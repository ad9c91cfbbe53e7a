/** Writes the labelled lines for a scorer: `bun test/redaction/write.ts corpus|key|url|base64 SEED LINES`, one JSON object a line. */
import { makeCorpus, makeStress } from "./corpus.ts";

const [kind = "corpus", seed = "1", lines = "2000"] = process.argv.slice(2);
const rows =
  kind === "key" || kind === "url" || kind === "base64"
    ? makeStress(kind, Number(seed), Number(lines))
    : makeCorpus(Number(seed), Number(lines));
await Bun.write(Bun.stdout, `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`);
