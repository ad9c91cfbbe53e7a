import type { Action, ResourceKind, TargetFamily } from "./effect.ts";

/** A program that people declare in their configuration: what a tool file says, as text alone. */
export interface ToolDeclaration extends CommandDeclaration {
  /** Its names, comma separated. */
  readonly name: string;
  /** Where the facts come from. */
  readonly source: string;
  readonly examples: ExamplesDeclaration;
}

export interface CommandDeclaration {
  readonly syntax?: SyntaxDeclaration;
  readonly options?: OptionsDeclaration;
  readonly optionsMayFollow?: true;
  readonly optionsOnlyRead?: true;
  readonly operands?: readonly string[];
  readonly does?: readonly RowDeclaration[];
  readonly preview?: readonly ConditionDeclaration[];
  readonly commands?: Readonly<Record<string, CommandDeclaration>>;
  /** `help`, or the subcommand that is meant. */
  readonly withoutCommand?: string;
  readonly target?: { readonly family: TargetFamily; readonly values: Readonly<Record<string, string>> };
  readonly verify?: string;
}

export const syntaxes = ["gnu", "pflag", "posix", "single", "single-mixed", "bundle", "words"] as const;
export type SyntaxDeclaration = (typeof syntaxes)[number];

/** Lists of options, spellings of one parted by `|`. */
export interface OptionsDeclaration {
  readonly flags?: readonly string[];
  readonly values?: readonly string[];
  readonly attached?: readonly string[];
}

export interface RowDeclaration {
  readonly action: Action;
  readonly kind: ResourceKind;
  /** A template. */
  readonly name: string;
  readonly conditions: readonly ConditionDeclaration[];
}

export type ConditionDeclaration =
  | { readonly kind: "any"; readonly slots: readonly string[] }
  | { readonly kind: "none"; readonly slots: readonly string[] }
  | { readonly kind: "like"; readonly slot: string; readonly pattern: string }
  | { readonly kind: "unlike"; readonly slot: string; readonly pattern: string };

export interface ExamplesDeclaration {
  readonly allow: readonly string[];
  readonly guard: Readonly<Record<string, readonly string[]>>;
  readonly doubt: Readonly<Record<string, string>>;
}
