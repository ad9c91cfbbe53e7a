import { UsageError, type Arguments } from "./arguments.ts";
import { openMachine, type Machine } from "./machine.ts";

/** A command of a group, with the options it takes besides `--json`; it answers with an exit code. */
export type Subcommand = readonly [
  run: (read: Arguments, operands: readonly string[], machine: Machine) => number,
  options: readonly string[],
];

/** Runs the command that the first operand names. Throws a `UsageError` where there is none, or it does not take an option. */
export const runSubcommand = (group: string, commands: Readonly<Record<string, Subcommand>>, read: Arguments): number => {
  const [name, ...operands] = read.operands;
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined)
    throw new UsageError(
      `use one of ${Object.keys(commands)
        .map((each) => `\`${group} ${each}\``)
        .join(", ")}`,
    );
  const [run, taken] = command;
  const stray = [...read.flags, ...read.values.keys()].find((option) => option !== "--json" && !taken.includes(option));
  if (stray !== undefined) throw new UsageError(`\`${group} ${name}\` takes no \`${stray}\``);
  return run(read, operands, openMachine(process.env));
};
