import type { Detector, Token } from "./detector.ts";

/** A detector of an organisation, as its configuration writes it. */
export interface DetectorDeclaration {
  /** Lower-case letters and `-`. */
  readonly kind: string;
  /** Names of keys, in words. */
  readonly keys: readonly string[];
  /** Shapes of values: `#` a digit, `@` a letter, `*` a letter or digit, anything else itself. */
  readonly formats: readonly string[];
}

/** What an organisation wants taken out beyond what is shipped, and what may stay. */
export interface RedactionSettings {
  readonly detectors: readonly DetectorDeclaration[];
  /** Values that stay: texts, or formats as above after `format:`. */
  readonly allow: readonly string[];
}

const classes: Readonly<Record<string, string>> = { "#": String.raw`\d`, "@": "[A-Za-z]", "*": "[A-Za-z0-9]" };

/** Sign by sign, so that there is nothing to go back over however a format is written. */
const sourceOf = (format: string): string => [...format].map((sign) => classes[sign] ?? RegExp.escape(sign)).join("");

/** Signs with which a format says what it is, before the first that may vary. */
export const literalStart = (format: string): string => /^[A-Za-z0-9]*/.exec(format)?.[0] ?? "";

const tokenOf = (format: string): Token => ({
  starts: [literalStart(format)],
  pattern: new RegExp(`${sourceOf(format)}(?![A-Za-z0-9_])`, "y"),
});

/** Formats that begin with two letters or digits of their own are found anywhere, the others under their keys. */
export const detectorsFrom = (declarations: readonly DetectorDeclaration[]): readonly Detector[] =>
  declarations.map(({ kind, keys, formats }) => {
    const whole = formats.map((format) => new RegExp(`^${sourceOf(format)}$`));
    return {
      kind,
      source: "the organisation's configuration",
      keys,
      ...(whole.length > 0 && { accepts: (value: string) => whole.some((pattern) => pattern.test(value)) }),
      tokens: formats.filter((format) => literalStart(format).length >= 2).map(tokenOf),
      examples: {},
      harmless: [],
    };
  });

/** Whether a value may stay. */
export const allowedBy = (allow: readonly string[]): ((value: string) => boolean) => {
  const texts = new Set(
    allow.filter((entry) => !entry.startsWith("format:")).map((entry) => Buffer.from(entry, "utf8").toString("latin1")),
  );
  const formats = allow
    .filter((entry) => entry.startsWith("format:"))
    .map((entry) => new RegExp(`^${sourceOf(entry.slice("format:".length))}$`));
  return (value) => texts.has(value) || formats.some((format) => format.test(value));
};
