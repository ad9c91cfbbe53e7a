import { rollbackName, type Plan, type PlannedStep, type Unit } from "./plan.ts";

/** One command of a run: a step, or what undoes it. */
export interface Move {
  readonly unit: number;
  /** Index of the step within its unit. */
  readonly step: number;
  readonly name: string;
  readonly item?: string;
  readonly argv: readonly string[];
  readonly isRollback: boolean;
}

/** How one command ended. `exit` is null where a signal ended it or it did not start. */
export interface Ended {
  readonly exit: number | null;
  readonly signal?: string;
  /** SHA-256 of everything it printed, in lower-case hexadecimal. */
  readonly output?: string;
  /** Why it did not start. */
  readonly why?: string;
  readonly durationMs: number;
}

/** What becomes of a move: `stopped` by the guard before it began. */
export type MoveState = "begins" | "succeeded" | "failed" | "stopped" | "done-before";
export type UnitResult = "succeeded" | "failed, nothing was changed" | "failed, rolled back" | "failed, not rolled back" | "not begun";

export type Progress =
  | {
      readonly kind: "move";
      readonly move: Move;
      readonly state: MoveState;
      readonly of: number;
      readonly ended?: Ended;
      readonly why?: string;
    }
  | { readonly kind: "unit"; readonly item?: string; readonly result: UnitResult };

/** Everything outside that a run needs. */
export interface ConductPorts {
  /** The guard's word on a move, at its turn; why it may not run, or undefined. It is on record then. */
  readonly admit: (move: Move) => string | undefined;
  /** Puts a move's begin or end on stable storage; why that was not to be, or undefined. */
  readonly record: (move: Move, state: "begins" | "succeeded" | "failed", ended?: Ended) => string | undefined;
  readonly perform: (move: Move) => Promise<Ended>;
  readonly tell: (progress: Progress) => void;
  /** Why it is to end before its end: a person wants it, or its time is nearly over; undefined while it goes on. */
  readonly ending: () => string | undefined;
  /** Steps that an earlier run has done for good. */
  readonly isDone: (unit: number, step: number) => boolean;
}

export interface Conducted {
  readonly isWhole: boolean;
  readonly results: readonly { readonly item?: string; readonly result: UnitResult }[];
}

/**
 * Carries out a plan: the steps of a unit one after the other, at most `parallel` units at a time. The first failure ends it:
 * what its unit has done is undone as declared, units that run are brought to their end, and no other begins.
 * INVARIANT: nothing runs that was not admitted and put on record before.
 */
export const conduct = async (plan: Plan, ports: ConductPorts): Promise<Conducted> => {
  const results: UnitResult[] = plan.units.map(() => "not begun");
  let next = 0;
  let isFailed = false;
  const work = async (): Promise<void> => {
    while (next < plan.units.length && !isFailed && ports.ending() === undefined) {
      const at = next++;
      const unit = plan.units[at] as Unit;
      const result = await conductUnit(at, unit, ports);
      results[at] = result;
      if (result !== "succeeded") isFailed = true;
      ports.tell({ kind: "unit", ...(unit.item !== undefined && { item: unit.item }), result });
    }
  };
  await Promise.all(Array.from({ length: Math.min(plan.parallel, plan.units.length) }, work));
  return {
    isWhole: results.every((result) => result === "succeeded"),
    results: plan.units.map(({ item }, at) => ({ ...(item !== undefined && { item }), result: results[at] as UnitResult })),
  };
};

const moveOf = (unit: number, { item }: Unit, step: number, planned: PlannedStep): Move => ({
  unit,
  step,
  name: planned.name,
  ...(item !== undefined && { item }),
  argv: planned.argv,
  isRollback: false,
});

const conductUnit = async (at: number, unit: Unit, ports: ConductPorts): Promise<UnitResult> => {
  const of = unit.steps.length;
  const begun: number[] = [];
  for (const [index, planned] of unit.steps.entries()) {
    const move = moveOf(at, unit, index, planned);
    if (ports.isDone(at, index)) {
      begun.push(index);
      ports.tell({ kind: "move", move, state: "done-before", of });
      continue;
    }
    const why = ports.ending() ?? ports.admit(move);
    if (why !== undefined) {
      ports.tell({ kind: "move", move, state: "stopped", of, why });
      return begun.length === 0 ? "not begun" : undo(at, unit, begun, ports);
    }
    begun.push(index);
    const ended = await carryOut(move, of, ports);
    if (ended.isDone) continue;
    // It says itself that there is nothing of it to be undone.
    if (ended.exit !== null && planned.unchanged.includes(ended.exit)) begun.pop();
    return undo(at, unit, begun, ports);
  }
  return "succeeded";
};

/** Runs one move between its two entries. Not done: it failed, or its begin or end could not be recorded. */
const carryOut = async (
  move: Move,
  of: number,
  ports: ConductPorts,
): Promise<{ readonly isDone: boolean; readonly exit: number | null }> => {
  const unrecorded = ports.record(move, "begins");
  if (unrecorded !== undefined) {
    ports.tell({ kind: "move", move, state: "stopped", of, why: `what cannot be recorded does not run: ${unrecorded}` });
    return { isDone: false, exit: null };
  }
  ports.tell({ kind: "move", move, state: "begins", of });
  const ended = await ports.perform(move);
  const state = ended.exit === 0 ? "succeeded" : "failed";
  const why = ports.record(move, state, ended);
  ports.tell({ kind: "move", move, state: why === undefined ? state : "failed", of, ended, ...(why !== undefined && { why }) });
  return { isDone: why === undefined && state === "succeeded", exit: ended.exit };
};

/** Undoes what was begun, last first, also the step that failed: it may have done a part. */
const undo = async (at: number, unit: Unit, begun: readonly number[], ports: ConductPorts): Promise<UnitResult> => {
  const undoing = begun.toReversed().flatMap((index) => {
    const planned = unit.steps[index] as PlannedStep;
    return planned.rollback
      ? [{ ...moveOf(at, unit, index, planned), name: rollbackName(planned.name), argv: planned.rollback, isRollback: true }]
      : [];
  });
  for (const move of undoing) {
    const why = ports.admit(move);
    if (why !== undefined) {
      ports.tell({ kind: "move", move, state: "stopped", of: undoing.length, why });
      return "failed, not rolled back";
    }
    if (!(await carryOut(move, undoing.length, ports)).isDone) return "failed, not rolled back";
  }
  if (undoing.length === 0 && begun.every((index) => unit.steps[index]?.kind !== "execute")) return "failed, nothing was changed";
  return isUndoable(unit, begun) ? "failed, rolled back" : "failed, not rolled back";
};

/** Steps that look or keep a copy leave nothing to be undone; each of the others says how. */
const isUndoable = ({ steps }: Unit, begun: readonly number[]): boolean =>
  begun.every((index) => steps[index]?.kind !== "execute" || steps[index]?.rollback !== undefined);
