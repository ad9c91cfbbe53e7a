import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { existsSync, chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterWrapperCommand, endWrapperCommand, wrapperCommand } from "./registration.ts";
import { endTurn, hold, refuse, runWith, tell } from "./reply.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tagout-wrapper-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const writeGuard = (body: string): string => {
  const path = join(folder, `guard ${Bun.hash(body).toString(36)}`);
  // The same guard again: one that still runs cannot be written (ETXTBSY, open(2)).
  if (existsSync(path)) return path;
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
};

/** Runs a registered line as the client does, with an empty payload. */
const runLine = async (line: string, shell: string, variables: Record<string, string> = {}): Promise<Ended> => {
  const child = Bun.spawn([shell, "-c", line], {
    env: { PATH: "/usr/bin:/bin", HOME: folder, ...variables },
    stdin: new Blob(["{}"]),
    stdout: "pipe",
    stderr: "pipe",
  });
  const [stdout, stderr] = await Promise.all([new Response(child.stdout).text(), new Response(child.stderr).text()]);
  return { exitCode: await child.exited, stdout, stderr };
};

const runWrapper = (executable: string, shell: string, variables: Record<string, string> = {}): Promise<Ended> =>
  runLine(wrapperCommand({ executable, timeoutS: 1 }), shell, variables);

const deny = '{"decision":"block","reason":"no","permissionDecision":"deny"}';

/** Fake guards that must never let a call run. */
const refusing: Record<string, string> = {
  "a proper refusal": `echo '${deny}'; echo no >&2; exit 2`,
  "killed by a signal": "kill -KILL $$",
  "killed after it printed an allow": "printf '{}'; kill -KILL $$",
  "a hang": "sleep 20",
  "a hang that ignores TERM": "trap '' TERM; sleep 20",
  "an allow followed by a hang": "printf '{}'; exec sleep 20",
  "plain text": "echo allowed",
  "text before an allow": "echo hello; echo '{}'",
  "text after an allow": "echo '{}'; echo hello",
  "an allow with a space": "echo '{ }'",
  "truncated JSON": `printf '%s' '{"decision":"blo'`,
  "an array": "echo '[]'",
  "another object": `echo '{"decision":"approve"}'`,
  "an asynchronous answer": `echo '{"async":true}'`,
  "a permission decision": `echo '{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"allow"}}'`,
  "another input that is none": `echo '{"hookSpecificOutput":{"hookEventName":"PreToolUse","updatedInput":{}}}'`,
  nothing: "exit 0",
  "exit code 1": "exit 1",
  "exit code 1 with an allow": "printf '{}'; exit 1",
  "a silent exit code 2": "exit 2",
  "an allow with exit code 2": "printf '{}'; exit 2",
  "a refusal with exit code 0": `echo '${deny}'; exit 0`,
};

for (const shell of ["/bin/sh", "/bin/bash"]) {
  describe(`the wrapper under ${shell}`, () => {
    test.concurrent("lets a call run when the guard says exactly that", async () => {
      expect(await runWrapper(writeGuard("cat >/dev/null; printf '{}'"), shell)).toEqual({
        exitCode: 0,
        stdout: "{}",
        stderr: "",
      });
    });

    for (const [name, body] of Object.entries(refusing)) {
      test.concurrent(`refuses on ${name}`, async () => {
        const ended = await runWrapper(writeGuard(body), shell);
        expect(ended.exitCode).toBe(2);
        expect(ended.stdout).toBe(name === "a proper refusal" ? deny : "");
        expect(ended.stderr).not.toBe("");
      });
    }

    test.concurrent("refuses when the guard is missing", async () => {
      const ended = await runWrapper(join(folder, "not there"), shell);
      expect(ended.exitCode).toBe(2);
      expect(ended.stderr).toContain("could not decide (status 127)");
    });

    test.concurrent("hands on another input and the greeting", async () => {
      const outputs = [
        runWith({ command: "{ %s \n'x'\n} | a" }, true).stdout,
        runWith({ command: "x", description: "\\" }, false).stdout,
        '{"hookSpecificOutput":{"hookEventName":"SessionStart","additionalContext":"hello"}}',
      ];
      for (const output of outputs) {
        const ended = await runWrapper(writeGuard(`cat <<'X'\n${output}\nX`), shell);
        expect(ended).toEqual({ exitCode: 0, stdout: output, stderr: "" });
      }
    });

    test.concurrent("gives the guard a scrubbed environment, its input and the process ids", async () => {
      const guard = writeGuard(`env | sort >&2; cat >&2; tr '\\0' '\\n' < /proc/$TAGOUT_HOOK_PID/environ | grep ^SECRET >&2; exit 2`);
      const ended = await runWrapper(guard, shell, {
        SECRET: "1",
        BUN_BE_BUN: "1",
        NODE_OPTIONS: "--x",
        XDG_STATE_HOME: "/state",
      });
      const names = ended.stderr.split("\n").map((line) => line.split("=")[0] ?? "");
      expect(names.filter((name) => /^[A-Z_]+$/.test(name) && name !== "PWD")).toEqual([
        "HOME",
        "PATH",
        "TAGOUT_CLIENT_PID",
        "TAGOUT_HOOK_PID",
        "XDG_CONFIG_HOME",
        "XDG_RUNTIME_DIR",
        "XDG_STATE_HOME",
      ]);
      expect(ended.stderr).toContain(`TAGOUT_CLIENT_PID=${process.pid}\n`);
      expect(ended.stderr).toContain("{}SECRET=1");
    });
  });
}

