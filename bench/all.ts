/**
 * What deciding costs: a hook as a whole process, and decisions in one process.
 *
 *   npm run bench [-- --runs N] [--lines FILE.jsonl] [--warm N]
 */
import { fileURLToPath } from "node:url";

for (const name of ["hook.ts", "decisions.ts"]) {
  const argv = [process.execPath, fileURLToPath(new URL(name, import.meta.url)), ...process.argv.slice(2)];
  const { exitCode } = Bun.spawnSync(argv, { stdio: ["ignore", "inherit", "inherit"] });
  if (exitCode !== 0) process.exit(exitCode);
}
