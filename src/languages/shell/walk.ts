import {
  parse,
  type AndOr,
  type Assignment,
  type Case,
  type Command,
  type CommandNode,
  type CompoundList,
  type For,
  type HereDoc,
  type ParsedScript,
  type Pipeline,
  type PipelineNode,
  type Redirection,
  type Select,
  type Statement,
  type TestExpression,
  type While,
  type Word as Node,
} from "unbash";
import type { DoubtReason } from "../../model/index.ts";
import { evaluate } from "./arithmetic.ts";
import { assignedIn } from "./assigned.ts";
import { builtins, type BuiltinShell } from "./builtins.ts";
import { Expander, type Surrounding } from "./expand.ts";
import { findHiddenCharacter } from "./hidden.ts";
import type { Place, ShellHost } from "./host.ts";
import { State } from "./state.ts";
import { known, unknown, type Input, type Word } from "./word.ts";

/** Shells within shells: groups, substitutions, functions, `eval`. */
const depthMax = 40;
/** Commands walked in one script; loops over known words count each round. */
const commandsMax = 5000;
const roundsMax = 16;

export interface Start {
  /** Absolute. */
  readonly cwd: string | undefined;
  /** `$0`, `$1` … of a script. */
  readonly arguments?: readonly Word[];
  /** The shell around, whose facts hold here too. */
  readonly around?: Place | undefined;
}

/**
 * Reads bash source and reports every command it could run, with words expanded as far as they are known. Walks both
 * sides of every operator, every branch and substitution. Never throws; what cannot be followed is reported as a doubt.
 */
export const walkShell = (source: string, host: ShellHost, start: Start): void => {
  const state = new State(start.cwd, start.around);
  if (start.arguments) state.positional = start.arguments.slice(1);
  const budget = { commands: commandsMax };
  new Walk(source, host, state, budget, 0).text(source);
};

/** One shell: a script, a function body or a substitution, with its state and standard input. */
class Walk implements BuiltinShell {
  private readonly expander: Expander;
  /** Source text of the command at hand. */
  at = "";

  constructor(
    private source: string,
    readonly host: ShellHost,
    readonly state: State,
    private readonly budget: { commands: number },
    private readonly depth: number,
    private readonly input: Input = { kind: "inherited" },
    nesting = 0,
  ) {
    this.expander = new Expander(this.surrounding(), nesting);
  }

  /** Walks source text in this shell. Answers with its output, when known. */
  text(source: string): string | undefined {
    const hidden = findHiddenCharacter(source);
    if (hidden) this.doubt("hidden-characters", hidden);
    if (this.depth > depthMax) return this.doubt("too-deep", source.slice(0, 80));
    const outer = this.source;
    this.source = source;
    try {
      return this.script(parse(source));
    } catch (error) {
      return this.doubt(error instanceof RangeError ? "too-deep" : "internal-error", error instanceof Error ? error.message : "unknown");
    } finally {
      this.source = outer;
    }
  }

  doubt(reason: DoubtReason, detail: string): undefined {
    this.host.doubt(reason, detail, this.at === "" ? this.source.slice(0, 200) : this.at);
    return undefined;
  }

  private script(script: ParsedScript): string | undefined {
    // INVARIANT: errors stand on the script they occur in, not on the outermost one.
    for (const error of script.errors ?? []) this.doubt("syntax-error", `${error.message} at character ${error.pos + 1}`);
    const outer = this.source;
    if (script.source !== undefined) this.source = script.source;
    const output = this.statements(script.commands);
    this.source = outer;
    return output;
  }

  private statements(statements: readonly Statement[]): string | undefined {
    let output: string | undefined = "";
    for (const statement of statements) {
      const one = statement.background ? this.fork().node(statement.command) : this.node(statement.command);
      output = output === undefined || one === undefined ? undefined : output + one;
      this.state.settle();
    }
    return output;
  }

  private list(list: CompoundList): string | undefined {
    return this.statements(list.commands);
  }

  /** A copy of this shell: what it changes is forgotten. */
  private fork(input = this.input): Walk {
    return new Walk(this.source, this.host, this.state.fork(), this.budget, this.depth + 1, input, this.expander.nesting);
  }

  /** Runs something that may or may not happen: afterwards only what is sure is known. */
  private maybe(body: () => void): void {
    const before = this.state.fork();
    body();
    this.state.merge(before);
  }

  private node(node: PipelineNode | AndOr): string | undefined {
    const outer = this.at;
    this.at = this.source.slice(node.pos, node.end);
    try {
      if (node.type === "AndOr") return this.andOr(node);
      if (node.type === "Pipeline") return this.pipeline(node);
      return this.command(node, this.input);
    } finally {
      this.at = outer;
    }
  }

