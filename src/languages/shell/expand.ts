import type { ParameterExpansionPart, ParsedScript, Word as Node, WordPart } from "unbash";
import type { DoubtReason } from "../../model/index.ts";
import { evaluate, evaluateText, someNumber, type ArithmeticShell } from "./arithmetic.ts";
import { expandBraces, mayHaveBraces } from "./brace.ts";
import { Fields, fieldsMax, type Splitting } from "./fields.ts";
import { applyOperation } from "./parameter.ts";
import { hasDisputedQuote, hasUnreadExpansion, isCutShort, losesQuotes, operandNodes, parseWord } from "./parsing.ts";
import { staysText, type PatternShell } from "./pattern.ts";
import { PlainWord } from "./plain.ts";
import { expandTilde } from "./tilde.ts";
import { firstElement, isNumber } from "./variable.ts";
import { known, namesIn, unknown, type Word } from "./word.ts";

/** The shell around an expansion. */
export interface Surrounding extends PatternShell {
  /** A variable from the environment the shell started with. */
  ambient(name: string): string | undefined;
  /** Runs a substitution in a copy of the shell and answers with its output. */
  substitute(script: ParsedScript | undefined, text: string): Word;
  /** Runs a process substitution. */
  runAside(script: ParsedScript | undefined, text: string): void;
  doubt(reason: DoubtReason, detail: string): void;
  assign(name: string, value: Word): void;
  checkInteger(name: string, value: Word): void;
  forget(name: string): void;
  /** An error may end the statement here. */
  mayStop(): void;
}

const nestingMax = 32;

/** A word of these characters is what it says: nothing in it is quoted, expanded, split or a pattern. */
const plain = /^[\w.,:/=+@%-]+$/;
const plainMax = 4096;
const isPlain = ({ text }: Node): boolean => text.length < plainMax && plain.test(text);
const unset: Splitting = { separators: " \t\n" };

/** Expands words: everything bash does between reading a word and running a program (bash(1) "EXPANSION"). */
export class Expander implements ArithmeticShell {
  /** `nesting`: expansions within expansions in this source text, across substitutions. */
  constructor(
    private readonly shell: Surrounding,
    public nesting: number,
  ) {}

  /** Adds the fields a word becomes: none, one or several. */
  addFields(node: Node, words: Word[]): void {
    if (node instanceof PlainWord) this.addPlain(node, words);
    else if (isPlain(node)) words.push(known(node.text));
    else words.push(...this.fields(node));
  }

  /** A word in which nothing is expanded, split or a pattern, in quotes or without. */
  addPlain(node: PlainWord, words: Word[]): void {
    // The same bounds as for any other word, within double quotes too.
    if (node.text.length < plainMax && this.nesting + 1 < nestingMax) words.push(known(node.value, node.text));
    else words.push(...this.fields(node));
  }

  /** The fields a word becomes. */
  fields(node: Node): Word[] {
    if (!mayHaveBraces(node.text)) return this.fieldsOf(node);
    const texts = expandBraces(node.text);
    if (!texts) {
      this.shell.doubt("too-long", "too many brace expansions");
      return [unknown(node.text, { isMany: true })];
    }
    const isSame = texts.length === 1 && texts[0] === node.text;
    // Other shells leave the braces, and whatever reads the word next may not.
    if (!isSame && this.shell.isPosix) this.shell.doubt("dynamic-program", node.text);
    return isSame ? this.fieldsOf(node) : texts.flatMap((text) => this.reparsed(text, node));
  }

  /** The word as one field: redirections, `case`, here-strings. */
  single(node: Node): Word {
    return this.asOne(node, false);
  }

  /** The name of a file to open: what is unquoted is split, and must leave one field. */
  target(node: Node): Word {
    if (isPlain(node)) return known(node.text);
    const fields = this.fields(node);
    return fields.length === 1 ? (fields[0] as Word) : unknown(node.text, namesIn(...fields));
  }

