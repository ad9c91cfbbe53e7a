import { describe, expect, test } from "bun:test";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Ledger, Verification } from "../ledger/index.ts";
import { openLedger, type FileLedgerOptions } from "./file-ledger.ts";
import { systemLibc, lockModes, openFlags } from "./libc.ts";
import { temporaryFolder } from "./testing/folder.ts";

const root = temporaryFolder();
let count = 0;
const newFolder = (): string => join(root, `ledger-${(count += 1)}`);
const clock = { now: () => Date.UTC(2026, 0, 2, 3, 4, 5, 678) };
const open = (folder: string, options: Partial<FileLedgerOptions> = {}): Ledger =>
  openLedger({ folder, clock, redact: (text) => text, ...options });
const codes = (verification: Verification): string[] =>
  verification.ok ? [] : verification.problems.map(({ code, seq }) => `${code} ${seq}`);
const filled = (entries: number, options: Partial<FileLedgerOptions> = {}): string => {
  const folder = newFolder();
  const ledger = open(folder, options);
  // The first append writes the genesis entry as well.
  for (let number = 2; number <= entries; number += 1)
    expect(ledger.append("decision", { number })).toMatchObject({ ok: true, seq: number });
  return folder;
};
const segment = (folder: string, number = 1): string => join(folder, `${String(number).padStart(6, "0")}.jsonl`);

describe("append", () => {
  test("creates the folder and its files for their owner only", () => {
    const folder = filled(2);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777])).toEqual(
      expect.arrayContaining([
        ["000001.jsonl", 0o600],
        ["head", 0o600],
      ]),
    );
  });

  test("begins with a genesis entry and gives the body back", () => {
    const ledger = open(filled(3));
    expect([...ledger.entries()].map(({ seq, kind, body, time }) => ({ seq, kind, body, time }))).toEqual([
      { seq: 1, kind: "genesis", body: { format: "tagout-ledger/v1" }, time: "2026-01-02T03:04:05.678Z" },
      { seq: 2, kind: "decision", body: { number: 2 }, time: "2026-01-02T03:04:05.678Z" },
      { seq: 3, kind: "decision", body: { number: 3 }, time: "2026-01-02T03:04:05.678Z" },
    ]);
    expect(ledger.verify()).toMatchObject({ ok: true, entries: 3 });
  });

  test("redacts before it hashes", () => {
    const folder = newFolder();
    open(folder, { redact: (text) => text.replace("s3cret", "***") }).append("decision", { action: "login s3cret" });
    expect(readFileSync(segment(folder), "utf8")).toContain('"action":"login ***"');
    expect(open(folder).verify().ok).toBe(true);
  });

  test("continues the chain in the next segment when one is full", () => {
    const folder = filled(30, { segmentBytesMax: 1_000 });
    expect(readdirSync(folder).filter((name) => name.endsWith(".jsonl")).length).toBeGreaterThan(5);
    expect(open(folder).verify()).toMatchObject({ ok: true, entries: 30 });
    expect([...open(folder).entries({ seqFrom: 12, seqTo: 14 })].map(({ seq }) => seq)).toEqual([12, 13, 14]);
  });

  test("filters entries by kind", () => {
    const folder = filled(3);
    open(folder).append("execution", { exit: 0 });
    expect([...open(folder).entries({ kinds: ["execution"] })].map(({ seq }) => seq)).toEqual([4]);
  });

  test("answers for a body that has no JSON form", () => {
    expect(open(newFolder()).append("decision", { at: Number.NaN })).toEqual({
      ok: false,
      code: "bad-body",
      detail: "no canonical form for NaN",
    });
  });
});

describe("append refuses", () => {
  test("when another holds the lock", () => {
    const folder = filled(2);
    const libc = systemLibc();
    const fd = libc.open(join(folder, "head"), openFlags.readWrite, 0);
    expect(libc.lock(fd, lockModes.exclusive)).toBe(0);
    expect(open(folder, { lockWaitMs: 30 }).append("decision", {})).toMatchObject({ ok: false, code: "locked" });
    libc.close(fd);
    expect(open(folder).append("decision", {})).toMatchObject({ ok: true, seq: 3 });
  });

  test("a folder that others may write", () => {
    const folder = filled(2);
    chmodSync(folder, 0o777);
    expect(open(folder).append("decision", {})).toMatchObject({ ok: false, code: "denied" });
  });

  test("a head that is a link", () => {
    const folder = filled(2);
    renameSync(join(folder, "head"), join(folder, "elsewhere"));
    symlinkSync(join(folder, "elsewhere"), join(folder, "head"));
    expect(open(folder).append("decision", {})).toMatchObject({ ok: false, code: "denied" });
  });

  test("a folder that is a file", () => {
    const folder = newFolder();
    writeFileSync(folder, "", { mode: 0o600 });
    expect(open(folder).append("decision", {})).toMatchObject({ ok: false, code: "unavailable" });
  });

  test("a path with a NUL", () => expect(open(`${root}/a\0b`).append("decision", {})).toMatchObject({ ok: false, code: "unavailable" }));

  test("when entries were dropped from the end", () => {
    const folder = filled(5);
    const lines = readFileSync(segment(folder), "utf8").split("\n");
    writeFileSync(segment(folder), `${lines.slice(0, 3).join("\n")}\n`);
    expect(open(folder).append("decision", {})).toMatchObject({ ok: false, code: "truncated" });
    expect(codes(open(folder).verify())).toEqual(["truncated 4"]);
  });

  test("when the last entry was changed", () => {
    const folder = filled(3);
    writeFileSync(segment(folder), readFileSync(segment(folder), "utf8").replace('"number":3', '"number":4'));
    expect(open(folder).append("decision", {})).toMatchObject({ ok: false, code: "corrupt" });
    expect(codes(open(folder).verify())).toEqual(["bad-hash 3"]);
  });

  test("when the head is gone", () => {
    const folder = filled(3);
    rmSync(join(folder, "head"));
    expect(open(folder).append("decision", {})).toMatchObject({ ok: false, code: "bad-head" });
    expect(codes(open(folder).verify())).toEqual(["bad-head 0"]);
  });

  test("when the last segment is gone", () => {
    const folder = filled(12, { segmentBytesMax: 1_000 });
    const last =
      readdirSync(folder)
        .filter((name) => name.endsWith(".jsonl"))
        .toSorted()
        .at(-1) ?? "";
    rmSync(join(folder, last));
    expect(open(folder).append("decision", {})).toMatchObject({ ok: false, code: "truncated" });
    expect(codes(open(folder).verify())).toEqual([expect.stringContaining("truncated")]);
  });
});

