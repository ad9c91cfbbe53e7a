import { Expander, type Variable } from "./expand.ts";
import { readLines } from "./lines.ts";

/** A target with everything any rule says of it. */
export interface Rule {
  readonly prerequisites: string[];
  /** Recipe lines, unexpanded. */
  readonly recipe: string[];
  /** Some of it holds only under a condition, or after a `|`: automatic variables are not known. */
  isUnsure: boolean;
}

/** What make knows besides the makefile. */
export interface Outside {
  /** Name of the makefile, and what is to be made. */
  readonly name: string;
  readonly goals: readonly string[];
  /** Variables given on the command line. */
  readonly overrides: ReadonlyMap<string, string>;
  /** Whether the environment has a variable. */
  readonly isInEnvironment: (name: string) => boolean;
}

/** Built-in values that recipes use (GNU make manual 4.4, 10.3). */
const builtIn: Readonly<Record<string, string>> = { RM: "rm -f", CC: "cc", CXX: "g++", AR: "ar" };
/** Other variables that make sets by itself; their values differ between versions (10.3, and `make -p` of 4.3). */
const otherBuiltIn =
  /[^\w]|^(?:MAKE\w*|MFLAGS|ARFLAGS|AS|OBJC|COFLAGS|TEXI2DVI|CURDIR|TANGLE|M2C|TEX|F77FLAGS|CTANGLE|FC|LINT|PC|CPP|GET|MAKEINFO|YACC|WEAVE|F77|CWEAVE|CO|OUTPUT_OPTION|LEX|SUFFIXES|LD|GPATH|VPATH|GNUMAKEFLAGS)$/;
const plainFlags =
  /^(?:-[rRskS]+|--(?:no-builtin-rules|no-builtin-variables|no-print-directory|warn-undefined-variables|silent|output-sync(?:=\w+)?)|-j ?\d*|-O\w*|[ \t])*$/;
/** Special targets that only say how (4.9); the others are doubts. */
const plainSpecial =
  /^\.(?:PHONY|PRECIOUS|INTERMEDIATE|NOTINTERMEDIATE|SECONDARY|DELETE_ON_ERROR|IGNORE|LOW_RESOLUTION_TIME|SILENT|NOTPARALLEL|ONESHELL|POSIX|WAIT|SUFFIXES)$/;

/** A makefile taken apart as GNU make reads it. What it cannot follow stands in `doubts`. */
export class Makefile {
  readonly rules = new Map<string, Rule>();
  readonly phony = new Set<string>();
  /** Targets of pattern and suffix rules, `%` for any text. */
  readonly patterns: string[] = [];
  readonly exported = new Set<string>();
  /** Targets one of which is made when none is asked for. */
  readonly defaultGoals: string[] = [];
  readonly expander: Expander;
  isOneShell = false;
  private readonly variables = new Map<string, Variable>();
  /** Variables that have another value for some targets. */
  private readonly specific = new Set<string>();
  private isDefaultSure = false;
  private conditions = 0;
  private current: readonly Rule[] = [];

  constructor(
    source: string,
    private readonly outside: Outside,
  ) {
    this.expander = new Expander((name) => this.lookup(name));
    for (const line of readLines(source)) {
      if (line.kind === "recipe") this.recipeLine(line.text);
      else this.line(line.text);
      if (this.expander.doubts.length > 0) break;
    }
  }

  get doubts(): readonly string[] {
    return this.expander.doubts;
  }

  /** Value of a variable once everything was read; undefined when it is not known. */
  valueOf(name: string): string | undefined {
    return this.expander.expand(`$(${name})`);
  }

  /** Variables that the makefile sets, for everything or for some targets. */
  get assigned(): Iterable<string> {
    return [...this.variables.keys(), ...this.specific];
  }

  isAssigned(name: string): boolean {
    return this.variables.has(name) || this.specific.has(name);
  }

