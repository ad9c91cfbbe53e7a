/** What a sed script can do besides editing the text that flows through it. */
export interface SedReading {
  /** False when the script was not fully understood: it may do more. */
  readonly isUnderstood: boolean;
  /** Files whose content it shows: `r`, `R`. */
  readonly reads: readonly string[];
  /** Files it writes: `w`, `W`, `s///w`. */
  readonly writes: readonly string[];
  /** Shell commands it runs: `e command`. */
  readonly commands: readonly string[];
  /** Runs text of the input as shell commands: `e` alone, `s///e`. */
  readonly runsInput: boolean;
}

/**
 * Reads a sed script (GNU sed 4.9 manual, "sed scripts"; POSIX sed). Where sed implementations read the same script
 * differently — a delimiter inside brackets, a label glued to `}` — it is not understood.
 */
export const readSed = (script: string): SedReading => new SedReader(script).read();

/** Commands that take nothing, or a number at most. */
const plain = /[={dDgGhHnNpPxzFlLqQ]/;

class SedReader {
  private at = 0;
  private depth = 0;
  private isUnderstood = true;
  private runsInput = false;
  private readonly reads: string[] = [];
  private readonly writes: string[] = [];
  private readonly commands: string[] = [];

  constructor(private readonly text: string) {}

  read(): SedReading {
    while (this.isUnderstood && this.skipTo(/[^\s;]/)) this.readCommand();
    const { reads, writes, commands, runsInput } = this;
    return {
      isUnderstood: this.isUnderstood && this.depth === 0,
      reads,
      writes,
      commands,
      runsInput,
    };
  }

  /** Moves to the next character that matches; false at the end. */
  private skipTo(pattern: RegExp): boolean {
    while (this.at < this.text.length && !pattern.test(this.text[this.at] as string)) this.at++;
    return this.at < this.text.length;
  }

  private fail(): void {
    this.isUnderstood = false;
  }

  private readCommand(): void {
    this.readAddresses();
    const letter = this.text[this.at++];
    if (letter === undefined) return this.fail();
    if (letter === "#") return void this.line();
    if (letter === "}") return this.close();
    if (letter === "{") return void this.depth++;
    if (letter === "s") return this.readSubstitution();
    if (letter === "y") return this.readTransliteration();
    if ("aic".includes(letter)) return this.readText();
    if (":btTv".includes(letter)) return this.readLabel();
    if ("rRwW".includes(letter)) return this.readFile(/[rR]/.test(letter) ? this.reads : this.writes);
    if (letter === "e") return this.readExecution();
    if (!plain.test(letter)) return this.fail();
    this.take(/^[ \t]*\d*/);
    this.endCommand();
  }

  private close(): void {
    this.depth--;
    if (this.depth < 0) return this.fail();
    this.endCommand();
  }

  /** Nothing but a separator may follow a command. */
  private endCommand(): void {
    this.take(/^[ \t]*/);
    const next = this.text[this.at];
    if (next !== undefined && !/[;\n}#]/.test(next)) this.fail();
  }

  private take(pattern: RegExp): string {
    const found = pattern.exec(this.text.slice(this.at))?.[0] ?? "";
    this.at += found.length;
    return found;
  }

  private readAddresses(): void {
    if (!this.readAddress()) return void this.take(/^[\s!]*/);
    this.take(/^[ \t]*/);
    if (this.text[this.at] === ",") {
      this.take(/^,[ \t]*/);
      if (!this.take(/^[+~]\d+/) && !this.readAddress()) return this.fail();
    }
    this.take(/^[\s!]*/);
  }

  private readAddress(): boolean {
    if (this.take(/^(?:\d+(?:~\d+)?|\$)/) !== "") return true;
    const mark = this.text[this.at];
    if (mark !== "/" && mark !== "\\") return false;
    this.at += mark === "/" ? 1 : 2;
    if (this.delimited(mark === "/" ? "/" : (this.text[this.at - 1] ?? ""), true) === undefined) this.fail();
    this.take(/^[IM]*/);
    return true;
  }

  /** Text up to an unescaped delimiter, or undefined (not understood). */
  private delimited(delimiter: string, isRegex: boolean): string | undefined {
    if (delimiter === "" || delimiter === "\n" || delimiter === "\\") return undefined;
    let brackets = false;
    for (let from = this.at; this.at < this.text.length; this.at++) {
      const char = this.text[this.at] as string;
      if (char === "\\") this.at++;
      else if (char === delimiter) return brackets ? undefined : this.text.slice(from, this.at++);
      else if (char === "\n" && isRegex) return undefined;
      else if (isRegex && char === "[" && !brackets) brackets = this.openBracket();
      else if (brackets && char === "[") this.skipClass();
      else if (char === "]") brackets = false;
    }
    return undefined;
  }

  /** A `]` right after `[` or `[^` is a member of the set. */
  private openBracket(): boolean {
    this.at += /^\[\^?\]?/.exec(this.text.slice(this.at))?.[0].length ?? 1;
    this.at--;
    return true;
  }

  /** `[:digit:]`, `[.x.]`, `[=x=]` inside brackets. */
  private skipClass(): void {
    const length = /^\[([:.=])[^\n]*?\1\]/.exec(this.text.slice(this.at))?.[0].length ?? 1;
    this.at += length - 1;
  }

  private readSubstitution(): void {
    const delimiter = this.text[this.at++] ?? "";
    if (this.delimited(delimiter, true) === undefined || this.delimited(delimiter, false) === undefined) return this.fail();
    const flags = this.take(/^[gpIiMm\d e]*/);
    if (flags.includes("e")) this.runsInput = true;
    if (this.text[this.at] === "w") {
      this.at++;
      return this.readFile(this.writes);
    }
    this.endCommand();
  }

  private readTransliteration(): void {
    const delimiter = this.text[this.at++] ?? "";
    if (this.delimited(delimiter, false) === undefined || this.delimited(delimiter, false) === undefined) return this.fail();
    this.endCommand();
  }

  private line(): string {
    const found = this.take(/^[^\n]*/);
    this.at++;
    return found;
  }

  /** Text to append, insert or change: up to a line end that no backslash precedes. */
  private readText(): void {
    this.take(/^(?:[^\\\n]|\\[\s\S]|\\$)*/);
    this.at++;
  }

  private readLabel(): void {
    const label = this.take(/^[ \t]*[^\s;}]*/).trim();
    if (this.text[this.at] === "}" && label !== "") return this.fail();
    this.endCommand();
  }

  private readFile(into: string[]): void {
    const name = this.line().trim();
    if (name === "") return this.fail();
    into.push(name);
  }

  private readExecution(): void {
    const command = this.line().trim();
    if (command === "") this.runsInput = true;
    else this.commands.push(command);
  }
}
