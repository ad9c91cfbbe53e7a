import { describe, expect, test } from "bun:test";
import type { Files } from "../model/index.ts";
import { knowledge, understandShell, type Surroundings, type Understood } from "./index.ts";
import { interpreterOf } from "./shebang.ts";
import { bare, noFiles } from "./surroundings.fixture.ts";

const scripts: Readonly<Record<string, string>> = {
  "/repo/.git/HEAD": "ref: refs/heads/topic\n",
  "/repo/read.sh": "#!/bin/sh\nls -l /srv\n",
  "/repo/outer.sh": "#!/usr/bin/env bash\n./read.sh\n. ./read.sh\nbash read.sh\n",
  "/repo/change.sh": '#!/usr/bin/env -S bash -eu\nrm -r "$1"\n',
  "/repo/plain": "ls\n",
  "/repo/loop.sh": "#!/bin/bash\n./loop.sh\n",
  "/repo/loops.sh": "bash loops.sh; bash loops.sh\n",
  "/repo/code.py": "#!/usr/bin/env python3\nprint(1)\n",
  "/repo/odd": "#!/opt/odd/run\n",
  "/repo/big.sh": `ls ${"x".repeat(131_072)}`,
  "/tmp/scratch/a.sh": "#!/bin/sh\nls\n",
};
const files: Files = {
  ...noFiles,
  read: (path, bytesMax) => {
    const text = scripts[path];
    if (text === undefined) return { ok: false, why: "missing" };
    return text.length > bytesMax ? { ok: false, why: "too-large" } : { ok: true, text };
  },
  kind: (path) => (Object.hasOwn(scripts, path) ? "file" : ["/repo", "/repo/.git", "/tmp/scratch"].includes(path) ? "folder" : "none"),
  real: (path) => (path === "/tmp/scratch/link" ? "/tmp/scratch/a.sh" : path),
};
const surroundings: Surroundings = { ...bare, files, scratchFolders: ["/tmp/scratch"], isProtectedBranch: (name) => name === "main" };
const understand = (line: string): Understood => understandShell(line, surroundings, knowledge);
const harm = ({ effects, doubts }: Understood): readonly string[] => [
  ...effects.filter(({ action }) => action !== "read").map(({ action, resource }) => `${action} ${resource.kind}:${resource.name}`),
  ...doubts.map(({ reason }) => reason),
];

describe("a script that runs is read:", () => {
  const cases: readonly (readonly [line: string, found: readonly string[]])[] = [
    ["./read.sh", []],
    ["./outer.sh", []],
    ["./plain", []],
    ["./change.sh /srv/x", ["delete file:/srv/x"]],
    ["./loop.sh", ["too-deep"]],
    ["./code.py", ["execute code:./code.py"]],
    ["./odd", ["unreadable-file"]],
    ["./big.sh", ["unreadable-file"]],
    ["./missing.sh", ["unreadable-file"]],
  ];
  for (const [line, found] of cases) test(line, () => expect(harm(understand(line))).toEqual([...found]));

  test("scripts that run each other for ever are given up soon", () => {
    expect(harm(understand("bash loops.sh"))).toContain("too-deep");
  });
});

describe("a decision is bound to the texts it rests on:", () => {
  test("each file that ran stands there once, with its hash", () => {
    const digest = (path: string): string => Bun.SHA256.hash(scripts[path] as string, "hex");
    expect(understand("./outer.sh; ls").inspected).toEqual([
      { path: "/repo/outer.sh", sha256: digest("/repo/outer.sh") },
      { path: "/repo/read.sh", sha256: digest("/repo/read.sh") },
    ]);
    expect(understand("ls").inspected).toEqual([]);
  });

  const changed: readonly string[] = [
    "echo 'rm -rf /srv' > /tmp/scratch/a.sh; sh /tmp/scratch/a.sh",
    "echo 'rm -rf /srv' > /tmp/scratch/link; sh /tmp/scratch/a.sh",
    "sh /tmp/scratch/a.sh; cp other /tmp/scratch/a.sh",
    "cp -r other /tmp/scratch && /tmp/scratch/a.sh",
    "git checkout other && ./read.sh",
  ];
  for (const line of changed)
    test(`\`${line}\` is a doubt`, () =>
      expect(
        understand(line)
          .doubts.map(({ detail }) => detail)
          .join(),
      ).toContain("changed before it runs"));
  test("changing another file is none", () =>
    expect(harm(understand("echo x > /tmp/scratch/b.sh; sh /tmp/scratch/a.sh"))).toEqual(["write scratch:/tmp/scratch/b.sh"]));
});

describe("the first line of a script:", () => {
  const cases: readonly (readonly [line: string, interpreter: ReturnType<typeof interpreterOf>])[] = [
    ["ls", { kind: "shell", isPosix: true }],
    ["#!/bin/bash", { kind: "shell", isPosix: false }],
    ["#! /bin/sh -eu", { kind: "shell", isPosix: true }],
    ["#!/usr/bin/env bash", { kind: "shell", isPosix: false }],
    ["#!/usr/bin/env -S bash -euo pipefail", { kind: "shell", isPosix: false }],
    ["#!/usr/bin/env bash -e", { kind: "program", words: ["/usr/bin/env", "bash -e"] }],
    ["#!/usr/bin/env -S bash --rcfile x", { kind: "program", words: ["/usr/bin/env", "-S bash --rcfile x"] }],
    ["#!/bin/bash -e -x", { kind: "program", words: ["/bin/bash", "-e -x"] }],
    ["#!/tmp/bash", { kind: "program", words: ["/tmp/bash"] }],
    ["#!/usr/bin/awk -f", { kind: "program", words: ["/usr/bin/awk", "-f"] }],
  ];
  for (const [line, interpreter] of cases) test(line, () => expect(interpreterOf(`${line}\nls\n`)).toEqual(interpreter));
});
