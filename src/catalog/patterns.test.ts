import { describe, expect, test } from "bun:test";
import type { Files } from "../model/index.ts";
import { knowledge, understandShell, type Surroundings } from "./index.ts";
import { bare, noFiles } from "./surroundings.fixture.ts";

const texts: Readonly<Record<string, string>> = {
  "/repo/.git/HEAD": "ref: refs/heads/topic\n",
  "/repo/a.py": "print(1)\n",
  "/repo/b.py": "print(2)\n",
  "/repo/a.yaml": "replicas: 2\n",
  "/repo/k8s/a.yaml": "kind: Secret\napiVersion: v1\ndata:\n  password: aHVudGVyMg==\n",
  "/repo/src/secrets.py": "x = 1\n",
  "/repo/up/SECRETS.PY": "x = 1\n",
  "/repo/linked/a.txt": "x\n",
  ...Object.fromEntries(Array.from({ length: 65 }, (_, at) => [`/repo/many/${at}.py`, "x = 1\n"])),
};
const names = Object.keys(texts);
const files: Files = {
  ...noFiles,
  read: (path) => (Object.hasOwn(texts, path) ? { ok: true, text: texts[path] as string } : { ok: false, why: "missing" }),
  kind: (path) => (Object.hasOwn(texts, path) ? "file" : names.some((name) => name.startsWith(`${path}/`)) ? "folder" : "none"),
  real: (path) => (path === "/repo/linked/a.txt" ? "/etc/shadow" : path),
  list: (folder) => [
    ...new Set(names.filter((name) => name.startsWith(`${folder}/`)).map((name) => name.slice(folder.length + 1).split("/")[0] as string)),
  ],
};
const surroundings: Surroundings = { ...bare, files, isProtectedBranch: (name) => name === "main" };
const found = (line: string): readonly string[] => {
  const { effects, doubts } = understandShell(line, surroundings, knowledge);
  return [...effects.map(({ action, resource }) => `${action} ${resource.kind}:${resource.name}`), ...doubts.map(({ reason }) => reason)];
};

describe("a pattern that names all of a folder is what stands there:", () => {
  test.each<readonly [line: string, found: readonly string[]]>([
    ["cat *.py", ["read file:/repo/a.py", "read file:/repo/b.py"]],
    ["head -n 1 ./*.yaml", ["read file:/repo/a.yaml"]],
    ["sudo cat /repo/*.yaml", ["read file:/repo/a.yaml"]],
    ["cat k8s/*.yaml", ["disclose secret:/repo/k8s/a.yaml"]],
    ["cat src/*.py", ["disclose secret:/repo/src/secrets.py"]],
    ["cat up/*.py", ["disclose secret:/repo/up/SECRETS.PY"]],
    ["cat linked/*.txt", ["disclose secret:/repo/linked/a.txt"]],
    // Nobody knows what stands there by then, or there is too much of it, or the shell makes other names of it.
    ["cat *.json", ["dynamic-word"]],
    ["cat many/*.py", ["dynamic-word"]],
    ["cat */*.py", ["dynamic-word"]],
    ["cat *", ["dynamic-word"]],
    ['cat "$X"/*.py', ["dynamic-word"]],
    ["cd $X; cat *.py", ["dynamic-word", "dynamic-word"]],
  ])("%s", (line, expected) => {
    expect(found(line)).toEqual([...expected]);
  });

  test("unless the same command puts something there", () => {
    expect(found("cp x c.py; cat *.py")).toContain("unreadable-file");
    expect(found("cp x c.rb; cat *.py")).not.toContain("unreadable-file");
  });
});
