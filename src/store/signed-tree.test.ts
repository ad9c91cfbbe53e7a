import { describe, expect, test } from "bun:test";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { findNotes, openCheckpoint } from "../ledger/checkpoint.ts";
import type { Ledger } from "../ledger/index.ts";
import { Frontier, leafHash } from "../ledger/merkle.ts";
import { writeNote, type VerifierKey } from "../ledger/note.ts";
import { checkProof, proofText, readProof, type Proof } from "../ledger/proof.ts";
import { isEd25519Signature } from "./checkpoint-keys.ts";
import { openLedger } from "./file-ledger.ts";
import { SignedTree } from "./signed-tree.ts";
import { temporaryFolder } from "./testing/folder.ts";

const root = temporaryFolder();
let count = 0;

interface Log {
  readonly folder: string;
  readonly keysFolder: string;
  readonly ledger: Ledger;
  readonly tree: SignedTree;
}

const openLog = (base: string): Log => {
  const [folder, keysFolder] = [join(base, "ledger"), join(base, "keys")];
  const ledger = openLedger({ folder, clock: { now: () => 1_767_323_045_678 }, redact: (text) => text, segmentBytesMax: 4_000 });
  const tree = new SignedTree({ folder, keysFolder, hostname: "Build Host", ledger, user: { human: "ada" } });
  return { folder, keysFolder, ledger, tree };
};
const newLog = (entries: number): Log => {
  const log = openLog(join(root, `log-${(count += 1)}`));
  grow(log, entries);
  return log;
};
const grow = ({ ledger }: Log, entries: number): void => {
  for (let number = 0; number < entries; number += 1) expect(ledger.append("decision", { number })).toMatchObject({ ok: true });
};

const value = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly detail: string }): T => {
  if (!result.ok) throw new Error(result.detail);
  return result.value;
};
const keysOf = ({ tree }: Log): readonly VerifierKey[] => value(tree.keys.known());
const linesOf = ({ folder }: Log): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .toSorted()
    .flatMap((name) => readFileSync(join(folder, name), "utf8").trimEnd().split("\n"));
const rootOf = (lines: readonly string[]): string => {
  const frontier = new Frontier();
  for (const line of lines) frontier.push(leafHash(new TextEncoder().encode(line)));
  return frontier.root().toHex();
};
const noteOf = (log: Log): string => writeNote(value(log.tree.checkpoint()).note);

describe("a checkpoint", () => {
  test("is over every entry's exact bytes, names the log, and is signed by its key", () => {
    const log = newLog(5);
    const { origin, size, root: rootHash, note } = value(log.tree.checkpoint());
    expect(origin).toMatch(/^build-host\/tagout\/[0-9a-f]{16}$/);
    // Genesis, five decisions, and two entries about the key: that it is meant and that it is made.
    expect([size, rootHash.toHex()]).toEqual([8, rootOf(linesOf(log))]);
    expect(openCheckpoint(writeNote(note), keysOf(log), isEd25519Signature)).toMatchObject({ ok: true, checkpoint: { size: 8 } });
  });

  test("is the same again while nothing was recorded, and another one afterwards", () => {
    const log = newLog(1);
    const first = noteOf(log);
    expect(noteOf(log)).toBe(first);
    grow(log, 1);
    expect(noteOf(log)).not.toBe(first);
    expect(findNotes(readFileSync(join(log.folder, "checkpoints"), "utf8")).length).toBe(2);
  });

  test("of a ledger without entries does not exist", () => expect(newLog(0).tree.checkpoint()).toMatchObject({ ok: false, code: "empty" }));

  test("follows the ledger through segments and tiles", () => {
    const log = newLog(1);
    for (const more of [1, 30, 253, 1, 1, 400]) {
      grow(log, more);
      expect(value(log.tree.checkpoint()).root.toHex()).toBe(rootOf(linesOf(log)));
    }
    expect(readdirSync(join(log.folder, "tree")).toSorted()).toEqual(["0", "1", "place"]);
  });

  test("is refused where an entry since the last one is damaged", () => {
    const log = newLog(2);
    noteOf(log);
    grow(log, 2);
    const path = join(log.folder, "000001.jsonl");
    const text = readFileSync(path, "utf8");
    const at = text.lastIndexOf('"number":0');
    writeFileSync(path, `${text.slice(0, at)}"number":7${text.slice(at + 10)}`);
    expect(log.tree.checkpoint()).toMatchObject({ ok: false, code: "not-sound" });
  });

  test("is refused where the record is not the one that was signed before", () => {
    const log = newLog(3);
    const copy = `${log.folder}-copy`;
    cpSync(log.folder, copy, { recursive: true });
    noteOf(log);
    const signed = readFileSync(join(log.folder, "checkpoints"));
    rmSync(log.folder, { recursive: true });
    cpSync(copy, log.folder, { recursive: true });
    writeFileSync(join(log.folder, "checkpoints"), signed, { mode: 0o600 });
    // The copy lacks the entry about the key: shorter than what was signed, then as long but different.
    expect(log.tree.checkpoint()).toMatchObject({ ok: false, code: "inconsistent" });
    grow(log, 5);
    expect(log.tree.checkpoint()).toMatchObject({ ok: false, code: "inconsistent" });
  });
});

