import { shown, type Word } from "../languages/shell/index.ts";
import type { Target } from "../model/index.ts";
import { compileRow, type CompiledRow } from "./rows.ts";
import { splitConnection } from "./connection-string.ts";
import { CompiledLoads } from "./loads.ts";
import type { ReadonlySlots } from "./slots.ts";
import { Spellings } from "./spellings.ts";
import { readTemplate, type Template } from "./template.ts";
import type { Command, Syntax, TargetTemplate, Tool } from "./tool.ts";

/** A positional word's name. */
interface Operand {
  readonly name: string;
  /** It takes all words that are left. */
  readonly isRest: boolean;
}

/** A subcommand, as its parent was asked for it. */
interface Chosen {
  readonly command: CompiledCommand;
  /** Undefined where it was not named. */
  readonly name: string | undefined;
}

/** Names are remembered up to here: what looks its subcommands up may know thousands. */
const childrenMax = 4096;

/**
 * A command of a tool file as the engine reads it: what it inherits settled, its texts taken apart. Each part is made when
 * a call first needs it: a hook pays for its own.
 */
export class CompiledCommand {
  readonly hasCommands: boolean;
  readonly syntax: Syntax;
  readonly isOpen: boolean;
  readonly judgesUnknown: boolean;
  readonly target: CompiledTarget | undefined;
  /** What it does whatever its options say, each row once. */
  readonly rows: readonly CompiledRow[];
  readonly operands: readonly Operand[];
  readonly hasOperands: boolean;
  /** What is loaded for it without being asked for, by its program too. */
  readonly loads: readonly CompiledLoads[];
  readonly preview: Command["preview"];
  readonly runs: Command["runs"];
  readonly derive: Command["derive"];
  readonly prints: Command["prints"];
  private spelled: Spellings | undefined;
  private readonly verifyText: Command["verify"];
  private verifying: Template | undefined;
  private index: CommandIndex | undefined;
  private readonly children = new Map<string, CompiledCommand>();

  constructor(
    readonly tool: Tool,
    readonly command: Command,
    around?: CompiledCommand,
  ) {
    this.hasCommands = command.commands !== undefined || command.find !== undefined;
    this.syntax = command.syntax ?? around?.syntax ?? "gnu";
    this.isOpen = command.optionsOnlyRead === true;
    this.judgesUnknown = command.judgesUnknown === true;
    this.target = command.target ? new CompiledTarget(command.target, tool) : around?.target;
    this.rows = command.does ? [...new Set(command.does)].map(compileRow) : noRows;
    this.hasOperands = command.operands !== undefined;
    this.operands = command.operands ? command.operands.map(readOperand) : noOperands;
    const outer = around?.loads ?? noLoads;
    this.loads = command.loads ? [...outer, ...command.loads.map((loads) => new CompiledLoads(loads))] : outer;
    // Commands are written in hundreds of forms; read from here, they all have one.
    this.preview = command.preview;
    this.runs = command.runs;
    this.derive = command.derive;
    this.prints = command.prints;
    this.verifyText = command.verify;
  }

  /** The options that may stand here. */
  get spellings(): Spellings {
    const { tool, command } = this;
    return (this.spelled ??= new Spellings(command.options, command === tool || !tool.optionsMayFollow ? undefined : tool.options));
  }

  get verify(): Template | undefined {
    return this.verifyText === undefined ? undefined : (this.verifying ??= readTemplate(this.verifyText));
  }

  /** The subcommand of that name. */
  find(name: string): CompiledCommand | undefined {
    const before = this.children.get(name);
    if (before) return before;
    const found = this.lookUp(name);
    if (!found) return undefined;
    const child = new CompiledCommand(this.tool, found, this);
    if (this.children.size < childrenMax) this.children.set(name, child);
    return child;
  }

  private lookUp(name: string): Command | undefined {
    const { commands, find } = this.command;
    const index = (this.index ??= indexOf(commands ?? noCommands));
    return index.exact.get(name) ?? index.patterns.find(({ pattern }) => pattern.test(name))?.command ?? find?.(name);
  }

  /** What stands for a missing subcommand, or undefined where one must be named. */
  withoutName(): CompiledCommand | undefined {
    const fallback = this.command.withoutCommand;
    return fallback === "help" ? new CompiledCommand(this.tool, noCommand, this) : fallback && this.find(fallback.command);
  }

  /** The subcommand that a word names, or the one that takes it for an operand. */
  choose(name: string): Chosen | undefined {
    const command = this.find(name);
    if (command) return { command, name };
    const { withoutCommand, operands } = this.command;
    const fallback = typeof withoutCommand === "object" && operands !== undefined ? this.find(withoutCommand.command) : undefined;
    return fallback && { command: fallback, name: undefined };
  }
}

const noCommand: Command = {};
const noRows: readonly CompiledRow[] = [];
const noLoads: readonly CompiledLoads[] = [];
const noOperands: readonly Operand[] = [];
const noCommands: NonNullable<Command["commands"]> = {};

const readOperand = (name: string): Operand => ({ name: name.replace(/[?*]$/, ""), isRest: name.endsWith("*") });

interface CommandIndex {
  readonly exact: ReadonlyMap<string, Command>;
  readonly patterns: readonly { readonly pattern: RegExp; readonly command: Command }[];
}
const indices = new WeakMap<object, CommandIndex>();

const indexOf = (commands: NonNullable<Command["commands"]>): CommandIndex => {
  const before = indices.get(commands);
  if (before) return before;
  const exact = new Map<string, Command>();
  const patterns: { pattern: RegExp; command: Command }[] = [];
  for (const [key, each] of Object.entries(commands))
    for (const spelling of key.split(", ")) {
      if (spelling.includes("*")) patterns.push({ pattern: globPattern(spelling), command: each });
      else exact.set(spelling, each);
    }
  const index = { exact, patterns };
  indices.set(commands, index);
  return index;
};

const globPattern = (glob: string): RegExp => new RegExp(`^${glob.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`, "s");

/** Where a command's effects land, as its words say. */
class CompiledTarget {
  private readonly values: readonly { readonly name: string; readonly slot: string | undefined; readonly text: string }[];

  constructor(
    private readonly template: TargetTemplate,
    private readonly tool: Tool,
  ) {
    this.values = Object.entries(template.values).map(([name, text]) => ({ name, slot: /^\{([^}]+)\}$/.exec(text)?.[1], text }));
  }

  /** Its values; `?` stands for one nobody knows yet. Variables that choose a target are passed on by name. */
  fill(slots: ReadonlySlots, variables: ReadonlyMap<string, Word>): Target | undefined {
    const { family } = this.template;
    const values: Record<string, string> = {};
    let isEmpty = true;
    for (const { name, slot, text } of this.values) {
      const last = slot === undefined ? undefined : slots.get(slot)?.at(-1);
      if (slot !== undefined && !last) continue;
      values[name] = last ? shown(last) : text;
      isEmpty = false;
    }
    if (variables.size > 0)
      for (const [name, set] of variables) {
        if (this.tool.variables?.[name] !== "target") continue;
        values[name] = shown(set);
        isEmpty = false;
      }
    // Without a host, a tool that can also act elsewhere acts here.
    if (family === "ssh" && isEmpty) return undefined;
    return { family, values: family === "database" ? splitConnection(values) : values };
  }
}

const compiled = new WeakMap<Tool, CompiledCommand>();

export const compileTool = (tool: Tool): CompiledCommand => {
  const before = compiled.get(tool);
  if (before) return before;
  const command = new CompiledCommand(tool, tool);
  compiled.set(tool, command);
  return command;
};
