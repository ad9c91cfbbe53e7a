import type { Function as FunctionNode } from "unbash";
import type { Place } from "./host.ts";
import { Table } from "./table.ts";
import { anything, eitherOf, isCountedByShell, isOwnedByShell, isSameValue, scalar, unsetVariable, type Variable } from "./variable.ts";
import { known, unknown, type Input, type Word } from "./word.ts";

/** A function with the source its positions index. */
export interface Definition {
  readonly node: FunctionNode;
  readonly text: string;
}

/** What a name may call: every function it may be by now; `isSure`: it is one of them, not a program. */
export interface Callable {
  readonly definitions: readonly Definition[];
  readonly isSure: boolean;
}

/** Variables that a running function made its own, with what they hide. */
export interface Locals {
  readonly hidden: Map<string, Variable | undefined>;
  /** Branches around the call: what is declared deeper in may not be declared at all. */
  readonly branches: number;
}

/** What a state knows by name. */
class Tables {
  constructor(
    readonly variables: Table<Variable>,
    readonly exported: Table<true>,
    /** Variables with attributes that change or refuse what is assigned: `declare -i -l -u -r`. */
    readonly odd: Table<true>,
    /** Variables whose values are evaluated as arithmetic: `declare -i`. */
    readonly integers: Table<true>,
    readonly functions: Table<Callable>,
    /** Facts the host remembers for later commands: every value each may have; `""` stands for "as it was found". */
    readonly facts: Table<ReadonlySet<string>>,
    readonly unsettledFacts: Table<ReadonlySet<string>>,
  ) {}

  copy(): Tables {
    const { variables, exported, odd, integers, functions, facts, unsettledFacts } = this;
    return new Tables(
      variables.copy(),
      exported.copy(),
      odd.copy(),
      integers.copy(),
      functions.copy(),
      facts.copy(),
      unsettledFacts.copy(),
    );
  }
}

/** What every state begins with, and most keep. */
const noTables = new Tables(Table.empty(), Table.empty(), Table.empty(), Table.empty(), Table.empty(), Table.empty(), Table.empty());

/** What earlier commands of a script mean for later ones. Forked for every branch, merged where branches meet. */
export class State {
  /** Shared with other states until one of them changes it. */
  private tables = noTables;
  private areTablesOwn = false;
  private start: string | undefined;
  /** Absolute; undefined after a `cd` to somewhere unknown, or one that may have failed. */
  cwd: string | undefined;
  folders: readonly (string | undefined)[] = [];
  /** `$1` …; undefined when unknown. */
  positional: readonly Word[] | undefined;
  exportsAll = false;
  locals: Locals | undefined;
  /** `exec` moved standard output: what commands print is not known to come back. */
  isOutputMoved = false;
  /** Where `exec` moved standard input. */
  movedInput: Input | undefined;
  /** Branches and loops around the command at hand. */
  branches = 0;
  /** Nothing comes after `exit`, `return`, `break`, until where they lead. */
  isLeft = false;
  /** What may hold where a `return`, `break` or error leads. */
  private exit: State | undefined;
  /** The folder a `cd` left that may have failed; set until the next command that runs whether it did or not. */
  private left: string | undefined;
  private isUnsettled = false;
  constructor(
    cwd: string | undefined,
    positional: readonly Word[] | undefined,
    private around?: Place,
  ) {
    this.start = cwd;
    this.cwd = cwd;
    this.positional = positional;
  }

  /** The tables, to be changed. */
  private own(): Tables {
    if (!this.areTablesOwn) {
      this.tables = this.tables.copy();
      this.areTablesOwn = true;
    }
    return this.tables;
  }
  private shareTables(other: State): void {
    this.tables = other.tables;
    this.areTablesOwn = false;
    other.areTablesOwn = false;
  }