describe("the tree's files", () => {
  const damages: Readonly<Record<string, (folder: string) => void>> = {
    removed: (folder) => rmSync(folder, { recursive: true }),
    emptied: (folder) => truncateSync(join(folder, "0"), 0),
    "cut in a hash": (folder) => truncateSync(join(folder, "0"), 77),
    "overwritten with zeros": (folder) => writeFileSync(join(folder, "0"), new Uint8Array(statSync(join(folder, "0")).size)),
    "with a damaged place": (folder) => writeFileSync(join(folder, "place"), "x"),
    "longer than they say": (folder) => appendFileSync(join(folder, "0"), new Uint8Array(100).fill(7)),
  };
  test.each(Object.keys(damages))("%s are made anew", (name) => {
    const log = newLog(300);
    noteOf(log);
    damages[name]?.(join(log.folder, "tree"));
    grow(log, 3);
    expect(value(log.tree.checkpoint()).root.toHex()).toBe(rootOf(linesOf(log)));
    expect(value(log.tree.prove(2)).index).toBe(1);
  });
});

describe("the torn end of the list of checkpoints is cut off, wherever a write stopped", () => {
  const log = newLog(1);
  noteOf(log);
  const path = join(log.folder, "checkpoints");
  const first = readFileSync(path, "utf8");
  grow(log, 1);
  const second = noteOf(log);
  test.each([1, 20, second.length - 90, second.length - 1])("after %d bytes", (kept) => {
    writeFileSync(path, first + second.slice(0, kept));
    grow(log, 1);
    const third = noteOf(log);
    expect(readFileSync(path, "utf8")).toBe(first + third);
  });
});

const checkedAgain = (log: Log, proof: Proof, since?: string): boolean => {
  const read = readProof(proofText(proof));
  return (
    read.ok && checkProof(read.value, { keys: keysOf(log), isSignature: isEd25519Signature, ...(since !== undefined && { since }) }).ok
  );
};

describe("proofs", () => {
  const log = newLog(3);
  const olds = [noteOf(log)];
  for (const more of [1, 252, 3, 1, 60]) {
    grow(log, more);
    olds.push(noteOf(log));
  }
  const lines = linesOf(log);

  test("of every entry check without the log, and bring the entry along", () => {
    for (let seq = 1; seq <= lines.length; seq += 1) {
      const proof = value(log.tree.prove(seq));
      expect([seq, new TextDecoder().decode(proof.entry), checkedAgain(log, proof)]).toEqual([seq, lines[seq - 1] as string, true]);
    }
    expect(log.tree.prove(lines.length + 1)).toMatchObject({ ok: false, code: "no-entry" });
  });

  test("of growth check for every checkpoint there was", () => {
    for (const old of olds) expect(checkedAgain(log, value(log.tree.proveSince(old)), old)).toBe(true);
  });

  test("of growth are refused for another log, and for another past of this one", () => {
    const other = newLog(3);
    expect(log.tree.proveSince(noteOf(other))).toMatchObject({ ok: false, code: "bad-checkpoint" });
    const forged = (olds[0] as string).replace(/\n[A-Za-z0-9+/]{43}=\n/, `\n${new Uint8Array(32).toBase64()}\n`);
    expect(log.tree.proveSince(forged)).toMatchObject({ ok: false, code: "inconsistent" });
  });
});

