import { eachOption, type Command, type Options, type Tool } from "../../src/catalog/tool.ts";
import { canary } from "./sandbox.ts";

/** One line for a tool, under a name that this machine has a program for. */
export interface Line {
  readonly tool: string;
  readonly text: string;
}

/** Values of every sort: what fits an option that writes, one that runs, one that counts and one that reads. */
const valuesOf = (name: string): string[] => {
  const fitting = /host|addr|server|url|uri|proxy|peer|listen|remote/i.test(name)
    ? "127.0.0.1:9"
    : /dir|path|folder|root|prefix/i.test(name)
      ? "sub"
      : /time|since|until|date/i.test(name)
        ? "now"
        : /format|output|type|mode|style/i.test(name)
          ? "json"
          : "word";
  return ["out.new", canary, "3", "in.txt", fitting];
};

const quoted = (word: string): string => (/^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

/** Words of a line that is one simple command, else undefined. */
const wordsOf = (line: string): string[] | undefined => {
  if (/[|;&<>$`(){}*?#~\n\\[\]!]/.test(line.replaceAll(/'[^']*'/g, ""))) return undefined;
  return [...line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"]+)+/g)].map(([word]) => word.replaceAll(/'([^']*)'|"([^"]*)"/g, "$1$2"));
};

/** A place where options may stand: a program, or one of its subcommands. */
interface Place {
  readonly path: readonly string[];
  readonly command: Command;
  readonly options: Options;
  readonly isOpen: boolean;
}

const placesOf = (command: Command, path: readonly string[] = [], outer: Options = {}): Place[] => {
  const options = { ...outer, ...command.options };
  const below = Object.entries(command.commands ?? {}).flatMap(([names, nested]) => {
    const name = names.split(/,\s*/)[0]?.replaceAll("*", "x") ?? "";
    return placesOf(nested, [...path, ...name.split(" ")], command.optionsMayFollow ? options : outer);
  });
  return [{ path, command, options, isOpen: command.optionsOnlyRead === true }, ...below];
};

const operandFor = (name: string): string =>
  /host|addr|server|url|target$/i.test(name) ? "127.0.0.1" : /pid/i.test(name) ? "1" : "in.txt";

/** Minimal calls of a place: what examples show, and what its operands' names suggest. */
const basesOf = (name: string, names: ReadonlySet<string>, place: Place, tool: Tool): string[][] => {
  const shown = tool.examples.allow
    .map(wordsOf)
    .filter((words) => words !== undefined && names.has(words[0] ?? "") && place.path.every((part, i) => words[i + 1] === part))
    .map((words) => (words as string[]).slice(1 + place.path.length))
    .toSorted((a, b) => a.length - b.length);
  const required = (place.command.operands ?? []).filter((each) => !/[?*]$/.test(each)).map(operandFor);
  const all = (place.command.operands ?? []).slice(0, 3).map((each) => operandFor(each.replace(/[?*]$/, "")));
  // A program that runs another: an option that takes a word it is not said to take makes the second the program.
  const nested = (place.command.runs ?? tool.runs ?? []).length > 0 || tool.syntax === "posix" ? [["ls", canary]] : [];
  const bases = [...shown.slice(0, 2), ...nested, required, all];
  return [...new Map(bases.map((words) => [words.join("\0"), [name, ...place.path, ...words]])).values()];
};

/** Ways to write an option with a value. */
const spelt = (spelling: string, value: string, at: number): string[] => {
  if (!spelling.startsWith("--")) return at % 2 === 0 || spelling.length > 2 ? [spelling, value] : [`${spelling}${value}`];
  return at % 2 === 0 ? [`${spelling}=${value}`] : [spelling, value];
};

/** Every way an option may be given, with values of every sort; each spelling at least once. */
const givingsOf = (key: string, takes: "flag" | "value" | "attached"): string[][] => {
  const spellings = key.split(", ").map((each) => each.replace("NUM", "5").replaceAll("*", "x"));
  if (takes === "flag") return spellings.map((spelling) => [spelling]);
  const given = valuesOf(key).flatMap((value, at) => {
    const spelling = spellings[at % spellings.length] as string;
    if (takes === "attached") return [[spelling.startsWith("--") ? `${spelling}=${value}` : `${spelling}${value}`]];
    return [spelt(spelling, value, at)];
  });
  // As a word of its own: where the program takes none, or takes one where the file says none, it comes to stand where a program's name does.
  const apart = spellings.map((spelling) => [spelling, canary]);
  return takes === "attached" ? [...spellings.map((spelling) => [spelling]), ...given] : [...given, ...apart];
};

const takesOf = (option: Options[string]): "flag" | "value" | "attached" =>
  typeof option === "string" ? option : (option?.takes ?? "flag");

/** Lines from what a tool file declares; `undeclared`: options its manual names, tried where the file says that any only reads. */
export const linesOf = (tool: Tool, name: string, undeclared: readonly string[]): Line[] => {
  const names = new Set(tool.name.split(", "));
  const lines = new Set<string>(tool.examples.allow);
  for (const each of names) if (Bun.which(each) !== null) lines.add(each);
  for (const place of placesOf(tool)) {
    const at = 1 + place.path.length;
    const bases = basesOf(name, names, place, tool);
    let turn = 0;
    const add = (option: readonly string[]): void => {
      const base = bases[turn++ % bases.length] as string[];
      lines.add([...base.slice(0, at), ...option, ...base.slice(at)].map(quoted).join(" "));
    };
    for (const base of bases) lines.add(base.map(quoted).join(" "));
    for (const [key, option] of Object.entries(eachOption(place.options))) for (const given of givingsOf(key, takesOf(option))) add(given);
    if (place.isOpen && place.path.length === 0)
      for (const spelling of undeclared)
        for (const value of ["", "out.new", canary, "in.txt"])
          add(value === "" ? [spelling] : spelling.startsWith("--") ? [`${spelling}=${value}`] : [spelling, value]);
  }
  return [...lines].map((text) => ({ tool: tool.name.split(", ")[0] as string, text }));
};

/** Lines with several options at once; `pick` answers with a whole number below its argument. */
export const combinationsOf = (tool: Tool, name: string, count: number, pick: (below: number) => number): Line[] => {
  const names = new Set(tool.name.split(", "));
  const places = placesOf(tool).filter(({ options }) => Object.keys(options).length > 1);
  if (places.length === 0) return [];
  return Array.from({ length: count }, () => {
    const place = places[pick(places.length)] as Place;
    const at = 1 + place.path.length;
    const bases = basesOf(name, names, place, tool);
    const base = bases[pick(bases.length)] as string[];
    const options = Object.entries(eachOption(place.options));
    const given = Array.from({ length: 2 + pick(3) }, () => {
      const [key, option] = options[pick(options.length)] as [string, Options[string]];
      const givings = givingsOf(key, takesOf(option));
      return givings[pick(givings.length)] as string[];
    });
    return {
      tool: tool.name.split(", ")[0] as string,
      text: [...base.slice(0, at), ...given.flat(), ...base.slice(at)].map(quoted).join(" "),
    };
  });
};
