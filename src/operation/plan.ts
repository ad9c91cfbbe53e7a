import {
  canonicalJson,
  type Environment,
  type OperationDeclaration,
  type StepDeclaration,
  type StepKind,
  shellLine,
} from "../model/index.ts";
import { bindParameters, parameterFlaw } from "./parameters.ts";
import { fillWords, type Filled } from "./words.ts";
import type { WordsDeclaration } from "../model/index.ts";

/** One step as it will run: nothing in it is left to be filled in. */
export interface PlannedStep {
  /** Unlike any other of its unit: the step's name, behind that of its operation where several are run. */
  readonly name: string;
  readonly kind: StepKind;
  readonly argv: readonly string[];
  readonly rollback?: readonly string[];
  readonly dryRun?: readonly string[];
  readonly isRepeatable: boolean;
  /** Exit codes with which it has changed nothing. */
  readonly unchanged: readonly number[];
}

/** The steps of one item, or of the whole operation where it is no batch. */
export interface Unit {
  readonly item?: string;
  readonly steps: readonly PlannedStep[];
  /** What is asked about its impact. */
  readonly impact?: readonly string[];
}

/** Everything that an operation does in one environment, before anything of it is done. */
export interface Plan {
  readonly operation: OperationDeclaration;
  /** With those that follow it. */
  readonly operations: readonly OperationDeclaration[];
  readonly environment: Environment;
  readonly parameters: Readonly<Record<string, string>>;
  /** Items of a batch, in order. */
  readonly items?: readonly string[];
  readonly isComplete: boolean;
  readonly parallel: number;
  readonly units: readonly Unit[];
  /** The line that asks for exactly this. */
  readonly command: string;
  /** SHA-256 over all of it and the text that declares it, in lower-case hexadecimal. */
  readonly digest: string;
}

export interface Wanted {
  readonly environment?: Environment;
  readonly given: ReadonlyMap<string, string>;
  /** Items from a list: a batch, also where there is one. */
  readonly items?: readonly string[];
  readonly isComplete: boolean;
  /** No more at once than this. */
  readonly parallel?: number;
  /** How the items were named on the command line, where not by their parameter. */
  readonly itemsOption?: string;
}

export type Planned = { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly problems: readonly string[] };

const itemsMax = 10_000;

/** Where it runs when nothing is said: in test. INVARIANT: never in production. */
const defaultEnvironment = ({ environments }: OperationDeclaration): Environment | undefined =>
  environments.find(({ name }) => name === "test")?.name ?? environments.find(({ name }) => name !== "production")?.name;

/** The items that were asked for, or undefined where it is no batch. Several names of the batch's parameter are parted by commas. */
const itemsOf = ({ batch }: OperationDeclaration, { given, items }: Wanted): readonly string[] | undefined => {
  if (items !== undefined || batch === undefined) return items;
  const named = given.get(batch.parameter)?.split(",") ?? [];
  return named.length > 1 ? named : undefined;
};

