/**
 * One word after expansion. Known words have a `value`. Of an unknown one we keep the ends that are certain:
 * `/proc/$(pgrep x)/limits` starts with `/proc/` and ends with `/limits`, whatever runs.
 */
export interface Word {
  /** Source text, for showing. */
  readonly text: string;
  readonly value?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** An unquoted unknown word: may become no word or several. */
  readonly isMany?: boolean;
  /** It may become several words: what is certain of the ends is the first one's start and the last one's end. */
  readonly isSplit?: boolean;
  /** A whole number, or nothing: one word wherever it is part of one. */
  readonly isNumber?: boolean;
  /** One name such as `web-7d9f8` or `pod/web`, see `nameText`; where it is many words, each of them is. It may be empty, unless a loop takes it. */
  readonly isName?: boolean;
  /** A name or nothing, without any of `/:@,`: one word wherever it is part of one. */
  readonly isToken?: boolean;
  /** Neither it nor a word it may become begins with `-`. */
  readonly isOperand?: boolean;
  /** Variables of the environment around the script whose values are part of it. */
  readonly names?: readonly string[];
}

export const known = (value: string, text = value): Word => ({ text, value });

/** A word of which nothing, or only the ends, is known. */
export const unknown = (
  text: string,
  ends: {
    prefix?: string;
    suffix?: string;
    isMany?: boolean;
    isSplit?: boolean;
    isName?: boolean;
    isOperand?: boolean;
    names?: readonly string[];
  } = {},
): Word => ({ text, ...ends });

/** A name as servers give them: neither an option nor an assignment, and nothing in it that a shell would split or expand. */
export const nameText = /^[A-Za-z0-9_][\w.:/@+,-]*$/;

/** What is known of the words that a program prints, each between white space. */
export interface Printed {
  /** One number or nothing; one token or nothing; names; lines whose first words are names; or paths, which a NUL ends. */
  readonly words: "number" | "token" | "names" | "rows" | "paths";
  /** What every name or path begins with. */
  readonly prefix?: string;
  /** What every path ends with. */
  readonly suffix?: string;
}

/** Works out what the words of an output are, when somebody reads it: most output nobody does. */
export type Printing = () => Printed | undefined;

/** Where a program says what the words of its output are. */
export interface Listener {
  printed: Printing | undefined;
}

/** The variables of the environment in any of the words, to be spread into a word made of them. */
export const namesIn = (...words: readonly (Word | undefined)[]): { names?: readonly string[] } => {
  const names = words.flatMap((word) => word?.names ?? []);
  return names.length > 0 ? { names } : {};
};

/** What a person is shown: the value, with `?` for the unknown part. */
export const shown = (word: Word): string => word.value ?? `${word.prefix ?? ""}?${word.suffix ?? ""}`;

/** True when the word cannot turn into an option or into more than one word. */
export const isOperandForSure = (word: Word): boolean =>
  word.value !== undefined
    ? !word.value.startsWith("-")
    : word.isMany !== true && (isNoOption(word) || (word.prefix !== undefined && word.prefix !== "" && !word.prefix.startsWith("-")));

/** True when no word that an unknown one may become is an option. */
export const isNoOption = (word: Word): boolean => word.isName === true || word.isOperand === true;

/** Where a command's standard input comes from. */
export type Input =
  /** Whatever the caller has: a terminal, or nothing. */
  | { readonly kind: "inherited" }
  | { readonly kind: "known"; readonly text: string }
  | { readonly kind: "file"; readonly path: Word }
  | { readonly kind: "unknown"; readonly from: string; readonly names?: readonly string[]; readonly printed?: Printed };

/** Where several commands read the same input, none is known to get all of it. */
export const shared = (input: Input): Input => {
  if (input.kind === "file" && input.path.value === "/dev/null") return input;
  if (input.kind === "known") return { kind: "unknown", from: "an input that several commands share" };
  return input.kind === "file" ? { kind: "unknown", from: `${shown(input.path)}, which several commands share` } : input;
};

/** One simple command as it would be executed. */
export interface Invocation {
  /** Program and its arguments, expanded; never empty. */
  readonly words: readonly Word[];
  /** Variables set in front of it or exported before it by the same script. */
  readonly variables: ReadonlyMap<string, Word>;
  readonly input: Input;
  /** Its source text. */
  readonly source: string;
}
