import type { CallOutcome, Understanding } from "../agents/claude-code/index.ts";
import { keepOutput, recordedOutput, type OutputStore } from "../evidence/index.ts";
import { judge, type Guard, type Question } from "../guard.ts";
import type { Decision, ToolCall } from "../model/index.ts";
import { systemClock } from "../store/index.ts";
import { openEvidence } from "../store/file-evidence.ts";
import { evidenceFolder, openIncident } from "./incident-record.ts";
import { configurationFor, surroundingsOf, type Machine } from "./machine.ts";

/**
 * What a call that has ended was, judged once more: nothing is recorded or redeemed by it. Undefined where it cannot be told
 * (the configuration was broken meanwhile): the end is recorded all the same.
 */
const judgeAgain = (call: ToolCall, { guard, understanding }: OutcomePorts): Decision | undefined => {
  try {
    const silent: Guard = { ...guard(), redeem: () => ({ kind: "none", note: "" }), record: () => undefined, isObserving: false };
    return judge(questionOf(understanding(call)), call, silent);
  } catch {
    return undefined;
  }
};

/** Outputs that are kept: what was read of production or staging, and what a confirmed change printed there. */
const isEvidence = ({ outcome, obligations, environment }: Decision): boolean =>
  obligations.includes("capture") || (outcome !== "allow" && (environment.name === "production" || environment.name === "staging"));

/** INVARIANT: never throws: an output that cannot be kept is recorded as not kept, and the call's end is recorded in any case. */
const keep = (text: string, machine: Machine): Readonly<Record<string, unknown>> => {
  try {
    const time = new Date(systemClock.now()).toISOString();
    const store: OutputStore = openEvidence({ folder: evidenceFolder(machine) });
    const { output, dropped } = keepOutput(text, time, store);
    return { output: recordedOutput(output), ...(dropped.length > 0 && { evidenceDropped: dropped }) };
  } catch {
    return { output: { kept: false, why: "unavailable" } };
  }
};

const verifyReminder = (decision: Decision, { result, exit }: CallOutcome): string => {
  const ending = result === "succeeded" ? "It ran." : `It failed${exit === undefined ? "" : ` (exit ${exit})`}.`;
  const verify = decision.handoff?.verify ?? [];
  const how = verify.length === 0 ? "with a command that only reads" : `with: ${verify.map((command) => `\`${command}\``).join(" or ")}`;
  return `Tagout: a confirmed change of ${decision.environment.name}. ${ending} Verify it now ${how}. Until that is on record it counts as unverified.`;
};

export interface OutcomePorts {
  readonly machine: Machine;
  readonly understanding: (call: ToolCall) => Understanding;
  readonly guard: () => Guard;
  /** Puts the end of a claimed approval on record; answers whether there was one. */
  readonly finishClaim: (result: "succeeded" | "failed") => boolean;
}

const results = { succeeded: "SUCCESS", failed: "FAILURE", unknown: "UNKNOWN" } as const;

const questionOf = (understanding: Understanding): Question =>
  understanding.kind === "shell" ? { kind: "shell", command: understanding.command, also: understanding.also } : understanding;

/**
 * Records how a call ended, with its output's digest, and keeps the output where it is evidence. Answers what the model is
 * reminded of. Throws where the end cannot be recorded.
 */
export const recordCallEnd = (outcome: CallOutcome, ports: OutcomePorts): string | undefined => {
  const { call, callId, result, exit, durationMs, output } = outcome;
  const { machine } = ports;
  const decision = judgeAgain(call, ports);
  const body = {
    timestamp: new Date(systemClock.now()).toISOString(),
    event: "ended",
    action: call.tool,
    callId,
    ...(decision && { environment: decision.environment.name }),
    user: { ...call.principal },
    result: results[result],
    ...(exit !== undefined && { exit }),
    ...(durationMs !== undefined && { durationMs }),
    ...(output !== undefined && (decision === undefined || isEvidence(decision)) && keep(output, machine)),
  };
  const appended = machine.ledger.append("execution", body);
  if (!appended.ok) throw new Error(`what happened cannot be recorded: ${appended.code} (${appended.detail})`);
  // What goes on in the background has not ended: its approval stays in use until nobody can know any more.
  const wasClaimed = result !== "unknown" && ports.finishClaim(result);
  const wasConfirmed = wasClaimed || (decision?.outcome === "ask" && result !== "unknown");
  if (!wasConfirmed || decision === undefined) return undefined;
  const reminder = verifyReminder(decision, outcome);
  if (!wasClaimed || result !== "failed" || decision.environment.name !== "production") return reminder;
  return [reminder, openForFailure(machine, call, appended.seq)].filter((text) => text !== undefined).join(" ");
};

/** A confirmed change of production that failed is an incident. */
const openForFailure = (machine: Machine, call: ToolCall, seq: number): string | undefined => {
  const command = call.input["command"];
  const opened = openIncident(
    machine,
    {
      title: "a confirmed change of production failed",
      session: call.principal.session,
      since: 1,
      why: `entry ${seq}: ${typeof command === "string" ? command : call.tool} failed`,
      folder: artifactFolder(machine, call.cwd),
      started: "",
      ended: "",
    },
    call.principal,
  );
  if (!opened.ok) return undefined;
  return `It is the incident ${opened.value.id}: draft its documents with \`tagout incident new\`, complete them with the person, and run \`tagout incident check\`.`;
};

/** Folder in which documents of a project are written. */
export const artifactFolder = (machine: Machine, cwd: string): string => {
  const configuration = configurationFor(machine, cwd);
  const { artifactFolders } = surroundingsOf(machine, configuration, { cwd, variables: {}, declared: {}, session: "" });
  return artifactFolders[0] ?? `${cwd}/artifacts`;
};
