import { isEnglish } from "./english.ts";
import { ORDINARY, wordFlags } from "./lexicon.ts";
import { hashOf } from "./words.ts";

const partsOf = (text: string): readonly string[] => text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];

const isKnown = (part: string): boolean => {
  const hash = hashOf(part);
  return isEnglish(hash) || (wordFlags(hash) & ORDINARY) !== 0;
};

/** How much of a text of letters is words, from 0 to 1: `AccessToken` is all of it. */
const knownShare = (text: string): number =>
  partsOf(text).reduce((letters, part) => letters + (part.length > 2 && isKnown(part) ? part.length : 0), 0) / text.length;

/** A name of a class: `AccessToken`, `PasswordEncoder`. */
export const isClassName = (text: string): boolean => /^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/.test(text) && knownShare(text) > 0.5;

/** Letters whose case changes as no writer of words or names changes it. */
export const isRandomCase = (text: string): boolean => {
  if (!/^[A-Za-z]{12,256}$/.test(text)) return false;
  const { length } = partsOf(text);
  return length > 2 && text.length / length <= 4 && knownShare(text) < 0.4;
};
