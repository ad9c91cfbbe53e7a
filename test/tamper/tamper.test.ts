import { afterAll, describe, expect, test } from "bun:test";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../src/ledger/index.ts";
import { buildScene, Log, sealedAnew } from "./log.ts";

const scene = buildScene();
const { log: original, anchors, sizes, old, root } = scene;
const lines = original.lines;
const last = lines.length;
afterAll(scene.remove);

const intact = (): Log => original.copyTo(join(root, "tried"));
const codes = (problems: readonly Problem[]): readonly string[] => [...new Set(problems.map(({ code }) => code))];

test("an untouched log agrees with everything", () => {
  expect(intact().verify(...anchors)).toMatchObject({ ok: true, anchored: { count: 3, size: sizes[2] }, signed: { count: 4, size: last } });
});

describe("every single byte of", () => {
  /** Flips one bit of every byte in turn, another bit each time, and shows what was found. */
  const flipEach = (path: string, seen: (at: number, problems: readonly Problem[]) => void): void => {
    const log = intact();
    const file = join(log.base, path);
    const bytes = readFileSync(file);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(file, changed);
      const { ok, problems } = log.verify();
      expect([path, at, ok]).toEqual([path, at, false]);
      seen(at, problems);
    }
  };

  test("every entry is missed by no verification, and located", () => {
    let number = 1;
    for (const segment of original.segments) {
      const starts: number[] = [];
      const text = readFileSync(segment, "utf8");
      for (let at = 0; at < text.length; at = text.indexOf("\n", at) + 1) starts.push(at);
      const first = number;
      flipEach(segment.slice(original.base.length + 1), (at, problems) => {
        const entry = first + starts.findLastIndex((start) => start <= at);
        const inChain = problems
          .filter(({ code }) => !["changed-since", "bad-tree", "unrecorded-key"].includes(code))
          .map(({ seq }) => seq);
        expect([segment, at, Math.min(...inChain)]).toEqual([segment, at, entry]);
      });
      number += starts.length;
    }
    expect(number).toBe(last + 1);
  }, 120_000);

  test("the head is told", () => {
    flipEach("ledger/head", (at, problems) => expect([at, codes(problems)]).toEqual([at, expect.arrayContaining(["bad-head"])]));
  }, 120_000);

  const ofCheckpoints = ["bad-checkpoint", "bad-signature", "unknown-key", "other-log", "changed-since", "shrunk"];
  test("the checkpoints that were signed here is told", () => {
    flipEach("ledger/checkpoints", (at, problems) => {
      expect([at, codes(problems).filter((code) => !ofCheckpoints.includes(code))]).toEqual([at, []]);
    });
  }, 120_000);

  test("the tree's hashes is told, also where only they were touched", () => {
    for (const name of readdirSync(join(original.folder, "tree")))
      flipEach(`ledger/tree/${name}`, (at, problems) => expect([name, at, codes(problems)]).toEqual([name, at, ["bad-tree"]]));
  }, 120_000);

  test("the list of keys is told", () => {
    const log = intact();
    const file = join(log.keysFolder, "keys");
    const bytes = readFileSync(file);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(file, changed);
      expect([at, log.tree.keys.known().ok && log.verify().ok]).toEqual([at, false]);
    }
  });
});

describe("in a log whose first entries were pruned", () => {
  const prunedLog = (): Log => {
    const log = intact();
    const pruned = log.tree.prune(new Date(Date.now() + 1_000).toISOString());
    expect(pruned).toMatchObject({ ok: true, value: { from: 1, to: last - 1 } });
    log.checkpoint();
    return log;
  };

  test("everything agrees with the anchors of before", () => {
    expect(prunedLog().verify(...anchors)).toMatchObject({ ok: true, anchored: { count: 3 }, pruned: { to: last - 1, remaining: 0 } });
  });

  test("every single byte of the hashes that were kept is told", () => {
    const log = prunedLog();
    const file = join(log.folder, "pruned");
    const bytes = readFileSync(file);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(file, changed);
      const { ok, problems } = log.verify();
      expect([at, ok, problems.some(({ code }) => code === "bad-pruned" || code === "unreadable")]).toEqual([at, false, true]);
    }
  });

  test("hashes that were cut off or removed are told", () => {
    const log = prunedLog();
    const file = join(log.folder, "pruned");
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, -32));
    expect(log.verify().problems).toMatchObject([{ code: "unreadable" }]);
    rmSync(file);
    expect(codes(log.verify().problems)).toContain("missing-sequence");
  });

  test("entries that somebody took from the beginning, with hashes kept as pruning keeps them, are told", () => {
    const honest = prunedLog();
    const hashes = readFileSync(join(honest.folder, "pruned"));
    const log = intact();
    writeFileSync(join(log.folder, "pruned"), hashes);
    log.replace(log.lines.slice(last - 1));
    expect(log.verify().problems).toMatchObject([{ code: "unrecorded-key" }, { code: "bad-pruned", seq: 1 }]);
  });
});

