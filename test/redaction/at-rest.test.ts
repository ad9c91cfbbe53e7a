import { afterAll, beforeAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { clearPlaces, type Ended, type Place } from "../cli/fixture.ts";
import { asAgent, asAgentRuns, converse, goodAnswers, makeStage, openWindow } from "../forgery/terminals.ts";
import { sendHook, session } from "../incident/play.ts";
import { found, plant } from "./planted.ts";

setDefaultTimeout(180_000);
afterAll(clearPlaces);

const planted = plant(20261123, 200);
const values = [...planted.values.keys()];
/** Values that a single-quoted word of shell can hold, one after another. */
const words = values.filter((value) => !/['\n\\]/.test(value));
/** Commands with lines of the log in them, of which the redactor finds all: a row of a table is none any more within a word. */
const typed = planted.text
  .split("\n")
  .filter((line) => line !== "" && !line.includes("'") && !line.includes(";"))
  .slice(0, 50)
  .map((line) => `grep -c -- '${line}' app.log`);
const ofType = (type: string): string => words.find((value) => planted.values.get(value) === type) ?? "";

/** Every file under a folder, with those of the values that stand in it. */
const atRest = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readFileSync(path);
      const inFile = new Set([
        ...found(bytes.toString("utf8"), planted),
        ...found(bytes.toString("latin1"), planted),
        ...found(path, planted),
      ]);
      return [...inFile].map((value) => `${relative(folder, path)}: ${value}`);
    });

const stateOf = (place: Place): string => join(place.home, ".local/state/tagout");

let calls = 0;
const callOf = (tool_name: string, tool_input: object) => ({ tool_name, tool_input, tool_use_id: `toolu_rest_${(calls += 1)}` });

/** One shell call as the client makes it: what the hook answers is what runs, and what it prints is what is told afterwards. */
const shell = (place: Place, command: string): Ended => {
  const call = callOf("Bash", { command });
  const asked = sendHook(place, "PreToolUse", call);
  if (asked.code !== 0) return asked;
  const input = JSON.parse(asked.out).hookSpecificOutput?.updatedInput ?? call.tool_input;
  const { exitCode, stdout } = Bun.spawnSync(asAgent(["/bin/bash", "-c", `exec 2>&1\n${input.command}`]), {
    cwd: place.work,
    env: place.variables,
  });
  const output = stdout.toString();
  return exitCode === 0
    ? sendHook(place, "PostToolUse", {
        ...call,
        tool_input: input,
        tool_response: { stdout: output, stderr: "", interrupted: false, isImage: false },
      })
    : sendHook(place, "PostToolUseFailure", { ...call, tool_input: input, error: `Exit code ${exitCode}\n${output}` });
};

/** What a client would tell that did not run anything through the redactor. */
const told = (place: Place, tool: string, input: object, tool_response: unknown, error?: string): Ended => {
  const call = callOf(tool, input);
  sendHook(place, "PreToolUse", call);
  return error === undefined
    ? sendHook(place, "PostToolUse", { ...call, tool_response })
    : sendHook(place, "PostToolUseFailure", { ...call, error });
};

/** A whole session in which the values come by every way there is. Answers with all that was said to the model. */
const play = async (place: Place): Promise<string> => {
  const said: string[] = [];
  const note = ({ out, err }: { readonly out: string; readonly err: string }): void => void said.push(out, err);
  writeFileSync(join(place.work, "app.log"), planted.text);
  mkdirSync(join(place.work, "artifacts"), { mode: 0o777, recursive: true });
  Bun.spawnSync(["chmod", "777", join(place.work, "artifacts")]);
  note(sendHook(place, "SessionStart", { source: "startup" }));
  note(sendHook(place, "UserPromptSubmit", { prompt: planted.text }));

  // Read, searched, failed, and told raw by a client that did not run it as it was answered.
  for (const command of ["cat app.log", "cat app.log >&2; exit 3", "grep -n . app.log"]) note(shell(place, command));
  const bash = { stdout: planted.text, stderr: planted.text, interrupted: false, isImage: false };
  note(told(place, "Bash", { command: "cat app.log" }, bash));
  note(told(place, "Bash", { command: "tail app.log" }, undefined, `Exit code 1\n${planted.text}`));
  const file = { filePath: join(place.work, "app.log"), content: planted.text, numLines: 9, startLine: 1, totalLines: 9 };
  note(told(place, "Read", { file_path: file.filePath }, { type: "text", file }));
  note(told(place, "Grep", { pattern: "." }, { mode: "content", numFiles: 1, filenames: [], content: planted.text, numLines: 9 }));
  note(
    told(
      place,
      "WebFetch",
      { url: "https://example.org/" },
      { bytes: 1, code: 200, codeText: "OK", result: planted.text, durationMs: 1, url: "x" },
    ),
  );
  note(told(place, "mcp__prod__show", { sql: "select 1" }, [{ type: "text", text: planted.text }]));

  // In what the agent itself writes: commands that are allowed, and such that no confirmation helps.
  for (const [at, command] of typed.entries())
    note(sendHook(place, "PreToolUse", callOf("Bash", { command: at % 2 === 0 ? command : `${command}; rm -rf /` })));
  note(sendHook(place, "PreToolUse", callOf("Bash", { command: `cat ~/.ssh/id_rsa; echo password=${ofType("PASSWORD")}` })));

  // A change that a person confirms, that fails, and prints them.
  const restart = callOf("Bash", { command: "systemctl restart web" });
  note(sendHook(place, "PreToolUse", restart));
  const waiting = JSON.parse(asAgentRuns(place, ["requests", "--json"]).out.split("\n")[0] as string) as { readonly id: string };
  const window = openWindow(place);
  const code = await converse(window, ["approve", waiting.id], goodAnswers);
  window.close();
  expect(code).toBe(0);
  const again = { ...restart, tool_use_id: "toolu_rest_again" };
  const granted = sendHook(place, "PreToolUse", again);
  expect(JSON.parse(granted.out).hookSpecificOutput.permissionDecision).toBe("allow");
  const input = JSON.parse(granted.out).hookSpecificOutput.updatedInput;
  note(sendHook(place, "PostToolUseFailure", { ...again, tool_input: input, error: "Exit code 1\n<email:0123abcd>" }));

  // The incident, its documents, citations, the end of the turn, the record handed on.
  note(asAgentRuns(place, ["incident", "new", "--title", `leak of ${ofType("EMAIL")} seen`, "--session", session]));
  const listed = asAgentRuns(place, ["evidence", "list", "--json"]);
  note(listed);
  const ids = listed.out
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { readonly id?: string }).id ?? "");
  for (const id of ids.slice(0, 6)) note(asAgentRuns(place, ["evidence", "show", id]));
  note(asAgentRuns(place, ["incident", "check"]));
  note(sendHook(place, "Stop", { stop_hook_active: false }));
  for (const args of [
    ["ledger", "show", "--json"],
    ["ledger", "export", "--format", "jsonl"],
    ["ledger", "checkpoint"],
  ])
    note(asAgentRuns(place, args));
  return said.join("\n");
};

