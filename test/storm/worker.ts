/**
 * Uses confirmed actions as fast as it can, as one of many processes, until it is killed or has tried all of them:
 *
 *     bun worker.ts '{"home","order":[…],"kill"?:{"point","turn"},"isBlind"?}'
 *
 * `kill`: ends itself by SIGKILL when a point is reached for the given time. `isBlind`: its store takes every change for
 * made, as one does whose file was put back or changed by somebody else, so that only the record is left to tell.
 */
import { statSync } from "node:fs";
import { Approvals, type ApprovalPorts, type RequestStore } from "../../src/approval/index.ts";
import { claimantOf, confirmationPorts } from "../../src/cli/confirmations.ts";
import { processName } from "../../src/store/index.ts";
import { actionOf, leave, machineOf, segmentOf, type Execution } from "./ground.ts";

export interface Orders {
  readonly home: string;
  /** Numbers of actions. */
  readonly order: readonly number[];
  readonly kill?: { readonly point: string; readonly turn: number };
  readonly isBlind?: boolean;
}

const { home, order, kill, isBlind } = JSON.parse(process.argv[2] ?? "{}") as Orders;
const machine = machineOf(home);
const ports = confirmationPorts(machine);
let turns = 0;

/** A named point: the end comes here, where it was ordered. */
const at = (point: string): void => {
  if (kill?.point !== point) return;
  turns += 1;
  if (turns === kill.turn) process.kill(process.pid, "SIGKILL");
};

const record: ApprovalPorts["record"] = (event, request, detail) => {
  at(`before record ${event}`);
  const recorded = ports.record(event, request, detail);
  at(`after record ${event}`);
  return recorded;
};

const replace: RequestStore["replace"] = (seen, step) => {
  at(`before replace ${seen.state}`);
  let state: string = seen.state;
  const isReplaced = ports.store.replace(seen, () => {
    const next = step();
    state = next?.state ?? state;
    return next;
  });
  if (isReplaced) at(`after replace ${state}`);
  return isReplaced;
};
/** As if nobody else were there. */
const replaceBlindly: RequestStore["replace"] = (_, step) => step() !== undefined;

const approvals = new Approvals({ ...ports, record, store: { ...ports.store, replace: isBlind === true ? replaceBlindly : replace } });
const name = processName(process.pid, machine.files) ?? "";

/** What was confirmed: it leaves a trace that tells who did it, and how long the record was. */
const run = (id: string, claimant: string): void => {
  at("before run");
  const execution: Execution = { id, claimant, recordBytes: statSync(segmentOf(home)).size };
  leave(home, "executions", execution);
  Bun.sleepSync(order.length % 3);
  at("after run");
};

for (const number of order) {
  const claimant = claimantOf(name, `call${number}`);
  try {
    const claimed = approvals.claim(actionOf(number), "L1", claimant);
    if (claimed.ok) {
      run(claimed.request.id, claimant);
      at("before finish");
      const finished = approvals.finish(claimant, "succeeded");
      at("after finish");
      if (!finished.ok && isBlind !== true) leave(home, "errors", { number, finish: finished.detail });
    }
    leave(home, "attempts", { number, code: claimed.ok ? "ok" : claimed.code });
  } catch (error) {
    leave(home, "errors", { number, error: error instanceof Error ? error.message : "unknown" });
  }
  leave(home, "progress", { name, number });
  // As others do who look at what there is.
  if (isBlind !== true && number % 16 === 0) approvals.sweep();
}
