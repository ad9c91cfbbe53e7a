import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { bundleText, readBundle } from "./bundle.ts";
import { Log } from "./entries.fixture.ts";
import { entryMarkerOf, markerOf } from "./marker.ts";
import { linesOf, sha256Of } from "./output.ts";
import { readRecord } from "./record.ts";
import { statuses, verifyReport, type ReportCheck, type Sources, type Status } from "./verify.ts";

const output = "start of the log\nERROR pool exhausted active=50 max=50\nERROR pool exhausted active=51 max=50\nend of the log\n";
const other = "Active: active (running) since 09:53\n";

const logOf = (): Log => {
  const log = new Log();
  log.ran("journalctl -u app", output);
  log.ran("systemctl status app", other, { effects: [{ action: "read", resource: "service:app" }] });
  log.ran("cat empty.log", "");
  return log;
};
const sourcesOf = (log: Log, more: Partial<Sources> = {}): Sources => ({
  record: readRecord(log.entries),
  bytesOf: log.bytesOf,
  redact: (text) => text.replaceAll("s3cret", "***"),
  now: Date.UTC(2026, 0, 2, 4),
  ...more,
});
const cite = (text: string, from: number, to: number): string =>
  markerOf(sha256Of(text), from, to, from === 0 ? [] : linesOf(text).slice(from - 1, to));
const verify = (text: string, sources = sourcesOf(logOf())): ReportCheck =>
  verifyReport("r.md", `# Report\n\n## Findings\n\n${text}\n`, sources);
const rules = ({ findings }: ReportCheck): readonly string[] => findings.map(({ rule }) => rule);
const seen = ({ checked }: ReportCheck): readonly Status[] => checked.map(({ status }) => status);

const line2 = "ERROR pool exhausted active=50 max=50";
const good = `The pool ran out: \`${line2}\` (${cite(output, 2, 2)}).`;

describe("a claim", () => {
  const cases: readonly (readonly [name: string, text: string, statuses: readonly Status[], rules: readonly string[]])[] = [
    ["with a quote of the lines cited", good, ["verified"], []],
    [
      "with a quote of two lines",
      `It ran out.\n\n> ${line2}\n> ERROR pool exhausted active=51 max=50\n>\n> (${cite(output, 2, 3)})`,
      ["verified"],
      [],
    ],
    ["with an output that is empty", `The log is empty (${cite("", 0, 0)}).`, ["verified"], []],
    [
      "with two citations, each quoted",
      `First \`${line2}\` (${cite(output, 2, 2)}), then \`Active: active (running)\` (${cite(other, 1, 1)}).`,
      ["verified", "verified"],
      [],
    ],
    [
      "with two citations, one not quoted",
      `First \`${line2}\` (${cite(output, 2, 2)}) and then it ran (${cite(other, 1, 1)}).`,
      ["verified", "verified"],
      ["unquoted"],
    ],
    ["with a citation and no quote", `The pool ran out (${cite(output, 2, 2)}).`, ["verified"], ["unquoted"]],
    ["with a quote of another line", `The pool ran out: \`end of the log\` (${cite(output, 2, 2)}).`, ["altered"], ["altered"]],
    ["with a digit changed in the quote", good.replace("active=50", "active=90"), ["altered"], ["altered"]],
    ["with the range shifted", good.replace("-2-2-", "-3-3-"), ["altered"], ["altered"]],
    ["with the range widened", good.replace("-2-2-", "-2-3-"), ["altered"], ["altered"]],
    ["with a range beyond the end", good.replace("-2-2-", "-2-20-"), ["altered"], ["altered"]],
    ["with a range upside down", good.replace("-2-2-", "-3-2-"), ["altered"], ["altered"]],
    ["with lines of an output cited as empty", good.replace("-2-2-", "-0-0-"), ["altered"], ["altered"]],
    ["with half a marker", good.replace(/-[0-9a-f]{12}\)/, ")"), ["altered"], ["altered"]],
    ["with the digest of something else", good.replace(/ev-[0-9a-f]{16}/, `ev-${"0".repeat(16)}`), ["missing"], ["missing"]],
    ["without a citation", "The pool ran out of connections.", ["uncited"], ["uncited-claim"]],
    ["with a guess", good.replace("The pool", "Probably the pool"), ["verified", "guess"], ["guess-word"]],
    ["of a witness", "The pool ran out of connections (witness: Ada).", ["attested"], []],
    ["with a secret", `${good} The key is s3cret here (witness: Ada).`, ["verified", "attested"], ["secret"]],
  ];
  test.each(cases)("%s", (_, text, expected, found) => {
    const check = verify(text);
    expect([seen(check), rules(check)]).toEqual([[...expected], [...found]]);
  });

  test("rests on the kept bytes: changed, they are altered; gone, missing", () => {
    const log = logOf();
    log.kept.set(sha256Of(output), new TextEncoder().encode(output.replace("50", "60")));
    expect(rules(verify(good, sourcesOf(log)))).toEqual(["altered"]);
    log.kept.clear();
    expect(rules(verify(good, sourcesOf(log)))).toEqual(["missing"]);
  });

  test("rests on the record: bytes that no entry names are missing", () => {
    const log = new Log();
    log.ran("ls", "x\n");
    log.kept.set(sha256Of(output), new TextEncoder().encode(output));
    expect(rules(verify(good, sourcesOf(log)))).toEqual(["missing"]);
  });

  test("about an output that was not kept is missing, with the reason", () => {
    const log = new Log();
    const decision = log.decide("journalctl -u app");
    log.end(decision, undefined, { output: { sha256: sha256Of(output), bytes: output.length, lines: 4, kept: false, why: "too-large" } });
    const { findings } = verify(good, sourcesOf(log));
    expect(findings).toMatchObject([{ rule: "missing", message: expect.stringContaining("not kept (too-large)") }]);
  });

  test("may cite an entry of the record", () => {
    const log = logOf();
    const [first] = log.entries;
    const word = entryMarkerOf(first as NonNullable<typeof first>);
    const claim = (marker: string): ReportCheck => verify(`The agent ran \`journalctl -u app\` (${marker}).`, sourcesOf(log));
    expect([seen(claim(word)), rules(claim(word))]).toEqual([["verified"], []]);
    expect(rules(claim(word.replace("le-1-", "le-2-")))).toEqual(["altered"]);
    expect(rules(claim(word.replace("le-1-", "le-99-")))).toEqual(["missing"]);
    expect(rules(verify(`The database was corrupted (${word}).`, sourcesOf(log)))).toEqual(["unquoted"]);
  });
});

