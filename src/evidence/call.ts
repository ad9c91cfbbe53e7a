import { isObject } from "../model/index.ts";
import type { Body, Entry } from "../ledger/index.ts";
import { readOutput, type Output } from "./output.ts";

/** One effect as the record has it. */
export interface RecordedEffect {
  readonly action: string;
  readonly kind: string;
  readonly name: string;
  /** Where it lands, as text: `kube context=prod-eu`; empty for this machine. */
  readonly target: string;
}

/** How a call ended, as the client told it afterwards. */
export interface Ended {
  readonly seq: number;
  readonly time: string;
  readonly result: "SUCCESS" | "FAILURE" | "UNKNOWN";
  readonly exit?: number;
  readonly durationMs?: number;
  readonly output?: Output;
}

/** One call with everything the record holds about it. */
export interface RecordedCall {
  /** Entry of the decision. */
  readonly seq: number;
  readonly hash: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly tool: string;
  /** What was to run, redacted. */
  readonly command: string;
  readonly environment: string;
  readonly environmentReason: string;
  readonly session: string;
  readonly human: string;
  readonly client: string;
  readonly agent: string;
  readonly outcome: "allow" | "ask" | "deny";
  readonly isAskedByClient: boolean;
  readonly rules: readonly string[];
  readonly effects: readonly RecordedEffect[];
  /** Commands with which a person sees whether it worked. */
  readonly verify: readonly string[];
  readonly digest: string;
  readonly callId?: string;
  readonly grant?: string;
  readonly ended?: Ended;
}

/** A text of the record; one that was too long to keep shows its beginning. */
export const textOf = (value: unknown): string => {
  if (typeof value === "string") return value;
  return isObject(value) && typeof value["head"] === "string" ? `${value["head"]}…` : "";
};
const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(textOf).filter((text) => text !== "") : []);
const numberOf = (value: unknown): number | undefined => (typeof value === "number" && Number.isFinite(value) ? value : undefined);

const effectOf = (value: unknown): readonly RecordedEffect[] => {
  if (!isObject(value)) return [];
  const resource = textOf(value["resource"]);
  const at = resource.indexOf(":");
  if (at === -1) return [];
  return [{ action: textOf(value["action"]), kind: resource.slice(0, at), name: resource.slice(at + 1), target: textOf(value["target"]) }];
};

const outcomeOf = (value: unknown): RecordedCall["outcome"] => (value === "allow" || value === "ask" ? value : "deny");

const splitAction = (action: string): readonly [tool: string, command: string] => {
  const at = action.indexOf(": ");
  return at === -1 ? ["", action] : [action.slice(0, at), action.slice(at + 2)];
};

const callOf = ({ seq, hash, time, body }: Entry): RecordedCall => {
  const user = isObject(body["user"]) ? body["user"] : {};
  const approval = isObject(body["approval"]) ? body["approval"] : {};
  const [tool, command] = splitAction(textOf(body["action"]));
  const callId = textOf(body["callId"]);
  const grant = textOf(approval["grant"]);
  return {
    seq,
    hash,
    time,
    tool,
    command,
    environment: textOf(body["environment"]),
    environmentReason: textsOf(body["evidence"])[0] ?? "",
    session: textOf(user["session"]),
    human: textOf(user["human"]),
    client: textOf(user["client"]),
    agent: textOf(user["agent"]),
    outcome: outcomeOf(body["outcome"]),
    isAskedByClient: approval["given"] === "ASKED",
    rules: textsOf(body["rules"]),
    effects: Array.isArray(body["effects"]) ? body["effects"].flatMap(effectOf) : [],
    verify: textsOf(body["verify"]),
    digest: textOf(body["digest"]),
    ...(callId !== "" && { callId }),
    ...(grant !== "" && { grant }),
  };
};

const resultOf = (value: unknown): Ended["result"] => (value === "SUCCESS" || value === "FAILURE" ? value : "UNKNOWN");

const endedOf = ({ seq, time, body }: Entry): Ended => {
  const exit = numberOf(body["exit"]);
  const durationMs = numberOf(body["durationMs"]);
  const output = readOutput(body["output"]);
  return {
    seq,
    time,
    result: resultOf(body["result"]),
    ...(exit !== undefined && { exit }),
    ...(durationMs !== undefined && { durationMs }),
    ...(output !== undefined && { output }),
  };
};

/** Events of a use of a grant that say how it ended. */
const endings: ReadonlySet<unknown> = new Set(["succeeded", "failed", "unknown"]);

const sessionOf = (body: Body): string => (isObject(body["user"]) ? textOf(body["user"]["session"]) : "");

/**
 * Joins decisions with what became of them: a client's call by its id within its session, a command of `tagout run` by its
 * grant. What is said twice about one call counts as it was said first: a later entry cannot make a failure good.
 */
export const readCalls = (entries: Iterable<Entry>): readonly RecordedCall[] => {
  const calls: RecordedCall[] = [];
  const byCall = new Map<string, number>();
  const byGrant = new Map<string, number>();
  const end = (at: number | undefined, entry: Entry): void => {
    const call = at === undefined ? undefined : calls[at];
    if (call && !call.ended) calls[at as number] = { ...call, ended: endedOf(entry) };
  };
  for (const entry of entries) {
    const { kind, body } = entry;
    if (kind === "decision") {
      const call = callOf(entry);
      const at = calls.push(call) - 1;
      if (call.callId !== undefined) byCall.set(`${call.session}\0${call.callId}`, at);
      else if (call.grant !== undefined) byGrant.set(call.grant, at);
    } else if (kind === "execution") {
      const callId = textOf(body["callId"]);
      if (callId !== "") end(byCall.get(`${sessionOf(body)}\0${callId}`), entry);
      else if (endings.has(body["event"])) end(byGrant.get(textOf(body["request"])), entry);
    }
  }
  return calls;
};

/** What may have happened: allowed, or left to the client's dialog and then seen to end. */
export const hasRun = ({ outcome, isAskedByClient, ended }: RecordedCall): boolean =>
  outcome === "allow" || (isAskedByClient && ended !== undefined);

/** A disclosed secret is bad enough, and changes nothing. */
const reading: ReadonlySet<string> = new Set(["read", "connect", "disclose"]);
/** Kinds whose writing is preparation or a document: nothing that runs changes by it. */
const preparing: ReadonlySet<string> = new Set([
  "output",
  "document",
  "scratch",
  "work-tree",
  "topic-branch",
  "pull-request",
  "issue",
  "ticket",
  "session",
  "agent",
]);

/** True for an effect that changes something outside the agent's own work. */
export const isChange = ({ action, kind }: RecordedEffect): boolean =>
  !reading.has(action) && (!preparing.has(kind) || action === "delete" || action === "disrupt" || action === "grant");

/** True for a call that was stopped, or would change something. */
export const isConsequential = (call: RecordedCall): boolean =>
  call.outcome !== "allow" || call.grant !== undefined || call.effects.some(isChange);