describe("a whole session with two hundred values in it", () => {
  let place: Place;
  let said = "";
  beforeAll(async () => {
    place = makeStage("L1");
    said = await play(place);
  });

  test("leaves none of them in the guard's own files, in whatever coat", () => {
    const files = readdirSync(stateOf(place), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(8);
    expect(atRest(stateOf(place))).toEqual([]);
  });

  test("leaves none in the drafted documents", () => expect(atRest(join(place.work, "artifacts"))).toEqual([]));

  // What the agent wrote itself it may be told again, when it is told why it was stopped.
  test("tells the model none of what was read", () => {
    const own = typed.join("\n");
    const read = found(said, planted).filter((value) => !found(own, planted).includes(value) && !value.startsWith("PASSWORD "));
    expect(read).toEqual([]);
  });

  test("has been recorded: entries, kept outputs, a confirmation and an incident are there", () => {
    const kinds = new Set(
      asAgentRuns(place, ["ledger", "show", "--json"])
        .out.split("\n")
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { kind: string }).kind),
    );
    expect([...kinds]).toEqual(expect.arrayContaining(["decision", "execution", "confirmation"]));
    expect(asAgentRuns(place, ["ledger", "verify"]).code).toBe(0);
    expect(asAgentRuns(place, ["evidence", "list", "--json"]).out.split("\n").filter(Boolean).length).toBeGreaterThan(3);
  });
});

test("the search finds a value in every coat it may have", () => {
  const place = makeStage();
  const folder = join(place.home, "coats");
  mkdirSync(folder);
  const value = ofType("ADDRESS");
  const coats = {
    plain: value,
    json: JSON.stringify({ text: JSON.stringify({ value }) }),
    percent: encodeURIComponent(value),
    base64: Buffer.from(`x ${value} y`).toString("base64"),
    hexadecimal: Buffer.from(value).toString("hex"),
  };
  for (const [name, text] of Object.entries(coats)) writeFileSync(join(folder, name), text);
  expect(new Set(atRest(folder).map((hit) => hit.split(":")[0]))).toEqual(new Set(Object.keys(coats)));
});

test("only what waits for a person is kept as it is, and only for those who may see it: they confirm exactly that", () => {
  const place = makeStage("L1");
  sendHook(place, "PreToolUse", callOf("Bash", { command: `psql -c "delete from t where mail = '${ofType("EMAIL")}'"` }));
  const files = new Set(atRest(stateOf(place)).map((hit) => hit.split("/")[0]));
  expect([...files]).toEqual(["confirmation"]);
});
