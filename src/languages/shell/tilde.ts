import { known, unknown, type Word } from "./word.ts";

interface Position {
  /** The literal begins its word, ends it, is a value that is assigned. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isAssigned: boolean;
}

/** A literal with its tilde prefixes expanded, in pieces (bash(1) "Tilde Expansion"). Escaped ones stay. */
export const expandTilde = (text: string, value: string, { isFirst, isLast, isAssigned }: Position, home: Word): Word[] => {
  if (text !== value) return text.startsWith("~") || (isAssigned && text.includes(":~")) ? [unknown(text)] : [known(value)];
  // Bash leaves what comes after it unexpanded, unless there are quotes.
  if (isFirst && !isLast && !isAssigned && /^~[^/]*:/.test(value)) return [unknown(text)];
  const pieces = isAssigned ? value.split(/(?<=:)/) : [value];
  return pieces.flatMap((piece, i) => {
    const isWhole = isLast || i < pieces.length - 1 || piece.includes("/");
    return i === 0 && !isFirst ? [known(piece)] : expandOne(piece, isWhole, home);
  });
};

/** A prefix that quotes or expansions continue is none. */
const expandOne = (text: string, isWhole: boolean, home: Word): Word[] => {
  const match = /^~([^/:]*)/.exec(text);
  if (!match || !isWhole) return [known(text)];
  const rest = known(text.slice(match[0].length));
  return match[1] === "" ? [home, rest] : [unknown(text), rest];
};
