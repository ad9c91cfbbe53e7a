import type { Environment } from "./decision.ts";
import type { Target } from "./effect.ts";

/** What an operation is for a person who reads its question, mildest first. `read-only`: it may change nothing, whatever is confirmed. */
export const risks = ["read-only", "low", "medium", "high", "extreme"] as const;
export type Risk = (typeof risks)[number];

export const parameterTypes = ["text", "integer", "boolean", "date"] as const;
export type ParameterType = (typeof parameterTypes)[number];

export interface ParameterDeclaration {
  readonly name: string;
  readonly description: string;
  readonly type: ParameterType;
  /** What it may be, and nothing else. */
  readonly choices?: readonly string[];
  /** A regular expression that the whole value matches. */
  readonly pattern?: string;
  readonly default?: string;
  /** It may be left out: words in a list of their own are left out with it. */
  readonly isOptional: boolean;
}

/** Where an operation may run: what it is called there, and the targets that it reaches. */
export interface OperationEnvironment {
  readonly name: Environment;
  /** Filled in for `{{name}}` as parameters are. */
  readonly values: Readonly<Record<string, string>>;
  /** These targets are this environment's: pins, with all that is said of pins. */
  readonly targets: readonly { readonly family: Target["family"]; readonly match: Readonly<Record<string, string>> }[];
  /** Of the variables that programs name, those that are handed on here; all of them where nothing is said. */
  readonly variables?: readonly string[];
}

/** Words of a command, one argument each. Words in a list of their own are left out where a parameter in them was not given. */
export type WordsDeclaration = readonly (string | readonly string[])[];

export const stepKinds = ["validate", "backup", "execute", "verify"] as const;
export type StepKind = (typeof stepKinds)[number];

export interface StepDeclaration {
  readonly name: string;
  readonly kind: StepKind;
  readonly run: WordsDeclaration;
  /** What undoes it. */
  readonly rollback?: WordsDeclaration;
  /** What shows, changing nothing, what it would do. */
  readonly dryRun?: WordsDeclaration;
  /** Running it twice does what running it once does: it may be run again after nobody knows how it ended. */
  readonly isRepeatable: boolean;
  /** Exit codes with which it ends having changed nothing: then it is not undone. */
  readonly unchanged: readonly number[];
}

export interface OperationDeclaration {
  readonly name: string;
  readonly description: string;
  readonly risk: Risk;
  readonly parameters: readonly ParameterDeclaration[];
  /** In the order of declaration; the first is where it runs by default, `test` where it is among them. */
  readonly environments: readonly OperationEnvironment[];
  /** The parameter that may name several items, and how many of them are worked on at once. */
  readonly batch?: { readonly parameter: string; readonly parallel: number };
  /** Agents that may run it, `main` for the one without a name; everybody where nothing is said. */
  readonly agents?: readonly string[];
  /** Files it depends on besides those its words name. Relative to the folder of the declaring file. */
  readonly files: readonly string[];
  /** A command that only reads and writes one JSON object: what an item is there, and what would come. */
  readonly impact?: WordsDeclaration;
  readonly steps: readonly StepDeclaration[];
  /** Operations that follow with `--complete`, with the parameters they share. */
  readonly complete: readonly string[];
}

/** A program of a project, known to operations by the name of a declared tool. */
export interface ProgramDeclaration {
  readonly name: string;
  /** The file that is run. */
  readonly path: string;
  /** Everything else that decides what it does: files and folders, also such as may come to be. */
  readonly files: readonly string[];
  /** Names of variables that it is handed besides the usual ones. */
  readonly variables: readonly string[];
}