  private andOr(node: AndOr): string | undefined {
    const first = node.commands[0];
    let output = first ? this.node(first) : "";
    const before = this.state.fork();
    node.commands.slice(1).forEach((command, i) => {
      if (node.operators[i] === "||") this.state.settle();
      const one = this.node(command);
      output = output === undefined || one === undefined ? undefined : output + one;
    });
    this.state.merge(before);
    return node.commands.length > 1 ? undefined : output;
  }

  private pipeline(node: Pipeline): string | undefined {
    if (node.commands.length === 1) return this.command(node.commands[0] as CommandNode, this.input);
    let input = this.input;
    let output: string | undefined;
    for (const command of node.commands) {
      const walk = this.fork(input);
      walk.at = this.source.slice(command.pos, command.end);
      output = walk.command(command, input);
      input =
        output === undefined ? { kind: "unknown", from: `the output of \`${walk.at.slice(0, 120)}\`` } : { kind: "known", text: output };
    }
    return output;
  }

  /** Any command. Answers with its standard output, when known. */
  command(node: CommandNode, input: Input): string | undefined {
    if (this.depth > depthMax) return this.doubt("too-deep", this.at.slice(0, 80));
    if (--this.budget.commands < 0) return this.doubt("too-long", "too many commands");
    switch (node.type) {
      case "Command":
        return this.simple(node, input);
      case "Redirected": {
        const redirected = this.redirect(node.redirects, input);
        const output = this.within(redirected.input).command(node.command, redirected.input);
        return redirected.isOutputElsewhere ? "" : output;
      }
      case "Function":
        if (/[`$]/.test(node.name.text)) this.doubt("dynamic-word", node.name.text);
        this.state.functions.set(node.name.value, { node, text: this.source });
        return "";
      case "Coproc":
        if (node.body.type === "CompoundList") this.fork().list(node.body);
        else
          this.fork({ kind: "unknown", from: "a coprocess" }).command(node.body, {
            kind: "unknown",
            from: "a coprocess",
          });
        return undefined;
      default:
        return this.compound(node, input);
    }
  }

  private compound(node: Exclude<CommandNode, Command | { type: "Redirected" | "Function" | "Coproc" }>, input: Input): string | undefined {
    switch (node.type) {
      case "Subshell":
        return this.fork(input).list(node.body);
      case "BraceGroup":
        return this.within(input).list(node.body);
      case "If":
        this.list(node.clause);
        this.maybe(() => this.within(input).list(node.then));
        for (const elif of node.elif) this.maybe(() => (this.list(elif.clause), this.within(input).list(elif.then)));
        if (node.else) this.maybe(() => this.within(input).list(node.else as CompoundList));
        return undefined;
      case "For":
      case "Select":
        return this.loopOver(node, input);
      case "While":
        return this.loopWhile(node, input);
      case "ArithmeticFor":
        this.prepareLoop(node.body);
        for (const part of [node.initialize, node.test, node.update]) evaluate(part, this.expander);
        this.maybe(() => this.within(input).list(node.body));
        return undefined;
      case "Case":
        return this.cases(node, input);
      case "TestCommand":
        this.test(node.expression);
        return "";
      case "ArithmeticCommand":
        evaluate(node.expression, this.expander);
        return "";
    }
  }

  /** The same shell, with another standard input. Several commands share it, so what each one gets is not known. */
  private within(input: Input): Walk {
    if (input === this.input) return this;
    const shared: Input = input.kind === "known" ? { kind: "unknown", from: "the input of a group" } : input;
    const walk = new Walk(this.source, this.host, this.state, this.budget, this.depth + 1, shared, this.expander.nesting);
    walk.at = this.at;
    return walk;
  }

  private loopOver(node: For | Select, input: Input): undefined {
    const name = node.name.value;
    const words =
      node.wordlist?.flatMap((word) => this.expander.fields(word)) ??
      (this.state.positional ? [...this.state.positional] : [unknown("$@", { isMany: true })]);
    this.prepareLoop(node.body);
    const isEach = node.type === "For" && words.length <= roundsMax;
    const rounds = isEach ? words : [commonEnds(words)];
    for (const word of rounds)
      this.maybe(() => {
        this.assign(name, node.type === "Select" ? unknown(`$${name}`, { isMany: true }) : { ...word, isMany: false });
        this.within(input).list(node.body);
      });
    return undefined;
  }

  private loopWhile(node: While, input: Input): undefined {
    this.prepareLoop(node.clause);
    this.prepareLoop(node.body);
    const walk = this.within(input);
    walk.list(node.clause);
    this.maybe(() => walk.list(node.body));
    return undefined;
  }

  /** What a loop assigns is not known in its first command either: a round may have gone before. */
  private prepareLoop(body: CompoundList): void {
    for (const { name, isNumber } of assignedIn(body)) {
      const before = this.state.get(name)?.elements?.[0]?.value;
      if (isNumber && (before === undefined || /^\d+$/.test(before))) this.state.set(name, unknown(`$${name}`, { prefix: "0" }));
      else this.state.forget(name);
    }
  }

  private cases(node: Case, input: Input): undefined {
    this.expander.single(node.word);
    for (const item of node.items) {
      for (const pattern of item.pattern) this.expander.single(pattern);
      this.maybe(() => this.within(input).list(item.body));
    }
    return undefined;
  }

  private test(expression: TestExpression): void {
    switch (expression.type) {
      case "TestUnary":
        return this.checkArithmeticText(this.expander.single(expression.operand), expression.operator === "-v");
      case "TestBinary": {
        const isArithmetic = /^-(?:eq|ne|lt|le|gt|ge)$/.test(expression.operator);
        for (const operand of [expression.left, expression.right]) this.checkArithmeticText(this.expander.single(operand), isArithmetic);
        return;
      }
      case "TestLogical":
        return expression.operands.forEach((operand) => this.test(operand));
      case "TestNot":
        return this.test(expression.operand);
      case "TestGroup":
        return this.test(expression.expression);
    }
  }

  /** Text that bash evaluates as arithmetic runs the substitutions in its subscripts. */
  checkArithmeticText(word: Word, isArithmetic = true): void {
    if (isArithmetic && (word.value === undefined ? word.prefix !== "0" : /[`$]/.test(word.value)))
      this.doubt("dynamic-program", `${word.text} is evaluated as arithmetic`);
  }

