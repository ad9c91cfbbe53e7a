import { judge, type Guard, type Question } from "../guard.ts";
import { environments, type Decision, type Environment, type ToolCall } from "../model/index.ts";
import { protocols, type Subject } from "../approval/index.ts";
import type { Declared } from "./confirmations.ts";
import { type Arguments, choose, chooseEnvironment, cwdOf, UsageError } from "./arguments.ts";
import { callOf, ownVariables, questionOf } from "./check.ts";
import { configurationFor, guardFor, type Machine } from "./machine.ts";

/** A command of a person's own, as it was asked about on our command line. */
export interface OwnCommand {
  readonly question: Question;
  readonly call: ToolCall;
  readonly guard: (redeem: Guard["redeem"], records: boolean) => Guard;
}

/** Reads `[--environment E] [--cwd D] -- COMMAND…`. A named environment only raises: it never lowers what this place is. */
export const ownCommand = (read: Arguments, machine: Machine): OwnCommand => {
  const question = questionOf(read.operands);
  const cwd = cwdOf(read);
  const variables = ownVariables();
  const command = question.kind === "shell" ? question.command : read.operands;
  const stand = { cwd, variables, declared: {}, session: "" };
  const ambient = raised(chooseEnvironment(read.values.get("--environment")), () =>
    guardFor(machine, stand, false).locate({ family: "local", values: {} }),
  );
  return {
    question,
    call: callOf(command, cwd, variables, machine),
    guard: (redeem, records) => guardFor(machine, { ...stand, ...(ambient && { ambient }) }, records, redeem),
  };
};

const raised = (
  named: Environment | undefined,
  here: () => { readonly name: Environment; readonly reason: string },
): Environment | undefined => {
  if (named === undefined || named === "production") return named;
  const { name, reason } = here();
  if (environments.indexOf(named) <= environments.indexOf(name)) return named;
  throw new UsageError(`this is ${name}, not ${named}: ${reason}; pin it with \`tagout init --machine\` or in \`tagout.yaml\``);
};

/** Decides a command, and hands out what a confirmation of it would be about where it asks. */
export const askAbout = (
  own: OwnCommand,
  redeem: Guard["redeem"] = () => ({ kind: "none", note: "" }),
  records = false,
): { readonly decision: Decision; readonly subject: Subject | undefined } => {
  let subject: Subject | undefined;
  const guard = own.guard((asked) => ((subject = asked), redeem(asked)), records);
  return { decision: judge(own.question, own.call, guard), subject };
};

export const minimumHere = (machine: Machine, cwd: string): ReturnType<typeof configurationFor>["minimum"] =>
  configurationFor(machine, cwd).minimum;

/** Options that say what is asked about, and how. */
export const declaring: readonly string[] = ["--environment", "--cwd", "--protocol", "--items", "--steps"];

/** The protocol, items and steps named on our command line. */
export const declaredBy = ({ values }: Arguments, machine: Machine): Declared => {
  const items = listFrom(values.get("--items"), "--items", machine);
  const steps = listFrom(values.get("--steps"), "--steps", machine);
  const protocol = choose(values.get("--protocol"), "protocol", protocols) ?? (items ? "batch" : "exception");
  // Otherwise a batch would be confirmed with fewer questions and at a lower level.
  if ((protocol === "batch") !== (items !== undefined))
    throw new UsageError("a batch has `--items FILE`, one item a line, and items are confirmed as a batch");
  return { protocol, ...(items && { items }), ...(steps && { steps }) };
};

/** Items from a file, one a line. */
export const itemsFrom = (path: string | undefined, machine: Machine): readonly string[] | undefined => listFrom(path, "--items", machine);

const itemsMax = 10_000;

/** A list from a file, one entry a line: what stands there is what is confirmed. */
const listFrom = (path: string | undefined, option: string, { files }: Machine): readonly string[] | undefined => {
  if (path === undefined) return undefined;
  const read = files.read(path, 1 << 22);
  if (!read.ok) throw new UsageError(`\`${option} ${path}\` is ${read.why}`);
  const lines = read.text.split("\n").filter((line) => line !== "");
  if (lines.length === 0 || lines.length > itemsMax)
    throw new UsageError(`\`${option} ${path}\` holds ${lines.length} lines; use 1 to ${itemsMax}`);
  if (new Set(lines).size !== lines.length) throw new UsageError(`\`${option} ${path}\` names something twice`);
  return lines;
};