/** What verification finds without any anchor: nothing is the point of anchors. */
type Without = "the chain" | "what was signed here" | "nothing";

interface Attack {
  /** Returns the state the intruder leaves behind. */
  readonly run: (log: Log) => Log;
  /** Where the first difference is: an entry, or the entries between two anchors. */
  readonly from: number;
  readonly code: Problem["code"];
  readonly without: Without;
}

const rewritten = (log: Log, seq: number): readonly string[] =>
  sealedAnew(log.lines, (entry) => (entry.seq === seq ? { body: { ...entry.body, action: "nothing to see" } } : {}));
const [firstSize = 0, secondSize = 0, thirdSize = 0] = sizes;
/** An entry between the first anchor and the second. */
const victim = secondSize;

/** Signs at every size there was an anchor of, as if nothing had happened: the intruder has the private key. */
const signAnew = (log: Log, newLines: readonly string[]): Log => {
  log.forgetSignatures();
  for (const size of [...sizes.filter((each) => each < newLines.length), newLines.length]) {
    log.replace(newLines.slice(0, size));
    log.checkpoint();
  }
  return log;
};

const attacks: Readonly<Record<string, Attack>> = {
  ...Object.fromEntries(
    lines.map((_, index): [string, Attack] => [
      `entry ${index + 1} deleted`,
      {
        run: (log) => (log.replace(log.lines.toSpliced(index, 1), true), log),
        from: index + 1,
        code: index === last - 1 ? "truncated" : "missing-sequence",
        without: "the chain",
      },
    ]),
  ),
  ...Object.fromEntries(
    lines.slice(1).map((_, index): [string, Attack] => [
      `entries ${index + 1} and ${index + 2} swapped`,
      {
        run: (log) => (log.replace(log.lines.with(index, lines[index + 1] ?? "").with(index + 1, lines[index] ?? ""), true), log),
        from: index + 1,
        code: "reordered",
        without: "the chain",
      },
    ]),
  ),
  ...Object.fromEntries(
    lines.map((_, index): [string, Attack] => [
      `a forged entry put before entry ${index + 1}`,
      {
        run: (log) => {
          const forged =
            sealedAnew([...log.lines.slice(0, index), log.lines[1] ?? ""], (entry) => ({ body: { ...entry.body, action: "forged" } })).at(
              -1,
            ) ?? "";
          log.replace(log.lines.toSpliced(index, 0, forged), true);
          return log;
        },
        from: index + 1,
        code: "duplicate",
        without: "the chain",
      },
    ]),
  ),
  ...Object.fromEntries(
    lines
      .slice(1)
      .map((_, index): [string, Attack] => [
        `everything after entry ${index + 1} cut off`,
        { run: (log) => (log.replace(log.lines.slice(0, index + 1), true), log), from: index + 2, code: "truncated", without: "the chain" },
      ]),
  ),
  "everything after the first anchor cut off, with a head that fits": {
    run: (log) => (log.replace(log.lines.slice(0, firstSize)), log),
    from: firstSize + 1,
    code: "shrunk",
    without: "what was signed here",
  },
  "an entry rewritten, and the chain and the head after it": {
    run: (log) => (log.replace(rewritten(log, victim)), log),
    from: firstSize + 1,
    code: "changed-since",
    without: "what was signed here",
  },
  "an entry taken out, and the chain and the head after it": {
    run: (log) => (log.replace(sealedAnew(log.lines, (entry) => (entry.seq === victim ? undefined : {}))), log),
    from: firstSize + 1,
    code: "changed-since",
    without: "what was signed here",
  },
  "the whole state put back to an old copy": {
    run: () => old.copyTo(join(root, "tried")),
    from: firstSize + 1,
    code: "shrunk",
    without: "nothing",
  },
  "an old copy put back, and as many entries appended as there were": {
    run: () => {
      const log = old.copyTo(join(root, "tried"));
      while (log.lines.length < last) log.append("harmless");
      log.checkpoint();
      return log;
    },
    from: firstSize + 1,
    code: "changed-since",
    without: "nothing",
  },
  "an entry rewritten, and everything signed anew with the stolen key": {
    run: (log) => signAnew(log, rewritten(log, victim)),
    from: firstSize + 1,
    code: "changed-since",
    without: "nothing",
  },
  "the first entry rewritten, and everything signed anew with the stolen key": {
    run: (log) => signAnew(log, rewritten(log, 1)),
    from: 1,
    code: "changed-since",
    without: "nothing",
  },
  "the entries after the second anchor dropped, and signed anew with the stolen key": {
    run: (log) => signAnew(log, log.lines.slice(0, secondSize)),
    from: secondSize + 1,
    code: "shrunk",
    without: "nothing",
  },
  "the log begun anew with a key of the intruder's own": {
    run: (log) => {
      const actions = log.lines.slice(0, 2).map((line) => (JSON.parse(line) as { body: { action?: string } }).body.action ?? "");
      rmSync(log.base, { recursive: true });
      for (const action of actions) log.append(action);
      log.checkpoint();
      return log;
    },
    from: 0,
    code: "other-log",
    without: "nothing",
  },
  "keys and checkpoints removed, and the entries rewritten without them": {
    run: (log) => {
      log.forgetKeys();
      log.replace(sealedAnew(log.lines, (entry) => (entry.body["checkpointKey"] === undefined ? {} : undefined)));
      return log;
    },
    from: 0,
    code: "other-log",
    without: "nothing",
  },
};

