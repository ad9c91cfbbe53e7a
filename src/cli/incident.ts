import { readArguments, UsageError, type Arguments } from "./arguments.ts";
import { check } from "./incident-check.ts";
import { draftDocuments } from "./incident-new.ts";
import { waive } from "./incident-waive.ts";
import { incidentsOf } from "./incident-record.ts";
import { escapeControls } from "../model/index.ts";
import { openMachine, type Machine } from "./machine.ts";
import { exitCodes, print } from "./stream.ts";
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

type Command = (read: Arguments, operands: readonly string[], machine: Machine) => number;

/** Each command with the options it takes besides `--json`. */
const commands: Readonly<Record<string, readonly [Command, readonly string[]]>> = {
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
    const [name, ...operands] = read.operands;
    const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined)
      throw new UsageError(
        `use one of ${Object.keys(commands)
          .map((each) => `\`incident ${each}\``)
          .join(", ")}`,
      );
    const [carryOut, taken] = command;
    const stray = [...read.flags, ...read.values.keys()].find((option) => option !== "--json" && !taken.includes(option));
    if (stray !== undefined) throw new UsageError(`\`incident ${name}\` takes no \`${stray}\``);
    return carryOut(read, operands, openMachine(process.env));
  });
