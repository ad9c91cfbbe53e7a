import { describe, expect, test } from "bun:test";
import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Ledger } from "../ledger/index.ts";
import { openLedger } from "./file-ledger.ts";
import { errnos, openFlags, systemLibc, type Libc } from "./libc.ts";
import { temporaryFolder } from "./testing/folder.ts";
import { faultyLibc, type Failure } from "./testing/faulty-libc.ts";

const root = temporaryFolder();
const open = (folder: string, libc?: Libc): Ledger =>
  openLedger({ folder, clock: { now: () => 0 }, redact: (text) => text, lockWaitMs: 20, segmentBytesMax: 700, ...(libc && { libc }) });

/** Where an append starts from; each takes another way through the code. */
const states: Readonly<Record<string, (folder: string) => void>> = {
  "a new ledger": () => {},
  "a ledger with entries": (folder) => {
    open(folder).append("decision", { number: 1 });
  },
  "a full segment": (folder) => {
    for (let number = 0; number < 3; number += 1) open(folder).append("decision", { number });
  },
  "a torn end": (folder) => {
    open(folder).append("decision", { number: 1 });
    const libc = systemLibc();
    const fd = libc.open(join(folder, "000001.jsonl"), openFlags.write | openFlags.append, 0);
    libc.write(fd, new TextEncoder().encode('{"body":{"torn'));
    libc.close(fd);
  },
};

const failures: Readonly<Record<string, readonly [Failure, boolean]>> = {
  ENOSPC: [{ errno: errnos.ENOSPC }, true],
  EIO: [{ errno: errnos.EIO }, false],
  EACCES: [{ errno: errnos.EACCES }, false],
  EINTR: [{ errno: errnos.EINTR }, false],
  "a short write that goes on": ["short", false],
  "short writes without end": ["short", true],
  "a write of nothing": ["nothing", false],
};

const mayRemain = ["torn-tail", "unacknowledged", "bad-head"];

describe.each(Object.keys(states))("append to %s", (state) => {
  test.each(Object.keys(failures))("is answered truly and leaves no broken chain when any one call fails with %s", (name) => {
    const [failure, isForever] = failures[name] ?? ["short", false];
    const prepared = join(root, "prepared");
    rmSync(prepared, { recursive: true, force: true });
    states[state]?.(prepared);
    let isBeyond = false;
    for (let failing = 0; !isBeyond; failing += 1) {
      const folder = join(root, "tried");
      rmSync(folder, { recursive: true, force: true });
      if (existsSync(prepared)) cpSync(prepared, folder, { recursive: true });
      const { libc, calls } = faultyLibc(failing, failure, isForever);
      const appended = open(folder, libc).append("execution", { mark: "this one" });
      isBeyond = failing >= calls.length;
      const where = `call ${failing}: ${calls[failing]}`;

      const found = [...open(folder).entries()].filter(({ body }) => body["mark"] === "this one");
      if (appended.ok) expect([where, found.map(({ seq }) => seq)]).toEqual([where, [appended.seq]]);
      const verified = open(folder).verify();
      if (appended.ok) expect([where, verified.ok]).toEqual([where, true]);
      if (!verified.ok) expect([where, verified.problems.filter(({ code }) => !mayRemain.includes(code))]).toEqual([where, []]);

      expect([where, open(folder).append("decision", {})]).toMatchObject([where, { ok: true }]);
      expect([where, open(folder).verify()]).toMatchObject([where, { ok: true }]);
    }
  });
});

const filled = (name: string): string => {
  const folder = join(root, name);
  open(folder).append("decision", { number: 1 });
  return folder;
};

test("a full disk is answered as `no-space`", () => {
  const { libc } = faultyLibc(Number.NaN, "short");
  const full: Libc = Object.assign(Object.create(libc) as Libc, { pwrite: () => -errnos.ENOSPC });
  expect(open(filled("full"), full).append("decision", {})).toMatchObject({ ok: false, code: "no-space" });
});

test("the real full device is answered as `no-space`", () => {
  const real = systemLibc();
  const device = real.open("/dev/full", openFlags.write, 0);
  const { libc } = faultyLibc(Number.NaN, "short");
  const full: Libc = Object.assign(Object.create(libc) as Libc, {
    pwrite: (_: number, bytes: Uint8Array, offset: number) => real.pwrite(device, bytes, offset),
  });
  expect(open(filled("device"), full).append("decision", {})).toMatchObject({ ok: false, code: "no-space" });
  real.close(device);
});

test("a folder that may not be written is answered as `denied`", () => {
  const folder = join(root, "read-only");
  open(folder).append("decision", {});
  const { libc } = faultyLibc(Number.NaN, "short");
  const readOnly: Libc = Object.assign(Object.create(libc) as Libc, {
    open: (path: string, flags: number, mode: number) => ((flags & 3) === 0 ? libc.open(path, flags, mode) : -errnos.EROFS),
  });
  expect(open(folder, readOnly).append("decision", {})).toMatchObject({ ok: false, code: "denied" });
});

test("what a failed sync left behind is written once more before anything is added to it", () => {
  const folder = filled("failed-sync");
  const { libc } = faultyLibc(Number.NaN, "short");
  const failing: Libc = Object.assign(Object.create(libc) as Libc, { syncData: () => -errnos.EIO });
  expect(open(folder, failing).append("decision", { number: 2 })).toMatchObject({ ok: false, code: "input-output" });
  const written: string[] = [];
  const watching: Libc = Object.assign(Object.create(libc) as Libc, {
    pwrite: (fd: number, bytes: Uint8Array, offset: number) => {
      written.push(new TextDecoder().decode(bytes));
      return libc.pwrite(fd, bytes, offset);
    },
  });
  expect(open(folder, watching).append("decision", { number: 3 })).toMatchObject({ ok: true, seq: 5 });
  expect(written[0]).toContain('"number":2');
});
