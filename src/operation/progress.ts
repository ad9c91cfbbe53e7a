import { escapeControls } from "../model/index.ts";
import type { Move, Progress } from "./conduct.ts";
import type { Plan } from "./plan.ts";

/** A line of an operation's own or of what its steps print: the environment stands on each. */
export const operationLine = ({ environment, operation }: Pick<Plan, "environment" | "operation">, text: string): string =>
  `[${environment}] ${operation.name}: ${escapeControls(text)}\n`;

const itemText = ({ item }: Pick<Move, "item">): string => (item === undefined ? "" : ` (${item})`);

const endText = (progress: Extract<Progress, { kind: "move" }>): string => {
  const { ended, why } = progress;
  const how = ended === undefined ? "" : (ended.why ?? (ended.signal === undefined ? `exit ${ended.exit}` : ended.signal));
  const took = ended === undefined ? "" : ` after ${(ended.durationMs / 1000).toFixed(1)} s`;
  return `${how === "" || progress.state === "succeeded" ? "" : `: ${how}`}${took}${why === undefined ? "" : `: ${why}`}`;
};

const stateTexts = {
  begins: "begins",
  succeeded: "done",
  failed: "FAILED",
  stopped: "STOPPED by the guard",
  "done-before": "was done before",
} as const;

/** One event for a person. */
export const progressText = (plan: Plan, progress: Progress): string => {
  if (progress.kind === "unit") return operationLine(plan, `${progress.item === undefined ? "" : `${progress.item}: `}${progress.result}`);
  const { move, state, of } = progress;
  const number = move.isRollback ? "rollback" : `step ${move.step + 1}/${of}`;
  return operationLine(plan, `${number} ${move.name}${itemText(move)} ${stateTexts[state]}${endText(progress)}`);
};

/** The same event for a program, as the members of one JSON object. */
export const progressJson = ({ environment, operation }: Plan, run: string, progress: Progress): Readonly<Record<string, unknown>> => {
  const where = { run, operation: operation.name, environment };
  if (progress.kind === "unit")
    return { event: "item", ...where, ...(progress.item !== undefined && { item: progress.item }), result: progress.result };
  const { move, state, of, ended, why } = progress;
  return {
    event: "step",
    ...where,
    ...(move.item !== undefined && { item: move.item }),
    step: move.name,
    at: move.step + 1,
    of,
    isRollback: move.isRollback,
    state,
    ...(ended && { exit: ended.exit, durationMs: ended.durationMs, ...(ended.signal !== undefined && { signal: ended.signal }) }),
    ...((why ?? ended?.why) !== undefined && { why: why ?? ended?.why }),
  };
};
