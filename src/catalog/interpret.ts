import { known, shown, unknown, type Invocation, type Word } from "../languages/shell/index.ts";
import { isHarmless, type Action, type ResourceKind, type Target } from "../model/index.ts";
import { splitConnection } from "./connection-string.ts";
import { isLoadedAs, reportLoaded, type Looking } from "./loads.ts";
import { addSlot, readOptions, type Slots } from "./read-options.ts";
import type { Call, Command, Condition, Engine, Loads, Options, Row, Runs, ShellGiven, Syntax, TargetTemplate, Tool } from "./tool.ts";

/** What interpreting one invocation reports; the caller adds where and through what. */
export interface Sink extends Looking {
  effect(action: Action, kind: ResourceKind, name: Word, target: Target | undefined): void;
  shell(source: Word, via: string, at: Target | undefined, given?: ShellGiven): void;
  argv(words: readonly Word[], via: string, at: Target | undefined, isElsewhere?: true): void;
  mayExist(path: Word): boolean;
  branch(folder: Word | undefined): string | undefined;
  isProtectedBranch(name: string): boolean;
  switchBranch(name: string | undefined, folder: Word | undefined): void;
  mayHaveVariable(name: string): boolean;
  prints(text: string): void;
  printsNumber(): void;
  verify(command: string): void;
}

/** The subcommand reached, with everything inherited on the way. */
interface Reached {
  readonly command: Command;
  readonly path: readonly string[];
  readonly rows: readonly Row[];
  readonly loads: readonly Loads[];
  readonly target: TargetTemplate | undefined;
  readonly slots: Slots;
  readonly words: readonly Word[];
  readonly options: Options;
  readonly isOpen: boolean;
  readonly syntax: Syntax;
}

/** Reports what `invocation` of `tool` does. Anything not declared in the tool is reported as a doubt. */
export const interpret = (tool: Tool, invocation: Invocation, sink: Sink): void => {
  const reached = reach(tool, invocation.words.slice(1), sink);
  if (!reached) return;
  const { command, slots } = reached;
  const reading = readOptions(
    reached.words,
    {
      options: reached.options,
      syntax: reached.syntax,
      isOpen: reached.isOpen,
      stopsAtOperand: false,
    },
    slots,
  );
  for (const doubt of reading.doubts) sink.doubt(doubt.reason, doubt.detail);
  bindOperands(command, reading.operands, slots, sink);
  const target = fillTarget(reached.target, slots, tool, invocation);
  const isPreview = command.preview !== undefined && narrow(command.preview, slots, "known").ok;
  // Options that may also follow the subcommand are met at every level.
  const rows = new Set([...reached.rows, ...givenRows(reached.options, slots), ...(command.does ?? [])]);
  for (const row of rows) if (!isPreview || isHarmless(row.action)) applyRow(row, slots, target, sink);
  const via = [programName(invocation), ...reached.path].join(" ");
  if (!isPreview) for (const runs of command.runs ?? []) applyRuns(runs, { slots, invocation, via, sink });
  if (command.derive && !isPreview) command.derive(callOf(slots, reached.words, invocation), engineOf(sink, via, target));
  load(reached.loads, invocation, slots, sink);
  if (command.verify) for (const line of fill(command.verify, slots)) if (line.value !== undefined) sink.verify(line.value);
};

/** Reports what the program loads by itself. */
const load = (list: readonly Loads[], invocation: Invocation, slots: Slots, sink: Sink): void => {
  for (const loads of list)
    if (isLoadedAs(loads, programName(invocation)) && narrow(loads.given ?? [], slots, "possible").ok) reportLoaded(loads, slots, sink);
};

/** Reports what is loaded even where only help, or only the version, is asked for. */
export const interpretHelp = (tool: Tool, invocation: Invocation, sink: Sink): void => {
  const last = invocation.words.at(-1) as Word;
  const list = (tool.loads ?? []).filter(({ even }) => even === "always" || (even === "help" && last.value !== "--version"));
  load(list, invocation, new Map([[last.value ?? "", [last]]]), sink);
};

