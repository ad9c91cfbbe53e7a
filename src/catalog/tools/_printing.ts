/** Options and operands of a command line that holds only what is listed, by the spellings as they stand; undefined otherwise. */
export interface Listed {
  readonly options: ReadonlyMap<string, string>;
  readonly operands: readonly string[];
}

/** Sorts words into flags, options with values (`-o x`, `-ox`, `--output x`, `--output=x`) and operands. */
export const onlyListed = (words: readonly string[], flags: string, values = ""): Listed | undefined => {
  const [isFlag, isValue] = [new Set(flags.split(" ")), new Set(values.split(" "))];
  const options = new Map<string, string>();
  const operands: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (!word.startsWith("-") || word === "-") operands.push(word);
    else if (isFlag.has(word)) options.set(word, "");
    else if (isValue.has(word)) {
      const value = words[++at];
      if (value === undefined) return undefined;
      options.set(word, value);
    } else if (!addAttached(word, isValue, options)) return undefined;
  }
  return { options, operands };
};

const addAttached = (word: string, isValue: ReadonlySet<string>, options: Map<string, string>): boolean => {
  const [, name, value] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? /^(-\w)=?(.+)$/s.exec(word) ?? [];
  if (name === undefined || !isValue.has(name)) return false;
  options.set(name, value as string);
  return true;
};

/** Prints names where the words are of a list of ways to ask for them. */
export const names = { words: "names" } as const;

/** Prints one name without `/`, `:`, `@` and `,`, or nothing. */
export const token = { words: "token" } as const;

/** Options of programs that pass lines on: with these, each line stands in the output as it stood in the input, or not at all. */
export const passesLines =
  (flags: RegExp, values = "", operandsMax = 0) =>
  (words: readonly string[]): "lines" | undefined => {
    const rest = words.filter((word) => !flags.test(word));
    const read = onlyListed(rest, "", values);
    return read && read.operands.length <= operandsMax ? "lines" : undefined;
  };
