import { describe, expect, test } from "bun:test";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { errnos, systemLibc, type Libc } from "./libc.ts";
import { systemFiles } from "./system-files.ts";
import { temporaryFolder } from "./testing/folder.ts";

const root = temporaryFolder();
const files = systemFiles();
writeFileSync(join(root, "text"), "grüße\n");
writeFileSync(join(root, "empty"), "");
writeFileSync(join(root, "large"), "x".repeat(100_000));
writeFileSync(join(root, "nul"), "a\0b");
writeFileSync(join(root, "latin"), new Uint8Array([0x67, 0xfc]));
mkdirSync(join(root, "folder"));
writeFileSync(join(root, "folder", "ä name"), "");
symlinkSync("text", join(root, "link"));
symlinkSync("nowhere", join(root, "dangling"));
symlinkSync("loop", join(root, "loop"));
Bun.spawnSync(["mkfifo", join(root, "pipe")]);

describe("read", () => {
  const cases: Readonly<Record<string, unknown>> = {
    text: { ok: true, text: "grüße\n" },
    empty: { ok: true, text: "" },
    link: { ok: true, text: "grüße\n" },
    large: { ok: false, why: "too-large" },
    nul: { ok: false, why: "binary" },
    latin: { ok: false, why: "binary" },
    absent: { ok: false, why: "missing" },
    dangling: { ok: false, why: "missing" },
    "text/below": { ok: false, why: "missing" },
    folder: { ok: false, why: "unreadable" },
    pipe: { ok: false, why: "unreadable" },
    loop: { ok: false, why: "unreadable" },
    "text\0x": { ok: false, why: "unreadable" },
  };
  test.each(Object.entries(cases))("of `%s`", (name, expected) => expect(files.read(`${root}/${name}`, 50_000)).toEqual(expected as never));
  test("takes a file of exactly the bound, and none larger", () => {
    expect(files.read(join(root, "large"), 100_000)).toEqual({ ok: true, text: "x".repeat(100_000) });
    expect(files.read(join(root, "large"), 99_999)).toEqual({ ok: false, why: "too-large" });
  });
  test("of a device is refused rather than waited for", () =>
    expect(files.read("/dev/zero", 10)).toEqual({ ok: false, why: "unreadable" }));
});

test.each([
  ["text", "file"],
  ["link", "file"],
  ["folder", "folder"],
  ["pipe", "other"],
  ["loop", "other"],
  ["dangling", "none"],
  ["absent", "none"],
])("kind of `%s` is %s", (name, kind) => expect(files.kind(join(root, name))).toBe(kind as never));

test("real follows links and leaves what does not exist as it is", () => {
  const real = files.real(root);
  expect(files.real(join(root, "link"))).toBe(`${real}/text`);
  expect(files.real(join(root, "absent"))).toBe(join(root, "absent"));
});

test("list names what is in a folder, and nothing where there is none", () => {
  expect(files.list(join(root, "folder"))).toEqual(["ä name"]);
  expect(files.list(join(root, "text"))).toEqual([]);
});

describe("isWritable", () => {
  const answering = (answers: Readonly<Record<string, number>>): Libc =>
    Object.assign(Object.create(systemLibc()) as Libc, { access: (path: string) => answers[path] ?? -errnos.ENOENT });
  test("asks the folder above for what does not exist yet", () => {
    expect(systemFiles(answering({ "/a": 0 })).isWritable("/a/b/c")).toBe(true);
    expect(systemFiles(answering({ "/a": -errnos.EACCES })).isWritable("/a/b/c")).toBe(false);
    expect(systemFiles(answering({ "/": -errnos.EACCES })).isWritable("/a/b/c")).toBe(false);
  });
  test("takes an error it cannot judge as yes", () => expect(systemFiles(answering({ "/a": -errnos.EIO })).isWritable("/a")).toBe(true));
  test("takes a read-only file system as no", () => expect(systemFiles(answering({ "/a": -errnos.EROFS })).isWritable("/a")).toBe(false));
});
