import type { Surroundings } from "../../catalog/index.ts";
import { escapeControls, type ToolCall, errorText } from "../../model/index.ts";
import { reviewConfigChange } from "./config-change.ts";
import { replyAfter } from "./after.ts";
import { replyBefore } from "./before.ts";
import type { HookDeps } from "./deps.ts";
import { type Payload, readPayload } from "./payload.ts";
import { callWithoutFilter } from "./redacted-command.ts";
import { allowed, endTurn, hold, type HookReply, inform, refuse, tell } from "./reply.ts";
import { understand } from "./tools.ts";
import { exactPhrase } from "../../approval/protocol.ts";

/** The phrase of the exception protocol, typed into the agent's own prompt, confirms nothing. */
const phraseNotice =
  "This phrase confirms nothing here: text in an agent's prompt can be written by the agent. " +
  "Open a terminal of your own, list what waits with `tagout requests`, and confirm there with `tagout approve ID`.";

/** INVARIANT: whatever goes wrong, a session can end: a stop changes nothing that the guard is there for. */
const replyToStop = (payload: Extract<Payload, { event: "Stop" }>, deps: HookDeps): HookReply => {
  try {
    const ending = deps.end(payload.call, payload.isContinuing);
    if (ending.kind === "hold" && !payload.isContinuing) return hold(ending.reason);
    return ending.kind === "tell" ? tell(ending.message) : allowed;
  } catch (error) {
    const detail = errorText(error);
    return tell(`Tagout could not look for open incidents (${escapeControls(detail.slice(0, 200))}); see \`tagout incident check\`.`);
  }
};

/** Commands the client brings itself have no file; what they start passes the tool hook. */
const ownCommandSources = new Set(["builtin", "bundled"]);

const surroundingsOf = (call: ToolCall, { surroundings }: HookDeps): Surroundings => {
  return { ...surroundings(call), cwd: call.cwd, variables: call.variables };
};

const decide = (given: ToolCall, deps: HookDeps, event?: string): HookReply => {
  const call = callWithoutFilter(given, deps.filter(given)) ?? given;
  const understanding = understand(call, surroundingsOf(call, deps));
  return replyBefore({ call, understanding, decision: deps.decide(call, understanding) }, deps, event);
};

const taintNotice =
  "Tagout stopped this prompt: an output in this session could not be redacted, and it would go to the model together with the prompt. " +
  "Begin a new session (`/clear`, or start the client again).";

const replyToPrompt = ({ prompt, call }: Extract<Payload, { event: "UserPromptSubmit" }>, deps: HookDeps): HookReply => {
  if (prompt.includes(exactPhrase)) return refuse(phraseNotice, "UserPromptSubmit");
  return deps.tainted.has(call) ? refuse(taintNotice, "UserPromptSubmit") : allowed;
};

const answer = (payload: Payload, deps: HookDeps): HookReply => {
  switch (payload.event) {
    case "PreToolUse":
      return decide(payload.call, deps);
    case "PostToolUse":
    case "PostToolUseFailure":
      return replyAfter(payload, deps);
    case "UserPromptExpansion":
      if (ownCommandSources.has(payload.source)) return allowed;
      return decide(payload.call, deps, payload.event);
    case "PostToolBatch":
      return deps.tainted.has(payload.call) ? endTurn("an output could not be redacted, and the model is not to read it") : allowed;
    case "UserPromptSubmit":
      return replyToPrompt(payload, deps);
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
    const detail = errorText(error);
    return refuse(`Tagout stopped this call: the guard failed and stays closed (${escapeControls(detail.slice(0, 200))}).`);
  }
};
