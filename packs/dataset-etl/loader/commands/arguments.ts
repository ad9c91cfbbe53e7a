import { usage } from "../outcome.ts";

export interface Arguments {
  has(flag: string): boolean;
  value(name: string): string | undefined;
  readonly operands: readonly string[];
}

/** Reads `--flag`, `--name value`, `--name=value` and operands. What is not known is a usage error, and nothing may stand twice. */
export const readArguments = (args: readonly string[], flags: readonly string[], values: readonly string[]): Arguments => {
  const found = new Map<string, string>();
  const operands: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    if (!arg.startsWith("-")) {
      operands.push(arg);
      continue;
    }
    const equals = arg.indexOf("=");
    const name = equals === -1 ? arg : arg.slice(0, equals);
    if (found.has(name)) throw usage(`\`${name}\` stands there twice`);
    if (flags.includes(name) && equals === -1) found.set(name, "");
    else if (values.includes(name)) {
      const value = equals === -1 ? args[++at] : arg.slice(equals + 1);
      if (value === undefined || value === "") throw usage(`\`${name}\` needs a value`);
      found.set(name, value);
    } else throw usage(`there is no option \`${arg}\` here; see \`dataset-loader help\``);
  }
  return { operands, has: (flag) => found.has(flag), value: (name) => found.get(name) };
};

export const wholeNumber = (text: string, name: string, max: number): number => {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (value <= max) return value;
  throw usage(`\`${name}\` must be a whole number of at most ${max}, not \`${text}\``);
};
