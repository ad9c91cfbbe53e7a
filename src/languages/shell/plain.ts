import type { AndOr, Command, ParsedScript, PipelineNode, Statement, Word as Node, WordPart } from "unbash";

/**
 * Most lines are plain commands: words that mean themselves or stand in quotes without anything to expand, joined by `|`, `&&`, `||` and
 * `;`. They are read here.
 * INVARIANT: what is read here is read the same by the parser (plain.test.ts); whatever else there may be is left to it.
 */

const [word, blank, single, double, operator] = [1, 2, 3, 4, 5];

/** What an ASCII character is outside of quotes; 0 for one that a plain line does not have. */
const kinds = new Uint8Array(128);
const are = (letters: string, kind: number): void => {
  for (const letter of letters) kinds[letter.charCodeAt(0)] = kind;
};
are("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.,:/=+@%-", word);
are(" \t", blank);
are("'", single);
are('"', double);
are("|&;", operator);

/** Of the character at a place, and 0 behind the last: to ask for a character that is not there takes longer than the bound. */
const kindAt = (source: string, at: number): number => {
  if (at >= source.length) return 0;
  const code = source.charCodeAt(at);
  return code < 128 ? (kinds[code] as number) : 0;
};

/** Words that a parser takes for more than a program's name: reserved ones, and those whose arguments it reads in another way. */
const notNames: ReadonlySet<string> = new Set(
  (
    "if then else elif fi do done for while until in case esac function select coproc time " +
    "local alias export declare typeset readonly eval let"
  ).split(" "),
);

/** A word of such a line. */
export class PlainWord implements Node {
  readonly type = "Word";
  constructor(
    readonly text: string,
    readonly pos: number,
    readonly end: number,
    readonly value: string,
    /** Undefined where nothing is quoted. */
    readonly parts: WordPart[] | undefined,
  ) {}
}

const noPrefix: Command["prefix"] = [];
const noRedirects: Command["redirects"] = [];
const noWords: readonly PlainWord[] = [];

/** A command of such a line: it has no assignments and no redirections. */
export class PlainCommand implements Command {
  readonly type = "Command";
  readonly prefix = noPrefix;
  readonly redirects = noRedirects;
  readonly pos: number;
  readonly end: number;
  constructor(
    readonly name: PlainWord,
    readonly suffix: readonly PlainWord[],
  ) {
    this.pos = name.pos;
    this.end = suffix.length === 0 ? name.end : (suffix[suffix.length - 1] as PlainWord).end;
  }

  get args(): readonly PlainWord[] {
    return this.suffix;
  }
}

/** What the parser says of a line of plain commands; undefined for any other text. */
export const readPlain = (source: string): ParsedScript | undefined => new PlainReader(source).script();

class PlainReader {
  private at = 0;
  constructor(private readonly source: string) {}

  script(): ParsedScript | undefined {
    const { source } = this;
    const commands: Statement[] = [];
    this.skipBlanks();
    while (this.at < source.length) {
      const command = this.andOr();
      if (!command) return undefined;
      commands.push({ type: "Statement", pos: command.pos, end: command.end, command, background: undefined });
      if (this.at === source.length) break;
      if (source.charAt(this.at) !== ";") return undefined;
      this.at++;
      this.skipBlanks();
    }
    return commands.length === 0
      ? undefined
      : { type: "Script", pos: 0, end: source.length, shebang: undefined, commands, errors: undefined };
  }

  private andOr(): PipelineNode | AndOr | undefined {
    const first = this.pipeline();
    if (!first || !this.isAt("&&", "||")) return first;
    const commands = [first];
    const operators: ("&&" | "||")[] = [];
    let { end } = first;
    while (this.isAt("&&", "||")) {
      operators.push(this.source.charAt(this.at) === "&" ? "&&" : "||");
      this.at += 2;
      const next = this.pipeline();
      if (!next) return undefined;
      commands.push(next);
      end = next.end;
    }
    return { type: "AndOr", pos: first.pos, end, commands, operators };
  }