  get(name: string): Variable | undefined {
    return this.tables.variables.get(name);
  }
  set(name: string, value: Word): void {
    this.put(name, scalar(value));
  }
  setArray(name: string, elements: readonly Word[] | undefined): void {
    this.put(name, elements ? { elements, isArray: true } : anything(name, this.tables.variables.get(name)));
  }
  /** From here on it may hold anything. */
  forget(name: string): void {
    this.own().variables.set(name, anything(name, this.tables.variables.get(name)));
  }
  /** Puts a variable back as it was, whatever its attributes. */
  restore(name: string, variable: Variable | undefined): void {
    if (variable) this.own().variables.set(name, variable);
    else this.own().variables.delete(name);
  }
  unset(name: string): void {
    this.put(name, this.locals ? anything(name, this.tables.variables.get(name)) : unsetVariable);
    this.own().exported.delete(name);
  }
  private put(name: string, variable: Variable): void {
    this.own().variables.set(name, this.tables.odd.has(name) || isOwnedByShell(name) ? anything(name, variable) : variable);
  }
  names(): string[] {
    return [...this.tables.variables.keys()];
  }
  get size(): number {
    return this.tables.variables.size;
  }

  markExported(name: string): void {
    this.own().exported.set(name, true);
  }
  unmarkExported(name: string): void {
    this.own().exported.delete(name);
  }
  isExported(name: string): boolean {
    return this.exportsAll || this.tables.exported.has(name);
  }
  /** Later assignments are refused or change the value. */
  markOdd(name: string): void {
    this.own().odd.set(name, true);
  }
  markInteger(name: string): void {
    this.own().integers.set(name, true);
  }
  /** True when bash may evaluate what is assigned. */
  isInteger(name: string): boolean {
    return this.tables.integers.has(name) || isCountedByShell(name);
  }

  /** Makes a variable the running function's own; what it hides comes back afterwards. */
  makeLocal(name: string): void {
    if (!this.locals || this.locals.hidden.has(name)) return;
    const isSure = this.branches === this.locals.branches;
    this.locals.hidden.set(name, isSure ? this.get(name) : anything(name, this.get(name)));
  }

  callable(name: string): Callable | undefined {
    const { functions } = this.tables;
    return functions.size === 0 ? undefined : functions.get(name);
  }
  define(name: string, definition: Definition): void {
    this.own().functions.set(name, { definitions: [definition], isSure: true });
  }
  /** After `unset NAME`, which takes a variable first, the function may be gone. */
  undefine(name: string, isSure: boolean): void {
    const callable = this.tables.functions.get(name);
    if (isSure) this.own().functions.delete(name);
    else if (callable) this.own().functions.set(name, { ...callable, isSure: false });
  }

  /** `$1` …; undefined when unknown. */
  argument(number: number): Word | undefined {
    // Words that may become several or none move those after them.
    const isSure = this.positional?.slice(0, number).every((word) => word.isMany !== true);
    return isSure ? (this.positional?.[number - 1] ?? known("", `$${number}`)) : undefined;
  }
  /** Forgets the first so many arguments. */
  shift(count: number): void {
    const isSure =
      this.positional !== undefined &&
      count <= this.positional.length &&
      this.positional.slice(0, count).every((word) => word.isMany !== true);
    this.positional = isSure ? this.positional?.slice(count) : undefined;
  }

