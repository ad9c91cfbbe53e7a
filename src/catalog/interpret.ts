import { known, shown, unknown, type Invocation, type Printed, type Printing, type Word } from "../languages/shell/index.ts";
import { isHarmless, type Action, type DoubtReason, type ResourceKind, type Target } from "../model/index.ts";
import type { CompiledCommand } from "./compiled.ts";
import { reportLoaded, type CompiledLoads, type Looking } from "./loads.ts";
import { readOptions, type Read } from "./read-options.ts";
import type { CompiledRow } from "./rows.ts";
import { Slots } from "./slots.ts";
import { fill, join, readTemplate } from "./template.ts";
import type { Call, Condition, Engine, Runs, ShellGiven, TargetTemplate } from "./tool.ts";

/** What interpreting one invocation reports; the caller adds where and through what. */
export interface Sink extends Looking {
  effect(action: Action, kind: ResourceKind, name: Word, target: Target | undefined): void;
  shell(source: Word, via: string, at: Target | undefined, given?: ShellGiven): void;
  argv(words: readonly Word[], via: string, at: Target | undefined, isElsewhere?: true): void;
  packs(path: Word): void;
  mayExist(path: Word): boolean;
  branch(folder: Word | undefined): string | undefined;
  isProtectedBranch(name: string): boolean;
  switchBranch(name: string | undefined, folder: Word | undefined): void;
  mayHaveVariable(name: string): boolean;
  obeys(variables: readonly string[]): void;
  prints(text: string): void;
  printsWords(printed: Printing): void;
  verify(command: string): void;
}

/** Reports what `invocation` of a program does. Anything not declared in its tool file is reported as a doubt. */
export const interpret = (program: CompiledCommand, invocation: Invocation, sink: Sink): void => {
  const reading = new Reading(sink);
  const { slots } = reading;
  const reached = reach(program, invocation.words, reading);
  if (!reached) return;
  const { at, from, path, rows } = reached;
  const { spellings, preview } = at;
  readOptions(invocation.words, from, at, false, reading);
  bindOperands(at, reading, sink);
  const target = at.target?.fill(slots, invocation.variables);
  const isPreview = preview !== undefined && narrow(preview, slots, "known").ok;
  const given = spellings.withRows(slots, rows);
  for (const row of given.length === 0 ? at.rows : eachOnce(given, at.rows))
    if (!isPreview || isHarmless(row.action)) applyRow(row, slots, target, sink);
  if (!isPreview && (at.runs || at.derive)) {
    const via = programName(invocation) + path;
    if (at.runs) for (const runs of at.runs) applyRuns(runs, { slots, invocation, via, sink });
    at.derive?.(callOf(slots, invocation.words.slice(from), invocation), new CommandEngine(sink, via, target));
  }
  if (at.prints) sink.printsWords(printing(at.prints, from, invocation));
  if (at.loads.length > 0) load(at.loads, invocation, slots, sink);
  if (at.verify) for (const line of fill(at.verify, slots)) if (line.value !== undefined) sink.verify(line.value);
};

/** What the words of its output are. */
const printing =
  (prints: NonNullable<CompiledCommand["prints"]>, from: number, { words, input }: Invocation): Printing =>
  () => {
    const texts = words.slice(from).map(({ value }) => value);
    if (texts.includes(undefined)) return undefined;
    const printed = prints(texts as string[]);
    const before = input.kind === "unknown" ? input.printed : undefined;
    const given = before?.words === "paths" ? undefined : before;
    if (printed === "lines") return given;
    if (printed === "first") return given && { ...given, words: given.words === "rows" ? "names" : given.words };
    return printed;
  };

/** Reports what the program loads by itself. */
const load = (list: readonly CompiledLoads[], invocation: Invocation, slots: Slots, sink: Sink): void => {
  for (const loads of list)
    if (loads.isLoadedAs(programName(invocation)) && (loads.given.length === 0 || narrow(loads.given, slots, "possible").ok))
      reportLoaded(loads, slots, sink);
};

