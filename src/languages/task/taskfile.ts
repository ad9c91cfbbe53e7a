import { isObject, type Json } from "../../model/index.ts";

/** A Taskfile's parts as far as they decide what runs (Task 3.39 "Schema Reference"). */
export interface Taskfile {
  readonly variables: Definitions;
  readonly environment: Definitions;
  readonly tasks: ReadonlyMap<string, Task>;
  readonly doubts: readonly string[];
}
export interface Task {
  readonly steps: readonly Step[];
  readonly dependencies: readonly Step[];
  /** Commands that decide whether it runs: conditions and `status`. */
  readonly checks: readonly string[];
  readonly variables: Definitions;
  readonly environment: Definitions;
  readonly folder: string | undefined;
  readonly doubts: readonly string[];
}
/** Undefined: a value that is not text. */
export type Definitions = ReadonlyMap<string, Definition>;
export type Definition =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "command"; readonly text: string }
  | { readonly kind: "unknown" };

export type Step =
  | { readonly kind: "command"; readonly source: string }
  | { readonly kind: "task"; readonly name: string; readonly variables: Definitions };

/** Keys that only say how, when it is up to date, or what people see. */
const plainTopKeys = ["version", "output", "method", "silent", "run", "interval"];
const plainTaskKeys = [
  "desc",
  "summary",
  "prompt",
  "aliases",
  "label",
  "sources",
  "generates",
  "method",
  "silent",
  "interactive",
  "internal",
  "prefix",
  "ignore_error",
  "run",
  "platforms",
  "requires",
  "watch",
  "failfast",
];
const plainStepKeys = ["silent", "ignore_error", "platforms", "if"];
const plainShellOptions = /^(?:errexit|nounset|pipefail|[eux])$/;

/** Reads a Taskfile; undefined when it is no YAML mapping. */
export const readTaskfile = (source: string): Taskfile | undefined => {
  let value: unknown;
  try {
    value = Bun.YAML.parse(source);
  } catch {
    return undefined;
  }
  return isObject(value) ? new Reader(value) : undefined;
};

class Reader implements Taskfile {
  readonly doubts: string[] = [];
  readonly tasks = new Map<string, Task>();
  readonly variables: Definitions;
  readonly environment: Definitions;

  constructor(file: Json) {
    const known = [...plainTopKeys, "vars", "env", "tasks", "set"];
    for (const key of Object.keys(file)) if (!known.includes(key)) this.doubts.push(key);
    if (!areShellOptions(file["set"])) this.doubts.push("set");
    this.variables = definitionsOf(file["vars"]);
    this.environment = definitionsOf(file["env"]);
    for (const [name, task] of Object.entries(isObject(file["tasks"]) ? file["tasks"] : {})) this.add(name, task);
  }

  private add(name: string, value: unknown): void {
    const task = readTask(value);
    const aliases = isObject(value) && Array.isArray(value["aliases"]) ? value["aliases"].map(String) : [];
    for (const each of [name, ...aliases]) {
      if (this.tasks.has(each) || each.includes("*")) this.doubts.push(`the task \`${each}\``);
      this.tasks.set(each, task);
    }
  }
}

const areShellOptions = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every((each) => plainShellOptions.test(String(each))));

const readTask = (value: unknown): Task => {
  const task: Json = isObject(value) ? value : { cmds: typeof value === "string" ? [value] : value };
  const known = [...plainTaskKeys, "cmds", "cmd", "deps", "dir", "vars", "env", "preconditions", "status", "if", "set"];
  const doubts = Object.keys(task).filter((key) => !known.includes(key));
  if (!areShellOptions(task["set"])) doubts.push("set");
  const steps = [...listOf(task["cmds"]), ...listOf(task["cmd"])].map((each) => stepOf(each, doubts, false));
  const dependencies = listOf(task["deps"]).map((each) => stepOf(each, doubts, true));
  const checks = [...listOf(task["preconditions"]), ...listOf(task["status"]), ...listOf(task["if"])].flatMap((each) => {
    const source = isObject(each) ? each["sh"] : each;
    if (typeof source === "string") return [source];
    doubts.push("a condition");
    return [];
  });
  const folder = task["dir"];
  if (folder !== undefined && typeof folder !== "string") doubts.push("dir");
  return {
    steps: steps.flat(),
    dependencies: dependencies.flat(),
    checks,
    variables: definitionsOf(task["vars"]),
    environment: definitionsOf(task["env"]),
    folder: typeof folder === "string" ? folder : undefined,
    doubts,
  };
};

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const stepOf = (value: unknown, doubts: string[], isTask: boolean): readonly Step[] => {
  if (typeof value === "string") return [isTask ? { kind: "task", name: value, variables: new Map() } : { kind: "command", source: value }];
  if (!isObject(value)) {
    doubts.push("a step");
    return [];
  }
  const known = [...plainStepKeys, "cmd", "task", "vars", "defer", "for"];
  for (const key of Object.keys(value)) if (!known.includes(key)) doubts.push(`a step's ${key}`);
  const condition = value["if"] === undefined ? [] : stepOf(value["if"], doubts, false);
  if (value["defer"] !== undefined) return [...condition, ...stepOf(value["defer"], doubts, false)];
  if (typeof value["cmd"] === "string") return [...condition, { kind: "command", source: value["cmd"] }];
  if (typeof value["task"] === "string")
    return [...condition, { kind: "task", name: value["task"], variables: definitionsOf(value["vars"]) }];
  doubts.push("a step");
  return condition;
};

const definitionsOf = (value: unknown): Definitions => {
  const definitions = new Map<string, Definition>();
  for (const [name, each] of Object.entries(isObject(value) ? value : {})) {
    const command = isObject(each) && typeof each["sh"] === "string" ? each["sh"] : undefined;
    if (command !== undefined) definitions.set(name, { kind: "command", text: command });
    else if (["string", "number", "boolean"].includes(typeof each)) definitions.set(name, { kind: "text", text: String(each) });
    else definitions.set(name, { kind: "unknown" });
  }
  return definitions;
};
