import { jsonLine, visible, shellLine } from "../model/index.ts";
import { runsOf, type Run } from "../operation/index.ts";
import { isProcessRunning } from "../store/index.ts";
import { readArguments, UsageError } from "./arguments.ts";
import { openMachine, type Machine } from "./machine.ts";
import { assess } from "./operation-assess.ts";
import { operationsHere, seek } from "./operation-find.ts";
import { flawOfPlan, groundFor, needsConfirmation, weighPlan } from "./operation-guard.ts";
import { runOperation } from "./operation-run.ts";
import { exitCodes, print } from "./stream.ts";
import { withUsage } from "./usage.ts";

const commands: Readonly<Record<string, (args: readonly string[]) => number | Promise<number>>> = {
  list: (args) => list(args),
  plan: (args) => plan(args),
  run: (args) => runOperation(args),
  assess: (args) => assess(args),
  runs: (args) => runs(args),
};

/** `tagout operation list|plan|run|assess|runs`: declared operations. */
export const run = (args: readonly string[]): Promise<number> =>
  withUsage("operation", () => {
    const [name = "", ...rest] = args;
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) throw new UsageError(`use one of ${Object.keys(commands).join(", ")}: \`tagout operation list\``);
    return command(rest);
  });

const list = (args: readonly string[]): number => {
  const read = readArguments(args, { flags: ["--json"], values: [] });
  const declared = operationsHere(openMachine(process.env), process.cwd());
  if (read.flags.has("--json")) {
    const rows = declared.map(({ operation, file, isTrusted, digest }) => ({ ...operation, file, isTrusted, digest }));
    print(jsonLine(rows));
    return exitCodes.ok;
  }
  if (declared.length === 0) print("none: declare them under `operations` in a `tagout.yaml`\n");
  for (const { operation, file, isTrusted } of declared) {
    const { name, description, risk, parameters, environments, batch } = operation;
    const given = parameters.map((each) => (each.isOptional || each.default !== undefined ? `[--${each.name}=…]` : `--${each.name}=…`));
    print(`${name} ${given.join(" ")}\n  ${visible(description)}\n`);
    print(`  risk ${risk}; in ${environments.map((each) => each.name).join(", ")}${batch ? `; a batch over --${batch.parameter}` : ""}\n`);
    if (!isTrusted) print(`  not trusted: it runs only after \`tagout trust ${visible(file)}\`\n`);
  }
  return exitCodes.ok;
};

/** What an operation would do, step by step, with what the guard says of it now. Runs nothing, and asks nobody. */
const plan = (args: readonly string[]): number => {
  const machine = openMachine(process.env);
  const { plan: planned, declared, read, folder } = seek(args, machine);
  const ground = groundFor(machine, planned, folder);
  const moves = weighPlan(ground);
  const flaw = declared.isTrusted ? flawOfPlan(ground, moves) : `\`${declared.file}\` is not trusted as it stands`;
  const outcome = flaw !== undefined ? "deny" : needsConfirmation(ground, moves) ? "ask" : "allow";
  const { environment } = planned;
  if (read.flags.has("--json")) {
    const steps = moves.map(({ item, name, reading, decision }) => ({
      ...(item !== undefined && { item }),
      step: name,
      argv: reading.runs,
      decision: decision.outcome,
      environment: decision.environment.name,
      reason: decision.reason,
    }));
    print(
      jsonLine({
        operation: planned.operation.name,
        environment,
        outcome,
        ...(flaw !== undefined && { why: flaw }),
        digest: planned.digest,
        command: planned.command,
        ...(planned.items && { items: planned.items }),
        steps,
      }),
    );
    return exitCodes.ok;
  }
  print(`[${environment}] ${planned.command}\n`);
  for (const { item, name, reading, decision } of moves)
    print(
      `[${environment}]   ${decision.outcome.padEnd(5)} ${item === undefined ? "" : `${visible(item)}: `}${name}: ${visible(shellLine(reading.runs))}\n`,
    );
  const how = {
    allow: "it runs without a question",
    ask: "a person is asked once, before anything",
    deny: `it does not run: ${flaw ?? ""}`,
  };
  print(`[${environment}] ${visible(how[outcome])}\n`);
  return exitCodes.ok;
};

const limitOf = (text: string | undefined): number => {
  if (text === undefined) return 20;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`\`${text}\` is no limit; write a number from 1`);
  return Number(text);
};

/** How a run ended: one without an end on record is running, or was cut off. */
const stateOf = ({ result, process: name }: Run, { files }: Machine): string =>
  result ?? (isProcessRunning(name, files) ? "running" : "cut off");

/** What ran, newest last, with every step that began. */
const runs = (args: readonly string[]): number => {
  const read = readArguments(args, { flags: ["--json"], values: ["--limit"] });
  const machine = openMachine(process.env);
  const all = runsOf(machine.ledger.entries({ kinds: ["execution"] })).slice(-limitOf(read.values.get("--limit")));
  for (const each of all) {
    const state = stateOf(each, machine);
    if (read.flags.has("--json")) {
      const { process: _, result: _result, ...rest } = each;
      print(jsonLine({ ...rest, state }));
      continue;
    }
    print(`[${each.environment}] ${each.id} ${each.operation} ${state}, began ${each.startedAt}\n`);
    for (const { name, item, state: moved } of each.moves)
      print(
        `[${each.environment}]   ${item === undefined ? "" : `${visible(item)}: `}${visible(name)} ${moved === "begun" ? "began, and has no end on record" : moved}\n`,
      );
  }
  if (all.length === 0 && !read.flags.has("--json")) print("nothing ran yet\n");
  return exitCodes.ok;
};
