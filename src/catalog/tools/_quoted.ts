import { quoteWord } from "../../model/index.ts";
import type { Word } from "../../languages/shell/index.ts";

/** The words as shell source that means exactly them, or undefined when one is not known. */
export const quoted = (words: readonly Word[]): string | undefined =>
  words.some((word) => word.value === undefined) ? undefined : words.map((word) => quoteWord(word.value as string)).join(" ");
