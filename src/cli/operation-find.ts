import { caseFields } from "../approval/index.ts";
import type { DeclaredOperation } from "../configuration/index.ts";
import { visible } from "../model/index.ts";
import { planOf, type Plan } from "../operation/index.ts";
import { chooseEnvironment, readArguments, UsageError, type Arguments } from "./arguments.ts";
import { itemsFrom } from "./asking.ts";
import { operationsFor, type Machine } from "./machine.ts";

/** An operation with what was asked of it, worked out. */
export interface Sought {
  readonly declared: DeclaredOperation;
  readonly plan: Plan;
  readonly read: Arguments;
  /** Folder its steps run in, links resolved. */
  readonly folder: string;
}

const ownFlags = ["--json", "--dry-run", "--complete", "--resume"];
const ownValues = ["--environment", "--items", "--parallel", "--key", ...caseFields.map((field) => `--${field}`)];

/** Every operation that this place knows, strongest declaration first. */
export const operationsHere = (machine: Machine, cwd: string): readonly DeclaredOperation[] =>
  operationsFor(machine, machine.files.real(cwd));

/** Finds an operation by its name. Throws a `UsageError` where there is none. */
const find = (name: string | undefined, operations: readonly DeclaredOperation[]): DeclaredOperation => {
  const names = operations.map(({ operation }) => operation.name).join(", ");
  if (name === undefined || name.startsWith("-"))
    throw new UsageError(`the name of an operation is missing; ${names === "" ? "none is declared here" : `there are ${names}`}`);
  const found = operations.find(({ operation }) => operation.name === name);
  if (found) return found;
  throw new UsageError(
    `there is no operation \`${visible(name)}\` here; ${names === "" ? "none is declared: `tagout init --pack dataset-etl` brings some, and docs/operations.md says how to write your own" : `there are ${names}`}`,
  );
};

const parallelFrom = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(text))
    throw new UsageError(`\`--parallel ${visible(text)}\` is no number of items; write a whole number from 1`);
  return Number(text);
};

/** Reads `NAME [--environment=E] [--PARAMETER=VALUE…] …` and works out the plan. Throws a `UsageError` for what does not fit. */
export const seek = (args: readonly string[], machine: Machine): Sought => {
  const operations = operationsHere(machine, process.cwd());
  const declared = find(args[0], operations);
  const { operation } = declared;
  const beside = operations.filter(({ file }) => file === declared.file).map((each) => each.operation);
  const involved = [operation, ...operation.complete.flatMap((name) => beside.find((each) => each.name === name) ?? [])];
  const parameters = [...new Set(involved.flatMap((each) => each.parameters.map(({ name }) => name)))];
  const read = readArguments(args.slice(1), { flags: ownFlags, values: [...ownValues, ...parameters.map((name) => `--${name}`)] });
  if (read.operands.length > 0)
    throw new UsageError(`\`${visible(read.operands[0] as string)}\` is not expected; parameters are written \`--name=value\``);
  const given = new Map(
    parameters.flatMap((name) => (read.values.has(`--${name}`) ? [[name, read.values.get(`--${name}`) as string]] : [])),
  );
  const environment = chooseEnvironment(read.values.get("--environment"));
  const itemsOption = read.values.get("--items");
  const items = itemsFrom(itemsOption, machine);
  const parallel = parallelFrom(read.values.get("--parallel"));
  const planned = planOf(operation, beside, declared.digest, {
    given,
    isComplete: read.flags.has("--complete"),
    ...(environment && { environment }),
    ...(items && { items }),
    ...(itemsOption !== undefined && { itemsOption }),
    ...(parallel !== undefined && { parallel }),
  });
  if (!planned.ok) throw new UsageError(`\`${operation.name}\`: ${planned.problems.join("; ")}`);
  return { declared, plan: planned.plan, read, folder: machine.files.real(declared.folder) };
};
