/** How a line is written inside another. */

const escaped = (line: string): string => line.replaceAll(/[\\$`]/g, "\\$&");
const number = (byte: number, radix: number, length: number): string => byte.toString(radix).padStart(length, "0");
const bytes = (line: string, mark: string, radix: number, length: number): string =>
  [...Buffer.from(line)].map((byte) => mark + number(byte, radix, length)).join("");

/** What a word of a template stands for. */
const writings: Readonly<Record<string, (line: string) => string>> = {
  LINE: (line) => line,
  /** Where `$`, `` ` `` and `\` are read once more: here-documents, backticks. */
  ESCAPED: escaped,
  /** Between double quotes. */
  DOUBLE: (line) => escaped(line).replaceAll('"', '\\"'),
  /** A string of a language with C's escapes. */
  STRING: (line) => line.replaceAll(/["\\]/g, "\\$&").replaceAll("\n", "\\n"),
  START: (line) => line.slice(0, 3),
  END: (line) => line.slice(3),
  BASE64: (line) => Buffer.from(line).toString("base64"),
  DIGITS: (line) => bytes(line, "", 16, 2),
  HEX: (line) => bytes(line, "\\x", 16, 2),
  OCTAL: (line) => bytes(line, "\\", 8, 3),
  OCTAL0: (line) => bytes(line, "\\0", 8, 3),
  REVERSED: (line) =>
    line
      .split("\n")
      .map((each) => [...each].reverse().join(""))
      .join("\n"),
  MARKED: (line) => line.replaceAll("e", "^^"),
  /** crontab(5) ends a command at a percent sign. */
  PERCENT: (line) => line.replaceAll("%", "\\%"),
  /** A recipe of make. */
  DOLLARS: (line) => line.replaceAll("$", "$$$$"),
  CAPITALS: (line) => line.toUpperCase(),
  FIRST: (line) => words(line)[0] ?? "",
  REST: (line) => words(line).slice(1).join(" "),
  CARETS: (line) => words(line).join("^"),
  COMMAS: (line) => words(line).join(","),
};
const names = Object.keys(writings).toSorted((a, b) => b.length - a.length);
const pattern = new RegExp(`\\b(?:${names.join("|")})\\b`, "g");

export const words = (line: string): string[] => line.split(" ").filter((word) => word !== "");

const filled = (template: string, line: string): string =>
  template.replaceAll(pattern, (name) => (writings[name] as (line: string) => string)(line));

/** The template with its capital words replaced. What stands between single quotes stays one quoted text. */
export const write = (template: string, line: string): string =>
  template
    .split(/('[^']*')/)
    .map((part, i) => (i % 2 === 0 ? filled(part, line) : `'${filled(part.slice(1, -1), line).replaceAll("'", `'\\''`)}'`))
    .join("");
