import { parse, type ArithmeticExpression, type ParameterExpansionPart, type Word as Node } from "unbash";

/** Text of one word, read again as a word: after brace expansion. Undefined when it is not exactly one. */
export const parseWord = (text: string): Node | undefined => {
  // A leading `#` would begin a comment; two quotes in front of it change nothing, for the word is not empty.
  const script = parse(`: ${text.startsWith("#") ? "''" : ""}${text}`);
  const command = script.commands[0]?.command;
  if (script.errors || script.commands.length !== 1 || command?.type !== "Command") return undefined;
  const word = command.suffix[0];
  return command.suffix.length === 1 && word?.type === "Word" ? word : undefined;
};

/** Text that bash reads as arithmetic. Undefined when it is no expression. */
export const parseArithmetic = (text: string): ArithmeticExpression | undefined => {
  const script = parse(`((${text}))`);
  const command = script.commands[0]?.command;
  if (script.errors || script.commands.length !== 1 || command?.type !== "ArithmeticCommand") return undefined;
  return command.end === text.length + 4 ? command.expression : undefined;
};

/** An expansion the parser left unread because it lies too deep. */
export const hasUnreadExpansion = (text: string): boolean => /(?:^|[^\\])(?:\\\\)*(?:`|\$[\w({[@*#?$!'"-]|[<>]\()/.test(text);

/** A pattern that the parser ended at a `/` within a substitution: what comes after it was read as the replacement. */
export const isCutShort = (pattern: Node | undefined): boolean =>
  pattern !== undefined && /`|\$[([]|[<>]\(/.test(pattern.text) && (parse(`: ${pattern.text}`).errors ?? []).length > 0;

/** The words after the operator of `${…}`. */
export const operandNodes = ({ operation }: ParameterExpansionPart): Node[] =>
  Object.values(operation ?? {}).filter((value): value is Node => typeof value === "object" && value !== null && value.type === "Word");

/**
 * Where double quotes are around `${…}`, a single quote in there begins a text for bash; for other shells, and for bash's
 * posix mode in the word of a default, it is a letter like any other (bash(1), dash(1)). What ends the expansion differs.
 */
export const hasDisputedQuote = (part: ParameterExpansionPart): boolean => {
  const [operand] = operandNodes(part);
  // A substitution begins before any quote does.
  const isSubstitution = operand?.parts?.length === 1 && operand.parts[0]?.type === "CommandExpansion" && !part.index;
  return part.text.includes("'") && !isSubstitution;
};

/**
 * Where double quotes are around `${…}`, at whatever distance, bash puts the text of `$'…'` in its place without quotes
 * and reads it again, wherever it stands in there: what is quoted may end the expansion, and what follows runs.
 */
export const losesQuotes = ({ text, operation }: ParameterExpansionPart): boolean => {
  if (!text.includes("$'")) return false;
  const isPattern = operation?.type === "Replace" || operation?.type === "Remove";
  const safe = isPattern ? /^(?:[\w.,:/=+@%^ ~#*?;|&<>()!-]|\\[nrt])*$/ : /^[\w.,:/=+@%^-]*$/;
  return [...text.matchAll(/\$'([^']*)/g)].some(([, quoted]) => !safe.test(quoted as string));
};

/** Whether a line ends between two places of a text; `to`: its end, where nothing is said. */
export const hasLineEnd = (text: string, from: number, to = text.length): boolean => from < to && text.slice(from, to).includes("\n");
