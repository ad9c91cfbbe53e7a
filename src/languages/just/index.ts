import { quoteWord } from "../../model/index.ts";
import { evaluateExpression } from "./expression.ts";
import { readJustfile, type Dependency, type Justfile, type Recipe } from "./justfile.ts";

export interface JustQuestion {
  readonly source: string;
  /** Recipes and their parameters, as given. */
  readonly words: readonly string[];
  readonly overrides: ReadonlyMap<string, string>;
  /** False only when it is known that no such file exists. */
  readonly mayExist: (path: string) => boolean;
}

/** What just would run. */
export interface JustPlan {
  readonly commands: readonly { readonly recipe: string; readonly source: string; readonly language: "shell" | "code" }[];
  /** What could not be followed; the commands are then not all. */
  readonly doubts: readonly string[];
}

/** `sh -cu` is what just starts by itself. */
const shellSetting = /^\[\s*(['"])(?:(?:\/usr)?\/bin\/)?(?:ba|da)?sh\1\s*(?:,\s*(['"])(?:-[euxo]*c?[ux]*|pipefail)\2\s*)*,?\s*\]$/;
const shellShebang = /^#!\s*(?:\/usr)?\/bin\/(?:env\s+(?:-S\s+)?)?(?:ba|da)?sh(?:\s+(?:-[euxo]+|pipefail))*\s*$/;
const commandsMax = 500;

/** Reads a justfile and says what running the words would run. */
export const planJust = (question: JustQuestion): JustPlan => {
  const planner = new Planner(readJustfile(question.source), question);
  planner.plan();
  return { commands: planner.commands, doubts: [...new Set(planner.doubts)] };
};

type Values = ReadonlyMap<string, string | undefined>;

class Planner implements JustPlan {
  readonly commands: { recipe: string; source: string; language: "shell" | "code" }[] = [];
  readonly doubts: string[];
  private readonly done = new Set<string>();
  private readonly globals = new Map<string, string | undefined>();
  constructor(
    private readonly file: Justfile,
    private readonly question: JustQuestion,
  ) {
    this.doubts = [...file.doubts];
  }

  plan(): void {
    const { file, question } = this;
    const shell = file.settings.get("shell");
    if (shell !== undefined && !shellSetting.test(shell)) this.doubts.push("set shell");
    if (file.settings.get("dotenv-load") === "true" && question.mayExist(".env")) this.doubts.push("variables of `.env`");
    for (const name of question.overrides.keys()) if (!file.assignments.has(name)) this.doubts.push(`\`${name}\` is no variable`);
    for (const [name, expression] of file.assignments)
      this.globals.set(name, question.overrides.get(name) ?? this.evaluate(expression, this.globals, `the variable ${name}`));
    this.takeWords();
  }

  /** Each word names a recipe, and as many of the next as it has parameters are its own. */
  private takeWords(): void {
    const words = [...this.question.words];
    if (words.length === 0 && this.file.defaultRecipe !== undefined) words.push(this.file.defaultRecipe);
    if (words.length === 0) this.doubts.push("no recipe");
    while (words.length > 0) {
      const recipe = this.find(words.shift() as string);
      if (!recipe) return;
      const isVariadic = recipe.parameters.some(({ kind }) => kind !== "one");
      this.run(recipe, words.splice(0, isVariadic ? words.length : recipe.parameters.length));
    }
  }

  private find(name: string): Recipe | undefined {
    const recipe = this.file.recipes.get(this.file.aliases.get(name) ?? name);
    if (!recipe) this.doubts.push(`no recipe \`${name}\``);
    return recipe;
  }

  private evaluate(expression: string, values: Values, where: string): string | undefined {
    const { value, commands, isOpaque } = evaluateExpression(expression, (name) => values.get(name));
    if (isOpaque) this.doubts.push(`${where}: ${expression.slice(0, 60)}`);
    for (const source of commands) this.commands.push({ recipe: where, source, language: "shell" });
    return value;
  }

  private run(recipe: Recipe, given: readonly (string | undefined)[]): void {
    const key = JSON.stringify([recipe.name, given.map((each) => each ?? null)]);
    if (this.done.has(key)) return;
    this.done.add(key);
    if (this.done.size > commandsMax) return void this.doubts.push("too many recipes");
    this.doubts.push(...recipe.doubts.map((doubt) => `\`${recipe.name}\`: ${doubt}`));
    const values = this.bind(recipe, given);
    for (const each of recipe.before) this.runDependency(each, values);
    this.runBody(recipe, values);
    for (const each of recipe.after) this.runDependency(each, values);
  }

  private runDependency({ name, parameters }: Dependency, values: Values): void {
    const recipe = this.find(name);
    if (recipe)
      this.run(
        recipe,
        parameters.map((each) => this.evaluate(each, values, name)),
      );
  }

  private bind(recipe: Recipe, given: readonly (string | undefined)[]): Values {
    const values = new Map(this.globals);
    recipe.parameters.forEach(({ name, kind, byDefault }, i) => {
      const rest = kind === "one" ? given.slice(i, i + 1) : given.slice(i);
      const otherwise = byDefault === undefined ? (kind === "any" ? "" : undefined) : this.evaluate(byDefault, values, recipe.name);
      values.set(name, rest.length === 0 ? otherwise : rest.includes(undefined) ? undefined : rest.join(" "));
    });
    return values;
  }

  private runBody(recipe: Recipe, values: Values): void {
    const exports = this.exportsOf(recipe, values);
    const isScript = recipe.body[0]?.startsWith("#!") === true;
    const sources = isScript ? [recipe.body.join("\n")] : joined(recipe.body);
    for (const line of sources) {
      const text = this.interpolate(line, values, recipe.name);
      if (text === undefined) this.doubts.push(`a line of \`${recipe.name}\` known only when it runs: ${line.trim().slice(0, 80)}`);
      else if (isScript && !shellShebang.test(text.split("\n")[0] as string))
        this.commands.push({ recipe: recipe.name, source: text, language: "code" });
      else this.commands.push({ recipe: recipe.name, source: exports + (isScript ? text : text.replace(/^[@-]+/, "")), language: "shell" });
    }
  }

  private exportsOf(recipe: Recipe, values: Values): string {
    const own = recipe.parameters.filter(({ isExported }) => isExported).map(({ name }) => name);
    const isAll = this.file.settings.get("export") === "true";
    const names = new Set([...(isAll ? values.keys() : this.file.exported), ...own]);
    let source = "";
    for (const name of names) {
      const value = values.get(name);
      if (value === undefined || name.includes("-")) this.doubts.push(`the exported variable \`${name}\``);
      else source += `export ${name}=${quoteWord(value)}\n`;
    }
    return source;
  }

  /** `{{expression}}` becomes its value, `{{{{` two braces. */
  private interpolate(line: string, values: Values, where: string): string | undefined {
    let isKnown = true;
    const text = line.replaceAll(
      /\{\{\{\{|\{\{((?:'[^']*'|"(?:\\.|[^"\\])*"|`[^`]*`|[^'"`}]|\}(?!\}))*)\}\}/g,
      (match, expression?: string) => {
        if (match === "{{{{") return "{{";
        const value = this.evaluate(expression as string, values, where);
        isKnown &&= value !== undefined;
        return value ?? "";
      },
    );
    return isKnown && !(line.includes("{{") && text === line) ? text : undefined;
  }
}

/** Lines that end in a backslash go on in the next. */
const joined = (body: readonly string[]): readonly string[] => {
  const lines: string[] = [];
  let open = "";
  for (const line of body) {
    if (line.endsWith("\\")) open += `${line}\n`;
    else {
      lines.push(open + line);
      open = "";
    }
  }
  return open === "" ? lines : [...lines, open];
};
