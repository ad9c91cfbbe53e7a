import { lexes, type Dialect, type Lexis } from "./dialect.ts";

/** `meta` is a client's command, `raw` what stands after its backslash up to the end of the line. */
export type TokenKind = "word" | "quoted" | "string" | "number" | "mark" | "meta";

export interface Token {
  readonly kind: TokenKind;
  /** Words in lower case, quoted names and strings without their quotes, marks as they stand. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Lexed {
  readonly tokens: readonly Token[];
  readonly doubts: readonly string[];
  /** Parts of the text run or do not run depending on the server's version. */
  readonly hasExecutableComment: boolean;
}

/** Called at a backslash outside quotes; answers where lexing goes on. */
export type Backslash = (position: number) => number;

const charactersMax = 1_000_000;
/**
 * Ranges of NUL, control, bidirectional, zero-width and other invisible characters (Unicode 16, Cf and Default_Ignorable):
 * what a human is shown would not be what runs. `0xdb40` leads the tag characters.
 */
const hiddenRanges: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0b],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xdb40, 0xdb40],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xffff],
];
const isHidden = (code: number): boolean => hiddenRanges.some(([first, last]) => code >= first && code <= last);
/** Whether a text holds characters that are not seen. */
export const hasHidden = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code < 32 || code > 126) && code !== 10 && code !== 9 && code !== 13 && isHidden(code)) return true;
  }
  return false;
};
const closers: Readonly<Record<string, string>> = { "[": "]", "{": "}", "(": ")", "<": ">" };

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127;
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

class Lexer {
  readonly tokens: Token[] = [];
  readonly doubts: string[] = [];
  hasExecutableComment = false;
  private at = 0;
  private isInExecutable = false;
  private readonly lexis: Lexis;

  constructor(
    private readonly text: string,
    dialect: Dialect,
    private readonly backslash: Backslash | undefined,
  ) {
    this.lexis = lexes[dialect];
  }

  run(): Lexed {
    if (this.text.length > charactersMax) this.doubt("text is too long");
    else if (hasHidden(this.text)) this.doubt("hidden or control characters");
    else while (this.at < this.text.length) this.step();
    if (this.isInExecutable) this.doubt("unterminated comment");
    return { tokens: this.tokens, doubts: this.doubts, hasExecutableComment: this.hasExecutableComment };
  }

  private doubt(detail: string): void {
    if (!this.doubts.includes(detail)) this.doubts.push(detail);
  }

  private push(kind: TokenKind, text: string, end: number): void {
    this.tokens.push({ kind, text, start: this.at, end });
    this.at = end;
  }

  private step(): void {
    const code = this.text.charCodeAt(this.at);
    if (isSpace(code)) this.at++;
    else if (isLetter(code) || this.lexis.wordStart.includes(this.text[this.at] ?? "")) this.word();
    else if (isDigit(code)) this.number();
    else if (!this.comment() && !this.quote()) this.mark();
  }

  private comment(): boolean {
    const { text, at, lexis } = this;
    const pair = text.slice(at, at + 2);
    if (pair === "--" && (!lexis.dashNeedsSpace || at + 2 >= text.length || text.charCodeAt(at + 2) <= 32)) return this.lineComment();
    if (pair === "/*") return this.blockComment();
    if (pair === "//" && lexis.slashComment) return this.lineComment();
    if (pair === "*/" && this.isInExecutable) {
      this.isInExecutable = false;
      this.at += 2;
      return true;
    }
    if (text[at] !== "#" || !lexis.hashComment) return false;
    return this.lineComment();
  }

  private lineComment(): boolean {
    const feed = this.text.indexOf("\n", this.at);
    const end = feed < 0 ? this.text.length : feed;
    // Servers differ in whether a lone carriage return ends the comment.
    if (/\r[^\n]/.test(this.text.slice(this.at, end))) this.doubt("carriage return inside a comment");
    this.at = end;
    return true;
  }

  private blockComment(): boolean {
    if (this.lexis.executableComment && this.openExecutable()) return true;
    const { text } = this;
    let depth = 1;
    let j = this.at + 2;
    let open = text.indexOf("/*", j);
    while (depth > 0) {
      const close = text.indexOf("*/", j);
      if (close < 0) break;
      if (open >= 0 && open < j) open = text.indexOf("/*", j);
      const isNested = open >= 0 && open < close;
      if (isNested && !this.lexis.nestedComments) this.doubt("comment inside a comment");
      const isDeeper = isNested && this.lexis.nestedComments;
      depth += isDeeper ? 1 : -1;
      j = (isDeeper ? open : close) + 2;
    }
    if (depth > 0) this.doubt("unterminated comment");
    this.at = depth > 0 ? text.length : j;
    return true;
  }

  /** `/*!`, `/*!50000` and MariaDB's `/*M!`: what follows is code. */
  private openExecutable(): boolean {
    const { text, at } = this;
    const mark = text[at + 2] === "!" ? at + 3 : text[at + 2] === "M" && text[at + 3] === "!" ? at + 4 : 0;
    if (mark === 0) return false;
    let j = mark;
    while (isDigit(text.charCodeAt(j))) j++;
    if (this.isInExecutable) this.doubt("executable comment inside another");
    this.isInExecutable = true;
    this.hasExecutableComment = true;
    this.at = j;
    return true;
  }

  private quote(): boolean {
    const { text, at, lexis } = this;
    const first = text[at];
    if (first === "'") return this.string("'");
    if (first === '"') return lexis.doubleQuote === "string" ? this.string('"') : this.name('"');
    if (first === "`" && lexis.backtick) return this.name("`");
    if (first === "[" && lexis.bracket) return this.name("]");
    if (first === "$" && lexis.dollarQuote) return this.dollar();
    return false;
  }

