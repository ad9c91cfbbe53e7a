import { walkShell, type Invocation, type ShellHost, type Word } from "../../src/languages/shell/index.ts";
import { absolute } from "../../src/catalog/index.ts";
import { folderOf, linesFolder, subfolders, type Command, type Recorded } from "./sandbox.ts";

/** What the walk says of one line. */
export interface Found {
  readonly invocations: readonly { readonly words: readonly Word[]; readonly cwd: string | undefined }[];
  readonly writes: readonly { readonly path: Word; readonly cwd: string | undefined }[];
  /** Doubts, redefinitions and programs nobody knows: each stands for anything. */
  readonly doubts: readonly string[];
}

export const find = (line: string, folder = folderOf(0), isPosix = false): Found => {
  const folders = new Set(["/", linesFolder, folder, ...subfolders.map((each) => `${folder}/${each}`)]);
  const invocations: Found["invocations"][number][] = [];
  const writes: Found["writes"][number][] = [];
  const doubts: string[] = [];
  const host: ShellHost = {
    run(invocation, place) {
      const program = invocation.words[0];
      if (program?.value === undefined) doubts.push(`program ${program?.text}`);
      invocations.push({ words: invocation.words, cwd: place.cwd });
      return outputOf(invocation);
    },
    opens: (path, mode, place) => void (mode === "write" && writes.push({ path, cwd: place.cwd })),
    exports: () => undefined,
    redefines: (what) => void doubts.push(`redefines ${what}`),
    doubt: (reason, detail) => void doubts.push(`${reason} ${detail}`),
    script: (path) => void doubts.push(`script ${path.text}`),
    variable: (name) => (name === "HOME" ? "/home/user" : undefined),
    isFolder: (path) => folders.has(path),
    mayMatch: () => true,
    mayNameOption: () => true,
  };
  walkShell(line, host, { cwd: folder, arguments: [{ text: "line", value: "line" }], isPosix });
  return { invocations, writes, doubts };
};

/** Output of `echo` and of commands that print nothing. */
const outputOf = ({ words }: Invocation): string | undefined => {
  const values = words.map((word) => word.value);
  if (values.includes(undefined)) return undefined;
  if (values[0] === "echo")
    return values.slice(1).some((value) => /^-|\\/.test(value ?? "")) ? undefined : `${values.slice(1).join(" ")}\n`;
  return undefined;
};

/** Commands that bash ran, and files it wrote, that the walk missed; none when a doubt covers the line. */
export const missed = ({ commands, written }: Recorded, found: Found): readonly string[] => {
  if (found.doubts.length > 0) return [];
  return [
    ...commands
      .filter((command) => !found.invocations.some((each) => isSame(each, command)))
      .map(({ words, cwd }) => `ran ${JSON.stringify(words)} in ${cwd}`),
    ...written.filter((path) => !found.writes.some((each) => mayBe(each, path))).map((path) => `wrote ${path}`),
  ];
};

const mayBe = ({ path: word, cwd }: Found["writes"][number], path: string): boolean => {
  if (word.value === undefined) return [path, path.slice(path.lastIndexOf("/") + 1)].some((each) => hasEnds(each, withoutFolder(word)));
  return cwd === undefined && !word.value.startsWith("/")
    ? path.endsWith(word.value.replace(/^(?:\.\.?\/)+/, ""))
    : absolute(word.value, cwd ?? "/", "/home/user") === path;
};

/** What is known of the last part of a path. */
const withoutFolder = (word: Word): Word =>
  word.prefix?.startsWith("/")
    ? word
    : { ...word, prefix: (word.prefix ?? "").replace(/^.*\//, ""), suffix: (word.suffix ?? "").replace(/^.*\//, "") };

const isSame = (found: Found["invocations"][number], { words, cwd }: Command): boolean =>
  (found.cwd === undefined || found.cwd === cwd) && doMatch(found.words, 0, words, 0);

const doMatch = (pattern: readonly Word[], at: number, words: readonly string[], from: number): boolean => {
  const word = pattern[at];
  if (!word) return from === words.length;
  if (word.value !== undefined) {
    const value = words[from];
    const isEqual =
      value === word.value || (value !== undefined && (isDescriptor(value, word.value) || (at === 0 && isFoundAs(value, word.value))));
    return isEqual && doMatch(pattern, at + 1, words, from + 1);
  }
  if (word.isMany !== true) return from < words.length && hasEnds(words[from] as string, word) && doMatch(pattern, at + 1, words, from + 1);
  for (let end = from; end <= words.length; end++) {
    const taken = words.slice(from, end);
    const isRight = word.isSplit ? areEnds(taken, word) : taken.every((value) => hasEnds(value, word));
    if (isRight && doMatch(pattern, at + 1, words, end)) return true;
  }
  return false;
};

/** Of a word that was split, the first field has the start and the last one the end. */
const areEnds = (taken: readonly string[], { prefix = "", suffix = "" }: Word): boolean => {
  const [first, last] = [taken[0], taken.at(-1)];
  return first === undefined || last === undefined ? prefix + suffix === "" : hasStart(first, prefix) && last.endsWith(suffix);
};

/** A line may look for programs where stubs lie. */
const isFoundAs = (path: string, name: string): boolean => path.endsWith(`/${name}`);

/** The number of a process substitution's descriptor says nothing. */
const isDescriptor = (a: string, b: string): boolean => a.replace(/\/dev\/fd\/\d+/g, "fd") === b.replace(/\/dev\/fd\/\d+/g, "fd");

const hasEnds = (value: string, { prefix = "", suffix = "" }: Word): boolean =>
  hasStart(value, prefix) && value.endsWith(suffix) && (prefix === "0" || value.length >= prefix.length + suffix.length);

/** A number's prefix stands for any digits. */
const hasStart = (value: string, prefix: string): boolean => (prefix === "0" ? /^-?\d|^$/.test(value) : value.startsWith(prefix));
