import { describe, expect, test } from "bun:test";
import { type DoctorOptions, type DoctorPorts, examine, type ProgramResult } from "./doctor.ts";
import { memoryFiles } from "./fixtures.ts";
import { hookCommands, register } from "./registration.ts";

const commands = hookCommands({ executable: "/opt/tagout" });
const intact = JSON.stringify(register({}, commands));
const path = "/home/ann/.claude/settings.json";

const optionsOf = (more: Partial<DoctorOptions> = {}): DoctorOptions => ({
  registrations: [{ scope: "user", path, commands }],
  otherSettings: ["/repo/.claude/settings.local.json"],
  executable: "/opt/tagout",
  client: "claude",
  uid: 1000,
  cwd: "/repo",
  ...more,
});

/** A guard that works, and a client of this version. */
const runOf =
  (version = "2.1.330", answers: (command: string) => ProgramResult = guard) =>
  (argv: readonly string[], input: string): ProgramResult =>
    argv[1] === "--version"
      ? { exitCode: 0, stdout: `${version} (Claude Code)\n`, stderr: "" }
      : answers(JSON.parse(input).tool_input.command);
const yes: ProgramResult = { exitCode: 0, stdout: "{}", stderr: "" };
const no: ProgramResult = { exitCode: 2, stdout: "", stderr: "no\n" };
const guard = (text: string): ProgramResult => (text === "pwd" ? yes : no);

const failuresOf = (texts: Record<string, string | null>, more: Partial<DoctorOptions> = {}, ports: Partial<DoctorPorts> = {}): string[] =>
  examine(optionsOf(more), {
    files: memoryFiles(texts),
    run: runOf(),
    isRunnable: () => true,
    digest: () => "abc",
    ...ports,
  })
    .filter(({ result }) => result !== "pass")
    .map(({ name, result }) => `${result} ${name}`);

const none = ["warn user registration", "fail registration"];
const cases: readonly (readonly [string, string[], string[]])[] = [
  ["an intact installation", failuresOf({ [path]: intact }), []],
  ["no settings file", failuresOf({}), none],
  ["a file without us", failuresOf({ [path]: "{}" }), none],
  ["a broken file", failuresOf({ [path]: "{" }), ["fail user registration", "fail registration", "fail settings"]],
  ["an unreadable file", failuresOf({ [path]: null }), ["fail user registration", "fail registration", "fail settings"]],
  ["a missing event", failuresOf({ [path]: intact.replace('"ConfigChange"', '"Stop"') }), ["fail user registration", "fail registration"]],
  [
    "a changed handler",
    failuresOf({ [path]: intact.replaceAll('"block"', '"continue"') }),
    ["fail user registration", "fail registration"],
  ],
  ["another wrapper", failuresOf({ [path]: intact.replaceAll("exit 2", "exit 0") }), ["fail user registration", "fail registration"]],
  [
    "hooks disabled elsewhere",
    failuresOf({ [path]: intact, "/repo/.claude/settings.local.json": '{"disableAllHooks":true}' }),
    ["fail settings"],
  ],
  [
    "another hook",
    failuresOf({
      [path]: intact,
      "/repo/.claude/settings.local.json": '{"hooks":{"Stop":[{"hooks":[{"type":"command","command":"x"}]}]}}',
    }),
    ["warn other programs"],
  ],
  [
    "a program that settings name",
    failuresOf({ [path]: intact, "/repo/.claude/settings.local.json": '{"statusLine":{}}' }),
    ["warn other programs"],
  ],
  ["a missing executable", failuresOf({ [path]: intact }, {}, { isRunnable: (file) => file !== "/opt/tagout" }), ["fail executable"]],
  ["another executable", failuresOf({ [path]: intact }, { digest: "xyz" }), ["fail executable"]],
  ["no coreutils", failuresOf({ [path]: intact }, {}, { isRunnable: (file) => file !== "/usr/bin/timeout" }), ["fail timeout"]],
  ["an old client", failuresOf({ [path]: intact }, {}, { run: runOf("2.1.294") }), ["fail client"]],
  ["a much older client", failuresOf({ [path]: intact }, {}, { run: runOf("1.9.999") }), ["fail client"]],
  ["the oldest good client", failuresOf({ [path]: intact }, {}, { run: runOf("2.1.295") }), []],
  ["a later client", failuresOf({ [path]: intact }, {}, { run: runOf("3.0.0") }), []],
  ["no client", failuresOf({ [path]: intact }, {}, { run: runOf("what") }), ["warn client"]],
  ["root", failuresOf({ [path]: intact }, { uid: 0 }), ["warn user"]],
  ["a guard that allows everything", failuresOf({ [path]: intact }, {}, { run: runOf("2.1.330", () => yes) }), ["fail user canary"]],
  ["a guard that refuses everything", failuresOf({ [path]: intact }, {}, { run: runOf("2.1.330", () => no) }), ["fail user canary"]],
  [
    "a guard that crashes",
    failuresOf({ [path]: intact }, {}, { run: runOf("2.1.330", () => ({ exitCode: null, stdout: "", stderr: "" })) }),
    ["fail user canary"],
  ],
];
describe("the doctor finds nothing but what is wrong with", () => {
  for (const [name, found, expected] of cases) test(name, () => expect(found).toEqual(expected));
});
