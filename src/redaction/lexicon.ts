import { givenNames, givenWords, surnames, surnameWords } from "./generated/names.ts";
import { copied } from "./pseudonym.ts";
import { operationWords } from "./vocabulary.ts";
import { hashOf } from "./words.ts";

/** What is known of a word as a name, as bits. */
export const GIVEN = 1;
export const GIVEN_WORD = 2;
export const SURNAME = 4;
export const SURNAME_WORD = 8;
/** A word of operations or of every sentence. */
export const ORDINARY = 16;

/** Words by hash, in a table without objects: it is made once, when the first line is read. */
class Lexicon {
  readonly #hashes = new Int32Array(1 << 17);
  readonly #flags = new Uint8Array(1 << 17);

  constructor() {
    const add = (names: string, flag: number): void => {
      let from = 0;
      for (let at = names.indexOf(" "); from <= names.length; at = names.indexOf(" ", from)) {
        const end = at === -1 ? names.length : at;
        this.#add(hashOf(names.slice(from, end)), flag);
        from = end + 1;
      }
    };
    add(givenNames, GIVEN);
    add(givenWords, GIVEN_WORD);
    add(surnames, SURNAME);
    add(surnameWords, SURNAME_WORD);
    for (const word of operationWords) this.#add(hashOf(word), ORDINARY);
  }

  #add(hash: number, flag: number): void {
    let at = this.#placeOf(hash);
    while (this.#flags[at] !== 0 && this.#hashes[at] !== hash) at = (at + 1) & 0x1ffff;
    this.#hashes[at] = hash;
    this.#flags[at] = (this.#flags[at] as number) | flag;
  }

  #placeOf(hash: number): number {
    return (Math.imul(hash, 0x9e3779b1) >>> 15) & 0x1ffff;
  }

  get(hash: number): number {
    let at = this.#placeOf(hash);
    while (this.#flags[at] !== 0) {
      if (this.#hashes[at] === hash) return this.#flags[at] as number;
      at = (at + 1) & 0x1ffff;
    }
    return 0;
  }
}

let lexicon: Lexicon | undefined;
export const wordFlags = (hash: number): number => (lexicon ??= new Lexicon()).get(hash);

/** A byte string as text. */
export const decode = (bytes: string): string => Buffer.from(bytes, "latin1").toString("utf8");

const foldedMax = 4096;
const folded = new Map<string, number>();

/** Hash of a word without accents, as the lists of names are written. */
export const foldedHash = (bytes: string): number => {
  const known = folded.get(bytes);
  if (known !== undefined) return known;
  const hash = hashOf(withoutAccents(bytes));
  if (folded.size >= foldedMax) folded.clear();
  if (bytes.length <= 64) folded.set(copied(bytes), hash);
  return hash;
};

const withoutAccents = (bytes: string): string =>
  decode(
    bytes.replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) =>
      Buffer.from(String.fromCharCode(Number.parseInt(hex, 16))).toString("latin1"),
    ),
  )
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[łøđßæı]/g, (letter) => plainLetters[letter] ?? letter);

const plainLetters: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", ı: "i" };
