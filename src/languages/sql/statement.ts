/** What a statement does, from harmless to worst. Only the first changes nothing and shows no rows. */
export const statementClasses = ["schema_read", "data_read", "write", "ddl", "admin", "dangerous_function"] as const;
export type StatementClass = (typeof statementClasses)[number];

/** The worst of some classes; `schema_read` of none. */
export const worst = (classes: Iterable<StatementClass>): StatementClass => {
  let index = 0;
  for (const each of classes) index = Math.max(index, statementClasses.indexOf(each));
  return statementClasses[index] ?? "dangerous_function";
};

export interface Statement {
  readonly class: StatementClass;
  /** As written. */
  readonly text: string;
  /** Relations named, in lower case where unquoted; parts joined by dots. */
  readonly objects: readonly string[];
  /** Why it has its class, for a person. */
  readonly why: string;
}

/** Something not understood: there may be more effects than the statements say. */
export interface SqlDoubt {
  readonly detail: string;
}

export interface SqlReading {
  readonly statements: readonly Statement[];
  readonly doubts: readonly SqlDoubt[];
}

/** Collects what is found about one statement; only ever gets worse. */
export class Finding {
  class: StatementClass = "schema_read";
  why = "catalog, plan or settings only";
  readonly objects: string[] = [];
  readonly doubts: string[] = [];

  raise(to: StatementClass, why: string): void {
    if (statementClasses.indexOf(to) <= statementClasses.indexOf(this.class)) return;
    this.class = to;
    this.why = why;
  }

  name(object: string): void {
    if (this.objects.length < 64 && !this.objects.includes(object)) this.objects.push(object);
  }

  doubt(detail: string): void {
    if (!this.doubts.includes(detail)) this.doubts.push(detail);
  }
}
