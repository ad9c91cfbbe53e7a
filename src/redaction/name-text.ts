import { marksOf } from "./words.ts";
import { foldedHash, GIVEN, GIVEN_WORD, ORDINARY, SURNAME, SURNAME_WORD, wordFlags } from "./lexicon.ts";

const blanks = "\t\n\v\f\r ";
/** What stands between the words of a name, and between those of a text. */
const nameBreaks = marksOf(`${blanks},^-`);
const textBreaks = marksOf(`${blanks},_-`);

/** Words of a text that are looked at one after the other: where the next one ends, and what is known of it. */
class Reader {
  #text = "";
  #breaks: Uint8Array = nameBreaks;
  #at = 0;
  flags = 0;

  begin(text: string, breaks: Uint8Array): this {
    this.#text = text;
    this.#breaks = breaks;
    this.#at = 0;
    return this;
  }

  /** Reads the next word; answers whether there is one. */
  next(): boolean {
    const text = this.#text;
    let at = this.#at;
    while (at < text.length && this.#breaks[text.charCodeAt(at) & 255] === 1) at++;
    if (at === text.length) return false;
    const start = at;
    let hash = 0;
    let isPlain = true;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.#breaks[code & 255] === 1) break;
      if (code >= 128 || code === 92) isPlain = false;
      hash = (Math.imul(hash, 31) + (code | 32)) | 0;
    }
    this.#at = at;
    this.flags = wordFlags(isPlain ? hash : foldedHash(text.slice(start, at)));
    return true;
  }
}
const reader = new Reader();

const NAME = GIVEN | SURNAME | GIVEN_WORD | SURNAME_WORD;

/** Whether a text of one to five words has a given name or a surname that is no ordinary word among them, or two that may be either. */
export const holdsName = (text: string): boolean => {
  const words = reader.begin(text, nameBreaks);
  let count = 0;
  while (words.next()) {
    if ((words.flags & ORDINARY) !== 0) continue;
    if ((words.flags & (GIVEN | SURNAME)) !== 0) return true;
    if ((words.flags & NAME) !== 0) count++;
  }
  return count > 1;
};

/** Whether any word of a text is a name at times. */
export const mayHoldName = (text: string): boolean => {
  const words = reader.begin(text, nameBreaks);
  while (words.next()) if ((words.flags & NAME) !== 0 && (words.flags & ORDINARY) === 0) return true;
  return false;
};

/** Whether every word of a text is an ordinary one. */
export const isOrdinaryText = (text: string): boolean => {
  const words = reader.begin(text, textBreaks);
  while (words.next()) if ((words.flags & ORDINARY) === 0) return false;
  return true;
};