  /** A change of folder that may fail: sure only for commands that run when it succeeded. */
  enter(folder: string | undefined, isSure: boolean): void {
    if (!isSure && !this.isUnsettled) {
      this.left = this.cwd;
      this.isUnsettled = true;
    }
    this.cwd = folder;
    if (!isSure && !this.tables.unsettledFacts.has(cwdFact))
      this.own().unsettledFacts.set(cwdFact, this.tables.facts.get(cwdFact) ?? asFound);
    this.own().facts.set(cwdFact, new Set([folder ?? nowhere]));
    for (const name of ["PWD", "OLDPWD"]) this.own().variables.delete(name);
  }
  get isMoved(): boolean {
    return this.tables.facts.has(cwdFact);
  }
  /** Every folder this may be, absolute; undefined when one of them is not known. */
  possibleFolders(): readonly string[] | undefined {
    const folders = [...(this.tables.facts.get(cwdFact) ?? asFound)].map((folder) => (folder === "" ? this.start : folder));
    return folders.every((folder) => folder !== undefined && folder !== nowhere) ? (folders as string[]) : undefined;
  }
  /** Every value a fact may have; undefined when nothing changed it. */
  fact(name: string): ReadonlySet<string> | undefined {
    return this.tables.facts.get(name) ?? this.around?.fact(name);
  }
  setFact(name: string, value: string): void {
    if (!this.tables.unsettledFacts.has(name)) this.own().unsettledFacts.set(name, this.fact(name) ?? asFound);
    this.own().facts.set(name, new Set([value]));
    this.around?.setFact(name, value);
  }
  /** From here on, commands run whether the ones before succeeded or not. */
  settle(): void {
    if (this.isUnsettled && this.cwd !== this.left) this.cwd = undefined;
    if (this.tables.unsettledFacts.size > 0)
      for (const [name, before] of this.tables.unsettledFacts)
        this.own().facts.set(name, before.union(this.tables.facts.get(name) ?? asFound));
    this.confirm();
  }
  /** From here on, the command before is known to have succeeded. */
  confirm(): void {
    this.isUnsettled = false;
    if (this.tables.unsettledFacts.size > 0) this.own().unsettledFacts.clear();
  }

  /** Control goes elsewhere from here, or may: `absorb` is called where it leads. */
  leave(isSure: boolean): void {
    const here = this.fork();
    if (this.exit) this.exit.merge(here);
    else this.exit = here;
    if (isSure) this.isLeft = true;
  }
  /** Takes in what holds when control got here by a jump. */
  absorb(): void {
    if (!this.exit) return;
    this.merge(this.exit);
    this.isLeft = false;
  }
  /** Some of the commands before may not have run. */
  get mayHaveLeft(): boolean {
    return this.isLeft || this.exit !== undefined;
  }
  /** Jumps lead here, and all of them, or some beyond what follows too. */
  land(areAll: boolean): void {
    this.absorb();
    if (areAll) this.exit = undefined;
  }
  /** Jumps from here on lead elsewhere than those before, which are given back. */
  swapExit(exit: State | undefined): State | undefined {
    const before = this.exit;
    this.exit = exit;
    return before;
  }

  /** Exported variables that this script has set, for the programs it starts. */
  environment(): ReadonlyMap<string, Word> {
    if (this.tables.variables.size === 0) return noVariables;
    const environment = new Map<string, Word>();
    for (const [name, variable] of this.tables.variables)
      if (this.isExported(name) && variable.elements?.length !== 0) environment.set(name, variable.elements?.[0] ?? unknown(`$${name}`));
    return environment;
  }

  /** A copy, from which nothing jumps yet. */
  fork(): State {
    const copy = new State(this.cwd, this.positional, this.around);
    copy.shareTables(this);
    copy.becomeApartFromTables(this);
    return copy;
  }

  /** Takes over everything from another state. */
  become(other: State): void {
    if (other === this) return;
    this.shareTables(other);
    this.around = other.around;
    this.becomeApartFromTables(other);
    if (other.exit) this.mergeExit(other.exit);
  }

  private becomeApartFromTables(other: State): void {
    this.start = other.start;
    this.cwd = other.cwd;
    this.folders = other.folders;
    this.positional = other.positional;
    this.exportsAll = other.exportsAll;
    this.locals = other.locals;
    this.isOutputMoved = other.isOutputMoved;
    this.movedInput = other.movedInput;
    this.branches = other.branches;
    this.isLeft = other.isLeft;
    this.left = other.left;
    this.isUnsettled = other.isUnsettled;
  }

