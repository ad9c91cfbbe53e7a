/** Writes src/redaction/generated/lexicon.ts: what is known of words as names, by their hashes, as `wordFlags` reads it. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { GIVEN, GIVEN_WORD, ORDINARY, SURNAME, SURNAME_WORD, writeLexicon } from "../src/redaction/lexicon.ts";
import { operationWords } from "../src/redaction/vocabulary.ts";
import { hashOf } from "../src/redaction/words.ts";
import { givenNames, givenWords, surnames, surnameWords } from "./generated/names.ts";

const flagsOf = new Map<number, number>();
for (const [words, flag] of [
  [givenNames.split(" "), GIVEN],
  [givenWords.split(" "), GIVEN_WORD],
  [surnames.split(" "), SURNAME],
  [surnameWords.split(" "), SURNAME_WORD],
  [[...operationWords], ORDINARY],
] as const)
  for (const hash of words.map(hashOf)) flagsOf.set(hash, (flagsOf.get(hash) ?? 0) | flag);

writeFileSync(
  join(fileURLToPath(new URL("..", import.meta.url)), "src/redaction/generated/lexicon.ts"),
  `/**
 * Written by scripts/generate-lexicon.ts from scripts/generated/names.ts, whose generator names the sources and their licences, and from
 * src/redaction/vocabulary.ts.
 */

/** ${flagsOf.size} words, as \`writeLexicon\` lays them out. */
export const lexicon =
  "${writeLexicon(flagsOf)}";
`,
);
