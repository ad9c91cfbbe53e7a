import { isOperandForSure, known, unknown, type Word } from "../languages/shell/index.ts";
import type { DoubtReason } from "../model/index.ts";
import { spellingsOf, type Options, type Syntax, type Takes } from "./tool.ts";

/** Values by operand or option name. */
export type Slots = Map<string, Word[]>;

export interface Reading {
  readonly slots: Slots;
  readonly operands: Word[];
  /** Words not read because the first operand ended the options. */
  readonly rest: readonly Word[];
  readonly doubts: { readonly reason: DoubtReason; readonly detail: string }[];
}

export interface Grammar {
  readonly options: Options;
  readonly syntax: Syntax;
  /** Undeclared options are no doubt. */
  readonly isOpen: boolean;
  /** Stop at the first operand whatever the syntax: a subcommand follows. */
  readonly stopsAtOperand: boolean;
}

interface Spelling {
  readonly canonical: string;
  readonly takes: Takes;
}

const cache = new WeakMap<Options, ReadonlyMap<string, Spelling>>();

const spellings = (options: Options): ReadonlyMap<string, Spelling> => {
  const cached = cache.get(options);
  if (cached) return cached;
  const map = new Map<string, Spelling>();
  for (const [key, option] of Object.entries(options)) {
    const takes = typeof option === "string" ? option : option.takes;
    for (const names of spellingsOf(key)) for (const name of names) map.set(name, { canonical: names.at(-1) ?? name, takes });
  }
  cache.set(options, map);
  return map;
};

export const addSlot = (slots: Slots, name: string, word: Word): void => {
  const words = slots.get(name);
  if (words) words.push(word);
  else slots.set(name, [word]);
};

/** Sorts words into options with their values and operands, by the grammar's syntax. Never throws. */
export const readOptions = (words: readonly Word[], grammar: Grammar, slots: Slots = new Map()): Reading => {
  const reader = new Reader(words, grammar, slots);
  reader.read();
  return reader;
};

/** File names that all start alike (`app?.log`): several words perhaps, but none of them an option. */
const isPattern = (word: Word): boolean =>
  word.prefix !== undefined && word.prefix !== "" && !word.prefix.startsWith("-") && !/[$`]/.test(word.text);

class Reader implements Reading {
  readonly operands: Word[] = [];
  readonly doubts: { reason: DoubtReason; detail: string }[] = [];
  rest: readonly Word[] = [];
  private at = 0;
  private readonly spellings: ReadonlyMap<string, Spelling>;

  constructor(
    private readonly words: readonly Word[],
    private readonly grammar: Grammar,
    readonly slots: Slots,
  ) {
    this.spellings = spellings(grammar.options);
  }

  read(): void {
    const { syntax } = this.grammar;
    const stops = this.grammar.stopsAtOperand || syntax === "posix" || syntax === "single";
    if (syntax === "bundle") this.readBundle();
    while (this.at < this.words.length) {
      const word = this.words[this.at] as Word;
      if (word.value === "--" && syntax !== "words") {
        this.at++;
        if (this.grammar.stopsAtOperand) this.rest = this.words.slice(this.at);
        else this.operands.push(...this.words.slice(this.at));
        return;
      }
      if (syntax === "words" || !this.looksLikeOption(word)) {
        if (stops) {
          this.rest = this.words.slice(this.at);
          if (!this.grammar.stopsAtOperand) this.operands.push(...this.rest);
          return;
        }
        this.operands.push(word);
        this.at++;
        continue;
      }
      this.at++;
      this.readOption(word.value as string);
    }
  }

  /** An unknown word that might be an option counts as an operand, and as a doubt. */
  private looksLikeOption(word: Word): boolean {
    if (word.value !== undefined) return word.value.length > 1 && word.value.startsWith("-");
    if (word.prefix?.startsWith("-")) {
      if (!this.grammar.isOpen) this.doubts.push({ reason: "dynamic-word", detail: word.text });
    } else if (!this.grammar.isOpen && !isOperandForSure(word) && !isPattern(word))
      this.doubts.push({ reason: "dynamic-word", detail: word.text });
    return false;
  }

  private readBundle(): void {
    const first = this.words[0];
    if (first?.value === undefined || !/^[A-Za-z]+$/.test(first.value)) return;
    this.at = 1;
    this.readCluster(first.value, true);
  }

  private readOption(text: string): void {
    const { syntax } = this.grammar;
    if (syntax === "single" || syntax === "single-mixed") return this.readLong(text.replace(/^--?/, "-"), text);
    if (text.startsWith("--")) return this.readLong(text, text);
    if (/^-\d+$/.test(text) && this.spellings.has("-NUM")) return this.give("-NUM", known(text.slice(1)));
    // A whole word with one dash may be declared as it stands (`-o pipefail`, `-noout`).
    if (text.length > 2 && this.spellings.has(text)) return this.readLong(text, text);
    this.readCluster(text.slice(1), false);
  }

  private readLong(text: string, original: string): void {
    const equals = text.indexOf("=");
    const name = equals === -1 ? text : text.slice(0, equals);
    const spelling = this.spellings.get(name);
    if (!spelling) return this.readAbbreviation(name, original);
    if (equals !== -1) {
      const isMisused =
        spelling.takes === "flag" && (this.grammar.syntax === "gnu" || this.isPflag) && !/^(true|false)$/.test(text.slice(equals + 1));
      if (isMisused) return this.doubtOption(original);
      // `--force=false` switches a flag off; taken as given, which only errs towards more effects.
      return this.give(spelling.canonical, known(text.slice(equals + 1)));
    }
    if (spelling.takes !== "value") return this.give(spelling.canonical, known(""));
    this.takeValue(spelling.canonical, original);
  }

  /** `-abc`, `-n5`; in a bundle (`tar xf a.tar`) values follow as words of their own, in order. */
  private readCluster(letters: string, isBundle: boolean): void {
    for (let i = 0; i < letters.length; i++) {
      const name = `-${letters[i]}`;
      const spelling = this.spellings.get(name);
      if (!spelling) {
        this.doubtOption(isBundle ? letters : `-${letters}`);
        return this.readAfterUnknown(letters.slice(i + 1));
      }
      const tail = letters.slice(i + 1);
      if (spelling.takes === "flag") this.give(spelling.canonical, known(""));
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
    for (const [full, { canonical }] of this.spellings)
      if (full.length > 2 && full.startsWith(name)) this.give(canonical, unknown(original));
  }

  /** Letters behind an undeclared one are its value or options of their own: those declared count as given. */
  private readAfterUnknown(letters: string): void {
    if (!this.grammar.isOpen) return;
    for (const letter of letters) {
      const spelling = this.spellings.get(`-${letter}`);
      if (spelling) this.give(spelling.canonical, unknown(`-${letters}`));
    }
  }

  private takeValue(canonical: string, shownAs: string): void {
    const word = this.words[this.at];
    if (!word) {
      if (!this.grammar.isOpen) this.doubts.push({ reason: "missing-value", detail: shownAs });
      return;
    }
    this.at++;
    // An unquoted unknown word may become several: the rest would be read as something else.
    if (word.value === undefined && word.isMany && !this.grammar.isOpen) this.doubts.push({ reason: "dynamic-word", detail: word.text });
    this.give(canonical, word);
  }

  private get isPflag(): boolean {
    return this.grammar.syntax === "pflag";
  }

  private give(canonical: string, word: Word): void {
    addSlot(this.slots, canonical, word);
  }

  private doubtOption(text: string): void {
    if (!this.grammar.isOpen) this.doubts.push({ reason: "unknown-option", detail: text });
  }
}
