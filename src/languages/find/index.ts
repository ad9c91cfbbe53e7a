import { unknown, type Word } from "../shell/index.ts";

/** What a find expression does with the files it finds. */
export interface FindReading {
  /** Folders it starts from; the current one when none is named. */
  readonly starts: readonly Word[];
  /** Commands it runs, `{}` replaced by what is known of a found path. */
  readonly runs: readonly (readonly Word[])[];
  /** The same, run in the folder of what was found. */
  readonly runsInFolder: readonly (readonly Word[])[];
  /** Paths or patterns of what it deletes. */
  readonly deletes: readonly Word[];
  readonly writes: readonly Word[];
  /** Files it reads lists of names from. */
  readonly reads: readonly Word[];
  /** What is known of each path, where it prints paths that a NUL ends and nothing else. */
  readonly prints: Word | undefined;
  readonly doubts: readonly {
    readonly reason: "unknown-option" | "dynamic-word" | "missing-value";
    readonly detail: string;
  }[];
}

/** Tests and actions by the number of words they take (find(1), GNU findutils 4.9.0). */
const arities: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "-a -and -o -or -not ! ( ) , -daystart -depth -d -follow -ignore_readdir_race -noignore_readdir_race -mount -xdev -noleaf -warn -nowarn -empty -executable -false -true -nogroup -nouser -readable -writable -print -print0 -ls -prune -quit -help -version",
    "-maxdepth -mindepth -regextype -amin -anewer -atime -cmin -cnewer -context -ctime -fstype -gid -group -ilname -iname -inum -ipath -iregex -iwholename -links -lname -mmin -mtime -name -newer -path -perm -regex -samefile -size -type -uid -used -user -wholename -xtype -printf",
  ].flatMap((line, arity) => line.split(" ").map((name) => [name, arity])),
);

/** Reads the words after `find`. */
export const readFind = (words: readonly Word[]): FindReading => new FindReader(words).read();

class FindReader {
  private at = 0;
  private readonly starts: Word[] = [];
  private readonly runs: Word[][] = [];
  private readonly runsInFolder: Word[][] = [];
  private readonly writes: Word[] = [];
  private readonly reads: Word[] = [];
  private readonly doubts: {
    reason: "unknown-option" | "dynamic-word" | "missing-value";
    detail: string;
  }[] = [];
  /** Name that everything reaching this point of the expression has. */
  private pattern: string | undefined;
  private readonly mayNarrow: boolean;
  /** What each printing action is known to print. */
  private readonly printing: (Word | undefined)[] = [];
  private readonly deletes: Word[] = [];

  constructor(private readonly words: readonly Word[]) {
    // A name counts for what follows it only where nothing offers an alternative.
    this.mayNarrow = !words.some((word) => /^(?:-o|-or|-not|!|,)$/.test(word.value ?? ""));
  }

  read(): FindReading {
    this.readStarts();
    while (this.at < this.words.length) this.readPrimary();
    const { starts, runs, runsInFolder, deletes, writes, reads, doubts } = this;
    const isAlone = this.printing.length === 1 && starts.length === 1 && runs.length + runsInFolder.length === 0;
    return { starts, runs, runsInFolder, deletes, writes, reads, doubts, prints: isAlone ? this.printing[0] : undefined };
  }

  private readStarts(): void {
    for (; this.at < this.words.length; this.at++) {
      const word = this.words[this.at] as Word;
      if (/^-[HLP]$|^-O\d$/.test(word.value ?? "")) continue;
      if (word.value === "-D") this.at++;
      else if (word.value !== undefined && /^[-(),!]/.test(word.value)) break;
      else this.readStart(word);
    }
    if (this.words.some((word) => word.value === "-files0-from")) this.starts.push(unknown("-files0-from"));
    else if (this.starts.length === 0) this.starts.push({ text: ".", value: "." });
  }

  private readStart(word: Word): void {
    if (word.value === undefined && (word.isMany || !word.prefix)) this.doubts.push({ reason: "dynamic-word", detail: word.text });
    this.starts.push(word);
  }

