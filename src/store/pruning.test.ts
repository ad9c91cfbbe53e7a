import { describe, expect, test } from "bun:test";
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeNote } from "../ledger/note.ts";
import { checkProof } from "../ledger/proof.ts";
import { isEd25519Signature } from "./checkpoint-keys.ts";
import { openLedger } from "./file-ledger.ts";
import { verifyRecord, type RecordVerification } from "./record-verification.ts";
import { SignedTree } from "./signed-tree.ts";
import { temporaryFolder } from "./testing/folder.ts";

const root = temporaryFolder();
let count = 0;
const day = 86_400_000;
const isoDay = (number: number): string => new Date(number * day).toISOString();

/** A log in which every entry is a day older than the next one. */
const newLog = (entries: number, segmentBytesMax = 1_500) => {
  const base = join(root, `log-${(count += 1)}`);
  const folder = join(base, "ledger");
  let now = 0;
  const ledger = openLedger({ folder, clock: { now: () => (now += day) }, redact: (text) => text, segmentBytesMax });
  const tree = new SignedTree({ folder, keysFolder: join(base, "keys"), hostname: "host", ledger, user: {} });
  const grow = (more: number): void => {
    for (let number = 0; number < more; number += 1) expect(ledger.append("decision", { number })).toMatchObject({ ok: true });
  };
  grow(entries);
  const verify = (...anchors: readonly string[]): RecordVerification => {
    const known = tree.keys.known();
    return verifyRecord({ folder, keys: known.ok ? known.value : [], anchors: anchors.map((text) => ({ name: "anchor", text })) });
  };
  const checkpoint = (): string => {
    const signed = tree.checkpoint();
    if (!signed.ok) throw new Error(signed.detail);
    return writeNote(signed.value.note);
  };
  const numbers = (): readonly number[] => [...ledger.entries()].map(({ seq }) => seq);
  return { base, folder, ledger, tree, grow, verify, checkpoint, numbers };
};

describe("pruning", () => {
  test("up to every day keeps what is younger, and everything agrees as before", () => {
    for (let until = 2; until <= 14; until += 1) {
      const log = newLog(14);
      const anchor = log.checkpoint();
      const seen = log.numbers();
      const times = new Map([...log.ledger.entries()].map(({ seq, time }) => [seq, time]));
      const young = seen.filter((seq) => (times.get(seq) ?? "") >= isoDay(until));
      expect(log.tree.prune(isoDay(until))).toMatchObject({ ok: true });
      expect([until, log.numbers().filter((seq) => seq <= seen.length)]).toEqual([until, young]);
      expect([until, log.verify(anchor).problems]).toEqual([until, []]);
      expect(log.ledger.verify().ok).toBe(true);
      log.grow(3);
      log.checkpoint();
      expect([until, log.verify(anchor)]).toMatchObject([until, { ok: true, pruned: { to: seen.length - young.length, remaining: 0 } }]);
    }
  });

  test("goes on where an earlier one ended, and never takes the last entry", () => {
    const log = newLog(20);
    const anchor = log.checkpoint();
    expect(log.tree.prune(isoDay(5))).toMatchObject({ ok: true, value: { from: 1 } });
    expect(log.tree.prune(isoDay(5))).toEqual({ ok: true, value: undefined });
    log.grow(10);
    const last = log.numbers().at(-1) ?? 0;
    expect(log.tree.prune(isoDay(10_000))).toMatchObject({ ok: true, value: { to: last - 1 } });
    expect(log.numbers()[0]).toBe(last);
    expect(log.verify(anchor)).toMatchObject({ ok: true, pruned: { to: last - 1 } });
  });

  test("leaves no text of a pruned entry in the folder", () => {
    const log = newLog(5);
    log.ledger.append("decision", { action: "a name that must go" });
    log.grow(3);
    log.tree.prune(isoDay(9));
    const left = readdirSync(log.folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => readFileSync(join(each.parentPath, each.name), "latin1"));
    expect(left.some((text) => text.includes("a name that must go"))).toBe(false);
  });

  test("says how many of which kind went, and changes nothing when it is only asked", () => {
    const log = newLog(6);
    log.checkpoint();
    const before = log.numbers();
    expect(log.tree.prune(isoDay(4), true)).toMatchObject({ ok: true, value: { from: 1, kinds: { genesis: 1, decision: 3 } } });
    expect(log.numbers()).toEqual(before);
  });

  test("keeps proofs of what went, for whoever has kept the entry", () => {
    const log = newLog(6);
    const line = readFileSync(join(log.folder, "000001.jsonl")).toString().split("\n")[1] ?? "";
    log.tree.prune(isoDay(5));
    const proof = log.tree.prove(2);
    const keys = log.tree.keys.known();
    if (!proof.ok || !keys.ok) throw new Error("no proof");
    expect(proof.value.entry).toBeUndefined();
    const entry = new TextEncoder().encode(line);
    expect(checkProof(proof.value, { keys: keys.value, isSignature: isEd25519Signature, entry }).ok).toBe(true);
    expect(checkProof(proof.value, { keys: keys.value, isSignature: isEd25519Signature }).ok).toBe(false);
  });

  test("makes the tree anew from the hashes that were kept", () => {
    const log = newLog(600, 20_000);
    const anchor = log.checkpoint();
    log.tree.prune(isoDay(400));
    rmSync(join(log.folder, "tree"), { recursive: true });
    log.checkpoint();
    expect(log.verify(anchor)).toMatchObject({ ok: true, pruned: { to: 400 } });
  });

  test("does not touch what is damaged: it is evidence", () => {
    const log = newLog(8);
    log.checkpoint();
    const path = join(log.folder, "000001.jsonl");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace('"number":1', '"number":7'));
    expect(log.tree.prune(isoDay(6))).toMatchObject({ ok: false, code: "not-sound" });
    expect(readFileSync(path, "utf8")).toContain('"number":7');
  });

  test("finishes what a crash left: bodies of entries that are on record as pruned", () => {
    const log = newLog(14);
    log.checkpoint();
    const copy = `${log.base}-copy`;
    cpSync(log.folder, copy, { recursive: true });
    log.tree.prune(isoDay(9));
    for (const name of readdirSync(copy).filter((each) => /^\d/.test(each))) {
      // As if the first segments had not been removed yet.
      if (readdirSync(log.folder).includes(name)) continue;
      cpSync(join(copy, name), join(log.folder, name));
    }
    expect(log.numbers()[0]).toBe(1);
    expect(log.verify()).toMatchObject({ ok: true, pruned: { to: 9, remaining: 9 } });
    expect(log.ledger.verify().ok).toBe(true);
    expect(log.tree.prune(isoDay(9))).toEqual({ ok: true, value: undefined });
    expect(log.numbers()[0]).toBe(10);
    expect(log.verify()).toMatchObject({ ok: true, pruned: { to: 9, remaining: 0 } });
  });

  test("lets others append meanwhile", () => {
    const log = newLog(10);
    log.checkpoint();
    for (let round = 0; round < 5; round += 1) {
      expect(log.tree.prune(isoDay(3 + round)).ok).toBe(true);
      log.grow(2);
    }
    expect(log.verify().problems).toEqual([]);
  });
});
