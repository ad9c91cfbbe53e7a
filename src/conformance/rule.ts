import { isOperation } from "./document.ts";
import type { Facts } from "./facts.ts";

export const levels = ["error", "warning", "note"] as const;
export type Level = (typeof levels)[number];

/** One place where a document does not keep a rule. */
export interface Hit {
  /** From 1. */
  readonly line: number;
  /** From 1; the whole line when it is missing. */
  readonly column?: number;
  readonly message: string;
}

/** A hit with its rule and its file. */
export interface Finding extends Hit {
  readonly rule: string;
  readonly file: string;
  readonly level: Level;
}

/** A document of an example: where it lies and what it says. */
export interface Example {
  readonly file: string;
  readonly text: string;
  /** Other documents of the same project. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** What a rule may know besides the document: all documents that were found. */
export interface Project {
  readonly all: readonly Facts[];
  readonly byFile: ReadonlyMap<string, Facts>;
  /** How many findings a document has of all rules but the one about the status document. */
  readonly countOf: (facts: Facts) => number;
}

/** A rule is data: what it asks for, why, how it is met, and the examples that are its tests. */
export interface Rule {
  /** `PS001`; never used again for something else. */
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  /** One sentence: what must hold. */
  readonly summary: string;
  /** Where the demand comes from. */
  readonly source: string;
  /** What to do about a finding. */
  readonly remedy: string;
  /** Whether `--fix` can write what is missing. */
  readonly isFixable: boolean;
  check(facts: Facts, project: Project): readonly Hit[];
  readonly failing: readonly Example[];
  readonly passing: readonly Example[];
}

export const defineRule = (rule: Rule): Rule => rule;

/** Text of an example: its common indentation and its first line end are taken away. */
export const lines = (text: string): string => {
  const own = text.replace(/^\n/, "").split("\n");
  const indent = Math.min(...own.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)?.[0].length ?? 0));
  return (
    own
      .map((line) => line.slice(indent))
      .join("\n")
      .trimEnd() + "\n"
  );
};

/** Line a finding about the whole document is shown at: its first heading, else where its text begins. */
export const startOf = ({ document }: Facts): number =>
  document.sections[0]?.heading.line ?? Math.min(document.frontMatter.endLine + 1, document.lines.length);

export const isOperational = ({ document }: Facts): boolean => isOperation(document);

/** Changes something, where production may be meant: what Rule 0 is about. */
export const isProductionOperation = (facts: Facts): boolean =>
  isOperational(facts) && facts.mutates && (facts.targetsProduction || choosesEnvironment(facts));

/** Whoever starts it says which environment; it may be production. */
export const choosesEnvironment = ({ environmentHow }: Facts): boolean =>
  environmentHow === "parameter" || environmentHow === "argument-hint";
