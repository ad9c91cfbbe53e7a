import {
  parse,
  type AndOr,
  type Command,
  type CommandNode,
  type CompoundCommand,
  type CompoundList,
  type ParsedScript,
  type Pipeline,
  type PipelineNode,
  type Statement,
} from "unbash";
import { type DoubtReason, errorText } from "../../model/index.ts";
import { evaluate } from "./arithmetic.ts";
import { assignNode, withPrefix } from "./assignments.ts";
import type { BuiltinShell } from "./builtin.ts";
import { walkAndOr, walkCase, walkIf } from "./branches.ts";
import { costOf, newBudget } from "./budget.ts";
import { builtinNamed } from "./builtins.ts";
import { commandWords } from "./command-words.ts";
import { evaluateCondition } from "./conditions.ts";
import { findPosixDifference, isOfBash, isWrittenAlike } from "./dialect.ts";
import { Expander, type Surrounding } from "./expand.ts";
import { walkCall } from "./functions.ts";
import { findHiddenCharacter } from "./hidden.ts";
import type { ShellHost, Start } from "./host.ts";
import { walkArithmeticFor, walkFor, walkWhile } from "./loops.ts";
import { outputWord, piped, printedBy, printedByScript, type Shared } from "./shared.ts";
import { hasLineEnd } from "./parsing.ts";
import { readPlain } from "./plain.ts";
import { outputAfter, redirect } from "./redirections.ts";
import { State, type Definition } from "./state.ts";
import { shared, unknown, type Input, type Word } from "./word.ts";

/** Shells within shells: groups, substitutions, functions, `eval`. */
const depthMax = 40;
const variablesMax = 1024;

/**
 * Reads bash source and reports every command it could run, with words expanded as far as they are known. Walks both
 * sides of every operator, every branch and substitution. Never throws; what cannot be followed is reported as a doubt.
 */
export const walkShell = (source: string, host: ShellHost, start: Start): void => {
  const state = new State(start.cwd, start.arguments?.slice(1), start.around);
  const common: Shared = { budget: start.budget ?? newBudget(), isPosix: start.isPosix === true, traps: undefined, printed: undefined };
  const input = shared(start.input ?? { kind: "inherited" });
  new Walk(source, host, state, common, { depth: 0, loops: 0, functions: 0, nesting: 0, input }).text(source);
};

/** What is around a shell within a shell. */
interface Around {
  readonly depth: number;
  /** Loops that `break` can leave, and functions that `return` can. */
  readonly loops: number;
  readonly functions: number;
  /** Expansions around this source text. */
  readonly nesting: number;
  readonly input: Input;
}

/** One shell: a script, a function body or a substitution, with its state and standard input. */
class Walk implements BuiltinShell, Surrounding {
  readonly expander: Expander;
  /** Source text of the command at hand. */
  at = "";

  constructor(
    private source: string,
    readonly host: ShellHost,
    readonly state: State,
    private readonly shared: Shared,
    private readonly around: Around,
  ) {
    this.expander = new Expander(this, around.nesting);
  }