  private string(quote: string): boolean {
    const { text, at, lexis } = this;
    if (lexis.tripleQuote && text.startsWith(quote.repeat(3), at)) return this.until(quote.repeat(3), 3, "string");
    const prefix = this.prefix();
    if (lexis.quoteString && (prefix === "q" || prefix === "nq")) return this.quoteString();
    if (prefix === "u&") this.tokens.pop();
    if (prefix !== undefined) this.tokens.pop();
    // A raw string keeps its backslashes but they still protect a quote: the end is the same.
    const escapes = lexis.backslash === "always" || (lexis.escapeString && prefix === "e");
    const end = this.closing(quote, escapes);
    if (lexis.backslash === "maybe" && !escapes && end !== this.closing(quote, true))
      this.doubt("a string whose end depends on a server setting");
    return this.close("string", end, quote);
  }

  /** Letters glued to an opening quote: `E'`, `N'`, `x'`, `U&'`, `_utf8'`. */
  private prefix(): string | undefined {
    const last = this.tokens.at(-1);
    if (last === undefined || last.end !== this.at) return undefined;
    if (last.kind === "mark" && last.text === "&") {
      const before = this.tokens.at(-2);
      return before?.kind === "word" && before.text === "u" && before.end === last.start ? "u&" : undefined;
    }
    return last.kind === "word" && /^(?:e|n|b|x|q|nq|r|rb|br|_[a-z0-9]+)$/.test(last.text) ? last.text : undefined;
  }

  private quoteString(): boolean {
    this.tokens.pop();
    const open = this.text[this.at + 1] ?? "";
    return this.until((closers[open] ?? open) + "'", 2, "string");
  }

  private until(closer: string, skip: number, kind: TokenKind): boolean {
    const from = this.at + skip;
    const found = closer === "" ? -1 : this.text.indexOf(closer, from);
    if (found < 0) this.doubt("unterminated string");
    else if (this.lexis.tripleQuote && this.text.slice(from, found).includes("\\")) this.doubt("backslash in a triple-quoted string");
    const end = found < 0 ? this.text.length : found;
    this.push(kind, this.text.slice(from, end), Math.min(end + closer.length, this.text.length));
    return true;
  }

  /** Position of the quote that closes what opens here, or -1. */
  private closing(quote: string, escapes: boolean): number {
    const { text } = this;
    for (let j = this.at + 1; j < text.length; j++) {
      const character = text[j];
      if (escapes && character === "\\") j++;
      else if (character === quote && text[j + 1] === quote) j++;
      else if (character === quote) return j;
    }
    return -1;
  }

  private close(kind: TokenKind, end: number, quote: string): boolean {
    if (end < 0) this.doubt("unterminated quote");
    const stop = end < 0 ? this.text.length : end;
    const content = this.text.slice(this.at + 1, stop);
    this.push(
      kind,
      kind === "quoted" && content.includes(quote) ? content.replaceAll(quote + quote, quote) : content,
      Math.min(stop + 1, this.text.length),
    );
    return true;
  }

  private name(quote: string): boolean {
    if (this.prefix() === "u&") this.doubt("escaped characters in a quoted name");
    const end = this.closing(quote, false);
    if (this.lexis.backslash !== "never" && end !== this.closing(quote, true)) this.doubt("backslash in a quoted name");
    return this.close("quoted", end, quote);
  }

  private dollar(): boolean {
    const tag = /^\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]{0,62})?\$/.exec(this.text.slice(this.at, this.at + 66))?.[0];
    return tag === undefined ? false : this.until(tag, tag.length, "string");
  }

  private word(): void {
    const { text, lexis } = this;
    let j = this.at + 1;
    let isPlain = text.charCodeAt(this.at) < 128;
    for (; j < text.length; j++) {
      const code = text.charCodeAt(j);
      if (!isLetter(code) && !isDigit(code) && !lexis.wordExtra.includes(text[j] ?? "")) break;
      if (code > 127) isPlain = false;
    }
    const word = text.slice(this.at, j);
    if (!isPlain && (word.normalize("NFKC") !== word || /[^\p{L}\p{M}\p{N}_$@#]/u.test(word)))
      this.doubt("look-alike or invisible characters");
    this.push("word", word.toLowerCase(), j);
  }

  private number(): void {
    const { text } = this;
    let j = this.at + 1;
    while (j < text.length && (isDigit(text.charCodeAt(j)) || text[j] === "." || text[j] === "_")) j++;
    // `1e5`, `1e-5`, `0x1F`; anything else glued on (`1from`) is a token of its own, as servers have it.
    const rest = /^(?:[eE][+-]?[0-9]+|[xXbBoO][0-9a-fA-F_]+)/.exec(text.slice(j, j + 40))?.[0].length ?? 0;
    this.push("number", text.slice(this.at, j + rest), j + rest);
  }

  private mark(): void {
    const first = this.text[this.at] ?? "";
    if (first === "\\") return this.backslashOutside();
    const pair = this.text.slice(this.at, this.at + 2);
    if (pair === "::" || pair === ":=") this.push("mark", pair, this.at + 2);
    else this.push("mark", first, this.at + 1);
  }

  private backslashOutside(): void {
    if (this.backslash === undefined) {
      this.doubt("backslash outside quotes");
      this.at++;
      return;
    }
    const end = this.backslash(this.at);
    this.push("meta", this.text.slice(this.at, end), Math.max(end, this.at + 1));
  }
}

/** The tokens of a text, and why it may fall into others. Linear in its length; never throws. */
export const lex = (text: string, dialect: Dialect, backslash?: Backslash): Lexed => new Lexer(text, dialect, backslash).run();
