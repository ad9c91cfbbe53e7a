import type { ArithmeticExpression, ParsedScript, WordPart } from "unbash";
import { parseArithmetic } from "./parsing.ts";
import { isNumber } from "./variable.ts";
import { known, unknown, type Word } from "./word.ts";

/** What arithmetic needs of the shell around it. */
export interface ArithmeticShell {
  lookup(name: string): Word;
  /** An array's elements, where all are known. */
  elements(name: string): readonly Word[] | undefined;
  assign(name: string, value: Word): void;
  /** The variable may hold anything from here on. */
  forget(name: string): void;
  /** An error may end the statement here. */
  mayStop(): void;
  /** Runs a command substitution. */
  substitute(script: ParsedScript | undefined): Word;
  /** Expands parts inside an arithmetic word. */
  expandParts(parts: readonly WordPart[]): Word;
  doubt(detail: string): void;
}

/** A number nobody knows: never an option, never a path. */
export const someNumber = (text: string): Word => unknown(text, { prefix: "0" });

/** Variables whose values name variables, followed this far. */
const depthMax = 8;

/**
 * The expression's value. Bash evaluates the text of variables again as arithmetic, and array subscripts in it run
 * command substitutions (bash(1) "ARITHMETIC EVALUATION"): text that could hold one is a doubt.
 */
export const evaluate = (expression: ArithmeticExpression | undefined, shell: ArithmeticShell): Word => {
  const arithmetic = new Arithmetic(shell);
  const value = arithmetic.value(expression);
  arithmetic.finish();
  return value;
};

/** The value of text that bash evaluates as arithmetic. */
export const evaluateText = (word: Word, shell: ArithmeticShell): Word => {
  const arithmetic = new Arithmetic(shell);
  const value = arithmetic.textValue(word);
  arithmetic.finish();
  return value;
};

const assignments = new Set(["=", "+=", "-=", "*=", "/=", "%=", "<<=", ">>=", "&=", "^=", "|="]);
const conditionals = new Set(["&&", "||"]);
/** Operators that cannot fail on numbers. */
const safe = /^(?:[-+*,!~<>&^|=]|[<>=!]=|<<|>>|&&|\|\||\+\+|--|[-+*&^|]=|<<=|>>=)$/;

/** One evaluation: what it assigns is known only where it is sure to be reached. */
class Arithmetic {
  private readonly assigned = new Set<string>();
  /** Within operands that may be skipped. */
  private branches = 0;
  /** Something in it may be an error, after which nothing more is evaluated. */
  private mayFail = false;

  constructor(
    private readonly shell: ArithmeticShell,
    private readonly depth = 0,
  ) {}

  finish(): void {
    if (!this.mayFail) return;
    for (const name of this.assigned) this.shell.forget(name);
    this.shell.mayStop();
  }

  value(expression: ArithmeticExpression | undefined): Word {
    if (!expression) return known("0");
    switch (expression.type) {
      case "ArithmeticBinary":
        return this.binary(expression.operator, expression.left, expression.right);
      case "ArithmeticUnary":
        return this.unary(expression.operator, expression.operand);
      case "ArithmeticTernary":
        this.value(expression.test);
        this.perhaps(expression.consequent);
        this.perhaps(expression.alternate);
        return someNumber("?:");
      case "ArithmeticGroup":
        return this.value(expression.expression);
      case "ArithmeticCommandExpansion":
        return this.expandedValue(this.shell.substitute(expression.script));
      case "ArithmeticWord":
        return this.word(expression.value, expression.parts);
    }
  }

  private perhaps(expression: ArithmeticExpression): void {
    this.branches++;
    this.value(expression);
    this.branches--;
  }

  private word(text: string, parts: readonly WordPart[] | undefined): Word {
    if (parts) return this.expandedValue(this.shell.expandParts(parts));
    return this.plain(text);
  }

  /** A number, a variable, or an array's element. */
  private plain(text: string): Word {
    if (/^(?:0|[1-9]\d{0,14})$/.test(text)) return known(text);
    const match = /^([A-Za-z_]\w*)(?:\[(.*)\])?$/s.exec(text);
    if (!match) return this.strange(text);
    if (match[2] === undefined) return this.textValue(this.shell.lookup(match[1] as string));
    this.subscript(match[2]);
    for (const element of this.shell.elements(match[1] as string) ?? [unknown(text, { isMany: true })]) this.textValue(element);
    return someNumber(text);
  }

