import { quoteWord } from "../../model/index.ts";
import { readTaskfile, type Definitions, type Task, type Taskfile } from "./taskfile.ts";

export interface TaskQuestion {
  readonly source: string;
  readonly tasks: readonly string[];
  /** `NAME=value` on the command line. */
  readonly given: ReadonlyMap<string, string>;
  /** What stands after `--`, quoted for a shell. */
  readonly rest: string;
  readonly isInEnvironment: (name: string) => boolean;
  /** Commands are printed; those that decide or give values run all the same. */
  readonly isDryRun: boolean;
}

/** What task would run. */
export interface TaskPlan {
  readonly commands: readonly { readonly task: string; readonly source: string; readonly folder: string }[];
  /** What could not be followed; the commands are then not all. */
  readonly doubts: readonly string[];
}

const tasksMax = 500;
const depthMax = 16;

/** Reads a Taskfile and says what running the tasks would run. */
export const planTask = (question: TaskQuestion): TaskPlan => {
  const file = readTaskfile(question.source);
  if (!file) return { commands: [], doubts: ["no YAML mapping"] };
  const planner = new Planner(file, question);
  planner.plan();
  return { commands: planner.commands, doubts: [...new Set(planner.doubts)] };
};

type Values = ReadonlyMap<string, string | undefined>;

class Planner implements TaskPlan {
  readonly commands: { task: string; source: string; folder: string }[] = [];
  readonly doubts: string[];
  private readonly done = new Set<string>();
  constructor(
    private readonly file: Taskfile,
    private readonly question: TaskQuestion,
  ) {
    this.doubts = [...file.doubts];
  }

  plan(): void {
    const { file, question } = this;
    const globals = new Map<string, string | undefined>([["CLI_ARGS", question.rest]]);
    for (const [name, value] of question.given) globals.set(name, value);
    this.define(file.variables, globals, "");
    for (const name of question.tasks.length > 0 ? question.tasks : ["default"]) this.run(name, globals, new Map(), 0);
  }

  /** Adds definitions to values. A name that is set at two levels is not known: which one counts differs between versions. */
  private define(definitions: Definitions, values: Map<string, string | undefined>, folder: string): void {
    for (const [name, definition] of definitions) {
      const value = definition.kind === "unknown" ? undefined : this.fill(definition.text, values);
      if (definition.kind === "command") {
        // Such a command gets the variables resolved so far in its environment ("Semantics that are easy to get wrong", 1).
        const before = [...values].filter(([each]) => each !== "CLI_ARGS");
        const dark = before.find(([each, known]) => known === undefined || !/^\w+$/.test(each));
        if (value === undefined || dark) this.doubts.push(`the variable \`${name}\``);
        else this.commands.push({ task: `variable ${name}`, source: exporting(before as [string, string][]) + value, folder });
      }
      const isNew = !values.has(name) && definition.kind === "text" && !this.question.isInEnvironment(name);
      values.set(name, isNew ? value : undefined);
    }
  }

