import { fileURLToPath } from "node:url";
import { run } from "./commands/run.ts";

const ownPack = fileURLToPath(new URL("..", import.meta.url));
// The exit code is set rather than forced: what was said must have left first.
process.exitCode = await run(process.argv.slice(2), ownPack, {
  out: (line) => void process.stdout.write(line),
  err: (line) => void process.stderr.write(line),
});
