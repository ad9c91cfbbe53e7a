import { hasOption, operandsOf, optionsAndOperands, type Builtin, type BuiltinShell } from "./builtin.ts";
import { declare } from "./declare.ts";
import { cd, popd, pushd } from "./folders.ts";
import { dropsPatterns } from "./pattern.ts";
import { known, unknown, type Input, type Word } from "./word.ts";

const harmless: Builtin = () => "";

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
  // Parameters that the script itself sets stay.
  if (rest.length > 0) shell.state.positional = shell.state.positional === rest ? outer : undefined;
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
  const found = builtinNamed(name);
  if (found) return found(shell, words.slice(1), circumstances);
  return shell.runProgram(words.slice(1), circumstances.variables, circumstances.input);
};

/** Options of `set` that change nothing about what words mean. */
const harmlessFlags = /^[-+][abCeEfhmTuvx]+$/;
const harmlessSettings =
  /^(?:allexport|errexit|errtrace|functrace|ignoreeof|monitor|noclobber|noglob|notify|nounset|pipefail|verbose|xtrace|vi|emacs|hashall|interactive-comments)$/;

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
    if (value.endsWith("o")) setNamed(shell, words[++at], value);
    else if (!harmlessFlags.test(value)) shell.host.redefines(`shell option ${value}`, shell.at);
    if (/^-\w*a/.test(value)) shell.state.exportsAll = true;
  }
  if (at < words.length) shell.state.positional = words.slice(words[at]?.value === "--" || words[at]?.value === "-" ? at + 1 : at);
  return undefined;
};

const setNamed = (shell: BuiltinShell, name: Word | undefined, flags: string): void => {
  if (!name) return;
  if (name.value === "allexport") shell.state.exportsAll = true;
  const isHarmless = name.value !== undefined && harmlessSettings.test(name.value) && harmlessFlags.test(flags.replace("o", "e"));
  if (!isHarmless) shell.host.redefines(`shell option ${name.text}`, shell.at);
};