  private lookup(name: string): Variable {
    const given = this.outside.overrides.get(name);
    if (given !== undefined) return { text: given, isDone: false };
    if (this.specific.has(name)) return { text: undefined, isDone: true };
    const found = this.variables.get(name);
    if (found) return found;
    const own = { SHELL: "/bin/sh", MAKEFILE_LIST: ` ${this.outside.name}`, MAKECMDGOALS: this.outside.goals.join(" ") }[name];
    if (own !== undefined) return { text: own, isDone: true };
    if (this.outside.isInEnvironment(name) || otherBuiltIn.test(name)) return { text: undefined, isDone: true };
    return { text: Object.hasOwn(builtIn, name) ? builtIn[name] : "", isDone: true };
  }

  private doubt(what: string): void {
    this.expander.doubts.push(what);
  }

  private recipeLine(text: string): void {
    // Before any rule, a line with a tab is read as any other.
    if (this.current.length === 0) {
      if (text.trim() !== "" && !text.trimStart().startsWith("#")) this.line(text.trim());
      return;
    }
    for (const rule of this.current) rule.recipe.push(text);
  }

  private line(text: string): void {
    // A word with a colon behind it is a target, whatever it says.
    const directive = /^-?[a-z]+(?=\s|$)/.exec(text)?.[0] ?? "";
    if (this.conditional(directive, text)) return;
    // Whatever else it is, it ends the rule above.
    this.current = [];
    const bare = text.replace(/^(?:(?:export|override|private)[ \t]+)+/, "");
    const assignment = /^([^:=]*?)[ \t]*(:{1,3}=|\?=|\+=|!=|=)[ \t]*(.*)$/s.exec(bare);
    if (assignment) {
      const prefix = text.slice(0, text.length - bare.length);
      return this.assign(assignment[1] as string, assignment[2] as string, assignment[3] as string, prefix);
    }
    if (directive === "unexport") return;
    if (directive === "export") return this.export(text.slice("export".length));
    if (/^(?:-?include|sinclude|define|endef|undefine|vpath|-?load)$/.test(directive) && !/^\S+[ \t]*:/.test(text))
      return this.doubt(directive);
    this.rule(text);
  }

  /** Both sides of a condition count: what it sets is unknown, what it makes may be made. */
  private conditional(directive: string, text: string): boolean {
    if (/^(?:ifeq|ifneq|ifdef|ifndef)$/.test(directive)) this.conditions++;
    else if (directive === "endif") this.conditions--;
    else if (directive !== "else") return false;
    this.expander.expand(text);
    return true;
  }

  private assign(rawName: string, operator: string, text: string, prefix: string): void {
    const name = this.expander.expand(rawName)?.trim();
    if (name === undefined || !/^[\w.-]+$/.test(name)) return this.doubt(`the variable \`${rawName}\``);
    if (prefix.includes("export")) this.exported.add(name);
    if (operator === "?=" && (this.variables.has(name) || this.outside.isInEnvironment(name))) return;
    const value = this.newValue(name, operator, text);
    const isSure = this.conditions === 0 && !prefix.includes("override");
    this.variables.set(name, isSure ? value : { text: undefined, isDone: true });
    this.checkSpecial(name, text);
  }

  private newValue(name: string, operator: string, text: string): Variable {
    const before = this.lookup(name);
    if (operator === "=" || operator === "?=") return { text, isDone: false };
    if (operator === "!=") {
      this.expander.expand(`$(shell ${text})`);
      return { text: undefined, isDone: true };
    }
    if (operator !== "+=") return { text: this.expander.expand(text), isDone: true };
    const added = before.isDone && this.variables.has(name) ? this.expander.expand(text) : text;
    const whole = before.text === undefined || added === undefined ? undefined : before.text === "" ? added : `${before.text} ${added}`;
    return { text: whole, isDone: before.isDone && this.variables.has(name) };
  }

  private checkSpecial(name: string, text: string): void {
    if (name === "MAKEFLAGS" || name === "GNUMAKEFLAGS") {
      if (!plainFlags.test(text)) this.doubt(name);
      this.variables.delete(name);
    } else if (/^(?:\.RECIPEPREFIX|\.SHELLFLAGS|MAKEFILES|VPATH|\.LOADED|MAKE|\.LIBPATTERNS|GPATH)$/.test(name)) {
      const isPlain = name === ".SHELLFLAGS" && /^(?:-[euxo]*c?|pipefail|[ \t])*$/.test(this.valueOf(name) ?? "?");
      if (!isPlain) this.doubt(name);
    } else if (name === ".DEFAULT_GOAL") this.setDefault();
  }

