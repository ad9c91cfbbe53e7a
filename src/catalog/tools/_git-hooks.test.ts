import { describe, expect, test } from "bun:test";
import type { Files } from "../../model/index.ts";
import { knowledge, understandShell } from "../index.ts";
import { bare, noFiles } from "../surroundings.fixture.ts";

type Written = Readonly<Record<string, string>>;

/** Whether a line in /repo/sub, a work tree on branch `topic`, runs code or is doubted. */
const isHeld = (line: string, extra: Written): boolean => {
  const written: Written = { "/repo/.git/HEAD": "ref: refs/heads/topic\n", ...extra };
  const folders = new Set(Object.keys(written).flatMap((path) => path.split("/").map((_, at, all) => all.slice(0, at).join("/") || "/")));
  const files: Files = {
    ...noFiles,
    read: (path) => (Object.hasOwn(written, path) ? { ok: true, text: written[path] as string } : { ok: false, why: "missing" }),
    kind: (path) => (Object.hasOwn(written, path) ? "file" : folders.has(path) || path === "/repo/sub" ? "folder" : "none"),
  };
  const surroundings = { ...bare, files, cwd: "/repo/sub", isProtectedBranch: (name: string) => name === "main" };
  const { effects, doubts } = understandShell(line, surroundings, knowledge);
  return doubts.length > 0 || effects.some(({ action }) => action === "execute");
};

const code = "#!/usr/bin/env python3\nprint(1)\n";
const look = "#!/bin/sh\nls -l\n";
const husky = { "/repo/.git/config": "[core]\n\tbare = false\n\thooksPath = .husky/_\n", "/repo/.husky/_/pre-commit": '. "$0/h"\n' };

describe("what a hook does counts for the command that starts it:", () => {
  const held: readonly (readonly [line: string, files: Written])[] = [
    ["git commit -m x", { "/repo/.git/hooks/pre-commit": code }],
    ["git commit -m x", { "/repo/.git/hooks/commit-msg": code }],
    ["git -C .. commit -m x", { "/repo/.git/hooks/post-commit": code }],
    ["git push origin topic", { "/repo/.git/hooks/pre-push": code }],
    ["git checkout topic", { "/repo/.git/hooks/post-checkout": code }],
    ["gh pr checkout 3", { "/repo/.git/hooks/post-checkout": code }],
    ["git switch topic", { "/repo/.git/hooks/post-checkout": code }],
    ["git commit -m x", { "/repo/.git/config": "[core]\n hooksPath = hooks\n", "/repo/hooks/pre-commit": code }],
    ["git commit -m x", { "/home/agent/.gitconfig": "[core] hookspath = hooks\n", "/repo/hooks/pre-commit": code }],
    ["git commit -m x", { ...husky, "/repo/.husky/pre-commit": "npx lint-staged\n" }],
    [
      "cd /tree && git commit -m x",
      {
        "/tree/.git": "gitdir: /repo/.git/worktrees/tree\n",
        "/repo/.git/worktrees/tree/commondir": "../..\n",
        "/repo/.git/worktrees/tree/HEAD": "ref: refs/heads/topic\n",
        "/repo/.git/hooks/pre-commit": code,
      },
    ],
    ['cd "$D" && git switch topic', {}],
    // It may come with the branch.
    ["git checkout topic", husky],
  ];
  for (const [line, files] of held) test(`${line}, ${Object.keys(files).at(-1)}`, () => expect(isHeld(line, files)).toBe(true));

  const free: readonly (readonly [line: string, files: Written])[] = [
    ["git commit -m x", {}],
    ["git commit -m x", { "/repo/.git/hooks/pre-commit.sample": code, "/repo/.git/hooks/pre-push": code }],
    ["git commit -m x", { "/repo/.git/hooks/pre-commit": look }],
    ["git commit -m x", husky],
    [
      "git push origin topic",
      { "/repo/.git/hooks/pre-push": '#!/bin/sh\ncommand -v git-lfs >/dev/null 2>&1 || exit 2\ngit lfs pre-push "$@"\n' },
    ],
    ["git status", { "/repo/.git/hooks/pre-commit": code }],
  ];
  for (const [line, files] of free)
    test(`nothing for ${line}, ${Object.keys(files).at(-1)}`, () => expect(isHeld(line, files)).toBe(false));
});