for (const name of ["bash", "sh"]) {
  test(`functions exported to a bash called ${name} do not replace what the wrapper uses`, async () => {
    const shell = join(folder, name);
    symlinkSync("/bin/bash", shell);
    const evil = "() { builtin printf '{}'; builtin exit 0; }";
    const replaced = ["printf", "echo", "env", "timeout", "case", "exit", "trap", "/usr/bin/env", ":"];
    const variables = Object.fromEntries(replaced.map((command) => [`BASH_FUNC_${command}%%`, evil]));
    const ended = await runWrapper(writeGuard("echo no >&2; exit 2"), shell, variables);
    expect([ended.exitCode, ended.stdout]).toEqual([2, ""]);
  });
}

test("a path with quotes and blanks stays one word", async () => {
  const path = join(folder, `a 'quoted" $(guard)`);
  writeFileSync(path, "#!/bin/sh\nprintf '{}'\n");
  chmodSync(path, 0o755);
  expect((await runWrapper(path, "/bin/sh")).exitCode).toBe(0);
});

const runAfter = (executable: string, shell = "/bin/sh"): Promise<Ended> =>
  runLine(afterWrapperCommand({ executable, timeoutS: 1 }), shell);

describe("the wrapper after a call", () => {
  const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  const rewritten = { hookEventName: "PostToolUse", updatedToolOutput: { stdout: "%s \n ***" } };
  const refused = refuse("not recorded", "PostToolUse");
  const whole: readonly (readonly [name: string, stdout: string, exitCode: number])[] = [
    ["nothing to say", "{}", 0],
    ["a redacted output", JSON.stringify({ hookSpecificOutput: rewritten }), 0],
    ["a reminder", '{"hookSpecificOutput":{"hookEventName":"PostToolUse","additionalContext":"verify it"}}', 0],
    ["the end of the turn", endTurn("it could not be redacted", rewritten).stdout, 0],
    ["a failure to record, with the redacted output", JSON.stringify({ ...JSON.parse(refused.stdout), hookSpecificOutput: rewritten }), 2],
  ];
  for (const shell of ["/bin/sh", "/bin/bash"])
    for (const [name, stdout, exitCode] of whole)
      test.concurrent(`hands on ${name}, under ${shell}`, async () => {
        expect(await runAfter(writeGuard(`printf '%s' ${quoted(stdout)}; exit ${exitCode}`), shell)).toMatchObject({ exitCode, stdout });
      });

  // What a call gave back is there already: exit code 2 would hand it on.
  const endsTurn = (ended: Ended): void => {
    expect([ended.exitCode, JSON.parse(ended.stdout).continue]).toEqual([0, false]);
  };
  for (const [name, body] of Object.entries(refusing))
    test.concurrent(`ends the turn on ${name}`, async () => endsTurn(await runAfter(writeGuard(body))));
  test.concurrent("ends the turn when the guard is missing", async () => endsTurn(await runAfter(join(folder, "not there"))));
  test.concurrent("ends the turn on a refusal that says nothing of the output", async () =>
    endsTurn(await runAfter(writeGuard(`printf '%s' ${quoted(refused.stdout)}; exit 2`))));
});

const runEnd = (executable: string, shell = "/bin/sh"): Promise<Ended> => runLine(endWrapperCommand({ executable, timeoutS: 1 }), shell);

describe("the wrapper at the end of a turn", () => {
  const held = hold('the documents of inc-1 don\'t pass:\n- a `b` $c "d" \\e');
  const answering = (stdout: string, exitCode: number): string =>
    writeGuard(`cat >/dev/null; printf '%s' '${stdout.replaceAll("'", "'\\''")}'; echo said >&2; exit ${exitCode}`);

  for (const shell of ["/bin/sh", "/bin/bash"]) {
    test.concurrent(`lets the guard hold it, under ${shell}`, async () => {
      expect(await runEnd(answering(held.stdout, 2), shell)).toEqual({ exitCode: 2, stdout: held.stdout, stderr: "said\n" });
    });

    test.concurrent(`hands on what the person is told, under ${shell}`, async () => {
      const { stdout } = tell("still open");
      expect(await runEnd(answering(stdout, 0), shell)).toMatchObject({ exitCode: 0, stdout });
    });
  }

  // The other way round than for a call: nothing but the guard's own whole word keeps a turn going.
  const otherwise: Record<string, string> = {
    ...refusing,
    "a refusal that is no hold": `echo '${deny}'; echo no >&2; exit 2`,
    "a hold with exit code 0": `printf '%s' '{"decision":"block","reason":"Tagout holds this turn: x"}'`,
    "half a hold": `printf '%s' '{"decision":"block","reason":"Tagout holds this turn: x'; exit 2`,
    "the inner shell's own word for a hold": "exit 42",
  };
  for (const [name, body] of Object.entries(otherwise))
    test.concurrent(`ends the turn on ${name}`, async () => {
      const { exitCode, stdout } = await runEnd(writeGuard(body));
      expect([exitCode, stdout]).toEqual([0, "{}"]);
    });

  test.concurrent("ends the turn when the guard is missing", async () => {
    expect(await runEnd(join(folder, "not there"))).toMatchObject({ exitCode: 0, stdout: "{}" });
  });
});
