import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canonicalJson } from "../../src/model/index.ts";
import { encodeSlot, sealEntry, startHash, type Entry, type Head, type Ledger } from "../../src/ledger/index.ts";
import { writeNote } from "../../src/ledger/note.ts";
import { openLedger, systemClock } from "../../src/store/index.ts";
import { verifyRecord, type AnchorFile, type RecordVerification } from "../../src/store/record-verification.ts";
import { SignedTree } from "../../src/store/signed-tree.ts";

/** Small enough that every byte of it can be changed in turn, and spread over several segments. */
const segmentBytesMax = 900;

/** A user's whole state: the ledger, its keys, everything an intruder under the same user id can write. */
export class Log {
  readonly base: string;
  readonly folder: string;
  readonly keysFolder: string;
  readonly ledger: Ledger;
  readonly tree: SignedTree;

  constructor(base: string) {
    this.base = base;
    [this.folder, this.keysFolder] = [join(base, "ledger"), join(base, "ledger-keys")];
    this.ledger = openLedger({ folder: this.folder, clock: systemClock, redact: (text) => text, segmentBytesMax });
    this.tree = new SignedTree({ folder: this.folder, keysFolder: this.keysFolder, hostname: "host", ledger: this.ledger, user: {} });
  }

  append(action: string): void {
    const appended = this.ledger.append("decision", { action });
    if (!appended.ok) throw new Error(appended.detail);
  }

  checkpoint(): string {
    const signed = this.tree.checkpoint();
    if (!signed.ok) throw new Error(signed.detail);
    return writeNote(signed.value.note);
  }

  verify(...anchors: readonly string[]): RecordVerification {
    const known = this.tree.keys.known();
    const files: readonly AnchorFile[] = anchors.length === 0 ? [] : [{ name: "anchors", text: anchors.join("") }];
    return verifyRecord({ folder: this.folder, keys: known.ok ? known.value : [], anchors: files });
  }

  get segments(): readonly string[] {
    return readdirSync(this.folder)
      .filter((name) => /^\d{6}\.jsonl$/.test(name))
      .toSorted()
      .map((name) => join(this.folder, name));
  }

  get lines(): readonly string[] {
    return this.segments.flatMap((path) => readFileSync(path, "utf8").trimEnd().split("\n"));
  }

  /** Puts other lines in place of all there are, in one segment, with a head that fits the last one if it is an entry. */
  replace(lines: readonly string[], keepsHead = false): void {
    for (const path of this.segments) rmSync(path);
    const text = lines.map((line) => `${line}\n`).join("");
    writeFileSync(join(this.folder, "000001.jsonl"), text, { mode: 0o600 });
    if (keepsHead) return;
    const last = lines.at(-1) ?? "";
    const { seq, hash } = JSON.parse(last) as Entry;
    const end = Buffer.byteLength(text);
    const head: Head = { seq, hash, segment: 1, start: end - Buffer.byteLength(last) - 1, end };
    writeFileSync(join(this.folder, "head"), Buffer.concat([encodeSlot(head), encodeSlot(head)]));
  }

  /** Takes away what was signed here; whoever has the key signs anew. */
  forgetSignatures(): void {
    rmSync(join(this.folder, "checkpoints"), { force: true });
    rmSync(join(this.folder, "tree"), { recursive: true, force: true });
  }

  forgetKeys(): void {
    this.forgetSignatures();
    rmSync(this.keysFolder, { recursive: true, force: true });
  }

  copyTo(base: string): Log {
    rmSync(base, { recursive: true, force: true });
    cpSync(this.base, base, { recursive: true });
    return new Log(base);
  }
}

/** Seals entries anew from one on, each naming the one before, as an intruder does who knows the format. */
export const sealedAnew = (lines: readonly string[], change: (entry: Entry) => Partial<Entry> | undefined): readonly string[] => {
  let [prev, seq] = [startHash, 0];
  return lines.flatMap((line) => {
    const entry = JSON.parse(line) as Entry;
    const changed = change(entry);
    if (changed === undefined) return [];
    const { kind, time, body } = { ...entry, ...changed };
    seq += 1;
    const sealed = sealEntry({ seq, time, kind, prev, body: canonicalJson(body) });
    prev = sealed.hash;
    return [sealed.line];
  });
};

export interface Scene {
  readonly log: Log;
  /** Checkpoints that were sent elsewhere, oldest first, and the number of entries each is over. */
  readonly anchors: readonly string[];
  readonly sizes: readonly number[];
  /** The state as it was after the first anchor. */
  readonly old: Log;
  readonly root: string;
  remove(): void;
}

/** A log of some entries, anchored three times; two entries came after the last anchor. */
export const buildScene = (): Scene => {
  const root = mkdtempSync(join(tmpdir(), "tagout-tamper-"));
  const log = new Log(join(root, "state"));
  const anchors: string[] = [];
  let old = log;
  for (const [round, actions] of [["read logs"], ["restart nginx", "drop table"], ["delete pod"]].entries()) {
    for (const action of actions) log.append(action);
    anchors.push(log.checkpoint());
    if (round === 0) old = log.copyTo(join(root, "old"));
  }
  log.append("after the last anchor");
  log.append("the very last");
  log.checkpoint();
  const sizes = anchors.map((note) => Number(note.split("\n")[1]));
  if (!existsSync(log.folder)) throw new Error("the scene was not built");
  return { log, anchors, sizes, old, root, remove: () => rmSync(root, { recursive: true, force: true }) };
};
