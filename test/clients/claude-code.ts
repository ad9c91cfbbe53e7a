import { accessSync, constants } from "node:fs";
import { join, resolve } from "node:path";
import type { Case, Context, Verdict } from "./case.ts";
import { clientVersion, installClient, repository } from "./client.ts";
import { confirmations } from "./confirmations.ts";
import { decisions } from "./decisions.ts";
import { faults } from "./faults.ts";
import { incidents } from "./incidents.ts";
import { operations } from "./operations.ts";
import { redactions } from "./redaction.ts";
import { surfaces } from "./surfaces.ts";

// End-to-end: the real Claude Code, a scripted model, the built guard.
// Usage: bun test/clients/claude-code.ts [--only REGEX] [--executable PATH]

const valueOf = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};

const runCase = async (item: Case, context: Context): Promise<Verdict> => {
  try {
    return await item.run(context);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
};

const main = async (): Promise<number> => {
  const executable = resolve(valueOf("--executable") ?? join(repository, "dist/tagout"));
  accessSync(executable, constants.X_OK);
  const only = new RegExp(valueOf("--only") ?? "");
  const context: Context = { client: await installClient(), executable, isRoot: process.getuid?.() === 0 };
  console.log(`Claude Code ${clientVersion}, guard ${executable}\n`);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const all = [...decisions, ...confirmations, ...faults, ...surfaces, ...incidents, ...redactions, ...operations];
  for (const item of all.filter(({ group, name }) => only.test(`${group}: ${name}`))) {
    const isSkipped = item.needsRoot === true && !context.isRoot;
    const verdict = isSkipped ? undefined : await runCase(item, context);
    const word = isSkipped ? "skipped" : verdict === undefined ? "passed" : "failed";
    counts[word]++;
    console.log(`${word.padEnd(8)}${item.group.padEnd(11)}${item.name}`);
    if (verdict !== undefined) console.log(`        ${verdict}`);
  }
  const skipped = counts.skipped === 0 ? "" : `, ${counts.skipped} skipped (need root)`;
  console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
  return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
};

process.exit(await main());
