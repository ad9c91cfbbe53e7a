/**
 * Writes src/redaction/generated/english.ts: which words are English, so that a capitalised one is not taken for a name nobody knows.
 *
 *   bun scripts/generate-words.ts FILE
 *
 * FILE is `american-english` of Debian's wamerican 2020.12.07 (SCOWL). The words are not written out: a Bloom filter of their hashes
 * answers whether a word may be one of them, wrongly for one in some three thousand others.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { englishBits, englishPlaces } from "../src/redaction/english.ts";
import * as names from "./generated/names.ts";
import { hashOf } from "../src/redaction/words.ts";

const file = process.argv[2];
if (file === undefined || !existsSync(file)) {
  console.error("generate-words: name the list of words; scripts/generate-words.ts says which");
  process.exit(2);
}

const known = new Set(Object.values(names).flatMap((list) => list.split(" ")));
const words = readFileSync(file, "utf8")
  .split("\n")
  .filter((word) => /^[a-z]{4,}$/.test(word) && !known.has(word));
const filter = new Uint8Array(englishBits / 8);
for (const word of words)
  for (const place of englishPlaces(hashOf(word))) filter[place >> 3] = (filter[place >> 3] as number) | (1 << (place & 7));

writeFileSync(
  join(fileURLToPath(new URL("..", import.meta.url)), "src/redaction/generated/english.ts"),
  `/**
 * Written by scripts/generate-words.ts from SCOWL's word lists. Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify,
 * distribute and sell these word lists, the associated scripts, the output created from the scripts, and its documentation for any purpose
 * is hereby granted without fee, provided that the above copyright notice appears in all copies and that both that copyright notice and
 * this permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the suitability of this array
 * for any purpose. It is provided "as is" without express or implied warranty.
 */

/** A Bloom filter of ${words.length} words, in base64. */
export const english =
  "${Buffer.from(filter).toString("base64")}";
`,
);
console.log(`${words.length} words`);
