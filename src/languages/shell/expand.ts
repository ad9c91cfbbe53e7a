import { parse, type ParameterExpansionPart, type ParsedScript, type Word as Node, type WordPart } from "unbash";
import type { DoubtReason } from "../../model/index.ts";
import { evaluate, someNumber, type ArithmeticShell } from "./arithmetic.ts";
import { expandBraces } from "./brace.ts";
import { applyOperation } from "./parameter.ts";
import type { State } from "./state.ts";
import { known, unknown, type Word } from "./word.ts";

/** The shell around an expansion. */
export interface Surrounding {
  readonly state: State;
  readonly home: string | undefined;
  /** A variable from the environment the shell started with. */
  ambient(name: string): string | undefined;
  /** Runs a substitution in a copy of the shell and answers with its output. */
  substitute(script: ParsedScript | undefined, text: string): Word;
  /** Runs a process substitution. */
  runAside(script: ParsedScript | undefined): void;
  doubt(reason: DoubtReason, detail: string): void;
  assign(name: string, value: Word): void;
}

const nestingMax = 32;
const fieldsMax = 4096;

/** Expands words: everything bash does between reading a word and running a program (bash(1) "EXPANSION"). */
export class Expander implements ArithmeticShell {
  /**
   * `nesting`: expansions within expansions in this source text, across substitutions. INVARIANT: far below the parser's
   * own budget of 256, past which it drops commands without an error.
   */
  constructor(
    private readonly shell: Surrounding,
    public nesting: number,
  ) {}

  /** The fields a word becomes: none, one or several. */
  fields(node: Node): Word[] {
    if (!hasBraces(node)) return this.fieldsOf(node);
    const texts = expandBraces(node.text);
    if (!texts) {
      this.shell.doubt("too-long", "too many brace expansions");
      return [unknown(node.text, { isMany: true })];
    }
    return texts.flatMap((text) => this.reparsed(text, node));
  }

  /** The word as one field: assignments, redirections, `case`, here-strings. */
  single(node: Node): Word {
    const builder = new Builder(node.text, undefined);
    this.addNode(node, builder, false);
    return builder.asOne();
  }

  /** Parts of a here-document, a double-quoted string or arithmetic. */
  expandParts(parts: readonly WordPart[]): Word {
    const builder = new Builder(parts.map((part) => part.text).join(""), undefined);
    for (const part of parts) this.addPart(part, builder, true);
    return builder.asOne();
  }

  lookup(name: string): Word {
    return this.shell.state.get(name)?.elements?.[0] ?? this.special(name, `$${name}`);
  }
  assign(name: string, value: Word): void {
    this.shell.assign(name, value);
  }
  substitute(script: ParsedScript | undefined): Word {
    return this.shell.substitute(script, "$(…)");
  }
  doubt(detail: string): void {
    this.shell.doubt("dynamic-program", detail);
  }

  private reparsed(text: string, node: Node): Word[] {
    if (text === "") return [];
    const command = parse(`: ''${text}`).commands[0]?.command;
    const word = command?.type === "Command" ? command.args[0] : undefined;
    if (word?.type !== "Word" || (command?.type === "Command" && command.args.length !== 1)) {
      this.shell.doubt("dynamic-word", node.text);
      return [unknown(node.text, { isMany: true })];
    }
    return this.fieldsOf(word);
  }

  private fieldsOf(node: Node): Word[] {
    const separators = this.lookupText("IFS") ?? " \t\n";
    const builder = new Builder(node.text, separators);
    this.addNode(node, builder, false);
    const fields = builder.finish();
    if (fields.length <= fieldsMax) return fields;
    this.shell.doubt("too-long", "too many fields");
    return fields.slice(0, fieldsMax);
  }

  private addNode(node: Node, builder: Builder, isQuoted: boolean): void {
    if (!node.parts) return this.addLiteral(node.text, node.value, builder, true);
    node.parts.forEach((part, i) => this.addPart(part, builder, isQuoted, i === 0));
  }

  private addLiteral(text: string, value: string, builder: Builder, isFirst: boolean): void {
    const tilde = isFirst && text.startsWith("~") ? /^~([^/]*)/.exec(value) : undefined;
    if (!tilde) return builder.add(value);
    const rest = value.slice(tilde[0].length);
    if (tilde[1] === "") builder.add((this.lookupText("HOME") ?? this.shell.home ?? "~") + rest);
    else if (tilde[1] === "+" || tilde[1] === "-") builder.addUnknown(unknown(text), true);
    else builder.add((tilde[1] === "root" ? "/root" : `/home/${tilde[1]}`) + rest);
  }

