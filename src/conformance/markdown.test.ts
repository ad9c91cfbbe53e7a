import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { linesOf, plain, readBlocks, type Block } from "./markdown.ts";

/** A block in a few words: kind, lines, and what it holds. */
const shown = (block: Block): string => {
  const at = block.line === block.endLine ? `${block.line}` : `${block.line}-${block.endLine}`;
  const inside = block.depth > 0 ? ` in ${block.depth}` : "";
  if (block.kind === "heading") return `h${block.level} ${at}${inside} ${block.text}`;
  if (block.kind === "comment") return `comment ${at} ${block.text}`;
  const text = block.lines.map((line) => line.text).join("⏎");
  return `${block.kind}${block.kind === "code" ? `(${block.isFenced ? block.info : "indented"})` : ""} ${at}${inside} ${text}`.trimEnd();
};
const read = (text: string): readonly string[] => readBlocks(linesOf(text)).map(shown);

describe("blocks are those of CommonMark:", () => {
  const cases: readonly (readonly [name: string, text: string, blocks: readonly string[]])[] = [
    ["a heading with closing hashes", "## A b ##", ["h2 1 A b"]],
    ["hashes that close nothing", "# a#", ["h1 1 a#"]],
    ["seven hashes are text", "####### a", ["paragraph 1 ####### a"]],
    ["no space is no heading", "#a", ["paragraph 1 #a"]],
    ["an underlined heading", "A\nb\n===", ["h1 1-3 A b"]],
    ["dashes under text are a heading", "A\n---", ["h2 1-2 A"]],
    ["dashes alone are a rule", "---\n\na", ["paragraph 3 a"]],
    ["a fence with an info string", "```bash x\na\n\nb\n```\nc", ["code(bash x) 1-5 a⏎⏎b", "paragraph 6 c"]],
    ["tildes", "~~~\n```\n~~~", ["code() 1-3 ```"]],
    ["a longer fence holds a shorter one", "````\n```\n````", ["code() 1-3 ```"]],
    ["a fence that nothing closes", "```\na", ["code() 1-2 a"]],
    ["a backtick in the info string is no fence", "``` a`b", ["paragraph 1 ``` a`b"]],
    ["the indentation of a fence is taken off", "  ```\n    a\n  ```", ["code() 1-3   a"]],
    ["indented code without trailing blanks", "    a\n\n    b\n\nc", ["code(indented) 1-3 a⏎⏎b", "paragraph 5 c"]],
    ["indented lines continue a paragraph", "a\n    b", ["paragraph 1-2 a⏎b"]],
    ["a heading interrupts a paragraph", "a\n# b", ["paragraph 1 a", "h1 2 b"]],
    ["a number other than one does not", "a\n2. b", ["paragraph 1-2 a⏎2. b"]],
    ["a list with a block inside", "1. a\n   ```sh\n   b\n   ```\n2. c", ["item 1 in 1 a", "code(sh) 2-4 in 1 b", "item 5 in 1 c"]],
    ["a list in a list", "- a\n  - b\n- c", ["item 1 in 1 a", "item 2 in 2 b", "item 3 in 1 c"]],
    ["a second paragraph of an item", "- a\n\n  b\n\nc", ["item 1 in 1 a", "paragraph 3 in 1 b", "paragraph 5 c"]],
    ["a quote and its lazy end", "> a\nb\n\nc", ["paragraph 1-2 in 1 a⏎b", "paragraph 4 c"]],
    ["a fence in a quote ends with it", "> ```\n> a\nb", ["code() 1-2 in 1 a", "paragraph 3 b"]],
    ["a table", "| a | b |\n| - | - |\n| 1 | 2 |\n\nc", ["table 1-3 | a | b |⏎| - | - |⏎| 1 | 2 |", "paragraph 5 c"]],
    ["a remark over lines", "<!-- a\nb -->\nc", ["comment 1-2 a\nb", "paragraph 3 c"]],
    ["a remark that nothing closes", "<!-- a\n\nb", ["comment 1-3 a\n\nb"]],
    ["raw text until its end", "<pre>\n\n# a\n</pre>\n# b", ["html 1-4 <pre>⏎⏎# a⏎</pre>", "h1 5 b"]],
    ["a tag until a blank line", "<details>\n# a\n\n# b", ["html 1-2 <details>⏎# a", "h1 4 b"]],
    ["a tab indents an item", "-\ta\n\n\tb", ["item 1 in 1 a", "paragraph 3 in 1 b"]],
    ["line ends of every kind", "# a\r\nb\rc\n", ["h1 1 a", "paragraph 2-3 b⏎c"]],
    ["nothing", "", []],
  ];
  test.each(cases)("%s", (_name, text, blocks) => {
    expect(read(text)).toEqual([...blocks]);
  });
});

describe("for any text", () => {
  const pieces = fc.array(
    fc.constantFrom(
      "# ",
      "a",
      "- ",
      "1. ",
      "> ",
      "```",
      "~~~",
      "\n",
      "\n\n",
      "    ",
      "\t",
      "<!--",
      "-->",
      "|",
      "---",
      "===",
      "`",
      " ",
      "<pre>",
      "\r\n",
      "é",
      "😀",
    ),
    { maxLength: 60 },
  );
  const any = fc.oneof(
    pieces.map((each) => each.join("")),
    fc.string({ unit: "binary", maxLength: 200 }),
  );
  const properties = { seed: 4711, numRuns: 1500 };

  test("every line of a block stands where it says", () => {
    fc.assert(
      fc.property(any, (text) => {
        const lines = linesOf(text);
        for (const block of readBlocks(lines)) {
          expect(block.line).toBeGreaterThanOrEqual(1);
          expect(block.endLine).toBeGreaterThanOrEqual(block.line);
          expect(block.endLine).toBeLessThanOrEqual(lines.length);
          if (block.kind === "heading" || block.kind === "comment") continue;
          for (const { line, column, text: own } of block.lines) expect((lines[line - 1] as string).slice(column - 1)).toBe(own);
        }
      }),
      properties,
    );
  });

  test("blocks come in order and share no line", () => {
    fc.assert(
      fc.property(any, (text) => {
        let last = 0;
        for (const { line, endLine } of readBlocks(linesOf(text))) {
          expect(line).toBeGreaterThan(last);
          last = endLine;
        }
      }),
      properties,
    );
  });

  test("no letter outside of marks is lost", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("alpha", "> beta", "- gamma", "", "  delta"), { maxLength: 20 }), (lines) => {
        const found = readBlocks(lines).flatMap((block) => ("lines" in block ? block.lines.map(({ text }) => text.trim()) : []));
        const words = lines.flatMap((line) => /[a-z]+/.exec(line)?.[0] ?? []);
        expect([...found.join(" ").matchAll(/[a-z]+/g)].map(([word]) => word)).toEqual(words);
      }),
      properties,
    );
  });
});

test.each([
  ["**bold** and `code`", "bold and code"],
  ["[text](https://example.com)", "text"],
  ["![alt](a.png) x", "alt x"],
  ["_a_ snake_case", "a snake_case"],
  ["\\*not emphasis", "*not emphasis"],
])("a reader sees %p as %p", (text, expected) => {
  expect(plain(text)).toBe(expected);
});
