/**
 * Writes scripts/generated/names.ts: given names and surnames by which people are recognised in text.
 *
 *   bun scripts/generate-names.ts FOLDER
 *
 * FOLDER holds, as published:
 *   dist.all.last, dist.female.first, dist.male.first   US Census Bureau, Frequently Occurring Surnames and First Names from the 1990
 *                                                       Census (a work of the United States government, public domain)
 *   yob2010.txt … yob2014.txt                           US Social Security Administration, national data on baby names (public domain)
 *   common-forenames-by-country.csv,                    sigpwned/popular-names-by-country-dataset at eb62e13, 2023-07-16 (CC0 1.0)
 *   common-surnames-by-country.csv
 *   american-english                                    Debian's wamerican 2020.12.07, to tell names that are words as well; none of it
 *                                                       is written out
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = process.argv[2];
if (folder === undefined || !existsSync(join(folder, "dist.all.last"))) {
  console.error("generate-names: name the folder with the sources; scripts/generate-names.ts lists them");
  process.exit(2);
}

/** Surnames below this rank of the census are rarer than what they would be confused with. */
const surnamesMax = 24_000;
/** Births in five years. */
const birthsMin = 60;

const linesOf = (name: string): string[] =>
  readFileSync(join(folder, name), "utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "");
const folded = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replaceAll("đ", "d")
    .replaceAll("ß", "ss")
    .replaceAll("æ", "ae")
    .replaceAll("ı", "i");
/** Each part of a name by itself: `Ana María`, `Al-Sayed`. */
const partsOf = (name: string): string[] =>
  folded(name)
    .split(/[\s\-'’.,()/]+/)
    .filter((part) => /^[a-z]{3,20}$/.test(part));

const census = (name: string, most: number): string[] =>
  linesOf(name)
    .slice(0, most)
    .flatMap((line) => partsOf(line.split(/\s+/)[0] as string));

const births = new Map<string, number>();
for (const year of [2010, 2011, 2012, 2013, 2014])
  for (const line of linesOf(`yob${year}.txt`)) {
    const [name, , count] = line.split(",") as [string, string, string];
    births.set(folded(name), (births.get(folded(name)) ?? 0) + Number(count));
  }

const byCountry = (name: string, columns: readonly string[]): string[] => {
  const [head, ...rows] = linesOf(name);
  const names = (head as string).split(",");
  return rows.flatMap((row) => columns.flatMap((column) => partsOf(row.split(",")[names.indexOf(column)] ?? "")));
};

const words = new Set(linesOf("american-english").filter((word) => /^[a-z]+$/.test(word)));
const columns = ["Localized Name", "Romanized Name"];
const given = new Set([
  ...census("dist.female.first", 4275),
  ...census("dist.male.first", 1219),
  ...[...births].filter(([, count]) => count >= birthsMin).flatMap(([name]) => partsOf(name)),
  ...byCountry("common-forenames-by-country.csv", columns),
]);
const surnames = new Set([...census("dist.all.last", surnamesMax), ...byCountry("common-surnames-by-country.csv", columns)]);

const text = (names: Iterable<string>): string => JSON.stringify([...names].toSorted().join(" "));
const alone = (names: Iterable<string>, isWord: boolean): string[] => [...names].filter((name) => words.has(name) === isWord);

const out = join(fileURLToPath(new URL("..", import.meta.url)), "scripts/generated/names.ts");
writeFileSync(
  out,
  `/** Written by scripts/generate-names.ts, which names the sources and their licences. Lower case, without accents, one space between. */

/** Given names that are no English words. */
export const givenNames = ${text(alone(given, false))};

/** Given names that are English words as well. */
export const givenWords = ${text(alone(given, true))};

/** Surnames that are no English words. */
export const surnames = ${text(alone(surnames, false))};

/** Surnames that are English words as well. */
export const surnameWords = ${text(alone(surnames, true))};
`,
);
console.log(`${given.size} given names, ${surnames.size} surnames`);