  private simple(node: Command, input: Input): string | undefined {
    const words = node.name ? [...this.expander.fields(node.name)] : [];
    for (const arg of node.args) {
      if (arg.type === "Word") words.push(...this.expander.fields(arg));
      else words.push(this.assignmentWord(arg));
    }
    const assignments = node.prefix.filter((each): each is Assignment => each.type === "Assignment");
    const redirected = this.redirect(node.redirects, input);
    const output = this.perform(words, assignments, redirected.input);
    return redirected.isOutputElsewhere ? "" : output;
  }

  /** `export A=b`: an argument that has the form of an assignment is not split. */
  private assignmentWord(node: Assignment): Word {
    if (node.value.type === "ArrayValue") {
      this.assignNode(node);
      return known(node.name, node.text);
    }
    const value = this.expander.single(node.value);
    const name = `${node.name}${node.append ? "+" : ""}=`;
    return value.value === undefined
      ? unknown(node.text, { prefix: name + (value.prefix ?? ""), suffix: value.suffix ?? "" })
      : known(name + value.value, node.text);
  }

  private perform(words: Word[], assignments: readonly Assignment[], input: Input): string | undefined {
    if (words.length === 0) {
      for (const assignment of assignments) this.assignNode(assignment);
      return "";
    }
    const variables = this.state.environment();
    for (const assignment of assignments)
      if (assignment.value.type === "Word") variables.set(assignment.name, this.expander.single(assignment.value));
    return this.dispatch(words, variables, input);
  }

  /** Function, builtin or program, in bash's order. */
  dispatch(words: readonly Word[], variables: ReadonlyMap<string, Word>, input: Input, skipsFunctions = false): string | undefined {
    const name = words[0]?.value;
    const definition = name === undefined || skipsFunctions ? undefined : this.state.functions.get(name);
    if (definition) return this.call(definition.node.body, definition.text, words, input);
    const builtin = name !== undefined && Object.hasOwn(builtins, name) ? builtins[name] : undefined;
    if (builtin) return builtin(this, words, { variables, input });
    return this.runProgram(words, variables, input);
  }

  runProgram(words: readonly Word[], variables: ReadonlyMap<string, Word>, input: Input): string | undefined {
    return this.host.run({ words, variables, input, source: this.at }, this.state);
  }

  private call(body: CommandNode | CompoundList, text: string, words: readonly Word[], input: Input): string | undefined {
    const walk = new Walk(text, this.host, this.state, this.budget, this.depth + 1, input);
    walk.at = this.at;
    const outer = this.state.positional;
    this.state.positional = words.slice(1);
    const output = body.type === "CompoundList" ? walk.list(body) : walk.command(body, input);
    this.state.positional = outer;
    return output;
  }

  /** Source text run by this shell itself: `eval`, `source`, `trap`. */
  evaluateText(text: string, input: Input = this.input): string | undefined {
    const walk = new Walk(text, this.host, this.state, this.budget, this.depth + 1, input);
    walk.at = this.at;
    return walk.text(text);
  }

