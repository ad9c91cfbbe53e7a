import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces, executable, json, jsonLines, makePlace, tagout, tagoutAlone, tagoutAtTerminal, type Place } from "./fixture.ts";
import { newPlace, record, ledger, save, folderOf } from "./ledger.fixture.ts";
let place: Place;
beforeAll(() => {
  place = newPlace();
});
afterAll(clearPlaces);

describe("ledger checkpoint, prove and verify --proof", () => {
  test("prove an entry and growth to whoever has the key, without the ledger", () => {
    const older = save(place, "older", ledger(place, "checkpoint").out);
    record(place);
    const keys = save(place, "keys", ledger(place, "key", "show").out);
    const inclusion = save(place, "inclusion", ledger(place, "prove", "2").out);
    const growth = save(place, "growth", ledger(place, "prove", "--since", older).out);
    const elsewhere = makePlace();
    const proved = ledger(elsewhere, "verify", "--proof", inclusion, "--keys", keys);
    expect([proved.code, proved.out]).toEqual([
      0,
      expect.stringMatching(/^proved: entry 2 is in the log `.*` of \d+ entries\n\{.*kubectl get pods/),
    ]);
    expect(ledger(elsewhere, "verify", "--proof", growth, "--keys", keys, "--since", older)).toMatchObject({ code: 0 });
    expect(existsSync(folderOf(elsewhere))).toBe(false);
  });

  const wrong: Readonly<Record<string, (text: string) => string>> = {
    "of another place": (text) => text.replace("index 1", "index 0"),
    "with another entry": (text) => text.replace(/extra .*/, `extra ${btoa("{}")}`),
    "with a changed checkpoint": (text) => text.replace(/\n(\d+)\n/, (_, size: string) => `\n${Number(size) + 1}\n`),
    "without a checkpoint": (text) => text.slice(0, text.indexOf("\n\n")),
  };
  test.each(Object.keys(wrong))("refuse a proof %s", (name) => {
    const keys = save(place, "keys", ledger(place, "key", "show").out);
    const proof = save(place, "wrong", wrong[name]?.(ledger(place, "prove", "2").out) ?? "");
    const { code, out } = ledger(place, "verify", "--proof", proof, "--keys", keys);
    expect([code, out]).toEqual([1, expect.stringMatching(/^not proved: /)]);
    expect(json(ledger(place, "verify", "--proof", proof, "--keys", keys, "--json").out)).toMatchObject({ ok: false });
  });

  test("refuse a proof by a key that is not trusted", () => {
    const others = save(place, "others", ledger(newPlace(), "key", "show").out);
    const proof = save(place, "proof", ledger(place, "prove", "2").out);
    expect(ledger(place, "verify", "--proof", proof, "--keys", others)).toMatchObject({
      code: 1,
      out: expect.stringContaining("unknown-key"),
    });
  });

  test("have nothing to say where nothing was recorded, or of an entry that is not there", () => {
    expect(ledger(makePlace(), "checkpoint")).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("empty: nothing was recorded yet"),
    });
    expect(ledger(place, "prove", "99999")).toMatchObject({ code: 1, out: "", err: expect.stringContaining("no-entry") });
  });
});

