/**
 * Writes src/redaction/generated/english.ts: which words are English or a product's, so that a capitalised one is not taken for a name
 * nobody knows.
 *
 *   bun scripts/generate-words.ts WORDS ICONS LANDSCAPE
 *
 * WORDS is `american-english` of Debian's wamerican 2020.12.07 (SCOWL), ICONS `data/simple-icons.json` of simple-icons at 34c22501,
 * 2026-08-02 (CC0 1.0), LANDSCAPE `landscape.yml` of cncf/landscape at 153d699b, 2026-08-07 (Apache 2.0). The words are not written out:
 * a Bloom filter of their hashes answers whether a word may be one of them, wrongly for one in some three thousand others.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { englishBits, englishPlaces } from "../src/redaction/english.ts";
import * as names from "./generated/names.ts";
import { hashOf } from "../src/redaction/words.ts";

const files = process.argv.slice(2);
if (files.length !== 3 || !files.every((file) => existsSync(file))) {
  console.error("generate-words: name the list of words and those of products; scripts/generate-words.ts says which");
  process.exit(2);
}
const [english, icons, landscape] = files.map((file) => readFileSync(file, "utf8")) as [string, string, string];

const known = new Set(Object.values(names).flatMap((list) => list.split(" ")));
const titles = [
  ...(JSON.parse(icons) as readonly { readonly title: string }[]).map(({ title }) => title),
  ...[...landscape.matchAll(/^ +(?:- )?name: (.+)$/gm)].map(([, name]) => name as string),
];
const listed = [...english.split("\n"), ...titles.flatMap((title) => title.toLowerCase().split(/[^a-z]+/))];
const words = [...new Set(listed)].filter((word) => /^[a-z]{4,}$/.test(word) && !known.has(word));
const filter = new Uint8Array(englishBits / 8);
for (const word of words)
  for (const place of englishPlaces(hashOf(word))) filter[place >> 3] = (filter[place >> 3] as number) | (1 << (place & 7));

writeFileSync(
  join(fileURLToPath(new URL("..", import.meta.url)), "src/redaction/generated/english.ts"),
  `/**
 * Written by scripts/generate-words.ts from the titles of simple-icons and cncf/landscape and from SCOWL's word lists. Copyright 2000-2011
 * by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the output created from
 * the scripts, and its documentation for any purpose is hereby granted without fee, provided that the above copyright notice appears in all
 * copies and that both that copyright notice and this permission notice appear in supporting documentation. Kevin Atkinson makes no
 * representations about the suitability of this array for any purpose. It is provided "as is" without express or implied warranty.
 */

/** A Bloom filter, in base64. */
export const english =
  "${Buffer.from(filter).toString("base64")}";
`,
);
console.log(`${words.length} words`);
