import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { join } from "node:path";
import {
  answer,
  asAgent,
  asAgentRuns,
  commandLine,
  converse,
  goodAnswers,
  makeStage,
  openWindow,
  phrase,
  requestFor,
  stateOf,
  typeLetters,
  type Answers,
} from "../forgery/terminals.ts";
import { clearPlaces, type Place } from "./fixture.ts";

setDefaultTimeout(60_000);
afterAll(clearPlaces);

const command = ["systemctl", "restart", "web", "--environment=production"];
const test3 = "Have you validated this in TEST? (y/n)";
const affects = "Do you understand this affects PRODUCTION? (y/n)";
const typeIt = "Type 'PRODUCTION' to confirm";
const theCase = goodAnswers.slice(0, 6);
const more = goodAnswers.slice(0, 1);

/** Answers to the protocol's questions; the letters are right. */
const saying = (first: string, second: string, third: string, fourth = "3"): Answers => [
  ...theCase,
  [/validated this in TEST.*\n> $/, first],
  [/affects PRODUCTION.*\n> $/, second],
  [/Type 'PRODUCTION'.*\n> $/, third],
  [/Type the number of items\n> $/, fourth],
  typeLetters,
];

/** A request of a protocol, answered at a terminal. */
const confirming = async (place: Place, id: string, answers: Answers, args: readonly string[] = []) => {
  const window = openWindow(place);
  const code = await converse(window, ["approve", id, ...args], answers);
  const shown = window.shown();
  window.close();
  return { code, shown, state: stateOf(place, id).state };
};

const operation = (place: Place): string => requestFor(place, command, ["--protocol", "operation"]).id;

describe.concurrent("a production operation", () => {
  test("displays the production warning with its impact, asks three questions, and goes on only with all three", async () => {
    const place = makeStage("L1");
    const { code, shown, state } = await confirming(place, operation(place), saying("y", "y", "PRODUCTION"));
    expect([code, state]).toEqual([0, "approved"]);
    const order = [
      "PRODUCTION SAFETY WARNING",
      "Impact:",
      "targets: ",
      "Safe Execution Steps",
      test3,
      affects,
      typeIt,
      "Type these letters",
      "## Production Action Approval",
    ];
    const places = order.map((text) => shown.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test.each<[string, Answers, string]>([
    ["`n` to question 1", saying("n", "y", "PRODUCTION"), affects],
    ["`n` to question 2", saying("y", "n", "PRODUCTION"), typeIt],
    ["`PROD` instead of `PRODUCTION`", saying("y", "y", "PROD"), "Type these letters"],
    ["`production` instead of `PRODUCTION`", saying("y", "y", "production"), "Type these letters"],
    ["trailing words", saying("y", "y", "PRODUCTION please"), "Type these letters"],
    ["a Cyrillic look-alike", saying("y", "y", "РRODUCTION"), "Type these letters"],
    ["nothing", saying("y", "y", ""), "Type these letters"],
  ])("is cancelled by %s: nothing else is asked, the message helps and names the test environment", async (_, answers, next) => {
    const place = makeStage("L1");
    const { code, shown, state } = await confirming(place, operation(place), answers);
    expect([code, state]).toEqual([3, "cancelled"]);
    const after = shown.slice(shown.indexOf("What is typed before"));
    expect(after).not.toContain(next);
    expect(after).toMatch(/Cancelled: the answer was `.*`, and only `.*` goes on\. Nothing has run\./);
    expect(after).toContain("In the test environment: systemctl restart web --environment=test");
  });

  test("that was cancelled is over: it is asked for anew", async () => {
    const place = makeStage("L1");
    const id = operation(place);
    expect((await confirming(place, id, saying("n", "", ""))).code).toBe(3);
    const again = asAgentRuns(place, ["approve", id]);
    expect([again.code, again.err]).toEqual([3, expect.stringContaining(`request ${id} is cancelled, not pending`)]);
    expect(operation(place)).not.toBe(id);
  });

  test("is cancelled by the end of input", async () => {
    const place = makeStage("L1");
    const id = operation(place);
    const window = openWindow(place, {}, 200);
    window.type(commandLine(["approve", id]));
    await window.until(/Why must it run now\?.*\n> $/);
    window.type("\u0004");
    expect(await answer(window, [])).toBe(3);
    window.close();
    expect(stateOf(place, id).state).toBe("cancelled");
  });
});

describe.concurrent("a batch", () => {
  /** Staging asks before anything is deleted, and a terminal is enough for it there. */
  const stage = (): { readonly place: Place; readonly id: string } => {
    const place = makeStage("L1", "staging");
    const items = join(place.work, "items.txt");
    Bun.spawnSync(asAgent(["sh", "-c", 'cat >"$0"', items]), { stdin: new TextEncoder().encode("orders\ncustomers\ninvoices\n") });
    const { out, err } = asAgentRuns(place, [
      "request",
      "--json",
      "--protocol",
      "batch",
      "--items",
      items,
      "--",
      "rm",
      "-r",
      "orders",
      "customers",
      "invoices",
    ]);
    if (!out.startsWith('{"id"')) throw new Error(`no request: ${out}${err}`);
    return { place, id: (JSON.parse(out) as { id: string }).id };
  };

  test("displays its computed impact and every item, asks four questions, and goes on only with all four", async () => {
    const { place, id } = stage();
    const { code, shown, state } = await confirming(place, id, [...more, ...saying("y", "y", "PRODUCTION", "3")]);
    expect([code, state]).toEqual([0, "approved"]);
    for (const text of [
      "Risk level: EXTREME",
      "- 3 items",
      "1. orders",
      "2. customers",
      "3. invoices",
      "cannot be undone: delete file:",
      test3,
      affects,
      typeIt,
    ])
      expect(shown).toContain(text);
    expect(shown).toContain("How many items does this affect? Type the number of items");
  });

  test.each(["2", "three", "03", ""])("is cancelled as a whole by `%s` items", async (count) => {
    const { place, id } = stage();
    const { code, state } = await confirming(place, id, [...more, ...saying("y", "y", "PRODUCTION", count)]);
    expect([code, state]).toEqual([3, "cancelled"]);
  });

  test("in production takes more than a terminal, whatever is configured", async () => {
    const place = makeStage("L1");
    const items = join(place.work, "items.txt");
    Bun.spawnSync(asAgent(["sh", "-c", 'cat >"$0"', items]), { stdin: new TextEncoder().encode("web\ndb\n") });
    const { id, minimum } = requestFor(place, ["systemctl", "restart", "web", "db"], ["--protocol", "batch", "--items", items]);
    expect(minimum).toBe("L3");
    const { code, shown } = await confirming(place, id, []);
    expect(code).toBe(3);
    expect(shown).toContain(`tagout approve ${id} --key FILE`);
  });
});

describe.concurrent("an exception", () => {
  test("is documented on screen and on record, with justification and rollback plan", async () => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    const { code, shown } = await confirming(place, id, goodAnswers);
    expect(code).toBe(0);
    const document = shown.slice(shown.indexOf("## Production Action Approval"), shown.indexOf("\nended with"));
    expect(document).toContain("- Justification: web hangs since 10:40, INC-17\n- Rollback plan: systemctl start web");
    const entries = asAgentRuns(place, ["ledger", "show", "--json"]).out.trim().split("\n");
    const documented = entries
      .map((line) => JSON.parse(line) as { body: Record<string, unknown> })
      .filter(({ body }) => body["event"] === "documented");
    expect(documented.map(({ body }) => [body["request"], body["evidence"]])).toEqual([[id, [document]]]);
    expect(asAgentRuns(place, ["ledger", "verify"]).code).toBe(0);
  });

  test("keeps the case that the command line gives, shows it, and asks for the rest alone", async () => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    const { code, shown } = await confirming(place, id, goodAnswers, ["--rollback", "systemctl start web-41", "--incident", "TBD"]);
    expect(code).toBe(0);
    expect(shown).toContain("  rollback: systemctl start web-41");
    expect(shown).not.toContain("How is it undone?");
    expect(shown).toContain("`incident` says nothing");
  });

  test("is shown a window at a time in a small window, and confirmed only once all was seen", async () => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    const window = openWindow(place, {}, 12, 60);
    expect(await converse(window, ["approve", id], goodAnswers)).toBe(0);
    expect(window.shown()).toContain("page 2 of ");
    window.close();
    const other = requestFor(place, ["systemctl", "restart", "db"]);
    const impatient = openWindow(place, {}, 12, 60);
    expect(await converse(impatient, ["approve", other.id], [[/ anything else cancels -- $/, phrase]])).toBe(3);
    expect(impatient.shown()).toContain("not everything was shown");
    impatient.close();
  });

  test.each<[string, number, number, string]>([
    ["too small a window", 6, 30, "too small to read in"],
    ["one that does not say its size", 0, 0, "does not say how large it is"],
  ])("is not confirmed in %s", async (_, rows, columns, why) => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    const window = openWindow(place, {}, rows, columns);
    expect(await converse(window, ["approve", id], [])).toBe(3);
    expect(window.shown().replaceAll("\n", "")).toContain(why);
    window.close();
  });
});