  private addPart(part: WordPart, builder: Builder, isQuoted: boolean, isFirst = false): void {
    if (this.nesting >= nestingMax) {
      this.shell.doubt("too-deep", part.text.slice(0, 80));
      return builder.addUnknown(unknown(part.text), isQuoted);
    }
    this.nesting++;
    this.addPartWithin(part, builder, isQuoted, isFirst);
    this.nesting--;
  }

  private addPartWithin(part: WordPart, builder: Builder, isQuoted: boolean, isFirst: boolean): void {
    switch (part.type) {
      case "Literal":
        return isQuoted ? builder.add(part.value) : this.addLiteral(part.text, part.value, builder, isFirst);
      case "SingleQuoted":
      case "AnsiCQuoted":
        return builder.addQuoted(part.value);
      case "DoubleQuoted":
      case "LocaleString":
        builder.addQuoted("");
        for (const child of part.parts) this.addPart(child, builder, true);
        return;
      case "Glob":
      case "ExtendedGlob":
        for (const child of part.parts ?? []) this.addPart(child, new Builder("", undefined), true);
        return isQuoted ? builder.add(part.text) : builder.addUnknown(unknown(part.text, { isMany: true }), false);
      case "SimpleExpansion":
        return this.addVariable(part.text.slice(1), part.text, builder, isQuoted);
      case "ParameterExpansion":
        return this.addParameter(part, builder, isQuoted);
      case "CommandExpansion":
        return builder.addExpansion(this.shell.substitute(part.script, part.text), isQuoted);
      case "ArithmeticExpansion":
        return builder.addExpansion(part.expression ? evaluate(part.expression, this) : someNumber(part.text), true);
      case "ProcessSubstitution":
        this.shell.runAside(part.script);
        return builder.add("/dev/fd/63");
      case "BraceExpansion":
        // Reached only inside quotes or where braces are literal.
        return builder.add(part.text);
    }
  }

  private addVariable(name: string, text: string, builder: Builder, isQuoted: boolean): void {
    if (name === "@" || name === "*") return builder.addList(this.shell.state.positional, text, isQuoted, name === "*");
    builder.addExpansion(this.shell.state.get(name)?.elements?.[0] ?? this.special(name, text), isQuoted);
  }