/** Works out what an operation does. `declared`: operations of the same file, for those that follow. `text`: digest of that file. */
export const planOf = (
  operation: OperationDeclaration,
  declared: readonly OperationDeclaration[],
  text: string,
  wanted: Wanted,
): Planned => {
  const environment = wanted.environment ?? defaultEnvironment(operation);
  if (environment === undefined) return { ok: false, problems: ["it runs in production alone: say so with `--environment=production`"] };
  const operations = wanted.isComplete
    ? [operation, ...operation.complete.flatMap((name) => declared.find((each) => each.name === name) ?? [])]
    : [operation];
  const items = itemsOf(operation, wanted);
  const problems = [
    ...operations.flatMap((each) => placeFlaw(each, environment)),
    ...(wanted.isComplete && operation.complete.length === 0 ? ["there is nothing that follows it: leave `--complete` out"] : []),
    ...(items === undefined ? [] : itemFlaws(operation, items)),
    ...unknownNames(operations, wanted.given),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const units = (items ?? [undefined]).map((item) => unitOf(operations, environment, withItem(operation, wanted.given, item), item));
  const wrong = [...new Set(units.flatMap((unit) => (unit.ok ? [] : unit.problems)))];
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const parallel = Math.max(1, Math.min(operation.batch?.parallel ?? 1, wanted.parallel ?? Number.POSITIVE_INFINITY));
  const plan = {
    operation,
    operations,
    environment,
    parameters: Object.fromEntries(wanted.given),
    ...(items && { items }),
    isComplete: wanted.isComplete,
    units: units.flatMap((unit) => (unit.ok ? [unit.unit] : [])),
  };
  const command = commandOf(operation, environment, wanted);
  return {
    ok: true,
    plan: { ...plan, parallel, command, digest: Bun.SHA256.hash(`tagout-plan/v1\n${text}\n${canonicalJson(plan)}`, "hex") },
  };
};

const placeFlaw = ({ name, environments }: OperationDeclaration, environment: Environment): readonly string[] =>
  environments.some((each) => each.name === environment)
    ? []
    : [`\`${name}\` does not run in ${environment}; it runs in ${environments.map((each) => each.name).join(", ")}`];

const itemFlaws = ({ name, batch, parameters }: OperationDeclaration, items: readonly string[]): readonly string[] => {
  if (batch === undefined) return [`\`${name}\` takes one thing at a time: it declares no batch`];
  if (items.length === 0 || items.length > itemsMax) return [`${items.length} items are named; name 1 to ${itemsMax}`];
  if (new Set(items).size !== items.length) return ["an item is named twice"];
  const parameter = parameters.find((each) => each.name === batch.parameter);
  return items.flatMap((item) => (parameter && parameterFlaw(parameter, item)) ?? []);
};

const unknownNames = (operations: readonly OperationDeclaration[], given: ReadonlyMap<string, string>): readonly string[] => {
  const known = new Set(operations.flatMap(({ parameters }) => parameters.map(({ name }) => name)));
  return [...given.keys()].filter((name) => !known.has(name)).map((name) => `there is no parameter \`--${name}\``);
};

const withItem = (
  { batch }: OperationDeclaration,
  given: ReadonlyMap<string, string>,
  item: string | undefined,
): ReadonlyMap<string, string> => (item === undefined || batch === undefined ? given : new Map([...given, [batch.parameter, item]]));

type UnitReading = { readonly ok: true; readonly unit: Unit } | { readonly ok: false; readonly problems: readonly string[] };

const unitOf = (
  operations: readonly OperationDeclaration[],
  environment: Environment,
  given: ReadonlyMap<string, string>,
  item: string | undefined,
): UnitReading => {
  const problems: string[] = [];
  const steps: PlannedStep[] = [];
  let impact: readonly string[] | undefined;
  for (const operation of operations) {
    const bound = bindParameters(operation.parameters, given);
    if (!bound.ok) {
      problems.push(...bound.problems);
      continue;
    }
    const place = operation.environments.find(({ name }) => name === environment);
    const values = new Map([...bound.values, ...Object.entries(place?.values ?? {}), ["environment", environment]]);
    const fill = (words: WordsDeclaration): readonly string[] => {
      const filled: Filled = fillWords(words, values);
      if (filled.ok) return filled.argv;
      problems.push(filled.problem);
      return [];
    };
    steps.push(...operation.steps.map((step) => plannedStep(step, operations.length > 1 ? `${operation.name}/` : "", fill)));
    if (operation.impact) impact ??= fill(operation.impact);
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, unit: { ...(item !== undefined && { item }), steps, ...(impact && { impact }) } };
};

const plannedStep = (step: StepDeclaration, prefix: string, fill: (words: WordsDeclaration) => readonly string[]): PlannedStep => ({
  name: `${prefix}${step.name}`,
  kind: step.kind,
  argv: fill(step.run),
  ...(step.rollback && { rollback: fill(step.rollback) }),
  ...(step.dryRun && { dryRun: fill(step.dryRun) }),
  isRepeatable: step.isRepeatable,
  unchanged: step.unchanged,
});

/** `--environment=` comes first and whole: it is what a person looks for, and what the test command replaces. */
const commandOf = ({ name }: OperationDeclaration, environment: Environment, { given, isComplete, itemsOption }: Wanted): string =>
  shellLine([
    "tagout",
    "operation",
    "run",
    name,
    `--environment=${environment}`,
    ...[...given].map(([parameter, value]) => `--${parameter}=${value}`),
    ...(itemsOption === undefined ? [] : [`--items=${itemsOption}`]),
    ...(isComplete ? ["--complete"] : []),
  ]);

/** Name under which what undoes a step is listed. */
export const rollbackName = (step: string): string => `undo ${step}`;

/** Every step and what undoes it, each name once: what a confirmation lists. */
export const stepNames = ({ units }: Plan): readonly string[] => [
  ...new Set(units.flatMap(({ steps }) => steps.flatMap(({ name, rollback }) => (rollback ? [name, rollbackName(name)] : [name])))),
];
