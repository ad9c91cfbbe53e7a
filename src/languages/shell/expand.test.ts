import { expect, test } from "bun:test";
import fc from "fast-check";
import { parse } from "unbash";
import { Expander, type Surrounding } from "./expand.ts";
import { State } from "./state.ts";
import type { Word } from "./word.ts";

const seed = 20_261_122;

const surrounding: Surrounding = {
  state: new State("/here", []),
  isPosix: false,
  host: { mayMatch: () => true, mayNameOption: () => true },
  ambient: () => undefined,
  substitute: (_, text) => ({ text, isMany: true }),
  runAside: () => undefined,
  doubt: () => undefined,
  assign: () => undefined,
  checkInteger: () => undefined,
  forget: () => undefined,
  mayStop: () => undefined,
};

/** Letters that a word may be made of without meaning more than it says, and some that mean more. */
const plainLetters = [..."azAZ09_.,:/=+@%-"];
const otherLetters = [..."~{}*?[]!$'\"\\#^&é"];

test(`a plain word is expanded as every word is (seed ${seed})`, () => {
  const letter = fc.oneof({ arbitrary: fc.constantFrom(...plainLetters), weight: 12 }, fc.constantFrom(...otherLetters));
  let plain = 0;
  fc.assert(
    fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 12 }), (text) => {
      const command = parse(`x ${text}`).commands[0]?.command;
      if (command?.type !== "Command") return;
      for (const node of command.args) {
        if (node.type !== "Word") continue;
        const expander = new Expander(surrounding, 0);
        const words: Word[] = [];
        expander.addFields(node, words);
        expect(words).toEqual(expander.fields(node));
        if ([...node.text].every((each) => plainLetters.includes(each))) plain++;
      }
    }),
    { seed, numRuns: 5000 },
  );
  expect(plain).toBeGreaterThan(500);
});
