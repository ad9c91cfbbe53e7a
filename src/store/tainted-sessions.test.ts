import { afterAll, expect, test } from "bun:test";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { errnos, systemLibc, type Libc } from "./libc.ts";
import { isTainted, markTainted } from "./tainted-sessions.ts";

const root = mkdtempSync(join(tmpdir(), "tagout-tainted-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folder = join(root, "tainted");

const refusing = (result: number): Libc =>
  new Proxy(systemLibc(), { get: (libc, name: keyof Libc) => (name === "access" ? () => result : libc[name].bind(libc)) });

test("a session is noted for itself alone, twice as well as once, and its name stays out of the file's", () => {
  expect(isTainted(folder, "s-1")).toBe(false);
  markTainted(folder, "s-1");
  markTainted(folder, "s-1");
  expect([isTainted(folder, "s-1"), isTainted(folder, "s-2")]).toEqual([true, false]);
  const names = readdirSync(folder);
  expect([names.length, names.join().includes("s-1"), statSync(join(folder, names[0] ?? "")).mode & 0o777]).toEqual([1, false, 0o600]);
});

test("a session whose name is a path is one name", () => {
  markTainted(folder, "../../x");
  expect([isTainted(folder, "../../x"), readdirSync(root)]).toEqual([true, ["tainted"]]);
});

test("nothing is noted where there is no folder; what cannot be told counts as noted", () => {
  writeFileSync(join(root, "file"), "");
  expect(isTainted(join(root, "file/tainted"), "s-1")).toBe(false);
  expect(isTainted(folder, "s-9", refusing(-errnos.EACCES))).toBe(true);
});

test("what cannot be noted is said", () => {
  expect(() => markTainted(join(root, "file/tainted"), "s-1")).toThrow("cannot be noted");
});
