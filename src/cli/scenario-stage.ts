import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { digestOf, trustFile } from "../configuration/index.ts";
import { findPaths, openLedger, systemClock } from "../store/index.ts";
import type { Ledger } from "../ledger/index.ts";
import { quoteWord, type OperationDeclaration, type ParameterDeclaration, type StepDeclaration } from "../model/index.ts";
import { runProgram } from "./installation.ts";
import type { Variables } from "./machine.ts";
import { openPty } from "./pty.ts";

/** A machine in a folder on which declared operations run with programs that only note that they ran. */
export interface ScenarioStage {
  readonly root: string;
  readonly work: string;
  readonly executable: string;
  readonly variables: Variables;
  readonly ledger: Ledger;
}

/** A program's end, and what it printed. */
export interface Outcome {
  readonly code: number | null;
  readonly text: string;
}

/** What is typed at which question. The first that fits answers. */
export type Answers = readonly (readonly [question: RegExp, answer: string | ((shown: string) => string)])[];

/** Values for parameters where the declaration does not say which there are. */
const exampleItems = ["orders", "customers", "invoices"];

const fits = ({ pattern, choices }: ParameterDeclaration, value: string): boolean =>
  (choices === undefined || choices.includes(value)) && (pattern === undefined || new RegExp(`^(?:${pattern})$`, "u").test(value));

/** Values that a parameter takes: up to three, for a batch. */
export const exampleValues = (parameter: ParameterDeclaration): readonly string[] => {
  if (parameter.choices) return parameter.choices.slice(0, 3);
  if (parameter.type === "integer") return ["1", "2", "3"];
  if (parameter.type === "boolean") return ["true"];
  if (parameter.type === "date") return ["2026-01-31", "2026-02-28"];
  const fitting = exampleItems.filter((each) => fits(parameter, each));
  return fitting.length > 0 ? fitting : exampleItems;
};

/** Every step in place of whose program one stands that only notes what it was called for. */
const standIn = (operation: OperationDeclaration, { name, kind, rollback, isRepeatable }: StepDeclaration): object => ({
  name,
  kind,
  run: ["./stubs/step", operation.name, name, ...(operation.batch ? [`{{${operation.batch.parameter}}}`] : [])],
  ...(rollback && { rollback: ["./stubs/step", operation.name, `undo ${name}`] }),
  repeatable: isRepeatable,
});

/** The same operation with stand-ins: parameters, environments, batch, risk and order of steps stay. */
const declared = (operation: OperationDeclaration): object => ({
  description: operation.description,
  risk: operation.risk,
  parameters: Object.fromEntries(
    operation.parameters.map((parameter) => {
      const { name, description, type, choices, pattern, default: fallback, isOptional } = parameter;
      const keeps = pattern !== undefined && exampleValues(parameter).every((value) => fits(parameter, value));
      const said = {
        ...(description !== "" && { description }),
        type,
        ...(choices && { choices }),
        ...(keeps && { pattern }),
        ...(fallback !== undefined && { default: fallback }),
      };
      return [name, { ...said, optional: isOptional }];
    }),
  ),
  environments: Object.fromEntries(operation.environments.map(({ name, values }) => [name, { values }])),
  ...(operation.batch && { batch: operation.batch }),
  impact: ["./stubs/impact"],
  steps: operation.steps.map((step) => standIn(operation, step)),
  ...(operation.complete.length > 0 && { complete: operation.complete }),
});

/** In production it goes on only with a grant that covers it: a flag in words is none. */
const stepScript = (executable: string): string => `#!/bin/sh
if [ "$TAGOUT_ENVIRONMENT" = production ]; then
  ${quoteWord(executable)} grant verify --environment production >/dev/null 2>&1 || exit 9
fi
echo "$TAGOUT_ENVIRONMENT $*" >>ran
`;

