import { isEnglish } from "./english.ts";
import { foldedHash, GIVEN, GIVEN_WORD, ORDINARY, SURNAME, SURNAME_WORD, wordFlags } from "./lexicon.ts";
import type { Scan } from "./scan.ts";
import { codeAt, DIGIT, HIGH, hashOf, isWordCode, LOWER, NONHEX, signBit, UNDERSCORE, UPPER, marks } from "./words.ts";

const NOT_PROSE = [..."={<|\\@%"].reduce((bits, sign) => bits | signBit(sign), 0);

/** A time stamp, a level or a bracket: what follows is a program's. */
const startsAsRecord = /^\s*(?:[[<(*#]|\d{2,4}[-/.:]\d|\d+ |[A-Z][a-z]{2} +\d{1,2} \d\d:|(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL|NOTICE)\b)/;

/** Whether a line reads as sentences: most of its words are small and stand between spaces. */
export const isProse = (scan: Scan): boolean => {
  const { words, line } = scan;
  const { count, small, coded } = words;
  return (
    (words.signs & NOT_PROSE) === 0 &&
    count >= 3 &&
    small >= 2 &&
    small * 5 >= count &&
    coded * 8 <= count &&
    !line.includes("   ") &&
    !line.includes("\t") &&
    !startsAsRecord.test(line.slice(0, 24))
  );
};

/** What is known of the word at an index. */
export const nameFlags = (scan: Scan, index: number): number => {
  const { words, line } = scan;
  const isAscii = ((words.flags[index] as number) & HIGH) === 0;
  scan.work += isAscii ? 8 : 80;
  const hash = isAscii ? (words.hashes[index] as number) : foldedHash(line.slice(words.starts[index], words.ends[index]));
  return wordFlags(hash);
};

const accented = /^(?:\xc3[\x80-\x9e]|[\xc4\xc5][\x80-\xbf]|\xce[\x86-\xab]|\xd0[\x80-\xaf]|\\u0[0-4])/;

/** Whether a word is written as names are: one capital first, small letters after it. */
export const isTitleCase = (scan: Scan, index: number): boolean => {
  const { words, line } = scan;
  const flags = words.flags[index] as number;
  if ((flags & (DIGIT | UNDERSCORE)) !== 0)
    return (
      (flags & HIGH) !== 0 &&
      (flags & UNDERSCORE) === 0 &&
      /^(?:[A-Z]|\\u)[a-z]*(?:\\u[0-9a-f]{4}[a-z]*)+$/i.test(line.slice(words.starts[index], words.ends[index]))
    );
  const start = words.starts[index] as number;
  const code = line.charCodeAt(start);
  if (code < 128) {
    if (code < 65 || code > 90) return code === 92 && accented.test(line.slice(start, start + 4));
    if ((words.ends[index] as number) - start === 1) return true;
    if ((flags & (LOWER | HIGH)) === 0) return false;
    return !hasInnerCapital(line, start + 1, words.ends[index] as number) || innerCapitals.test(line.slice(start, words.ends[index]));
  }
  return accented.test(line.slice(start, start + 2));
};

const innerCapitals = /^(?:Mc|Mac|De|Di|Da|La|Le|Van|Fitz|O|Del|St)[A-Z][a-z]+$/;

const hasInnerCapital = (line: string, from: number, end: number): boolean => {
  for (let at = from; at < end; at++) {
    const code = line.charCodeAt(at);
    if (code >= 65 && code <= 90) return true;
  }
  return false;
};

const isAllCapitals = (scan: Scan, index: number): boolean => {
  const flags = scan.words.flags[index] as number;
  return (flags & ~NONHEX) === UPPER && (scan.words.ends[index] as number) - (scan.words.starts[index] as number) > 1;
};

const particles = new Set(
  [
    "de",
    "da",
    "di",
    "du",
    "dos",
    "das",
    "del",
    "della",
    "van",
    "von",
    "der",
    "den",
    "ter",
    "ten",
    "la",
    "le",
    "el",
    "al",
    "bin",
    "ibn",
    "abu",
    "zu",
    "y",
    "af",
  ].map(hashOf),
);

/** What stands between two words of a name: a space, a hyphen, an apostrophe, or a dot and a space after an initial. */
const joins = (scan: Scan, index: number): boolean => {
  const { words, line } = scan;
  const from = words.ends[index] as number;
  const to = words.starts[index + 1] as number;
  const length = to - from;
  const code = codeAt(line, from);
  if (length === 1) return code === 32 || code === 45 || code === 39;
  return length === 2 && code === 46 && codeAt(line, from + 1) === 32 && from - (words.starts[index] as number) <= 2;
};

const wordsMax = 5;

/** Index behind the last word of a name that begins here; ordinary words end it. `isLoose`: capitals alone are enough. */
const sequenceEnd = (scan: Scan, first: number): number => {
  const { words } = scan;
  let end = first + 1;
  while (end < words.count && end - first < wordsMax && joins(scan, end - 1)) {
    if (particles.has(words.hashes[end] as number) && end + 1 < words.count && joins(scan, end) && isTitleCase(scan, end + 1)) {
      end++;
      continue;
    }
    if (!isTitleCase(scan, end)) break;
    if ((words.ends[end] as number) - (words.starts[end] as number) === 1) {
      end++;
      continue;
    }
    const flags = nameFlags(scan, end);
    if ((flags & ORDINARY) !== 0 && (flags & (SURNAME | SURNAME_WORD | GIVEN)) === 0) break;
    end++;
  }
  return end;
};

const hashes = (text: string): ReadonlySet<number> => new Set(text.split(" ").map(hashOf));
/** Titles and the words for those who are treated: whatever capitalised word follows is a name. */
const strongCues = hashes(
  "hi hello dear dr doctor mr mrs ms prof professor nurse patient spouse wife husband mother father mom dad daughter herr frau senor senora monsieur madame mme sr sra dra rev sgt surname",
);
/** Roles: what follows must be known as a name. */
const roleCues = hashes(
  "patients son sister brother aunt uncle guardian caregiver carer member subscriber customer miss resident witness surgeon physician therapist employee pt client applicant beneficiary policyholder insured cardholder claimant tenant passenger guest student named lord lady capt officer judge attorney mx sir",
);
const weakCues = hashes(
  "by with dear hi hello attn contact user caller author owner provider signed approved cc regards sincerely told asked emailed called met from for and to name names i'm thanks voicemail assigned",
);

const cueHint = marks(
  4096,
  [...strongCues, ...roleCues, ...weakCues].map((hash) => hash & 4095),
);
const isCue = (hash: number): boolean => cueHint[hash & 4095] === 1 && (strongCues.has(hash) || roleCues.has(hash) || weakCues.has(hash));

/** How far a title or a role reaches: `Dr. `, `Patient: `, `patient "`. */
const follows = (scan: Scan, index: number): boolean => {
  const { words, line } = scan;
  const from = words.ends[index - 1] as number;
  const between = (words.starts[index] as number) - from;
  if (between === 1) return codeAt(line, from) === 32;
  return between <= 3 && /^[.:,]? ["'([]?$/.test(line.slice(from, words.starts[index]));
};

/** A person's name at a capitalised word; answers whether one was taken. */
export const readName = (scan: Scan, index: number): boolean => {
  const { words } = scan;
  if (!isTitleCase(scan, index)) return isAllCapitals(scan, index) && readCapitals(scan, index);
  const hasNext = index + 1 < words.count && joins(scan, index);
  const isReversed = codeAt(scan.line, words.ends[index] as number) === 44;
  if (!hasNext && !isReversed && !scan.isProse && !isPossessive(scan, index) && !(index > 0 && isCue(words.hashes[index - 1] as number)))
    return false;
  const flags = nameFlags(scan, index);
  const end = hasNext ? sequenceEnd(scan, index) : index + 1;
  if (!isName(scan, index, end, flags)) return readReversed(scan, index, flags);
  scan.take(words.starts[index] as number, words.ends[end - 1] as number, "name");
  scan.isPersonal = true;
  return true;
};

const isName = (scan: Scan, index: number, end: number, flags: number): boolean => {
  const count = end - index;
  const isOrdinary = (flags & ORDINARY) !== 0;
  if (index > 0 && follows(scan, index) && !/[.\w-]/.test(scan.line[(scan.words.starts[index - 1] as number) - 1] ?? " ")) {
    const cue = scan.words.hashes[index - 1] as number;
    const isTitle = titles.has(cue) && codeAt(scan.line, scan.words.ends[index - 1] as number) === 46;
    if (
      strongCues.has(cue) &&
      (!isOrdinary || isTitle) &&
      (count > 1 || (scan.words.ends[index] as number) - (scan.words.starts[index] as number) > 1)
    ) {
      scan.isPersonal = true;
      return true;
    }
    if (
      weakCues.has(cue) &&
      !isOrdinary &&
      (count > 1
        ? (flags & (GIVEN | GIVEN_WORD | SURNAME)) !== 0 || hasSurname(scan, index + 1, end, SURNAME | GIVEN)
        : (flags & GIVEN) !== 0)
    )
      return true;
  }
  if (count === 1 && isKnownAlone(flags) && (flags & GIVEN) !== 0 && isPossessive(scan, index)) return true;
  if (scan.isProse) return isNameInProse(scan, index, end, flags);
  if (count < 2) return false;
  if ((flags & GIVEN) !== 0 && !isOrdinary) return true;
  if ((flags & (GIVEN_WORD | GIVEN)) !== 0) return hasSurname(scan, index + 1, end, isOrdinary ? SURNAME : SURNAME | SURNAME_WORD);
  return !isOrdinary && flags !== SURNAME_WORD && hasSurname(scan, index + 1, end, SURNAME);
};

/**
 * In sentences a known name stands for a person by itself. Capitalised words that nobody knows are names where there are several, or where
 * one stands within a sentence: what is not a name there is ordinary or written small.
 */
const isNameInProse = (scan: Scan, index: number, end: number, flags: number): boolean => {
  const { words, line } = scan;
  if ((flags & ORDINARY) !== 0) return end - index > 1 && (flags & GIVEN) !== 0 && hasSurname(scan, index + 1, end, SURNAME);
  const start = words.starts[index] as number;
  const length = (words.ends[index] as number) - start;
  if (introduces(scan, index)) return true;
  if (length < 3) return end - index > 1 && length === 1 && hasSurname(scan, index + 1, end, SURNAME | GIVEN);
  const isFirst = index === 0 || !followsWord(line, start);
  if ((flags & GIVEN) !== 0) return true;
  if (end - index > 1) {
    if (hasSurname(scan, index + 1, end, SURNAME | GIVEN)) return true;
    if (flags === 0 && isForeign(scan, index, end)) return true;
    return !isFirst && flags === 0 && !isDocument(scan)
      ? isFree(scan, index + 1, end) && holdsUnknown(scan, index, end)
      : (flags & GIVEN_WORD) !== 0 && hasSurname(scan, index + 1, end, SURNAME_WORD);
  }
  return isLoneName(scan, index, flags, isFirst);
};

/** A capitalised word by itself: in a document about programs it takes more to be a name. */
const isLoneName = (scan: Scan, index: number, flags: number, isFirst: boolean): boolean => {
  if (actsAsPerson(scan, index, flags)) return true;
  if (flags === 0 && isForeign(scan, index, index + 1)) return !(isFirst && isDocument(scan));
  if (isDocument(scan)) return false;
  if (flags !== 0) return !isFirst && (flags & (SURNAME | GIVEN_WORD)) !== 0;
  const { words } = scan;
  const isLong = (words.ends[index] as number) - (words.starts[index] as number) > 3;
  return (!isFirst && isLong && isUnknown(scan, index)) || precedesPerson(scan, index);
};

/** Whether a word of the same sentence stands before a place: a sign, a bullet or a picture begins something new. */
const followsWord = (line: string, start: number): boolean => {
  if (codeAt(line, start - 1) !== 32) return false;
  const code = codeAt(line, start - 2);
  // Pictures, arrows and dashes are three or four bytes; letters of Europe are two.
  if (code >= 0x80) return codeAt(line, start - 3) >= 0xc3 && codeAt(line, start - 3) <= 0xdf;
  return isWordCode(code) || code === 44 || code === 39 || code === 41;
};

/** Whether a line is a document's about programs: marked code, headings, or what stands out in bold. */
const isDocument = (scan: Scan): boolean => {
  const { line } = scan;
  return (scan.isDocument ??= line.includes("`") || line.includes("**") || /^\s*(?:#|\/\/|[-*] )/.test(line));
};

const isUnknown = ({ words }: Scan, index: number): boolean => !isEnglish(words.hashes[index] as number);

const holdsUnknown = (scan: Scan, from: number, end: number): boolean => {
  for (let at = from; at < end; at++) if (isUnknown(scan, at)) return true;
  return false;
};

const personVerbs = hashes(
  "had said says lives lived asked told wrote shouted began spent thinks wants wanted loves died married phoned visited complained reports moved",
);

/** Somebody who speaks, lives or dies, or stands beside another name. */
const actsAsPerson = (scan: Scan, index: number, flags: number): boolean => {
  const { words, line } = scan;
  if (index + 2 >= words.count || codeAt(line, words.ends[index] as number) !== 32) return false;
  const next = words.hashes[index + 1] as number;
  if (personVerbs.has(next)) return true;
  if (next !== andHash || !isTitleCase(scan, index + 2)) return false;
  const known = nameFlags(scan, index + 2);
  return flags === 0 ? isUnknown(scan, index) && isKnownAlone(known) : (known & (SURNAME | GIVEN | SURNAME_WORD)) !== 0;
};

/** `Ann's`. */
const isPossessive = ({ line, words }: Scan, index: number): boolean => {
  const end = words.ends[index] as number;
  return codeAt(line, end) === 39 && codeAt(line, end + 1) === 115 && codeAt(line, end + 2) === 32;
};

/** Whether a word is a name and nothing else. */
const isKnownAlone = (flags: number): boolean => (flags & (GIVEN | SURNAME)) !== 0 && (flags & ORDINARY) === 0;

/** Somebody who stands before another in a list, or who is spoken to: `Tomas, Ann`, `Tomas, can you`. */
const precedesPerson = (scan: Scan, index: number): boolean => {
  const { words, line } = scan;
  const end = words.ends[index] as number;
  if (index + 1 >= words.count || codeAt(line, end) !== 44 || words.starts[index + 1] !== end + 2 || !isUnknown(scan, index)) return false;
  if (spokenTo.has(words.hashes[index + 1] as number)) return true;
  return isTitleCase(scan, index + 1) && isKnownAlone(nameFlags(scan, index + 1));
};
const spokenTo = hashes("can could would please thanks thank you i'm");
const andHash = hashOf("and");

/** A letter outside ASCII in a capitalised word. */
const isForeign = (scan: Scan, from: number, end: number): boolean => {
  for (let at = from; at < end; at++) if (((scan.words.flags[at] as number) & HIGH) !== 0) return true;
  return false;
};

/** `my name is …`, `I'm …`, `call me …`. */
const introduces = (scan: Scan, index: number): boolean => {
  const { hashes } = scan.words;
  if (index < 2 || !follows(scan, index)) return false;
  const last = hashes[index - 1] as number;
  const before = hashes[index - 2] as number;
  return (last === isHash && before === nameHash) || (last === mHash && before === iHash) || (last === meHash && callHashes.has(before));
};
const [isHash, nameHash, mHash, iHash, meHash] = ["is", "name", "m", "i", "me"].map(hashOf) as [number, number, number, number, number];
const callHashes = hashes("call calls called named");

const titles = hashes("mr mrs ms dr");

/** Two words written small that are a given name and a surname and nothing else. */
export const readSmallName = (scan: Scan, index: number): boolean => {
  const { words } = scan;
  if (
    index > 0 &&
    titles.has(words.hashes[index - 1] as number) &&
    follows(scan, index) &&
    (wordFlags(words.hashes[index] as number) & (GIVEN | SURNAME)) !== 0
  ) {
    scan.take(words.starts[index] as number, words.ends[index] as number, "name");
    return true;
  }
  if (index + 1 >= words.count || (wordFlags(words.hashes[index] as number) & (GIVEN | ORDINARY)) !== GIVEN) return false;
  let last = index + 1;
  if ((words.ends[last] as number) - (words.starts[last] as number) === 1 && last + 1 < words.count) last++;
  if (codeAt(scan.line, words.ends[index] as number) !== 32 || (nameFlags(scan, last) & (SURNAME | ORDINARY)) !== SURNAME) return false;
  scan.take(words.starts[index] as number, words.ends[last] as number, "name");
  return true;
};

/** Whether none of some words is ordinary. */
const isFree = (scan: Scan, from: number, end: number): boolean => {
  for (let at = from; at < end; at++) if ((nameFlags(scan, at) & ORDINARY) !== 0) return false;
  return true;
};

const hasSurname = (scan: Scan, from: number, end: number, wanted: number): boolean => {
  for (let at = from; at < end; at++) {
    const flags = nameFlags(scan, at);
    if ((flags & wanted) !== 0 && (flags & ORDINARY) === 0) return true;
  }
  return false;
};

/** `García, María`. */
const readReversed = (scan: Scan, index: number, flags: number): boolean => {
  const { words, line } = scan;
  if ((flags & SURNAME) === 0 || index + 1 >= words.count) return false;
  const from = words.ends[index] as number;
  if (codeAt(line, from) !== 44 || codeAt(line, from + 1) !== 32 || words.starts[index + 1] !== from + 2 || !isTitleCase(scan, index + 1))
    return false;
  const next = nameFlags(scan, index + 1);
  if ((next & GIVEN) === 0 || (next & ORDINARY) !== 0) return false;
  scan.take(words.starts[index] as number, words.ends[sequenceEnd(scan, index + 1) - 1] as number, "name");
  return true;
};

/** `MARIA GARCIA` and `GARCIA, MARIA`: both must be known. */
const readCapitals = (scan: Scan, index: number): boolean => {
  const { words, line } = scan;
  if (index + 1 >= words.count || !isAllCapitals(scan, index + 1)) return false;
  const flags = nameFlags(scan, index);
  if ((flags & (GIVEN | SURNAME)) === 0 || (flags & ORDINARY) !== 0) return false;
  const from = words.ends[index] as number;
  const between = line.slice(from, words.starts[index + 1]);
  const wanted = between === " " ? SURNAME : between === ", " ? ((flags & SURNAME) !== 0 ? GIVEN | GIVEN_WORD : GIVEN) : 0;
  const next = nameFlags(scan, index + 1);
  if (wanted === 0 || (next & wanted) === 0 || (next & ORDINARY) !== 0 || (between === " " && (flags & GIVEN) === 0)) return false;
  scan.take(words.starts[index] as number, words.ends[index + 1] as number, "name");
  return true;
};
