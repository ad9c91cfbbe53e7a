import { parseDocument, LineCounter, isMap, isScalar } from "yaml";
import { linesOf } from "./markdown.ts";

/** A field of the front matter with the line it stands on. */
export interface Field {
  readonly value: unknown;
  /** From 1. */
  readonly line: number;
}
export interface FrontMatterProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}
export interface FrontMatter {
  readonly fields: ReadonlyMap<string, Field>;
  readonly problems: readonly FrontMatterProblem[];
  /** Line of the closing mark; 0 where there is no front matter. */
  readonly endLine: number;
  /** Nothing closes it: where the text begins is not known. */
  readonly isOpen?: true;
}

/** More than this is no front matter, and a parser need not be tried on it. */
const linesMax = 400;
const lengthMax = 32_768;
const opening = /^---[ \t]*$/;
const closing = /^(?:---|\.\.\.)[ \t]*$/;
const fieldForm = /^[A-Za-z][\w -]{0,40}:(?:\s|$)/;

const nothing: FrontMatter = { fields: new Map(), problems: [], endLine: 0 };

/** The YAML between two lines of three dashes at the start. A text that YAML rejects is a problem with its place, and is read line by line. */
export const readFrontMatter = (lines: readonly string[]): FrontMatter => {
  const first = lines.findIndex((line) => line.trim() !== "");
  if (first === -1 || !opening.test(lines[first] as string)) return nothing;
  const end = findEnd(lines, first);
  if (end === -1) {
    const begins = lines.slice(first + 1).find((line) => line.trim() !== "");
    if (!fieldForm.test(begins ?? "")) return nothing;
    const problem = { line: first + 1, column: 1, message: "the front matter is not closed: a line of three dashes is missing" };
    return { ...readLoosely(lines.slice(first + 1, first + 12), first + 2), problems: [problem], endLine: first + 1, isOpen: true };
  }
  const own = lines.slice(first + 1, end);
  if (own.reduce((sum, line) => sum + line.length, 0) > lengthMax) {
    const problem = { line: first + 1, column: 1, message: "the front matter is too long to be one" };
    return { fields: new Map(), problems: [problem], endLine: end + 1 };
  }
  const second = findSecond(lines, end);
  const problems = [
    ...(first > 0 ? [{ line: first + 1, column: 1, message: "the front matter does not begin on the first line" }] : []),
    ...(second > 0 ? [{ line: second, column: 1, message: "there is a second front matter; only the first one counts" }] : []),
  ];
  const read = own.every((line) => line.trim() === "") ? nothing : readYaml(own, first + 2);
  return { fields: read.fields, problems: [...read.problems, ...problems].toSorted((a, b) => a.line - b.line), endLine: end + 1 };
};

const findEnd = (lines: readonly string[], first: number): number => {
  const until = Math.min(lines.length, first + linesMax);
  for (let at = first + 1; at < until; at++) if (closing.test(lines[at] as string)) return at;
  return -1;
};

/** Line number of a second block of fields right after the first; 0 where there is none. */
const findSecond = (lines: readonly string[], end: number): number => {
  let at = end + 1;
  while (at < lines.length && (lines[at] as string).trim() === "") at++;
  const begins = lines.slice(at + 1).find((line) => line.trim() !== "");
  if (at >= lines.length || !opening.test(lines[at] as string) || !fieldForm.test(begins ?? "")) return 0;
  return findEnd(lines, at) === -1 ? 0 : at + 1;
};

const readYaml = (lines: readonly string[], firstLine: number): FrontMatter => {
  const counter = new LineCounter();
  const text = lines.join("\n");
  // Aliases can make a small text huge; front matter has no use for them.
  const document = parseDocument(text, { lineCounter: counter, logLevel: "silent", uniqueKeys: true, schema: "core" });
  const placeOf = (offset: number): { line: number; column: number } => {
    const { line, col } = counter.linePos(offset);
    return { line: firstLine + Math.max(line, 1) - 1, column: Math.max(col, 1) };
  };
  const problems = document.errors.map((error) => ({
    ...placeOf(error.pos[0]),
    message: `the front matter is no YAML: ${(error.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "")}`,
  }));
  if (problems.length > 0) return { ...readLoosely(lines, firstLine), problems: problems.slice(0, 1) };
  if (!isMap(document.contents)) {
    const problem = { line: firstLine, column: 1, message: "the front matter is no list of fields" };
    return { fields: new Map(), problems: [problem], endLine: 0 };
  }
  const fields = new Map<string, Field>();
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key) || !key.range) continue;
    fields.set(String(key.value).toLowerCase(), { value: jsonOf(value), line: placeOf(key.range[0]).line });
  }
  return { fields, problems: [], endLine: 0 };
};

/** A node's plain value; what refers to another node is left out. */
const jsonOf = (node: unknown): unknown => {
  if (isScalar(node)) return node.value;
  if (typeof node !== "object" || node === null) return undefined;
  const { items } = node as { readonly items?: readonly unknown[] };
  if (!items) return undefined;
  if (!isMap(node)) return items.map(jsonOf);
  return Object.fromEntries(node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : "", jsonOf(value)]));
};

/** `name: value` line by line, as clients that are lenient read it. */
const readLoosely = (lines: readonly string[], firstLine: number): FrontMatter => {
  const fields = new Map<string, Field>();
  lines.forEach((text, index) => {
    const colon = text.indexOf(":");
    if (colon <= 0 || !fieldForm.test(text)) return;
    const value = text
      .slice(colon + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, "$2");
    const name = text.slice(0, colon).trim().toLowerCase();
    if (!fields.has(name))
      fields.set(name, { value: value === "true" ? true : value === "false" ? false : value, line: firstLine + index });
  });
  return { fields, problems: [], endLine: 0 };
};

/** A field as text; lists are joined with commas. */
export const textOf = (field: Field | undefined): string => {
  const value = field?.value;
  if (Array.isArray(value)) return value.map(flat).join(", ");
  return flat(value);
};
const flat = (value: unknown): string =>
  typeof value === "string"
    ? value
    : value === null || value === undefined
      ? ""
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value);

/** A command of Gemini CLI: a TOML file with `description` and `prompt` (its documentation, "Custom commands"). */
export const readTomlCommand = (
  text: string,
): { readonly frontMatter: FrontMatter; readonly lines: readonly string[]; readonly first: number } => {
  const lines = linesOf(text);
  const fields = new Map<string, Field>();
  let at = 0;
  let prompt: { lines: readonly string[]; first: number } | undefined;
  for (; at < lines.length; at++) {
    const [, name = "", rest = ""] = /^\s*([\w-]+)\s*=\s*(.*)$/.exec(lines[at] as string) ?? [];
    if (name === "") continue;
    const quote = rest.startsWith('"""') ? '"""' : rest.startsWith("'''") ? "'''" : undefined;
    if (quote === undefined) {
      fields.set(name.toLowerCase(), { value: rest.replace(/^(["'])(.*)\1\s*$/, "$2"), line: at + 1 });
      continue;
    }
    const start = at;
    const own = [rest.slice(3)];
    while (!(own.at(-1) as string).includes(quote) && at + 1 < lines.length) own.push(lines[++at] as string);
    own.push((own.pop() as string).split(quote)[0] as string);
    fields.set(name.toLowerCase(), { value: own.join("\n"), line: start + 1 });
    if (name === "prompt") prompt = { lines: own, first: start + 1 };
  }
  return {
    frontMatter: { fields, problems: [], endLine: 0 },
    lines: prompt?.lines ?? [textOf(fields.get("prompt"))],
    first: prompt?.first ?? fields.get("prompt")?.line ?? 1,
  };
};
