import { isNoOption, known, namesIn, unknown, type Word } from "./word.ts";

/** A word that becomes more fields than this is not followed. */
export const fieldsMax = 4096;

/** Longer words are as good as unknown: no program takes one (execve(2), MAX_ARG_STRLEN). */
const lengthMax = 131_072;

/** What splits unquoted expansions: these characters, nothing, or nobody knows. */
export type Splitting = { readonly separators: string } | "none" | "unknown";

/** Puts fields together from known and unknown pieces, splitting what expansions yield (bash(1) "Word Splitting"). */
export class Fields {
  private readonly done: Word[] = [];
  private value: string | undefined = "";
  private prefix = "";
  private suffix = "";
  private isMany = false;
  private isStarted = false;
  private names: Set<string> | undefined;
  /** Blanks ended the last expansion: what follows begins a new field. */
  private isBreakDue = false;
  /** An expansion in it may be split, so that its ends belong to different fields. */
  private isLoose = false;
  /** It is a name and nothing else; it begins with one, so that it is no option. */
  private isName = false;
  private isOperand = false;

  constructor(
    private readonly text: string,
    private readonly splitting: Splitting,
  ) {}

  add(text: string): void {
    if (text === "") return;
    this.begin();
    if (this.value === undefined) this.append(text);
    else this.value += text;
  }

  /** Quotes make a field even when they are empty. */
  addQuoted(text: string): void {
    this.begin();
    this.add(text);
  }

  addUnknown(word: Word, isQuoted: boolean): void {
    // Within quotes it may be empty.
    if (isQuoted && word.isMany && word.isName) return this.addPattern({ ...word, prefix: "" }, true);
    if (!word.isMany || isQuoted || !this.isSplit) return this.addPattern(word, isQuoted);
    this.isLoose = true;
    this.addPattern({ ...word, prefix: word.isName && !this.isStarted ? (word.prefix ?? "") : "", suffix: "" });
  }

  /** Text behind what is unknown. */
  private append(text: string): void {
    // Where the unknown is empty, the word begins here; where it is split later on, behind a separator.
    if ((this.suffix === "" && text.startsWith("-")) || !/^[\w.:/@+,-]*$/.test(text)) this.isOperand = false;
    this.isName = false;
    this.suffix += text;
  }

  /** A word that pathname expansion completes: every field it becomes has its ends. */
  addPattern(word: Word, isQuoted = false): void {
    this.begin();
    const isFirst = this.value === "";
    const isSafe = isNoOption(word) && (isQuoted || this.isSplitByBlanks);
    this.isName = isFirst && isSafe && word.isName === true && !(isQuoted && word.isMany);
    this.isOperand = isSafe && (isFirst || this.isOperand);
    // The `0` that marks a number means so only where a word begins.
    if (this.value !== undefined) this.prefix = this.value === "" || word.prefix !== "0" ? this.value + (word.prefix ?? "") : this.value;
    this.value = undefined;
    this.suffix = word.suffix ?? "";
    if (word.names) this.names = new Set([...(this.names ?? []), ...word.names]);
    if (word.isMany && !isQuoted) this.isMany = true;
  }

  addExpansion(word: Word, isQuoted: boolean): void {
    if (word.isNumber && !isQuoted && this.isStarted && !this.isBreakDue && this.isWholeNumber({ ...word, prefix: "0" }))
      return this.addPattern({ text: word.text });
    if (word.isToken && !isQuoted && this.isStarted && !this.isBreakDue && this.isSplitByBlanks)
      return this.addPattern({ text: word.text });
    if (word.value === undefined)
      return this.addUnknown(
        isQuoted ? word : { ...word, isMany: word.isMany ?? !(this.isWholeNumber(word) || (word.isName && this.isSplitByBlanks)) },
        isQuoted,
      );
    if (isQuoted) return this.addQuoted(word.value);
    if (this.splitting === "none") return this.add(word.value);
    if (word.value === "") return;
    if (this.splitting === "unknown") return this.addUnknown(unknown(word.text, { isMany: true }), false);
    this.addSplit(word.value, this.splitting.separators);
  }

  /** `"$@"` keeps its elements; everything else of a list is split again. */
  addList(elements: readonly Word[] | undefined, text: string, isQuoted: boolean): void {
    if (!elements || this.mayMove(elements) || (!isQuoted && this.hasSeparators(elements))) {
      const names = namesIn(...(elements ?? []));
      return this.addUnknown(unknown(text, { isMany: true, ...names }), false);
    }
    // One more than may be: who reads them sees that there are too many.
    elements.slice(0, fieldsMax + 1).forEach((element, i) => {
      if (i > 0) this.flush();
      this.addExpansion(element, isQuoted && element.isMany !== true);
    });
  }

