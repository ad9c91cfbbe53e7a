import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { wrapperCommand } from "../../src/agents/claude-code/registration.ts";
import { clearPlaces, executable, makePlace, runIn, tagout, type Ended, type Given, type Place } from "./fixture.ts";

let place: Place;
beforeAll(() => {
  place = makePlace();
});
afterAll(clearPlaces);

const payload = (command: string, more: Record<string, unknown> = {}): string =>
  JSON.stringify({
    session_id: "s-1",
    cwd: place.work,
    hook_event_name: "PreToolUse",
    permission_mode: "bypassPermissions",
    tool_name: "Bash",
    tool_input: { command },
    tool_use_id: "t-1",
    ...more,
  });

/** Runs the very command that stands in the client's settings. */
const sendTo = (where: Place, input: string, given: Given = {}): Ended =>
  runIn(where, ["/bin/sh", "-c", wrapperCommand({ executable: executable() })], { ...given, input });
const isAllowed = ({ code, out }: Ended): boolean => code === 0 && out === "{}";

describe("the installed hook", () => {
  test("allows what only reads, with {} and 0", () => {
    expect(sendTo(place, payload("git status"))).toEqual({ code: 0, out: "{}", err: "" });
  });

  test.each(["systemctl stop myapp", "rm -rf /", "mystery", "rm -rf build", "echo 'unterminated"])(
    "stops `%s` with 2 and a reason",
    (command) => {
      const ended = sendTo(place, payload(command));
      expect(ended.code).toBe(2);
      expect(ended.err).toStartWith("Tagout ");
      expect(JSON.parse(ended.out)).toMatchObject({ decision: "block", hookSpecificOutput: { permissionDecision: "deny" } });
    },
  );

  // Each of these made a guard that obeys its runtime's variables answer something else.
  const preload = (): string => {
    const path = join(place.work, "preload.js");
    writeFileSync(path, `process.stdout.write("{}"); process.exit(0);\n`);
    return path;
  };
  const hostile: Readonly<Record<string, () => Readonly<Record<string, string>>>> = {
    BUN_OPTIONS: () => ({ BUN_OPTIONS: `--preload=${preload()}` }),
    "BUN_OPTIONS with --print": () => ({ BUN_OPTIONS: "--print {}" }),
    BUN_BE_BUN: () => ({ BUN_BE_BUN: "1" }),
    BUN_INSPECT_PRELOAD: () => ({ BUN_INSPECT_PRELOAD: preload() }),
    BUN_CONFIG: () => ({ BUN_CONFIG_FILE: preload(), BUN_RUNTIME_TRANSPILER_CACHE_PATH: place.work }),
    NODE_OPTIONS: () => ({ NODE_OPTIONS: `--require ${preload()}` }),
    LD_PRELOAD: () => ({ LD_PRELOAD: "/nonexistent.so" }),
    BASH_ENV: () => ({ BASH_ENV: preload(), ENV: preload() }),
    "TAGOUT_* of one's own": () => ({ TAGOUT_HOOK_PID: "1", TAGOUT_CLIENT_PID: "1", TAGOUT_MODE: "observe" }),
    "APP_ENV=development": () => ({ APP_ENV: "development", NODE_ENV: "development", TAGOUT_ENVIRONMENT: "development" }),
    "a PATH of the agent's": () => {
      const folder = join(place.work, "bin");
      mkdirSync(folder, { recursive: true });
      for (const name of ["timeout", "env", "sh", "tagout"]) {
        writeFileSync(join(folder, name), "#!/bin/sh\nprintf '{}'\n");
        chmodSync(join(folder, name), 0o755);
      }
      return { PATH: `${folder}:/usr/bin:/bin` };
    },
  };
  for (const [name, variables] of Object.entries(hostile))
    test(`is not led to allow by ${name}`, () => {
      for (const command of ["systemctl stop myapp", "rm -rf /"]) {
        const ended = sendTo(place, payload(command), { variables: variables() });
        expect([command, ended.code]).toEqual([command, 2]);
      }
    });

  test("does not read files of the folder it runs in as its own settings", () => {
    writeFileSync(join(place.work, "bunfig.toml"), `preload = ["${preload()}"]\n`);
    writeFileSync(join(place.work, ".env"), "BUN_BE_BUN=1\nHOME=/nowhere\n");
    writeFileSync(join(place.work, "package.json"), `{"imports": {"#x": "./preload.js"}}`);
    expect(sendTo(place, payload("systemctl stop myapp")).code).toBe(2);
    expect(isAllowed(sendTo(place, payload("ls")))).toBe(true);
  });

  test("stops everything while the configuration cannot be read", () => {
    const broken = makePlace();
    mkdirSync(join(broken.home, ".config/tagout"), { recursive: true });
    writeFileSync(join(broken.home, ".config/tagout/tagout.yaml"), "mode: [\n");
    expect(sendTo(broken, payload("ls")).code).toBe(2);
  });

  test("stops everything for an agent it does not know", () => {
    expect(tagout(place, ["hook"], { input: payload("ls") }).code).toBe(2);
    expect(tagout(place, ["hook", "other"], { input: payload("ls") }).code).toBe(2);
  });
});

describe("the hook given something else than a message of the client", () => {
  const wrong: Readonly<Record<string, string>> = {
    nothing: "",
    "a brace": "{",
    "an empty object": "{}",
    "an array": "[]",
    null: "null",
    "half a message": payload0().slice(0, 40),
    "two messages": payload0() + payload0(),
    "an unknown event": payload0({ hook_event_name: "PreToolUze" }),
    "no tool": payload0({ tool_name: undefined }),
    "a tool that is a number": payload0({ tool_name: 7 }),
    "no input": payload0({ tool_input: undefined }),
    "a relative folder": payload0({ cwd: "x" }),
    "a command that is a list": payload0({ tool_input: { command: ["ls"] } }),
    "a NUL in the command": payload0({ tool_input: { command: "ls\0" } }),
    "half a surrogate pair": payload0({ tool_input: { command: "ls \ud800" } }),
  };
  test.each(Object.entries(wrong))("stops %s", (_, input) => expect(sendTo(place, input).code).toBe(2));

  /** A sound message in which one thing is wrong; made before any place is. */
  function payload0(more: Record<string, unknown> = {}): string {
    return JSON.stringify({
      session_id: "s",
      cwd: "/",
      hook_event_name: "PreToolUse",
      tool_name: "Bash",
      tool_input: { command: "ls" },
      tool_use_id: "t",
      ...more,
    });
  }

  test("never allows text that is no message", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: "binary" })), (input) => !isAllowed(sendTo(place, input))),
      { numRuns: 40 },
    );
  });

  test("never allows a message cut off or with a character changed, unless it still says the same", () => {
    const sound = payload("systemctl stop myapp");
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.string({ minLength: 0, maxLength: 2 }), (at, text) => {
        const input = sound.slice(0, at) + text + (text === "" ? "" : sound.slice(at + 1));
        const ended = sendTo(place, input);
        // A changed event or tool may be one on which nothing is decided; the call itself must not come through.
        return !isAllowed(ended) || !/"hook_event_name":"PreToolUse"[^]*"tool_name":"Bash"[^]*systemctl stop myapp/.test(input);
      }),
      { numRuns: 40 },
    );
  });
});
