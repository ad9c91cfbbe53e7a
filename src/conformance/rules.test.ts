import { describe, expect, test } from "bun:test";
import { readDocument, rules, lint } from "./index.ts";
import type { Example, Rule } from "./rule.ts";

/** Lines on which a rule fires in the first document of an example. */
export const linesOfRule = (rule: Rule, { file, text, beside = {} }: Example): readonly number[] => {
  const documents = [readDocument(file, text), ...Object.entries(beside).map(([path, other]) => readDocument(path, other))];
  return lint(documents, [rule])
    .findings.filter((finding) => finding.file === file && finding.rule === rule.id)
    .map(({ line }) => line);
};

const titleOf = ({ file, text }: Example): string =>
  `${file}: ${text
    .split("\n")
    .filter((line) => line.trim() !== "" && line !== "---")
    .slice(0, 3)
    .join(" | ")
    .slice(0, 90)}`;

describe.each(rules.map((rule) => [`${rule.id} ${rule.name}`, rule] as const))("%s", (_, rule) => {
  test("has at least three examples of either kind", () => {
    expect(rule.failing.length).toBeGreaterThanOrEqual(3);
    expect(rule.passing.length).toBeGreaterThanOrEqual(3);
  });
  test.each(rule.failing.map((example) => [titleOf(example), example] as const))("fires: %s", (_title, example) => {
    expect(linesOfRule(rule, example).length).toBeGreaterThan(0);
  });
  test.each(rule.passing.map((example) => [titleOf(example), example] as const))("is silent: %s", (_title, example) => {
    expect(linesOfRule(rule, example)).toEqual([]);
  });
});

test("rules have ids, names and texts of their own", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  expect(rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id).toSorted());
  for (const { summary, source, remedy } of rules) for (const text of [summary, source, remedy]) expect(text.length).toBeGreaterThan(10);
});
