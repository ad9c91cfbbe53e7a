import type { Value } from "../schema/column.ts";

/** https://www.postgresql.org/docs/15/sql-copy.html, "Text Format": tabs between, `\N` for null, backslashes before what means something. */
const special = /[\\\b\f\n\r\t\v]/;
const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
};
const characters: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v", "\\": "\\" };

export const encodeField = (value: Value): string => {
  if (value === null) return "\\N";
  if (typeof value !== "string") return String(value);
  return special.test(value) ? value.replaceAll(/[\\\b\f\n\r\t\v]/g, (character) => escapes[character] as string) : value;
};

export const encodeRow = (values: readonly Value[]): string => `${values.map(encodeField).join("\t")}\n`;

/** The reverse of `encodeRow`, of one line without its end. */
export const decodeRow = (line: string): readonly (string | null)[] =>
  line.split("\t").map((field) => {
    if (field === "\\N") return null;
    return field.includes("\\") ? field.replaceAll(/\\(.)/g, (_whole, character: string) => characters[character] ?? character) : field;
  });
