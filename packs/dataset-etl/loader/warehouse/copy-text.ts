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

const encodeField = (value: Value): string => {
  if (typeof value === "string")
    return special.test(value) ? value.replaceAll(/[\\\b\f\n\r\t\v]/g, (character) => escapes[character] as string) : value;
  return value === null ? "\\N" : String(value);
};

/** One row of a list of them, `width` values from `at`. */
export const encodeRow = (values: readonly Value[], at: number, width: number): string => {
  let line = encodeField(values[at] as Value);
  for (let field = at + 1; field < at + width; field++) line += `\t${encodeField(values[field] as Value)}`;
  return `${line}\n`;
};

/** The reverse of `encodeRow`, of one line without its end. */
export const decodeRow = (line: string): readonly (string | null)[] =>
  line.split("\t").map((field) => {
    if (field === "\\N") return null;
    return field.includes("\\") ? field.replaceAll(/\\(.)/g, (_whole, character: string) => characters[character] ?? character) : field;
  });