  private pipeline(): PipelineNode | undefined {
    const first = this.command();
    if (!first || !this.isAtPipe()) return first;
    const commands = [first];
    const operators: "|"[] = [];
    let { end } = first;
    while (this.isAtPipe()) {
      operators.push("|");
      this.at++;
      const next = this.command();
      if (!next) return undefined;
      commands.push(next);
      end = next.end;
    }
    return { type: "Pipeline", pos: first.pos, end, prefixes: [], commands, operators };
  }

  private command(): PlainCommand | undefined {
    this.skipBlanks();
    const name = this.word();
    if (!name || name.parts || name.value.includes("=") || notNames.has(name.value)) return undefined;
    let suffix: PlainWord[] | undefined;
    for (;;) {
      const isApart = this.skipBlanks();
      if (this.at === this.source.length || kindAt(this.source, this.at) === operator) return new PlainCommand(name, suffix ?? noWords);
      const next = isApart ? this.word() : undefined;
      if (!next) return undefined;
      if (suffix) suffix.push(next);
      else suffix = [next];
    }
  }

  /** Answers whether there were any. */
  private skipBlanks(): boolean {
    const { source, at: start } = this;
    let at = start;
    while (kindAt(source, at) === blank) at++;
    this.at = at;
    return at > start;
  }

  private isAt(one: string, other: string): boolean {
    return this.source.startsWith(one, this.at) || this.source.startsWith(other, this.at);
  }

  private isAtPipe(): boolean {
    return this.source.charAt(this.at) === "|" && this.source.charAt(this.at + 1) !== "|" && this.source.charAt(this.at + 1) !== "&";
  }

  private word(): PlainWord | undefined {
    const { source, at: pos } = this;
    this.skipLetters();
    const kind = kindAt(source, this.at);
    if (kind === single || kind === double) return this.quotedWord(pos);
    if (this.at === pos) return undefined;
    const text = source.slice(pos, this.at);
    return new PlainWord(text, pos, this.at, text, undefined);
  }

  private skipLetters(): void {
    const { source } = this;
    let { at } = this;
    while (kindAt(source, at) === word) at++;
    this.at = at;
  }

  /** A word of which pieces are quoted: from the first quote on. */
  private quotedWord(pos: number): PlainWord | undefined {
    const { source } = this;
    const parts: WordPart[] = [];
    let value = "";
    if (this.at > pos) parts.push(literal((value = source.slice(pos, this.at)), pos));
    for (;;) {
      const start = this.at;
      const kind = kindAt(source, start);
      if (kind === word) {
        this.skipLetters();
        const text = source.slice(start, this.at);
        parts.push(literal(text, start));
        value += text;
      } else if (kind === single || kind === double) {
        const text = kind === single ? this.quoted("'") : this.quoted('"');
        if (text === undefined) return undefined;
        parts.push(kind === single ? singleQuoted(text, start) : doubleQuoted(text, start));
        value += text;
      } else return new PlainWord(source.slice(pos, this.at), pos, this.at, value, parts);
    }
  }

  /** The text in a pair of quotes, in which everything means itself. */
  private quoted(quote: "'" | '"'): string | undefined {
    const end = this.source.indexOf(quote, this.at + 1);
    if (end === -1) return undefined;
    const text = this.source.slice(this.at + 1, end);
    if (quote === "'" ? text.includes("\n") : /[$`\\\n]/.test(text)) return undefined;
    this.at = end + 1;
    return text;
  }
}

const literal = (text: string, pos: number): WordPart => ({ type: "Literal", pos, end: pos + text.length, value: text, text });

const singleQuoted = (value: string, pos: number): WordPart => ({
  type: "SingleQuoted",
  pos,
  end: pos + value.length + 2,
  value,
  text: `'${value}'`,
});

const doubleQuoted = (value: string, pos: number): WordPart => ({
  type: "DoubleQuoted",
  pos,
  end: pos + value.length + 2,
  text: `"${value}"`,
  parts: [{ type: "Literal", pos: pos + 1, end: pos + 1 + value.length, value, text: value }],
});
