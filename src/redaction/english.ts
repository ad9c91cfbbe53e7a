import { english } from "./generated/english.ts";

/** Some seventeen bits a word of the list. */
export const englishBits = 1 << 20;
const probes = 8;

/** Where a word's hash leaves its marks: two hashes of the hash, added up (Kirsch and Mitzenmacher 2006). */
export const englishPlaces = (hash: number): readonly number[] => {
  const first = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  const second = Math.imul(hash ^ (hash >>> 13), 0x297a2d39) | 1;
  return Array.from({ length: probes }, (_, at) => (first + Math.imul(at, second)) >>> 12);
};

let filter: Uint8Array | undefined;

/** Whether a word, by `hashOf`, is an English one that is no name; one in some three thousand others passes for one. */
export const isEnglish = (hash: number): boolean => {
  const marks = (filter ??= Buffer.from(english, "base64"));
  return englishPlaces(hash).every((place) => ((marks[place >> 3] as number) & (1 << (place & 7))) !== 0);
};
