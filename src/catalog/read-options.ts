import { isNoOption, isOperandForSure, known, unknown, type Word } from "../languages/shell/index.ts";
import type { DoubtReason } from "../model/index.ts";
import type { Slots } from "./slots.ts";
import type { Spellings } from "./spellings.ts";
import type { Syntax } from "./tool.ts";

export interface Grammar {
  readonly spellings: Spellings;
  readonly syntax: Syntax;
  /** Undeclared options are no doubt. */
  readonly isOpen: boolean;
  /** An unknown word is no doubt, whatever option it may be. */
  readonly judgesUnknown: boolean;
}

/** Where words go that are read. */
export interface Read {
  readonly slots: Slots;
  readonly operands: Word[];
  doubt(reason: DoubtReason, detail: string): void;
}

/**
 * Sorts words from `from` on into options with their values and operands, by the grammar's syntax. Answers with the place
 * of the first word that was not read, because an operand ended the options. Never throws. `stopsAtOperand`: whatever the syntax, for
 * a subcommand follows; undeclared options are a doubt there.
 */
export const readOptions = (words: readonly Word[], from: number, grammar: Grammar, stopsAtOperand: boolean, into: Read): number => {
  const first = words[from];
  // Most often a subcommand comes at once.
  const isDone = !first || (stopsAtOperand && grammar.syntax !== "bundle" && first.value !== undefined && !isOption(first.value));
  return isDone ? from : new Reader(words, from, grammar, stopsAtOperand, into).read();
};

const given = known("");

