import type { ArithmeticExpression, ParsedScript, WordPart } from "unbash";
import { known, unknown, type Word } from "./word.ts";

/** What arithmetic needs of the shell around it. */
export interface ArithmeticShell {
  lookup(name: string): Word;
  assign(name: string, value: Word): void;
  /** Runs a command substitution. */
  substitute(script: ParsedScript | undefined): Word;
  /** Expands parts inside an arithmetic word. */
  expandParts(parts: readonly WordPart[]): Word;
  doubt(detail: string): void;
}

/** A number nobody knows: never an option, never a path. */
export const someNumber = (text: string): Word => unknown(text, { prefix: "0" });

/**
 * The expression's value. Bash evaluates the text of variables again as arithmetic, and array subscripts in it run
 * command substitutions (bash(1) "ARITHMETIC EVALUATION"): text that could hold one is a doubt.
 */
export const evaluate = (expression: ArithmeticExpression | undefined, shell: ArithmeticShell): Word => {
  if (!expression) return known("0");
  switch (expression.type) {
    case "ArithmeticBinary":
      return binary(expression.operator, expression.left, expression.right, shell);
    case "ArithmeticUnary":
      return unary(expression.operator, expression.operand, shell);
    case "ArithmeticTernary":
      evaluate(expression.test, shell);
      evaluate(expression.consequent, shell);
      evaluate(expression.alternate, shell);
      return someNumber("?:");
    case "ArithmeticGroup":
      return evaluate(expression.expression, shell);
    case "ArithmeticCommandExpansion":
      return asNumber(shell.substitute(expression.script), shell);
    case "ArithmeticWord":
      return wordValue(expression.value, expression.parts, shell);
  }
};

const wordValue = (text: string, parts: readonly WordPart[] | undefined, shell: ArithmeticShell): Word => {
  if (parts) return asNumber(shell.expandParts(parts), shell);
  if (/^\d+$/.test(text)) return known(String(Number(text)));
  const name = /^([A-Za-z_]\w*)(\[.*\])?$/s.exec(text)?.[1];
  return name === undefined ? asNumber(known(text), shell) : asNumber(shell.lookup(name), shell);
};

/** The value of text that is evaluated as arithmetic. */
const asNumber = (word: Word, shell: ArithmeticShell): Word => {
  if (word.value === undefined) {
    if (word.prefix !== "0" || word.isMany) shell.doubt(`${word.text} is evaluated as arithmetic`);
    return someNumber(word.text);
  }
  const text = word.value.trim();
  if (text === "") return known("0");
  if (/^-?\d+$/.test(text)) return known(text);
  if (/[[`$]/.test(text)) shell.doubt(`${text} is evaluated as arithmetic`);
  return someNumber(word.text);
};

const assignments = new Set(["=", "+=", "-=", "*=", "/=", "%=", "<<=", ">>=", "&=", "^=", "|="]);

const binary = (operator: string, left: ArithmeticExpression, right: ArithmeticExpression, shell: ArithmeticShell): Word => {
  if (assignments.has(operator)) {
    const value = evaluate(right, shell);
    const name = left.type === "ArithmeticWord" ? /^[A-Za-z_]\w*/.exec(left.value)?.[0] : undefined;
    if (left.type !== "ArithmeticWord" || left.parts) evaluate(left, shell);
    const result = operator === "=" ? value : someNumber(operator);
    if (name !== undefined) shell.assign(name, result);
    return result;
  }
  const a = evaluate(left, shell);
  const b = evaluate(right, shell);
  return compute(operator, a, b) ?? someNumber(operator);
};

const compute = (operator: string, a: Word, b: Word): Word | undefined => {
  if (a.value === undefined || b.value === undefined) return undefined;
  const [x, y] = [Number(a.value), Number(b.value)];
  const result = operator === "+" ? x + y : operator === "-" ? x - y : operator === "*" ? x * y : undefined;
  return result !== undefined && Number.isSafeInteger(result) ? known(String(result)) : undefined;
};

const unary = (operator: string, operand: ArithmeticExpression, shell: ArithmeticShell): Word => {
  const value = evaluate(operand, shell);
  if ((operator === "++" || operator === "--") && operand.type === "ArithmeticWord") {
    const name = /^[A-Za-z_]\w*/.exec(operand.value)?.[0];
    if (name !== undefined) shell.assign(name, compute(operator === "++" ? "+" : "-", value, known("1")) ?? someNumber(name));
  }
  return operator === "-" && value.value !== undefined ? known(String(-Number(value.value))) : someNumber(operator);
};
