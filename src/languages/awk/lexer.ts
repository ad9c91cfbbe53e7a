/** A token of awk source. A string's `text` is its value; `undefined` where an escape is not portable. */
export interface Token {
  readonly kind: "name" | "number" | "string" | "regex" | "mark" | "newline";
  readonly text: string | undefined;
  /** Whether `(` follows without a blank: a function call. */
  readonly isCall: boolean;
}

/** Words after which an operand, so a regular expression, may start. */
const beforeOperand = /^(?:print|printf|return|in|case|exit|else|do|delete)$/;
const marks = /^(?:\|\||&&|\|&|\*\*=|\*\*|\+\+|--|[-+*/%^!=<>]=|>>|!~|[{}()[\];,<>|?:~$!+\-*/%^=@&])/;

/**
 * Cuts awk source into tokens (POSIX awk, "Lexical Conventions"; gawk(1) 5.2). Undefined where a `/` may be read
 * as a division by one implementation and as a regular expression by another.
 */
export const readTokens = (source: string): readonly Token[] | undefined => {
  const lexer = new Lexer(source);
  return lexer.read() ? lexer.tokens : undefined;
};

class Lexer {
  readonly tokens: Token[] = [];
  private at = 0;
  /** For each open parenthesis: whether it is the condition of `if`, `while` or `for`. */
  private readonly isCondition: boolean[] = [];
  private hasClosedCondition = false;

  constructor(private readonly source: string) {}

  read(): boolean {
    while (this.at < this.source.length) if (!this.readToken()) return false;
    return true;
  }

  private match(pattern: RegExp): string | undefined {
    const found = pattern.exec(this.source.slice(this.at, this.at + 65_536))?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private push(kind: Token["kind"], text: string | undefined): true {
    this.tokens.push({ kind, text, isCall: this.source[this.at] === "(" });
    return true;
  }

  private readToken(): boolean {
    if (this.match(/^(?:[ \t\r]|\\\r?\n|#[^\n]*)+/) !== undefined) return true;
    if (this.match(/^\n+/) !== undefined) return this.push("newline", "\n");
    const name = this.match(/^[A-Za-z_]\w*/);
    if (name !== undefined) return this.push("name", name);
    const number = this.match(/^(?:0[xX][\da-fA-F]+|\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?)/);
    if (number !== undefined) return this.push("number", number);
    if (this.source[this.at] === '"') return this.readString();
    if (this.source[this.at] === "/") return this.readSlash();
    return this.readMark();
  }

  private readMark(): boolean {
    const before = this.tokens.at(-1)?.text;
    const mark = this.match(marks);
    if (mark === undefined) return false;
    if (mark === "(") this.isCondition.push(before === "if" || before === "while" || before === "for");
    this.hasClosedCondition = mark === ")" && this.isCondition.pop() === true;
    return this.push("mark", mark);
  }

  private readString(): boolean {
    const raw = this.match(/^"(?:[^"\\\n]|\\[\s\S])*"/);
    return raw !== undefined && this.push("string", unescape(raw.slice(1, -1)));
  }

  private readSlash(): boolean {
    const slash = this.slashMeans();
    if (slash === "division") return this.push("mark", this.match(/^\/=?/));
    // A slash inside brackets ends the expression for some and not for others.
    const regex = this.match(/^\/(?:[^/\\\n]|\\[^\n])*\//);
    return slash === "regex" && regex !== undefined && !hasOpenBracket(regex.slice(1, -1)) && this.push("regex", regex);
  }

  private slashMeans(): "regex" | "division" | "unclear" {
    const last = this.tokens.at(-1);
    if (!last || last.kind === "newline") return "regex";
    if (last.kind === "name") return beforeOperand.test(last.text ?? "") ? "regex" : last.text === "getline" ? "unclear" : "division";
    if (last.kind !== "mark") return "division";
    if (last.text === ")") return this.hasClosedCondition ? "regex" : "division";
    if (last.text === "]") return "division";
    return last.text === "++" || last.text === "--" || last.text === "$" ? "unclear" : "regex";
  }
}

const hasOpenBracket = (regex: string): boolean => {
  const text = regex.replace(/\\./g, "");
  return text.lastIndexOf("[") > text.lastIndexOf("]") || /\[\^?\][^\]]*$/.test(text);
};

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  "\\": "\\",
  '"': '"',
  "/": "/",
  "\n": "",
};

/** Value of a string, or undefined when it uses an escape that implementations read differently. */
const unescape = (raw: string): string | undefined => {
  let isPlain = true;
  const text = raw.replace(/\\([\s\S])/g, (_, letter: string) => {
    const value = escapes[letter];
    if (value === undefined) isPlain = false;
    return value ?? "";
  });
  return isPlain ? text : undefined;
};
