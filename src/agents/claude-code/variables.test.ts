import { describe, expect, test } from "bun:test";
import { callVariables, declaredVariables, findClient, isAttended, parseEnvironment, type Processes, readPid } from "./variables.ts";

type Entry = readonly [parent: number, executable: string, environment: string | undefined];
const treeOf = (entries: Readonly<Record<number, Entry>>): Processes => ({
  parent: (pid) => entries[pid]?.[0],
  executable: (pid) => entries[pid]?.[1],
  environment: (pid) => entries[pid]?.[2],
});

const client = "/usr/lib/node_modules/@anthropic-ai/claude-code/bin/claude.exe";
const tree = treeOf({
  10: [1, "/usr/bin/bash", "APP_ENV=shell\0"],
  20: [10, client, "APP_ENV=development\0PATH=/bin\0"],
  30: [20, "/usr/bin/bash", "APP_ENV=test\0"],
  40: [30, "/home/ann/.local/bin/claude", "APP_ENV=production\0CLAUDECODE=1\0"],
  50: [40, "/usr/bin/dash", "APP_ENV=development\0CLAUDECODE=1\0"],
});

describe("declared variables", () => {
  test("come from the client a person started, not from one inside it", () =>
    expect(declaredVariables(40, tree)).toEqual({ APP_ENV: "development", PATH: "/bin" }));
  test("come from the client itself", () => expect(declaredVariables(20, tree)["APP_ENV"]).toBe("development"));
  test("are empty without a client", () => expect(declaredVariables(10, tree)).toEqual({}));
  test("are empty without a process id", () => expect(declaredVariables(undefined, tree)).toEqual({}));
  test("are empty when they cannot be read", () => expect(declaredVariables(20, treeOf({ 20: [1, client, undefined] }))).toEqual({}));
  test("are empty when the outermost client was started by an agent", () =>
    expect(declaredVariables(20, treeOf({ 20: [1, client, "APP_ENV=development\0CLAUDECODE=1\0"] }))).toEqual({}));
  test("do not follow a circle for ever", () => expect(findClient(2, treeOf({ 2: [3, "/a", ""], 3: [2, client, ""] }))).toBe(3));
});

describe("a person sits at the client", () => {
  const attended = { CLAUDE_CODE_SESSION_ATTENDED: "1" };
  test("when it says so", () => expect(isAttended(20, attended, tree)).toBe(true));
  test("not when it says that nobody does", () => expect(isAttended(20, { CLAUDE_CODE_SESSION_ATTENDED: "0" }, tree)).toBe(false));
  test("not when it says nothing", () => expect(isAttended(20, {}, tree)).toBe(false));
  test("not when another client reads its settings", () => expect(isAttended(10, attended, tree)).toBe(false));
  test("not when an agent started it", () =>
    expect(isAttended(20, attended, treeOf({ 20: [1, client, "PATH=/bin\0CLAUDECODE=1\0"] }))).toBe(false));
  test("not when it cannot be looked at", () => expect(isAttended(20, attended, treeOf({ 20: [1, client, undefined] }))).toBe(false));
});

describe("call variables", () => {
  test("are those the hook was given", () => expect(callVariables(50, tree)).toEqual({ APP_ENV: "development", CLAUDECODE: "1" }));
  test("are empty when they cannot be read", () => expect(callVariables(99, tree)).toEqual({}));
});

test("an environment keeps the first of two equal names and skips what is not an entry", () => {
  expect(parseEnvironment("A=1\0A=2\0B==x\0=y\0nothing\0\0C=")).toEqual({ A: "1", B: "=x", C: "" });
});

for (const [text, pid] of [
  ["12", 12],
  ["0", undefined],
  ["-1", undefined],
  ["1e3", undefined],
  ["", undefined],
  [undefined, undefined],
] as const) {
  test(`process id ${text} is ${pid}`, () => expect(readPid(text)).toBe(pid));
}