describe("ledger verify", () => {
  test("says what it rests on: anchors, this machine's own checkpoints, or nothing", () => {
    const fresh = newPlace();
    expect(ledger(fresh, "verify").out).toMatch(/^sound: 2 entries, .*\nno anchor was given: .*\n$/);
    const anchor = save(fresh, "anchor", ledger(fresh, "checkpoint").out);
    record(fresh);
    expect(ledger(fresh, "verify", "--anchor", anchor).out).toMatch(
      /^sound: 5 entries, .*\nsigned here: 1 checkpoint, the last over 4 entries\nanchored: 1 checkpoint in 1 file agree up to entry 4\nentries after 4 are vouched for by this machine alone\n$/,
    );
    expect(json(ledger(fresh, "verify", "--json", "--anchor", anchor).out)).toMatchObject({
      ok: true,
      entries: 5,
      anchored: { count: 1, size: 4 },
    });
  });

  test("goes on from a checkpoint without reading what that is over", () => {
    const fresh = newPlace();
    const from = save(fresh, "from", ledger(fresh, "checkpoint").out);
    record(fresh);
    record(fresh);
    expect(ledger(fresh, "verify", "--from", from).out).toMatch(/^sound: 2 entries, the last is 6 .*\nnot read again: entries 1 to 4, /);
    expect(ledger(fresh, "verify", "--from", save(fresh, "forged", readFileSync(from, "utf8").replace("\n4\n", "\n3\n")))).toMatchObject({
      code: 1,
      err: expect.stringContaining("bad-signature"),
    });
  });

  test("takes every file after --anchor, and refuses what holds no checkpoint", () => {
    const fresh = newPlace();
    const one = save(fresh, "one", ledger(fresh, "checkpoint").out);
    record(fresh);
    const two = save(fresh, "two", ledger(fresh, "checkpoint").out);
    expect(ledger(fresh, "verify", "--anchor", one, two)).toMatchObject({
      code: 0,
      out: expect.stringContaining("2 checkpoints in 2 files"),
    });
    expect(ledger(fresh, "verify", "--anchor", one, "--anchor", two)).toMatchObject({
      code: 0,
      out: expect.stringContaining("2 checkpoints in 2 files"),
    });
    expect(ledger(fresh, "verify", "--anchor", one, save(fresh, "empty", ""))).toMatchObject({
      code: 1,
      out: expect.stringContaining("holds no checkpoint"),
    });
    expect(ledger(fresh, "verify", "--anchor", one, save(fresh, "text", "hello\n"))).toMatchObject({
      code: 1,
      out: expect.stringContaining("bad-checkpoint"),
    });
    expect(ledger(fresh, "verify", "--anchor", join(fresh.work, "not there"))).toMatchObject({
      code: 1,
      err: expect.stringContaining("is missing"),
    });
  });

  test("takes a checkpoint of another log for a finding, unless the log's name is given", () => {
    const [fresh, other] = [newPlace(), newPlace()];
    const own = ledger(fresh, "checkpoint").out;
    const shared = save(fresh, "shared", ledger(other, "checkpoint").out + own);
    expect(ledger(fresh, "verify", "--anchor", shared)).toMatchObject({ code: 1, out: expect.stringContaining("other-log") });
    const origin = own.split("\n")[0] ?? "";
    expect(ledger(fresh, "verify", "--anchor", shared, "--origin", origin)).toMatchObject({ code: 0 });
    expect(ledger(other, "verify", "--anchor", shared, "--origin", origin)).toMatchObject({
      code: 1,
      out: expect.stringContaining("other-log"),
    });
  });

  test("verifies a copy elsewhere with keys that were given", () => {
    const fresh = newPlace();
    const keys = save(fresh, "keys", ledger(fresh, "key", "show").out);
    const copy = join(fresh.work, "copy");
    cpSync(folderOf(fresh), copy, { recursive: true });
    const elsewhere = makePlace();
    expect(ledger(elsewhere, "verify", "--ledger", copy, "--keys", keys)).toMatchObject({
      code: 0,
      out: expect.stringContaining("sound: 4 entries"),
    });
    expect(ledger(elsewhere, "verify", "--ledger", copy)).toMatchObject({ code: 2 });
    rmSync(join(copy, "checkpoints"));
    expect(ledger(elsewhere, "verify", "--ledger", copy, "--keys", keys)).toMatchObject({ code: 1 });
  });

  test("escapes what a damaged file could send to a terminal", () => {
    const fresh = newPlace();
    const text = "\u001b]0;x\u0007\n";
    const { out } = ledger(fresh, "verify", "--anchor", save(fresh, "\u001b[31m", text));
    expect(out).not.toContain("\u001b");
  });
});

describe("ledger export --tlog", () => {
  test("writes checkpoint, tiles and entries, and later what is new", () => {
    const fresh = newPlace();
    const folder = join(fresh.work, "tlog");
    expect(ledger(fresh, "export", "--tlog", folder).out).toMatch(/^exported 4 entries to .* \(2 files written\)\nkey \S+\n$/);
    expect(readdirSync(folder).toSorted()).toEqual(["checkpoint", "tile"]);
    record(fresh);
    expect(ledger(fresh, "export", "--tlog", folder).code).toBe(0);
    expect(ledger(fresh, "verify", "--anchor", join(folder, "checkpoint")).code).toBe(0);
  });

  test("does not mix two logs in one folder", () => {
    const [fresh, other] = [newPlace(), newPlace()];
    const folder = join(fresh.work, "tlog");
    ledger(fresh, "export", "--tlog", folder);
    expect(ledger(other, "export", "--tlog", folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining("bad-checkpoint: the folder holds another log"),
    });
  });
});

