import type { Column, ColumnType } from "../schema/column.ts";

/** A column of a type, with nothing declared but what a test says. */
export const column = (type: ColumnType, more: Partial<Column> = {}): Column => ({
  type,
  name: "c",
  isRequired: false,
  isUnique: false,
  precision: 0,
  scale: 0,
  min: undefined,
  max: undefined,
  pattern: undefined,
  lengthMax: undefined,
  values: [],
  trueTexts: ["true"],
  falseTexts: ["false"],
  format: "YYYY-MM-DD",
  isZoneUtc: false,
  references: undefined,
  generate: {},
  ...more,
});
