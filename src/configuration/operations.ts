import {
  environments,
  parameterTypes,
  risks,
  stepKinds,
  targetFamilies,
  type OperationDeclaration,
  type OperationEnvironment,
  type ParameterDeclaration,
  type ProgramDeclaration,
  type StepDeclaration,
  type WordsDeclaration,
  type Json,
} from "../model/index.ts";
import type { Checker } from "./checker.ts";

const operationKeys = ["description", "risk", "parameters", "environments", "batch", "agents", "files", "impact", "steps", "complete"];
const parameterKeys = ["description", "type", "choices", "pattern", "default", "optional"];
const stepKeys = ["name", "kind", "run", "rollback", "dryRun", "repeatable", "unchanged"];
const nameForm = /^[a-z][a-z0-9-]{0,63}$/;
/** Names that stand for something else on the command line or in a template. */
const takenNames: ReadonlySet<string> = new Set([
  "environment",
  "complete",
  "dry-run",
  "json",
  "resume",
  "key",
  "items",
  "parallel",
  "help",
  "yes",
]);
const patternLengthMax = 200;
const parallelMax = 32;

/** Reads the `operations` of a file; what is wrong goes to `check`. */
export const readOperations = (check: Checker, value: unknown): readonly OperationDeclaration[] => {
  const operations = Object.entries(check.record(value, "operations")).map(([name, each]) =>
    new OperationReader(check, `operations.${name}`).operation(name, each),
  );
  const names = new Set(operations.map(({ name }) => name));
  for (const { name, complete } of operations)
    for (const other of complete)
      if (!names.has(other) || other === name)
        check.add(
          `operations.${name}.complete`,
          `\`${other}\` is no other operation of this file`,
          "name operations that are declared here",
        );
  return operations;
};

/** Reads the `programs` of a file. */
export const readPrograms = (check: Checker, value: unknown): readonly ProgramDeclaration[] =>
  Object.entries(check.record(value, "programs")).map(([name, each]) => {
    const key = `programs.${name}`;
    const entry = check.record(each, key, ["path", "files", "variables"]);
    if (!/^[\w][\w.+-]*$/.test(name)) check.add(key, "it is not the name of a program", "write the name of a tool declared under `tools`");
    const files = entry["files"] === undefined ? [] : check.texts(entry["files"], `${key}.files`);
    const variables = entry["variables"] === undefined ? [] : check.texts(entry["variables"], `${key}.variables`);
    const odd = variables.find((each) => !/^[A-Z_][A-Z0-9_]*$/.test(each));
    if (odd !== undefined)
      check.add(`${key}.variables`, `\`${odd}\` is no name of a variable`, "write capital letters, digits and underscores");
    return { name, path: check.text(entry["path"], `${key}.path`) ?? "", files, variables };
  });

class OperationReader {
  /** Names that templates of this operation may hold. */
  private slots: ReadonlySet<string> = new Set();

  constructor(
    private readonly check: Checker,
    private readonly key: string,
  ) {}

  operation(name: string, value: unknown): OperationDeclaration {
    const { check, key } = this;
    const entry = check.record(value, key, operationKeys);
    if (!nameForm.test(name)) check.add(key, "it is not a name for an operation", "write small letters, digits and dashes");
    const parameters = this.parameters(entry["parameters"]);
    const places = this.environments(entry["environments"]);
    this.slots = new Set(["environment", ...parameters.map((each) => each.name), ...places.flatMap(({ values }) => Object.keys(values))]);
    const batch = entry["batch"] === undefined ? undefined : this.batch(entry["batch"], parameters);
    const impact = entry["impact"] === undefined ? undefined : this.words(entry["impact"], `${key}.impact`);
    const agents = entry["agents"] === undefined ? undefined : check.texts(entry["agents"], `${key}.agents`);
    return {
      name,
      description: check.text(entry["description"], `${key}.description`) ?? "",
      risk: check.oneOf(entry["risk"], `${key}.risk`, risks) ?? "extreme",
      parameters,
      environments: places,
      ...(batch && { batch }),
      ...(agents && { agents }),
      files: entry["files"] === undefined ? [] : check.texts(entry["files"], `${key}.files`),
      ...(impact && { impact }),
      steps: this.steps(entry["steps"]),
      complete: entry["complete"] === undefined ? [] : check.texts(entry["complete"], `${key}.complete`),
    };
  }