  private readPrimary(): void {
    const word = this.words[this.at++] as Word;
    const name = word.value;
    if (name === undefined) return void this.doubts.push({ reason: "dynamic-word", detail: word.text });
    const arity = arities[name] ?? (/^-newer[aBcm][aBcmt]$/.test(name) ? 1 : undefined);
    if (name === "-name" && this.mayNarrow) this.pattern = this.words[this.at]?.value ?? this.pattern;
    if (name === "-print0") this.printing.push(this.replaced({ text: "{}", value: "{}" }, this.starts[0] as Word, true));
    else if (/^-(?:print|printf|ls)$/.test(name)) this.printing.push(undefined);
    if (arity !== undefined) return this.passOver(arity, name);
    if (/^-(?:exec|ok)(?:dir)?$/.test(name)) return this.readExec(name.endsWith("dir"));
    if (name === "-delete") this.deletes.push(...this.starts.map((start) => this.found(start)));
    else if (/^-(?:fprint0?|fls)$/.test(name)) this.take(this.writes, name);
    else if (name === "-fprintf") this.take(this.writes, name, 1);
    else if (name === "-files0-from") this.take(this.reads, name);
    else this.doubts.push({ reason: "unknown-option", detail: name });
  }

  /** An unknown unquoted word may become several, and shift what follows. */
  private passOver(count: number, name: string): void {
    for (let i = 0; i < count; i++) {
      const word = this.words[this.at++];
      if (!word) this.doubts.push({ reason: "missing-value", detail: name });
      else if (word.value === undefined && word.isMany) this.doubts.push({ reason: "dynamic-word", detail: word.text });
    }
  }

  private take(into: Word[], name: string, more = 0): void {
    const word = this.words[this.at++];
    if (word) into.push(word);
    else this.doubts.push({ reason: "missing-value", detail: name });
    this.passOver(more, name);
  }

  private readExec(isInFolder: boolean): void {
    const argv: Word[] = [];
    for (; this.at < this.words.length; this.at++) {
      const word = this.words[this.at] as Word;
      if (word.value === ";" || (word.value === "+" && argv.at(-1)?.value === "{}")) break;
      argv.push(word);
    }
    // Behind `{} +` as many names follow as fit: the second may be what a program writes to.
    const isMany = this.words[this.at]?.value === "+";
    if (this.at++ >= this.words.length) this.doubts.push({ reason: "missing-value", detail: "-exec" });
    if (isInFolder) this.runsInFolder.push(argv.map((word) => this.replaced(word, { text: ".", value: "." }, isMany)));
    else for (const start of this.starts) this.runs.push(argv.map((word) => this.replaced(word, start, isMany)));
  }

  private replaced(word: Word, start: Word, isMany: boolean): Word {
    if (word.value === undefined || !word.value.includes("{}")) return word;
    const from = word.value.indexOf("{}");
    const to = word.value.lastIndexOf("{}") + 2;
    const before = word.value.slice(0, from);
    const prefix = start.value === undefined ? (start.prefix ?? "") : start.value.replace(/\/?$/, "/");
    // The start itself is found too: `find /etc` also finds `/etc`.
    return unknown(word.text, {
      prefix: before + prefix,
      suffix: this.suffix() + word.value.slice(to),
      ...(isMany && { isMany }),
    });
  }

  /** What every found name ends with. */
  private suffix(): string {
    if (this.pattern === undefined || /[[\]\\]/.test(this.pattern)) return "";
    return /[*?]/.test(this.pattern) ? (/[^*?]*$/.exec(this.pattern)?.[0] ?? "") : `/${this.pattern}`;
  }

  private found(start: Word): Word {
    if (start.value === undefined || this.pattern === undefined) return start;
    const folder = start.value.replace(/\/?$/, "/");
    const path = folder + this.pattern;
    return { text: path, value: path, prefix: folder, suffix: this.suffix() };
  }
}
