import { refused } from "../outcome.ts";
import { Fault } from "../schema/column.ts";
import type { RecordReader, SourceRecord } from "./record.ts";

const noObject = new Fault("record", "is no JSON object on one line");
const half = new Fault("encoding", "holds half a character");
const lossy = new Fault("precision", "is a number JSON does not keep exactly; write it as a text");

/** Longer runs of digits may say more than a JSON number keeps. */
const longNumber = /[\d.]{16,}/;

type Mapping = Readonly<Record<string, unknown>>;

/** What a number's own text says, where that is more than the number keeps. */
const parseExactly = (text: string): unknown =>
  JSON.parse(text, (_key: string, value: unknown, context?: { readonly source?: string }) => {
    if (typeof value !== "number") return value;
    const source = context?.source;
    return source === undefined || source !== String(value) ? { inexact: source ?? "" } : value;
  });

/** Reads one JSON object per line. Members are taken by name; one nobody declared is a fault unless it is ignored. */
export const openJsonLines = (names: readonly string[], isUnknownIgnored: boolean, lengthMax: number): RecordReader => {
  const known = new Set(names);
  let rest = "";
  let line = 0;
  let isSuspectRest = false;

  const recordOf = (text: string, isSuspect: boolean): SourceRecord => {
    const place = { quoted: undefined, line, isSuspect };
    let value: unknown;
    try {
      value = longNumber.test(text) ? parseExactly(text) : JSON.parse(text);
    } catch {
      return { ...place, fields: [], fault: noObject };
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) return { ...place, fields: [], fault: noObject };
    const unknown = isUnknownIgnored ? undefined : Object.keys(value).find((name) => !known.has(name));
    if (unknown !== undefined) return { ...place, fields: [], fault: new Fault("fields", `has \`${unknown}\`, which is not declared`) };
    let fault: Fault | undefined;
    const fields = names.map((name) => {
      const field = textOf(Object.hasOwn(value, name) ? (value as Mapping)[name] : null);
      if (field instanceof Fault) fault ??= field;
      return field instanceof Fault ? null : field;
    });
    return { ...place, fields, fault };
  };

  const read = (piece: string, isLast: boolean, isSuspectPiece: boolean): readonly SourceRecord[] => {
    const text = rest === "" ? piece : rest + piece;
    const isSuspect = isSuspectPiece || isSuspectRest;
    const records: SourceRecord[] = [];
    let at = 0;
    while (at < text.length) {
      const found = text.indexOf("\n", at);
      if (found === -1 && !isLast) break;
      const end = found === -1 ? text.length : found;
      const one = text.slice(at, end).trim();
      line++;
      if (one !== "") records.push(recordOf(one, isSuspect));
      at = end + 1;
    }
    rest = text.slice(at);
    isSuspectRest = rest !== "" && isSuspectPiece;
    if (rest.length > lengthMax) throw refused(`the record at line ${line + 1} is longer than ${lengthMax} characters`);
    return records;
  };
  return {
    names: () => names,
    push: (text, isSuspect) => read(text, false, isSuspect),
    end: () => read("", true, false),
    lines: () => line,
  };
};

const textOf = (value: unknown): string | null | Fault => {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value.isWellFormed() ? value : half;
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return Number.isInteger(value) && !Number.isSafeInteger(value) ? lossy : String(value);
  if (typeof value === "object" && "inexact" in value) return numberText(String(value.inexact));
  return new Fault("type", "holds an object or a list where one value belongs");
};

/** A number as it stands there, which readers of decimals take digit by digit. */
const numberText = (source: string): string | Fault => (/^-?\d+(?:\.\d+)?$/.test(source) ? source : lossy);