  /** `{{.NAME}}` becomes its value; any other template is not known. */
  private fill(text: string, values: Values): string | undefined {
    let isKnown = true;
    const filled = text.replaceAll(/\{\{-?\s*\.(\w+)\s*-?\}\}/g, (_, name: string) => {
      const value = values.has(name) || this.question.isInEnvironment(name) || special.has(name) ? values.get(name) : "";
      isKnown &&= value !== undefined;
      return value ?? "";
    });
    return isKnown && !/\{\{/.test(text.replaceAll(/\{\{\s*\.\w+\s*\}\}/g, "")) ? filled : undefined;
  }

  private run(name: string, globals: Values, given: Definitions, depth: number): void {
    const task = this.file.tasks.get(name);
    if (!task) return void this.doubts.push(`no task \`${name}\``);
    const values = new Map(globals);
    this.define(given, values, "");
    const key = JSON.stringify([name, [...values].map(([each, value]) => [each, value ?? null])]);
    if (this.done.has(key)) return;
    this.done.add(key);
    if (this.done.size > tasksMax || depth > depthMax) return void this.doubts.push("too many tasks");
    this.runTask(name, task, globals, values, depth);
  }

  private runTask(name: string, task: Task, globals: Values, values: Map<string, string | undefined>, depth: number): void {
    this.doubts.push(...task.doubts.map((doubt) => `\`${name}\`: ${doubt}`));
    const folder = this.fill(task.folder ?? "", values);
    // Task expands it like a shell.
    if (folder === undefined || /[~$`*?{[\\]/.test(folder)) return void this.doubts.push(`\`${name}\`: dir`);
    this.define(task.variables, values, folder);
    const exports = this.exportsOf(task, values, folder);
    for (const step of task.dependencies) this.runStep(name, step, exports, { globals, values, folder, depth });
    for (const source of task.checks) this.runCommand(name, source, exports, values, folder);
    for (const step of task.steps) this.runStep(name, step, exports, { globals, values, folder, depth });
  }

  private runStep(task: string, step: Task["steps"][number], exports: string, { globals, values, folder, depth }: Inside): void {
    if (step.kind === "command") {
      if (!this.question.isDryRun) this.runCommand(task, step.source, exports, values, folder);
      return;
    }
    const name = this.fill(step.name, values);
    if (name === undefined) return void this.doubts.push(`the task \`${step.name}\``);
    const given = new Map([...step.variables].map(([each, value]) => [each, this.settled(value, values)]));
    this.run(name, globals, given, depth + 1);
  }

  /** Variables for another task are filled with those of this one. */
  private settled(definition: NonNullable<ReturnType<Definitions["get"]>>, values: Values): typeof definition {
    if (definition.kind === "unknown") return definition;
    const text = this.fill(definition.text, values);
    return text === undefined && definition.kind === "text"
      ? { kind: "unknown" }
      : { kind: definition.kind, text: text ?? definition.text };
  }

  private runCommand(task: string, source: string, exports: string, values: Values, folder: string): void {
    const text = this.fill(source, values);
    if (text === undefined) this.doubts.push(`a command of \`${task}\` known only when it runs: ${source.trim().slice(0, 80)}`);
    else this.commands.push({ task, source: exports + text, folder });
  }

  private exportsOf(task: Task, values: Map<string, string | undefined>, folder: string): string {
    const environment = new Map<string, string | undefined>();
    for (const definitions of [this.file.environment, task.environment]) {
      const own = new Map(values);
      for (const name of definitions.keys()) own.delete(name);
      this.define(definitions, own, folder);
      for (const name of definitions.keys()) environment.set(name, environment.has(name) ? undefined : own.get(name));
    }
    for (const [name, value] of environment) {
      // What the root exports is there for templates, what a task exports is not in all versions.
      values.set(name, values.has(name) || task.environment.has(name) ? undefined : value);
      if (value === undefined || !/^\w+$/.test(name)) this.doubts.push(`the exported variable \`${name}\``);
    }
    return exporting([...environment].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  }
}

const exporting = (variables: readonly (readonly [name: string, value: string])[]): string =>
  variables.map(([name, value]) => `export ${name}=${quoteWord(value)}\n`).join("");

/** Values that Task itself gives. */
const special = new Set(
  "TASK ALIAS ROOT_DIR ROOT_TASKFILE TASKFILE TASKFILE_DIR TASK_DIR TASK_EXE TASK_VERSION USER_WORKING_DIR CHECKSUM TIMESTAMP ITEM EXIT_CODE MATCH CLI_ARGS_LIST CLI_FORCE CLI_SILENT CLI_VERBOSE CLI_OFFLINE KEY".split(
    " ",
  ),
);

interface Inside {
  readonly globals: Values;
  readonly values: Map<string, string | undefined>;
  readonly folder: string;
  readonly depth: number;
}
