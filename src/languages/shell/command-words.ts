import type { Command } from "unbash";
import { assignArgument, type AssigningShell } from "./assignments.ts";
import { PlainCommand } from "./plain.ts";
import type { Word } from "./word.ts";

const localizing = /^(?:local|declare|typeset)$/;

/** What expanding a command's words needs of the shell around them. */
export interface CommandShell extends AssigningShell {
  doubt(reason: "dynamic-word" | "syntax-error", detail: string): undefined;
}

/** Program and arguments, expanded in order. */
export const commandWords = (command: Command, shell: CommandShell): Word[] => {
  const words: Word[] = [];
  if (command instanceof PlainCommand) {
    shell.expander.addPlain(command.name, words);
    for (const word of command.suffix) shell.expander.addPlain(word, words);
    return words;
  }
  const { name, args } = command;
  if (name) shell.expander.addFields(name, words);
  const isLocal = localizing.test(words[0]?.value ?? "") && !args.some((arg) => /^-\w*g/.test(arg.text));
  let end = name?.end;
  let isJoined = false;
  for (const arg of args) {
    isJoined ||= arg.pos === end;
    end = arg.end;
  }
  // A process substitution ends a word for the parser, and not for bash.
  if (isJoined) shell.doubt("syntax-error", "a process substitution within a word");
  for (const arg of args) {
    if (arg.type === "Word") shell.expander.addFields(arg, words);
    else words.push(assignArgument(arg, shell, isLocal));
  }
  return words;
};
