/** A recipe as it is written (just 1.40 manual, "Recipe Parameters", "Attributes", "Dependencies"). */
export interface Recipe {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly before: readonly Dependency[];
  readonly after: readonly Dependency[];
  /** Lines without their indentation. */
  readonly body: string[];
  /** Why it cannot be followed. */
  readonly doubts: string[];
}
export interface Parameter {
  readonly name: string;
  readonly kind: "one" | "some" | "any";
  /** An expression. */
  readonly byDefault: string | undefined;
  readonly isExported: boolean;
}
export interface Dependency {
  readonly name: string;
  /** Expressions. */
  readonly parameters: readonly string[];
}

export interface Justfile {
  readonly recipes: ReadonlyMap<string, Recipe>;
  readonly aliases: ReadonlyMap<string, string>;
  /** Name to expression. */
  readonly assignments: ReadonlyMap<string, string>;
  readonly exported: ReadonlySet<string>;
  readonly settings: ReadonlyMap<string, string>;
  readonly defaultRecipe: string | undefined;
  readonly doubts: readonly string[];
}

/** Settings that change nothing about what runs; others are looked at, or are doubts. */
const plainSettings =
  /^(?:quiet|ignore-comments|allow-duplicate-recipes|allow-duplicate-variables|positional-arguments|unstable|no-exit-message|fallback|windows-shell|windows-powershell|tempdir|shell|export|dotenv-load)$/;
const plainAttributes =
  /^(?:private|group|doc|confirm|linux|macos|unix|windows|openbsd|no-exit-message|exit-message|no-quiet|positional-arguments|parallel|default|metadata|extension)\b/;
const name = "[A-Za-z_][\\w-]*";

export const readJustfile = (source: string): Justfile => new Reader(source);

class Reader implements Justfile {
  readonly recipes = new Map<string, Recipe>();
  readonly aliases = new Map<string, string>();
  readonly assignments = new Map<string, string>();
  readonly exported = new Set<string>();
  readonly settings = new Map<string, string>();
  readonly doubts: string[] = [];
  defaultRecipe: string | undefined;
  private attributes: string[] = [];
  private current: Recipe | undefined;

