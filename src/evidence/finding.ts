/** One thing that is wrong with a document, or worth a look. */
export interface Finding {
  /** Closed list per tool: see `evidenceRules` and the incident gate's rules. */
  readonly rule: string;
  readonly level: "error" | "warning" | "note";
  /** As the person named it. */
  readonly file: string;
  /** From 1; 0 where it is about the whole document. */
  readonly line: number;
  /** What is wrong and what to do: lower-case, no full stop. */
  readonly message: string;
}

export const isError = ({ level }: Finding): boolean => level === "error";
