import { known, type Input } from "../../languages/shell/index.ts";
import type { Engine } from "../tool.ts";

/** Text that a program reads from its input or a file; undefined where there is none, or with a doubt recorded. */
export const inputText = (input: Input, engine: Engine): string | undefined => {
  if (input.kind === "known") return input.text;
  if (input.kind === "file") return engine.text(input.path);
  if (input.kind === "unknown") engine.doubt("unknown-input", input.from);
  return undefined;
};

/** A program that runs its input as shell commands. */
export const runInput = (input: Input, engine: Engine): void => {
  const text = inputText(input, engine);
  if (text !== undefined) engine.shell(known(text));
};
