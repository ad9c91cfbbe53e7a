import { describe, expect, test } from "bun:test";
import { readSed, type SedReading } from "./index.ts";

const nothing: SedReading = {
  isUnderstood: true,
  reads: [],
  writes: [],
  commands: [],
  runsInput: false,
};

describe("a sed script", () => {
  for (const script of [
    "s/a/b/",
    "s/a\\/w x/b/g",
    "s|w /etc/x|e|2gI",
    "/x/,/y/p",
    "1~2d",
    "$!N;P;D",
    "1,5{s/a/b/;p}",
    "\\,a/b,Id",
    "y/abc/xyz/",
    "/^$/d;s/ *$//",
    "a\\\ntext w x\n1d",
    "a hello w /tmp/x",
    ":a;N;$!ba;s/\\n/,/g",
    "0,/x/s//y/",
    "2q",
    "5,+3 !d",
    "# w /etc/x\np",
    "",
    "n;n;s/x/y/\n\n",
    "s/[]w]/e/",
    "/[[:digit:]]/p",
    "p;p;",
    "$=",
    "l 5",
    "Q3",
    "{p};{n;d}",
  ])
    test(`\`${script}\` only edits`, () => expect(readSed(script)).toEqual(nothing));

  const cases: readonly (readonly [string, Partial<SedReading>])[] = [
    ["w /etc/x", { writes: ["/etc/x"] }],
    ["/a/w out", { writes: ["out"] }],
    ["s/a/b/w out.txt\ns/c/d/gpw other", { writes: ["out.txt", "other"] }],
    ["1!{W f\n}", { writes: ["f"] }],
    ["r /etc/shadow", { reads: ["/etc/shadow"] }],
    ["$R x;p", { reads: ["x;p"] }],
    ["1e id", { commands: ["id"] }],
    ["1e", { runsInput: true }],
    ["s/.*/id/e", { runsInput: true }],
    ["s/a/b/ge;p", { runsInput: true }],
    ["a\\\ntext\\\nmore\nw f", { writes: ["f"] }],
    [":a;w f", { writes: ["f"] }],
    ["s/x/\n/;w f", { isUnderstood: true, writes: ["f"] }],
    ["s/a/b/w a\ne id", { writes: ["a"], commands: ["id"] }],
  ];
  for (const [script, found] of cases) test(`\`${script}\` acts`, () => expect(readSed(script)).toEqual({ ...nothing, ...found }));

  for (const script of [
    "s/[/]/x/",
    "s/[[:digit:]/]/x/",
    "s/[\\]/]/x/",
    "s/a/b",
    "k",
    "b end}",
    "p x",
    "{p",
    "}",
    "s/a/b/k",
    "w",
    "/a",
    "1,p",
    "s\\a\\b\\",
    "y/a",
    "s/a\n/b/",
    "1",
  ])
    test(`\`${script}\` is not understood`, () => expect(readSed(script).isUnderstood).toBe(false));
});