  constructor(source: string) {
    const lines = source.replaceAll("\r\n", "\n").split("\n");
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] as string;
      if (/^[ \t]/.test(line) && line.trim() !== "") this.bodyLine(line);
      else if (line.trim() !== "" && !line.startsWith("#")) this.line(line.trim());
    }
    for (const recipe of this.recipes.values()) unindent(recipe.body);
  }

  private bodyLine(line: string): void {
    if (this.current) this.current.body.push(line);
    else this.doubts.push(`an indented line outside of a recipe: ${line.trim().slice(0, 60)}`);
  }

  private line(line: string): void {
    this.current = undefined;
    const attribute = /^\[(.*)\]$/s.exec(line);
    if (attribute) return void this.attributes.push(attribute[1] as string);
    const setting = new RegExp(`^set\\s+(${name})\\s*(?::=\\s*(.*))?$`).exec(line);
    const alias = new RegExp(`^alias\\s+(${name})\\s*:=\\s*(${name})\\s*(?:#.*)?$`).exec(line);
    const assignment = new RegExp(`^(export\\s+)?(${name})\\s*:=\\s*(.*)$`, "s").exec(line);
    if (setting) this.set(setting[1] as string, setting[2] ?? "true");
    else if (alias) this.aliases.set(alias[1] as string, alias[2] as string);
    else if (/^(?:import|mod)\??\s+['"A-Za-z_]/.test(line) && !/^(?:import|mod)\s*[\w\s='"]*:(?!=)/.test(line))
      this.doubts.push(line.slice(0, 60));
    else if (/^unexport\s/.test(line)) return;
    else if (assignment) this.assign(assignment[2] as string, assignment[3] as string, assignment[1] !== undefined);
    else this.recipe(line);
    if (!this.current) this.attributes = [];
  }

  private set(setting: string, value: string): void {
    if (!plainSettings.test(setting)) this.doubts.push(`set ${setting}`);
    this.settings.set(setting, withoutComment(value));
  }

  private assign(variable: string, expression: string, isExported: boolean): void {
    const text = withoutComment(expression);
    if (this.assignments.has(variable) || isOpen(text)) this.doubts.push(`the variable \`${variable}\``);
    this.assignments.set(variable, text);
    if (isExported) this.exported.add(variable);
  }

  private recipe(line: string): void {
    const colon = headEnd(line);
    const [head, tail] = [line.slice(0, colon), withoutComment(line.slice(colon + 1))];
    const [, recipeName, rest = ""] = new RegExp(`^@?(${name})(?:\\s+(.*))?$`, "s").exec(head.trim()) ?? [];
    if (colon === -1 || recipeName === undefined) return void this.doubts.push(line.slice(0, 60));
    const [before = "", after = ""] = tail.split("&&");
    const doubts = this.attributes.flatMap((each) => splitAttributes(each)).filter((each) => !plainAttributes.test(each));
    const recipe = { name: recipeName, body: [], doubts, ...partsOf(rest, before, after, doubts) };
    if (this.recipes.has(recipeName)) doubts.push("it is written twice");
    this.recipes.set(recipeName, recipe);
    if (this.attributes.some((each) => /\bdefault\b/.test(each))) this.defaultRecipe = recipeName;
    this.defaultRecipe ??= recipeName;
    this.attributes = [];
    this.current = recipe;
  }
}

/** The colon that ends a recipe's head: outside of quotes and brackets. */
const headEnd = (line: string): number => {
  const masked = line.replaceAll(/'[^']*'|"(?:\\.|[^"\\])*"|`[^`]*`|\([^()]*\)/g, (part) => "x".repeat(part.length));
  return masked.search(/:(?!=)/);
};

const withoutComment = (text: string): string => {
  const masked = text.replaceAll(/'[^']*'|"(?:\\.|[^"\\])*"|`[^`]*`/g, (part) => "x".repeat(part.length));
  const at = masked.indexOf("#");
  return (at === -1 ? text : text.slice(0, at)).trim();
};

/** A string, backtick or bracket goes on in the next line. */
const isOpen = (text: string): boolean => {
  const rest = text.replaceAll(/'[^']*'|"(?:\\.|[^"\\])*"|`[^`]*`/g, "x");
  return (
    /['"`\\]/.test(rest) ||
    /'''|"""|```/.test(text) ||
    rest.split("(").length !== rest.split(")").length ||
    rest.split("{").length !== rest.split("}").length
  );
};

const splitAttributes = (text: string): readonly string[] => text.split(/,(?![^(]*\))/).map((each) => each.trim());

const wordPattern = /(?:'[^']*'|"(?:\\.|[^"\\])*"|`[^`]*`|\((?:'[^']*'|"(?:\\.|[^"\\])*"|[^()'"])*\)|[^\s'"`()])+|\S/g;
const wordsOf = (text: string): readonly string[] => [...text.matchAll(wordPattern)].map(([word]) => word);

const partsOf = (rest: string, before: string, after: string, doubts: string[]): Pick<Recipe, "parameters" | "before" | "after"> => {
  const parameters = wordsOf(rest).flatMap((word) => {
    const [, sign = "", dollar, own, byDefault] = new RegExp(`^([+*]?)(\\$?)(${name})(?:=(.+))?$`, "s").exec(word) ?? [];
    if (own === undefined) doubts.push(`the parameter ${word}`);
    const kind = sign === "+" ? ("some" as const) : sign === "*" ? ("any" as const) : ("one" as const);
    return own === undefined ? [] : [{ name: own, kind, byDefault, isExported: dollar === "$" }];
  });
  const dependencies = (text: string): readonly Dependency[] =>
    wordsOf(text).map((word) => {
      const inner = word.startsWith("(") ? word.slice(1, -1) : word;
      const [first = "", ...others] = wordsOf(inner);
      if (!new RegExp(`^${name}$`).test(first)) doubts.push(`the dependency ${word}`);
      return { name: first, parameters: others };
    });
  return { parameters, before: dependencies(before), after: dependencies(after) };
};

/** Takes the first line's indentation from every line. */
const unindent = (body: string[]): void => {
  const indentation = /^[ \t]+/.exec(body[0] ?? "")?.[0] ?? "";
  body.forEach((line, i) => (body[i] = line.startsWith(indentation) ? line.slice(indentation.length) : line.trimStart()));
};
