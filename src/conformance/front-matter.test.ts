import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { readFrontMatter, readTomlCommand, textOf } from "./front-matter.ts";
import { linesOf } from "./markdown.ts";
import { readDocument } from "./document.ts";

const read = (text: string): ReturnType<typeof readFrontMatter> => readFrontMatter(linesOf(text));
const fieldsOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...read(text).fields].map(([name, field]) => [name, `${field.line}:${textOf(field)}`]));

test("a second front matter is seen below empty lines", () => {
  const { problems } = readFrontMatter(["---", "a: b", "---", "", "---", "", "description: Scope", "---"]);
  expect(problems.map(({ line }) => line)).toEqual([5]);
});

test("fields below an empty line that nothing closes are front matter that is open", () => {
  const { isOpen, problems } = readFrontMatter(["---", "", "description: Scope", "# Scope"]);
  expect(isOpen).toBe(true);
  expect(problems).toHaveLength(1);
});

describe("front matter", () => {
  const sound: readonly (readonly [name: string, text: string, fields: Readonly<Record<string, string>>])[] = [
    [
      "has fields with their lines",
      "---\nname: a\ntools: Read, Bash(git push:*)\n---\nText",
      { name: "2:a", tools: "3:Read, Bash(git push:*)" },
    ],
    ["joins lists", "---\ntools:\n  - Read\n  - Bash\n---\n", { tools: "2:Read, Bash" }],
    ["reads flow lists", "---\ntools: [Read, Bash]\n---\n", { tools: "2:Read, Bash" }],
    ["may hold text over lines", "---\ndescription: >\n  a\n  b\n---\n", { description: "2:a b\n" }],
    ["ends with three dots as well", "---\na: b\n...\n", { a: "2:b" }],
    ["may be empty", "---\n---\n# A", {}],
    ["is not a rule in the text", "# A\n\n---\n\na: b\n\n---\n", {}],
    ["is not there when a rule begins the text", "---\n\nA sentence.\n", {}],
  ];
  test.each(sound)("%s", (_name, text, fields) => {
    expect(fieldsOf(text)).toEqual(fields);
    expect(read(text).problems).toEqual([]);
  });

  const broken: readonly (readonly [name: string, text: string, line: number, message: RegExp])[] = [
    ["a colon in a value", "---\nname: a\ndescription: Deploy: all\n---\n", 3, /no YAML/],
    ["two brackets", "---\nargument-hint: [a] [b]\n---\n", 2, /no YAML/],
    ["the same field twice", "---\na: b\na: c\n---\n", 3, /no YAML/],
    ["no end", "---\nname: a\n\n# Text", 1, /not closed/],
    ["a second block", "---\nname: a\n---\n\n---\ndescription: b\n---\n", 5, /second front matter/],
    ["not on the first line", "\n---\nname: a\n---\n", 2, /first line/],
    ["a list", "---\n- a\n- b\n---\n", 2, /no list of fields/],
    ["too much of it", `---\n${"a: ".padEnd(40_000, "x")}\n---\n`, 1, /too long/],
  ];
  test.each(broken)("is a problem with its place: %s", (_name, text, line, message) => {
    const { problems } = read(text);
    expect([problems.length, problems[0]?.line]).toEqual([1, line]);
    expect(problems[0]?.message).toMatch(message);
  });

  test("that YAML rejects is read line by line all the same", () => {
    expect(fieldsOf('---\nname: "a"\nargument-hint: [a] [b]\ndisable-model-invocation: true\n---\n')).toEqual({
      name: "2:a",
      "argument-hint": "3:[a] [b]",
      "disable-model-invocation": "4:true",
    });
  });

  test("counts lines the same with a byte order mark and with Windows' line ends", () => {
    const document = readDocument("a.md", "\uFEFF---\r\nname: a\r\n---\r\n\r\n# Title\r\n");
    expect(document.frontMatter.fields.get("name")?.line).toBe(2);
    expect(document.sections[0]?.heading.line).toBe(5);
  });

  test("never throws", () => {
    const pieces = fc.constantFrom(
      "---\n",
      "a: ",
      "b",
      "[",
      "]",
      "{",
      "}",
      "&a ",
      "*a",
      "|\n",
      ">\n",
      '"',
      "'",
      "\n",
      "- ",
      "? ",
      ": ",
      "!!js ",
      "#",
      "\t",
      "%",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const { endLine, problems } = read(`---\n${parts.join("")}\n---\n`);
        expect(endLine).toBeGreaterThanOrEqual(0);
        for (const { line } of problems) expect(line).toBeGreaterThanOrEqual(1);
      }),
      { seed: 4711, numRuns: 1500 },
    );
  });
});

describe("a command of Gemini CLI", () => {
  test("has its prompt with the lines of the file", () => {
    const { frontMatter, lines, first } = readTomlCommand('description = "Deploy"\nprompt = """\n# Deploy\n\nRun it.\n"""\n');
    expect(textOf(frontMatter.fields.get("description"))).toBe("Deploy");
    expect([first, lines.indexOf("# Deploy") + first]).toEqual([2, 3]);
  });
  test("may have it on one line", () => {
    expect(readTomlCommand('prompt = "Say hello"').lines).toEqual(["Say hello"]);
  });
});
