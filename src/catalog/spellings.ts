import { compileRow, type CompiledRow } from "./rows.ts";
import { spellingsOf, type Options, type Takes } from "./tool.ts";

/** An option as it may be written. */
export interface Spelling {
  /** The last of its spellings, by which rows and templates refer to it. */
  readonly canonical: string;
  readonly takes: Takes;
}

/** Options taken apart, once for each list of them. */
interface Spelled {
  readonly names: ReadonlyMap<string, Spelling>;
  /** Those that do something by themselves, with what they do. */
  readonly rows: readonly (readonly [canonical: string, rows: readonly CompiledRow[]])[];
}

const known = new WeakMap<Options, Spelled>();

const spell = (options: Options): Spelled => {
  const before = known.get(options);
  if (before) return before;
  const names = new Map<string, Spelling>();
  const rows: (readonly [string, readonly CompiledRow[]])[] = [];
  for (const [key, option] of Object.entries(options)) {
    const takes = typeof option === "string" ? option : option.takes;
    for (const each of spellingsOf(key)) {
      const spelling = { canonical: each.at(-1) ?? key, takes };
      for (const name of each) names.set(name, spelling);
    }
    if (typeof option !== "string") rows.push([key.split(", ").at(-1) ?? key, option.does.map(compileRow)]);
  }
  const spelled = { names, rows };
  known.set(options, spelled);
  return spelled;
};

const noOptions: Options = {};

/** The options that may stand in one place: a command's own, which win, and those of the program around that may follow. */
export class Spellings {
  private readonly own: Spelled;
  private readonly around: Spelled | undefined;
  /** All but single letters, once they are asked for. */
  private names: readonly string[] | undefined;

  constructor(own: Options = noOptions, around?: Options) {
    // One list in both is one list, in the place of the first.
    const isShared = around !== undefined && Object.keys(own).some((key) => Object.hasOwn(around, key));
    this.own = spell(isShared ? { ...around, ...own } : own);
    this.around = around && !isShared ? spell(around) : undefined;
  }

  get(name: string): Spelling | undefined {
    return this.own.names.get(name) ?? this.around?.names.get(name);
  }

  /** The options whose names begin so, each with the spelling that does. */
  beginningWith(start: string): readonly Spelling[] {
    const found: Spelling[] = [];
    for (const name of (this.names ??= this.longNames())) if (name.startsWith(start)) found.push(this.get(name) as Spelling);
    return found;
  }

  private longNames(): readonly string[] {
    const names = new Set([...(this.around?.names.keys() ?? []), ...this.own.names.keys()]);
    return [...names].filter((name) => name.length > 2);
  }

  /** Adds the rows of options that were given. */
  addRows(slots: ReadonlyMap<string, unknown>, rows: CompiledRow[]): void {
    if (slots.size === 0) return;
    if (this.around) addGiven(this.around, slots, rows);
    addGiven(this.own, slots, rows);
  }
}

const addGiven = ({ rows }: Spelled, slots: ReadonlyMap<string, unknown>, given: CompiledRow[]): void => {
  for (const [canonical, does] of rows) if (slots.has(canonical)) given.push(...does);
};