describe.concurrent("the command line", () => {
  const place = makeStage("L1");
  test.each<[string, readonly string[], number, string]>([
    ["no request", [], 2, "name the request"],
    ["two requests", ["a", "b"], 2, "each request is confirmed by itself"],
    ["a request there is none of", ["k7m2p9qd"], 3, "there is no request `k7m2p9qd`"],
    ["an option there is none of", ["a", "--force"], 2, "there is no option `--force`"],
    ["two ways at once", ["a", "--key", "f", "--statement"], 2, "use one of"],
    ["a signature with more than was signed", ["a", "--signature", "f.sig", "--break-glass"], 2, "stands in its statement"],
    ["a signature with another case", ["a", "--signature", "f.sig", "--rollback", "x"], 2, "stands in its statement"],
  ])("with %s is refused", (_, args, code, why) => {
    const ended = asAgentRuns(place, ["approve", ...args]);
    expect([ended.code, ended.err]).toEqual([code, expect.stringContaining(why)]);
  });

  test("with break-glass and no key says what it takes", async () => {
    const { id } = requestFor(place, command);
    const { code, shown } = await confirming(place, id, [], ["--break-glass"]);
    expect([code, shown]).toEqual([3, expect.stringContaining("break-glass needs L3 (cryptographic)")]);
  });

  test("with a request that has ended says so", async () => {
    const { id } = requestFor(place, ["systemctl", "stop", "web"]);
    expect((await confirming(place, id, goodAnswers)).code).toBe(0);
    const again = asAgentRuns(place, ["approve", id]);
    expect([again.code, again.err]).toEqual([3, expect.stringContaining(`request ${id} is approved, not pending`)]);
  });
});