  private addParameter(part: ParameterExpansionPart, builder: Builder, isQuoted: boolean): void {
    const index = part.index ? this.single(part.index) : undefined;
    if (index && /[`$]/.test(index.value ?? "$")) this.doubt(part.text);
    const operands = part.operation ? this.operandsOf(part.operation) : [];
    if (part.prefix === "#") return builder.addExpansion(someNumber(part.text), true);
    if (part.prefix === "!") return builder.addExpansion(this.indirect(part), isQuoted);
    const isList = index?.value === "@" || index?.value === "*" || part.parameter === "@" || part.parameter === "*";
    if (isList && !part.operation) {
      const elements =
        part.parameter === "@" || part.parameter === "*"
          ? this.shell.state.positional
          : (this.shell.state.get(part.parameter)?.elements ?? undefined);
      return builder.addList(elements, part.text, isQuoted, index?.value === "*" || part.parameter === "*");
    }
    if (isList) return builder.addExpansion(unknown(part.text, { isMany: true }), isQuoted);
    const value = this.elementAt(part.parameter, index, part.text);
    const result = part.operation ? applyOperation(part.operation, operands, value, part.text) : value;
    if (part.operation?.type === "Default" && /=/.test(part.operation.operator)) this.shell.assign(part.parameter, result);
    builder.addExpansion(result, isQuoted);
  }

  private operandsOf(operation: NonNullable<ParameterExpansionPart["operation"]>): Word[] {
    const nodes = Object.values(operation).filter(
      (value): value is Node => typeof value === "object" && value !== null && value.type === "Word",
    );
    return nodes.map((node) => this.single(node));
  }

  private elementAt(name: string, index: Word | undefined, text: string): Word {
    const variable = this.shell.state.get(name);
    if (!index) return variable ? (variable.elements?.[0] ?? unknown(text, { isMany: true })) : this.special(name, text);
    const at = index.value !== undefined && /^\d+$/.test(index.value) ? Number(index.value) : undefined;
    if (!variable?.elements || at === undefined) return unknown(text, { isMany: true });
    return variable.elements[at] ?? known("", text);
  }

  /** `${!name}`: the value of the variable that `name` names; `${!prefix*}` lists names. */
  private indirect(part: ParameterExpansionPart): Word {
    if (part.operation || part.index) return unknown(part.text, { isMany: true });
    const name = this.lookup(part.parameter).value;
    return name !== undefined && /^[A-Za-z_]\w*$/.test(name) ? this.lookup(name) : unknown(part.text, { isMany: true });
  }

  private lookupText(name: string): string | undefined {
    return this.shell.state.get(name)?.elements?.[0]?.value;
  }

  /** Parameters the shell sets, and variables from outside: only those that name this user and place are relied on. */
  private special(name: string, text: string): Word {
    if (/^[1-9]\d*$/.test(name))
      return this.shell.state.positional
        ? (this.shell.state.positional[Number(name) - 1] ?? known("", text))
        : unknown(text, { isMany: true });
    if (/^(?:[?$!#]|RANDOM|SECONDS|LINENO|UID|EUID|PPID|BASHPID|EPOCHSECONDS|SHLVL|SRANDOM|COLUMNS|LINES)$/.test(name))
      return someNumber(text);
    if (name === "IFS") return known(" \t\n", text);
    if (name === "PWD") return this.shell.state.cwd === undefined ? unknown(text, { isMany: true }) : known(this.shell.state.cwd, text);
    if (name === "HOME" && this.shell.home !== undefined) return known(this.shell.home, text);
    if (/^(?:USER|LOGNAME)$/.test(name)) {
      const value = this.shell.ambient(name);
      if (value !== undefined) return known(value, text);
    }
    return unknown(text, { isMany: true, names: [name] });
  }
}

const hasBraces = (node: Node): boolean => node.parts?.some((part) => part.type === "BraceExpansion") === true;

/** Puts fields together from known and unknown pieces, splitting what expansions yield. */
class Builder {
  private readonly done: Word[] = [];
  private value: string | undefined = "";
  private prefix = "";
  private suffix = "";
  private isMany = false;
  private isStarted = false;
  private names: readonly string[] = [];

  constructor(
    private readonly text: string,
    /** Characters that split unquoted expansions; undefined where nothing is split. */
    private readonly separators: string | undefined,
  ) {}

  add(text: string): void {
    if (text === "") return;
    this.isStarted = true;
    if (this.value === undefined) this.suffix += text;
    else this.value += text;
  }

  /** Quotes make a field even when they are empty. */
  addQuoted(text: string): void {
    this.isStarted = true;
    this.add(text);
  }

  addUnknown(word: Word, isQuoted: boolean): void {
    this.isStarted = true;
    this.prefix = this.value === undefined ? this.prefix : this.value + (word.prefix ?? "");
    this.value = undefined;
    this.suffix = word.suffix ?? "";
    if (word.names) this.names = [...this.names, ...word.names];
    if (word.isMany && !isQuoted) this.isMany = true;
  }

  addExpansion(word: Word, isQuoted: boolean): void {
    if (word.value === undefined)
      return this.addUnknown(isQuoted ? word : { ...word, isMany: word.isMany ?? word.prefix !== "0" }, isQuoted);
    if (isQuoted || this.separators === undefined) return isQuoted ? this.addQuoted(word.value) : this.add(word.value);
    this.addSplit(word.value, this.separators);
  }

  /** `"$@"` keeps its elements; everything else of a list is split again. */
  addList(elements: readonly Word[] | undefined, text: string, isQuoted: boolean, isJoined: boolean): void {
    if (!elements || (isQuoted && isJoined && elements.length > 1)) return this.addUnknown(unknown(text, { isMany: true }), false);
    elements.forEach((element, i) => {
      if (i > 0) this.flush();
      this.addExpansion(element, isQuoted);
    });
  }

  private addSplit(text: string, separators: string): void {
    let piece = "";
    for (const letter of text) {
      if (!separators.includes(letter)) {
        piece += letter;
        continue;
      }
      this.addUnquoted(piece);
      piece = "";
      if (this.isStarted || !/\s/.test(letter)) this.flush(!/\s/.test(letter));
    }
    this.addUnquoted(piece);
  }

  /** Text that came from an expansion undergoes pathname expansion. */
  private addUnquoted(text: string): void {
    const glob = /[*?[]/.exec(text);
    if (!glob) return this.add(text);
    const last = Math.max(text.lastIndexOf("*"), text.lastIndexOf("?"), text.lastIndexOf("]"));
    this.addUnknown(
      unknown(text, {
        prefix: text.slice(0, glob.index),
        suffix: text.slice(last + 1),
        isMany: true,
      }),
      false,
    );
  }

  private flush(isForced = false): void {
    if (this.isStarted || isForced) this.done.push(this.current());
    this.value = "";
    this.prefix = "";
    this.suffix = "";
    this.isMany = false;
    this.isStarted = false;
    this.names = [];
  }

  private current(): Word {
    if (this.value !== undefined) return known(this.value, this.text);
    return unknown(this.text, {
      prefix: this.prefix,
      suffix: this.suffix,
      ...(this.isMany && { isMany: true }),
      ...(this.names.length > 0 && { names: this.names }),
    });
  }

  finish(): Word[] {
    this.flush();
    return this.done;
  }

  asOne(): Word {
    return this.current();
  }
}
