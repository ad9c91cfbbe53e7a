import { visible, type WordsDeclaration } from "../model/index.ts";

const slot = /\{\{([^}]*)\}\}/g;

const namesIn = (word: string): readonly string[] => [...word.matchAll(slot)].map(([, name]) => name as string);

export type Filled = { readonly ok: true; readonly argv: readonly string[] } | { readonly ok: false; readonly problem: string };

/**
 * Fills values into the words of a command. Words that stand in a list of their own are left out when a value in them was not
 * given.
 * INVARIANT: one word stays one argument whatever the value, and a value never makes an option of a word that was none.
 */
export const fillWords = (words: WordsDeclaration, values: ReadonlyMap<string, string>): Filled => {
  const argv: string[] = [];
  for (const each of words) {
    const group = typeof each === "string" ? [each] : each;
    const missing = group.flatMap(namesIn).find((name) => !values.has(name));
    if (missing !== undefined) {
      if (typeof each !== "string") continue;
      return { ok: false, problem: `\`--${missing}=…\` is missing: \`${visible(each)}\` needs it` };
    }
    for (const word of group) {
      const filled = word.replace(slot, (_, name: string) => values.get(name) as string);
      if (filled.startsWith("-") && !word.startsWith("-"))
        return { ok: false, problem: `\`${visible(filled)}\` would be taken for an option; a value may not begin with a dash there` };
      argv.push(filled);
    }
  }
  return { ok: true, argv };
};
