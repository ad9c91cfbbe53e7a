import { observe, resolve, resolveRecorded } from "../environment/index.ts";
import type { Json } from "../model/index.ts";
import { readArguments, UsageError } from "./arguments.ts";
import { askedOf, ownVariables } from "./check.ts";
import { answerLines } from "./json-lines.ts";
import { configurationFor, openMachine } from "./machine.ts";
import { environmentText } from "./show.ts";
import { complain, exitCodes, print } from "./stream.ts";

export const run = (args: readonly string[]): number => {
  try {
    const read = readArguments(args, { flags: ["--json", "--jsonl"], values: ["--cwd"] });
    if (read.operands.length > 0) throw new UsageError(`\`${read.operands[0]}\` is not expected`);
    if (read.flags.has("--jsonl")) return answerLines(answer, (error) => ({ id: null, environment: "production", evidence: [], error }));
    const machine = openMachine(process.env);
    const { cwd } = askedOf(read);
    const { pins } = configurationFor(machine, cwd);
    // Run from a person's own shell, these variables are what a client started here would be given.
    const declared = ownVariables();
    const verdict = resolve(
      undefined,
      observe(machine.files, { cwd, home: machine.home, hostname: machine.hostname, declared, variables: declared, pins }),
    );
    print(
      read.flags.has("--json")
        ? `${JSON.stringify({ environment: verdict.name, reason: verdict.reason, evidence: verdict.evidence, conflicts: verdict.conflicts })}\n`
        : environmentText(verdict),
    );
    return exitCodes.ok;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(`tagout environment: ${error.message}\n`);
    return exitCodes.usage;
  }
};

/** Judges recorded signals, one set a line, without looking at this machine. */
const answer = (row: Json): Json => {
  const verdict = resolveRecorded(row["signals"]);
  return {
    id: row["id"] ?? null,
    environment: verdict.name,
    evidence: verdict.evidence,
    reason: verdict.reason,
    conflicts: verdict.conflicts,
  };
};
