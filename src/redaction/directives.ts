import { isOrdinaryText } from "./name-text.ts";
import type { Scan } from "./scan.ts";
import { hashOf, signBit } from "./words.ts";

const COLON = signBit(":");

const single = /^\s+(["']?)([^\s"']{1,255}[^\s"'.,:!?])\1\s*;?\s*$/;
/** `machine HOST login NAME password WORD` and `default login …` (netrc(5)). */
const netrc = /\blogin\s+\S+\s+password\s+(\S+)/;
/** A line of ~/.pgpass (PostgreSQL 15, 34.16): host, port, database, user and the password. */
const pgpass =
  /^(?![\dA-Fa-f:]+$)(?:[\w.*-]{1,255}|\[[0-9a-fA-F:]{2,45}\]|\/[\w./-]{1,255}):(?:\*|\d{4,5}):[\w.*-]{1,64}:[\w.*@-]{1,64}:(?=\S{4,512}$)/;
const machineHash = hashOf("machine");
const defaultHash = hashOf("default");

/** A line of settings that begins with a word and goes on with its value: `requirepass s3cret`. */
export const readDirective = (scan: Scan): void => {
  const { line, words, tables } = scan;
  if (words.count < 2) return;
  const passwordAt = (words.signs & COLON) !== 0 && !line.includes(" ") ? (pgpass.exec(line)?.[0].length ?? -1) : -1;
  if (passwordAt !== -1) {
    scan.spans.add(passwordAt, line.length, "password");
    return;
  }
  const first = words.hashes[0] as number;
  if (first === machineHash || first === defaultHash) {
    const found = netrc.exec(line);
    if (found) take(scan, found[1] as string, found.index + found[0].length - (found[1] as string).length, "password");
    return;
  }
  const detector = tables.detectors[tables.directives.get(first) ?? -1];
  if (detector === undefined || line.slice(0, words.starts[0]).trim() !== "") return;
  const text = single.exec(line.slice(words.ends[0]))?.[2];
  // A word of the language is a state or a type.
  if (text === undefined || isOrdinaryText(text) || !(detector.accepts?.(text) ?? true)) return;
  take(scan, text, line.indexOf(text, words.ends[0]), detector.kind);
};

const take = (scan: Scan, text: string, start: number, kind: string): void => scan.spans.add(start, start + text.length, kind);
