import type { ParameterOperation } from "unbash";
import { known, unknown, type Word } from "./word.ts";

/** A replacement that could make text longer than this is not carried out. */
const growthMax = 1_000_000;

/** `${value<operation>}` (bash(1) "Parameter Expansion"); unknown where the manual's rules need more than we know. */
export const applyOperation = (operation: ParameterOperation, operands: readonly Word[], value: Word, text: string): Word => {
  const nobodyKnows = unknown(text, { isMany: true, ...(value.names && { names: value.names }) });
  if (value.value === undefined) return nobodyKnows;
  switch (operation.type) {
    case "Default":
      return applyDefault(operation.operator, value.value, operands[0], text) ?? nobodyKnows;
    case "Slice":
      // Where a letter ends depends on the locale.
      if (/[^ -~\s]/.test(value.value)) return nobodyKnows;
      return slice(value.value, operands, text) ?? nobodyKnows;
    case "Replace":
      return replace(operation.operator, value.value, operands, text) ?? nobodyKnows;
    case "Remove":
      return remove(operation.operator, value.value, operands[0], text) ?? nobodyKnows;
    case "CaseModification":
      // What is a letter, and its other case, depends on the locale.
      if (operands.length > 0 || /[^ -~\s]/.test(value.value)) return nobodyKnows;
      return known(changeCase(operation.operator, value.value), text);
    default:
      return nobodyKnows;
  }
};

/** An empty value stands for an unset one too: without the colon bash may read it either way. */
const applyDefault = (operator: string, value: string, operand: Word | undefined, text: string): Word | undefined => {
  if (!operand) return undefined;
  if (operator.endsWith("?")) return value === "" ? undefined : known(value, text);
  const isAlternative = operator.endsWith("+");
  if (value === "" && !operator.startsWith(":")) return undefined;
  if (isAlternative) return value === "" ? known("", text) : operand;
  return value === "" ? operand : known(value, text);
};

const slice = (value: string, [offset, length]: readonly Word[], text: string): Word | undefined => {
  if (offset?.value === undefined || !/^\s*-?\d+$/.test(offset.value)) return undefined;
  const from = Number(offset.value) < 0 ? value.length + Number(offset.value) : Number(offset.value);
  if (from < 0) return known("", text);
  if (!length) return known(value.slice(from), text);
  if (length.value === undefined || !/^\s*-?\d+$/.test(length.value)) return undefined;
  const count = Number(length.value);
  return known(count < 0 ? value.slice(from, value.length + count) : value.slice(from, from + count), text);
};

const isPlain = (word: Word | undefined): word is Word & { value: string } =>
  word?.value !== undefined && !/[*?[\]\\()|&]/.test(word.value);

const replace = (operator: string, value: string, [pattern, replacement]: readonly Word[], text: string): Word | undefined => {
  if (!isPlain(pattern) || replacement?.value === undefined || replacement.value.includes("&")) return undefined;
  if (pattern.value === "") return known(value, text);
  if (value.length * replacement.value.length > growthMax) return undefined;
  if (operator === "//")
    return known(
      value.replaceAll(pattern.value, () => replacement.value as string),
      text,
    );
  if (operator === "/#")
    return known(value.startsWith(pattern.value) ? replacement.value + value.slice(pattern.value.length) : value, text);
  if (operator === "/%")
    return known(value.endsWith(pattern.value) ? value.slice(0, value.length - pattern.value.length) + replacement.value : value, text);
  return known(
    value.replace(pattern.value, () => replacement.value as string),
    text,
  );
};

const remove = (operator: string, value: string, pattern: Word | undefined, text: string): Word | undefined => {
  if (!isPlain(pattern)) return undefined;
  if (operator.startsWith("#")) return known(value.startsWith(pattern.value) ? value.slice(pattern.value.length) : value, text);
  return known(value.endsWith(pattern.value) ? value.slice(0, value.length - pattern.value.length) : value, text);
};

const changeCase = (operator: string, value: string): string => {
  if (operator === "^^") return value.toUpperCase();
  if (operator === ",,") return value.toLowerCase();
  return (operator === "^" ? value.charAt(0).toUpperCase() : value.charAt(0).toLowerCase()) + value.slice(1);
};