const unset: Builtin = (shell, words) => {
  const isFunction = hasOption(words, "f");
  for (const word of operandsOf(shell, words)) {
    if (word.value === undefined || /[[`$]/.test(word.value)) shell.doubt("dynamic-program", word.text);
    else if (isFunction) shell.state.undefine(word.value, true);
    else {
      // Without an option, a function goes only when there is no such variable.
      if (!hasOption(words, "v")) shell.state.undefine(word.value, false);
      if (shell.state.get(word.value) !== undefined || shell.state.callable(word.value) === undefined) shell.state.unset(word.value);
    }
  }
  return "";
};

/** Options of `read` that take a value, of bash(1) 5.2. */
const readValues = "adinNptu";

/** Whether `read` takes whole words of names: nothing but white space parts them, and no option cuts them short. */
const readsNames = (options: readonly { readonly letter: string }[], input: Input, separators: string | undefined): boolean =>
  input.kind === "unknown" &&
  (input.printed?.words === "names" || input.printed?.words === "token") &&
  options.every(({ letter }) => letter === "r" || letter === "s") &&
  separators !== undefined &&
  /^[ \t\n]*$/.test(separators);

const read: Builtin = (shell, words, { input, variables }) => {
  const taint = input.kind === "unknown" && input.names ? { names: input.names } : {};
  const { operands, options } = optionsAndOperands(words, readValues);
  const separators = (variables.get("IFS") ?? shell.lookup("IFS")).value;
  const isName = readsNames(options, input, separators) ? { isName: true } : {};
  for (const { value } of options) if (value?.isMany) shell.doubt("dynamic-word", value.text);
  const arrays = options.filter(({ letter }) => letter === "a").map(({ value }) => value ?? known("REPLY"));
  const names = [...arrays, ...operands];
  for (const word of names.length > 0 ? names : [known("REPLY")]) {
    if (word.value === undefined || !/^[A-Za-z_]\w*$/.test(word.value)) shell.doubt("dynamic-word", word.text);
    else shell.assign(word.value, unknown(`$${word.value}`, { isMany: true, ...isName, ...taint }));
  }
  return "";
};

const mapfile: Builtin = (shell, words) => {
  const { operands, options } = optionsAndOperands(words, "dnOsuCc");
  if (options.some(({ letter }) => letter === "C")) shell.doubt("dynamic-program", "a callback");
  const last = operands[0]?.value;
  if (operands[0] && last === undefined) shell.doubt("dynamic-word", operands[0].text);
  const name = last !== undefined && /^[A-Za-z_]\w*$/.test(last) ? last : "MAPFILE";
  shell.checkInteger(name, unknown(`$${name}`));
  shell.state.setArray(name, undefined);
  return "";
};

const shift: Builtin = (shell, words) => {
  const count = words[1] ? Number(words[1].value ?? Number.NaN) : 1;
  shell.state.shift(Number.isInteger(count) && count >= 0 ? count : Number.POSITIVE_INFINITY);
  return "";
};

const alias: Builtin = (shell, words) => {
  for (const word of words.slice(1))
    if (word.value === undefined || word.value.includes("=")) shell.host.redefines(`alias ${word.text}`, shell.at);
  return undefined;
};

/** Signals that do not come while nobody sends them. */
const rareSignals = /^(?:EXIT|(?:SIG)?(?:HUP|INT|QUIT|TERM|PIPE|USR1|USR2)|0|1|2|3|15)$/i;

const trap: Builtin = (shell, words) => {
  const [action, ...signals] = operandsOf(shell, words);
  if (!action || signals.length === 0 || action.value === "-" || action.value === "") return undefined;
  if (action.value === undefined) return shell.doubt("dynamic-program", action.text);
  if (hasOption(words, "p") || hasOption(words, "l")) return undefined;
  if (!signals.every((signal) => signal.value !== undefined && rareSignals.test(signal.value)))
    shell.host.redefines(`trap ${signals.map((signal) => signal.text).join(" ")}`, shell.at);
  shell.addTrap(action.value);
  return "";
};

const harmlessOptions =
  /^(?:nullglob|globstar|extglob|dotglob|nocaseglob|nocasematch|failglob|inherit_errexit|checkwinsize|huponexit|pipefail|globasciiranges|progcomp|checkjobs|histappend|cmdhist)$/;
const shopt: Builtin = (shell, words) => {
  const isChange = words
    .slice(1)
    .some(({ value, prefix = "" }) => (value === undefined ? prefix.startsWith("-") : /^-[a-z]*[su]/.test(value)));
  const odd = words.slice(1).find((word) => word.value === undefined || (!word.value.startsWith("-") && !harmlessOptions.test(word.value)));
  if (isChange && words.some(({ value = "nullglob" }) => /^(?:null|fail)glob$/.test(value))) shell.state.setFact(dropsPatterns, "?");
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
const tellsWhere =
  (isTelling: (words: readonly Word[]) => boolean): Builtin =>
  (shell, words, { variables, input }) => {
    if (!isTelling(words)) shell.runProgram([known(`${words[0]?.value} (builtin)`), ...words.slice(1)], variables, input);
    return undefined;
  };

const areAll = (words: readonly Word[], pattern: RegExp): boolean =>
  words.slice(1).every((word) => word.value !== undefined && pattern.test(word.value));

const tellsWhen = (pattern: RegExp): Builtin => tellsWhere((words) => areAll(words, pattern));

const letBuiltin: Builtin = (shell, words) => {
  for (const word of words.slice(1)) shell.checkArithmeticText(word);
  return "";
};

const printf: Builtin = (shell, words, { variables, input }) => {
  const attached = /^-v(.+)$/s.exec(words[1]?.value ?? "")?.[1];
  if (words[1]?.value !== "-v" && attached === undefined) return shell.runProgram(words, variables, input);
  const name = attached ?? words[2]?.value;
  if (name === undefined || !/^[A-Za-z_]\w*$/.test(name)) return shell.doubt("dynamic-word", words[2]?.text ?? "-v");
  const text = shell.runProgram([words[0] as Word, ...words.slice(attached === undefined ? 3 : 2)], variables, input);
  shell.assign(name, text === undefined ? unknown(`$${name}`, { isMany: true }) : known(text));
  return "";
};

/** `-v` evaluates the subscript of the name after it. */
const testBuiltin: Builtin = (shell, words, { variables, input }) => {
  words.slice(1).forEach((operator, i) => {
    const word = words[i + 2];
    const mayName = operator.value === undefined ? operator.isMany === true : operator.value === "-v" || operator.value === "-R";
    if (!mayName || !word) return;
    if (word.value === undefined) return void shell.doubt("dynamic-program", word.text);
    const subscript = /\[(.*?)\]?$/s.exec(word.value)?.[1];
    if (subscript !== undefined) shell.checkArithmeticText({ text: word.text, value: subscript });
  });
  shell.runProgram(words, variables, input);
  return "";
};

/** `-p NAME` stores a number. */
const wait: Builtin = (shell, words) => {
  words.forEach((word, i) => {
    const attached = /^-[a-z]*p(.+)$/.exec(word.value ?? "")?.[1];
    const name = attached === undefined ? (/^-[a-z]*p$/.test(word.value ?? "") ? words[i + 1] : undefined) : known(attached);
    if (!name) return;
    if (name.value === undefined || !/^[A-Za-z_]\w*$/.test(name.value)) shell.doubt("dynamic-program", name.text);
    else shell.forget(name.value);
  });
  return undefined;
};

/** `return`, `break`, `continue`, `exit`: with odd arguments they may do nothing. */
const leaving =
  (kind: "function" | "loop" | "shell"): Builtin =>
  (shell, words) => {
    shell.leave(
      kind,
      words.length <= 2 && words.slice(1).every((word) => /^[1-9]\d*$/.test(word.value ?? "") || (kind !== "loop" && word.value === "0")),
    );
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
  export: declare("export"),
  declare: declare("declare"),
  typeset: declare("declare"),
  local: declare("local"),
  readonly: declare("readonly"),
  set,
  unset,
  read,
  mapfile,
  readarray: mapfile,
  shift,
  getopts: (shell, words) => {
    for (const { value } of [words[2] ?? known("?"), known("OPTARG")]) {
      if (value === undefined || !/^\w+$/.test(value)) continue;
      shell.checkInteger(value, unknown(`$${value}`));
      shell.state.forget(value);
    }
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
  bind: redefining(
    (words) =>
      words.slice(1).every((word) => /^-[lpPsSvVX]+$/.test(word.value ?? "?")) ||
      (words.length === 3 && words[1]?.value === "-q" && /^\w[\w-]*$/.test(words[2]?.value ?? "?")),
  ),
  complete: redefining((words) => words.length === 1 || words[1]?.value === "-p"),
  // Without an option it prints them.
  compopt: redefining((words) => words.slice(1).every((word) => /^(?:-[DEI]+|\w[\w.-]*)$/.test(word.value ?? "?"))),
  // A word list is expanded, commands in it included.
  compgen: redefining((words) => !words.some((word) => word.value === undefined || /^-\w*[CF]|[$`]/.test(word.value))),
  ulimit: harmless,
  umask: harmless,
  wait,
  jobs: tellsWhen(/^(?:-[lnprs]+|%?\d+)$/),
  disown: harmless,
  return: leaving("function"),
  exit: leaving("shell"),
  logout: leaving("shell"),
  break: leaving("loop"),
  continue: leaving("loop"),
  times: harmless,
  caller: harmless,
  help: tellsWhen(/^/),
  history: tellsWhen(/^\d+$/),
  // Without `-l` it runs commands of the history again (bash(1), "fc").
  fc: tellsWhere((words) => hasOption(words, "l") && areAll(words, /^(?:-[lnr]+|-?\d+)$/)),
};

const byName = new Map(Object.entries(builtins));

export const builtinNamed = (name: string | undefined): Builtin | undefined => (name === undefined ? undefined : byName.get(name));
