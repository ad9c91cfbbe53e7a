import { foldedHash, GIVEN, GIVEN_WORD, ORDINARY, SURNAME, SURNAME_WORD, wordFlags } from "./lexicon.ts";
import { hashOf } from "./words.ts";

/** Whether a text of one to five words has a given name or a surname that is no ordinary word among them, or two that may be either. */
export const holdsName = (text: string): boolean => {
  let words = 0;
  for (const part of text.split(/[\s,^-]+/)) {
    const flags = wordFlags(/[\x80-\xff\\]/.test(part) ? foldedHash(part) : hashOf(part));
    if ((flags & ORDINARY) !== 0) continue;
    if ((flags & (GIVEN | SURNAME)) !== 0) return true;
    if ((flags & (GIVEN_WORD | SURNAME_WORD)) !== 0) words++;
  }
  return words > 1;
};

/** Whether any word of a text is a name at times. */
export const mayHoldName = (text: string): boolean =>
  text.split(/[\s,^-]+/).some((part) => {
    const flags = wordFlags(/[\x80-\xff\\]/.test(part) ? foldedHash(part) : hashOf(part));
    return (flags & (GIVEN | SURNAME | GIVEN_WORD | SURNAME_WORD)) !== 0 && (flags & ORDINARY) === 0;
  });

/** Whether every word of a text is an ordinary one. */
export const isOrdinaryText = (text: string): boolean =>
  text.split(/[\s,_-]+/).every((part) => part === "" || (wordFlags(hashOf(part)) & ORDINARY) !== 0);
