import type { Input, Printed, Word } from "../languages/shell/index.ts";
import type { Action, DoubtReason, ResourceKind, Target, TargetFamily } from "../model/index.ts";
import type { ReadonlySlots } from "./slots.ts";

/** Everything known about one program. One file per tool, one tool per file. */
export interface Tool extends Command {
  /** Its names, comma separated: `grep, egrep, fgrep`. */
  readonly name: string;
  /** Manual the facts were read from, with the version it describes. */
  readonly source: string;
  /** Its arguments and input reach neither its output nor its messages: a secret among them stays one (`test`, database clients). */
  readonly keepsArguments?: true;
  /** Other words that only print where `--help` does, under each of its names: `["-h"]`. */
  readonly helpAs?: readonly string[];
  /** Other words that only print where `--version` does, alone behind the program: `["-V"]`. */
  readonly versionAs?: readonly string[];
  /** Environment variables the program obeys; undeclared ones are looked up in `variables.ts`. */
  readonly variables?: Readonly<Record<string, VariableUse>>;
  /** The examples are the tests: see `catalog.test.ts`. */
  readonly examples: Examples;
}

/** `setting`: cannot write, run or redirect anything. `shell`: its value is run as a command. `code`: loads or runs something. `target`: chooses where it acts. */
export type VariableUse = "setting" | "shell" | "code" | "target";

/** A program, or one of its subcommands. What is not declared is a doubt. */
export interface Command {
  /** How its words are read; `gnu` where nothing is said. Inherited by subcommands. */
  readonly syntax?: Syntax;
  /** Options. Those of a program with subcommands stand before the subcommand. */
  readonly options?: Options;
  /** The program's own options may also follow the subcommand (`kubectl get pods --context prod`). */
  readonly optionsMayFollow?: true;
  /** Beyond those declared, the manual has no option that writes, runs, sends or discloses: an undeclared one is no doubt. */
  readonly optionsOnlyRead?: true;
  /** An unknown word may be any option, and is no doubt: none does more than read, or `derive` says what it may do. */
  readonly judgesUnknown?: true;
  /** Names for positional words in order: `name`, `name?` may be missing, `name*` takes the rest. Further words are a doubt. */
  readonly operands?: readonly string[];
  /** Every row whose conditions hold contributes its effects. */
  readonly does?: readonly Row[];
  /** When all hold (known values only), the command only reads and connects. */
  readonly preview?: readonly Condition[];
  /**
   * Where `--help` and `--version` only print: everywhere unless said otherwise. `alone`: not behind a subcommand, which takes
   * them for an argument. `never`: code of a project runs before they are read.
   */
  readonly help?: "alone" | "never";
  /** Words that are themselves commands. */
  readonly runs?: readonly Runs[];
  /** Files it looks for by itself, in or above the folder it stands in, that are code or name some. Those of a program hold for its subcommands. */
  readonly loads?: readonly Loads[];
  /** Subcommands. A key lists spellings, comma separated; `*` in one matches any text (`describe-*`). Exact names win over patterns. */
  readonly commands?: Readonly<Record<string, Command>>;
  /** Subcommands too many to list, asked for a name that `commands` does not have. Pure, and the same answer for the same name. */
  readonly find?: (name: string) => Command | undefined;
  /** What a missing subcommand does: nothing (help), a named one, or — default — a doubt. */
  readonly withoutCommand?: "help" | { readonly command: string };
  /** Where the effects land: values are templates (`{--context}`); those with a missing slot are left out. Inherited by subcommands, whose own wins. */
  readonly target?: TargetTemplate;
  /** For languages of their own (SQL, awk, find). Adds to the rows. Pure. At most 40 lines, else a file of its own in `languages/`. */
  readonly derive?: (call: Call, engine: Engine) => void;
  /**
   * What the words of its output are, for the words behind the subcommand: `lines` of its standard input as they stand, or the `first` word of
   * each; undefined where it is not known. Asked only where all words are known. Pure. Inherited by nothing.
   */
  readonly prints?: (words: readonly string[]) => Printed | "lines" | "first" | undefined;
  /** Command with which a human verifies the effect, a template: `systemctl status {unit}`. */
  readonly verify?: string;
}

