import type { Entry } from "../ledger/index.ts";

/** What the record holds of one run of an operation. */
export interface Run {
  readonly id: string;
  readonly operation: string;
  readonly environment: string;
  /** Digest of the plan. */
  readonly plan: string;
  readonly startedAt: string;
  /** Undefined where it has no end: it runs, or was cut off. */
  readonly result: "succeeded" | "failed" | undefined;
  /** Moves in order, each with its last known state; with those of the run that it takes up again. */
  readonly moves: readonly PastMove[];
  /** Name of the process that carries it out. */
  readonly process: string;
}

export interface PastMove {
  readonly unit: number;
  readonly step: number;
  readonly name: string;
  readonly item?: string;
  readonly isRollback: boolean;
  /** `begun`: there is no end of it on record, and nobody knows how far it got. */
  readonly state: "begun" | "succeeded" | "failed";
  /** With which it failed; undefined where it did not, or a signal ended it. */
  readonly exit?: number;
}

const numberOf = (value: unknown): number => (typeof value === "number" ? value : -1);

/** Runs of operations in order of their start, as the record tells them. */
export const runsOf = (entries: Iterable<Entry>): readonly Run[] => {
  const runs = new Map<string, { -readonly [K in keyof Run]: Run[K] } & { moves: PastMove[] }>();
  for (const { body, time } of entries) {
    const id = body["run"];
    if (typeof id !== "string") continue;
    const known = runs.get(id);
    if (body["event"] === "operation-started" && known === undefined)
      runs.set(id, {
        id,
        operation: String(body["operation"]),
        environment: String(body["environment"]),
        plan: String(body["plan"]),
        startedAt: time,
        result: undefined,
        moves: carriedOver(runs.get(String(body["resumes"]))),
        process: String(body["process"] ?? ""),
      });
    else if (known !== undefined && body["event"] === "operation-ended")
      known.result = body["result"] === "SUCCESS" ? "succeeded" : "failed";
    else if (known !== undefined && body["event"] === "operation-step") addMove(known.moves, body);
  }
  return [...runs.values()];
};

/** What a run that is taken up again has done for good: of units that were undone nothing is. */
const carriedOver = (run: Run | undefined): PastMove[] => {
  const undone = new Set(run?.moves.filter(({ isRollback }) => isRollback).map(({ unit }) => unit));
  return run?.moves.filter(({ unit }) => !undone.has(unit)) ?? [];
};

const states: Readonly<Record<string, PastMove["state"]>> = { SUCCESS: "succeeded", FAILURE: "failed" };

const addMove = (moves: PastMove[], body: Entry["body"]): void => {
  const move: PastMove = {
    unit: numberOf(body["unit"]),
    step: numberOf(body["step"]),
    name: String(body["name"]),
    ...(typeof body["item"] === "string" && { item: body["item"] }),
    isRollback: body["isRollback"] === true,
    state: states[String(body["result"])] ?? "begun",
    ...(body["result"] === "FAILURE" && typeof body["exit"] === "number" && { exit: body["exit"] }),
  };
  const at = moves.findIndex((each) => each.unit === move.unit && each.step === move.step && each.isRollback === move.isRollback);
  if (at === -1) moves.push(move);
  else moves[at] = move;
};

export type ResumePoint =
  | { readonly ok: true; readonly isDone: (unit: number, step: number) => boolean }
  | { readonly ok: false; readonly why: string };

/**
 * From where a run can be taken up again: what has succeeded and was not undone is left out. A step that began and has no end,
 * or that failed, is only run again where it is declared to be repeatable.
 */
export const resumePoint = (
  run: Run,
  stepAt: (
    unit: number,
    step: number,
  ) => { readonly isRepeatable: boolean; readonly unchanged: readonly number[]; readonly rollback?: unknown } | undefined,
): ResumePoint => {
  const changedNothing = ({ unit, step, exit }: PastMove): boolean =>
    exit !== undefined && stepAt(unit, step)?.unchanged.includes(exit) === true;
  const units = new Map<number, PastMove[]>();
  for (const move of run.moves) units.set(move.unit, [...(units.get(move.unit) ?? []), move]);
  const done = new Set<string>();
  for (const [unit, moves] of units) {
    const undoing = moves.filter(({ isRollback }) => isRollback);
    const cut = undoing.find(({ state }) => state !== "succeeded");
    if (cut) return { ok: false, why: `\`${cut.name}\` did not end well: look at what it left, and undo it by hand` };
    if (undoing.length > 0) {
      const left = moves.find(
        (each) =>
          !each.isRollback && isLeft(undoing, each.step) && !changedNothing(each) && stepAt(each.unit, each.step)?.rollback !== undefined,
      );
      if (left) return { ok: false, why: `\`${left.name}\` was not undone, and others were: look at what is there, and undo it by hand` };
      // Everything it did was undone: it begins anew.
      continue;
    }
    for (const move of moves) {
      const { step, state, name } = move;
      if (state === "succeeded") done.add(`${unit} ${step}`);
      else if (!changedNothing(move) && stepAt(unit, step)?.isRepeatable !== true)
        return {
          ok: false,
          why: `\`${name}\` ${state === "begun" ? "began and nobody knows how it ended" : "failed and was not undone"}, and it is not declared \`repeatable\``,
        };
    }
  }
  return { ok: true, isDone: (unit, step) => done.has(`${unit} ${step}`) };
};

const isLeft = (undoing: readonly PastMove[], step: number): boolean => !undoing.some((each) => each.step === step);
