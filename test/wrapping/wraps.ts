import { decorations } from "./decorations.ts";
import type { Shape } from "./lines.ts";
import * as templates from "./templates.ts";
import { words, write } from "./writing.ts";

/**
 * What is found of a line however it is put, unless a doubt is or something that stands for anything.
 *
 * - `effects`: every effect, by action, kind and name.
 * - `actions`: every action beyond reading. Where it runs, as whom, and with which words decides about kinds and names.
 * - `harm`: something beyond reading, where there was. What it reads, or which files there are, decides about the rest.
 * - `same`: exactly its effects, and nothing that is in doubt.
 */
export type Keeps = "effects" | "actions" | "harm" | "same";

/** Another way to put a line. */
export interface Wrap {
  readonly name: string;
  /** What a line must be to be put that way. */
  readonly needs: Shape;
  readonly keeps: Keeps;
  readonly put: (line: string) => string;
}

/** What is done to the letters of a line of plain words. */
const spellings: Readonly<Record<string, Wrap["put"]>> = {
  "quotes within words": (line) => line.replaceAll(/\w(?=\w)/g, "$&''"),
  "double quotes within words": (line) => line.replaceAll(/\w(?=\w)/g, '$&""'),
  "quotes around words": (line) => quotedEach(line, (word) => `'${word}'`),
  "ANSI-C quotes around words": (line) => quotedEach(line, (word) => write("$'HEX'", word)),
  "locale quotes around words": (line) => quotedEach(line, (word) => `$"${word}"`),
  "backslashes in words": (line) => line.replaceAll(/[a-z]/g, "\\$&"),
  "an empty parameter in words": (line) => line.replace(/\w(?=\w)/, "$&$1"),
  "no parameters in words": (line) => line.replace(/\w(?=\w)/, '$&"$@"'),
  "an empty substitution in words": (line) => line.replace(/\w(?=\w)/, "$&$(:)"),
  "a default in words": (line) => line.replace(/\w(?=\w)/, "${x:-$&}"),
  "an unset variable in words": (line) => line.replace(/\w(?=\w)/, "$&${nothing}"),
  "a pattern for the program": (line) => line.replace(/^\S+/, (word) => `/usr/bin/${word.slice(0, -1)}?`),
  "a set of letters for the program": (line) => line.replace(/^\S+/, (word) => `/usr/bin/[${word[0]}]${word.slice(1)}`),
  "$IFS for blanks": (line) => line.replaceAll(" ", "$IFS"),
  "${IFS} for blanks": (line) => line.replaceAll(" ", "${IFS}"),
  "a continued line in a word": (line) => `${line[0]}\\\n${line.slice(1)}`,
  "a tab for a blank": (line) => line.replaceAll(" ", "\t"),
};

const quotedEach = (line: string, quote: (word: string) => string): string => words(line).map(quote).join(" ");

const written = (list: readonly string[], needs: Shape, keeps: Keeps): Wrap[] =>
  list.map((name) => ({ name, needs, keeps, put: (line) => write(name, line) }));

const { compounds, substitutions, readAgain, shells, shellRunners, before, runners } = templates;

/** Ways to say the same. */
export const wraps: readonly Wrap[] = [
  ...written([...compounds, ...substitutions, ...readAgain, ...shells, ...shellRunners], "script", "effects"),
  ...written(
    before.map((start) => `${start} LINE`),
    "script",
    "effects",
  ),
  ...written(templates.ofLines, "line", "effects"),
  ...written(templates.ofStatements, "statement", "effects"),
  ...written(templates.ofCommands, "command", "effects"),
  ...written(
    runners.map((program) => `${program} LINE`),
    "command",
    "effects",
  ),
  ...written(templates.ofPlainCommands, "plain", "effects"),
  ...written(templates.ofSmallLetters, "small", "effects"),
  ...Object.entries(spellings).map(([name, put]): Wrap => ({ name, needs: "plain", keeps: "effects", put })),
  ...written(templates.displacingScripts, "script", "actions"),
  ...written(templates.displacing, "command", "actions"),
  ...written(templates.joining, "plain", "actions"),
  ...written(templates.feeding, "script", "harm"),
  ...written(templates.feedingCommands, "command", "harm"),
  ...written(templates.elsewhere, "command", "harm"),
  ...Object.entries(decorations).flatMap(([needs, list]) => written(list, needs as Shape, "same")),
];
