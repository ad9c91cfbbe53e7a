import { detectors, type Detector } from "./detectors.ts";

/** What stands where a secret was. */
export const redactedMark = "[redacted]";

/** Puts the mark in place of the secret within a match. The secret is searched from the end: what names it comes before it. */
const mark = (match: string, groups: Readonly<Record<string, string | undefined>>): string => {
  const secret = groups["secret"] ?? groups["double"] ?? groups["single"];
  if (secret === undefined || secret === redactedMark) return match;
  const at = match.lastIndexOf(secret);
  return match.slice(0, at) + redactedMark + match.slice(at + secret.length);
};

/** Applies one detector. */
export const applyDetector = (detector: Detector, text: string): string =>
  text.replace(detector.pattern, (...parts: unknown[]) => mark(parts[0] as string, (parts.at(-1) ?? {}) as Record<string, string>));

/** Takes secrets out of a text. What a detector puts in brings no other one what it needs. */
export const redact = (text: string): string => {
  const lower = text.toLowerCase();
  return detectors
    .filter(({ needs }) => needs.some((need) => lower.includes(need)))
    .reduce((rest, detector) => applyDetector(detector, rest), text);
};