  private assignNode(node: Assignment): void {
    if (node.index && /[`$]/.test(this.expander.single(node.index).value ?? "$")) this.doubt("dynamic-program", node.text);
    if (node.value.type === "ArrayValue") {
      const elements = node.value.elements.flatMap((element) => this.expander.fields(element));
      this.state.setArray(node.name, node.append ? undefined : elements);
      this.host.exports(node.name, unknown(node.text), this.isInherited(node.name), this.at);
      return;
    }
    const value = this.expander.single(node.value);
    if (node.index) return this.state.setArray(node.name, undefined);
    const before = node.append ? this.state.get(node.name)?.elements?.[0] : known("");
    const joined =
      before?.value !== undefined && value.value !== undefined
        ? known(before.value + value.value, node.text)
        : before?.value === ""
          ? value
          : unknown(node.text, { isMany: true });
    this.assign(node.name, joined);
  }

  assign(name: string, value: Word): void {
    this.state.set(name, value);
    this.host.exports(name, value, this.isInherited(name), this.at);
  }

  private isInherited(name: string): boolean {
    return this.state.isExported(name) || this.host.variable(name) !== undefined;
  }

  private redirect(redirections: readonly Redirection[], input: Input): { input: Input; isOutputElsewhere: boolean } {
    let isOutputElsewhere = false;
    let now = input;
    for (const redirection of redirections) {
      const fd = redirection.descriptor?.type === "FileDescriptor" ? redirection.descriptor.value : undefined;
      if (redirection.type !== "Redirect") {
        const word = redirection.type === "HereDoc" ? this.hereDocument(redirection.body) : this.hereString(redirection.target);
        if (fd === undefined || fd === 0) now = inputOf(word);
        continue;
      }
      const opened = redirection.target ? this.open(redirection.operator, redirection.target) : undefined;
      if (redirection.operator.startsWith("<")) {
        if (opened && (fd === undefined || fd === 0))
          now = opened.value === "/dev/fd/63" ? { kind: "unknown", from: "a process substitution" } : { kind: "file", path: opened };
      } else if (fd === undefined || fd === 1) isOutputElsewhere = true;
    }
    return { input: now, isOutputElsewhere };
  }

  private hereDocument(body: HereDoc["body"]): Word {
    return body.parts ? this.expander.expandParts(body.parts) : known(body.text);
  }

  private hereString(target: Node | undefined): Word {
    const word = target ? this.expander.single(target) : known("");
    return word.value === undefined ? word : known(`${word.value}\n`, word.text);
  }

  /** Opens what a redirection names; duplicated and closed descriptors name no file. */
  private open(operator: string, target: Node): Word | undefined {
    const path = this.expander.single(target);
    if (operator.endsWith("&") && path.value !== undefined && /^(?:\d+-?|-)$/.test(path.value)) return undefined;
    if (operator === "<" || operator === "<&") this.host.opens(path, "read", this.state, this.at);
    else {
      if (operator === "<>") this.host.opens(path, "read", this.state, this.at);
      this.host.opens(path, "write", this.state, this.at);
    }
    return path;
  }

  private surrounding(): Surrounding {
    return {
      state: this.state,
      home: this.host.variable("HOME"),
      ambient: (name) => this.host.variable(name),
      substitute: (script, text) => this.substitute(script, text),
      runAside: (script) => void (script && this.fork({ kind: "unknown", from: "a process substitution" }).script(script)),
      doubt: (reason, detail) => this.doubt(reason, detail),
      assign: (name, value) => this.assign(name, value),
    };
  }

  private substitute(script: ParsedScript | undefined, text: string): Word {
    if (!script) return (this.doubt("syntax-error", text), unknown(text, { isMany: true }));
    const walk = this.fork();
    walk.at = this.at;
    const output = walk.script(script);
    return output === undefined ? unknown(text, { isMany: true }) : known(output.replace(/\n+$/, ""), text);
  }
}

const inputOf = ({ value, names }: Word): Input =>
  value === undefined
    ? { kind: "unknown", from: "a here-document with unknown parts", ...(names && { names }) }
    : { kind: "known", text: value };

/** One word that stands for all of them: the ends they share. */
const commonEnds = (words: readonly Word[]): Word => {
  const starts = words.map((word) => word.value ?? word.prefix ?? "");
  const ends = words.map((word) => word.value ?? word.suffix ?? "");
  const prefix = starts.reduce((a, b) => a.slice(0, [...a].findIndex((letter, i) => letter !== b[i]) >>> 0), starts[0] ?? "");
  let suffix = ends[0] ?? "";
  for (const end of ends) while (!end.endsWith(suffix)) suffix = suffix.slice(1);
  return unknown("<each>", { prefix, suffix });
};
