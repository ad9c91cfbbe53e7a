import { Fault, type Column } from "../schema/column.ts";
import { readerOf } from "../schema/read.ts";
import { sql } from "./sql.ts";

/** SQL over a text that is null where there is no value. */
export interface Accept {
  /** The value of a text that is accepted. */
  readonly value: string;
  /** True for texts that the column's rule surely takes as that value. Otherwise false or null, whatever the rule says. */
  readonly isRight: string;
}

/**
 * How DuckDB recognizes texts that are plainly right. Its casts take more than the rules do (` 5`, `1e3`, `24:00`), so a value
 * counts only where writing it anew gives back the text that was read. Undefined where a rule cannot be said in SQL.
 */
export const acceptOf = (column: Column, text: string, value: string): Accept | undefined => {
  const typed = typedOf(column, text, value);
  if (typed === undefined) return undefined;
  const bounds = boundsOf(column, value);
  const isRight = [typed.isRight, ...bounds].filter((each) => each !== "true").join(" and ") || `${text} is not null`;
  return { value: typed.value, isRight: column.isRequired ? isRight : `(${text} is null or (${isRight}))` };
};

/** Days that the loader knows. DuckDB knows others, among them `infinity`. */
const years = (value: string): string => `${value} >= '0001-01-01' and ${value} < '10000-01-01'`;

const typedOf = (column: Column, text: string, value: string): Accept | undefined => {
  switch (column.type) {
    case "integer":
      return { value: `try_cast(${text} as bigint)`, isRight: `cast(${value} as varchar) = ${text}` };
    case "decimal":
      // 12.5 is written 12.50: what was read is where that begins. (Without digits before the point, 0.5 is left: it is written .50.)
      return {
        value: `try_cast(${text} as decimal(${column.precision}, ${column.scale}))`,
        isRight: `starts_with(cast(${value} as varchar), ${text})`,
      };
    case "date":
      return dateOf(column.format, text, value);
    case "timestamp":
      return timestampOf(column.isZoneUtc, text, value);
    case "boolean":
      return booleanOf(column, text, value);
    case "enum":
      return { value: text, isRight: `${text} in (${column.values.map((each) => sql`${each}`).join(", ")})` };
    case "text":
      return textOf(column, text);
  }
};

const dateOf = (format: string, text: string, value: string): Accept => {
  if (format === "YYYY-MM-DD")
    return { value: `try_cast(${text} as date)`, isRight: `cast(${value} as varchar) = ${text} and ${years(value)}` };
  const pattern = sql`${format.replace("YYYY", "%Y").replace("MM", "%m").replace("DD", "%d")}`;
  return {
    value: `cast(try_strptime(${text}, ${pattern}) as date)`,
    isRight: `strftime(${value}, ${pattern}) = ${text} and ${years(value)}`,
  };
};

/** Only UTC written as `Z` is plain; the cast leaves other zones out, and they do not come back. */
const timestampOf = (isZoneUtc: boolean, text: string, value: string): Accept => {
  const written = `cast(${value} as varchar)`;
  const read = `replace(${text}, 'T', ' ')`;
  const ways = [
    `strftime(${value}, '%Y-%m-%dT%H:%M:%SZ') = ${text}`,
    `${written} || 'Z' = ${read}`,
    ...(isZoneUtc ? [`${written} = ${read}`] : []),
  ];
  return { value: `try_cast(${text} as timestamp)`, isRight: `(${ways.join(" or ")}) and ${years(value)}` };
};

/** The texts as they are declared and in small letters; what each stands for says the rule itself. */
const booleanOf = (column: Column, text: string, value: string): Accept => {
  const read = readerOf(column);
  const declared = [...column.trueTexts, ...column.falseTexts];
  const cases = [...new Set([...declared, ...declared.map((each) => each.toLowerCase())])].map(
    (each) => sql`when ${each} then ` + (read(each) === 1 ? "true" : "false"),
  );
  return { value: `case ${text} ${cases.join(" ")} end`, isRight: `${value} is not null` };
};

const textOf = ({ pattern, lengthMax }: Column, text: string): Accept | undefined => {
  const checks: string[] = [];
  // Both count characters beyond 16 bits as one.
  if (lengthMax !== undefined) checks.push(`length(${text}) <= ${lengthMax}`);
  if (pattern !== undefined) {
    if (!isSharedPattern(pattern)) return undefined;
    checks.push(sql`regexp_full_match(` + `${text}, ` + sql`${pattern})`);
  }
  return { value: text, isRight: checks.join(" and ") || "true" };
};

const boundsOf = (column: Column, value: string): readonly string[] => {
  const { type, precision, scale, min, max } = column;
  if (type !== "integer" && type !== "decimal" && type !== "date" && type !== "timestamp") return [];
  const bound = (text: string): string => {
    const read = readerOf({
      ...column,
      min: undefined,
      max: undefined,
      isZoneUtc: true,
      ...(type === "date" ? { format: "YYYY-MM-DD" } : {}),
    })(text);
    if (read === null || read instanceof Fault) throw new Error(`the bound \`${text}\` is no ${type}`);
    if (type === "timestamp") return sql`timestamp ${String(read).replace("T", " ").slice(0, -1)}`;
    return type === "date"
      ? sql`date ${String(read)}`
      : `cast('${String(read)}' as ${type === "decimal" ? `decimal(${precision}, ${scale})` : "bigint"})`;
  };
  return [...(min === undefined ? [] : [`${value} >= ${bound(min)}`]), ...(max === undefined ? [] : [`${value} <= ${bound(max)}`])];
};

const repeatMax = 1_000;
/** ASCII that stands for itself, within a class and without. */
const plain = String.raw`[A-Za-z0-9 _,:;@#%&=!~<>"'/-]`;
const escaped = String.raw`\\[\^$\\.*+?()[\]{}|/d]`;
const inClass = String.raw`(?:[A-Za-z0-9](?:-[A-Za-z0-9])?|[ _,:;@#%=!<>"'/.*+?()$]|\\[\^$\\.*+?()[\]{}|/d-])`;
const token = new RegExp(
  String.raw`${plain}|${escaped}|\[${inClass}+\]|\((?:\?:|(?!\?))|\)|\||[*+?]\??|\{(?<least>\d{1,4})(?:,(?<most>\d{0,4}))?\}\??`,
  "uy",
);

/**
 * Whether JavaScript and RE2, which DuckDB has, read a pattern alike: letters, digits and marks, classes of them, groups,
 * alternatives and bounded repeats (github.com/google/re2/wiki/Syntax). `.`, `\w`, `\s` and anchors differ, or may.
 */
export const isSharedPattern = (pattern: string): boolean => {
  token.lastIndex = 0;
  while (token.lastIndex < pattern.length) {
    const found = token.exec(pattern);
    if (found === null) return false;
    const { least = "0", most = "" } = found.groups ?? {};
    if (Number(least) > repeatMax || Number(most) > repeatMax) return false;
  }
  return true;
};
