import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { escapeControls, type Outcome } from "../model/index.ts";
import { readArguments, UsageError } from "./arguments.ts";
import { outcomeColour, painter, type Paint } from "./colour.ts";
import { drillSections, type DrillCase } from "./drill-cases.ts";
import { checkLedger, sendCall, setStage, type Reply, type Stage } from "./drill-stage.ts";
import { openMachine, type Machine } from "./machine.ts";
import { agentHere } from "./person.ts";
import { complain, exitCodes, print } from "./stream.ts";
import { withUsage } from "./usage.ts";

export const run = (args: readonly string[]): Promise<number> =>
  withUsage("drill", async () => {
    if (args.includes("--scenarios")) return (await import("./scenarios.ts")).runScenarios(args);
    const read = readArguments(args, { flags: ["--json"], values: [] });
    if (read.operands.length > 0) throw new UsageError(`\`${read.operands[0]}\` is not expected`);
    const machine = openMachine(process.env);
    if (/^bun(?:x|-profile)?$/.test(basename(machine.executable))) {
      complain("tagout drill: this is not the built executable; run `npm run build` and use `dist/tagout`\n");
      return exitCodes.fault;
    }
    const root = mkdtempSync(join(tmpdir(), "tagout-drill-"));
    try {
      return drill(root, machine, read.flags.has("--json"));
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

interface Result extends Reply {
  readonly section: string;
  readonly case: DrillCase;
  readonly isPassed: boolean;
}

/** What the machine's administrator or the client around us declares must not make the drill milder. */
const isDeclaredHere = ({ files, paths }: Machine): boolean =>
  files.kind(`${paths.managed}/tagout.yaml`) !== "none" || agentHere() !== undefined;

const drill = (root: string, machine: Machine, isJson: boolean): number => {
  const stage = setStage(root, machine.executable, isDeclaredHere(machine));
  const paint = painter(process.env);
  const results: Result[] = [];
  for (const { title, cases } of drillSections) {
    if (!isJson) print(`${paint(title, "bold")}\n`);
    for (const each of cases) {
      const reply = sendCall(stage, each, results.length);
      const isPassed = reply.outcome === each.expected && reply.environment === "production" && reply.hasRun === mustRun(each);
      const result = { ...reply, section: title, case: each, isPassed };
      results.push(result);
      if (!isJson) print(row(result, paint));
    }
  }
  return conclude(stage, results, isJson);
};

/** Only what the shell would run is run by the drill's client. */
const mustRun = ({ tool, expected }: DrillCase): boolean => tool === "Bash" && expected === "allow";

const describeCall = ({ tool, input }: DrillCase): string =>
  tool === "Bash" ? (input["command"] as string) : `${tool} ${Object.values(input)[0] ?? ""}`;

const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

const row = ({ outcome, environment, reason, isPassed, case: each }: Result, paint: Paint): string => {
  const colour = outcome === "fault" ? "red" : outcomeColour[outcome satisfies Outcome];
  const mark = isPassed ? " " : paint("✗", "red");
  const call = cut(escapeControls(describeCall(each)), 56).padEnd(56);
  const wanted = isPassed ? "" : ` (expected ${each.expected})`;
  return `${mark} ${paint(outcome.toUpperCase().padEnd(5), colour)} ${environment.padEnd(10)} ${call} ${paint(`${cut(escapeControls(reason), 90)}${wanted}`, "dim")}\n`;
};

const conclude = (stage: Stage, results: readonly Result[], isJson: boolean): number => {
  const ledger = checkLedger(stage, results);
  const failed = results.filter(({ isPassed }) => !isPassed).length + (ledger.ok ? 0 : 1);
  const passed = results.filter(({ isPassed }) => isPassed).length + (ledger.ok ? 1 : 0);
  const stopped = results.filter(({ outcome }) => outcome === "ask" || outcome === "deny");
  if (isJson) print(`${JSON.stringify({ ok: failed === 0, passed, failed, ledger, cases: results.map(resultJson) })}\n`);
  else {
    const ran = results.filter(({ hasRun }) => hasRun).length;
    const escaped = stopped.filter(({ hasRun }) => hasRun).length;
    print(`${stopped.length} calls stopped, ${escaped === 0 ? "none" : escaped} of them ran; ${ran} allowed commands ran\n`);
    print(`ledger: ${ledger.detail}\n${passed} passed, ${failed} failed\n`);
  }
  return failed === 0 ? exitCodes.ok : exitCodes.findings;
};

const resultJson = ({ section, case: each, outcome, environment, reason, hasRun, isPassed }: Result): Record<string, unknown> => ({
  section,
  tool: each.tool,
  input: each.input,
  expected: each.expected,
  outcome,
  environment,
  reason,
  hasRun,
  isPassed,
});
