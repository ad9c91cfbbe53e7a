import { describe, expect, test } from "bun:test";
import { readClaims } from "./claims.ts";
import { readMarkdown } from "./markdown.ts";

const marker = `ev-${"0".repeat(16)}-1-1-${"0".repeat(12)}`;
/** Claims of a text below the heading of a section, those without a citation and nobody's word. */
const uncited = (text: string, section = "Root cause"): readonly string[] =>
  readClaims(readMarkdown(`# Report\n\n## ${section}\n\n${text}\n`))
    .filter(({ found, isOwned }) => !isOwned && found.markers.length + found.entries.length + found.broken.length === 0)
    .map((claim) => claim.text);

/** Text → the claims in it that need a citation and have none. */
const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  ["a sentence", "The pool was too small.", ["The pool was too small."]],
  ["a sentence with a citation", `The pool was too small (${marker}).`, []],
  ["a citation behind the full stop", `The pool was too small. (${marker})`, []],
  ["a citation behind a dash", `The pool was too small. — ${marker}`, []],
  ["two sentences, the second cited", `The pool was too small. It ran out (${marker}).`, ["The pool was too small."]],
  ["two sentences, the first cited", `The pool was too small (${marker}). It ran out of connections.`, ["It ran out of connections."]],
  ["a number with a point", `Version 1.8.3 of the service set it to 4.5 seconds (${marker}).`, []],
  ["an abbreviation", `Some routes, e.g. the checkout, were slow (${marker}).`, []],
  ["a name of a file", "The file pool.conf was changed.", ["The file pool.conf was changed."]],
  ["a full stop in a code span", `The log says \`a. B c d\` there (${marker}).`, []],
  ["a paragraph over two lines", `The pool\nwas too small (${marker}).`, []],
  ["items", `- The pool was small (${marker})\n- The database was slow`, ["The database was slow"]],
  ["numbered items", "1. The database was slow", ["The database was slow"]],
  ["an item to be ticked", "- [x] The database was slow", ["The database was slow"]],
  ["a row of a table", "| Cause | Since |\n| --- | --- |\n| The pool was small | Monday |", ["The pool was small | Monday"]],
  ["a cited row", `| Cause | Since |\n| --- | --- |\n| The pool was small | ${marker} |`, []],
  ["a field", "- Impact on users: checkout was down", ["Impact on users: checkout was down"]],
  ["a quote with its source, after what it shows", `The log shows:\n\n> pool exhausted\n>\n> (${marker})`, []],
  ["a quote with its source in the text after it", `The log shows:\n\n> pool exhausted\n\n(${marker})`, []],
  ["a code block with its source in the text after it", `The log shows:\n\n\`\`\`\npool exhausted\n\`\`\`\n\n(${marker})`, []],
  ["a quote without a source", "The log shows this line:\n\n> pool exhausted", ["The log shows this line:"]],
  ["a code block without a source", "The log shows this line:\n\n```\npool exhausted\n```", ["The log shows this line:"]],
  ["what leads to a list", `These three things happened:\n\n- The pool was small (${marker})`, []],
  ["what leads to nothing", "These three things happened:", ["These three things happened:"]],
  ["a footnote with the citation", `The pool was too small.[^1]\n\n[^1]: ${marker}`, []],
  ["a footnote without one", "The pool was too small.[^1]\n\n[^1]: see above", ["The pool was too small.[^1]"]],
  ["a hypothesis", "The pool was too small (hypothesis).", []],
  ["the word of a witness", "The pool was too small (witness: Ada Marsh).", []],
  ["the word of nobody", "The pool was too small (witness: ).", ["The pool was too small (witness: )."]],
  ["what is not known", "Unknown.", []],
  ["a field that is not known", "Users affected: unknown", []],
  ["a claim that speaks of the unknown", "An unknown client opened 400 connections.", ["An unknown client opened 400 connections."]],
  ["a question", "Why was the pool so small?", []],
  ["two words", "Pool exhausted.", []],
  ["a comment", "<!-- The pool was too small. -->", []],
  ["a broken marker", "The pool was too small (ev-0123456789abcdef-1-1).", []],
  ["a sentence that begins in lower case", `The pool was small (${marker}). nginx was down as well.`, ["nginx was down as well."]],
  ["text behind a comment", "<!-- note --> The pool was too small.", ["The pool was too small."]],
  ["a citation that nobody sees", `The pool was too small. <!-- ${marker} -->`, ["The pool was too small."]],
  ["a heading within", "### The pool was too small\n\nText that follows it.", ["Text that follows it."]],
];

