import { describe, expect, test } from "bun:test";
import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openCheckpoint, type SignedCheckpoint } from "../ledger/checkpoint.ts";
import { writeNote } from "../ledger/note.ts";
import { isEd25519Signature } from "./checkpoint-keys.ts";
import { openLedger } from "./file-ledger.ts";
import { errnos, type Libc } from "./libc.ts";
import { verifyRecord } from "./record-verification.ts";
import { SignedTree } from "./signed-tree.ts";
import { temporaryFolder } from "./testing/folder.ts";
import { faultyLibc, type Failure } from "./testing/faulty-libc.ts";
import type { Signed } from "./tree-growth.ts";

const root = temporaryFolder(true);

const open = (base: string, libc?: Libc): SignedTree => {
  const folder = join(base, "ledger");
  const given = { ...(libc && { libc }), lockWaitMs: 20 };
  const ledger = openLedger({ folder, clock: { now: () => 0 }, redact: (text) => text, segmentBytesMax: 900, ...given });
  return new SignedTree({ folder, keysFolder: join(base, "keys"), hostname: "host", ledger, user: {}, ...given });
};

const fill = (base: string, entries: number): void => {
  for (let number = 0; number < entries; number += 1) expect(open(base).record("decision", { number }).ok).toBe(true);
};

/** Where it starts from; each takes another way through the code. */
const states: Readonly<Record<string, (base: string) => void>> = {
  "nothing was signed yet": (base) => fill(base, 3),
  "something was signed before": (base) => {
    fill(base, 2);
    open(base).checkpoint();
    fill(base, 3);
  },
};

const works: Readonly<Record<string, (tree: SignedTree, base: string) => Signed<SignedCheckpoint | undefined>>> = {
  "a checkpoint": (tree) => tree.checkpoint(),
  "a new key": (tree) => {
    const rotated = tree.rotate();
    return rotated.ok ? { ok: true, value: rotated.value.checkpoint } : rotated;
  },
  "a pruning": (tree) => {
    const pruned = tree.prune("1980-01-01T00:00:00.000Z");
    return pruned.ok ? { ok: true, value: undefined } : pruned;
  },
  "an export": (tree, base) => {
    const exported = tree.exportTo(join(base, "tlog"));
    return exported.ok ? { ok: true, value: undefined } : exported;
  },
};

const failures: Readonly<Record<string, readonly [Failure, boolean]>> = {
  ENOSPC: [{ errno: errnos.ENOSPC }, true],
  EIO: [{ errno: errnos.EIO }, false],
  "short writes without end": ["short", true],
};

const problemsOf = (base: string, tree: SignedTree): readonly string[] => {
  const known = tree.keys.known();
  const { problems } = verifyRecord({ folder: join(base, "ledger"), keys: known.ok ? known.value : [], anchors: [] });
  return problems.map(({ code, seq, detail }) => `${seq} ${code} ${detail}`);
};

describe.each(Object.keys(states))("when %s,", (state) => {
  describe.each(Object.keys(works))("%s", (work) => {
    test.each(Object.keys(failures))("is answered truly when any one call fails with %s, and the next one succeeds", (name) => {
      const [failure, isForever] = failures[name] ?? ["short", false];
      const [prepared, base] = [join(root, "prepared"), join(root, "tried")];
      rmSync(prepared, { recursive: true, force: true });
      states[state]?.(prepared);
      let isBeyond = false;
      for (let failing = 0; !isBeyond; failing += 1) {
        rmSync(base, { recursive: true, force: true });
        cpSync(prepared, base, { recursive: true });
        const { libc, calls } = faultyLibc(failing, failure, isForever);
        const done = works[work]?.(open(base, libc), base);
        isBeyond = failing >= calls.length;
        const where = `call ${failing}: ${calls[failing]}`;
        if (isBeyond) expect([where, done?.ok]).toEqual([where, true]);

        const tree = open(base);
        const known = tree.keys.known();
        expect([where, known.ok]).toEqual([where, true]);
        if (done?.ok === true && done.value !== undefined && known.ok) {
          const opened = openCheckpoint(writeNote(done.value.note), known.value, isEd25519Signature);
          expect([where, opened.ok]).toEqual([where, true]);
        }
        const again = works[work]?.(tree, base);
        expect([where, again]).toMatchObject([where, { ok: true }]);
        // What the failure left at the end of the ledger is put right by the next entry.
        fill(base, 1);
        expect([where, tree.checkpoint()]).toMatchObject([where, { ok: true }]);
        expect([where, problemsOf(base, tree)]).toEqual([where, []]);
        if (work === "an export") expect(existsSync(join(base, "tlog/checkpoint"))).toBe(true);
      }
    });
  });
});
