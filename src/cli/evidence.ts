import { resolve } from "node:path";
import { readArguments, UsageError, type Arguments } from "./arguments.ts";
import { cite, list, show } from "./evidence-show.ts";
import { exportEvidence } from "./evidence-export.ts";
import { verify } from "./evidence-verify.ts";
import { openMachine, type Machine } from "./machine.ts";
import { withUsage } from "./usage.ts";

const valuesOf = ["--lines", "--limit", "--session", "--since", "--bundle", "--max-age", "--report", "--incident"];
const flagsOf = ["--json", "--sarif", "--strict"];

/** Which options each command takes besides `--json`. */
const taken: Readonly<Record<string, readonly string[]>> = {
  list: ["--limit", "--session", "--since"],
  show: ["--lines"],
  cite: ["--lines"],
  verify: ["--bundle", "--max-age", "--sarif", "--strict"],
  export: ["--session", "--since", "--report", "--incident"],
};

type Command = (read: Arguments, operands: readonly string[], machine: Machine) => number;
const commands: Readonly<Record<string, Command>> = {
  list: (read, operands, machine) => list(read, none(operands), machine),
  show: (read, operands, machine) => show(read, one(operands, "an ID (`tagout evidence list`)"), machine),
  cite: (read, operands, machine) => cite(read, one(operands, "an ID (`tagout evidence list`)"), machine),
  verify: (read, operands, machine) => verify(read, some(operands), machine),
  export: (read, operands, machine) => exportEvidence(read, resolve(one(operands, "a FILE to write")), machine),
};

const none = (operands: readonly string[]): undefined => {
  if (operands[0] !== undefined) throw new UsageError(`\`${operands[0]}\` is not expected`);
  return undefined;
};
const one = (operands: readonly string[], what: string): string => {
  const [first, extra] = operands;
  if (first === undefined) throw new UsageError(`${what} is missing`);
  if (extra !== undefined) throw new UsageError(`\`${extra}\` is not expected`);
  return first;
};
const some = (operands: readonly string[]): readonly string[] => {
  if (operands.length === 0) throw new UsageError("a report is missing");
  return operands;
};

/** Outputs that were seen of production, and reports that cite them. */
export const run = (args: readonly string[]): Promise<number> =>
  withUsage("evidence", () => {
    const read = readArguments(args, { flags: flagsOf, values: valuesOf });
    const [name, ...operands] = read.operands;
    const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined)
      throw new UsageError(
        `use one of ${Object.keys(commands)
          .map((each) => `\`evidence ${each}\``)
          .join(", ")}`,
      );
    const stray = [...read.flags, ...read.values.keys()].find((option) => option !== "--json" && !taken[name as string]?.includes(option));
    if (stray !== undefined) throw new UsageError(`\`evidence ${name}\` takes no \`${stray}\``);
    return command(read, operands, openMachine(process.env));
  });