describe("with anchors, verification finds and locates", () => {
  test.each(Object.keys(attacks))("%s", (name) => {
    const { run, from, code } = attacks[name] as Attack;
    const { ok, problems } = run(intact()).verify(...anchors);
    expect([ok, problems.find((each) => each.code === code)?.seq]).toEqual([false, from]);
  });
});

/** Found by this, and by nothing weaker. */
const foundBy = (problems: readonly Problem[]): Without => {
  const signed: readonly Problem["code"][] = [
    "changed-since",
    "shrunk",
    "other-log",
    "unknown-key",
    "bad-signature",
    "bad-checkpoint",
    "unrecorded-key",
    "bad-tree",
  ];
  if (problems.some(({ code }) => !signed.includes(code))) return "the chain";
  return problems.length > 0 ? "what was signed here" : "nothing";
};

describe("without anchors", () => {
  for (const without of ["the chain", "what was signed here"] as const)
    describe(`${without} alone finds`, () => {
      const found = Object.keys(attacks).filter((name) => attacks[name]?.without === without);
      test.each(found)("%s", (name) => expect(foundBy(attacks[name]?.run(intact()).verify().problems ?? [])).toBe(without));
    });

  describe("nothing finds", () => {
    const missed = Object.keys(attacks).filter((name) => attacks[name]?.without === "nothing");
    test.each(missed)("%s", (name) => expect(attacks[name]?.run(intact()).verify()).toMatchObject({ ok: true, problems: [] }));
  });
});

test("what came after the last anchor can be rewritten by whoever has the key, and no verification shows it", () => {
  const log = intact();
  expect(signAnew(log, rewritten(log, last)).verify(...anchors)).toMatchObject({ ok: true, anchored: { count: 3, size: thirdSize } });
  expect(last).toBeGreaterThan(thirdSize);
});

test("an anchor that was changed itself does not count for the log, and is told", () => {
  const forged = (anchors[0] ?? "").replace(/(\n\d+\n)(.)/, (_, size: string, first: string) => size + (first === "A" ? "B" : "A"));
  const { ok, problems } = intact().verify(forged, ...anchors.slice(1));
  expect([ok, codes(problems)]).toEqual([false, ["bad-signature", "changed-since"]]);
});
