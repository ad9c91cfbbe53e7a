import type { Action, ResourceKind } from "../model/index.ts";
import { readTemplate, type Template } from "./template.ts";
import type { Condition, Row } from "./tool.ts";

/** A row as the engine reads it; its name is taken apart when it is first needed. */
export class CompiledRow {
  readonly action: Action;
  readonly kind: ResourceKind;
  readonly conditions: readonly Condition[];
  readonly isUnconditional: boolean;
  /** It says nothing where no option and no operand is given. */
  readonly needsSlot: boolean;
  private template: Template | undefined;

  constructor(
    private readonly resource: Row["resource"],
    { action, conditions }: Row,
  ) {
    this.action = action;
    this.kind = resource.slice(0, resource.indexOf(":")) as ResourceKind;
    this.conditions = conditions;
    this.isUnconditional = conditions.length === 0;
    this.needsSlot = conditions.some((condition) => condition.kind !== "none");
  }

  get name(): Template {
    return (this.template ??= readTemplate(this.resource.slice(this.kind.length + 1)));
  }
}

const compiled = new WeakMap<Row, CompiledRow>();

/** The same for the same row. */
export const compileRow = (row: Row): CompiledRow => {
  const before = compiled.get(row);
  if (before) return before;
  const fresh = new CompiledRow(row.resource, row);
  compiled.set(row, fresh);
  return fresh;
};