  /** Walks source text in this shell. Answers with its output, when known. */
  text(source: string): string | undefined {
    const hidden = findHiddenCharacter(source);
    if (hidden) this.doubt("hidden-characters", hidden);
    const plain = readPlain(source);
    if (!plain && /\$\w+\\\n\w/.test(source)) this.doubt("syntax-error", "a name that goes on in the next line");
    if (this.around.depth > depthMax) return this.doubt("too-deep", source.slice(0, 80));
    this.shared.budget.commands -= source.length >> 8;
    const outer = this.source;
    this.source = source;
    try {
      const script = plain ?? parse(source);
      const difference = this.shared.isPosix ? findPosixDifference(script) : undefined;
      if (difference !== undefined) this.doubt("dynamic-program", `${difference} means something else in other shells`);
      return this.script(script);
    } catch (error) {
      return this.doubt(error instanceof RangeError ? "too-deep" : "internal-error", errorText(error, "unknown"));
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
    for (let i = 0; i < statements.length; i++) {
      const statement = statements[i] as Statement;
      if (this.isExhausted()) return undefined;
      const one = statement.background ? this.fork().node(statement.command) : this.node(statement.command);
      output = output === undefined || one === undefined || this.state.mayHaveLeft ? undefined : output + one;
      this.state.settle();
      // An error, such as a division by zero, ends the line and not the script.
      if (this.around.depth === 0) this.state.land(hasLineEnd(this.source, statement.end, statements[i + 1]?.pos));
    }
    return output;
  }

  /** Several commands share the input, so what each one gets is not known. */
  list(list: CompoundList): string | undefined {
    return this.statements(list.commands);
  }

  // INVARIANT: what is not walked any more is doubted.
  isExhausted(): boolean {
    const { budget } = this.shared;
    if (budget.commands >= 0) return false;
    if (!budget.isTold) this.doubt("too-long", "too many commands");
    budget.isTold = true;
    return true;
  }

  private inner(source: string, state: State, input: Input, around: Partial<Pick<Around, "loops" | "functions" | "nesting">>): Walk {
    const { depth, loops, functions } = this.around;
    const walk = new Walk(source, this.host, state, this.shared, {
      depth: depth + 1,
      loops: around.loops ?? loops,
      functions: around.functions ?? functions,
      nesting: around.nesting ?? this.expander.nesting,
      input,
    });
    walk.at = this.at;
    return walk;
  }

  /** A copy of this shell: what it changes is forgotten. */
  private fork(input = this.around.input): Walk {
    return this.inner(this.source, this.state.fork(), shared(input), {});
  }

  /** The same shell, with another standard input. */
  private within(input: Input, isLoop = false): Walk {
    return this.inner(this.source, this.state, shared(input), { loops: this.around.loops + (isLoop ? 1 : 0) });
  }

  /** Runs something that may or may not happen: afterwards only what is sure is known. */
  maybe(body: () => void): void {
    const before = this.state.fork();
    this.state.branches++;
    body();
    this.state.branches--;
    this.state.merge(before);
  }

  node(node: PipelineNode | AndOr): string | undefined {
    const outer = this.at;
    this.at = this.source.slice(node.pos, node.end);
    try {
      if (node.type === "AndOr") return walkAndOr(node, this);
      if (node.type === "Pipeline") return this.pipeline(node);
      return this.command(node, this.around.input);
    } finally {
      this.at = outer;
    }
  }

  private pipeline(node: Pipeline): string | undefined {
    const isNegated = node.prefixes.length > 0 && node.prefixes.some((prefix) => prefix.type === "Negation");
    if (node.commands.length === 1) {
      const output = this.command(node.commands[0] as CommandNode, this.around.input);
      if (isNegated) this.state.settle();
      return output;
    }
    let { input } = this.around;
    let output: string | undefined;
    for (let i = 0; i < node.commands.length; i++) {
      const command = node.commands[i] as CommandNode;
      const walk = this.fork(input);
      walk.at = this.source.slice(command.pos, command.end);
      output = walk.command(command, input);
      const isAll = node.operators[i] === "|";
      input = piped(walk.at, isAll ? output : undefined, isAll ? printedBy(command, this.shared, walk.state) : undefined);
    }
    return output;
  }

  /** Any command. Answers with its standard output, when known. */
  command(node: CommandNode, given: Input): string | undefined {
    const input = given.kind === "inherited" ? (this.state.movedInput ?? given) : given;
    if (this.around.depth > depthMax) return this.doubt("too-deep", this.at.slice(0, 80));
    this.shared.budget.commands--;
    if (this.isExhausted()) return undefined;
    switch (node.type) {
      case "Command":
        return this.simple(node, input);
      case "Redirected": {
        const redirected = redirect(node.redirects, input, this);
        return outputAfter(redirected, this.compound(node.command, redirected.input));
      }
      case "Function":
        return this.define(node.name.text, { node, text: this.source });
      case "Coproc":
        this.state.setArray(node.name?.value ?? "COPROC", undefined);
        if (node.body.type === "CompoundList") this.fork().list(node.body);
        else this.fork({ kind: "unknown", from: "a coprocess" }).command(node.body, { kind: "unknown", from: "a coprocess" });
        return undefined;
      default:
        return this.compound(node, input);
    }
  }

  private compound(node: CompoundCommand, input: Input): string | undefined {
    switch (node.type) {
      case "Subshell":
        // Bash tries arithmetic first; when it is none, 5.2 may lose a word after the inner bracket.
        if (this.source.startsWith("((", node.pos)) this.doubt("syntax-error", "`((` that begins no arithmetic");
        return this.fork(input).list(node.body);
      case "BraceGroup":
        return this.within(input).list(node.body);
      case "If":
        return walkIf(node, this.within(input));
      case "For":
      case "Select": {
        const words = node.wordlist?.flatMap((word) => this.expander.fields(word)) ?? this.state.positional;
        return walkFor(node, words ?? [unknown("$@", { isMany: true })], this.within(input, true));
      }
      case "While":
        return walkWhile(node, this.within(input, true));
      case "ArithmeticFor":
        return walkArithmeticFor(node, this.within(input, true));
      case "Case":
        return walkCase(node, this.within(input));
      case "TestCommand":
        evaluateCondition(node.expression, this.expander);
        return "";
      case "ArithmeticCommand":
        if (!node.expression && node.body.trim() !== "") this.doubt("syntax-error", node.body.slice(0, 80));
        evaluate(node.expression, this.expander);
        return "";
    }
  }

  private define(name: string, definition: Definition): string {
    if (!/^[\w.:@%+,^[\]?!~/=-]+$/.test(name)) this.doubt("dynamic-word", name);
    this.state.define(definition.node.name.value, definition);
    for (const text of this.shared.traps ?? []) this.evaluateLater(text);
    // Bash calls it for every command that it does not find.
    if (name === "command_not_found_handle") this.host.redefines(name, this.at);
    return "";
  }

  private simple(node: Command, input: Input): string | undefined {
    const words = commandWords(node, this);
    this.shared.budget.commands -= costOf(words);
    if (node.prefix.length > 0 || node.redirects.length > 0 || words.length === 0) return this.decorated(node, words, input);
    const output = this.dispatch(words, this.state.environment(), input);
    return this.state.isOutputMoved ? undefined : output;
  }

  /** With assignments or redirections. */
  private decorated(node: Command, words: readonly Word[], input: Input): string | undefined {
    const assignments = node.prefix.filter((each) => each.type === "Assignment");
    const redirected = redirect(node.redirects, input, this);
    let output: string | undefined = "";
    if (words.length === 0) {
      for (const assignment of assignments) assignNode(assignment, this);
      if (node.redirects.length > 0) output = undefined;
    } else output = withPrefix(assignments, this, (variables) => this.dispatch(words, variables, redirected.input));
    if (words.length === 1 && words[0]?.value === "exec") {
      this.state.isOutputMoved ||= redirected.output !== "same";
      if (redirected.input !== input) this.state.movedInput = shared(redirected.input);
    }
    return this.state.isOutputMoved ? undefined : outputAfter(redirected, output);
  }

  /** Function, builtin or program, in bash's order. */
  dispatch(words: readonly Word[], variables: ReadonlyMap<string, Word>, input: Input, skipsFunctions = false): string | undefined {
    const callable = skipsFunctions ? undefined : this.state.callable(words[0]?.value ?? "");
    if (!callable) return this.runCommand(words, variables, input);
    const output = walkCall(callable, words, input, this, () => this.runCommand(words, variables, input));
    this.shared.printed = undefined;
    return output;
  }

  body({ node, text }: Definition, input: Input): string | undefined {
    const walk = this.inner(text, this.state, input, { loops: 0, functions: this.around.functions + 1 });
    return node.body.type === "CompoundList" ? walk.list(node.body) : walk.command(node.body, input);
  }

  private runCommand(words: readonly Word[], variables: ReadonlyMap<string, Word>, input: Input): string | undefined {
    const builtin = builtinNamed(words[0]?.value);
    if (builtin && this.isPosix && isOfBash(words)) this.doubt("dynamic-program", `\`${words[0]?.value}\` is no builtin of other shells`);
    const output = builtin ? builtin(this, words, { variables, input }) : this.runProgram(words, variables, input);
    if (builtin) this.shared.printed = undefined;
    return output;
  }

  runProgram(words: readonly Word[], variables: ReadonlyMap<string, Word>, input: Input): string | undefined {
    this.shared.printed = undefined;
    const output = this.host.run({ words, variables, input, source: this.at }, this.state, this.shared);
    return this.shared.isPosix && !isWrittenAlike(words) ? undefined : output;
  }

  /** `return`, `break`, `continue`, `exit`: true when control surely leaves. */
  leave(kind: "function" | "loop" | "shell", isSure: boolean): void {
    const isWithin = kind === "shell" || (kind === "loop" ? this.around.loops > 0 : this.around.functions > 0);
    if (kind === "shell" && isSure) this.state.isLeft = true;
    else this.state.leave(isSure && isWithin);
  }

  /** Source text run by this shell itself: `eval`, `source`, `trap`. */
  evaluateText(text: string, input: Input = this.around.input): string | undefined {
    return this.inner(text, this.state, shared(input), { nesting: 0 }).text(text);
  }

  /** The action of a trap. */
  addTrap(text: string): void {
    (this.shared.traps ??= new Set()).add(text);
    this.evaluateLater(text);
  }

  /** Text that runs at another time: nothing is known of the shell then but its functions. */
  private evaluateLater(text: string): void {
    const walk = this.inner(text, this.state.fork(), { kind: "unknown", from: "a trap" }, { nesting: 0 });
    for (const name of this.state.names()) walk.state.forget(name);
    walk.state.positional = undefined;
    walk.state.enter(undefined, true);
    walk.text(text);
  }

  checkArithmeticText(word: Word): Word {
    return this.expander.arithmetic(word);
  }

  lookup(name: string): Word {
    return this.expander.lookup(name);
  }

  assign(name: string, value: Word): void {
    if (this.state.size >= variablesMax) return void this.doubt("too-long", "too many variables");
    this.checkInteger(name, value);
    this.state.set(name, value);
    this.host.exports(name, value, this.isInherited(name), this.at);
  }

  checkInteger(name: string, value: Word): void {
    if (this.state.isInteger(name)) this.expander.arithmetic(value);
  }

  /** The variable may hold anything from here on. */
  forget(name: string): void {
    this.state.forget(name);
    this.host.exports(name, unknown(`$${name}`), this.isInherited(name), this.at);
  }

  isInherited(name: string): boolean {
    return this.state.isExported(name) || this.host.variable(name) !== undefined;
  }

  get isPosix(): boolean {
    return this.shared.isPosix;
  }

  ambient(name: string): string | undefined {
    return this.host.variable(name);
  }

  mayStop(): void {
    this.state.leave(false);
  }

  runAside(script: ParsedScript | undefined, text: string): void {
    if (script) this.fork({ kind: "unknown", from: "a process substitution" }).script(script);
    else this.doubt("too-deep", text.slice(0, 80));
  }

  substitute(script: ParsedScript | undefined, text: string): Word {
    if (!script) return (this.doubt("too-deep", text.slice(0, 80)), unknown(text, { isMany: true }));
    return outputWord(this.fork().script(script), text, printedByScript(script, this.shared, this.state));
  }
}
