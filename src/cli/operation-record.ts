import type { Ended, Move, Plan } from "../operation/index.ts";
import { systemClock, systemRandom } from "../store/index.ts";
import type { Machine } from "./machine.ts";

const idAlphabet = "23456789abcdefghjkmnpqrstuvwxyz";

/** A name for a run, unlike any other. */
export const newRunId = (): string => [...systemRandom.bytes(10)].map((byte) => idAlphabet[byte % idAlphabet.length]).join("");

/** Who puts a run on record, and on which confirmation it goes ahead. */
export interface Recording {
  readonly machine: Machine;
  readonly plan: Plan;
  readonly run: string;
  /** The request whose approval was used; absent where none was needed. */
  readonly request?: string;
  readonly approvers: readonly string[];
  /** Name of the process that carries it out. */
  readonly process: string;
}

type Body = Readonly<Record<string, unknown>>;

/** Puts a part of a run on record, with the specification's fields of the action log; why that was not to be, or undefined. */
const append = ({ machine, plan, run, request, approvers }: Recording, action: string, result: string, body: Body): string | undefined => {
  const appended = machine.ledger.append("execution", {
    timestamp: new Date(systemClock.now()).toISOString(),
    run,
    operation: plan.operation.name,
    action,
    environment: plan.environment,
    user: { client: "cli", session: machine.session, agent: "", human: machine.human },
    approval: request === undefined ? { given: "NO" } : { given: "YES", grant: request, by: approvers },
    ...(request !== undefined && { request }),
    result,
    evidence: [`plan ${plan.digest}`],
    ...body,
  });
  return appended.ok ? undefined : `${appended.code} (${appended.detail})`;
};

export const recordStart = (recording: Recording, resumed: string | undefined): string | undefined =>
  append(recording, recording.plan.command, "PENDING", {
    event: "operation-started",
    plan: recording.plan.digest,
    process: recording.process,
    ...(recording.plan.items && { items: recording.plan.items.length }),
    ...(resumed !== undefined && { resumes: resumed }),
  });

export const recordMove = (
  recording: Recording,
  move: Move,
  result: "PENDING" | "SUCCESS" | "FAILURE",
  ended?: Ended,
): string | undefined => {
  const { unit, step, name, item, argv, isRollback } = move;
  return append(recording, argv.join(" "), result, {
    event: "operation-step",
    unit,
    step,
    name,
    isRollback,
    ...(item !== undefined && { item }),
    ...(ended && {
      exit: ended.exit,
      durationMs: ended.durationMs,
      ...(ended.signal !== undefined && { signal: ended.signal }),
      ...(ended.output !== undefined && { outputSha256: ended.output }),
    }),
  });
};

export const recordEnd = (recording: Recording, isWhole: boolean, results: readonly unknown[]): string | undefined =>
  append(recording, recording.plan.command, isWhole ? "SUCCESS" : "FAILURE", { event: "operation-ended", results: results.slice(0, 200) });