describe("what needs a citation and has none", () => {
  test.each(cases)("%s", (_, text, expected) => expect(uncited(text)).toEqual([...expected]));
});

describe("sections", () => {
  const claim = "The pool was too small.";
  const findings = [
    "Summary",
    "Impact",
    "Timeline",
    "Root cause",
    "2. Root Cause Analysis",
    "Contributing factors",
    "Something nobody thought of",
    "Discussion",
  ];
  test.each(findings)("%s holds findings", (section) => expect(uncited(claim, section)).toEqual([claim]));
  const others = [
    "Action items",
    "Lessons learned",
    "Rollback plan",
    "Open questions",
    "References",
    "Next steps",
    "Approvals",
    "What went well",
    "Recommendations",
  ];
  test.each(others)("%s holds none", (section) => expect(uncited(claim, section)).toEqual([]));

  test("a section below one that holds none holds none", () => expect(uncited(`### Details\n\n${claim}`, "Lessons learned")).toEqual([]));
  test("a section may be headed by a line below its name", () =>
    expect(uncited(`Planned.\n\nFindings of the day\n---\n\n${claim}\n\nLessons learned\n---\n\n${claim}`, "Action items")).toEqual([
      claim,
    ]));
  test("above the first one, fields say what the document is, and claim nothing else", () =>
    expect(
      readClaims(readMarkdown(`# R\n\n- Severity: as bad as it gets\n- Root cause: the pool was small\n\n${claim}\n\n## Impact\n`)).map(
        ({ text }) => text,
      ),
    ).toEqual(["Root cause: the pool was small", claim]));
  test("a report without sections is findings throughout", () =>
    expect(readClaims(readMarkdown(`# Report\n\n${claim}\n`)).map(({ text }) => text)).toEqual([claim]));
  test("a citation is looked at wherever it stands", () =>
    expect(readClaims(readMarkdown(`# R\n\n## Action items\n\n- Mend it (${marker})\n`))[0]?.found.markers.length).toBe(1));
});

describe("guess words", () => {
  const guesses = (text: string): readonly string[] =>
    readClaims(readMarkdown(`# R\n\n## Root cause\n\n${text}\n`)).flatMap((claim) => claim.guesses);
  const guessing: Readonly<Record<string, readonly string[]>> = {
    "It was probably the pool.": ["probably"],
    "I assume the pool was small.": ["I assume"],
    "We assumed that it was small.": ["We assumed"],
    "I think the issue is the pool.": ["I think"],
    "It’s likely that the pool was small.": ["likely"],
    "The pool might have been small.": ["might have"],
    "This should be the cause.": ["should be"],
    "It seems the pool was small, maybe.": ["seems", "maybe"],
    "It looks like a leak.": ["looks like"],
    "The pool appears to be small.": ["appears to"],
    "PROBABLY the pool, **probably**.": ["PROBABLY", "probably"],
    "As far as we know it was the pool.": ["As far as we know"],
  };
  test.each(Object.entries(guessing))("are found in `%s`", (text, expected) => expect(guesses(text)).toEqual([...expected]));
  const sure = [
    "The error appears 14 times in the log.",
    "The log says `it is probably the pool` there.",
    'The log says "maybe the pool" there.',
    "It was probably the pool (hypothesis).",
    "The May release was out; the pool must be restarted.",
    "The improbable happened here.",
  ];
  test.each(sure)("are not found in `%s`", (text) => expect(guesses(text)).toEqual([]));
});