describe("evidence is stale", () => {
  const read = (effect: Record<string, string>): Readonly<Record<string, unknown>> => ({ effects: [{ action: "read", ...effect }] });
  const change = (effect: Record<string, string>, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
    effects: [{ action: "disrupt", ...effect }],
    ...more,
  });
  const service = { resource: "service:app" };
  const pods = { resource: "cluster-object:pods", target: "kube context=prod-eu" };
  const cases: readonly (readonly [
    name: string,
    first: Record<string, string>,
    later: Readonly<Record<string, unknown>>,
    isStale: boolean,
  ])[] = [
    ["the same service", service, change(service), true],
    ["the service under its unit's name", service, change({ resource: "unit:app.service" }), true],
    ["another service", service, change({ resource: "service:web" }), false],
    ["what nobody knows", service, change({ resource: "service:?" }), true],
    [
      "a file in the folder that was read",
      { resource: "file:/etc/app" },
      change({ resource: "file:/etc/app/pool.conf", action: "write" }),
      true,
    ],
    ["a file beside it", { resource: "file:/etc/app" }, change({ resource: "file:/etc/apple", action: "write" }), false],
    [
      "another object of the same cluster",
      pods,
      change({ resource: "cluster-object:deployment/api", target: "kube context=prod-eu" }),
      true,
    ],
    ["another cluster", pods, change({ resource: "cluster-object:pods", target: "kube context=prod-us" }), false],
    ["a document", service, change({ resource: "document:app", action: "write" }), false],
    ["the same service, but stopped before it ran", service, change(service, { outcome: "ask" }), false],
    ["the same service of another environment", service, change(service, { environment: "test" }), false],
  ];
  test.each(cases)("after a change of %s", (_, first, later, isStale) => {
    const log = new Log();
    log.ran("look", output, read(first));
    log.ran("change", "done\n", later);
    const check = verify(good, sourcesOf(log));
    expect([seen(check), rules(check)]).toEqual([[isStale ? "stale" : "verified"], isStale ? ["stale"] : []]);
    expect(check.findings.every(({ level }) => level === "warning")).toBe(true);
  });

  test("no more when the same was seen again afterwards", () => {
    const log = new Log();
    log.ran("look", output, read(service));
    log.ran("change", "done\n", change(service));
    log.ran("look", output, read(service));
    expect(seen(verify(good, sourcesOf(log)))).toEqual(["verified"]);
  });

  test("not by a change before it", () => {
    const log = new Log();
    log.ran("change", "done\n", change(service));
    log.ran("look", output, read(service));
    expect(seen(verify(good, sourcesOf(log)))).toEqual(["verified"]);
  });

  test("when it is older than the limit", () => {
    expect(seen(verify(good, sourcesOf(logOf(), { ageMsMax: 60_000 })))).toEqual(["stale"]);
    expect(seen(verify(good, sourcesOf(logOf(), { ageMsMax: 2 * 3_600_000 })))).toEqual(["verified"]);
  });
});

