import { readArguments, UsageError, type Arguments } from "./arguments.ts";
import { check } from "./incident-check.ts";
import { draftDocuments } from "./incident-new.ts";
import { waive } from "./incident-waive.ts";
import { incidentsOf } from "./incident-record.ts";
import { escapeControls } from "../model/index.ts";
import type { Machine } from "./machine.ts";
import { exitCodes, print } from "./stream.ts";
import { runSubcommand, type Subcommand } from "./subcommands.ts";
import { withUsage } from "./usage.ts";

const list = (read: Arguments, operands: readonly string[], machine: Machine): number => {
  if (operands[0] !== undefined) throw new UsageError(`\`${operands[0]}\` is not expected`);
  for (const incident of incidentsOf(machine.ledger.entries())) {
    const { id, title, state, session, openedAt, why, folder } = incident;
    if (read.flags.has("--json")) print(`${JSON.stringify(incident)}\n`);
    else
      print(
        `${id}  ${state}  ${openedAt}  ${escapeControls(session) || "all sessions"}\n  ${escapeControls(title)} (${escapeControls(why)})\n  ${escapeControls(folder)}\n`,
      );
  }
  return exitCodes.ok;
};

const commands: Readonly<Record<string, Subcommand>> = {
  new: [draftDocuments, ["--title", "--since", "--session", "--started", "--ended"]],
  check: [check, ["--incident", "--session", "--sarif", "--self"]],
  list: [list, []],
  waive: [waive, ["--reason"]],
};

/** Incidents: their documents, the gate that holds these against the record, and a person's word that none are needed. */
export const run = (args: readonly string[]): Promise<number> =>
  withUsage("incident", () => {
    const read = readArguments(args, {
      flags: ["--json", "--sarif", "--self"],
      values: ["--title", "--since", "--session", "--started", "--ended", "--incident", "--reason"],
    });
    return runSubcommand("incident", commands, read);
  });