test("verify names a whole segment that is gone from the middle", () => {
  const folder = filled(12, { segmentBytesMax: 600 });
  const second = readFileSync(segment(folder, 2), "utf8").trimEnd().split("\n");
  const first = (JSON.parse(second[0] ?? "") as { seq: number }).seq;
  rmSync(segment(folder, 2));
  expect(open(folder).verify()).toMatchObject({ ok: false, problems: [{ code: "missing-sequence", seq: first }] });
});

/** A ledger as a crash leaves it: the last line written in part, the head still at the entry before. */
const crashed = (keep: number): { folder: string; entries: number } => {
  const folder = filled(4);
  const head = readFileSync(join(folder, "head"));
  const before = statSync(segment(folder)).size;
  open(folder).append("execution", { note: "é" });
  writeFileSync(join(folder, "head"), head);
  truncateSync(segment(folder), before + keep);
  return { folder, entries: 4 };
};

describe("after a crash in the middle of a write", () => {
  const whole = ((): number => {
    const folder = filled(4);
    const before = statSync(segment(folder)).size;
    open(folder).append("execution", { note: "é" });
    return statSync(segment(folder)).size - before;
  })();

  test("every cut is set aside and recorded, and the chain goes on", () => {
    for (let keep = 1; keep < whole; keep += 1) {
      const { folder } = crashed(keep);
      expect(codes(open(folder).verify())).toEqual(["torn-tail 5"]);
      expect(open(folder).append("decision", { after: true })).toMatchObject({ ok: true, seq: 6 });
      expect(open(folder).verify()).toMatchObject({ ok: true, entries: 6 });
      const [failure] = open(folder).entries({ kinds: ["failure"] });
      const [repair] = (failure?.body["repairs"] ?? []) as { file: string; bytes: number }[];
      expect(repair?.bytes).toBe(keep);
      expect(statSync(join(folder, repair?.file ?? "")).size).toBe(keep);
      rmSync(folder, { recursive: true });
    }
  });

  test("a whole entry that nobody was answered for is kept and recorded", () => {
    const { folder } = crashed(whole);
    expect(codes(open(folder).verify())).toEqual(["unacknowledged 5"]);
    expect(open(folder).append("decision", {})).toMatchObject({ ok: true, seq: 7 });
    const [failure] = open(folder).entries({ kinds: ["failure"] });
    expect(failure?.body["repairs"]).toEqual([{ what: "entries stood after the one the head names", from: 5, to: 5 }]);
    expect(open(folder).verify()).toMatchObject({ ok: true, entries: 7 });
  });

  test("zeros left by a lost write are set aside", () => {
    const folder = filled(3);
    appendFileSync(segment(folder), new Uint8Array(4_096));
    expect(open(folder).append("decision", {})).toMatchObject({ ok: true, seq: 5 });
    expect(open(folder).verify()).toMatchObject({ ok: true, entries: 5 });
  });

  test("a torn head slot falls back to the other one and is recorded", () => {
    const folder = filled(4);
    const head = readFileSync(join(folder, "head"));
    const newest = head.subarray(0, 512).toString().includes('"seq":4') ? 0 : 512;
    head.fill(0, newest, newest + 100);
    writeFileSync(join(folder, "head"), head);
    expect(codes(open(folder).verify())).toContain("bad-head 3");
    expect(open(folder).append("decision", {})).toMatchObject({ ok: true, seq: 6 });
    expect(open(folder).verify()).toMatchObject({ ok: true, entries: 6 });
  });

  test("an empty head file without entries is a new ledger", () => {
    const folder = newFolder();
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(join(folder, "head"), "");
    expect(open(folder).append("decision", {})).toMatchObject({ ok: true, seq: 2 });
    expect(open(folder).verify()).toMatchObject({ ok: true, entries: 2 });
  });
});

test("verify accepts a ledger that was never written", () => expect(open(newFolder()).verify()).toMatchObject({ ok: true, entries: 0 }));

test("sixteen processes append at once without losing or doubling an entry", async () => {
  const folder = newFolder();
  const script = join(import.meta.dir, "testing/append.ts");
  const started = Array.from({ length: 16 }, (_, name) =>
    Bun.spawn([process.execPath, script, folder, String(name), "20"], { stderr: "pipe" }),
  );
  const exits = await Promise.all(started.map((child) => child.exited));
  expect(exits).toEqual(Array.from({ length: 16 }, () => 0));
  expect(open(folder).verify()).toMatchObject({ ok: true, entries: 321 });
  const written = new Set(
    [...open(folder).entries({ kinds: ["decision"] })].map(({ body }) => `${String(body["name"])}/${String(body["number"])}`),
  );
  expect(written.size).toBe(320);
}, 60_000);
