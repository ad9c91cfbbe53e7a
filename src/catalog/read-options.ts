import { isNoOption, isOperandForSure, known, unknown, type Word } from "../languages/shell/index.ts";
import type { DoubtReason } from "../model/index.ts";
import type { Spellings } from "./spellings.ts";
import type { Syntax } from "./tool.ts";

/** Values by operand or option name. */
export type Slots = Map<string, Word[]>;

export interface Grammar {
  readonly spellings: Spellings;
  readonly syntax: Syntax;
  /** Undeclared options are no doubt. */
  readonly isOpen: boolean;
  /** Stop at the first operand whatever the syntax: a subcommand follows. */
  readonly stopsAtOperand: boolean;
}

/** Where words go that are read. */
export interface Read {
  readonly slots: Slots;
  readonly operands: Word[];
  doubt(reason: DoubtReason, detail: string): void;
}

export const addSlot = (slots: Slots, name: string, word: Word): void => {
  const words = slots.get(name);
  if (words) words.push(word);
  else slots.set(name, [word]);
};

/**
 * Sorts words from `from` on into options with their values and operands, by the grammar's syntax. Answers with the place
 * of the first word that was not read, because an operand ended the options. Never throws.
 */
export const readOptions = (words: readonly Word[], from: number, grammar: Grammar, into: Read): number =>
  new Reader(words, from, grammar, into).read();

const given = known("");

/** File names that all start alike (`app?.log`): several words perhaps, but none of them an option. */
const isPattern = (word: Word): boolean =>
  word.prefix !== undefined && word.prefix !== "" && !word.prefix.startsWith("-") && !/[$`]/.test(word.text);

class Reader {
  constructor(
    private readonly words: readonly Word[],
    private at: number,
    private readonly grammar: Grammar,
    private readonly into: Read,
  ) {}

  read(): number {
    const { words, into } = this;
    const { syntax, stopsAtOperand } = this.grammar;
    if (syntax === "bundle") this.readBundle();
    while (this.at < words.length) {
      const word = words[this.at] as Word;
      if (word.value === "--" && syntax !== "words") {
        this.at++;
        return stopsAtOperand ? this.at : this.takeRest();
      }
      if (syntax === "words" || !this.looksLikeOption(word)) {
        if (stopsAtOperand) return this.at;
        if (syntax === "posix" || syntax === "single") return this.takeRest();
        into.operands.push(word);
        this.at++;
        continue;
      }
      this.at++;
      this.readOption(word.value as string);
    }
    return this.at;
  }

  private takeRest(): number {
    while (this.at < this.words.length) this.into.operands.push(this.words[this.at++] as Word);
    return this.at;
  }

  /** An unknown word that might be an option counts as an operand, and as a doubt. */
  private looksLikeOption(word: Word): boolean {
    if (word.value !== undefined) return word.value.length > 1 && word.value.startsWith("-");
    if (word.prefix?.startsWith("-")) {
      if (!this.grammar.isOpen) this.into.doubt("dynamic-word", word.text);
    } else if (!this.grammar.isOpen && !isOperandForSure(word) && !isNoOption(word) && !isPattern(word))
      this.into.doubt("dynamic-word", word.text);
    return false;
  }

  private readBundle(): void {
    const first = this.words[this.at];
    if (first?.value === undefined || !/^[A-Za-z]+$/.test(first.value)) return;
    this.at++;
    this.readCluster(first.value, true);
  }

  private readOption(text: string): void {
    const { syntax } = this.grammar;
    if (syntax === "single" || syntax === "single-mixed") return this.readLong(text.replace(/^--?/, "-"), text);
    if (text.startsWith("--")) return this.readLong(text, text);
    if (/^-\d+$/.test(text) && this.grammar.spellings.get("-NUM")) return this.give("-NUM", known(text.slice(1)));
    // A whole word with one dash may be declared as it stands (`-o pipefail`, `-noout`).
    if (text.length > 2 && this.grammar.spellings.get(text)) return this.readLong(text, text);
    this.readCluster(text.slice(1), false);
  }

  private readLong(text: string, original: string): void {
    const equals = text.indexOf("=");
    const name = equals === -1 ? text : text.slice(0, equals);
    const spelling = this.grammar.spellings.get(name);
    if (!spelling) return this.readAbbreviation(name, original);
    if (equals !== -1) {
      const isMisused =
        spelling.takes === "flag" && (this.grammar.syntax === "gnu" || this.isPflag) && !/^(true|false)$/.test(text.slice(equals + 1));
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
      const name = `-${letters[i]}`;
      const spelling = this.grammar.spellings.get(name);
      if (!spelling) {
        this.doubtOption(isBundle ? letters : `-${letters}`);
        return this.readAfterUnknown(letters.slice(i + 1));
      }
      const tail = letters.slice(i + 1);
      if (spelling.takes === "flag") this.give(spelling.canonical, given);
      else if (isBundle) this.takeValue(spelling.canonical, name);
      else if (tail !== "" || spelling.takes === "attached")
        return this.give(spelling.canonical, known(this.isPflag ? tail.replace(/^=/, "") : tail));
      else return this.takeValue(spelling.canonical, name);
    }
  }

  /**
   * getopt_long(3) accepts the beginning of a long name. Where undeclared options are no doubt, that must not hide the
   * declared ones, which are the ones that matter: each it may stand for counts as given.
   */
  private readAbbreviation(name: string, original: string): void {
    this.doubtOption(original);
    if (!this.grammar.isOpen || !/^--?[a-z]/i.test(name)) return;
    for (const { canonical } of this.grammar.spellings.beginningWith(name)) this.give(canonical, unknown(original));
  }

  /** Letters behind an undeclared one are its value or options of their own: those declared count as given. */
  private readAfterUnknown(letters: string): void {
    if (!this.grammar.isOpen) return;
    for (const letter of letters) {
      const spelling = this.grammar.spellings.get(`-${letter}`);
      if (spelling) this.give(spelling.canonical, unknown(`-${letters}`));
    }
  }

  private takeValue(canonical: string, shownAs: string): void {
    const word = this.words[this.at];
    if (!word) {
      if (!this.grammar.isOpen) this.into.doubt("missing-value", shownAs);
      return;
    }
    this.at++;
    // An unquoted unknown word may become several: the rest would be read as something else.
    if (word.value === undefined && word.isMany && !this.grammar.isOpen) this.into.doubt("dynamic-word", word.text);
    this.give(canonical, word);
  }

  private get isPflag(): boolean {
    return this.grammar.syntax === "pflag";
  }

  private give(canonical: string, word: Word): void {
    addSlot(this.into.slots, canonical, word);
  }

  private doubtOption(text: string): void {
    if (!this.grammar.isOpen) this.into.doubt("unknown-option", text);
  }
}
