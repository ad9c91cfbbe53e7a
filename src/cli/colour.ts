import { isatty } from "node:tty";
import type { Outcome } from "../model/index.ts";

const codes = { red: 31, green: 32, yellow: 33, bold: 1, dim: 2 } as const;
export type Colour = keyof typeof codes;
export type Paint = (text: string, colour: Colour) => string;

/** Colours text when standard output is a terminal that a person did not ask to keep plain (https://no-color.org). */
export const painter = (variables: Readonly<Record<string, string | undefined>>): Paint => {
  const isPlain = Boolean(variables["NO_COLOR"]) || variables["TERM"] === "dumb" || !isatty(1);
  return isPlain ? (text) => text : (text, colour) => `\u001b[${codes[colour]}m${text}\u001b[0m`;
};

/** What colour an answer has. */
export const outcomeColour: Readonly<Record<Outcome, Colour>> = { allow: "green", ask: "yellow", deny: "red" };