  private parameters(value: unknown): readonly ParameterDeclaration[] {
    const key = `${this.key}.parameters`;
    return Object.entries(this.check.record(value ?? {}, key)).map(([name, each]) => this.parameter(name, each ?? {}, `${key}.${name}`));
  }

  private parameter(name: string, value: unknown, key: string): ParameterDeclaration {
    const { check } = this;
    const entry = check.record(value, key, parameterKeys);
    if (!nameForm.test(name) || takenNames.has(name)) check.add(key, "it is no name for a parameter", "use another word in small letters");
    const type = entry["type"] === undefined ? "text" : (check.oneOf(entry["type"], `${key}.type`, parameterTypes) ?? "text");
    const choices = entry["choices"] === undefined ? undefined : check.texts(entry["choices"], `${key}.choices`);
    const pattern = entry["pattern"] === undefined ? undefined : this.pattern(entry["pattern"], `${key}.pattern`);
    const fallback = entry["default"] === undefined ? undefined : String(entry["default"]);
    return {
      name,
      description: entry["description"] === undefined ? "" : (check.text(entry["description"], `${key}.description`) ?? ""),
      type,
      ...(choices && { choices }),
      ...(pattern !== undefined && { pattern }),
      ...(fallback !== undefined && { default: fallback }),
      isOptional: this.isTrue(entry, "optional", key),
    };
  }

  private isTrue(entry: Json, name: string, key: string): boolean {
    const value = entry[name];
    if (value !== undefined && typeof value !== "boolean")
      this.check.add(`${key}.${name}`, "it is neither true nor false", "write `true`, or leave it out");
    return value === true;
  }

  private pattern(value: unknown, key: string): string {
    const text = this.check.text(value, key) ?? "";
    if (text.length > patternLengthMax) this.check.add(key, "the pattern is too long", `use at most ${patternLengthMax} characters`);
    try {
      new RegExp(text, "u");
    } catch {
      this.check.add(key, `\`${text}\` is not a regular expression`, "mend it, in single quotes");
    }
    return text;
  }

  private environments(value: unknown): readonly OperationEnvironment[] {
    const { check } = this;
    const key = `${this.key}.environments`;
    const entries = Object.entries(check.record(value, key, environments));
    if (entries.length === 0) check.add(key, "it names none", "name at least `test`");
    return entries.map(([name, each]) => {
      const entry = check.record(each ?? {}, `${key}.${name}`, ["values", "targets", "variables"]);
      const values = Object.entries(check.record(entry["values"] ?? {}, `${key}.${name}.values`)).map(([slot, text]) => {
        if (!nameForm.test(slot)) check.add(`${key}.${name}.values.${slot}`, "it is no name", "write small letters, digits and dashes");
        return [slot, check.text(text, `${key}.${name}.values.${slot}`) ?? ""] as const;
      });
      const targets = check
        .list(entry["targets"], `${key}.${name}.targets`)
        .flatMap((target, i) => this.target(target, `${key}.${name}.targets[${i}]`));
      const variables = entry["variables"] === undefined ? undefined : check.texts(entry["variables"], `${key}.${name}.variables`);
      return {
        name: name as OperationEnvironment["name"],
        values: Object.fromEntries(values),
        targets,
        ...(variables && { variables }),
      };
    });
  }

