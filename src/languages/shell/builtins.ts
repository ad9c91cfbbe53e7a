import type { DoubtReason } from "../../model/index.ts";
import type { ShellHost } from "./host.ts";
import type { State } from "./state.ts";
import { known, unknown, type Input, type Word } from "./word.ts";

/** What a builtin may use of the shell it runs in. */
export interface BuiltinShell {
  readonly host: ShellHost;
  readonly state: State;
  /** Source text of the command at hand. */
  readonly at: string;
  dispatch(words: readonly Word[], variables: ReadonlyMap<string, Word>, input: Input, skipsFunctions?: boolean): string | undefined;
  runProgram(words: readonly Word[], variables: ReadonlyMap<string, Word>, input: Input): string | undefined;
  evaluateText(text: string, input?: Input): string | undefined;
  assign(name: string, value: Word): void;
  checkArithmeticText(word: Word): void;
  doubt(reason: DoubtReason, detail: string): undefined;
}

export interface Circumstances {
  readonly variables: ReadonlyMap<string, Word>;
  readonly input: Input;
}

type Builtin = (shell: BuiltinShell, words: readonly Word[], circumstances: Circumstances) => string | undefined;

/** Words after the options; an unknown word that may be an option is a doubt. */
const operandsOf = (shell: BuiltinShell, words: readonly Word[]): Word[] => {
  const operands = words.slice(1);
  while (operands[0]?.value !== undefined && /^[-+]./.test(operands[0].value)) if (operands.shift()?.value === "--") break;
  for (const word of operands) if (word.value === undefined && word.isMany) shell.doubt("dynamic-word", word.text);
  return operands;
};
const hasOption = (words: readonly Word[], letter: string): boolean =>
  words.slice(1).some((word) => word.value !== undefined && /^-[A-Za-z]+$/.test(word.value) && word.value.includes(letter));

const harmless: Builtin = () => "";

const cd: Builtin = (shell, words) => {
  const [target] = operandsOf(shell, words);
  enter(shell, folderAfter(shell, target));
  return "";
};

const enter = (shell: BuiltinShell, folder: string | undefined): void =>
  shell.state.enter(folder, folder !== undefined && shell.host.isFolder(folder));

const folderAfter = (shell: BuiltinShell, target: Word | undefined): string | undefined => {
  const path = target ? target.value : shell.host.variable("HOME");
  if (path === undefined || path === "-" || shell.state.get("CDPATH") !== undefined) return undefined;
  if (path.startsWith("/")) return normalise(path);
  return shell.state.cwd === undefined ? undefined : normalise(`${shell.state.cwd}/${path}`);
};

const normalise = (path: string): string => {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
};

const pushd: Builtin = (shell, words) => {
  const [target] = operandsOf(shell, words);
  const before = shell.state.cwd;
  enter(shell, target && !/^[-+]\d+$/.test(target.value ?? "") ? folderAfter(shell, target) : shell.state.folders.pop());
  shell.state.folders.push(before);
  return undefined;
};

const popd: Builtin = (shell) => {
  enter(shell, shell.state.folders.pop());
  return undefined;
};

const evaluateWords: Builtin = (shell, words, { input }) => {
  const parts = words.slice(1).filter((word, i) => i > 0 || word.value !== "--");
  const dynamic = parts.find((word) => word.value === undefined);
  if (dynamic) return shell.doubt("dynamic-program", dynamic.text);
  return shell.evaluateText(parts.map((word) => word.value).join(" "), input);
};

const source: Builtin = (shell, words) => {
  const [path, ...rest] = words.slice(1).filter((word, i) => i > 0 || word.value !== "--");
  if (!path) return "";
  const text = shell.host.script(path, shell.state, shell.at);
  if (text === undefined) return undefined;
  const outer = shell.state.positional;
  if (rest.length > 0) shell.state.positional = rest;
  const output = shell.evaluateText(text);
  shell.state.positional = outer;
  return output;
};

const exec: Builtin = (shell, words, { variables, input }) => {
  let at = 1;
  for (; words[at]?.value?.startsWith("-"); at++) {
    if (words[at]?.value === "--") {
      at++;
      break;
    }
    if (/^-[cl]*a$/.test(words[at]?.value ?? "")) at++;
  }
  return at < words.length ? shell.dispatch(words.slice(at), variables, input, true) : "";
};

const command: Builtin = (shell, words, { variables, input }) => {
  let at = 1;
  for (; /^-[pVv]+$/.test(words[at]?.value ?? ""); at++) if (/[Vv]/.test(words[at]?.value ?? "")) return undefined;
  if (words[at]?.value === "--") at++;
  return at < words.length ? shell.dispatch(words.slice(at), variables, input, true) : "";
};

const builtin: Builtin = (shell, words, circumstances) => {
  const name = words[1]?.value;
  if (words.length === 1) return "";
  const found = name !== undefined && Object.hasOwn(builtins, name) ? builtins[name] : undefined;
  if (found) return found(shell, words.slice(1), circumstances);
  return shell.runProgram(words.slice(1), circumstances.variables, circumstances.input);
};

