/**
 * Every call that the guard would allow in production and whose program is installed, run and traced in the sandbox:
 *
 *     npm run test:effects -- [--seed N] [--runs N] [--most N] [--seconds N] [--only TOOL,…] [--part I/N]
 *
 * `--runs`: lines with several options at once, for each tool. `--most N`: at most so many with one. `--seconds N`: for
 * all lines of one tool.
 */
import { rmSync } from "node:fs";
import { missingForSandbox } from "./sandbox.ts";
import { holdAgainst, installedTools, type Outcome } from "./oracle.ts";

const at = (name: string): string | undefined => process.argv[process.argv.indexOf(`--${name}`) + 1 || process.argv.length];

interface Kind {
  readonly what: string;
  readonly count: number;
  readonly line: string;
  readonly shown: string;
}

/** Each thing that was flagged once, with the first line that did it; numbers in names change from run to run. */
const kindsOf = (flagged: Outcome["flagged"]): Kind[] => {
  const kinds = new Map<string, Kind>();
  for (const { line, flags } of flagged)
    for (const { kind, what, shown } of flags) {
      const key = `${kind} ${what.replaceAll(/\d+/g, "N")}`;
      kinds.set(key, { what: `${kind} ${what}`, line, shown, ...kinds.get(key), count: (kinds.get(key)?.count ?? 0) + 1 });
    }
  return [...kinds.values()];
};

const missing = missingForSandbox();
if (missing !== undefined) {
  console.error(`effects: nothing was run: ${missing}`);
  process.exit(2);
}
/** Ends it where it was asked for wrongly: a run of nothing must not look like one that found nothing. */
const refuse = (why: string): never => {
  console.error(`effects: ${why}`);
  process.exit(2);
};
const numberAt = (name: string, standard: number): number => {
  const given = Number(at(name) ?? standard);
  return Number.isInteger(given) && given >= 0 ? given : refuse(`\`--${name}\` needs a whole number`);
};
const only = at("only")?.split(",");
const seed = numberAt("seed", 1);
const runs = numberAt("runs", 20);
const secondsMax = numberAt("seconds", 60);
const most = numberAt("most", 500);
const totals = { tools: 0, calls: 0, asked: 0, left: 0, cut: 0, flagged: 0 };
const [, part = 0, parts = 0] = (/^(\d+)\/(\d+)$/.exec(at("part") ?? "1/1") ?? []).map(Number);
if (part < 1 || part > parts) refuse("`--part` needs I/N, such as `1/4`");
const installed = installedTools();
const names = new Set(installed.flatMap(({ tool }) => tool.name.split(", ")));
const unknown = only?.filter((name) => !names.has(name)) ?? [];
if (unknown.length > 0) refuse(`no tool file knows, or nothing installed is called, ${unknown.join(", ")}`);
for (const [i, { tool, name }] of installed.entries()) {
  if (i % parts !== part - 1) continue;
  if (only && !tool.name.split(", ").some((each) => only.includes(each))) continue;
  const outcome: Outcome = holdAgainst(tool, name, { seed, runs, most, secondsMax });
  rmSync(outcome.folder, { recursive: true });
  totals.tools++;
  totals.calls += outcome.calls;
  totals.asked += outcome.asked;
  totals.left += outcome.left;
  totals.cut += outcome.cut;
  totals.flagged += outcome.flagged.length;
  console.log(
    `${name}: ${outcome.calls} calls in ${(outcome.milliseconds / 1000).toFixed(1)} s, ${outcome.asked} not allowed, ${outcome.cut} cut, ${outcome.left} left`,
  );
  for (const { what, count, line, shown } of kindsOf(outcome.flagged))
    console.log(`  ${what}, ${count} times, as in: ${line}\n      ${shown}`);
}
console.log(
  `effects: ${totals.tools} tools, ${totals.calls} calls run, ${totals.asked} not allowed, ${totals.cut} ended by the time limit, ${totals.left} left out for time, ${totals.flagged} flagged`,
);
process.exit(totals.flagged === 0 ? 0 : 1);
