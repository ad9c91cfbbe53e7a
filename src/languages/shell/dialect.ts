import { forEachChild, type SyntaxNode } from "unbash";
import { hasDisputedQuote } from "./parsing.ts";
import type { Word } from "./word.ts";

/**
 * The first piece that a shell of POSIX without bash's extensions reads as other commands (dash(1)): there `$'\''` ends
 * at its second quote, `((a))` is a subshell in a subshell, `[[ a && b ]]` runs `b`, `x+=1` is a command, and `"${x:-'}"`
 * ends before its last quote.
 */
export const findPosixDifference = (root: SyntaxNode): string | undefined => {
  let found: string | undefined;
  const visit = (node: SyntaxNode, isQuoted: boolean): void => {
    if (found !== undefined) return;
    if (node.type === "AnsiCQuoted") found = node.text;
    else if (node.type === "LocaleString") found = node.text;
    else if (node.type === "ArithmeticExpansion" && node.text.startsWith("$[")) found = node.text;
    else if (node.type === "Assignment" && (node.append || node.index)) found = node.text;
    else if (node.type === "ArithmeticCommand") found = `((${node.body}))`;
    else if (node.type === "ArithmeticFor") found = "for ((";
    else if (node.type === "TestLogical" || node.type === "TestGroup") found = "[[ … ]]";
    else if (node.type === "TestBinary" && /^[<>]$|^=~$/.test(node.operator)) found = `[[ ${node.operator} ]]`;
    else if (node.type === "ParameterExpansion" && isQuoted && hasDisputedQuote(node)) found = node.text;
    else {
      const isWithin =
        node.type === "DoubleQuoted" || node.type === "HereDocBody" || (isQuoted && !/Substitution$|^CommandExpansion$/.test(node.type));
      forEachChild(node, (child) => visit(child, isWithin));
    }
  };
  visit(root, false);
  return found?.slice(0, 80);
};

/** dash(1) 0.5.12 lacks them: what bash would have changed stays as it was. */
const ofBash =
  /^(?:builtin|caller|compgen|complete|compopt|declare|dirs|disown|enable|help|history|let|logout|mapfile|popd|pushd|readarray|shopt|source|typeset)$/;

/** A builtin that only bash has, or one with an option that only bash has. */
export const isOfBash = (words: readonly Word[]): boolean =>
  ofBash.test(words[0]?.value ?? "") || (words[0]?.value === "printf" && words[1]?.value?.startsWith("-v") === true);

/** False where shells differ about what `echo` and `printf` write: options of echo, escapes and directives beyond POSIX. */
export const isWrittenAlike = ([program, ...words]: readonly Word[]): boolean => {
  if (program?.value === "echo") return !/^-(?!n$)[neE]+$/.test(words[0]?.value ?? "");
  return program?.value !== "printf" || !words.some(({ value }) => /\\(?![abfnrtv\\0-7])|%[^%bcdiosuxX\d.-]/.test(value ?? ""));
};
