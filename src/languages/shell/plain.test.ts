import { expect, test } from "bun:test";
import { array, assert, constantFrom, property } from "fast-check";
import { parse } from "unbash";
import { generate } from "../../../test/recorder/generate.ts";
import { soup } from "../../../test/recorder/soup.ts";
import { loadTools } from "../../catalog/index.ts";
import { readPlain } from "./plain.ts";

/** A tree without what stands for nothing, its members in one order. */
const plainTree = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plainTree);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([name, each]) => each !== undefined && name !== "args" && name !== "redirects");
  return Object.fromEntries(members.map(([name, each]) => [name, plainTree(each)]));
};

/** What is read here, and what the parser reads: the same, or nothing here. */
const isSame = (line: string): boolean => {
  const mine = readPlain(line);
  if (!mine) return true;
  // Nodes of the parser show all they have only as JSON.
  expect(plainTree(JSON.parse(JSON.stringify(mine)))).toEqual(plainTree(JSON.parse(JSON.stringify(parse(line)))));
  return true;
};

const pieces =
  "ls x -l --a=b a=b A= = 2 % @ + . / , : [ { } ! # ~ * ? $ ` \\ & ( ) < > ;; |& if then else elif fi do done for while until in case esac " +
  "function select coproc time -p -- local alias export declare typeset readonly eval let";
const quoted = ["'a b'", "''", '"c d"', '""', "'a\"b'", '"a\'b"', '"!x"', '"$x"', "'é'", '"a\\b"', "'", '"', "é"];
const between = [" ", " ", " ", "  ", "\t", "|", " | ", "||", "&&", " && ", ";", "; ", "\n"];

test("any line of the pieces that lines are made of is read as the parser reads it", () => {
  const piece = constantFrom(...pieces.split(" "), ...quoted, ...between, ...between);
  assert(
    property(array(piece, { maxLength: 12 }), (line) => isSame(line.join(""))),
    { numRuns: 20_000, seed: 1 },
  );
});

test("every example of every tool is read as the parser reads it, and most are read here", () => {
  const lines = loadTools().flatMap(({ examples: { allow, guard, doubt } }) => [...allow, ...Object.keys(guard), ...Object.keys(doubt)]);
  expect(lines.every(isSame)).toBe(true);
  expect(lines.filter((line) => readPlain(line) !== undefined).length).toBeGreaterThan(lines.length * 0.75);
});

test("lines generated for the comparison with a real bash are read as the parser reads them", () => {
  expect([...generate(2000, 5), ...soup(2000, 5)].every(isSame)).toBe(true);
});

test("a node shows the arguments and redirections that the parser's shows", () => {
  const of = (script: ReturnType<typeof parse> | undefined): unknown => {
    const node = script?.commands[0]?.command;
    return node?.type === "Command" ? [node.args.map(({ text }) => text), node.redirects, node.name?.parts] : undefined;
  };
  expect(of(readPlain("ls -l 'a b'"))).toEqual(of(parse("ls -l 'a b'")));
});