describe("ledger key", () => {
  test("rotate is for a person, and both keys sign once", () => {
    const fresh = newPlace();
    const before = ledger(fresh, "key", "show").out;
    expect(tagoutAlone(fresh, ["ledger", "key", "rotate"], { variables: { CLAUDECODE: "1" } })).toMatchObject({ code: 4 });
    expect(tagoutAlone(fresh, ["ledger", "key", "rotate"]).code).toBe(0);
    const after = ledger(fresh, "key", "show").out;
    expect([after.startsWith(before), after.split("\n").length]).toEqual([true, 3]);
    expect(ledger(fresh, "checkpoint").out.match(/^— /gmu)?.length).toBe(2);
    record(fresh);
    expect(ledger(fresh, "checkpoint").out.match(/^— /gmu)?.length).toBe(1);
    expect(ledger(fresh, "verify").code).toBe(0);
  });
});

describe("ledger show", () => {
  let shown: Place;
  beforeAll(() => {
    shown = newPlace();
    for (const command of ["rm x", "mkfs /dev/sda"]) tagout(shown, ["check", "--", command]);
    ledger(shown, "checkpoint");
  });
  const numbers = (...args: readonly string[]): readonly unknown[] =>
    jsonLines(ledger(shown, "show", "--json", ...args).out).map(({ seq }) => seq);

  const filters: readonly (readonly [readonly string[], readonly number[]])[] = [
    [[], [1, 2, 3, 4, 5, 6]],
    [
      ["--kind", "decision"],
      [2, 3, 4],
    ],
    [["--outcome", "deny"], [4]],
    [["--outcome", "ask", "--kind", "decision"], [3]],
    [["--outcome", "ask", "--kind", "genesis"], []],
    [
      ["--environment", "production", "--limit", "2"],
      [3, 4],
    ],
    [["--environment", "staging"], []],
    [["--session", "nobody"], []],
    [
      ["--result", "PENDING"],
      [2, 5],
    ],
    [
      ["--since", "2020-01-01"],
      [1, 2, 3, 4, 5, 6],
    ],
    [["--since", "2999-01-01T00:00:00Z"], []],
    [["--until", "2020-01-01"], []],
    [["--request", "r-1"], []],
    [["--limit", "1"], [6]],
  ];
  test.each(filters.map(([args, found]) => [args.join(" "), args, found] as const))("with `%s` shows %p", (_, args, found) => {
    expect(numbers(...args)).toEqual([...found]);
  });

  test("goes on with what comes, once it was told to follow", async () => {
    const child = Bun.spawn([executable(), "ledger", "show", "--follow", "--json", "--kind", "decision", "--limit", "1"], {
      env: shown.variables,
      stdout: "pipe",
      stderr: "ignore",
    });
    const seen: unknown[] = [];
    let rest = "";
    for await (const chunk of child.stdout) {
      rest += new TextDecoder().decode(chunk);
      const lines = rest.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) seen.push(json(line)["seq"]);
      if (seen.length === 1) tagout(shown, ["check", "--", "rm y"]);
      if (seen.length > 1) break;
    }
    child.kill("SIGKILL");
    await child.exited;
    expect(seen).toEqual([4, 7]);
  });

  test("is readable on a terminal, with colour and nothing that acts", async () => {
    const hostile = newPlace();
    tagout(hostile, ["check", "--", "echo \u009b31m\u202e"]);
    const { shown: text } = await tagoutAtTerminal(hostile, ["ledger", "show", "--limit", "1"], () => undefined, {
      variables: { TERM: "xterm" },
    });
    expect(text).toContain("\u001b[2maction:\u001b[0m");
    expect(/[\u009b\u202e]/.test(text)).toBe(false);
    expect(/[\u009b\u202e]/.test(ledger(hostile, "show", "--json").out)).toBe(false);
  });
});