const programName = (invocation: Invocation): string => shown(invocation.words[0] ?? unknown("?")).replace(/^.*\//, "");

/** Follows subcommands from the program down. */
const reach = (tool: Tool, args: readonly Word[], sink: Sink): Reached | undefined => {
  const slots: Slots = new Map();
  const rows: Row[] = [];
  const path: string[] = [];
  let command: Command = tool;
  let words = args;
  let options: Options = tool.options ?? {};
  let target = tool.target;
  let syntax: Syntax = tool.syntax ?? "gnu";
  let isOpen = tool.optionsOnlyRead === true;
  const loads: Loads[] = [...(tool.loads ?? [])];
  while (command.commands || command.find) {
    const reading = readOptions(words, { options, syntax, isOpen: false, stopsAtOperand: true }, slots);
    for (const doubt of reading.doubts) sink.doubt(doubt.reason, doubt.detail);
    rows.push(...givenRows(options, slots));
    const found = choose(command, reading.rest[0], sink);
    if (!found) return undefined;
    words = reading.rest.slice(found.name === undefined ? 0 : 1);
    if (found.name !== undefined) path.push(found.name);
    command = found.command;
    loads.push(...(command.loads ?? []));
    options = optionsBelow(tool, command);
    target = command.target ?? target;
    syntax = command.syntax ?? syntax;
    isOpen = command.optionsOnlyRead === true;
  }
  // A tool without subcommands: its own options are read with the operands.
  return { command, path, rows, loads, target, slots, words, options, isOpen, syntax };
};

const noOptions: Options = {};
const mergedOptions = new WeakMap<Tool, WeakMap<Command, Options>>();

/** Options of a subcommand with those of the program that may follow it; one object per command, whose spellings are cached. */
const optionsBelow = (tool: Tool, command: Command): Options => {
  if (!tool.optionsMayFollow || !tool.options) return command.options ?? noOptions;
  let merged = mergedOptions.get(tool);
  if (!merged) mergedOptions.set(tool, (merged = new WeakMap()));
  let options = merged.get(command);
  if (!options) merged.set(command, (options = { ...tool.options, ...command.options }));
  return options;
};

const choose = (command: Command, word: Word | undefined, sink: Sink): { command: Command; name: string | undefined } | undefined => {
  if (!word) {
    const fallback = command.withoutCommand;
    if (fallback === "help") return { command: {}, name: undefined };
    const named = fallback && find(command, fallback.command);
    if (named) return { command: named, name: undefined };
    sink.doubt("unknown-command", "a subcommand is missing");
    return undefined;
  }
  if (word.value === undefined) {
    sink.doubt("dynamic-word", word.text);
    return undefined;
  }
  const found = find(command, word.value);
  if (found) return { command: found, name: word.value };
  const fallback = command.withoutCommand;
  const named = typeof fallback === "object" && command.operands !== undefined ? find(command, fallback.command) : undefined;
  if (named) return { command: named, name: undefined };
  sink.doubt("unknown-command", word.value);
  return undefined;
};

interface CommandIndex {
  readonly exact: ReadonlyMap<string, Command>;
  readonly patterns: readonly { readonly pattern: RegExp; readonly command: Command }[];
}
const indexOf = new WeakMap<object, CommandIndex>();
const noCommands: NonNullable<Command["commands"]> = {};

/** The subcommand of that name. */
export const find = (command: Command, name: string): Command | undefined => {
  const commands = command.commands ?? noCommands;
  let index = indexOf.get(commands);
  if (!index) {
    const exact = new Map<string, Command>();
    const patterns: { pattern: RegExp; command: Command }[] = [];
    for (const [key, each] of Object.entries(commands))
      for (const spelling of key.split(", ")) {
        if (spelling.includes("*")) patterns.push({ pattern: globPattern(spelling), command: each });
        else exact.set(spelling, each);
      }
    index = { exact, patterns };
    indexOf.set(commands, index);
  }
  return index.exact.get(name) ?? index.patterns.find(({ pattern }) => pattern.test(name))?.command ?? command.find?.(name);
};

const globPattern = (glob: string): RegExp => new RegExp(`^${glob.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`, "s");

const bindOperands = (command: Command, words: readonly Word[], slots: Slots, sink: Sink): void => {
  let at = 0;
  for (const name of command.operands ?? []) {
    const isRest = name.endsWith("*");
    const taken = isRest ? words.slice(at) : words.slice(at, at + 1);
    // A pattern in a fixed place may become several words, which moves all that follow.
    if (!isRest && !command.optionsOnlyRead && taken[0]?.value === undefined && taken[0]?.isMany) sink.doubt("dynamic-word", taken[0].text);
    for (const word of taken) addSlot(slots, name.replace(/[?*]$/, ""), word);
    at += taken.length;
  }
  const extra = words[at];
  if (extra && !(command.optionsOnlyRead && command.operands === undefined)) sink.doubt("unknown-operand", shown(extra));
};

const optionRows = new WeakMap<Options, readonly (readonly [canonical: string, rows: readonly Row[]])[]>();

/** Options that do something by themselves, with what they do. */
const rowsOf = (options: Options): readonly (readonly [canonical: string, rows: readonly Row[]])[] => {
  const held = optionRows.get(options);
  if (held) return held;
  const rows = Object.entries(options).flatMap(([key, option]) =>
    typeof option === "string" ? [] : [[key.split(", ").at(-1) ?? key, option.does] as const],
  );
  optionRows.set(options, rows);
  return rows;
};

/** Rows that belong to options which were given. */
const givenRows = (options: Options, slots: Slots): readonly Row[] =>
  rowsOf(options).flatMap(([canonical, rows]) => (slots.has(canonical) ? rows : []));

const applyRow = (row: Row, slots: Slots, target: Target | undefined, sink: Sink): void => {
  const narrowed = narrow(row.conditions, slots, "possible");
  if (!narrowed.ok) return;
  // INVARIANT: harm that depends on a word nobody knows yet is a doubt, never a known effect.
  if (narrowed.unknown) return sink.doubt("dynamic-word", narrowed.unknown.text);
  const colon = row.resource.indexOf(":");
  const kind = row.resource.slice(0, colon) as ResourceKind;
  for (const name of fill(row.resource.slice(colon + 1), narrowed.slots)) sink.effect(row.action, kind, name, target);
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
      const isGiven = condition.slots.some((slot) => slots.has(slot) && !(isExcuse && isSwitchedOff(slot, slots)));
      if (isGiven !== (condition.kind === "any")) return { ok: false };
      continue;
    }
    const words = narrowed.get(condition.slot) ?? [];
    const kept = words.flatMap((word): Word[] => {
      if (word.value === undefined) return mode === "possible" ? [word] : [];
      return matches(word, condition.pattern, condition.kind === "like");
    });
    if (kept.length === 0) return { ok: false };
    if (mode === "known" && kept.length < words.length) return { ok: false };
    if (kept.every((word) => word.value === undefined)) unsure = kept[0];
    if (narrowed === slots) narrowed = new Map(slots);
    narrowed.set(condition.slot, kept);
  }
  return unsure ? { ok: true, slots: narrowed, unknown: unsure } : { ok: true, slots: narrowed };
};

