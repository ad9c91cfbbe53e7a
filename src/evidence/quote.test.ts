import { describe, expect, test } from "bun:test";
import { isQuoted, isTelling } from "./quote.ts";

const lines = [
  `2026-03-10T09:41:02Z level=error msg="no connection within 3000 ms" route=/checkout_v2`,
  "    at pool.acquire (pool.ts:41)  <anonymous> [main] *1* a|b",
];

describe("a quote is in what was captured", () => {
  const right: Readonly<Record<string, string>> = {
    "word for word": `msg="no connection within 3000 ms"`,
    "with curly quotation marks": "msg=“no connection within 3000 ms”",
    "with a line break in it": "no connection\nwithin 3000 ms",
    "with more blanks": "no  connection   within 3000 ms",
    "over two lines": "route=/checkout_v2 at pool.acquire",
    "with what was left out in the middle": "2026-03-10T09:41:02Z … route=/checkout_v2",
    "with [...] in the middle": "level=error [...] route=/checkout_v2",
    "with escapes of Markdown": String.raw`\<anonymous\> \[main\] \*1\* a\|b`,
    "with entities": "&lt;anonymous&gt; [main]",
    "with a zero-width blank": "no connection\u200b within 3000 ms",
    "with a hyphen that does not break": "2026\u201103\u201110T09:41:02Z",
  };
  test.each(Object.entries(right))("%s", (_, quote) => expect(isQuoted(quote, lines)).toBe(true));
});

describe("a quote is not in what was captured", () => {
  const wrong: Readonly<Record<string, string>> = {
    "with another digit": `msg="no connection within 3001 ms"`,
    "with another letter": "no connection Within 3000 ms",
    "with a word more": "no connection ever within 3000 ms",
    "with its parts in another order": "route=/checkout_v2 … level=error",
    "of nothing but what was left out": "…",
    "that is empty": "",
    "with a letter of another alphabet": "level=еrror msg",
  };
  test.each(Object.entries(wrong))("%s", (_, quote) => expect(isQuoted(quote, lines)).toBe(false));
});

test("a single short name is no quote of anything", () => {
  for (const name of ["nginx", "pool_max", "SEV2", "-", "a/b"]) expect([name, isTelling(name)]).toEqual([name, false]);
  for (const quote of ["exit 1", "pool_max = 4", "/etc/shop/pool.conf"]) expect([quote, isTelling(quote)]).toEqual([quote, true]);
});
