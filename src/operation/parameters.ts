import { visible, type ParameterDeclaration } from "../model/index.ts";

/** Longer values are no parameters but contents. */
const valueLengthMax = 4096;
const noControls = /^[^\p{C}\p{Zl}\p{Zp}]*$/u;

const forms: Readonly<Record<ParameterDeclaration["type"], { readonly pattern: RegExp; readonly what: string }>> = {
  text: { pattern: /^[^]+$/, what: "a text" },
  integer: { pattern: /^-?(?:0|[1-9]\d{0,15})$/, what: "a whole number" },
  boolean: { pattern: /^(?:true|false)$/, what: "`true` or `false`" },
  date: { pattern: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, what: "a date such as 2026-01-31" },
};

/** What is wrong with a value for a parameter; undefined where it is one. */
export const parameterFlaw = ({ name, type, choices, pattern }: ParameterDeclaration, value: string): string | undefined => {
  const shown = visible(value.length > 80 ? `${value.slice(0, 80)}…` : value);
  if (value.length > valueLengthMax) return `\`--${name}\` is longer than ${valueLengthMax} characters`;
  if (!noControls.test(value) || !value.isWellFormed()) return `\`--${name}\` holds characters that show nothing: \`${shown}\``;
  if (choices && !choices.includes(value)) return `\`${shown}\` is no ${name}; use one of ${choices.join(", ")}`;
  if (!forms[type].pattern.test(value)) return `\`--${name}\` is \`${shown}\`, not ${forms[type].what}`;
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, "u").test(value))
    return `\`--${name}\` is \`${shown}\`, which does not match \`${visible(pattern)}\``;
  return undefined;
};

export type Bound =
  | { readonly ok: true; readonly values: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The values of an operation's parameters: given, else by default, else left out where that may be. */
export const bindParameters = (parameters: readonly ParameterDeclaration[], given: ReadonlyMap<string, string>): Bound => {
  const values = new Map<string, string>();
  const problems: string[] = [];
  for (const parameter of parameters) {
    const value = given.get(parameter.name) ?? parameter.default;
    if (value === undefined) {
      if (!parameter.isOptional)
        problems.push(`\`--${parameter.name}=…\` is missing${parameter.description === "" ? "" : `: ${parameter.description}`}`);
      continue;
    }
    const flaw = parameterFlaw(parameter, value);
    if (flaw === undefined) values.set(parameter.name, value);
    else problems.push(flaw);
  }
  return problems.length === 0 ? { ok: true, values } : { ok: false, problems };
};
