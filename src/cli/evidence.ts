import { resolve } from "node:path";
import { readArguments, UsageError } from "./arguments.ts";
import { cite, list, show } from "./evidence-show.ts";
import { exportEvidence } from "./evidence-export.ts";
import { verify } from "./evidence-verify.ts";
import { runSubcommand, type Subcommand } from "./subcommands.ts";
import { withUsage } from "./usage.ts";

const valuesOf = ["--lines", "--limit", "--session", "--since", "--bundle", "--max-age", "--report", "--incident"];
const flagsOf = ["--json", "--sarif", "--strict"];

const commands: Readonly<Record<string, Subcommand>> = {
  list: [(read, operands, machine) => list(read, none(operands), machine), ["--limit", "--session", "--since"]],
  show: [(read, operands, machine) => show(read, one(operands, "an ID (`tagout evidence list`)"), machine), ["--lines"]],
  cite: [(read, operands, machine) => cite(read, one(operands, "an ID (`tagout evidence list`)"), machine), ["--lines"]],
  verify: [(read, operands, machine) => verify(read, some(operands), machine), ["--bundle", "--max-age", "--sarif", "--strict"]],
  export: [
    (read, operands, machine) => exportEvidence(read, resolve(one(operands, "a FILE to write")), machine),
    ["--session", "--since", "--report", "--incident"],
  ],
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
  withUsage("evidence", () => runSubcommand("evidence", commands, readArguments(args, { flags: flagsOf, values: valuesOf })));
