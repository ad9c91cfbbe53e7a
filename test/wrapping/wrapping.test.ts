import { describe, expect, test } from "bun:test";
import { find, isKept, told, type Found } from "./compare.ts";
import { exampleLines, has, lineOf, type Line } from "./lines.ts";
import { wraps, type Keeps } from "./wraps.ts";

/**
 * Every example of every tool, put in every way. All pairs are too many for each run: one of `parts` equal parts is tried,
 * in which every wrap meets other lines than in the next. `npm run test:wrapping` tries them all.
 */
const parts = 64;
const seed = Number(process.env["WRAPPING_SEED"] ?? 22);

const { allow, guard, doubt } = exampleLines();
const examples = [...guard, ...doubt, ...allow];
const harmless = new Set(allow);
/** Tried in every way, whatever the seed. */
const always = [
  "rm -rf /srv/data",
  "sudo systemctl restart nginx",
  "cat /etc/shadow",
  "git push --force origin main",
  "docker rm -f web",
  "cd /srv && rm x | cat # y",
  "echo $(rm /srv/x)",
  "ls > /srv/x",
].map(lineOf);

const alone = new Map<Line, Found>();
const foundOf = (line: Line): Found => {
  const found = alone.get(line) ?? find(line.text);
  alone.set(line, found);
  return found;
};

const chosen = (wrap: number): Line[] => examples.filter((_, i) => (i + wrap) % parts === seed % parts);

/** Goes to a folder where the files that some lines name do not stand: these lines do less there, however they are put. */
const goesElsewhere = /(?:\bcd|-C) \/srv\b/;

/** Puts a path behind the line: there it is the value of an option that has none. */
const fillsIn = "fd x -x LINE";
const lacksValue = (line: Line): boolean => foundOf(line).doubts.some((doubt) => doubt.startsWith("missing-value"));

/** Lines of which something is lost when they are put another way. */
const lost = (lines: readonly Line[], { name, put, keeps }: { name: string; put: (line: string) => string; keeps: Keeps }): string[] =>
  lines.flatMap((line) => {
    const wrapped = find(put(line.text));
    if (name === fillsIn && lacksValue(line)) return [];
    const isLess = goesElsewhere.test(name) && !isKept(foundOf(line), find(line.text, "/srv"), keeps);
    return isLess || isKept(foundOf(line), wrapped, keeps)
      ? []
      : [`${JSON.stringify(line.text)} ${told(foundOf(line))} became ${told(wrapped)}`];
  });

describe(`however a line is put, its effects are found, or it is doubted (seed ${seed % parts} of ${parts})`, () => {
  for (const [i, wrap] of wraps.entries())
    if (wrap.keeps !== "same")
      test(JSON.stringify(wrap.name), () => {
        const lines = [...always, ...chosen(i)].filter((line) => has(line, wrap.needs));
        expect(lost(lines, wrap)).toEqual([]);
      });
});

describe(`what changes nothing about a line leaves what is found of it (seed ${seed % parts} of ${parts})`, () => {
  for (const [i, wrap] of wraps.entries())
    if (wrap.keeps === "same")
      test(JSON.stringify(wrap.name), () => {
        const lines = [...always, ...chosen(i)].filter((line) => has(line, wrap.needs) && foundOf(line).doubts.length === 0);
        expect(lost(lines, wrap)).toEqual([]);
      });
});

test("most examples can be put in nearly every way", () => {
  const commands = examples.filter((line) => has(line, "command"));
  expect(commands.length / examples.length).toBeGreaterThan(0.95);
});

test("harmless examples are found harmless", () => {
  expect(examples.filter((line) => harmless.has(line) && foundOf(line).harm.size + foundOf(line).doubts.length > 0)).toEqual([]);
});
