import { walkShell, type Invocation, type ShellHost, type Word } from "../../src/languages/shell/index.ts";
import { subfolders, workFolder, type Recorded } from "./sandbox.ts";

/** What the walk says of one line. */
export interface Found {
  readonly invocations: readonly { readonly words: readonly Word[]; readonly cwd: string | undefined }[];
  /** Doubts, redefinitions and programs nobody knows: each stands for anything. */
  readonly doubts: readonly string[];
}

const folders = new Set([workFolder, "/", ...subfolders.map((folder) => `${workFolder}/${folder}`)]);

export const find = (line: string): Found => {
  const invocations: Found["invocations"][number][] = [];
  const doubts: string[] = [];
  const host: ShellHost = {
    run(invocation, place) {
      const program = invocation.words[0];
      if (program?.value === undefined) doubts.push(`program ${program?.text}`);
      invocations.push({ words: invocation.words, cwd: place.cwd });
      return outputOf(invocation);
    },
    opens: () => undefined,
    exports: () => undefined,
    redefines: (what) => void doubts.push(`redefines ${what}`),
    doubt: (reason, detail) => void doubts.push(`${reason} ${detail}`),
    script: (path) => void doubts.push(`script ${path.text}`),
    variable: (name) => (name === "HOME" ? "/home/user" : undefined),
    isFolder: (path) => folders.has(path),
  };
  walkShell(line, host, { cwd: workFolder, arguments: [{ text: "line", value: "line" }] });
  return { invocations, doubts };
};

/** Output of `echo` and of commands that print nothing. */
const outputOf = ({ words }: Invocation): string | undefined => {
  const values = words.map((word) => word.value);
  if (values.includes(undefined)) return undefined;
  if (values[0] === "echo")
    return values.slice(1).some((value) => /^-|\\/.test(value ?? "")) ? undefined : `${values.slice(1).join(" ")}\n`;
  return undefined;
};

/** Commands that bash ran and the walk missed; none when a doubt covers the line. */
export const missed = (recorded: readonly Recorded[], found: Found): readonly Recorded[] =>
  found.doubts.length > 0 ? [] : recorded.filter((command) => !found.invocations.some((each) => isSame(each, command)));

const isSame = (found: Found["invocations"][number], { words, cwd }: Recorded): boolean =>
  (found.cwd === undefined || found.cwd === cwd) && doMatch(found.words, 0, words, 0);

const doMatch = (pattern: readonly Word[], at: number, words: readonly string[], from: number): boolean => {
  const word = pattern[at];
  if (!word) return from === words.length;
  if (word.value !== undefined) {
    const value = words[from];
    return value !== undefined && (value === word.value || isDescriptor(value, word.value)) && doMatch(pattern, at + 1, words, from + 1);
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

/** The number of a process substitution's descriptor says nothing. */
const isDescriptor = (a: string, b: string): boolean => a.replace(/\/dev\/fd\/\d+/g, "fd") === b.replace(/\/dev\/fd\/\d+/g, "fd");

const hasEnds = (value: string, { prefix = "", suffix = "" }: Word): boolean =>
  hasStart(value, prefix) && value.endsWith(suffix) && (prefix === "0" || value.length >= prefix.length + suffix.length);

/** A number's prefix stands for any digits. */
const hasStart = (value: string, prefix: string): boolean => (prefix === "0" ? /^-?\d|^$/.test(value) : value.startsWith(prefix));
