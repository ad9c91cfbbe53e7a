import { describe, expect, test } from "bun:test";
import type { Detector } from "./detector.ts";
import { detectors } from "./detectors/index.ts";
import { mutants } from "./mutants.ts";
import { Redactor } from "./redactor.ts";
import { buildTables } from "./scan.ts";
import { redactText } from "./text.ts";

const key = new Uint8Array(32).fill(3);
/** What is left of a text, tokens without what tells values apart. */
const leftOf = (text: string, redactor = new Redactor({ key })): string =>
  redactText(redactor, text).replaceAll(/(<[a-z-]+):[0-9a-f]{8}>/g, "$1>");

describe.each(detectors.map((detector) => [detector.kind, detector] as const))("%s", (_, { examples, harmless }) => {
  test.each(Object.entries(examples))("of `%s` leaves `%s`", (text, expected) => expect(leftOf(text)).toBe(expected));
  test.each(harmless)("leaves `%s` alone", (text) => expect(leftOf(text)).toBe(text));
  test.each(Object.keys(examples))("changes nothing more the second time in `%s`", (text) => {
    const redactor = new Redactor({ key });
    const once = redactText(redactor, text);
    expect(redactText(redactor, once)).toBe(once);
  });
});

/** Whether all examples of a set of detectors hold, its own names of keys among them. */
const failing = (set: readonly Detector[], kind: string, replaced?: Detector): boolean => {
  const all = set.map((detector) => (detector.kind === kind && replaced ? replaced : detector));
  const redactor = new Redactor({ key, replace: all });
  const original = set.find((detector) => detector.kind === kind) as Detector;
  return (
    Object.entries(original.examples).some(([text, expected]) => leftOf(text, redactor) !== expected) ||
    original.harmless.some((text) => leftOf(text, redactor) !== text)
  );
};

describe("every fact of a detector bites:", () => {
  for (const detector of detectors)
    for (const [why, mutant] of mutants(detector))
      test(`${detector.kind} without ${why}`, () => expect(failing(detectors, detector.kind, mutant)).toBe(true));
});

test("every name of a key leads to the first detector that has it", () => {
  const { keys } = buildTables(detectors);
  const owner = (name: string): number =>
    [(each: Detector) => each.keys, (each: Detector) => each.weakKeys]
      .map((namesOf) => detectors.findIndex((each) => namesOf(each)?.some((other) => other === name || other.replaceAll(" ", "") === name)))
      .find((at) => at !== -1) as number;
  const lost = detectors.flatMap(({ kind, keys: names = [], weakKeys = [] }) =>
    [...names, ...weakKeys].filter((name) => keys.classify(name).detector !== owner(name)).map((name) => `${kind}: ${name}`),
  );
  expect(lost).toEqual([]);
});

test("no two detectors have the same kind, and kinds fit into a token", () => {
  const kinds = detectors.map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(kinds.filter((kind) => !/^[a-z][a-z-]{0,23}$/.test(kind))).toEqual([]);
});

test("sources are named", () => expect(detectors.filter(({ source }) => source.length < 8)).toEqual([]));