/** File names that all start alike (`app?.log`): several words perhaps, but none of them an option. */
const isPattern = (word: Word): boolean =>
  word.prefix !== undefined && word.prefix !== "" && !word.prefix.startsWith("-") && !/[$`]/.test(word.text);

const isNumberSign = (text: string): boolean => text.charCodeAt(1) <= 57 && /^-\d+$/.test(text);
const dash = "-".charCodeAt(0);
const isOption = (text: string): boolean => text.length > 1 && text.charCodeAt(0) === dash;

/** Names of options of one letter, made once. */
const letterNames = Array.from({ length: 128 }, (_, code) => `-${String.fromCharCode(code)}`);
const letterName = (code: number): string | undefined => letterNames[code];

class Reader {
  private readonly spellings: Spellings;
  private readonly syntax: Syntax;
  private readonly isOpen: boolean;
  private readonly judgesUnknown: boolean;

  constructor(
    private readonly words: readonly Word[],
    private at: number,
    { spellings, syntax, isOpen, judgesUnknown }: Grammar,
    private readonly stopsAtOperand: boolean,
    private readonly into: Read,
  ) {
    this.spellings = spellings;
    this.syntax = syntax;
    this.isOpen = isOpen && !stopsAtOperand;
    this.judgesUnknown = judgesUnknown && !stopsAtOperand;
  }

  read(): number {
    const { words, into, syntax, stopsAtOperand } = this;
    if (syntax === "bundle") this.readBundle();
    while (this.at < words.length) {
      const word = words[this.at] as Word;
      if (word.value === "--" && syntax !== "words") {
        this.at++;
        return stopsAtOperand ? this.at : this.takeRest();
      }
      if (syntax === "words" || !this.looksLikeOption(word)) {
        if (stopsAtOperand) return this.at;
        if (syntax === "words" && word.value === undefined) this.checkUnknown(word);
        if (syntax === "posix" || syntax === "single") return this.takeRest();
        into.operands.push(word);
        this.at++;
        continue;
      }
      this.at++;
      if (word.value !== undefined) this.readOption(word.value);
      else this.readValueUnknown(word, word.prefix as string);
    }
    return this.at;
  }

  private takeRest(): number {
    while (this.at < this.words.length) this.into.operands.push(this.words[this.at++] as Word);
    return this.at;
  }

  /** Whether it is read as an option; a doubt where that is not known. */
  private looksLikeOption(word: Word): boolean {
    if (word.value !== undefined) return isOption(word.value);
    if (word.prefix?.startsWith("-")) return true;
    this.checkUnknown(word);
    return false;
  }

  /** Whatever the syntax, an unknown word counts as an operand, and as a doubt where it may be an option. */
  private checkUnknown(word: Word): void {
    if (word.prefix?.startsWith("-") || !(isOperandForSure(word) || isNoOption(word) || isPattern(word))) this.doubtUnknown(word);
  }

  /** An option whose name is known, `--since="$X"`, has an unknown value; of any other nobody knows which it is. */
  private readValueUnknown(word: Word, prefix: string): void {
    const equals = prefix.indexOf("=");
    const isSingle = this.syntax === "single" || this.syntax === "single-mixed";
    const name = isSingle ? prefix.slice(0, equals).replace(/^--?/, "-") : prefix.slice(0, equals);
    const isLong = equals !== -1 && !word.isMany && (isSingle || name.startsWith("--"));
    const spelling = isLong ? this.spellings.get(name) : undefined;
    if (spelling && spelling.takes !== "flag")
      return this.give(spelling.canonical, { ...word, prefix: prefix.slice(equals + 1), isMany: false });
    this.doubtUnknown(word);
    this.into.operands.push(word);
  }

  /** Where undeclared options are no doubt, the word may be one that is declared: those are the ones that matter. */
  private doubtUnknown(word: Word): void {
    if (this.judgesUnknown || (this.isOpen && this.spellings.isEmpty)) return;
    this.into.doubt("dynamic-word", word.text);
  }

  private readBundle(): void {
    const first = this.words[this.at];
    if (first && first.value === undefined) this.into.doubt("dynamic-word", first.text);
    if (first?.value === undefined || !/^[A-Za-z]+$/.test(first.value)) return;
    this.at++;
    this.readCluster(first.value, true);
  }

  private readOption(text: string): void {
    const { syntax } = this;
    if (syntax === "single" || syntax === "single-mixed") return this.readLong(text.replace(/^--?/, "-"), text);
    if (text.startsWith("--")) return this.readLong(text, text);
    if (isNumberSign(text) && this.spellings.get("-NUM")) return this.give("-NUM", known(text.slice(1)));
    // A whole word with one dash may be declared as it stands (`-o pipefail`, `-noout`).
    if (text.length > 2 && this.spellings.get(text)) return this.readLong(text, text);
    this.readCluster(text.slice(1), false);
  }

  private readLong(text: string, original: string): void {
    const equals = text.indexOf("=");
    const name = equals === -1 ? text : text.slice(0, equals);
    const spelling = this.spellings.get(name);
    if (!spelling) return this.readAbbreviation(name, original);
    if (equals !== -1) {
      const isMisused =
        spelling.takes === "flag" && (this.syntax === "gnu" || this.isPflag) && !/^(true|false)$/.test(text.slice(equals + 1));
      if (isMisused) return this.doubtOption(original);
      // `--force=false` switches a flag off; taken as given, which only errs towards more effects.
      return this.give(spelling.canonical, known(text.slice(equals + 1)));
    }
    if (spelling.takes !== "value") return this.give(spelling.canonical, given);
    this.takeValue(spelling.canonical, original);
  }

  /** `-abc`, `-n5`; in a bundle (`tar xf a.tar`) values follow as words of their own, in order. */
  private readCluster(letters: string, isBundle: boolean): void {
    for (let i = 0; i < letters.length; i++) {
      const name = letterName(letters.charCodeAt(i)) ?? `-${letters[i]}`;
      const spelling = this.spellings.get(name);
      if (!spelling) {
        this.doubtOption(isBundle ? letters : `-${letters}`);
        return this.readAfterUnknown(letters.slice(i + 1));
      }
      if (spelling.takes === "flag") {
        this.give(spelling.canonical, given);
        continue;
      }
      const tail = letters.slice(i + 1);
      if (isBundle) this.takeValue(spelling.canonical, name);
      else if (tail !== "" || spelling.takes === "attached") return this.giveTail(spelling.canonical, tail);
      else return this.takeValue(spelling.canonical, name);
    }
  }

  /**
   * getopt_long(3) accepts the beginning of a long name. Where undeclared options are no doubt, that must not hide the
   * declared ones, which are the ones that matter: each it may stand for counts as given.
   */
  private readAbbreviation(name: string, original: string): void {
    this.doubtOption(original);
    if (!this.isOpen || !/^--?[a-z]/i.test(name)) return;
    for (const { canonical } of this.spellings.beginningWith(name)) this.give(canonical, unknown(original));
  }

  /** Letters behind an undeclared one are its value or options of their own: those declared count as given. */
  private readAfterUnknown(letters: string): void {
    if (!this.isOpen) return;
    for (const letter of letters) {
      const spelling = this.spellings.get(`-${letter}`);
      if (spelling) this.give(spelling.canonical, unknown(`-${letters}`));
    }
  }

  private takeValue(canonical: string, shownAs: string): void {
    const word = this.words[this.at];
    if (!word) {
      if (!this.isOpen) this.into.doubt("missing-value", shownAs);
      return;
    }
    this.at++;
    // An unquoted unknown word may become several: the rest would be read as something else.
    if (word.value === undefined && word.isMany) this.doubtUnknown(word);
    this.give(canonical, word);
  }

  /** `-f=x`: getopt(3) takes the sign for a part of the value, and others (clap, pflag) do not. */
  private giveTail(canonical: string, tail: string): void {
    if (!this.isPflag) this.give(canonical, known(tail));
    if (tail.length > 1 && tail.startsWith("=")) this.give(canonical, known(tail.slice(1)));
    else if (this.isPflag) this.give(canonical, known(tail));
  }

  private get isPflag(): boolean {
    return this.syntax === "pflag";
  }

  private give(canonical: string, word: Word): void {
    this.into.slots.add(canonical, word);
  }

  private doubtOption(text: string): void {
    if (!this.isOpen) this.into.doubt("unknown-option", text);
  }
}
