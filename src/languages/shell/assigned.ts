import { forEachChild, type SyntaxNode } from "unbash";

/** A variable that a piece of script assigns, and whether it can only get numbers. */
export interface Assigned {
  readonly name: string;
  readonly isNumber: boolean;
}

const assigners = new Set([
  "read",
  "mapfile",
  "readarray",
  "export",
  "declare",
  "typeset",
  "local",
  "readonly",
  "printf",
  "getopts",
  "let",
  "unset",
  "eval",
  "source",
  ".",
]);

/** Every variable that may change within a node. */
export const assignedIn = (root: SyntaxNode): Assigned[] => {
  const found = new Map<string, boolean>();
  const add = (name: string, isNumber: boolean): void => void found.set(name, isNumber && found.get(name) !== false);
  const visit = (node: SyntaxNode): void => {
    if (node.type === "Assignment") add(node.name, isArithmetic(node));
    else if (node.type === "ArithmeticUnary" || node.type === "ArithmeticBinary") {
      const target = node.type === "ArithmeticUnary" ? node.operand : node.left;
      const name = target.type === "ArithmeticWord" ? /^[A-Za-z_]\w*/.exec(target.value)?.[0] : undefined;
      if (name !== undefined && /^(?:\+\+|--|[-+*/%&|^]?=|<<=|>>=)$/.test(node.operator)) add(name, true);
    } else if (node.type === "For" || node.type === "Select") add(node.name.value, false);
    else if (node.type === "Command" && node.name && assigners.has(node.name.value))
      for (const arg of node.args) for (const name of arg.type === "Word" ? namesGiven(arg.value) : []) add(name, false);
    forEachChild(node, visit);
  };
  visit(root);
  return [...found].map(([name, isNumber]) => ({ name, isNumber }));
};

/** `NAME`, and every end of `-rNAME` that an option may take as one (`read -aNAME`, `printf -vNAME`). */
const namesGiven = (text: string): string[] => {
  const cluster = /^-([A-Za-z]\w*)$/.exec(text)?.[1];
  if (cluster === undefined) return /^[A-Za-z_]\w*$/.test(text) ? [text] : [];
  return Array.from(cluster.slice(1), (_, i) => cluster.slice(i + 1)).filter((name) => !/^\d/.test(name));
};

const isArithmetic = (node: Extract<SyntaxNode, { type: "Assignment" }>): boolean =>
  node.value.type === "Word" &&
  (/^\d+$/.test(node.value.text) || (node.value.parts?.length === 1 && node.value.parts[0]?.type === "ArithmeticExpansion"));
