import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contentState } from "./content-state.ts";

let base: string;
let root: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), "tagout-content-")));
  root = join(base, "pack");
  mkdirSync(join(root, "code/sub"), { recursive: true });
  mkdirSync(join(base, "node_modules/yaml"), { recursive: true });
  writeFileSync(join(root, "run"), "run", { mode: 0o755 });
  writeFileSync(join(root, "code/a.ts"), "a");
  writeFileSync(join(root, "code/sub/b.ts"), "b");
  writeFileSync(join(base, "node_modules/yaml/index.js"), "y");
});
afterEach(() => rmSync(base, { recursive: true }));

const parts = ["run", "code", "missing", "../node_modules/yaml"];
const state = (at = root): string | undefined => contentState(at, parts);

test("a copy elsewhere has the same state, whatever its times", () => {
  const before = state();
  cpSync(base, join(base, "../", `${base.split("/").at(-1)}-copy`), { recursive: true });
  const copy = `${base}-copy`;
  try {
    expect([before?.length, state(join(copy, "pack"))]).toEqual([64, before as string]);
  } finally {
    rmSync(copy, { recursive: true });
  }
});

describe("another state comes of", () => {
  test.each<[string, () => void]>([
    ["another byte of the same length", () => writeFileSync(join(root, "code/sub/b.ts"), "c")],
    ["a file more", () => writeFileSync(join(root, "code/c.ts"), "")],
    ["an empty folder more", () => mkdirSync(join(root, "code/empty"))],
    ["a file less", () => rmSync(join(root, "code/a.ts"))],
    ["another name", () => renameSync(join(root, "code/a.ts"), join(root, "code/z.ts"))],
    ["content under another name", () => renameSync(join(root, "code/a.ts"), join(root, "code/sub/a.ts"))],
    ["what was missing", () => writeFileSync(join(root, "missing"), "")],
    ["a program that may not run", () => chmodSync(join(root, "run"), 0o644)],
    ["another dependency", () => writeFileSync(join(base, "node_modules/yaml/index.js"), "z")],
  ])("%s", (_, change) => {
    const before = state();
    change();
    expect([typeof before, typeof state(), state() === before]).toEqual(["string", "string", false]);
  });
});

describe("it cannot be told behind", () => {
  const linked = (path: string): void => {
    renameSync(path, join(base, "aside"));
    symlinkSync(join(base, "aside"), path);
  };
  test.each<[string, () => void]>([
    ["a part that is a link to the same", () => linked(join(root, "code"))],
    ["a link within a part to the same", () => linked(join(root, "code/sub"))],
    ["a link within a dependency to the same", () => linked(join(base, "node_modules/yaml/index.js"))],
    ["a root that is a link to the same", () => linked(root)],
    ["a link to itself", () => symlinkSync("loop", join(root, "code/loop"))],
    ["a pipe", () => void Bun.spawnSync(["mkfifo", join(root, "code/pipe")])],
  ])("%s", (_, change) => {
    change();
    expect(state()).toBeUndefined();
  });
});

test("a dependency may be linked whole, as package managers do", () => {
  const before = state();
  renameSync(join(base, "node_modules/yaml"), join(base, "store"));
  symlinkSync(join(base, "store"), join(base, "node_modules/yaml"));
  expect(state()).toBe(before as string);
});
