import type { Function as FunctionNode } from "unbash";
import type { Place } from "./host.ts";
import { known, unknown, type Word } from "./word.ts";

/** A variable's elements: one for a scalar. `undefined` elements stand for an array nobody knows. */
export interface Variable {
  readonly elements: readonly Word[] | undefined;
  readonly isArray: boolean;
}

/** A function with the source its positions index. */
export interface Definition {
  readonly node: FunctionNode;
  readonly text: string;
}

/** What earlier commands of a script mean for later ones. Forked for every branch, merged where branches meet. */
export class State {
  private variables = new Map<string, Variable>();
  private exported = new Set<string>();
  functions = new Map<string, Definition>();
  /** Absolute; undefined after a `cd` to somewhere unknown. */
  cwd: string | undefined;
  folders: (string | undefined)[] = [];
  /** `$1` …; undefined when unknown. */
  positional: readonly Word[] | undefined = [];
  exportsAll = false;
  /** The folder a `cd` left that may have failed; set until the next command that runs whether it did or not. */
  private left: string | undefined;
  private isUnsettled = false;
  /** Facts the host remembers for later commands: every value each may have; `""` stands for "as it was found". */
  private facts = new Map<string, ReadonlySet<string>>();
  private unsettledFacts = new Map<string, ReadonlySet<string>>();

  constructor(
    cwd: string | undefined,
    private readonly around?: Place,
  ) {
    this.cwd = cwd;
  }

  get(name: string): Variable | undefined {
    return this.variables.get(name);
  }
  set(name: string, value: Word): void {
    this.variables.set(name, { elements: [value], isArray: false });
  }
  setArray(name: string, elements: readonly Word[] | undefined): void {
    this.variables.set(name, { elements, isArray: true });
  }
  forget(name: string): void {
    this.variables.set(name, { elements: [unknown(`$${name}`, { isMany: true })], isArray: false });
  }
  unset(name: string): void {
    this.variables.set(name, { elements: [known("")], isArray: false });
    this.exported.delete(name);
  }
  markExported(name: string): void {
    this.exported.add(name);
  }
  isExported(name: string): boolean {
    return this.exportsAll || this.exported.has(name);
  }

  /** A change of folder that may fail: sure only for commands that run when it succeeded. */
  enter(folder: string | undefined, isSure: boolean): void {
    if (!isSure && !this.isUnsettled) {
      this.left = this.cwd;
      this.isUnsettled = true;
    }
    this.cwd = folder;
  }
  /** Every value a fact may have; undefined when nothing changed it. */
  fact(name: string): ReadonlySet<string> | undefined {
    return this.facts.get(name) ?? this.around?.fact(name);
  }
  setFact(name: string, value: string): void {
    if (!this.unsettledFacts.has(name)) this.unsettledFacts.set(name, this.fact(name) ?? asFound);
    this.facts.set(name, new Set([value]));
    this.around?.setFact(name, value);
  }
  /** From here on, commands run whether the ones before succeeded or not. */
  settle(): void {
    if (this.isUnsettled && this.cwd !== this.left) this.cwd = undefined;
    this.isUnsettled = false;
    for (const [name, before] of this.unsettledFacts) this.facts.set(name, before.union(this.facts.get(name) ?? asFound));
    this.unsettledFacts.clear();
  }

  /** Exported variables that this script has set, for the programs it starts. */
  environment(): Map<string, Word> {
    const environment = new Map<string, Word>();
    for (const [name, variable] of this.variables)
      if (this.isExported(name) && !variable.isArray) environment.set(name, variable.elements?.[0] ?? unknown(`$${name}`));
    return environment;
  }

  fork(): State {
    const copy = new State(this.cwd, this.around);
    copy.variables = new Map(this.variables);
    copy.exported = new Set(this.exported);
    copy.functions = new Map(this.functions);
    copy.folders = [...this.folders];
    copy.positional = this.positional;
    copy.exportsAll = this.exportsAll;
    copy.left = this.left;
    copy.isUnsettled = this.isUnsettled;
    copy.facts = new Map(this.facts);
    copy.unsettledFacts = new Map(this.unsettledFacts);
    return copy;
  }

  /** Afterwards only what both agree on is known. */
  merge(other: State): void {
    for (const name of new Set([...this.variables.keys(), ...other.variables.keys()])) {
      const mine = this.variables.get(name);
      const theirs = other.variables.get(name);
      if (mine === theirs || (mine && theirs && sameValue(mine, theirs))) continue;
      if (mine?.isArray || theirs?.isArray) this.setArray(name, undefined);
      else
        this.set(
          name,
          isNumeric(mine) && isNumeric(theirs)
            ? unknown(`$${name}`, { prefix: "0" })
            : unknown(`$${name}`, { isMany: true, ...namesOf(mine, theirs) }),
        );
    }
    for (const name of other.exported) this.exported.add(name);
    for (const [name, definition] of other.functions) if (!this.functions.has(name)) this.functions.set(name, definition);
    if (this.cwd !== other.cwd) this.cwd = undefined;
    if (this.positional !== other.positional) this.positional = undefined;
    this.exportsAll ||= other.exportsAll;
    for (const name of new Set([...this.facts.keys(), ...other.facts.keys()]))
      this.facts.set(name, (this.facts.get(name) ?? asFound).union(other.facts.get(name) ?? asFound));
  }
}

const asFound: ReadonlySet<string> = new Set([""]);

const namesOf = (...variables: readonly (Variable | undefined)[]): { names?: readonly string[] } => {
  const names = variables.flatMap((variable) => variable?.elements?.flatMap((word) => word.names ?? []) ?? []);
  return names.length > 0 ? { names } : {};
};

const sameValue = (a: Variable, b: Variable): boolean =>
  a.isArray === b.isArray &&
  a.elements !== undefined &&
  b.elements !== undefined &&
  a.elements.length === b.elements.length &&
  a.elements.every((word, i) => word.value !== undefined && word.value === b.elements?.[i]?.value);

/** A value that can only be a number: `0` is then a safe prefix, for it is neither an option nor a path. */
const isNumeric = (variable: Variable | undefined): boolean => {
  const word = variable?.elements?.[0];
  return (
    word !== undefined &&
    (word.value === undefined ? word.prefix === "0" && word.isMany !== true && word.suffix === undefined : /^\d+$/.test(word.value))
  );
};
