import { forEachChild, type SyntaxNode } from "unbash";

/**
 * The first piece that a shell of POSIX without bash's extensions reads as other commands (dash(1)): there `$'\''` ends
 * at its second quote, `((a))` is a subshell in a subshell, and `[[ a && b ]]` runs `b`.
 */
export const findPosixDifference = (root: SyntaxNode): string | undefined => {
  let found: string | undefined;
  const visit = (node: SyntaxNode): void => {
    if (found !== undefined) return;
    if (node.type === "AnsiCQuoted" && node.text.includes("\\")) found = node.text;
    else if (node.type === "LocaleString") found = node.text;
    else if (node.type === "ArithmeticCommand") found = `((${node.body}))`;
    else if (node.type === "ArithmeticFor") found = "for ((";
    else if (node.type === "TestLogical" || node.type === "TestGroup") found = "[[ … ]]";
    else if (node.type === "TestBinary" && /^[<>]$|^=~$/.test(node.operator)) found = `[[ ${node.operator} ]]`;
    else forEachChild(node, visit);
  };
  visit(root);
  return found?.slice(0, 80);
};
