import { schemes, takeCredentials } from "./credentials.ts";
import type { Detector } from "./detector.ts";
import { kindOf } from "./judging.ts";
import type { KeyClass } from "./keys.ts";
import type { Scan } from "./scan.ts";
import { codeAt, isBlank } from "./words.ts";

/** A time of day behind a date makes it a time stamp. */
export const clock = /^[T ]\d\d:\d\d/;

/** Takes a value out when it is what its key says; a value of several words is shortened until it is. */
export const takeValue = (scan: Scan, known: KeyClass, keyStart: number, from: number, to: number): void => {
  const { line, tables } = scan;
  const detector = tables.detectors[known.detector];
  if (detector === undefined) return;
  let start = from;
  let end = to;
  while (end > start && isBlank(line.charCodeAt(end - 1))) end--;
  while (start < end && isBlank(line.charCodeAt(start))) start++;
  if (end <= start) return;
  if (detector.isSecret) {
    if (/^(?:authorization|proxy authorization|auth)$/.test(known.words) || known.words.endsWith("authorization")) {
      takeCredentials(scan, start, end);
      return;
    }
    const scheme = schemes.exec(line.slice(start, Math.min(end, start + 24)));
    if (scheme && detector.kind === "secret") start += scheme[0].length;
  }
  // Behind the name of a connection string the first of its members would be the value.
  const reach = detector.kind === "secret" && /(?:^| )connection ?(?:str(?:ing)?s?)?$/.test(known.words) ? line.length : end;
  if (isMemberText(line, start, end) || (isConnection(line, start, reach) && !known.words.includes("hook"))) return;
  for (let tries = 0; tries < 6 && end > start; tries++) {
    scan.work += 32;
    const kind = kindOf(scan, known, keyStart, line.slice(start, end));
    if (kind !== undefined && !(known.isWeak && clock.test(line.slice(end, end + 6))) && !isOther(detector, line, end)) {
      scan.take(start, end, kind);
      // What is left of the value is read anew.
      if (tries > 0) scan.isUnsettled = true;
      return;
    }
    if (!known.isSpaced) break;
    const cut = Math.max(line.lastIndexOf(" ", end - 1), line.lastIndexOf(",", end - 1));
    if (cut <= start) break;
    end = cut;
    while (end > start && /[ ,.]/.test(line[end - 1] as string)) end--;
  }
  // It may be one when parts of it are gone.
  scan.refused.add(from, to, detector.kind);
};

const isOther = ({ unless }: Detector, line: string, end: number): boolean => {
  if (unless === undefined) return false;
  unless.lastIndex = end;
  return unless.test(line);
};

/** A connection string's members speak for themselves. */
const connection = /[A-Za-z][\w ]{0,40}=[^;]{0,80};\s?[A-Za-z][\w ]{0,40}=|[a-z][a-z0-9+.:-]{1,24}:\/\/\S/y;

const isConnection = (line: string, start: number, end: number): boolean => {
  connection.lastIndex = start;
  return connection.test(line) && connection.lastIndex <= Math.min(end, start + 96);
};

/** An object within a text speaks for itself: its members are read. */
const isMemberText = (line: string, start: number, end: number): boolean => {
  const code = codeAt(line, start);
  return (code === 123 || code === 91) && end - start > 2 && line.indexOf(":", start) < end && line.indexOf(":", start) !== -1;
};
