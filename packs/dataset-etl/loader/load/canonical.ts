import { Fault, type Column, type Value } from "../schema/column.ts";
import { readerOf } from "../schema/read.ts";

/** A reader of what `canonical` writes: the column's type, without its own ways of writing and its checks. */
export const canonicalReader = (column: Column): ((text: string | null) => Value) => {
  const read = readerOf({
    ...column,
    isRequired: false,
    min: undefined,
    max: undefined,
    pattern: undefined,
    lengthMax: undefined,
    format: column.type === "date" ? "YYYY-MM-DD" : "",
    trueTexts: ["true"],
    falseTexts: ["false"],
    type: column.type === "enum" ? "text" : column.type,
  });
  return (text) => {
    const value = read(text);
    if (value instanceof Fault) throw new Error(`\`${text ?? ""}\` is no ${column.type}`);
    return value;
  };
};
