import { readTokens, type Token } from "./lexer.ts";

/** What an awk program can do besides computing. `undefined` stands for a text composed at run time. */
export interface AwkReading {
  /** False when it was not fully understood: it may do more. */
  readonly isUnderstood: boolean;
  /** Shell commands it runs: `system()`, pipes, coprocesses. */
  readonly commands: readonly (string | undefined)[];
  readonly writes: readonly (string | undefined)[];
  readonly reads: readonly (string | undefined)[];
  /** Programs and extensions it loads: `@include`, `@load`. */
  readonly loads: readonly string[];
  /** Environment variables it looks at; `undefined` for any. */
  readonly variables: readonly (string | undefined)[];
}

/** Reads an awk program (POSIX awk; gawk(1) 5.2, mawk(1), original-awk(1)). */
export const readAwk = (source: string): AwkReading => {
  const tokens = readTokens(source);
  return tokens ? new AwkReader(tokens).read() : { isUnderstood: false, commands: [], writes: [], reads: [], loads: [], variables: [] };
};

/** Names through which everything may be reached: files to read, any variable, any function. */
const reflective = /^(?:ARGV|SYMTAB|FUNCTAB)$/;

class AwkReader {
  private isUnderstood = true;
  private readonly commands: (string | undefined)[] = [];
  private readonly writes: (string | undefined)[] = [];
  private readonly reads: (string | undefined)[] = [];
  private readonly loads: string[] = [];
  private readonly variables: (string | undefined)[] = [];
  private depth = 0;
  /** Depth of parentheses and brackets at which a `print` stands, while in one. */
  private printDepth: number | undefined;

  constructor(private readonly tokens: readonly Token[]) {}

  read(): AwkReading {
    for (let at = 0; at < this.tokens.length; at++) {
      const token = this.tokens[at] as Token;
      if (token.kind === "name") this.readName(token.text ?? "", at);
      else if (token.kind === "mark") this.readMark(token.text ?? "", at);
      else if (token.kind === "newline" && this.tokens[at - 1]?.text !== ",") this.printDepth = undefined;
    }
    const { isUnderstood, commands, writes, reads, loads, variables } = this;
    return { isUnderstood, commands, writes, reads, loads, variables };
  }

  private text(at: number): string | undefined {
    const token = this.tokens[at];
    return token && token.kind !== "string" && token.kind !== "regex" ? token.text : undefined;
  }

  private readName(name: string, at: number): void {
    if (name === "print" || name === "printf") this.printDepth = this.depth;
    else if (name === "system") this.commands.push(this.argument(at));
    else if (name === "getline") this.readGetline(at);
    else if (name === "ENVIRON")
      this.variables.push(this.text(at + 1) === "[" && this.text(at + 3) === "]" ? this.string(at + 2) : undefined);
    else if (reflective.test(name)) this.isUnderstood = false;
  }

  private readMark(mark: string, at: number): void {
    if (mark === "(" || mark === "[") this.depth++;
    else if (mark === ")" || mark === "]") this.depth--;
    else if (mark === ";" || mark === "{" || mark === "}") this.printDepth = undefined;
    else if (mark === "|" || mark === "|&") this.readPipe(at);
    else if (mark === "@") this.readAt(at);
    else if ((mark === ">" || mark === ">>") && this.printDepth === this.depth) this.writes.push(this.lone(at + 1));
  }

  private string(at: number): string | undefined {
    return this.tokens[at]?.kind === "string" ? this.tokens[at]?.text : undefined;
  }

  /** A string that nothing is joined to: what follows ends the expression. */
  private lone(at: number): string | undefined {
    const next = this.tokens[at + 1];
    const ends = !next || next.kind === "newline" || (next.kind === "mark" && /^[;})]$|^&&$|^\|\|$|^[<>!=]=?$/.test(next.text ?? ""));
    return ends ? this.string(at) : undefined;
  }

  /** The only argument of a call, when it is a string. */
  private argument(at: number): string | undefined {
    return this.text(at + 1) === "(" && this.text(at + 3) === ")" ? this.string(at + 2) : undefined;
  }

  private readPipe(at: number): void {
    if (this.text(at + 1) === "getline") return void this.commands.push(this.isLoneBefore(at - 1) ? this.string(at - 1) : undefined);
    if (this.printDepth === undefined) this.isUnderstood = false;
    this.commands.push(this.lone(at + 1));
  }

  private isLoneBefore(at: number): boolean {
    const before = this.tokens[at - 1];
    return !before || before.kind === "newline" || (before.kind === "mark" && /^[;{}(,!]$|^&&$|^\|\|$/.test(before.text ?? ""));
  }

  /** `getline`, `getline name`, `getline name[i]`, `getline $0`, each with `< file`. */
  private readGetline(at: number): void {
    let next = at + 1;
    if (this.text(next) === "$") next++;
    const token = this.tokens[next];
    if (token?.kind === "name" || token?.kind === "number") next++;
    if (this.text(next) === "[") {
      while (next < this.tokens.length && this.text(next) !== "]") next++;
      next++;
    }
    if (this.text(next) === "<") this.reads.push(this.lone(next + 1));
    else if (this.text(next) === "(" || this.text(next) === "[") this.isUnderstood = false;
  }

  private readAt(at: number): void {
    const directive = this.text(at + 1);
    const file = this.string(at + 2);
    if ((directive === "include" || directive === "load") && file !== undefined) this.loads.push(file);
    else if (directive !== "namespace" && this.tokens[at + 1]?.kind !== "regex") this.isUnderstood = false;
  }
}
