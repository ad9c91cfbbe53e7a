import { describe, expect, test } from "bun:test";
import { isHarmless } from "../model/index.ts";
import { knowledge, loadTools, understandShell, type Surroundings } from "./index.ts";
import { bare } from "./surroundings.fixture.ts";

const changes = (line: string, surroundings: Surroundings = bare): boolean => {
  const { effects, doubts } = understandShell(line, surroundings, knowledge);
  return doubts.length > 0 || effects.some(({ action }) => !isHarmless(action));
};

/** The line with an option, a value or the end of one replaced by what nobody knows, once for each place and each way. */
const withUnknown = (line: string): readonly string[] => {
  const words = line.match(/'[^']*'|"[^"]*"|\S+/g) ?? [];
  return words.flatMap((word, at) => {
    const put = (text: string, more = 0): string => [...words.slice(0, at), text, ...words.slice(at + 1 + more)].join(" ");
    const value = words[at + 1];
    const [name, flag, rest] = [/^--?[\w-]+(?==.)/.exec(word)?.[0], /^-\w$/.test(word), /^-\w(?=\w)/.exec(word)?.[0]];
    const isLong = /^--\w[\w-]+$/.test(word);
    return at === 0
      ? []
      : [
          ...(/^[-&|;<>]|;$/.test(word) || line.includes(";") ? [] : [put('"$X"')]),
          ...(name === undefined ? [] : [put(`${name}="$X"`)]),
          ...(rest === undefined ? [] : [put(`${rest}"$X"`)]),
          ...(isLong ? [put(`${word.slice(0, -2)}"$X"`), put(`${word.slice(0, 3)}"$X"`), put('"$X"'), put(`${word.slice(0, -2)}$X`)] : []),
          ...((isLong || flag) && value !== undefined && !value.startsWith("-")
            ? [put(`${word}${isLong ? "=" : ""}"$X"`, 1), put(`${word} "$X"`, 1)]
            : []),
        ];
  });
};

/** Where what is written changes what the words are. */
const otherwise = new Set(['ag --after="$X" .env', 'xargs --max-lines="$X" -- ls < /dev/null']);

test("what changes something may still do so where a word of it is not known", () => {
  const lines = loadTools().flatMap(({ examples }) => Object.keys(examples.guard).filter((line) => changes(line)));
  const wrong = [...new Set(lines.flatMap(withUnknown))].filter((line) => !otherwise.has(line) && !changes(line));
  expect(lines.length).toBeGreaterThan(5000);
  expect(wrong).toEqual([]);
});

describe("a pattern is an option where a name begins with the sign of one:", () => {
  const at = (names: readonly string[]): Surroundings => ({ ...bare, files: { ...bare.files, list: () => names } });
  test.each([
    ["du *", ["a", "b-x"], false],
    ["du *", ["a", "--files0-from=x"], true],
    ["du *.log", ["a.log", "-x.log"], true],
    ["du ./*", ["-x"], false],
    ["for f in *; do du $f; done", ["a", "b c"], false],
    ["for f in *; do du $f; done", ["a -x"], true],
    ['for f in */; do du -sh "$f"; done', ["a"], false],
    ['for f in */ -x; do du "$f"; done', ["a"], true],
    ['for f in * $X; do du "$f"; done', ["a"], true],
    ["cd $X; du *", ["a"], true],
  ])("%s among %j: %j", (line, names, isDoubt) => {
    expect(understandShell(line, at(names), knowledge).doubts.some(({ reason }) => reason === "dynamic-word")).toBe(isDoubt);
  });

  test("one that the same line makes, too", () => expect(changes("touch -- -x; du *")).toBe(true));
});

describe("a pattern stays as it is written where no path begins like it:", () => {
  const at = (names: readonly string[]): Surroundings => ({ ...bare, files: { ...bare.files, list: () => names } });
  test.each([
    ["kubectl get pods -o jsonpath={.items[*].metadata.name}", ["a"], false],
    ["kubectl get pods -o jsonpath={.items[*].metadata.name}", ["jsonpath={.items.metadata.name}"], true],
    ["kubectl get pods -o custom-columns=N:.metadata[*].name", ["CUSTOM-columns=N:.metadata0.name"], true],
    ["shopt -s nullglob; kubectl get pods -o jsonpath={.items[*].metadata.name}", ["a"], true],
    ["shopt -s $X; kubectl get pods -o jsonpath={.items[*].metadata.name}", ["a"], true],
    ["bash -O nullglob -c 'kubectl get pods -o jsonpath={.items[*].metadata.name}'", ["a"], true],
    ["cd $X; kubectl get pods -o jsonpath={.items[*].metadata.name}", ["a"], true],
    ["kubectl get pods -o $X[*].metadata.name", ["a"], true],
  ])("%s among %j: %j", (line, names, isUnsure) => expect(changes(line, at(names))).toBe(isUnsure));
});