/** `--dry-run=false`: what was switched off excuses nothing. */
const isSwitchedOff = (slot: string, slots: Slots): boolean =>
  slot.startsWith("-") && (slots.get(slot) ?? []).some((word) => /^(?:false|f|0)$/i.test(word.value ?? ""));

/** The first capture group, if any, is the new value. */
const matches = (word: Word, pattern: RegExp, isWanted: boolean): Word[] => {
  const match = pattern.exec(word.value as string);
  if (!isWanted) return match ? [] : [word];
  return match ? [match[1] === undefined ? word : known(match[1], word.text)] : [];
};

/** Every reading of a template, one per combination of the values its slots hold; `?` for what is missing or unknown. */
export const fill = (template: string, slots: ReadonlyMap<string, readonly Word[]>): Word[] => {
  const open = /\{([^}:]+)(?::([^}]*))?\}/.exec(template);
  if (!open) return [known(template)];
  const words = slots.get(open[1] as string) ?? [open[2] === undefined ? unknown("?") : known(open[2])];
  const before = template.slice(0, open.index);
  const after = template.slice(open.index + open[0].length);
  return words.flatMap((word) => fill(after, slots).map((tail) => join([known(before), word, tail])));
};

/** The words written one after the other: one word. */
export const join = (words: readonly Word[]): Word => {
  const present = words.filter((word) => word.value !== "");
  if (present.length === 0) return known("");
  if (present.length === 1) return present[0] as Word;
  const text = present.map((word) => word.text).join("");
  const first = present[0] as Word;
  const last = present.at(-1) as Word;
  if (present.every((word) => word.value !== undefined)) return known(present.map((word) => word.value).join(""), text);
  return unknown(text, {
    prefix: first.value ?? first.prefix ?? "",
    suffix: last.value ?? last.suffix ?? "",
    isMany: present.some((word) => word.isMany),
  });
};