/** `export`, `declare` and their kin. Listing everything shows the environment. */
const declare =
  (exportsAlways: boolean): Builtin =>
  (shell, words, { variables, input }) => {
    const operands = operandsOf(shell, words);
    if (hasOption(words, "f") && operands.length > 0 && exportsAlways) shell.host.redefines("exported function", shell.at);
    if (hasOption(words, "n") && !exportsAlways) return shell.doubt("dynamic-word", "a name reference");
    if (operands.length === 0)
      return hasOption(words, "f") || hasOption(words, "F") ? "" : shell.runProgram([known("env")], variables, input);
    for (const word of operands) declareOne(shell, word, hasOption(words, "i"), exportsAlways || hasOption(words, "x"));
    return "";
  };

const declareOne = (shell: BuiltinShell, word: Word, isInteger: boolean, isExported: boolean): void => {
  const match = /^([A-Za-z_]\w*)(\+?=)?/.exec(word.value ?? word.prefix ?? "");
  if (!match) return void shell.doubt("dynamic-word", word.text);
  const name = match[1] as string;
  if (isExported) shell.state.markExported(name);
  if (match[2] === undefined) {
    if (isExported) shell.assign(name, shell.state.get(name)?.elements?.[0] ?? unknown(`$${name}`));
    return;
  }
  const value =
    word.value === undefined
      ? unknown(word.text, {
          prefix: (word.prefix ?? "").slice(match[0].length),
          suffix: word.suffix ?? "",
        })
      : known(word.value.slice(match[0].length), word.text);
  if (isInteger) shell.checkArithmeticText(value);
  shell.assign(name, match[2] === "+=" ? unknown(word.text, { isMany: true }) : value);
};

const set: Builtin = (shell, words, { variables, input }) => {
  if (words.length === 1) return shell.runProgram([known("env")], variables, input);
  let at = 1;
  for (; at < words.length; at++) {
    const value = words[at]?.value;
    if (value === undefined) {
      shell.doubt("dynamic-word", words[at]?.text ?? "");
      break;
    }
    if (value === "--" || value === "-" || !/^[-+]/.test(value)) break;
    if (/^-\w*a/.test(value) || (value === "-o" && words[at + 1]?.value === "allexport")) shell.state.exportsAll = true;
    if (/^[-+]\w*o$/.test(value)) at++;
  }
  if (at < words.length) shell.state.positional = words.slice(words[at]?.value === "--" || words[at]?.value === "-" ? at + 1 : at);
  return undefined;
};