describe("keys", () => {
  test("are for their owner only, apart from the ledger, and on record before they sign", () => {
    const log = newLog(1);
    noteOf(log);
    const [key] = keysOf(log);
    expect(statSync(log.keysFolder).mode & 0o777).toBe(0o700);
    expect(readdirSync(log.keysFolder).map((name) => [name, statSync(join(log.keysFolder, name)).mode & 0o777])).toEqual(
      expect.arrayContaining([
        ["keys", 0o600],
        [`${key?.id ?? ""}.key`, 0o600],
      ]),
    );
    const [entry] = log.ledger.entries({ kinds: ["configuration"] });
    expect(entry?.body).toMatchObject({ action: "make a key that signs checkpoints", user: { human: "ada" } });
  });

  test("that others can read do not sign", () => {
    const log = newLog(1);
    noteOf(log);
    grow(log, 1);
    chmodSync(join(log.keysFolder, `${keysOf(log)[0]?.id ?? ""}.key`), 0o640);
    expect(log.tree.checkpoint()).toMatchObject({ ok: false, code: "denied" });
  });

  test("that belong to another name do not sign", () => {
    const log = newLog(1);
    noteOf(log);
    grow(log, 1);
    const other = newLog(1);
    noteOf(other);
    cpSync(join(other.keysFolder, `${keysOf(other)[0]?.id ?? ""}.key`), join(log.keysFolder, `${keysOf(log)[0]?.id ?? ""}.key`));
    expect(log.tree.checkpoint()).toMatchObject({ ok: false, code: "corrupt" });
  });

  test("are replaced: both sign once, the old private part goes, old checkpoints stay verifiable", () => {
    const log = newLog(1);
    const before = noteOf(log);
    const [old] = keysOf(log) as [VerifierKey];
    const { key, checkpoint } = value(log.tree.rotate());
    expect(keysOf(log).map(({ id }) => id)).toEqual([old.id, key.id]);
    expect(checkpoint.note.signatures.map(({ id }) => id)).toEqual([old.id, key.id]);
    for (const trusted of [[old], [key], keysOf(log)])
      expect(openCheckpoint(writeNote(checkpoint.note), trusted, isEd25519Signature)).toMatchObject({ ok: true });
    expect([existsSync(join(log.keysFolder, `${old.id}.key`)), existsSync(join(log.keysFolder, `${key.id}.key`))]).toEqual([false, true]);
    grow(log, 1);
    const after = noteOf(log);
    expect(openCheckpoint(after, [old], isEd25519Signature)).toMatchObject({ ok: false, code: "unknown-key" });
    expect(openCheckpoint(before, keysOf(log), isEd25519Signature)).toMatchObject({ ok: true });
    expect([...log.ledger.entries({ kinds: ["configuration"] })].at(-1)?.body).toMatchObject({
      action: "replace the key that signs checkpoints",
    });
  });

  test("whose private part is lost are replaced as well", () => {
    const log = newLog(1);
    noteOf(log);
    grow(log, 1);
    rmSync(join(log.keysFolder, `${keysOf(log)[0]?.id ?? ""}.key`));
    expect(log.tree.checkpoint()).toMatchObject({ ok: false, code: "denied" });
    expect(log.tree.rotate()).toMatchObject({ ok: true });
    expect(log.tree.checkpoint()).toMatchObject({ ok: true });
  });
});
