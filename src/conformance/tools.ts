import type { Document } from "./document.ts";
import type { Field } from "./front-matter.ts";

/** A tool that a document's front matter gives to the agent. */
export interface GivenTool {
  readonly name: string;
  /** What stands in brackets: `git push:*`. */
  readonly only: string;
  readonly text: string;
}
export interface Tools {
  readonly all: readonly GivenTool[];
  /** Whether there is a list: without one the agent has every tool. */
  readonly isListed: boolean;
  /** Line of the field; 1 where there is none. */
  readonly line: number;
}

const fieldNames = ["allowed-tools", "tools", "allowed_tools"];

/** Tools by the names of the clients; OpenCode's map of booleans, Copilot's list and Claude Code's text alike. */
export const toolsOf = ({ frontMatter }: Document): Tools => {
  const field = fieldNames.map((name) => frontMatter.fields.get(name)).find((each) => each !== undefined);
  if (!field) return { all: [], isListed: false, line: 1 };
  const texts = listOf(field);
  return { all: texts.map(toolOf), isListed: texts.length > 0, line: field.line };
};

const listOf = ({ value }: Field): readonly string[] => {
  if (typeof value === "string") return splitOutside(value);
  if (Array.isArray(value)) return value.filter((each): each is string => typeof each === "string").flatMap(splitOutside);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([, each]) => each === true || each === "allow" || each === "ask")
    .map(([name]) => name);
};

/** Splits at commas that are in no brackets; without a comma, at spaces. */
const splitOutside = (text: string): readonly string[] => {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const letter of text) {
    if (letter === "(") depth++;
    if (letter === ")") depth--;
    if (letter === "," && depth <= 0) {
      parts.push(part);
      part = "";
    } else part += letter;
  }
  parts.push(part);
  const trimmed = parts.map((each) => each.trim().replace(/^[[\]"']+|[[\]"']+$/g, "")).filter((each) => each !== "");
  return trimmed.length === 1 && !trimmed[0]?.includes("(") ? (trimmed[0] as string).split(/\s+/) : trimmed;
};

const toolOf = (text: string): GivenTool => {
  const [, name = text, only = ""] = /^([\w.:/*-]+)(?:\((.*)\))?/.exec(text) ?? [];
  return { name, only, text };
};

/** Tools with which files are changed. */
export const editTools =
  /^(?:write|edit|multiedit|notebookedit|apply_patch|editfiles|edit_file|write_file|replace|create_file|edit\/.*|patch)$/i;
export const shellTools =
  /^(?:bash|shell|run_shell_command|runcommands|execute|terminal|powershell|runinterminal|run_in_terminal|execute\/.*)$/i;