/** Builds a stage for operations. They count there as they are: nobody works on it but the drill. */
export const setScenarioStage = (root: string, executable: string, operations: readonly OperationDeclaration[]): ScenarioStage => {
  const [work, home] = [`${root}/work`, `${root}/home`];
  const variables = {
    HOME: home,
    XDG_STATE_HOME: `${root}/state`,
    XDG_CONFIG_HOME: `${root}/config`,
    PATH: "/usr/local/bin:/usr/bin:/bin",
    TERM: "dumb",
  };
  for (const folder of [`${work}/.git`, `${work}/stubs`, home, `${root}/config/tagout`]) mkdirSync(folder, { recursive: true });
  writeFileSync(`${work}/.git/HEAD`, "ref: refs/heads/drill\n");
  writeFileSync(`${root}/config/tagout/tagout.yaml`, "environment:\n  machine: test\nconfirmation:\n  minimum:\n    production: L1\n");
  const text = `${JSON.stringify({ operations: Object.fromEntries(operations.map((each) => [each.name, declared(each)])) }, null, 1)}\n`;
  writeFileSync(`${work}/tagout.yaml`, text);
  for (const [name, script] of [
    ["step", stepScript(executable)],
    ["impact", "#!/bin/sh\ncat impact.json\n"],
  ] as const) {
    writeFileSync(`${work}/stubs/${name}`, script);
    chmodSync(`${work}/stubs/${name}`, 0o755);
  }
  writeFileSync(`${work}/impact.json`, `{"rows there": 12, "rows to come": 15}\n`);
  const found = findPaths(variables);
  if (!found.ok) throw new Error(found.detail);
  mkdirSync(found.paths.state, { recursive: true, mode: 0o700 });
  writeFileSync(trustFile(found.paths.state), JSON.stringify({ [`${work}/tagout.yaml`]: digestOf(text) }), { mode: 0o600 });
  const ledger = openLedger({ folder: found.paths.ledger, clock: systemClock, redact: (each) => each });
  return { root, work, executable, variables, ledger };
};

/** What the stand-ins were called for, in order: environment, operation, step, and the item of a batch. */
export const ranOn = ({ work }: ScenarioStage): readonly string[] =>
  existsSync(`${work}/ran`) ? readFileSync(`${work}/ran`, "utf8").trimEnd().split("\n") : [];

/** Runs our program as an agent does: nothing but pipes. */
export const runOn = (
  stage: ScenarioStage,
  args: readonly string[],
  { input = "", variables = {}, under = [] as readonly string[] } = {},
): Outcome => {
  const argv = ["sh", "-c", 'cd "$0" && exec "$@"', stage.work, ...under, stage.executable, ...args];
  const { exitCode, stdout, stderr } = runProgram(argv, input, { ...stage.variables, ...variables });
  return { code: exitCode, text: `${stdout}${stderr}` };
};

const ended = /ended with (\d+)\./;
const unanswered = /(?:\n> | anything else cancels -- )$/;
const rows = 400;
const columns = 160;

/** Runs our program in a terminal with a shell of its own, as a person's window is, and answers what it asks. */
export const answerOn = async (stage: ScenarioStage, args: readonly string[], answers: Answers, rest = ""): Promise<Outcome> => {
  const terminal = openPty(rows, columns);
  try {
    const script = `cd "$1" && setsid -c sh -i <"$0" >"$0" 2>&1 &`;
    const started = runProgram(["sh", "-c", script, terminal.path, stage.work], "", { ...stage.variables, PS1: "$ " });
    if (started.exitCode !== 0) throw new Error(`no shell in a terminal: ${started.stderr}`);
    terminal.type(`${[stage.executable, ...args].map(quoteWord).join(" ")}${rest}; echo "ended with $?."\n`);
    await terminal.until(/ended with \$\?\."\n/);
    for (;;) {
      const shown = await terminal.until(new RegExp(`[^]*?(?:${ended.source}|${unanswered.source})`));
      const code = ended.exec(shown)?.[1];
      if (code !== undefined) return { code: Number(code), text: terminal.shown() };
      const found = answers.find(([question]) => question.test(shown));
      if (!found) throw new Error(`nothing answers ${JSON.stringify(shown.slice(-200))}`);
      terminal.type(`${typeof found[1] === "string" ? found[1] : found[1](shown)}\n`);
    }
  } finally {
    terminal.close();
  }
};