  /** A value that is assigned: tildes after each colon are expanded too. */
  assigned(node: Node): Word {
    return this.asOne(node, true);
  }

  /** Parts of a double-quoted string, arithmetic or a here-document. */
  expandParts(parts: readonly WordPart[]): Word {
    const fields = new Fields(parts.map((part) => part.text).join(""), "none");
    for (const part of parts) this.addPart(part, fields, true);
    return fields.asOne();
  }

  /** Text that bash evaluates as arithmetic, for its effects. */
  arithmetic(word: Word): Word {
    return evaluateText(word, this);
  }

  lookup(name: string): Word {
    const variable = this.shell.state.get(name);
    return variable ? firstElement(variable, name) : this.special(name, `$${name}`);
  }
  elements(name: string): readonly Word[] | undefined {
    return this.shell.state.get(name)?.elements;
  }
  assign(name: string, value: Word): void {
    this.shell.assign(name, value);
  }
  forget(name: string): void {
    this.shell.forget(name);
  }
  mayStop(): void {
    this.shell.mayStop();
  }
  substitute(script: ParsedScript | undefined): Word {
    return this.shell.substitute(script, "$(…)");
  }
  doubt(detail: string): void {
    this.shell.doubt("dynamic-program", detail);
  }

  private reparsed(text: string, node: Node): Word[] {
    if (text === "") return [];
    const word = parseWord(text);
    if (word) return this.fieldsOf(word);
    this.shell.doubt("dynamic-word", node.text);
    return [unknown(node.text, { isMany: true })];
  }

  private fieldsOf(node: Node): Word[] {
    const splitting = this.splitting();
    const fields = new Fields(node.text, splitting);
    this.addNode(node, fields, false);
    // Bash splits once everything is expanded.
    if (!isSameSplitting(splitting, this.splitting())) return [unknown(node.text, { isMany: true, ...namesIn(...fields.finish()) })];
    const words = fields.finish();
    if (words.length <= fieldsMax) return words;
    this.shell.doubt("too-long", "too many fields");
    return words.slice(0, fieldsMax);
  }

  private asOne(node: Node, isAssigned: boolean): Word {
    const fields = new Fields(node.text, "none");
    this.addNode(node, fields, isAssigned);
    return fields.asOne();
  }

  private splitting(): Splitting {
    const variable = this.shell.state.get("IFS");
    if (!variable || variable.elements?.length === 0) return unset;
    const value = firstElement(variable, "IFS").value;
    return value === undefined ? "unknown" : { separators: value };
  }

  private addNode(node: Node, fields: Fields, isAssigned: boolean): void {
    const parts = node.parts;
    if (!parts) {
      if (hasUnreadExpansion(node.text)) this.tooDeep(node.text, fields);
      else this.addLiteral(node.text, node.value, fields, { isFirst: true, isLast: true, isAssigned });
      return;
    }
    parts.forEach((part, i) => {
      if (part.type === "Literal")
        this.addLiteral(part.text, part.value, fields, { isFirst: i === 0, isLast: i === parts.length - 1, isAssigned });
      else this.addPart(part, fields, false);
    });
  }

  private tooDeep(text: string, fields: Fields): void {
    this.shell.doubt("too-deep", text.slice(0, 80));
    fields.addUnknown(unknown(text, { isMany: true }), false);
  }

  private addLiteral(text: string, value: string, fields: Fields, at: Parameters<typeof expandTilde>[2]): void {
    if (!text.includes("~")) return fields.add(value);
    for (const piece of expandTilde(text, value, at, this.lookup("HOME"))) {
      if (piece.value === undefined) fields.addUnknown(piece, true);
      else fields.add(piece.value);
    }
  }

  private addPart(part: WordPart, fields: Fields, isQuoted: boolean): void {
    if (this.nesting >= nestingMax) return this.tooDeep(part.text, fields);
    this.nesting++;
    this.addPartWithin(part, fields, isQuoted);
    this.nesting--;
  }