  private target(value: unknown, key: string): OperationEnvironment["targets"] {
    const entry = this.check.record(value, key, ["family", "match"]);
    const family = this.check.oneOf(entry["family"], `${key}.family`, targetFamilies);
    const match = Object.entries(this.check.record(entry["match"], `${key}.match`)).map(
      ([name, each]) => [name, this.check.text(each, `${key}.match.${name}`) ?? ""] as const,
    );
    if (match.length === 0) this.check.add(`${key}.match`, "it matches every target", "name at least one value, such as `context: kind-*`");
    return family === undefined ? [] : [{ family, match: Object.fromEntries(match) }];
  }

  private batch(value: unknown, parameters: readonly ParameterDeclaration[]): NonNullable<OperationDeclaration["batch"]> {
    const { check } = this;
    const key = `${this.key}.batch`;
    const entry = check.record(value, key, ["parameter", "parallel"]);
    const parameter = check.oneOf(
      entry["parameter"],
      `${key}.parameter`,
      parameters.map(({ name }) => name),
    );
    const parallel = entry["parallel"] ?? 1;
    const isCount = typeof parallel === "number" && Number.isInteger(parallel) && parallel >= 1 && parallel <= parallelMax;
    if (!isCount)
      check.add(`${key}.parallel`, `\`${String(parallel)}\` is no number of items`, `write a whole number from 1 to ${parallelMax}`);
    return { parameter: parameter ?? "", parallel: isCount ? parallel : 1 };
  }

  private steps(value: unknown): readonly StepDeclaration[] {
    const { check } = this;
    const key = `${this.key}.steps`;
    const steps = check.list(value, key).map((each, i) => this.step(each, `${key}[${i}]`));
    if (steps.length === 0) check.add(key, "there is none", "write at least one `- { name: …, kind: execute, run: [program, word] }`");
    const twice = steps.find(({ name }, i) => steps.findIndex((other) => other.name === name) !== i);
    if (twice) check.add(key, `two steps are called \`${twice.name}\``, "give each a name of its own");
    return steps;
  }

  private step(value: unknown, key: string): StepDeclaration {
    const { check } = this;
    const entry = check.record(value, key, stepKeys);
    const name = check.text(entry["name"], `${key}.name`) ?? "";
    if (name !== "" && !/^[\w][\w .-]{0,63}$/.test(name)) check.add(`${key}.name`, `\`${name}\` is no name for a step`, "write words");
    const optional = (each: "rollback" | "dryRun"): Partial<StepDeclaration> =>
      entry[each] === undefined ? {} : { [each]: this.words(entry[each], `${key}.${each}`) };
    return {
      name,
      kind: check.oneOf(entry["kind"], `${key}.kind`, stepKinds) ?? "execute",
      run: this.words(entry["run"], `${key}.run`),
      ...optional("rollback"),
      ...optional("dryRun"),
      isRepeatable: this.isTrue(entry, "repeatable", key),
      unchanged: this.exitCodes(entry["unchanged"], `${key}.unchanged`),
    };
  }

  private exitCodes(value: unknown, key: string): readonly number[] {
    return this.check.list(value, key).flatMap((each, i) => {
      if (typeof each === "number" && Number.isInteger(each) && each >= 1 && each <= 255) return [each];
      this.check.add(`${key}[${i}]`, `\`${String(each)}\` is no exit code of a failure`, "write whole numbers from 1 to 255");
      return [];
    });
  }

  private words(value: unknown, key: string): WordsDeclaration {
    const { check } = this;
    const words = check
      .list(value, key)
      .map((each, i) => (Array.isArray(each) ? check.texts(each, `${key}[${i}]`) : (check.text(each, `${key}[${i}]`) ?? "")));
    const [program] = words;
    // A program that a parameter chooses would be any program.
    if (typeof program !== "string" || program.includes("{{"))
      check.add(key, "its first word is not the name of a program", "write `[program, word, …]`, the program as it is");
    for (const word of words.flat())
      for (const [, name] of word.matchAll(/\{\{([^}]*)\}\}/g))
        if (!this.slots.has(name as string))
          check.add(
            key,
            `\`{{${name}}}\` is no parameter and no value`,
            `use one of ${[...this.slots].map((each) => `\`${each}\``).join(", ")}`,
          );
    return words;
  }
}