/**
 * `gnu`: `-abc`, `-nVALUE`, `--name=value`, `--name value`, options and operands mixed, `--` ends options.
 * `pflag`: as `gnu`, and a sign after a short option is not part of its value (`-n=prod`; Go's pflag package).
 * `posix`: as `gnu`, but the first operand ends the options (wrappers).
 * `single`: one or two dashes before a long name, `-name=value` or `-name value`, the first operand ends the options (Go's flag package).
 * `single-mixed`: as `single`, options and operands mixed.
 * `bundle`: as `gnu`, and a first word without dash is a cluster of short options (`tar xzf`, `ps aux`).
 * `words`: no options at all, every word is an operand.
 */
export type Syntax = "gnu" | "pflag" | "posix" | "single" | "single-mixed" | "bundle" | "words";

/** Key: every spelling, comma separated, or a list as `flags` takes it; rows and templates refer to the last spelling. */
export type Options = Readonly<Record<string, Takes | Option>>;
/** `attached`: a value only as `--name=value` or `-nVALUE`. */
export type Takes = "flag" | "value" | "attached";
export interface Option {
  readonly takes: Takes;
  readonly does: readonly Row[];
}

export interface TargetTemplate {
  readonly family: TargetFamily;
  readonly values: Readonly<Record<string, string>>;
}

export interface Runs {
  /** `argv`: the words are program and arguments. `shell`: the words, joined by a blank, are shell source. `code`: an interpreter's program, unreviewed. */
  readonly language: "argv" | "shell" | "code";
  /** Operand or option that holds it, `stdin` for standard input, `file:NAME` for the content of the file the operand names. */
  readonly from: string;
  /** Only when all hold. */
  readonly given?: readonly Condition[];
  /** Where the nested command runs; its paths are then not this machine's. */
  readonly at?: TargetTemplate;
  /** Words arrive at run time and are appended. */
  readonly appends?: "input";
  /** Text in the words that is replaced at run time (`{}`), literal or a slot in braces. */
  readonly replaces?: string;
}

/** Files that are read as code, or as settings that name code. An agent may write them, and then run what only reads. */
export interface Loads {
  /** Names, parted by blanks, as seen from the folder; in the last part `*` stands for any text. */
  readonly files: string;
  /** They are looked for in the folders above, too … */
  readonly above?: true;
  /** … but not from that on where something of this name stands. */
  readonly until?: string;
  /** Options and operands that name other folders to look in. */
  readonly in?: readonly string[];
  /** Options and operands that name such files instead. */
  readonly of?: readonly string[];
  /** Only under these names of the tool, comma separated. */
  readonly as?: string;
  /** A text without it loads nothing. */
  readonly codes?: RegExp;
  /** It is shown, with what it takes from variables and other files, rather than run. */
  readonly shows?: true;
  /** Only on this machine: on another host, nothing is written there unasked. */
  readonly onlyHere?: true;
  /** Only when all hold. */
  readonly given?: readonly Condition[];
  /** `help`: even where only help is asked for. `always`: even for the version. */
  readonly even?: "help" | "always";
}

export interface Row {
  readonly action: Action;
  /** `kind:name`; `{x}` is an operand or option value, `{x:default}` with a default for a missing one. */
  readonly resource: `${ResourceKind}:${string}`;
  readonly conditions: readonly Condition[];
}

export type Condition =
  | { readonly kind: "any"; readonly slots: readonly string[] }
  | { readonly kind: "none"; readonly slots: readonly string[] }
  | { readonly kind: "like"; readonly slot: string; readonly pattern: RegExp }
  | { readonly kind: "unlike"; readonly slot: string; readonly pattern: RegExp };

/** Line → what must be found. Lines are shell. */
export interface Examples {
  /** Only reads and connects, and nothing is in doubt. */
  readonly allow: readonly string[];
  /** Exactly its effects beyond read and connect, as `action kind:name`, in order found. */
  readonly guard: Readonly<Record<string, readonly string[]>>;
  /** The doubt it must raise. */
  readonly doubt: Readonly<Record<string, DoubtReason>>;
}

/** One invocation after its options were read: values by operand or option name. */
export interface Call {
  readonly slots: ReadonlySlots;
  /** Words after the program and subcommand, unread. */
  readonly words: readonly Word[];
  readonly input: Input;
  readonly variables: ReadonlyMap<string, Word>;
}