/** A target's values; `?` stands for a value nobody knows yet. Variables that choose a target are passed on by name. */
const fillTarget = (template: TargetTemplate | undefined, slots: Slots, tool: Tool, invocation: Invocation): Target | undefined => {
  if (!template) return undefined;
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(template.values)) {
    const slot = /^\{([^}]+)\}$/.exec(value)?.[1];
    const words = slot === undefined ? [known(value)] : slots.get(slot);
    const last = words?.at(-1);
    if (last) values[name] = shown(last);
  }
  for (const [name, set] of invocation.variables) if (tool.variables?.[name] === "target") values[name] = shown(set);
  // Without a host, a tool that can also act elsewhere acts here.
  if (template.family === "ssh" && Object.keys(values).length === 0) return undefined;
  return { family: template.family, values: template.family === "database" ? splitConnection(values) : values };
};

interface Running {
  readonly slots: Slots;
  readonly invocation: Invocation;
  readonly via: string;
  readonly sink: Sink;
}

const applyRuns = (runs: Runs, { slots, invocation, via, sink }: Running): void => {
  if (!narrow(runs.given ?? [], slots, "possible").ok) return;
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
      const words = fill(value, slots);
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

const engineOf = (sink: Sink, via: string, target: Target | undefined): Engine => ({
  effect(action, resource) {
    const colon = resource.indexOf(":");
    sink.effect(action, resource.slice(0, colon) as ResourceKind, known(resource.slice(colon + 1)), target);
  },
  doubt: (reason, detail) => sink.doubt(reason, detail),
  shell: (source, how, at, given) => sink.shell(source, how === undefined ? via : `${via} ${how}`, at, given),
  argv: (words, name, at) => sink.argv(words, name ?? via, at),
  argvElsewhere: (words) => sink.argv(words, via, undefined, true),
  text: (path) => sink.text(path),
  mayExist: (path) => sink.mayExist(path),
  named: (name, folder, isAbove) => sink.named(name, folder, isAbove),
  branch: (folder) => sink.branch(folder),
  isProtectedBranch: (name) => sink.isProtectedBranch(name),
  switchBranch: (name, folder) => sink.switchBranch(name, folder),
  mayHaveVariable: (name) => sink.mayHaveVariable(name),
  prints: (text) => sink.prints(text),
  printsNumber: () => sink.printsNumber(),
});
