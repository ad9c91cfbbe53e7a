import { describe, expect, test } from "bun:test";
import { areAnswers, askAll, cancellation, exactPhrase, protocols, questionsOf, testCommandOf, trimAnswer } from "./protocol.ts";

/** Answers one after the other; nothing once they are used up. */
const typing = (answers: readonly (string | undefined)[]) => {
  const asked: string[] = [];
  return { asked, ask: (text: string) => answers[asked.push(text) - 1] };
};
const right = { exception: [exactPhrase], operation: ["y", "y", "PRODUCTION"], batch: ["y", "y", "PRODUCTION", "412"] } as const;
const count = 412;

describe("the questions", () => {
  test("of the exception ask for the production policy's phrase", () =>
    expect(questionsOf("exception", 1).map(({ text }) => text)).toEqual([
      "Are you sure you want to proceed? Type exactly: Yes, I understand the risks and want to proceed in production",
    ]));

  test("of an operation are the safety status' three, word for word", () =>
    expect(questionsOf("operation", 1).map(({ text }) => text)).toEqual([
      "Have you validated this in TEST? (y/n)",
      "Do you understand this affects PRODUCTION? (y/n)",
      "Type 'PRODUCTION' to confirm",
    ]));

  test("of a batch are those and the number of items", () => {
    expect(questionsOf("batch", count)).toHaveLength(4);
    expect(questionsOf("batch", count)[3]?.text).toBe("How many items does this affect? Type the number of items");
  });

  test.each([...protocols])("of `%s` go on with the right answers, white space around them or not", (protocol) => {
    expect(askAll(questionsOf(protocol, count), typing(right[protocol]).ask)).toEqual({ ok: true, answers: right[protocol] });
    const spaced = typing(right[protocol].map((answer) => ` \t${answer}\r\n`));
    expect(askAll(questionsOf(protocol, count), spaced.ask).ok).toBe(true);
    expect(areAnswers(protocol, count, right[protocol])).toBe(true);
  });

  test.each([...protocols])("of `%s` end with the first answer that is another", (protocol) => {
    for (const [i] of right[protocol].entries()) {
      const said = typing([...right[protocol].slice(0, i), "no", ...right[protocol]]);
      expect(askAll(questionsOf(protocol, count), said.ask)).toMatchObject({ ok: false, answer: "no" });
      expect(said.asked).toHaveLength(i + 1);
    }
  });

  test.each([...protocols])("of `%s` take the end of input and a timeout for no answer", (protocol) => {
    for (const [i] of right[protocol].entries())
      expect(askAll(questionsOf(protocol, count), typing(right[protocol].slice(0, i)).ask)).toMatchObject({ ok: false, answer: undefined });
  });

  test.each([...protocols])("of `%s` want every answer, and not one more", (protocol) => {
    expect(areAnswers(protocol, count, right[protocol].slice(1))).toBe(false);
    expect(areAnswers(protocol, count, [...right[protocol], "y"])).toBe(false);
  });
});

/** `PRODUCTION` written so that a person or a model could take it for the word. */
const looksLikeProduction = [
  "PROD",
  "production",
  "Production",
  "PRODUCTION.",
  "PRODUCTION yes",
  "yes PRODUCTION",
  "'PRODUCTION'",
  "PRODUCTION PRODUCTION",
  "P R O D U C T I O N",
  "ＰＲＯＤＵＣＴＩＯＮ",
  "РRODUCTION",
  "PRΟDUCTION",
  "PRODUCTI\u200bON",
  "\u200bPRODUCTION",
  "PRODUCTION\u200b",
  "\ufeffPRODUCTION",
  "PRODUCTION\u00a0",
  "\u202ePRODUCTION",
  "PRODUCTION\u0301",
  "PRODUCTION\0",
  "PRODUCT\u0131ON",
  "PRODUCTION\nPRODUCTION",
  "y",
  "",
];
const looksLikeThePhrase = [
  "yes, I understand the risks and want to proceed in production",
  "Yes, I understand the risks and want to proceed in production.",
  "Yes, I understand the risks and want to proceed in PRODUCTION",
  `"${exactPhrase}"`,
  `${exactPhrase} now`,
  `${exactPhrase} ${exactPhrase}`,
  exactPhrase.replace("risks", "risk"),
  exactPhrase.replace(" and ", "  and "),
  exactPhrase.replace(" ", "\u00a0"),
  exactPhrase.replace("o", "о"),
  exactPhrase.replace("a", "\u200ba"),
  exactPhrase.replace(",", "，"),
  "Yes",
  "y",
];
const shown = (text: string): string => JSON.stringify(text).replaceAll(/[^ -~]/g, (each) => `U+${each.charCodeAt(0).toString(16)}`);

describe("an answer that looks right", () => {
  for (const answer of looksLikeProduction)
    test(`${shown(answer)} is not PRODUCTION`, () => {
      expect(askAll(questionsOf("operation", 1), typing(["y", "y", answer]).ask).ok).toBe(false);
      expect(areAnswers("operation", 1, ["y", "y", answer])).toBe(false);
    });

  for (const answer of looksLikeThePhrase)
    test(`${shown(answer)} is not the phrase`, () => {
      expect(askAll(questionsOf("exception", 1), typing([answer]).ask).ok).toBe(false);
      expect(areAnswers("exception", 1, [answer])).toBe(false);
    });

  for (const answer of ["yes", "Yes", "YES", "j", "1", "true", "ｙ", "у", "yy", "y y", "n", ""])
    test(`${shown(answer)} is not y`, () => expect(askAll(questionsOf("operation", 1), typing([answer]).ask).ok).toBe(false));

  for (const answer of ["411", "0412", "412.0", "+412", "4 12", "４１２", "four hundred and twelve", "all", "412 items", ""])
    test(`${shown(answer)} is not the number of items`, () =>
      expect(askAll(questionsOf("batch", count), typing(["y", "y", "PRODUCTION", answer]).ask).ok).toBe(false));

  test("loses only spaces, tabs and line ends around it", () => expect(trimAnswer(" \t\u00a0x\u2003\r\n")).toBe("\u00a0x\u2003"));
});

describe("a cancellation", () => {
  const wrong = askAll(questionsOf("operation", 1), typing(["y", "y", "PRОD"]).ask);
  const none = askAll(questionsOf("exception", 1), typing([]).ask);
  const textOf = (answered: typeof wrong, command?: string): string => (answered.ok ? "" : cancellation(answered, command));

  test("says what was answered so that a look-alike is seen, what was wanted, and that nothing ran", () =>
    expect(textOf(wrong)).toStartWith("Cancelled: the answer was `PR\\u{41e}D`, and only `PRODUCTION` goes on. Nothing has run."));
  test("says so where there was no answer", () => expect(textOf(none)).toContain("there was no answer"));
  test("names the command for the test environment", () =>
    expect(textOf(wrong, "deploy --environment=test")).toContain("In the test environment: deploy --environment=test"));

  test.each([
    ["deploy --environment=production web", "deploy --environment=test web"],
    ["deploy --environment prod web", "deploy --environment test web"],
    ["deploy -e prod", "deploy -e test"],
    ["kubectl --context prod delete pod web", "kubectl --context test delete pod web"],
    ["kubectl --context prod-eu -n production delete pod web", "kubectl --context test-eu -n test delete pod web"],
    ["kubectl delete product", undefined],
    ["systemctl restart web", undefined],
  ])("makes of `%s` %p", (command, expected) => {
    expect(testCommandOf(command)).toBe(expected);
    // Asked twice, it says the same.
    expect(testCommandOf(command)).toBe(expected);
  });
});
