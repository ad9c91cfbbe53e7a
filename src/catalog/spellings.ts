import { compileRow, type CompiledRow } from "./rows.ts";
import type { Slots } from "./slots.ts";
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
  /** What those do that do something by themselves, by their canonical names. */
  readonly acting: ReadonlyMap<string, Acting>;
}

/** What an option does by itself. */
interface Acting {
  /** Its place in the list. */
  readonly place: number;
  readonly rows: readonly CompiledRow[];
}

const known = new WeakMap<Options, Spelled>();

const spell = (options: Options): Spelled => {
  const before = known.get(options);
  if (before) return before;
  const names = new Map<string, Spelling>();
  const acting = new Map<string, Acting>();
  for (const [key, option] of Object.entries(options)) {
    const takes = typeof option === "string" ? option : option.takes;
    for (const each of spellingsOf(key)) {
      const spelling = { canonical: each.at(-1) ?? key, takes };
      for (const name of each) names.set(name, spelling);
    }
    if (typeof option === "string") continue;
    const canonical = key.split(", ").at(-1) ?? key;
    const before = acting.get(canonical);
    const rows = option.does.map(compileRow);
    acting.set(canonical, before ? { ...before, rows: [...before.rows, ...rows] } : { place: acting.size, rows });
  }
  const spelled = { names, acting };
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

  get isEmpty(): boolean {
    return this.own.names.size === 0 && (this.around?.names.size ?? 0) === 0;
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

  /** Rows met before, and behind them those of options that were given, in the order of their lists. */
  withRows(slots: Slots, before: readonly CompiledRow[]): readonly CompiledRow[] {
    if (slots.size === 0) return before;
    return withGiven(this.own, slots, this.around ? withGiven(this.around, slots, before) : before);
  }
}

const withGiven = ({ acting }: Spelled, slots: Slots, before: readonly CompiledRow[]): readonly CompiledRow[] => {
  if (acting.size === 0) return before;
  let first: Acting | undefined;
  let more: Acting[] | undefined;
  for (let at = 0; at < slots.size; at++) {
    const each = acting.get(slots.nameAt(at));
    if (!each) continue;
    if (first) (more ??= [first]).push(each);
    else first = each;
  }
  if (more) return [...before, ...more.sort((a, b) => a.place - b.place).flatMap(({ rows }) => rows)];
  if (!first) return before;
  return before.length === 0 ? first.rows : [...before, ...first.rows];
};
