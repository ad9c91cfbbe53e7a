import type { TestExpression, Word as Node } from "unbash";
import type { Expander } from "./expand.ts";

/** Expands the words of `[[ … ]]`. Operands of arithmetic comparison are evaluated, and so is a subscript after `-v`. */
export const evaluateCondition = (expression: TestExpression, expander: Expander): void => {
  switch (expression.type) {
    case "TestUnary":
      return evaluateUnary(expression.operator, expression.operand, expander);
    case "TestBinary": {
      const isArithmetic = /^-(?:eq|ne|lt|le|gt|ge)$/.test(expression.operator);
      for (const operand of [expression.left, expression.right]) {
        const word = expander.single(operand);
        if (isArithmetic) expander.arithmetic(word);
      }
      return;
    }
    case "TestLogical":
      return expression.operands.forEach((operand) => evaluateCondition(operand, expander));
    case "TestNot":
      return evaluateCondition(expression.operand, expander);
    case "TestGroup":
      return evaluateCondition(expression.expression, expander);
  }
};

const evaluateUnary = (operator: string, operand: Node, expander: Expander): void => {
  const word = expander.single(operand);
  if (operator !== "-v" && operator !== "-R") return;
  const name = operand.parts?.some((part) => part.type === "Glob") ? operand.text : word.value;
  if (name === undefined) return expander.doubt(`${word.text} names a variable`);
  const subscript = /\[(.*)\]?$/s.exec(name)?.[1]?.replace(/\]$/, "");
  if (subscript !== undefined) expander.arithmetic({ text: name, value: subscript });
};
