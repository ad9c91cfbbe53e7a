import type { Surroundings } from "../../catalog/index.ts";
import { escapeControls, type Decision, type ToolCall } from "../../model/index.ts";
import { reviewConfigChange } from "./config-change.ts";
import { type Origin, type Payload, readPayload } from "./payload.ts";
import { readOutcome, type Outcome } from "./outcome.ts";
import { allowed, hold, type HookReply, inform, refuse, replyTo, tell } from "./reply.ts";
import { understand, type Understanding } from "./tools.ts";

/** Whether a session may end now. */
export type Ending =
  | { readonly kind: "go" }
  /** It may end, and the person is told something. */
  | { readonly kind: "tell"; readonly message: string }
  /** The turn goes on with this reason. */
  | { readonly kind: "hold"; readonly reason: string };

/** What is known of the machine apart from the call. */
export type Machine = Omit<Surroundings, "cwd" | "variables">;

/** What the hook needs from the rest of the program. Every function may throw: a throw is a refusal. */
export interface HookDeps extends Origin {
  /**
   * This machine as a call sees it: the artifact folders of its project, the scratch folder of its session. Working
   * folder and variables always come from the call.
   */
  readonly surroundings: (call: ToolCall) => Machine;
  /** Decides and records the decision; must not return before it is recorded. */
  readonly decide: (call: ToolCall, understanding: Understanding) => Decision;
  /** Records how an allowed call ended. Answers what the model is to be reminded of. */
  readonly recordOutcome: (outcome: Outcome) => string | undefined;
  /** Text without secrets and personal data; used on what allowed calls return to the model. */
  readonly redact: (text: string) => string;
  /** Said to the model when a session starts: what guards it, where it is, and what will be asked of it. */
  readonly greet: (call: ToolCall) => string;
  /** Whether the session may end; asked at most once a turn. */
  readonly end: (call: ToolCall, isContinuing: boolean) => Ending;
}

/** The phrase of the exception protocol; typed into the agent's own prompt it confirms nothing. */
const confirmationPhrase = "Yes, I understand the risks and want to proceed in production";

const phraseNotice =
  "This phrase confirms nothing here: text in an agent's prompt can be written by the agent. " +
  "Open a terminal of your own, list what waits with `tagout requests`, and confirm there with `tagout approve ID`.";

const redactAll = (value: unknown, redact: (text: string) => string): unknown => {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) return value.map((member) => redactAll(member, redact));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, redactAll(member, redact)]));
};

/**
 * Records the outcome and hands the output on without secrets. The client accepts a rewritten output only in the shape of
 * the original, so strings are replaced in place; what a failed call printed it does not let anybody rewrite.
 */
const replyAfter = (payload: Extract<Payload, { event: "PostToolUse" | "PostToolUseFailure" }>, deps: HookDeps): HookReply => {
  const { event, response } = payload;
  const isFailure = event === "PostToolUseFailure";
  const redacted = redactAll(response, deps.redact);
  const reminder = deps.recordOutcome(readOutcome(payload, redacted, isFailure));
  const isRewritten = !isFailure && JSON.stringify(redacted) !== JSON.stringify(response);
  if (!isRewritten && reminder === undefined) return allowed;
  const specific = {
    hookEventName: event,
    ...(isRewritten && { updatedToolOutput: redacted }),
    ...(reminder !== undefined && { additionalContext: reminder }),
  };
  return { ...allowed, stdout: JSON.stringify({ hookSpecificOutput: specific }) };
};

/** INVARIANT: whatever goes wrong, a session can end: a stop changes nothing that the guard is there for. */
const replyToStop = (payload: Extract<Payload, { event: "Stop" }>, deps: HookDeps): HookReply => {
  try {
    const ending = deps.end(payload.call, payload.isContinuing);
    if (ending.kind === "hold" && !payload.isContinuing) return hold(ending.reason);
    return ending.kind === "tell" ? tell(ending.message) : allowed;
  } catch (error) {
    const detail = error instanceof Error ? error.message : "unknown failure";
    return tell(`Tagout could not look for open incidents (${escapeControls(detail.slice(0, 200))}); see \`tagout incident check\`.`);
  }
};

/** Commands the client brings itself have no file; what they start passes the tool hook. */
const ownCommandSources = new Set(["builtin", "bundled"]);

const surroundingsOf = (call: ToolCall, { surroundings }: HookDeps): Surroundings => {
  return { ...surroundings(call), cwd: call.cwd, variables: call.variables };
};

const decide = (call: ToolCall, deps: HookDeps): Decision => deps.decide(call, understand(call, surroundingsOf(call, deps)));

const answer = (payload: Payload, deps: HookDeps): HookReply => {
  switch (payload.event) {
    case "PreToolUse":
      return replyTo(decide(payload.call, deps));
    case "PostToolUse":
    case "PostToolUseFailure":
      return replyAfter(payload, deps);
    case "UserPromptExpansion":
      if (ownCommandSources.has(payload.source)) return allowed;
      return replyTo(decide(payload.call, deps), payload.event);
    case "UserPromptSubmit":
      return payload.prompt.includes(confirmationPhrase) ? refuse(phraseNotice, payload.event) : allowed;
    case "SessionStart":
      return inform(payload.event, deps.greet(payload.call));
    case "Stop":
      return replyToStop(payload, deps);
    case "ConfigChange": {
      const review = reviewConfigChange(payload, surroundingsOf(payload.call, deps));
      return review.ok ? allowed : refuse(review.reason, payload.event);
    }
    case "other":
      return allowed;
  }
};

/**
 * Answers one hook call of Claude Code.
 * INVARIANT: exit code 0 with `{}` for a tool call is written only after `decide` returned `allow`, and with the client's
 * `ask` only where it says that the client asks; every failure is a refusal.
 */
export const handleHook = (input: string, deps: HookDeps): HookReply => {
  try {
    const read = readPayload(input, deps);
    if (!read.ok)
      return refuse(`Tagout stopped this call: the client's message was not understood (${read.code}: ${escapeControls(read.detail)}).`);
    return answer(read.payload, deps);
  } catch (error) {
    const detail = error instanceof Error ? error.message : "unknown failure";
    return refuse(`Tagout stopped this call: the guard failed and stays closed (${escapeControls(detail.slice(0, 200))}).`);
  }
};