  private addPartWithin(part: WordPart, fields: Fields, isQuoted: boolean): void {
    switch (part.type) {
      case "Literal":
        return fields.add(part.value);
      case "AnsiCQuoted":
        // A continued line, `\c` and code points are where readers and locales disagree.
        if (/\\(?:\n|c|[uU]|x\{)|[^ -~\s]/.test(part.text + part.value)) return fields.addUnknown(unknown(part.text), true);
        return fields.addQuoted(part.value);
      case "SingleQuoted":
        return fields.addQuoted(part.value);
      case "DoubleQuoted":
      case "LocaleString":
        return this.addDoubleQuoted(part.parts, part.text, fields);
      case "Glob":
      case "ExtendedGlob":
        if (!part.parts && hasUnreadExpansion(part.text)) return this.tooDeep(part.text, fields);
        return isQuoted ? fields.add(part.text) : this.addPattern(part, fields);
      case "SimpleExpansion":
        return this.addVariable(part.text.slice(1), part.text, fields, isQuoted);
      case "ParameterExpansion":
        return this.addParameter(part, fields, isQuoted);
      case "CommandExpansion":
        return fields.addExpansion(this.shell.substitute(part.script, part.text), isQuoted);
      case "ArithmeticExpansion":
        if (!part.expression && /[^\s$()[\]]/.test(part.text)) this.shell.doubt("syntax-error", part.text.slice(0, 80));
        return fields.addExpansion(evaluate(part.expression, this), isQuoted);
      case "ProcessSubstitution":
        this.shell.runAside(part.script, part.text);
        // An empty one is nothing at all.
        return part.script?.commands.length === 0 ? undefined : fields.add("/dev/fd/63");
      case "BraceExpansion":
        // Reached only where braces are literal.
        if (!part.parts) return hasUnreadExpansion(part.text) ? this.tooDeep(part.text, fields) : fields.add(unescaped(part.text));
        fields.add("{");
        for (const child of part.parts) this.addPart(child, fields, isQuoted);
        return fields.add("}");
    }
  }

  /** A list of no elements in quotes is no field, where everything else in quotes is one. */
  private addDoubleQuoted(parts: readonly WordPart[], text: string, fields: Fields): void {
    const isEmptyList = parts.some((part) => this.listOf(part)?.length === 0);
    if (isEmptyList && parts.length > 1) {
      const hasMore = parts.some((part) => this.listOf(part)?.length !== 0 && /[@*]/.test(part.text));
      const word = hasMore ? unknown(text, namesIn(this.expandParts(parts))) : this.expandParts(parts);
      return word.value ? fields.addQuoted(word.value) : fields.addUnknown({ ...word, text, isMany: true }, false);
    }
    if (!isEmptyList) fields.addQuoted("");
    for (const part of parts) this.addPart(part, fields, true);
  }

  /** Elements of `$@` or `${name[@]}`, when the part is one of them and they are known. */
  private listOf(part: WordPart): readonly Word[] | undefined {
    if (part.type === "SimpleExpansion") return part.text === "$@" ? this.shell.state.positional : undefined;
    if (part.type !== "ParameterExpansion" || part.operation || part.prefix) return undefined;
    if (part.parameter === "@") return this.shell.state.positional;
    return part.index?.text === "@" ? this.shell.state.get(part.parameter)?.elements : undefined;
  }

  private addVariable(name: string, text: string, fields: Fields, isQuoted: boolean): void {
    if (name === "@" || name === "*") this.addList(this.shell.state.positional, text, fields, { isQuoted, isJoined: name === "*" });
    else fields.addExpansion(this.lookup(name), isQuoted);
  }

  private addList(
    elements: readonly Word[] | undefined,
    text: string,
    fields: Fields,
    { isQuoted, isJoined }: { isQuoted: boolean; isJoined: boolean },
  ): void {
    if (fields.isSplit && !(isQuoted && isJoined)) return fields.addList(elements, text, isQuoted);
    const separator = isJoined ? this.joiner() : " ";
    const values = elements?.map((element) => element.value);
    if (!values || separator === undefined || values.includes(undefined))
      fields.addUnknown(unknown(text, namesIn(...(elements ?? []))), true);
    else fields.addExpansion(known(values.join(separator), text), isQuoted);
  }

  /** What `"$*"` puts between elements. */
  private joiner(): string | undefined {
    const splitting = this.splitting();
    return typeof splitting === "string" ? undefined : (splitting.separators[0] ?? "");
  }

  /** A pattern that matches nothing stays as it is written, with the values of what is in it. */
  private addPattern({ parts, text }: WordPart & { parts?: readonly WordPart[] | undefined }, fields: Fields): void {
    const word = unknown(text, { isMany: true, ...namesIn(this.expandParts(parts ?? [])) });
    if (parts?.some((part) => part.type.endsWith("Expansion"))) return fields.addUnknown(word, false);
    if (staysText(fields.beginning, this.shell)) return fields.add(text);
    const isOperand = fields.isFirst && !this.shell.host.mayNameOption(this.shell.state);
    fields.addPattern(isOperand ? { ...word, isOperand } : word);
  }

  private addParameter(part: ParameterExpansionPart, fields: Fields, isQuoted: boolean): void {
    const isList = /^[@*]$/.test(part.index?.text ?? part.parameter);
    const index = part.index && !isList ? this.subscript(part.index) : undefined;
    const nodes = operandNodes(part);
    const isMisread = (part.operation?.type === "Replace" && isCutShort(nodes[0])) || losesQuotes(part);
    // The line's own shell may be in posix mode.
    const isDisputed = isQuoted && part.operation?.type === "Default" && hasDisputedQuote(part);
    if (isMisread || isDisputed) this.shell.doubt("syntax-error", part.text.slice(0, 80));
    const operands = nodes.map((node) => this.operand(node, isQuoted));
    if (part.operation?.type === "Slice") {
      for (const word of operands) evaluateText(word, this);
      if (!/^\d+$/.test(operands[1]?.value ?? "0")) this.shell.mayStop();
    }
    if (part.prefix === "#") return fields.addExpansion(someNumber(part.text), isQuoted);
    if (part.prefix === "!") return fields.addExpansion(this.indirect(part), isQuoted && !isList);
    if (part.operation?.type === "Transform") return fields.addExpansion(this.transformed(part, operands[0]), isQuoted && !isList);
    if (isList) {
      const elements = part.index ? this.shell.state.get(part.parameter)?.elements : this.shell.state.positional;
      const names = elements ? namesIn(...elements) : part.index ? namesIn(this.lookup(part.parameter)) : {};
      if (part.operation || !elements) return fields.addUnknown(unknown(part.text, { isMany: true, ...names }), false);
      const isJoined = (part.index?.text ?? part.parameter) === "*";
      return this.addList(elements, part.text, fields, { isQuoted, isJoined });
    }
    const value = this.elementAt(part.parameter, index, part.text);
    const result = part.operation ? applyOperation(part.operation, operands, value, part.text) : value;
    const assigns = part.operation?.type === "Default" && part.operation.operator.includes("=");
    if (assigns) this.assignDefault(part, value, result, operands[0] ?? result);
    // What is assigned is split, however the operand is quoted.
    const isProtected = !assigns && result === operands[0] && result.value !== undefined && isWhollyQuoted(nodes[0]);
    fields.addExpansion(result, isQuoted || isProtected);
  }

  private assignDefault({ parameter, index }: ParameterExpansionPart, value: Word, result: Word, assigned: Word): void {
    if (value.value !== undefined && value.value !== "") return;
    if (!/^[A-Za-z_]/.test(parameter)) this.shell.mayStop();
    else if (index || value.value === undefined) {
      this.shell.checkInteger(parameter, assigned);
      this.shell.forget(parameter);
    } else this.shell.assign(parameter, result);
  }

  /** A subscript is arithmetic, unless the array is associative: it is read as if it were. */
  private subscript(index: Node): Word {
    const text = this.single(index);
    if (text.value !== undefined && /^\d+$/.test(text.value)) return text;
    return evaluateText(text, this);
  }

  /** Quotes in an operand protect parts of it: what mixes both is split nobody knows how. */
  private operand(node: Node, isQuoted: boolean): Word {
    const word = this.single(node);
    const isMixed = isQuoted ? /['~\\]/.test(node.text) : /[\\'"]/.test(node.text) && !isWhollyQuoted(node);
    const hasList = /\$[@*]|\$\{[@*]|\[[@*]\]/.test(node.text);
    return isMixed || hasList ? unknown(node.text, { isMany: true, ...namesIn(word) }) : word;
  }

  private elementAt(name: string, index: Word | undefined, text: string): Word {
    if (!index) return this.lookup(name);
    const variable = this.shell.state.get(name);
    const at = index.value !== undefined && /^\d+$/.test(index.value) ? Number(index.value) : undefined;
    if (!variable?.elements || at === undefined)
      return unknown(text, { isMany: true, ...namesIn(this.lookup(name), ...(variable?.elements ?? [])) });
    return variable.elements[at] ?? known("", text);
  }

  /** `${!name}`: the value of the variable that `name` names; `${!prefix*}` lists names. */
  private indirect(part: ParameterExpansionPart): Word {
    if (part.operation?.type === "Names" || part.index) return unknown(part.text, { isMany: true });
    const name = this.lookup(part.parameter);
    const nobodyKnows = unknown(part.text, { isMany: true, ...namesIn(this.lookup(name.value ?? part.parameter)) });
    // A name with a subscript is evaluated, and so are substitutions in it.
    if (name.value === undefined ? !isNumber(name) : /[[`$]/.test(name.value)) this.doubt(part.text);
    if (part.operation || name.value === undefined || !/^[A-Za-z_]\w*$/.test(name.value)) {
      this.shell.mayStop();
      return nobodyKnows;
    }
    return this.lookup(name.value);
  }

  /** `${name@P}` expands the value as a prompt: substitutions in it run. */
  private transformed(part: ParameterExpansionPart, operator: Word | undefined): Word {
    const word = this.lookup(part.parameter);
    const { value } = word;
    const mayExpand = operator?.value === undefined || operator.value.includes("P");
    if (mayExpand && (value === undefined || part.index || /[`$]/.test(value))) this.doubt(part.text);
    return unknown(part.text, { isMany: true, ...namesIn(word) });
  }

  /** Parameters the shell sets, and variables from outside: only those that name this user and place are relied on. */
  private special(name: string, text: string): Word {
    if (/^[1-9]\d*$/.test(name)) return this.shell.state.argument(Number(name)) ?? unknown(text, { isMany: true });
    if (/^(?:[?$!#]|LINENO|PPID)$/.test(name)) return someNumber(text);
    if (/^(?:RANDOM|SECONDS|UID|EUID|BASHPID|EPOCHSECONDS|SHLVL|SRANDOM|COLUMNS|LINES)$/.test(name))
      return this.shell.isPosix ? unknown(text, { isMany: true }) : someNumber(text);
    if (name === "IFS") return known(" \t\n", text);
    if (name === "PWD" && this.shell.state.cwd !== undefined) return known(this.shell.state.cwd, text);
    if (/^(?:HOME|USER|LOGNAME)$/.test(name)) {
      const value = this.shell.ambient(name);
      if (value !== undefined) return known(value, text);
    }
    return unknown(text, { isMany: true, names: [name] });
  }
}

const isSameSplitting = (a: Splitting, b: Splitting): boolean =>
  typeof a === "string" || typeof b === "string" ? a === b : a.separators === b.separators;

const isWhollyQuoted = (node: Node | undefined): boolean =>
  node?.parts?.length === 1 && /^(?:SingleQuoted|DoubleQuoted|AnsiCQuoted)$/.test(node.parts[0]?.type ?? "");

const unescaped = (text: string): string => text.replace(/\\([\s\S])/g, "$1");
