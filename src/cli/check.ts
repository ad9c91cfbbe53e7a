import { judge, refusal, type Question } from "../guard.ts";
import { environments, isObject, type Decision, type Environment, type Json, type ToolCall } from "../model/index.ts";
import { type Arguments, chooseEnvironment, cwdOf, readArguments, UsageError } from "./arguments.ts";
import { answerLines } from "./json-lines.ts";
import { guardFor, type Machine, openMachine, personAt, type Variables } from "./machine.ts";
import { decisionJson, decisionText } from "./show.ts";
import { complain, exitCodes, print } from "./stream.ts";

export const run = async (args: readonly string[]): Promise<number> => {
  try {
    const read = readArguments(args, { flags: ["--json", "--jsonl", "--sql"], values: ["--environment", "--cwd"] });
    if (read.flags.has("--sql")) return (await import("./check-sql.ts")).checkSql(read);
    const machine = openMachine(process.env);
    return read.flags.has("--jsonl") ? checkLines(read, machine) : checkOne(read, machine);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(`tagout check: ${error.message}\n`);
    return exitCodes.usage;
  }
};

export const outcomeCode = ({ outcome }: Decision): number => exitCodes[outcome];

/** What the command line asks about: one argument is a shell line, several are a program with arguments. */
export const questionOf = (operands: readonly string[]): Question => {
  if (operands.length === 0) throw new UsageError("a command is missing: `tagout check -- COMMAND…`");
  return operands.length === 1 ? { kind: "shell", command: operands[0] as string } : { kind: "argv", argv: operands };
};

export interface Asked {
  readonly cwd: string;
  readonly ambient?: Environment;
}

export const askedOf = (read: Arguments): Asked => {
  const ambient = chooseEnvironment(read.values.get("--environment"));
  return { cwd: cwdOf(read), ...(ambient && { ambient }) };
};

export const callOf = (command: unknown, cwd: string, variables: Variables, machine: Machine): ToolCall => ({
  tool: "shell",
  input: { command },
  cwd,
  principal: personAt(machine),
  variables,
  declared: {},
});

/** Variables of our own process: the human's when a human runs us, and never a declaration. */
export const ownVariables = (): Variables =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));

const checkOne = (read: Arguments, machine: Machine): number => {
  const question = questionOf(read.operands);
  const { cwd, ambient } = askedOf(read);
  const variables = ownVariables();
  const command = question.kind === "shell" ? question.command : read.operands;
  const guard = guardFor(machine, { cwd, variables, declared: {}, session: "", ...(ambient && { ambient }) });
  const decision = judge(question, callOf(command, cwd, variables, machine), guard);
  print(read.flags.has("--json") ? `${JSON.stringify(decisionJson(decision))}\n` : decisionText(decision));
  return outcomeCode(decision);
};

/** Decides line by line, in order. A bad line is denied and the stream goes on. */
const checkLines = (read: Arguments, machine: Machine): number => {
  const asked = askedOf(read);
  const variables = ownVariables();
  const guards = new Map<string, ReturnType<typeof guardFor>>();
  const refuse = (error: string, id: unknown = null): Json => ({ id, ...decisionJson(refusal(error)), error });
  const answer = (given: Json): Json => {
    const parsed = readRow(given);
    if (!parsed.ok) return refuse(parsed.error, given["id"]);
    const { row } = parsed;
    const stand = { cwd: row.cwd ?? asked.cwd, variables: { ...variables, ...row.variables }, declared: {}, session: "" };
    const ambient = row.environment ?? asked.ambient;
    const key = JSON.stringify([stand.cwd, row.variables, ambient]);
    // A question is not a call: nothing runs on the answer, so nothing is recorded.
    const guard = guards.get(key) ?? guardFor(machine, { ...stand, ...(ambient && { ambient }) }, false);
    guards.set(key, guard);
    const decision = judge({ kind: "shell", command: row.cmd }, callOf(row.cmd, stand.cwd, stand.variables, machine), guard);
    return { id: row.id, ...decisionJson(decision) };
  };
  return answerLines(answer, (error) => refuse(error));
};

interface Row {
  readonly id: unknown;
  readonly cmd: string;
  readonly environment?: Environment;
  readonly cwd?: string;
  readonly variables?: Variables;
}
type RowReading = { readonly ok: true; readonly row: Row } | { readonly ok: false; readonly error: string };

const readRow = ({ id = null, cmd, environment, cwd, variables }: Json): RowReading => {
  const wrong = (error: string): RowReading => ({ ok: false, error });
  if (typeof cmd !== "string") return wrong("`cmd` is not a text");
  if (environment !== undefined && !(environments as readonly unknown[]).includes(environment))
    return wrong(`\`environment\` is none of ${environments.join(", ")}`);
  if (cwd !== undefined && (typeof cwd !== "string" || !cwd.startsWith("/"))) return wrong("`cwd` is not an absolute path");
  if (variables !== undefined && !isVariables(variables)) return wrong("`variables` is not an object of texts");
  return {
    ok: true,
    row: {
      id,
      cmd,
      ...(environment !== undefined && { environment: environment as Environment }),
      ...(cwd !== undefined && { cwd }),
      ...(variables !== undefined && { variables }),
    },
  };
};

const isVariables = (value: unknown): value is Variables =>
  isObject(value) && Object.values(value).every((each) => typeof each === "string");
