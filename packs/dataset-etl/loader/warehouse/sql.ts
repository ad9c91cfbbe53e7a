/** A name that was checked when its manifest was read, quoted all the same. */
export class Identifier {
  readonly name: string;

  constructor(name: string) {
    if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name)) throw new Error(`\`${name}\` is no identifier`);
    this.name = name;
  }
}

/** A part of a statement that is SQL already. */
export class Fragment {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | null | Identifier | Fragment;

export const id = (name: string): Identifier => new Identifier(name);
export const raw = (text: string): Fragment => new Fragment(text);
export const idList = (names: readonly string[]): Fragment => raw(names.map((name) => render(id(name))).join(", "));

const render = (part: Part): string => {
  if (part === null) return "null";
  if (part instanceof Identifier) return `"${part.name}"`;
  if (part instanceof Fragment) return part.text;
  if (typeof part === "number") {
    if (!Number.isSafeInteger(part)) throw new Error("only whole numbers are written into statements");
    return String(part);
  }
  if (part.includes("\0")) throw new Error("a NUL character cannot be written into a statement");
  return `'${part.replaceAll("'", "''")}'`;
};

/** A statement: texts become literals, names identifiers. Literals are the standard's, which all engines read alike. */
export const sql = (strings: TemplateStringsArray, ...parts: readonly Part[]): string =>
  strings.reduce((text, string, at) => `${text}${render(parts[at - 1] as Part)}${string}`);

export const uniqueIndex = (table: string, index: string, names: readonly string[]): string =>
  sql`create unique index if not exists ${id(index)} on ${id(table)} (${idList(names)})`;
