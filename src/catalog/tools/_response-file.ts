import type { Call, Engine } from "../tool.ts";

/**
 * `@file` anywhere on the line is replaced by the words of that file (GNU binutils manuals, "@file"): options nobody read,
 * and words that come back in messages.
 */
export const refuseResponseFiles = ({ words }: Call, engine: Engine): void => {
  for (const word of words)
    if (/^@./s.test(word.value ?? word.prefix ?? "")) engine.doubt("unknown-operand", `${word.text}: options from a file`);
};
