import { quoteWord } from "../../model/index.ts";
import type { Automatic } from "./expand.ts";
import { Makefile, type Outside, type Rule } from "./makefile.ts";

export interface MakeQuestion extends Outside {
  /** Text of the makefile. */
  readonly source: string;
  /** False only when it is known that no such file exists. */
  readonly mayExist: (path: string) => boolean;
  /** Words that a nested make is started with. */
  readonly make: string;
  /** `-n`: recipes are printed; some lines run all the same. */
  readonly isDryRun: boolean;
}

/** What make would run, as far as it is not all up to date. */
export interface MakePlan {
  readonly commands: readonly { readonly target: string; readonly source: string }[];
  /** What could not be followed; the commands are then not all. */
  readonly doubts: readonly string[];
}

/** Suffixes that a built-in rule can make (GNU make manual 4.4, 10.2), and those it makes a bare name from. */
const madeSuffixes = /\.(?:o|a|c|p|r|s|f|F|e|def|sym|mod|ln|tex|dvi|info|texi|texinfo|elc|out|web|ch|C|cc|cpp|S)$/;
const sourceSuffixes = ["o", "c", "cc", "C", "cpp", "p", "f", "F", "m", "r", "s", "S", "mod", "sh", "e", "l", "y"];
const shells = /^(?:(?:\/usr)?(?:\/local)?\/bin\/)?(?:env (?:-S )?)?(?:ba|da)?sh$|^\/usr\/bin\/env (?:ba|da)?sh$/;

/** Reads a makefile and says what making the goals would run. Everything that any condition could make is in it. */
export const planMake = (question: MakeQuestion): MakePlan => {
  const makefile = new Makefile(question.source, question);
  const planner = new Planner(makefile, question);
  if (makefile.doubts.length === 0) planner.plan();
  return { commands: planner.commands, doubts: [...new Set(makefile.doubts)] };
};

class Planner implements Pick<MakePlan, "commands"> {
  readonly commands: { target: string; source: string }[] = [];
  private readonly visited = new Set<string>();
  private exports = "";
  private shellsSeen = 0;
  constructor(
    private readonly makefile: Makefile,
    private readonly question: MakeQuestion,
  ) {}

  plan(): void {
    const { makefile, question } = this;
    if (!shells.test(makefile.valueOf("SHELL") ?? "?")) this.doubt(`SHELL is \`${makefile.valueOf("SHELL") ?? "?"}\``);
    this.readExports();
    this.takeShells("reading it");
    // A makefile that can be made is made first (3.5 "How Makefiles Are Remade").
    if (makefile.rules.has(question.name)) this.visit(question.name);
    else this.checkImplicit(question.name);
    const goals = question.goals.length > 0 ? question.goals : makefile.defaultGoals;
    if (goals.length === 0) this.doubt("no target");
    for (const goal of goals) {
      if (!makefile.rules.has(goal)) this.doubt(`no rule for \`${goal}\``);
      this.visit(goal);
    }
  }

  private doubt(what: string): void {
    this.makefile.expander.doubts.push(what);
  }

  /** What recipes get in their environment: what is exported, and what was there and has another value now (5.7.2). */
  private readExports(): void {
    const { makefile, question } = this;
    for (const name of new Set([...makefile.exported, ...question.overrides.keys()])) this.addExport(name);
    // What the makefile says of SHELL stays its own (5.3.2 "Choosing the Shell").
    const changed = [...makefile.assigned].filter((name) => name !== "SHELL" && !makefile.exported.has(name));
    for (const name of changed) if (question.isInEnvironment(name)) this.addExport(name);
  }

  private addExport(name: string): void {
    if (this.question.isInEnvironment(name) && !this.makefile.isAssigned(name) && !this.question.overrides.has(name)) return;
    const value = this.makefile.valueOf(name);
    if (value === undefined || !/^[A-Za-z_]\w*$/.test(name)) this.doubt(`the exported variable \`${name}\``);
    else this.exports += `export ${name}=${quoteWord(value)}\n`;
  }

  /** Commands that expanding ran. */
  private takeShells(target: string): void {
    const { shells: all } = this.makefile.expander;
    for (; this.shellsSeen < all.length; this.shellsSeen++) this.commands.push({ target, source: all[this.shellsSeen] as string });
  }

  private visit(target: string): void {
    if (this.visited.has(target)) return;
    this.visited.add(target);
    const rule = this.makefile.rules.get(target);
    for (const name of rule?.prerequisites ?? []) this.visit(name);
    if (!rule || rule.recipe.length === 0 || rule.isUnsure) this.checkImplicit(target);
    if (rule) this.runRecipe(target, rule);
  }

  /** A built-in or pattern rule may make what has no recipe of its own. */
  private checkImplicit(target: string): void {
    if (this.makefile.phony.has(target)) return;
    const { mayExist } = this.question;
    const folder = target.slice(0, target.lastIndexOf("/") + 1);
    const name = target.slice(folder.length);
    const sources = [`${target},v`, `${folder}RCS/${name},v`, `${folder}SCCS/s.${name}`, `${folder}s.${name}`];
    if (!name.includes(".")) sources.push(...sourceSuffixes.map((suffix) => `${target}.${suffix}`));
    else sources.push(`${target}.sh`);
    const isMade = madeSuffixes.test(target) || sources.some((source) => mayExist(source));
    if (isMade || this.makefile.patterns.some((pattern) => matches(pattern, target))) this.doubt(`an implicit rule for \`${target}\``);
  }

  private runRecipe(target: string, { recipe, prerequisites, isUnsure }: Rule): void {
    const unique = [...new Set(prerequisites)];
    const automatic: Automatic = new Map<string, string | undefined>([
      ["@", target],
      ["<", isUnsure ? undefined : (unique[0] ?? "")],
      ["^", isUnsure ? undefined : unique.join(" ")],
      ["+", isUnsure ? undefined : prerequisites.join(" ")],
    ]);
    const lines = recipe.filter((line) => !this.question.isDryRun || /^[@\-\s]*\+/.test(line) || /\$[({]MAKE[)}]/.test(line));
    // In one shell, only the first line's prefixes count, and lines depend on each other.
    const sources = this.makefile.isOneShell && lines.length > 0 ? [recipe.join("\n")] : lines;
    for (const line of sources) this.runLine(target, line, automatic);
  }

  private runLine(target: string, line: string, automatic: Automatic): void {
    const own = line.replaceAll(/\$[({]MAKE[)}]/g, this.question.make.replaceAll("$", "$$$$"));
    const source = this.makefile.expander.expand(own, automatic)?.replace(/^[@\-+\s]+/, "");
    this.takeShells(target);
    if (source === undefined) return this.doubt(`a recipe line of \`${target}\` known only when it runs: ${line.trim().slice(0, 80)}`);
    if (source.trim() !== "") this.commands.push({ target, source: `${this.exports}${source}` });
  }
}

const matches = (pattern: string, target: string): boolean => {
  const [before = "", after = ""] = pattern.split("%");
  const name = pattern.includes("/") ? target : target.slice(target.lastIndexOf("/") + 1);
  return name.length > before.length + after.length && name.startsWith(before) && name.endsWith(after);
};
