import { describe, expect, test } from "bun:test";
import { readAwk, type AwkReading } from "./index.ts";

const nothing: AwkReading = {
  isUnderstood: true,
  commands: [],
  writes: [],
  reads: [],
  loads: [],
  variables: [],
};

describe("an awk program", () => {
  for (const program of [
    "{ print $1 }",
    "$3 > 5",
    'NR==1, /x/ { printf "%s\\n", $0 }',
    "{ s += $1 / 2 } END { print s / NR }",
    "{ print ($1 > $2) }",
    '/system\\("id"\\)/ { n++ }',
    "BEGIN { while (getline line) n++ }",
    '{ a[$1]++ } END { for (k in a) print k, a[k] | "sort -n" }'.replace(' | "sort -n"', ""),
    '# system("id")\n{ print }',
    '{ print "a > b | c" }',
    "$1 ~ /^a/ || $2 ~ /b$/",
    '{ gsub(/x/, "y"); print $0 > "/dev/stderr" }'.replace(' > "/dev/stderr"', ""),
    "{ if ($1 > 3) print; else next }",
    "function f(a) { return a / 2 } { print f($1) }",
    "{ print $1,\n $2 }",
    "",
    '{ x = $1 ? "a" : "b"; print x }',
    "{ print length / 2 }",
    '@namespace "x"\n{ print @/re/ }',
  ])
    test(`\`${program}\` only computes`, () => expect(readAwk(program)).toEqual(nothing));

  const cases: readonly (readonly [string, Partial<AwkReading>])[] = [
    ['BEGIN { system("id") }', { commands: ["id"] }],
    ['BEGIN { system ("a \\"b\\"") }', { commands: ['a "b"'] }],
    ["{ system($1) }", { commands: [undefined] }],
    ['{ system("rm " $1) }', { commands: [undefined] }],
    ['BEGIN { "date" | getline d; print d }', { commands: ["date"] }],
    ['BEGIN { while (("ls " $1) | getline) n++ }', { commands: [undefined] }],
    ['BEGIN { a = "x" "date" | getline }', { commands: [undefined] }],
    ['{ print | "sort -n" }', { commands: ["sort -n"] }],
    ["{ print $1 | $2 }", { commands: [undefined] }],
    ['{ print "x" |& "cat"; "cat" |& getline }', { commands: ["cat", "cat"] }],
    ['{ print > "out.txt" }', { writes: ["out.txt"] }],
    ['{ print($1)($2) >> "a" ".txt" }', { writes: [undefined] }],
    ['{ printf "%s", $1 > $2 }', { writes: [undefined] }],
    ['{ print $1,\n$2 > "f" }', { writes: ["f"] }],
    ['{ print a[1 > 2] > "f" }', { writes: ["f"] }],
    ['BEGIN { while ((getline line < "/etc/shadow") > 0) print line }', { reads: ["/etc/shadow"] }],
    ['BEGIN { getline a[1] < "f"; getline $0 < "g"; getline < FILENAME }', { reads: ["f", "g", undefined] }],
    ['@include "x.awk"\n@load "y"', { loads: ["x.awk", "y"] }],
    ['BEGIN { print ENVIRON["HOME"]; for (k in ENVIRON) print k }', { variables: ["HOME", undefined] }],
    ['{ if (x) /a"/; system("id") # "\n}', { commands: ["id"] }],
    ['BEGIN { system("\\x69d") }', { commands: [undefined] }],
  ];
  for (const [program, found] of cases) test(`\`${program}\` acts`, () => expect(readAwk(program)).toEqual({ ...nothing, ...found }));

  for (const program of [
    'BEGIN { f = "system"; @f("id") }',
    'BEGIN { ARGV[1] = "/etc/shadow" }',
    'BEGIN { SYMTAB["x"] }',
    "/[/]/ { print }",
    'a++ /"/',
    '"unterminated',
    "`id`",
  ])
    test(`\`${program}\` is not understood`, () => expect(readAwk(program).isUnderstood).toBe(false));
});
