import { describe, expect, test } from "bun:test";
import type { Processes } from "../agents/claude-code/index.ts";
import { agentAround } from "./person.ts";

/** A shell that a person opened, and one below a running client. */
const programs: Readonly<Record<number, { readonly executable: string; readonly parent: number }>> = {
  10: { executable: "/usr/lib/systemd/systemd", parent: 1 },
  20: { executable: "/usr/bin/bash", parent: 10 },
  30: { executable: "/home/ann/.local/share/claude/versions/2.1.330", parent: 20 },
  40: { executable: "/usr/bin/bash", parent: 30 },
};
const processes: Processes = {
  environment: () => undefined,
  parent: (pid) => programs[pid]?.parent,
  executable: (pid) => programs[pid]?.executable,
};

describe("agentAround", () => {
  test("finds nothing around a person's own shell", () => expect(agentAround({ HOME: "/home/ann" }, 20, processes)).toBeUndefined());

  test("finds the client above a shell, whatever the shell's variables say", () =>
    expect(agentAround({}, 40, processes)).toBe("it descends from a running agent client"));

  test.each(["CLAUDECODE", "GEMINI_CLI", "CODEX_THREAD_ID", "AI_AGENT", "TAGOUT_HOOK_PID"])("names %s", (name) =>
    expect(agentAround({ [name]: "1" }, 20, processes)).toBe(`the variable \`${name}\` is set`),
  );

  test("takes an empty variable as not set", () => expect(agentAround({ CLAUDECODE: "" }, 20, processes)).toBeUndefined());
});
