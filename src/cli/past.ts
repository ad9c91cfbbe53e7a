import { judge, type Guard } from "../guard.ts";
import { escapeControls, oneLine, type Decision, type Environment } from "../model/index.ts";
import { lazyRedact } from "../redaction/index.ts";
import { systemRandom } from "../store/index.ts";
import { type Arguments, chooseEnvironment, cwdOf, UsageError } from "./arguments.ts";
import { callOf, ownVariables } from "./check.ts";
import { beginLongRun } from "./long-run.ts";
import { guardFor, openMachine, type Machine } from "./machine.ts";
import { readPastCommands, type PastCommand } from "./transcripts.ts";

/** A past command with what would be decided about it today. */
export interface Judged extends PastCommand {
  readonly file: string;
  readonly decision: Decision;
}

export interface PastDecisions {
  readonly judged: readonly Judged[];
  readonly skipped: number;
}

export const pastOptions = { flags: ["--json", "--jsonl"], values: ["--environment", "--cwd", "--limit"] } as const;

/** Judges every command of the files named. Nothing runs, so nothing is recorded. */
export const judgePast = (read: Arguments): PastDecisions => {
  if (read.operands.length === 0) throw new UsageError("a file is missing: a transcript, or one command a line");
  beginLongRun();
  const machine = openMachine(process.env);
  const judgeOne = judgeIn(machine, read);
  let skipped = 0;
  const judged = read.operands.flatMap((file) => {
    const past = readPastCommands(file, machine.files, read.flags.has("--jsonl"));
    skipped += past.skipped;
    return past.commands.map((command) => ({ ...command, file, decision: judgeOne(command) }));
  });
  return { judged, skipped };
};

const judgeIn = (machine: Machine, read: Arguments): ((past: PastCommand) => Decision) => {
  const ambient: Environment | undefined = chooseEnvironment(read.values.get("--environment"));
  const here = cwdOf(read);
  const variables = ownVariables();
  const guards = new Map<string, Guard>();
  const decisions = new Map<string, Decision>();
  return ({ command, cwd = here }) => {
    const key = `${cwd}\0${command}`;
    const before = decisions.get(key);
    if (before) return before;
    const stand = { cwd, variables, declared: {}, session: "", ...(ambient && { ambient }) };
    const guard = guards.get(cwd) ?? { ...guardFor(machine, stand, false), isObserving: false };
    guards.set(cwd, guard);
    const decision = judge({ kind: "shell", command }, callOf(command, cwd, variables, machine), guard);
    decisions.set(key, decision);
    return decision;
  };
};

/** Past commands are only shown: their tokens are those of this run. */
const redact = lazyRedact({ key: () => systemRandom.bytes(32) });

/** A command on one line, fit to be shown: past commands hold secrets at times. */
export const shownCommand = (command: string, lengthMax = 100): string => {
  const line = escapeControls(oneLine(redact(command)));
  return line.length > lengthMax ? `${line.slice(0, lengthMax - 1)}…` : line;
};

export const countOf = (judged: readonly Judged[], outcome: Decision["outcome"]): number =>
  judged.filter(({ decision }) => decision.outcome === outcome).length;
