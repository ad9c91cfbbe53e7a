/** How a script that is run by its path is read. */
export type Interpreter =
  /** By a shell, in this language. */
  | { readonly kind: "shell"; readonly isPosix: boolean }
  /** By a program with these arguments in front of the script's path. */
  | { readonly kind: "program"; readonly words: readonly string[] };

const shells = /^(?:\/usr)?(?:\/local)?(?:\/bin\/)?((?:ba|da|k|z|a)?sh)$/;
/** Options that change no meaning, only when a script ends and what it echoes (bash(1), SHELL BUILTIN COMMANDS, set). */
const plainOptions = /^-[efuvx]+$|^-[efuvx]*o$|^(?:pipefail|errexit|nounset|xtrace|verbose)$|^--?$/;

/**
 * What a script's first line asks for. Sources: execve(2) "Interpreter scripts" (one argument at most, blanks and all),
 * env(1) coreutils 9.1 `-S`; a file without such a line is run by the shell that started it or by sh (execvp(3)).
 */
export const interpreterOf = (text: string): Interpreter => {
  const line = /^#![ \t]*([^\n]*)/.exec(text)?.[1]?.trimEnd();
  if (line === undefined) return { kind: "shell", isPosix: true };
  const [, program = "", argument = ""] = /^(\S*)[ \t]*(.*)$/.exec(line) ?? [];
  const words = argument === "" ? [program] : [program, argument];
  return shellAsked(program, argument) ?? { kind: "program", words };
};

const shellAsked = (program: string, argument: string): Interpreter | undefined => {
  const isEnv = /^(?:\/usr)?\/bin\/env$/.test(program);
  const split = isEnv ? /^(?:-S|--split-string=?)[ \t]*(.*)$/.exec(argument)?.[1] : undefined;
  const [name = "", ...options] = split?.split(/[ \t]+/) ?? (isEnv ? [argument] : [program, argument]);
  const shell = shells.exec(name)?.[1];
  if (shell === undefined || !options.every((option) => option === "" || plainOptions.test(option))) return undefined;
  return { kind: "shell", isPosix: shell !== "bash" };
};
