import { describe, expect, test } from "bun:test";
import { isHarmless, type Files } from "../model/index.ts";
import { knowledge, loadTools, understandShell, type Knowledge, type Surroundings, type Tool } from "./index.ts";
import { mutants } from "./mutants.ts";
import type { Command } from "./tool.ts";

/** A work tree at /repo on branch `topic`, and files that examples may open. */
const written: Readonly<Record<string, string>> = {
  "/repo/.git/HEAD": "ref: refs/heads/topic\n",
  "/repo/read.sh": "#!/bin/sh\nls -l /srv\n",
  "/repo/change.sh": "#!/bin/bash\nrm /srv/x\n",
  "/repo/read.sql": "SELECT 1;",
  "/repo/change.sql": "DELETE FROM orders;",
  "/repo/package.json": JSON.stringify({
    scripts: { look: "ls src", change: "rm /srv/x", prearound: "ls", around: "ls", postaround: "rm /srv/x" },
  }),
  "/repo/Makefile":
    "NAME := x\nWHAT ?= docs\n.PHONY: look change show deep\nlook:\n\t@ls -l src\nchange: look\n\trm /srv/$(NAME)\nshow:\n\tls $(WHAT)\ndeep:\n\t$(MAKE) change\n",
  "/repo/recipes.mk": "look:\n\tls\nchange:\n\trm /srv/z\n",
  "/main/.git/HEAD": "ref: refs/heads/main\n",
};
const folders = new Set(["/repo", "/repo/.git", "/main", "/main/.git", "/srv", "/etc", "/tmp", "/tmp/scratch", "/home/agent"]);
const files: Files = {
  read: (path) => (Object.hasOwn(written, path) ? { ok: true, text: written[path] as string } : { ok: false, why: "missing" }),
  kind: (path) => (folders.has(path) ? "folder" : Object.hasOwn(written, path) ? "file" : "none"),
  real: (path) => path,
  list: () => [],
  isWritable: () => false,
};
const surroundings: Surroundings = {
  files,
  home: "/home/agent",
  cwd: "/repo",
  user: "agent",
  variables: { HOME: "/home/agent", PATH: "/usr/bin:/bin" },
  artifactFolders: ["/repo/artifacts"],
  scratchFolders: ["/tmp/scratch"],
  guardPaths: ["/home/agent/.local/state/tagout", "/home/agent/.config/tagout", "/etc/tagout"],
  isProtectedBranch: (name) => /^(?:main|master|production|release\/.*)$/.test(name),
};

/** Examples of `tool` that do not hold, found one at a time: a mutant needs only the first, most `likely` among its own command's. */
function* failures(tool: Tool, likely = ""): Generator<string> {
  const names = new Set(tool.name.split(", "));
  const tools: Knowledge["tools"] = { get: (name) => (names.has(name) ? tool : knowledge.tools.get(name)) };
  const all = [...expectations(tool.examples)];
  const [first, rest] = [all.filter(([line]) => line.startsWith(likely)), all.filter(([line]) => !line.startsWith(likely))];
  for (const [line, isRight] of [...first, ...rest]) {
    const found = understandShell(line, surroundings, { tools });
    const effects = found.effects
      .filter((effect) => !isHarmless(effect.action))
      .map((effect) => `${effect.action} ${effect.resource.kind}:${effect.resource.name}`);
    const doubts = found.doubts.map((doubt) => doubt.reason as string);
    if (!isRight(effects, doubts))
      yield `${line} → [${effects.join(", ")}] doubts [${found.doubts.map((doubt) => `${doubt.reason} ${doubt.detail}`).join(", ")}]`;
  }
}

/** The command that a mutant changes, as its examples begin. */
const changed = (why: string): string => /^[^:,]*/.exec(why)?.[0] ?? "";

type Expectation = (effects: readonly string[], doubts: readonly string[]) => boolean;

function* expectations({ allow, guard, doubt }: Tool["examples"]): Generator<[line: string, isRight: Expectation]> {
  for (const [line, expected] of Object.entries(guard))
    yield [line, (effects, doubts) => JSON.stringify(effects) === JSON.stringify(expected) && doubts.length === 0];
  for (const line of allow) yield [line, (effects, doubts) => effects.length === 0 && doubts.length === 0];
  for (const [line, expected] of Object.entries(doubt)) yield [line, (_, doubts) => doubts.includes(expected)];
}

/** Commands that several tools share are mutated in the first. */
const pinned = new Set<Command>();

for (const tool of loadTools()) {
  describe(tool.name, () => {
    test("is found under each of its names", () =>
      expect(tool.name.split(", ").filter((name) => knowledge.tools.get(name) !== tool)).toEqual([]));
    test("examples hold", () => expect([...failures(tool)]).toEqual([]));
    test("every fact that decides is pinned by an example", () => {
      const survivors = [...mutants(tool, pinned)]
        .filter(([why, mutant]) => failures(mutant, changed(why)).next().done === true)
        .map(([why]) => why);
      expect(survivors).toEqual([]);
    });
  });
}