describe("on another machine", () => {
  const carried = (change: (text: string) => string = (text) => text) => {
    const log = logOf();
    const reading = readBundle(change(bundleText({ entries: log.entries, outputs: log.kept })));
    if (!reading.ok) return reading.code;
    const { entries, outputs } = reading.bundle;
    const sources = sourcesOf(log, { record: readRecord(entries), bytesOf: ({ output: { sha256 } }) => outputs.get(sha256) });
    return { problems: reading.problems.length, statuses: seen(verify(good, sources)) };
  };

  test("a bundle gives the same answer", () => expect(carried()).toEqual({ problems: 0, statuses: ["verified"] }));
  test("an output that was changed in it is altered", () =>
    expect(carried((text) => text.replace("active=51 max=50", "active=52 max=50"))).toEqual({ problems: 0, statuses: ["altered"] }));
  test("an entry that was changed in it does not count, and is named", () =>
    expect(carried((text) => text.replace("shell: journalctl -u app", "shell: journalctl -u web"))).toEqual({
      problems: 1,
      statuses: ["missing"],
    }));
  test.each([
    ["{", "not-json"],
    ["[]", "not-a-bundle"],
    ["{}", "not-a-bundle"],
    [`{"format":"tagout-evidence/v2","entries":[],"outputs":{}}`, "not-a-bundle"],
  ])("%s is no bundle", (text, code) => expect(String(carried(() => text))).toBe(code));
  test("any character changed in an output or an entry is noticed", () => {
    const log = logOf();
    const text = bundleText({ entries: log.entries.slice(0, 2), outputs: new Map([[sha256Of(output), new TextEncoder().encode(output)]]) });
    fc.assert(
      fc.property(fc.nat(text.length - 2), fc.constantFrom("0", "a", "Z", " ", "\u00e9"), (at, character) => {
        if (text[at] === character) return true;
        const reading = readBundle(text.slice(0, at) + character + text.slice(at + 1));
        if (!reading.ok) return true;
        const { entries, outputs } = reading.bundle;
        const sources = sourcesOf(log, { record: readRecord(entries), bytesOf: ({ output: { sha256 } }) => outputs.get(sha256) });
        return reading.problems.length > 0 || seen(verify(good, sources))[0] !== "verified";
      }),
      { seed: 5, numRuns: 400 },
    );
  });
});

/** Every change of one thing in a claim with its citation: none of them is verified. */
test("no mutation of a quote, a range or a digest is verified", () => {
  const sources = sourcesOf(logOf());
  const marker = cite(output, 2, 2);
  const mutants = [...marker]
    .map((character, at) => [character, at] as const)
    .filter(([character]) => /[0-9a-f]/.test(character))
    .flatMap(([character, at]) =>
      at < 3
        ? []
        : [..."0123456789abcdef"].filter((digit) => digit !== character).map((digit) => marker.slice(0, at) + digit + marker.slice(at + 1)),
    );
  const quotes = [...line2].map((character, at) => line2.slice(0, at) + (character === "#" ? "%" : "#") + line2.slice(at + 1));
  expect(mutants.length + quotes.length).toBeGreaterThan(400);
  const accepted = [
    ...mutants.filter((each) => seen(verify(`It ran out: \`${line2}\` (${each}).`, sources)).includes("verified")),
    ...quotes.filter((each) => seen(verify(`It ran out: \`${each}\` (${marker}).`, sources)).includes("verified")),
  ];
  expect(accepted).toEqual([]);
});

test("a report of any text is checked without an exception, and every status has a name", () => {
  const sources = sourcesOf(logOf());
  const pieces = fc.constantFrom(
    "## Findings\n",
    "> ",
    "| a | b |\n",
    "```\n",
    "- ",
    "[^1]",
    "[^1]: ",
    good,
    "\n",
    "\n\n",
    "`",
    '"',
    "word ",
    "(witness: A) ",
    "ev-",
    "<!--",
    "|---|",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (parts) => {
      const { checked } = verifyReport("r.md", parts.join(""), sources);
      return checked.every(({ status }) => (statuses as readonly string[]).includes(status));
    }),
    { seed: 3, numRuns: 400 },
  );
});