  private setDefault(): void {
    const goal = this.valueOf(".DEFAULT_GOAL");
    if (goal === undefined) return this.doubt(".DEFAULT_GOAL");
    this.defaultGoals.splice(0, this.defaultGoals.length, ...(goal === "" ? [] : [goal]));
    this.isDefaultSure = goal !== "";
  }

  private export(text: string): void {
    const names = this.expander.expand(text)?.trim();
    if (names === undefined || names === "") return this.doubt("export of every variable");
    for (const name of names.split(/\s+/)) this.exported.add(name);
  }

  private rule(text: string): void {
    const [head, inline] = splitOnce(text, ";");
    const colon = outsideReferences(head, ":");
    if (colon === -1) return this.doubt(`\`${text.slice(0, 60)}\``);
    const targets = this.expander.expand(head.slice(0, colon))?.replace(/&$/, "").trim();
    const rest = head.slice(colon).replace(/^::?/, "");
    const specific = /^[ \t]*((?:(?:export|override|private)[ \t]+)*)([^\s:=?+!]+)[ \t]*(?::{1,3}|\?|\+|!)?=/.exec(rest);
    if (specific) return this.setSpecific(specific[2] as string, specific[1] as string);
    const prerequisites = this.expander.expand(rest)?.trim();
    if (targets === undefined || prerequisites === undefined || /[:*?[(]/.test(`${targets} ${prerequisites}`))
      return this.doubt(`the rule \`${head.slice(0, 60)}\``);
    const names = prerequisites === "" ? [] : prerequisites.split(/\s+/);
    this.current = targets.split(/\s+/).map((target) => this.addRule(target, names));
    if (inline !== undefined) for (const rule of this.current) rule.recipe.push(inline.trimStart());
  }

  /** A value for some targets and what they need: the name is not known any more. */
  private setSpecific(name: string, prefix: string): void {
    if (!/^\w+$/.test(name) || /^(?:MAKE|GNUMAKE|VPATH|GPATH)/.test(name)) return this.doubt(`the variable \`${name}\` of a target`);
    this.specific.add(name);
    if (prefix.includes("export")) this.exported.add(name);
  }

  private addRule(target: string, names: readonly string[]): Rule {
    const rule = this.rules.get(target) ?? { prerequisites: [], recipe: [], isUnsure: false };
    rule.prerequisites.push(...names.filter((name) => name !== "|" && name !== ".WAIT"));
    rule.isUnsure ||= this.conditions > 0 || names.includes("|") || names.some((name) => name.includes("%"));
    if (target.includes("%")) this.patterns.push(target);
    else if (/^\.[A-Z_]+$/.test(target)) this.special(target, names);
    else if (/^\.\w+(?:\.\w+)?$/.test(target)) this.patterns.push(`%${/^\.\w+(\.\w+)?$/.exec(target)?.[1] ?? ""}`);
    else {
      this.rules.set(target, rule);
      this.offerDefault(target);
    }
    return rule;
  }

  private offerDefault(target: string): void {
    if (this.isDefaultSure || (target.startsWith(".") && !target.includes("/"))) return;
    this.defaultGoals.push(target);
    this.isDefaultSure = this.conditions === 0;
  }

  private special(target: string, names: readonly string[]): void {
    if (!plainSpecial.test(target) || (target === ".SUFFIXES" && names.length > 0)) this.doubt(target);
    if (target === ".ONESHELL") this.isOneShell = true;
    if (target === ".PHONY" && this.conditions === 0) for (const name of names) this.phony.add(name);
  }
}

const splitOnce = (text: string, mark: string): readonly [string, string | undefined] => {
  const at = outsideReferences(text, mark);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
};

/** Where a mark stands that is no part of a reference. */
const outsideReferences = (text: string, mark: string): number => {
  for (let at = 0, depth = 0; at < text.length; at++) {
    const letter = text[at] as string;
    if (letter === "(" || letter === "{") depth++;
    else if (letter === ")" || letter === "}") depth--;
    else if (letter === mark && depth <= 0) return at;
  }
  return -1;
};
