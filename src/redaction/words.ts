/** What a word is made of, as bits. */
export const DIGIT = 1;
export const UPPER = 2;
export const LOWER = 4;
export const UNDERSCORE = 8;
/** Part of a letter outside ASCII, as UTF-8 or as a JSON escape. */
export const HIGH = 16;
/** A letter or sign that is no hexadecimal digit. */
export const NONHEX = 32;

const classes = new Uint8Array(256);
for (let code = 48; code < 58; code++) classes[code] = DIGIT;
for (let code = 65; code < 91; code++) classes[code] = UPPER | (code > 70 ? NONHEX : 0);
for (let code = 97; code < 123; code++) classes[code] = LOWER | (code > 102 ? NONHEX : 0);
for (let code = 128; code < 256; code++) classes[code] = HIGH | NONHEX;
classes[95] = UNDERSCORE | NONHEX;

/** Signs whose presence in a line decides which readers look at it. */
const signs = "@%=:\"\\|<~'?;,*{(>-/[`$";
const signBits = new Int32Array(256);
for (const [at, sign] of [...signs].entries()) signBits[sign.charCodeAt(0)] = 1 << at;

/** The bit of one sign in `Words.signs`. */
export const signBit = (sign: string): number => signBits[sign.charCodeAt(0)] as number;

/** What a code unit of a byte string is made of; 0 for signs and white space. */
export const classOf = (code: number): number => classes[code & 255] as number;

export const isWordCode = (code: number): boolean => (classes[code & 255] as number) !== 0;

/**
 * The code unit at a place; 0 where the line has none. What is read beside a line's ends would be no whole number, and machine code that
 * was made for whole numbers is thrown away when it meets another.
 */
export const codeAt = (line: string, at: number): number => (at >= 0 && at < line.length ? line.charCodeAt(at) : 0);

/** How many of the first `count` of ascending numbers are below one. */
export const countBelow = (numbers: ArrayLike<number>, count: number, limit: number): number => {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const isQuote = (code: number): boolean => code === 34 || code === 39 || code === 96;

/** A table of ones at some places and zeros elsewhere. */
export const marks = (size: number, places: readonly number[]): Uint8Array => {
  const marked = new Uint8Array(size);
  for (const place of places) marked[place] = 1;
  return marked;
};

/** A table of ones for signs and zeros for all else. */
export const marksOf = (signs: string): Uint8Array =>
  marks(
    256,
    [...signs].map((sign) => sign.charCodeAt(0)),
  );

/** A space or a tab. */
export const isBlank = (code: number): boolean => code === 32 || code === 9;

/** Hash of a word without regard to ASCII case, as `Words` computes it while reading. */
export const hashOf = (word: string): number => {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + (word.charCodeAt(at) | 32)) | 0;
  return hash;
};

const SPACE = 32;
const LESS = 60;
const BACKSLASH = 92;

/** Length of a token that stands for a value that was taken out, such as `<email:7f3a91c2>`; 0 when there is none. */
export const sealLength = (line: string, at: number): number => {
  let end = at + 1;
  const kindMax = Math.min(line.length, end + 32);
  for (; end < kindMax; end++) {
    const code = line.charCodeAt(end);
    if (!((code >= 97 && code <= 122) || code === 45)) break;
  }
  if (end === at + 1 || codeAt(line, end) !== 58 || codeAt(line, end + 9) !== 62) return 0;
  for (let digit = end + 1; digit < end + 9; digit++) {
    const code = line.charCodeAt(digit);
    if (!((code >= 48 && code <= 57) || (code >= 97 && code <= 102))) return 0;
  }
  return end + 10 - at;
};

/** The words of one line: runs of letters, digits and underscores, with what they are made of. */
export class Words {
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  flags = new Uint8Array(1024);
  hashes = new Int32Array(1024);
  count = 0;
  /** How many words between spaces are of small letters alone, and how many are names of programs: with digits or underscores. */
  small = 0;
  coded = 0;
  /** Signs that occur in the line, as bits. */
  signs = 0;
  /** Tokens that stand in the line already, as pairs of start and end. */
  readonly seals: number[] = [];

  /** @param line one byte a code unit */
  read(line: string): void {
    this.count = 0;
    this.small = 0;
    this.coded = 0;
    this.signs = 0;
    if (this.seals.length > 0) this.seals.length = 0;
    const { length } = line;
    let at = 0;
    while (at < length) {
      const code = line.charCodeAt(at);
      const kind = classes[code & 255] as number;
      if (kind !== 0) {
        at = this.word(line, at);
        continue;
      }
      this.signs |= signBits[code & 255] as number;
      if (code === LESS) {
        const sealed = sealLength(line, at);
        if (sealed > 0) this.seals.push(at, at + sealed);
        at += sealed === 0 ? 1 : sealed;
      } else at += code === BACKSLASH ? escapeLength(line, at) : 1;
    }
  }

  /** Index of the word that begins at a place, or of the first behind it. */
  indexAt(place: number): number {
    return countBelow(this.starts, this.count, place);
  }

  private word(line: string, start: number): number {
    const { length } = line;
    let flags = 0;
    let hash = 0;
    let at = start;
    for (; at < length; at++) {
      const code = line.charCodeAt(at);
      const kind = classes[code & 255] as number;
      if (kind === 0) {
        if (code !== BACKSLASH || !isLetterEscape(line, at)) break;
        flags |= HIGH | NONHEX;
        at += 5;
        continue;
      }
      flags |= kind;
      hash = (Math.imul(hash, 31) + (code | 32)) | 0;
    }
    if ((flags & ~(LOWER | NONHEX)) === 0) {
      if (codeAt(line, start - 1) === SPACE) this.small++;
    } else if ((flags & UNDERSCORE) !== 0 || ((flags & DIGIT) !== 0 && (flags & (LOWER | UPPER)) !== 0)) this.coded++;
    if (this.count === this.starts.length) this.grow();
    this.starts[this.count] = start;
    this.ends[this.count] = at;
    this.flags[this.count] = flags;
    this.hashes[this.count++] = hash;
    return at;
  }

  private grow(): void {
    const grown = <T extends Int32Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    const size = this.starts.length * 4;
    this.starts = grown(this.starts, new Int32Array(size));
    this.ends = grown(this.ends, new Int32Array(size));
    this.flags = grown(this.flags, new Uint8Array(size));
    this.hashes = grown(this.hashes, new Int32Array(size));
  }
}

/** Letters that follow a backslash in JSON, shells and languages of the C family: they are no part of a word. */
const escapes = new Set([..."nrtbfv0"].map((letter) => letter.charCodeAt(0)));

const escapeLength = (line: string, at: number): number => {
  const next = codeAt(line, at + 1);
  if (next === 117 && isLetterEscape(line, at)) return 1;
  if (next === 117 && /^[0-9a-fA-F]{4}$/.test(line.slice(at + 2, at + 6))) return 6;
  return escapes.has(next) ? 2 : 1;
};

/** `\u00e9` and the like: a letter outside ASCII. */
const isLetterEscape = (line: string, at: number): boolean => {
  if (codeAt(line, at + 1) !== 117) return false;
  const hex = line.slice(at + 2, at + 6);
  if (!/^[0-9a-fA-F]{4}$/.test(hex)) return false;
  const code = Number.parseInt(hex, 16);
  return code >= 0xc0 && (code < 0x2000 || code > 0x2fff);
};
