import { environments, type Environment } from "../model/index.ts";
/** A wrong command line: what is wrong and what to do. Ends in exit code 2. */
export class UsageError extends Error {}

export interface Arguments {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  /** Values of options that may be given several times, in order. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly operands: readonly string[];
}

/** Reads `--flag`, `--name value`, `--name=value` and operands; everything after `--` is an operand. */
export const readArguments = (
  args: readonly string[],
  known: { readonly flags: readonly string[]; readonly values: readonly string[]; readonly lists?: readonly string[] },
): Arguments => {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const operands: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    if (arg === "--") {
      operands.push(...args.slice(at + 1));
      break;
    }
    if (!arg.startsWith("--")) {
      operands.push(arg);
      continue;
    }
    const equals = arg.indexOf("=");
    const name = equals === -1 ? arg : arg.slice(0, equals);
    if (known.flags.includes(name) && equals === -1) flags.add(name);
    else if (known.values.includes(name) || known.lists?.includes(name) === true) {
      const value = equals === -1 ? args[++at] : arg.slice(equals + 1);
      if (value === undefined) throw new UsageError(`\`${name}\` needs a value`);
      if (known.values.includes(name)) values.set(name, value);
      else lists.set(name, [...(lists.get(name) ?? []), value]);
    } else throw new UsageError(`there is no option \`${name}\` here; see \`tagout help\``);
  }
  return { flags, values, lists, operands };
};

/** One of a closed list, or a usage error that names them. */
export const choose = <T extends string>(value: string | undefined, name: string, allowed: readonly T[]): T | undefined => {
  if (value === undefined) return undefined;
  if ((allowed as readonly string[]).includes(value)) return value as T;
  throw new UsageError(`\`${value}\` is no ${name}; use one of ${allowed.join(", ")}`);
};

/** A path of a command line, as an absolute one. */
export const fromHere = (path: string): string => (path.startsWith("/") ? path : `${process.cwd()}/${path}`);

/** The folder that is asked about (`--cwd`), absolute; this one where none is given. */
export const cwdOf = ({ values }: Arguments): string => fromHere(values.get("--cwd") ?? process.cwd());

/** How many of something are wanted at most (`--limit`). */
export const limitOf = ({ values }: Arguments, otherwise: number): number => {
  const text = values.get("--limit");
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`\`${text}\` is no limit; write a number from 1`);
  return Number(text);
};

/** Short names that people and the safety status use (`--environment=prod`). */
const shortNames: Readonly<Record<string, Environment>> = { prod: "production", stage: "staging", dev: "development" };

/** An environment by its name or its usual short one. */
export const chooseEnvironment = (value: string | undefined): Environment | undefined =>
  choose(value === undefined ? undefined : (shortNames[value] ?? value), "environment", environments);
