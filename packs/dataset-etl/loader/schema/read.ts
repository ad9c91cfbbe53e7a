import { exactDigitsMax, Fault, type Column, type Value } from "./column.ts";

/** Reads one field's text as a column's value, or says which rule it breaks. Null is asked about by `readerOf` itself. */
export type Read = (text: string | null) => Value | Fault;

const missing = new Fault("required", "a value is needed");

/** The column's whole rule for one field: type, required, range, pattern, length, list. What needs other rows is checked later. */
export const readerOf = (column: Column): Read => {
  const read = typedReader(column);
  return column.isRequired ? (text) => (text === null ? missing : read(text)) : (text) => (text === null ? null : read(text));
};

const typedReader = (column: Column): ((text: string) => Value | Fault) => {
  switch (column.type) {
    case "integer":
      return withRange(column, readInteger, readInteger);
    case "decimal":
      return withRange(column, decimalReader(column), decimalReader(column));
    case "date":
      return withRange(column, dateReader(column.format), dateReader("YYYY-MM-DD"));
    case "timestamp":
      return withRange(column, timestampReader(column.isZoneUtc), timestampReader(true));
    case "boolean":
      return booleanReader(column);
    case "enum":
      return enumReader(column);
    case "text":
      return textReader(column);
  }
};

/** Is there a value where `a` lies below `b`? Long decimals are compared digit by digit, the others as what they are. */
const isBelow = (column: Column, a: Value, b: Value): boolean => {
  // Without its `Z`, which sorts behind the point of a fraction.
  if (column.type === "timestamp") return String(a).slice(0, -1) < String(b).slice(0, -1);
  if (column.type !== "decimal" || (typeof a === "number" && typeof b === "number"))
    return (a as number | bigint | string) < (b as number | bigint | string);
  return scaled(String(a), column.scale) < scaled(String(b), column.scale);
};

const scaled = (text: string, scale: number): bigint => {
  const [whole = "0", fraction = ""] = text.split(".");
  return BigInt(`${whole}${fraction.padEnd(scale, "0").slice(0, scale)}`);
};

const withRange = (
  column: Column,
  read: (text: string) => Value | Fault,
  readBound: (text: string) => Value | Fault,
): ((text: string) => Value | Fault) => {
  if (column.min === undefined && column.max === undefined) return read;
  const bound = (text: string | undefined): Value => {
    if (text === undefined) return null;
    const value = readBound(text);
    if (value instanceof Fault) throw new Error(`the bound \`${text}\` ${value.detail}`);
    return value;
  };
  const [min, max] = [bound(column.min), bound(column.max)];
  const below = new Fault("range", `is below ${column.min ?? ""}`);
  const above = new Fault("range", `is above ${column.max ?? ""}`);
  return (text) => {
    const value = read(text);
    if (typeof value === "object") return value;
    if (min !== null && isBelow(column, value, min)) return below;
    if (max !== null && isBelow(column, max, value)) return above;
    return value;
  };
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const noInteger = new Fault("type", "is no whole number");
const tooLong = new Fault("range", "does not fit 64 bits");

/** An optional sign and digits. */
const readInteger = (text: string): Value | Fault => {
  const first = text.charCodeAt(0);
  const start = first === 45 || first === 43 ? 1 : 0;
  if (text.length === start) return noInteger;
  let value = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) return noInteger;
    value = value * 10 + (code - 48);
  }
  if (value <= Number.MAX_SAFE_INTEGER) return first === 45 && value !== 0 ? -value : value;
  if (text.length > 400) return tooLong;
  const exact = BigInt(first === 43 ? text.slice(1) : text);
  return BigInt.asIntN(64, exact) === exact ? exact : tooLong;
};

const noDecimal = new Fault("type", "is no decimal number such as 12.5");

/** Digits with at most one point, none of them lost: more than declared are a fault, never rounded away. */
const decimalReader = ({ precision, scale }: Column): ((text: string) => Value | Fault) => {
  const tooFine = new Fault("scale", `has more than ${scale} digits behind the point`);
  const tooLarge = new Fault("precision", `has more than ${precision - scale} digits before the point`);
  return (text) => {
    const first = text.charCodeAt(0);
    const start = first === 45 || first === 43 ? 1 : 0;
    let point = -1;
    let leading = start;
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 46 && point === -1) point = at;
      else if (!isDigit(code)) return noDecimal;
      else if (code === 48 && leading === at) leading++;
    }
    const end = point === -1 ? text.length : point;
    const digits = text.length - start - (point === -1 ? 0 : 1);
    if (digits === 0) return noDecimal;
    if (point !== -1 && text.length - point - 1 > scale) {
      if (/[1-9]/.test(text.slice(point + 1 + scale))) return tooFine;
    }
    if (end - leading > precision - scale) return tooLarge;
    if (precision <= exactDigitsMax) {
      const value = Number(text);
      return value === 0 ? 0 : value;
    }
    return canonicalDecimal(text, scale);
  };
};

/** Sign, whole part without leading zeros, exactly `scale` digits. */
const canonicalDecimal = (text: string, scale: number): string => {
  const unsigned = text.replace(/^[+-]/, "");
  const [whole = "", fraction = ""] = unsigned.split(".");
  const digits = `${whole.replace(/^0+(?=\d)/, "") || "0"}${scale > 0 ? `.${fraction.slice(0, scale).padEnd(scale, "0")}` : ""}`;
  return text.startsWith("-") && /[1-9]/.test(digits) ? `-${digits}` : digits;
};

