import { parse, type Statement } from "unbash";
import { loadTools } from "../../src/catalog/index.ts";

/**
 * What a line must be for a wrap to apply; each shape includes those after it.
 * `script`: any text. `line`: no line break, so neither a here-document. `statement`: a line that is one statement in the
 * foreground with no comment after it, so that an operator may follow. `command`: one simple command with no assignment
 * or redirection, so that another program may stand in front of it. `plain`: its words mean themselves without quotes. `small`: no capital letter
 * among them.
 */
export const shapes = ["script", "line", "statement", "command", "plain", "small"] as const;
export type Shape = (typeof shapes)[number];

export interface Line {
  readonly text: string;
  readonly shape: Shape;
}

export const has = (line: Line, shape: Shape): boolean => shapes.indexOf(line.shape) >= shapes.indexOf(shape);

export const lineOf = (text: string): Line => ({ text, shape: shapeOf(text) });

const shapeOf = (text: string): Shape => {
  if (text.includes("\n")) return "script";
  const script = parse(text);
  const [only, ...more] = script.commands;
  // What bash refuses as a whole is not made of statements.
  if (!only || more.length > 0 || only.background || only.end < text.trimEnd().length || (script.errors ?? []).length > 0) return "line";
  if (!isCommand(only)) return "statement";
  if (!/^[\w./:@%+-][\w./:@%+= -]*$/.test(text)) return "command";
  return /[A-Z]/.test(text) ? "plain" : "small";
};

const isCommand = ({ command }: Statement): boolean =>
  command.type === "Command" && command.name !== undefined && command.prefix.length === 0 && command.redirects.length === 0;

/** Every example of every tool file. */
export const exampleLines = (): Readonly<Record<"allow" | "guard" | "doubt", readonly Line[]>> => {
  const examples = loadTools().map((tool) => tool.examples);
  const unique = (texts: readonly string[]): Line[] => [...new Set(texts)].map(lineOf);
  return {
    allow: unique(examples.flatMap(({ allow }) => allow)),
    guard: unique(examples.flatMap(({ guard }) => Object.keys(guard))),
    doubt: unique(examples.flatMap(({ doubt }) => Object.keys(doubt))),
  };
};
