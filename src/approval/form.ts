import { isObject } from "../model/index.ts";

/** True where a value that came from outside has a form. */
export type Check = (value: unknown) => boolean;

export const isText: Check = (value) => typeof value === "string";
export const isFlag: Check = (value) => typeof value === "boolean";
export const isNumber: Check = (value) => typeof value === "number" && Number.isFinite(value);
export const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
export const oneOf =
  (allowed: readonly string[]): Check =>
  (value) =>
    allowed.some((each) => each === value);
export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
export const perhaps =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
export const withMembers =
  (members: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(members).every(([name, check]) => check(value[name]));