const number2 = (text: string, at: number): number => {
  const tens = text.charCodeAt(at);
  const ones = text.charCodeAt(at + 1);
  return isDigit(tens) && isDigit(ones) ? (tens - 48) * 10 + (ones - 48) : -1;
};

const daysOf = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Is it a day of the calendar, from the year 1 to 9999? */
const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeap(year) ? 29 : (daysOf[month] as number));

const isIsoDay = (text: string): boolean => {
  const century = number2(text, 0);
  const year = number2(text, 2);
  return (
    century >= 0 &&
    year >= 0 &&
    text.charCodeAt(4) === 45 &&
    text.charCodeAt(7) === 45 &&
    isDay(century * 100 + year, number2(text, 5), number2(text, 8))
  );
};

const dateReader = (format: string): ((text: string) => Value | Fault) => {
  const wrong = new Fault("type", `is no day of the calendar written ${format}`);
  if (format === "YYYY-MM-DD") return (text) => (text.length === 10 && isIsoDay(text) ? text : wrong);
  const [yearAt, monthAt, dayAt] = [format.indexOf("YYYY"), format.indexOf("MM"), format.indexOf("DD")];
  const between = [...format].map((character, at) => ({ character, at })).filter(({ character }) => !"YMD".includes(character));
  return (text) => {
    if (text.length !== format.length || between.some(({ character, at }) => text[at] !== character)) return wrong;
    const iso = `${text.slice(yearAt, yearAt + 4)}-${text.slice(monthAt, monthAt + 2)}-${text.slice(dayAt, dayAt + 2)}`;
    return isIsoDay(iso) ? iso : wrong;
  };
};

const noTimestamp = new Fault("type", "is no time such as 2026-01-31T12:00:00Z");
const noZone = new Fault("zone", "has no zone, and the column does not declare `zone: utc`");
const shape = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|z|[+-]\d\d(?::?\d\d)?)?$/;

const timestampReader = (isZoneUtc: boolean): ((text: string) => Value | Fault) => {
  const slow = (text: string): Value | Fault => {
    const found = shape.exec(text);
    if (found === null || !isIsoDay(text)) return noTimestamp;
    const [, , hour, minute, second = "00", fraction = "", zone = isZoneUtc ? "Z" : ""] = found;
    if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return noTimestamp;
    if (zone === "") return noZone;
    if (/[1-9]/.test(fraction.slice(6))) return new Fault("scale", "is finer than a microsecond");
    const micros = fraction.slice(0, 6).replace(/0+$/, "");
    const local = `${text.slice(0, 10)}T${hour as string}:${minute as string}:${second}`;
    const moved = shifted(local, zone);
    return moved === undefined ? noTimestamp : `${moved}${micros === "" ? "" : `.${micros}`}Z`;
  };
  return (text) => {
    if (
      text.length === 20 &&
      text.charCodeAt(10) === 84 &&
      text.charCodeAt(13) === 58 &&
      text.charCodeAt(16) === 58 &&
      text.charCodeAt(19) === 90 &&
      isIsoDay(text)
    ) {
      const hour = number2(text, 11);
      const minute = number2(text, 14);
      const second = number2(text, 17);
      if (hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59) return text;
    }
    return slow(text);
  };
};

/** A local time as UTC, without its fraction; undefined beyond the years 1 to 9999. */
const shifted = (local: string, zone: string): string | undefined => {
  if (zone === "Z" || zone === "z") return local;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3).replace(":", "") || "0")];
  if (hours > 15 || minutes > 59) return undefined;
  const offset = (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
  const moved = new Date(Date.parse(`${local}Z`) - offset).toISOString();
  return moved.length === 24 && !moved.startsWith("0000") ? moved.slice(0, 19) : undefined;
};

const booleanReader = ({ trueTexts, falseTexts }: Column): ((text: string) => Value | Fault) => {
  const values = new Map<string, number>([
    ...trueTexts.map((text) => [text.toLowerCase(), 1] as const),
    ...falseTexts.map((text) => [text.toLowerCase(), 0] as const),
  ]);
  const wrong = new Fault("type", `is none of ${[...trueTexts, ...falseTexts].join(", ")}`);
  return (text) => values.get(text) ?? values.get(text.toLowerCase()) ?? wrong;
};

const enumReader = ({ values }: Column): ((text: string) => Value | Fault) => {
  const known = new Set(values);
  const wrong = new Fault("values", `is none of ${values.join(", ")}`);
  return (text) => (known.has(text) ? text : wrong);
};

const hasNul = new Fault("type", "holds a NUL character");

const textReader = ({ pattern, lengthMax }: Column): ((text: string) => Value | Fault) => {
  const tooLongText = new Fault("length", `is longer than ${lengthMax ?? 0} characters`);
  const isLong = (text: string): boolean => lengthMax !== undefined && text.length > lengthMax && [...text].length > lengthMax;
  if (pattern === undefined) return (text) => (text.includes("\0") ? hasNul : isLong(text) ? tooLongText : text);
  const matching = new RegExp(`^(?:${pattern})$`, "u");
  const wrong = new Fault("pattern", `does not match ${pattern}`);
  return (text) => (text.includes("\0") ? hasNul : isLong(text) ? tooLongText : matching.test(text) ? text : wrong);
};