/** Reports what is loaded even where only help, or only the version, is asked for. */
export const interpretHelp = (program: CompiledCommand, invocation: Invocation, sink: Sink): void => {
  if (program.loads.length === 0) return;
  const last = invocation.words.at(-1) as Word;
  const isVersion = last.value === "--version";
  const list = program.loads.filter(({ even }) => even === "always" || (even === "help" && !isVersion));
  const slots = Slots.empty();
  slots.add(isVersion ? "--version" : "--help", last);
  load(list, invocation, slots, sink);
};

/** What the words of one invocation say. */
class Reading implements Read {
  readonly slots = Slots.empty();
  readonly operands: Word[] = [];
  constructor(private readonly sink: Sink) {}

  doubt(reason: DoubtReason, detail: string): void {
    this.sink.doubt(reason, detail);
  }
}

const programName = (invocation: Invocation): string => {
  const name = shown(invocation.words[0] ?? unknown("?"));
  return name.includes("/") ? name.replace(/^.*\//, "") : name;
};

/** The subcommand reached, with what was met on the way. */
interface Reached {
  readonly at: CompiledCommand;
  /** Place of its first word. */
  readonly from: number;
  /** Names of the subcommands, each after a blank. */
  readonly path: string;
  /** Rows of options in front of it. */
  readonly rows: readonly CompiledRow[];
}
const noRows: readonly CompiledRow[] = [];

/** Follows subcommands from the program down. */
const reach = (program: CompiledCommand, words: readonly Word[], reading: Reading): Reached | undefined => {
  let rows = noRows;
  let path = "";
  let at = program;
  let from = 1;
  // A tool without subcommands: its own options are read with the operands.
  while (at.hasCommands) {
    from = readOptions(words, from, at, true, reading);
    rows = at.spellings.withRows(reading.slots, rows);
    const found = choose(at, words[from], reading);
    if (!found) return undefined;
    if (found.name !== undefined) {
      path += ` ${found.name}`;
      from++;
    }
    at = found.command;
  }
  return { at, from, path, rows };
};

const choose = (at: CompiledCommand, word: Word | undefined, reading: Reading): ReturnType<CompiledCommand["choose"]> => {
  if (!word) {
    const command = at.withoutName();
    if (!command) reading.doubt("unknown-command", "a subcommand is missing");
    return command && { command, name: undefined };
  }
  const found = word.value === undefined ? undefined : at.choose(word.value);
  if (word.value === undefined) reading.doubt("dynamic-word", word.text);
  else if (!found) reading.doubt("unknown-command", word.value);
  return found;
};

const bindOperands = ({ isOpen, hasOperands, operands }: CompiledCommand, { operands: words, slots }: Reading, sink: Sink): void => {
  let at = 0;
  for (const { name, isRest } of operands) {
    const first = words[at];
    // A pattern in a fixed place may become several words, which moves all that follow.
    if (!isRest && !isOpen && first && first.value === undefined && first.isMany) sink.doubt("dynamic-word", first.text);
    for (const end = isRest ? words.length : Math.min(at + 1, words.length); at < end; at++) slots.add(name, words[at] as Word);
  }
  const extra = words[at];
  if (extra && !(isOpen && !hasOperands)) sink.doubt("unknown-operand", shown(extra));
};

/** Options that may also follow the subcommand are met at every level. */
const eachOnce = (given: readonly CompiledRow[], own: readonly CompiledRow[]): readonly CompiledRow[] =>
  own.length === 0 && given.length === 1 ? given : [...given, ...own].filter((row, at, all) => all.indexOf(row) === at);

const applyRow = (row: CompiledRow, slots: Slots, target: Target | undefined, sink: Sink): void => {
  const { action, kind } = row;
  let given = slots;
  if (!row.isUnconditional) {
    if (row.needsSlot && slots.size === 0) return;
    const narrowed = narrow(row.conditions, slots, "possible");
    if (!narrowed.ok) return;
    // INVARIANT: harm that depends on a word nobody knows yet is a doubt, never a known effect.
    if (narrowed.unknown) return sink.doubt("dynamic-word", narrowed.unknown.text);
    given = narrowed.slots;
  }
  for (const each of fill(row.name, given)) sink.effect(action, kind, each, target);
};

type Narrowed = { readonly ok: true; readonly slots: Slots; readonly unknown?: Word } | { readonly ok: false };

/**
 * The slots with only the values that satisfy every condition. A value unknown until run time counts as a match when
 * looking for what is `possible`, and never when only what is `known` may excuse something.
 */
const narrow = (conditions: readonly Condition[], slots: Slots, mode: "possible" | "known"): Narrowed => {
  let narrowed = slots;
  let unsure: Word | undefined;
  for (const condition of conditions) {
    if (condition.kind === "any" || condition.kind === "none") {
      // A row that is left out where an option stands is excused by it too.
      const isExcuse = mode === "known" ? condition.kind === "any" : condition.kind === "none";
      if (isAnyGiven(condition.slots, slots, isExcuse) !== (condition.kind === "any")) return noMatch;
      continue;
    }
    const words = narrowed.get(condition.slot);
    if (!words) return noMatch;
    const kept = keep(words, condition.pattern, condition.kind === "like", mode);
    if (kept.length === 0) return noMatch;
    if (mode === "known" && kept.length < words.length) return noMatch;
    if (kept.every(isUnknown)) unsure = kept[0];
    if (!areSame(kept, words)) narrowed = narrowed.with(condition.slot, kept);
  }
  if (unsure) return { ok: true, slots: narrowed, unknown: unsure };
  return { ok: true, slots: narrowed };
};
const noMatch: Narrowed = { ok: false };

const areSame = (kept: readonly Word[], words: readonly Word[]): boolean => {
  for (let at = 0; at < words.length; at++) if (kept[at] !== words[at]) return false;
  return true;
};

const isUnknown = (word: Word): boolean => word.value === undefined;

const isAnyGiven = (names: readonly string[], slots: Slots, isExcuse: boolean): boolean => {
  for (const name of names) if (slots.has(name) && !(isExcuse && isSwitchedOff(name, slots))) return true;
  return false;
};

/** `--dry-run=false`: what was switched off excuses nothing. */
const isSwitchedOff = (slot: string, slots: Slots): boolean =>
  slot.startsWith("-") && (slots.get(slot) ?? []).some((word) => /^(?:false|f|0)$/i.test(word.value ?? ""));

/** The words that match, or that do not; the first capture group, if any, is the new value. */
const keep = (words: readonly Word[], pattern: RegExp, isWanted: boolean, mode: "possible" | "known"): Word[] => {
  const kept: Word[] = [];
  for (const word of words) {
    if (word.value === undefined) {
      if (mode === "possible") kept.push(word);
      continue;
    }
    const match = pattern.exec(word.value);
    if ((match !== null) !== isWanted) continue;
    kept.push(match?.[1] === undefined ? word : known(match[1], word.text));
  }
  return kept;
};

interface Running {
  readonly slots: Slots;
  readonly invocation: Invocation;
  readonly via: string;
  readonly sink: Sink;
}

const applyRuns = (runs: Runs, { slots, invocation, via, sink }: Running): void => {
  if (runs.given && !narrow(runs.given, slots, "possible").ok) return;
  const at = runs.at ? { family: runs.at.family, values: targetValues(runs.at, slots) } : undefined;
  const source = sourceOf(runs, slots, invocation, sink);
  if (!source) return;
  if (runs.language === "code") return sink.code(source.map(shown).join(" "));
  if (runs.language === "argv") return sink.argv(withRuntimeWords(source, runs, slots), via, at);
  sink.shell(join(source.flatMap((word, i) => (i === 0 ? [word] : [known(" "), word]))), via, at);
};

const targetValues = (template: TargetTemplate, slots: Slots): Record<string, string> =>
  Object.fromEntries(
    Object.entries(template.values).flatMap(([name, value]) => {
      const words = fill(readTemplate(value), slots);
      return words[0] === undefined ? [] : [[name, shown(words[0])]];
    }),
  );

/** Words of the nested command, or undefined when there is none (or a doubt was reported instead). */
const sourceOf = (runs: Runs, slots: Slots, invocation: Invocation, sink: Sink): readonly Word[] | undefined => {
  if (runs.from === "stdin") return fromInput(invocation, sink);
  if (!runs.from.startsWith("file:")) return slots.get(runs.from);
  const path = slots.get(runs.from.slice("file:".length))?.[0];
  if (!path) return undefined;
  const text = sink.text(path);
  return text === undefined ? undefined : [known(text)];
};

const fromInput = ({ input, source }: Invocation, sink: Sink): readonly Word[] | undefined => {
  if (input.kind === "known") return [known(input.text)];
  if (input.kind === "file") {
    const text = sink.text(input.path);
    return text === undefined ? undefined : [known(text)];
  }
  sink.doubt("unknown-input", input.kind === "inherited" ? `${source} reads commands from its input` : input.from);
  return undefined;
};

/** Words that arrive when it runs: appended, or put in place of a marker. */
const withRuntimeWords = (words: readonly Word[], runs: Runs, slots: Slots): readonly Word[] => {
  const slot = runs.replaces === undefined ? undefined : /^\{(--?.+)\}$/.exec(runs.replaces)?.[1];
  const marker = slot === undefined ? runs.replaces : (slots.get(slot)?.at(-1)?.value ?? undefined);
  if (marker !== undefined && marker !== "") return words.map((word) => replaceMarker(word, marker));
  return runs.appends ? [...words, unknown("<input>", { isMany: true })] : words;
};

export const replaceMarker = (word: Word, marker: string): Word => {
  const at = word.value?.indexOf(marker) ?? -1;
  if (word.value === undefined || at === -1) return word;
  const end = word.value.lastIndexOf(marker) + marker.length;
  return unknown(word.text, { prefix: word.value.slice(0, at), suffix: word.value.slice(end) });
};

const callOf = (slots: Slots, words: readonly Word[], invocation: Invocation): Call => ({
  slots,
  words,
  input: invocation.input,
  variables: invocation.variables,
});

/** What a `derive` is given: it reports as the rows do. */
class CommandEngine implements Engine {
  constructor(
    private readonly sink: Sink,
    private readonly via: string,
    private readonly target: Target | undefined,
  ) {}

  effect(action: Action, resource: `${ResourceKind}:${string}`, ends: Pick<Word, "prefix" | "suffix"> = {}): void {
    const colon = resource.indexOf(":");
    const { prefix, suffix } = ends;
    const name = { ...known(resource.slice(colon + 1)), ...(prefix !== undefined && { prefix, suffix: suffix ?? "" }) };
    this.sink.effect(action, resource.slice(0, colon) as ResourceKind, name, this.target);
  }
  doubt(reason: DoubtReason, detail: string): void {
    this.sink.doubt(reason, detail);
  }
  shell(source: Word, how?: string, at?: Target, given?: ShellGiven): void {
    this.sink.shell(source, how === undefined ? this.via : `${this.via} ${how}`, at, given);
  }
  argv(words: readonly Word[], name?: string, at?: Target): void {
    this.sink.argv(words, name ?? this.via, at);
  }
  argvElsewhere(words: readonly Word[]): void {
    this.sink.argv(words, this.via, undefined, true);
  }
  text(path: Word): string | undefined {
    return this.sink.text(path);
  }
  packs(path: Word): void {
    this.sink.packs(path);
  }
  mayExist(path: Word): boolean {
    return this.sink.mayExist(path);
  }
  named(name: string, folder?: Word, isAbove?: boolean): readonly string[] | undefined {
    return this.sink.standing({ names: [name], isAbove: isAbove === true, until: undefined }, folder);
  }
  branch(folder?: Word): string | undefined {
    return this.sink.branch(folder);
  }
  isProtectedBranch(name: string): boolean {
    return this.sink.isProtectedBranch(name);
  }
  switchBranch(name: string | undefined, folder?: Word): void {
    this.sink.switchBranch(name, folder);
  }
  mayHaveVariable(name: string): boolean {
    return this.sink.mayHaveVariable(name);
  }
  obeys(variables: readonly string[]): void {
    this.sink.obeys(variables);
  }
  prints(text: string): void {
    this.sink.prints(text);
  }
  printsWords(printed: Printed): void {
    this.sink.printsWords(() => printed);
  }
}