const unset: Builtin = (shell, words) => {
  for (const word of operandsOf(shell, words)) {
    if (word.value === undefined || /[[`$]/.test(word.value)) shell.doubt("dynamic-program", word.text);
    else {
      shell.state.unset(word.value);
      shell.state.functions.delete(word.value);
    }
  }
  return "";
};

const read: Builtin = (shell, words) => {
  const names: Word[] = [];
  for (let at = 1; at < words.length; at++) {
    const value = words[at]?.value;
    if (value !== undefined && /^-[a-zA-Z]*[adinNptu]$/.test(value)) {
      at++;
      if (value.endsWith("a")) names.push(words[at] ?? known("REPLY"));
    } else if (value === undefined || !value.startsWith("-")) names.push(words[at] as Word);
  }
  for (const word of names.length > 0 ? names : [known("REPLY")]) {
    if (word.value === undefined || !/^[A-Za-z_]\w*$/.test(word.value)) shell.doubt("dynamic-word", word.text);
    else shell.assign(word.value, unknown(`$${word.value}`, { isMany: true }));
  }
  return "";
};

const mapfile: Builtin = (shell, words) => {
  if (hasOption(words, "C")) shell.doubt("dynamic-program", "a callback");
  const last = words.at(-1)?.value;
  shell.state.setArray(words.length > 1 && last !== undefined && /^[A-Za-z_]\w*$/.test(last) ? last : "MAPFILE", undefined);
  return "";
};

const shift: Builtin = (shell, words) => {
  const count = words[1] ? Number(words[1].value ?? Number.NaN) : 1;
  shell.state.positional = Number.isInteger(count) ? shell.state.positional?.slice(count) : undefined;
  return "";
};

const alias: Builtin = (shell, words) => {
  for (const word of words.slice(1))
    if (word.value === undefined || word.value.includes("=")) shell.host.redefines(`alias ${word.text}`, shell.at);
  return undefined;
};

const trap: Builtin = (shell, words) => {
  const [action, ...signals] = operandsOf(shell, words);
  if (!action || signals.length === 0 || action.value === "-" || action.value === "") return undefined;
  if (action.value === undefined) return shell.doubt("dynamic-program", action.text);
  shell.evaluateText(action.value);
  return "";
};

const harmlessOptions =
  /^(?:nullglob|globstar|extglob|dotglob|nocaseglob|nocasematch|failglob|lastpipe|inherit_errexit|checkwinsize|huponexit|pipefail|globasciiranges|nocaseglob|xpg_echo)$/;
const shopt: Builtin = (shell, words) => {
  const isChange = words.slice(1).some((word) => word.value !== undefined && /^-[a-z]*[su]/.test(word.value));
  const odd = words.slice(1).find((word) => word.value === undefined || (!word.value.startsWith("-") && !harmlessOptions.test(word.value)));
  if (isChange && odd) shell.host.redefines(`shell option ${odd.text}`, shell.at);
  return undefined;
};

/** A change of what later words mean, unless only asked for a list. */
const redefining =
  (isList: (words: readonly Word[]) => boolean): Builtin =>
  (shell, words) => {
    if (!isList(words)) shell.host.redefines(words.map((word) => word.text).join(" "), shell.at);
    return undefined;
  };

/** Builtins that tell or do nothing to others; anything else of that name is not understood. */
const tellsWhen =
  (pattern: RegExp): Builtin =>
  (shell, words, { variables, input }) => {
    const isKnown = words.slice(1).every((word) => word.value !== undefined && pattern.test(word.value));
    if (!isKnown) shell.runProgram([known(`${words[0]?.value} (builtin)`), ...words.slice(1)], variables, input);
    return undefined;
  };

const letBuiltin: Builtin = (shell, words) => {
  for (const word of words.slice(1)) {
    shell.checkArithmeticText(word);
    const name = /^([A-Za-z_]\w*)\s*(?:[-+*/%]?=|\+\+|--)/.exec(word.value ?? "")?.[1];
    if (name !== undefined) shell.assign(name, unknown(word.text, { prefix: "0" }));
  }
  return "";
};

const printf: Builtin = (shell, words, { variables, input }) => {
  if (words[1]?.value !== "-v") return shell.runProgram(words, variables, input);
  const name = words[2]?.value;
  if (name === undefined || !/^[A-Za-z_]\w*$/.test(name)) return shell.doubt("dynamic-word", words[2]?.text ?? "-v");
  const text = shell.runProgram([words[0] as Word, ...words.slice(3)], variables, input);
  shell.assign(name, text === undefined ? unknown(`$${name}`, { isMany: true }) : known(text));
  return "";
};

const testBuiltin: Builtin = (shell, words, { variables, input }) => {
  words.forEach((word, i) => {
    const isName =
      words[i - 1]?.value === "-v" ||
      /^-(?:eq|ne|lt|le|gt|ge)$/.test(words[i - 1]?.value ?? "") ||
      /^-(?:eq|ne|lt|le|gt|ge)$/.test(words[i + 1]?.value ?? "");
    if (isName && word.value !== undefined && /[`$]/.test(word.value)) shell.checkArithmeticText(word);
  });
  shell.runProgram(words, variables, input);
  return "";
};

/** bash(1) "SHELL BUILTIN COMMANDS" 5.2. Builtins that are also programs with nothing special go to the host. */
export const builtins: Readonly<Record<string, Builtin>> = {
  ":": harmless,
  cd,
  pushd,
  popd,
  chdir: cd,
  dirs: tellsWhen(/^(?:-[lpv]|[-+]\d+)$/),
  eval: evaluateWords,
  source,
  ".": source,
  exec,
  command,
  builtin,
  export: declare(true),
  declare: declare(false),
  typeset: declare(false),
  local: declare(false),
  readonly: declare(false),
  set,
  unset,
  read,
  mapfile,
  readarray: mapfile,
  shift,
  getopts: (shell, words) => {
    for (const word of [words[2] ?? known("?"), known("OPTARG")])
      if (word.value !== undefined && /^\w+$/.test(word.value)) shell.state.forget(word.value);
    return "";
  },
  alias,
  unalias: harmless,
  trap,
  shopt,
  let: letBuiltin,
  printf,
  test: testBuiltin,
  "[": testBuiltin,
  type: tellsWhen(/^/),
  hash: redefining((words) => !words.some((word) => word.value === undefined || /^-\w*[pd]/.test(word.value))),
  enable: redefining(
    (words) => words.slice(1).every((word) => /^-[anps]+$/.test(word.value ?? "?") && !word.value?.includes("f")) && words.length <= 2,
  ),
  bind: redefining((words) => words.slice(1).every((word) => /^-[lpPsSvVX]+$/.test(word.value ?? "?"))),
  complete: redefining((words) => words.length === 1 || words[1]?.value === "-p"),
  compopt: redefining(() => false),
  compgen: redefining((words) => !words.some((word) => word.value === undefined || /^-\w*[CF]/.test(word.value))),
  ulimit: harmless,
  umask: harmless,
  wait: harmless,
  jobs: tellsWhen(/^(?:-[lnprs]+|%?\d+)$/),
  disown: harmless,
  return: harmless,
  exit: harmless,
  logout: harmless,
  break: harmless,
  continue: harmless,
  times: harmless,
  caller: harmless,
  help: tellsWhen(/^/),
  history: tellsWhen(/^\d+$/),
  fc: tellsWhen(/^(?:-[lnr]+|-?\d+)$/),
};