  /** Bash splits a list unlike its elements where separators other than blanks are in them. */
  private hasSeparators(elements: readonly Word[]): boolean {
    if (typeof this.splitting === "string") return false;
    const separators = [...this.splitting.separators];
    if (separators.every((letter) => /[ \t\n]/.test(letter))) return false;
    return elements.some(({ value }) => value === "" || separators.some((letter) => value?.includes(letter)));
  }

  /** An element that vanishes lets what is written around the list join its neighbours. */
  private mayMove(elements: readonly Word[]): boolean {
    return (elements[0]?.isMany === true && this.isStarted) || (elements.length > 1 && elements.at(-1)?.isMany === true);
  }

  /** A number stays one word unless digits separate words. */
  private isWholeNumber({ prefix }: Word): boolean {
    if (prefix !== "0" || typeof this.splitting === "string") return prefix === "0" && this.splitting === "none";
    return !/[-\d]/.test(this.splitting.separators);
  }

  /** Names hold no blanks. */
  private get isSplitByBlanks(): boolean {
    return typeof this.splitting === "string" ? this.splitting === "none" : /^[ \t\n]*$/.test(this.splitting.separators);
  }

  /** What the field begins with, where that is known and something. */
  get beginning(): string | undefined {
    return this.isStarted && !this.isBreakDue && this.isSplit && this.value !== "" ? this.value : undefined;
  }

  /** Whether what comes next begins a field. */
  get isFirst(): boolean {
    return !this.isStarted || this.isBreakDue;
  }

  private begin(): void {
    if (this.isBreakDue) this.flush();
    this.isStarted = true;
  }

  private addSplit(text: string, separators: string): void {
    for (let at = 0; at < text.length;) {
      const end = delimiterAfter(text, at, separators);
      const isSeparator = /[^ \t\n]/.test(text.slice(at, end));
      if (isSeparator) this.flush(true);
      else if (end > at) this.isBreakDue ||= this.isStarted;
      at = end;
      const start = at;
      while (at < text.length && !separators.includes(text[at] as string)) at++;
      this.addUnquoted(text.slice(start, at));
    }
  }

  get isSplit(): boolean {
    return this.splitting !== "none";
  }

  /** Text that came from an expansion undergoes pathname expansion. */
  private addUnquoted(text: string): void {
    const glob = /[*?[]|[@!+]\(|\\/.exec(text);
    if (!glob) return this.add(text);
    const last = /^.*[*?\])\\]/s.exec(text)?.[0].length ?? text.length;
    const suffix = last < glob.index ? "" : text.slice(last);
    this.addPattern(unknown(text, { prefix: text.slice(0, glob.index), suffix, isMany: true }));
  }

  private flush(isForced = false): void {
    if (this.isStarted || isForced) this.done.push(this.current());
    this.value = "";
    this.prefix = "";
    this.suffix = "";
    this.isMany = false;
    this.isLoose = false;
    this.isName = false;
    this.isOperand = false;
    this.isStarted = false;
    this.names = undefined;
    this.isBreakDue = false;
  }

  private current(): Word {
    if (this.value !== undefined && this.value.length <= lengthMax) return known(this.value, this.text);
    return unknown(this.text, {
      prefix: this.prefix,
      suffix: this.suffix,
      ...(this.isLoose && { isSplit: true }),
      ...(this.isMany && { isMany: true }),
      ...(this.isName && { isName: true }),
      ...(this.isOperand && !this.isName && { isOperand: true }),
      ...(this.names && this.names.size > 0 && { names: [...this.names] }),
    });
  }

  finish(): Word[] {
    this.flush();
    return this.done;
  }

  asOne(): Word {
    return this.current();
  }
}

/** Where the delimiter at `at` ends: blanks around at most one other separator. */
const delimiterAfter = (text: string, at: number, separators: string): number => {
  const skipBlanks = (from: number): number => {
    let end = from;
    while (end < text.length && /[ \t\n]/.test(text[end] as string) && separators.includes(text[end] as string)) end++;
    return end;
  };
  const end = skipBlanks(at);
  return end < text.length && separators.includes(text[end] as string) ? skipBlanks(end + 1) : end;
};