describe("ledger export --format", () => {
  const heads: Readonly<Record<string, RegExp>> = {
    markdown: /^## Production Action Log\n\n\*\*Timestamp:\*\* /,
    jsonl: /^\{"seq":1,/,
    csv: /^"seq","timestamp","kind",/,
    ocsf: /^\{"metadata":\{"version":"1\.8\.0"/,
    cloudevents: /^\{"specversion":"1\.0"/,
    otlp: /^\{"resourceLogs":/,
  };
  test.each(Object.keys(heads))("%s writes entries, and those alone that are asked for", (name) => {
    const all = ledger(place, "export", "--format", name);
    expect([all.code, all.out]).toEqual([0, expect.stringMatching(heads[name] ?? /^$/)]);
    const none = ledger(place, "export", "--format", name, "--session", "nobody");
    expect([none.code, none.out.split("\n").length <= 2, none.out.length < all.out.length]).toEqual([0, true, true]);
  });
});

describe("ledger prune", () => {
  const later = (): string => {
    Bun.sleepSync(1_100);
    return `${new Date().toISOString().slice(0, 19)}Z`;
  };

  test("removes bodies, keeps what proves them, and says what was pruned", () => {
    const fresh = newPlace();
    record(fresh);
    const anchor = save(fresh, "anchor", ledger(fresh, "checkpoint").out);
    const proof = save(fresh, "proof", ledger(fresh, "prove", "2").out);
    const keys = save(fresh, "keys", ledger(fresh, "key", "show").out);
    const entry = save(fresh, "entry", readFileSync(join(folderOf(fresh), "000001.jsonl"), "utf8").split("\n")[1] ?? "");
    const moment = later();
    record(fresh);
    const trial = tagoutAlone(fresh, ["ledger", "prune", "--before", moment, "--dry-run"]);
    expect([trial.code, trial.out]).toEqual([0, expect.stringMatching(/^Entries 1 to 5, all before /)]);
    expect(ledger(fresh, "show", "--json", "--kind", "genesis").out).not.toBe("");
    const pruned = tagoutAlone(fresh, ["ledger", "prune", "--before", moment, "--yes"]);
    expect([pruned.code, pruned.out]).toEqual([0, expect.stringContaining("pruned: entries 1 to 5\n")]);
    expect(ledger(fresh, "show", "--json", "--kind", "genesis").out).toBe("");
    const verified = ledger(fresh, "verify", "--anchor", anchor);
    expect([verified.code, verified.out]).toEqual([
      0,
      expect.stringContaining("\npruned: entries 1 to 5 are here by their hashes alone, as entry 7 says\n"),
    ]);
    expect(json(ledger(fresh, "verify", "--json").out)).toMatchObject({ ok: true, pruned: { to: 5, saidBy: 7, remaining: 0 } });
    expect(ledger(fresh, "verify", "--proof", proof, "--keys", keys).code).toBe(0);
    const bare = save(fresh, "bare", ledger(fresh, "prove", "2").out);
    expect(ledger(fresh, "verify", "--proof", bare, "--keys", keys)).toMatchObject({ code: 1, out: expect.stringContaining("no-entry") });
    expect(ledger(fresh, "verify", "--proof", bare, "--keys", keys, "--entry", entry).code).toBe(0);
    expect(json(tagout(fresh, ["doctor", "--json"]).out)).toMatchObject({
      checks: expect.arrayContaining([expect.objectContaining({ name: "ledger", result: "pass" })]),
    });
  });

  test("does nothing where nothing is so old, and nothing unasked", async () => {
    const fresh = newPlace();
    expect(tagoutAlone(fresh, ["ledger", "prune", "--before", "2020-01-01"]).out).toBe("nothing is older than 2020-01-01T00:00:00.000Z\n");
    const moment = later();
    expect(tagoutAlone(fresh, ["ledger", "prune", "--before", moment])).toMatchObject({
      code: 3,
      err: expect.stringContaining("nothing was removed"),
    });
    expect(tagoutAlone(fresh, ["ledger", "prune", "--before", moment, "--yes"], { variables: { CLAUDECODE: "1" } }).code).toBe(4);
    expect(ledger(fresh, "show", "--json", "--kind", "genesis").out).not.toBe("");
  });
});

describe("ledger ends with 2 on", () => {
  const usage: readonly (readonly string[])[] = [
    ["checkpoint", "x"],
    ["prove"],
    ["prove", "0"],
    ["prove", "x"],
    ["prove", "1", "--since", "x"],
    ["key"],
    ["key", "delete"],
    ["export"],
    ["export", "--format", "xml"],
    ["export", "--format", "csv", "--tlog", "x"],
    ["export", "--tlog", "x", "--kind", "decision"],
    ["show", "--outcome", "maybe"],
    ["show", "--since", "yesterday"],
    ["anchor"],
    ["anchor", "x"],
    ["anchor", "--remote", "x"],
    ["anchor", "--git", ".", "--remote", "--upload-pack=x"],
    ["anchor", "--webhook", "https://example.com"],
    ["verify", "--since", "x"],
    ["verify", "--proof", "x"],
    ["verify", "x"],
    ["prune"],
    ["prune", "--before", "yesterday"],
    ["prune", "--before", "2026-02-31"],
    ["prune", "--before", "2999-01-01"],
  ];
  test.each(usage.map((args) => [args.join(" "), args] as const))("%s", (_, args) => {
    expect(ledger(place, ...args).code).toBe(2);
  });
});