/** What a `derive` may do: add effects and doubts, and have nested texts understood. */
export interface Engine {
  /** `ends`: what everything begins and ends with that the name stands for, at any depth. */
  effect(action: Action, resource: `${ResourceKind}:${string}`, ends?: Pick<Word, "prefix" | "suffix">): void;
  doubt(reason: DoubtReason, detail: string): void;
  /** Understands shell source that this command runs, here or at a target; `how`: the part of it that says so. */
  shell(source: Word, how?: string, at?: Target, given?: ShellGiven): void;
  /** Understands a program with arguments that this command runs, here or at a target. */
  argv(words: readonly Word[], via?: string, at?: Target): void;
  /** The same in a folder that nobody knows. */
  argvElsewhere(words: readonly Word[]): void;
  /** Text of a file at a path as the command would open it, or undefined with a doubt recorded. */
  text(path: Word): string | undefined;
  /** All of a folder comes out in a form in which nothing can be taken out of it again; for a file it does nothing. */
  packs(path: Word): void;
  /** False only when it is known that nothing stands at a path, as the command would open it. */
  mayExist(path: Word): boolean;
  /** Absolute paths of what bears a name, whose last part may hold `*`, in a folder or also above; undefined when nobody knows. */
  named(name: string, folder?: Word, isAbove?: boolean): readonly string[] | undefined;
  /** Current branch of the work tree at `folder` (default: here): its name, or undefined when unknown or detached. */
  branch(folder?: Word): string | undefined;
  /** True for a branch that only a human may change. */
  isProtectedBranch(name: string): boolean;
  /** From here on, later commands of the same script see this branch in the work tree at `folder` (default: here). */
  switchBranch(name: string | undefined, folder?: Word): void;
  /** True unless it is known that the command gets no such variable from its environment. */
  mayHaveVariable(name: string): boolean;
  /** It does what is said somewhere else, and these variables say where: set in the same command line, by it or by another user, it is another program. */
  obeys(variables: readonly string[]): void;
  /** What this command writes to standard output, when known. */
  prints(text: string): void;
  /** Every word it writes to standard output is of a kind, or it writes nothing. */
  printsWords(printed: Printed): void;
}

/** What a nested shell is given by the program that starts it. */
export interface ShellGiven {
  /** `$0`, `$1` … */
  readonly parameters?: readonly Word[];
  /** Folders put in front of PATH, absolute or as seen from here. */
  readonly searched?: readonly string[];
  /** Its standard input, when it is not that of the program. */
  readonly input?: Input;
}

/** Identity that gives a tool file its types. */
export const defineTool = (tool: Tool): Tool => tool;

const row =
  (action: Action) =>
  (resource: `${ResourceKind}:${string}`, ...conditions: Condition[]): Row => ({
    action,
    resource,
    conditions,
  });

/** Content shown to the caller. A `file:` is judged by its name: a secret file becomes `disclose secret`. */
export const reads = row("read");
export const writes = row("write");
export const deletes = row("delete");
export const executes = row("execute");
export const connects = row("connect");
export const discloses = row("disclose");
export const grants = row("grant");
export const disrupts = row("disrupt");

/** One of the options or operands was given. */
export const when = (...slots: string[]): Condition => ({ kind: "any", slots });
/** None of the options or operands was given. */
export const unless = (...slots: string[]): Condition => ({ kind: "none", slots });
/** Keeps the values that match; the first capture group, if any, becomes the value. */
export const like = (slot: string, pattern: RegExp): Condition => ({ kind: "like", slot, pattern });
/** Keeps the values that do not match. */
export const unlike = (slot: string, pattern: RegExp): Condition => ({
  kind: "unlike",
  slot,
  pattern,
});

// The list itself is the key: it is taken apart when a call needs it, not at every start.
const spellings =
  (takes: Takes) =>
  (list: string): Options => ({ [list]: takes });

/** Options without a value: `flags("-a|--all -l")`. */
export const flags = spellings("flag");
/** Options with a value: `values("-n|--lines")`. */
export const values = spellings("value");
/** Options whose value, if any, is attached: `attached("--color")`. */
export const attached = spellings("attached");

/** A subcommand that only reads, whatever its options and operands. */
export const readsOnly: Command = { optionsOnlyRead: true, operands: ["operand*"] };

/** The spellings of every option a key stands for. */
export const spellingsOf = (key: string): readonly (readonly string[])[] =>
  key.includes(", ") ? [key.split(", ")] : key.split(/\s+/).flatMap((names) => (names === "" ? [] : [names.split("|")]));

/** The same options with a key of its own for each. */
export const eachOption = (options: Options): Options =>
  Object.fromEntries(Object.entries(options).flatMap(([key, option]) => spellingsOf(key).map((names) => [names.join(", "), option])));