  /** Afterwards only what both agree on is known. */
  merge(other: State): void {
    if (other.exit) this.mergeExit(other.exit);
    if (other.isLeft) return;
    if (this.isLeft) return this.become(other);
    if (this.tables !== other.tables) this.mergeTables(other);
    if (this.cwd !== other.cwd) this.cwd = undefined;
    if (this.positional !== other.positional) this.positional = undefined;
    if (this.folders !== other.folders) this.folders = [];
    this.exportsAll ||= other.exportsAll;
    this.isOutputMoved ||= other.isOutputMoved;
    if (this.movedInput !== other.movedInput) this.movedInput = { kind: "unknown", from: "one input or another" };
    this.isUnsettled ||= other.isUnsettled;
  }

  private mergeTables(other: State): void {
    this.mergeVariables(other);
    for (const [name] of other.tables.exported) this.own().exported.set(name, true);
    for (const [name] of other.tables.odd) this.own().odd.set(name, true);
    for (const [name] of other.tables.integers) this.own().integers.set(name, true);
    this.mergeFunctions(other);
    if (this.tables.facts.isSame(other.tables.facts)) return;
    for (const name of new Set([...this.tables.facts.keys(), ...other.tables.facts.keys()]))
      this.own().facts.set(name, (this.tables.facts.get(name) ?? asFound).union(other.tables.facts.get(name) ?? asFound));
  }

  private mergeVariables(other: State): void {
    if (this.tables.variables.isSame(other.tables.variables)) return;
    for (const name of new Set([...this.tables.variables.keys(), ...other.tables.variables.keys()])) {
      const [mine, theirs] = [this.tables.variables.get(name), other.tables.variables.get(name)];
      if (!isSameValue(mine, theirs)) this.own().variables.set(name, eitherOf(name, mine, theirs));
    }
  }

  private mergeFunctions(other: State): void {
    if (this.tables.functions.isSame(other.tables.functions)) return;
    for (const name of new Set([...this.tables.functions.keys(), ...other.tables.functions.keys()])) {
      const [mine, theirs] = [this.tables.functions.get(name), other.tables.functions.get(name)];
      if (mine === theirs) continue;
      const definitions = [...new Set([...(mine?.definitions ?? []), ...(theirs?.definitions ?? [])])];
      this.own().functions.set(name, { definitions, isSure: mine?.isSure === true && theirs?.isSure === true });
    }
  }

  private mergeExit(exit: State): void {
    if (this.exit === exit) return;
    if (this.exit) this.exit.merge(exit);
    else this.exit = exit.fork();
  }

  /** True when a walk that starts in either state finds the same. */
  isSame(other: State): boolean {
    return (
      this.cwd === other.cwd &&
      this.positional === other.positional &&
      this.folders === other.folders &&
      isSameTable(this.tables.variables, other.tables.variables, isSameValue) &&
      this.tables.odd.size === other.tables.odd.size &&
      this.tables.integers.size === other.tables.integers.size &&
      this.movedInput?.kind === other.movedInput?.kind &&
      isSameTable(this.tables.functions, other.tables.functions, isSameCallable) &&
      isSameTable(this.tables.facts, other.tables.facts, (a, b) => a?.symmetricDifference(b ?? new Set()).size === 0)
    );
  }
}

const asFound: ReadonlySet<string> = new Set([""]);
/** Folders this shell may have changed to; of its own, not of the shell around. */
const cwdFact = "cwd";
const nowhere = "?";
const noVariables: ReadonlyMap<string, Word> = new Map();

const isSameTable = <V>(a: Table<V>, b: Table<V>, isEqual: (x: V | undefined, y: V | undefined) => boolean): boolean =>
  a.isSame(b) || (a.size === b.size && [...a].every(([name, value]) => isEqual(value, b.get(name))));

const isSameCallable = (a: Callable | undefined, b: Callable | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.isSure === b.isSure &&
    a.definitions.length === b.definitions.length &&
    a.definitions.every((definition) => b.definitions.includes(definition)));
