import { describe, expect, test } from "bun:test";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputStore } from "../evidence/index.ts";
import { openEvidence, type FileEvidenceOptions } from "./file-evidence.ts";
import { errnos } from "./libc.ts";
import { faultyLibc, type Failure } from "./testing/faulty-libc.ts";
import { temporaryFolder } from "./testing/folder.ts";

const root = temporaryFolder();
let count = 0;
const newFolder = (): string => join(root, `evidence-${(count += 1)}`);
const today = "2026-03-10";
const sha256 = (text: string): string => Bun.SHA256.hash(text, "hex");
const open = (folder: string, more: Partial<FileEvidenceOptions> = {}): OutputStore => openEvidence({ folder, ...more });
const keep = (store: OutputStore, text: string, day = today) => store.keep(day, sha256(text), new TextEncoder().encode(text));
const read = (store: OutputStore, text: string, day = today): string | undefined => {
  const bytes = store.read(day, sha256(text));
  return bytes && new TextDecoder().decode(bytes);
};
const sizeIn = (folder: string): number => Number(readFileSync(join(folder, "size"), "utf8"));

describe("an output", () => {
  test("is kept for its owner only, under day and digest", () => {
    const folder = newFolder();
    expect(keep(open(folder), "hello\n")).toEqual({ ok: true, dropped: [] });
    expect(read(open(folder), "hello\n")).toBe("hello\n");
    const path = join(folder, today, sha256("hello\n"));
    expect([folder, join(folder, today), path, join(folder, "size")].map((each) => statSync(each).mode & 0o777)).toEqual([
      0o700, 0o700, 0o600, 0o600,
    ]);
    expect(readdirSync(join(folder, today))).toEqual([sha256("hello\n")]);
  });

  test("seen twice on a day is kept once and counted once", () => {
    const folder = newFolder();
    for (let i = 0; i < 3; i++) expect(keep(open(folder), "same").ok).toBe(true);
    expect(sizeIn(folder)).toBe(4);
    keep(open(folder), "same", "2026-03-11");
    expect(sizeIn(folder)).toBe(8);
  });

  test("that was changed on disk is written anew, and not trusted meanwhile", () => {
    const folder = newFolder();
    keep(open(folder), "good");
    writeFileSync(join(folder, today, sha256("good")), "bad!");
    expect(read(open(folder), "good")).toBe("bad!");
    expect(keep(open(folder), "good")).toEqual({ ok: true, dropped: [] });
    expect([read(open(folder), "good"), sizeIn(folder)]).toEqual(["good", 4]);
  });

  test("left half-written by a killed process is no output, and is written over", () => {
    const folder = newFolder();
    mkdirSync(join(folder, today), { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    writeFileSync(join(folder, today, `${sha256("whole")}.new`), "who");
    expect(read(open(folder), "whole")).toBeUndefined();
    expect(keep(open(folder), "whole").ok).toBe(true);
    expect(readdirSync(join(folder, today))).toEqual([sha256("whole")]);
  });

  test("is not written through a link, nor read through one", () => {
    const folder = newFolder();
    const outside = join(root, "outside");
    writeFileSync(outside, "untouched");
    keep(open(folder), "first");
    symlinkSync(outside, join(folder, today, sha256("second")));
    expect(read(open(folder), "second")).toBeUndefined();
    expect(keep(open(folder), "second").ok).toBe(true);
    expect([readFileSync(outside, "utf8"), read(open(folder), "second")]).toEqual(["untouched", "second"]);
  });

  test("with a name that is no digest, on a day that is none, is refused", () => {
    const store = open(newFolder());
    for (const [day, name] of [
      ["../../etc", sha256("x")],
      [today, "../../x"],
      [today, sha256("x").slice(1)],
      ["2026-3-1", sha256("x")],
    ] as const) {
      expect(store.keep(day, name, new Uint8Array(1))).toEqual({ ok: false, why: "unavailable" });
      expect(store.read(day, name)).toBeUndefined();
    }
  });

  test("is refused in a folder that others may write", () => {
    const folder = newFolder();
    mkdirSync(join(folder, today), { recursive: true });
    chmodSync(join(folder, today), 0o777);
    expect(keep(open(folder), "x")).toEqual({ ok: false, why: "denied" });
  });
});

describe("room", () => {
  const small = { bytesMax: 10, retentionDays: 30 };

  test("is bounded: what does not fit is not kept", () => {
    const folder = newFolder();
    expect(keep(open(folder, small), "12345678").ok).toBe(true);
    expect(keep(open(folder, small), "abc")).toEqual({ ok: false, why: "store-full" });
    expect(keep(open(folder, small), "ab").ok).toBe(true);
    expect([read(open(folder, small), "12345678"), read(open(folder, small), "abc"), sizeIn(folder)]).toEqual(["12345678", undefined, 10]);
  });

  test("is made by the oldest days beyond the retention, and says which went", () => {
    const folder = newFolder();
    keep(open(folder, small), "1111", "2026-01-01");
    keep(open(folder, small), "2222", "2026-01-02");
    expect(keep(open(folder, small), "3333")).toEqual({ ok: true, dropped: ["2026-01-01"] });
    expect([read(open(folder), "1111", "2026-01-01"), read(open(folder), "2222", "2026-01-02"), sizeIn(folder)]).toEqual([
      undefined,
      "2222",
      8,
    ]);
  });

  test("is never made by younger days", () => {
    const folder = newFolder();
    keep(open(folder, small), "1111", "2026-02-20");
    keep(open(folder, small), "2222", "2026-03-01");
    expect(keep(open(folder, small), "3333")).toEqual({ ok: false, why: "store-full" });
    expect(read(open(folder), "1111", "2026-02-20")).toBe("1111");
  });

  test.each(["", "many", "-5", "99999999999999999999"])("is counted anew when its sum reads %p", (text) => {
    const folder = newFolder();
    keep(open(folder, small), "1234");
    writeFileSync(join(folder, "size"), text);
    expect(keep(open(folder, small), "1234567")).toEqual({ ok: false, why: "store-full" });
    expect(keep(open(folder, small), "12345").ok).toBe(true);
    expect(sizeIn(folder)).toBe(9);
  });
});

describe("when a call of the system fails", () => {
  const failures: readonly Failure[] = [{ errno: errnos.ENOSPC }, { errno: errnos.EIO }, { errno: errnos.EACCES }, "short", "nothing"];
  const callsOf = (failing: number, failure: Failure, folder: string) => {
    const { libc, calls } = faultyLibc(failing, failure, failure === "short");
    return { store: open(folder, { libc }), calls };
  };

  for (const failure of failures)
    test(`an output is kept whole or not at all, and it never throws: ${JSON.stringify(failure)}`, () => {
      for (let n = 0; ; n++) {
        const folder = newFolder();
        keep(open(folder), "before");
        const { store, calls } = callsOf(n, failure, folder);
        const kept = keep(store, "an output of some length");
        const there = read(open(folder), "an output of some length");
        if (kept.ok) expect([n, there]).toEqual([n, "an output of some length"]);
        else expect([n, there === undefined || there === "an output of some length"]).toEqual([n, true]);
        expect(read(open(folder), "before")).toBe("before");
        // The next one is kept again, whatever was left behind.
        expect([n, keep(open(folder), "after").ok]).toEqual([n, true]);
        if (calls.length <= n) break;
      }
    });

  test("a full disk is told from a folder that may not be written", () => {
    const reasons = [errnos.ENOSPC, errnos.EACCES, errnos.EIO].map((errno) => {
      const folder = newFolder();
      keep(open(folder), "before");
      for (let n = 0; n < 40; n++) {
        const { store, calls: seen } = callsOf(n, { errno }, folder);
        const kept = keep(store, `output ${errno}`);
        if (seen[n] === "write" || seen[n] === "open") if (!kept.ok) return kept.why;
      }
      return "kept";
    });
    expect(reasons).toEqual(["no-space", "denied", "input-output"]);
  });
});

test("many writers at once lose nothing and count right", async () => {
  const folder = newFolder();
  const script = `const { openEvidence } = await import(${JSON.stringify(join(import.meta.dir, "file-evidence.ts"))});
    const store = openEvidence({ folder: ${JSON.stringify(folder)} });
    for (let i = 0; i < 25; i++) {
      const text = "output " + process.argv[1] + " " + i;
      const kept = store.keep("${today}", Bun.SHA256.hash(text, "hex"), new TextEncoder().encode(text));
      if (!kept.ok) { console.log(kept.why); process.exit(1); }
    }`;
  const writers = Array.from({ length: 4 }, (_, n) =>
    Bun.spawn([process.execPath, "-e", script, String(n)], { stdout: "pipe", stderr: "pipe" }),
  );
  expect(await Promise.all(writers.map((writer) => writer.exited))).toEqual([0, 0, 0, 0]);
  const names = readdirSync(join(folder, today));
  expect(names.length).toBe(100);
  expect(sizeIn(folder)).toBe(names.reduce((sum, name) => sum + statSync(join(folder, today, name)).size, 0));
  expect(existsSync(join(folder, today, "x.new"))).toBe(false);
}, 30_000);