  private subscript(text: string): void {
    if (/[`$]/.test(text)) this.shell.doubt(`${text} is evaluated as arithmetic`);
    else if (text !== "@" && text !== "*") this.textValue(known(text));
  }

  /** Numbers of other bases, or an error. */
  private strange(text: string): Word {
    this.mayFail = true;
    if (/[^\w#@]/.test(text)) this.shell.doubt(`${text} is evaluated as arithmetic`);
    return someNumber(text);
  }

  /** What an expansion yields becomes part of the expression's text: only a plain number surely stays one operand. */
  private expandedValue(word: Word): Word {
    if (word.value !== undefined && /^(?:0|[1-9]\d{0,14})$/.test(word.value)) return known(word.value);
    this.branches++;
    this.textValue(word);
    this.branches--;
    this.mayFail ||= !isNumber(word);
    return someNumber(word.text);
  }

  /** The value of text that is an expression of its own. */
  textValue(word: Word): Word {
    if (word.value === undefined) {
      if (!isNumber(word)) {
        this.mayFail = true;
        this.shell.doubt(`${word.text} is evaluated as arithmetic`);
      }
      return someNumber(word.text);
    }
    const text = word.value.trim();
    if (text === "") return known("0");
    if (/^-?(?:0|[1-9]\d{0,14})$/.test(text)) return known(text);
    if (/^0[xX][\da-fA-F]+$|^\d+$/.test(text)) return this.strange(text);
    if (/[`$]/.test(text) || this.depth >= depthMax) return this.strange(`${text}[`);
    const inner = new Arithmetic(this.shell, this.depth + 1);
    inner.branches = this.branches;
    const expression = parseArithmetic(text);
    if (!expression) return this.strange(`${text}[`);
    const value = inner.value(expression);
    this.mayFail ||= inner.mayFail;
    for (const name of inner.assigned) this.assigned.add(name);
    return value;
  }

  private binary(operator: string, left: ArithmeticExpression, right: ArithmeticExpression): Word {
    if (!safe.test(operator)) this.mayFail = true;
    if (assignments.has(operator)) return this.assignment(operator, left, right);
    const a = this.value(left);
    if (conditionals.has(operator)) return (this.perhaps(right), someNumber(operator));
    const b = this.value(right);
    return compute(operator, a, b) ?? someNumber(operator);
  }

  private assignment(operator: string, left: ArithmeticExpression, right: ArithmeticExpression): Word {
    const value = this.value(right);
    const before = operator === "=" ? undefined : this.value(left);
    const result = before ? (compute(operator.slice(0, -1), before, value) ?? someNumber(operator)) : value;
    this.store(left, result);
    return result;
  }

  private store(target: ArithmeticExpression, value: Word): void {
    if (target.type !== "ArithmeticWord") return void (this.mayFail = true);
    const text = target.parts ? this.shell.expandParts(target.parts).value : target.value;
    const match = /^([A-Za-z_]\w*)(\[.*\])?$/s.exec(text ?? "");
    if (!match) {
      this.mayFail = true;
      return this.shell.doubt(`${target.value} is assigned to`);
    }
    const name = match[1] as string;
    if (match[2] !== undefined) this.subscript(match[2].slice(1, -1));
    this.assigned.add(name);
    if (this.branches > 0 || match[2] !== undefined) this.shell.forget(name);
    else this.shell.assign(name, value);
  }

  private unary(operator: string, operand: ArithmeticExpression): Word {
    const value = this.value(operand);
    if (operator === "++" || operator === "--") {
      this.store(operand, compute(operator === "++" ? "+" : "-", value, known("1")) ?? someNumber(operator));
      return someNumber(operator);
    }
    return operator === "-" && value.value !== undefined ? known(String(0 - Number(value.value))) : someNumber(operator);
  }
}

const compute = (operator: string, a: Word, b: Word): Word | undefined => {
  if (a.value === undefined || b.value === undefined) return undefined;
  const [x, y] = [Number(a.value), Number(b.value)];
  const result = operator === "+" ? x + y : operator === "-" ? x - y : operator === "*" ? x * y : operator === "," ? y : undefined;
  return result !== undefined && Number.isSafeInteger(result) ? known(String(result)) : undefined;
};
