import { escapeControls, errorText } from "../../model/index.ts";
import type { HookDeps } from "./deps.ts";
import { readOutcome } from "./outcome.ts";
import type { Payload } from "./payload.ts";
import { callWithoutFilter } from "./redacted-command.ts";
import { blankAll, redactAll, withoutPictures } from "./redacted-output.ts";
import { allowed, endTurn, type HookReply, reasonLengthMax, refuse } from "./reply.ts";
import { knownTools } from "./tools.ts";

type Ended = Extract<Payload, { event: "PostToolUse" | "PostToolUseFailure" }>;

/** What the client says of its own tools that failed names files and settings, and shows nothing of what is in them. */
const errsInWords = (tool: string): boolean => tool === "shell" || knownTools.includes(tool);

interface Looked {
  /** Without what nobody may see. */
  readonly shown: unknown;
  /** Why it could not be looked at; nothing of it is left then. */
  readonly error?: unknown;
}

const look = ({ call, response }: Ended, deps: HookDeps): Looked => {
  try {
    return { shown: redactAll(deps.mustRedactHere(call) ? withoutPictures(call.tool, response) : response, deps.redact) };
  } catch (error) {
    return { shown: blankAll(response), error: error ?? "unknown failure" };
  }
};

/** What could not be redacted is not shown: no text of it is left, and the turn ends in case the client takes no such answer. */
const replyWithoutOutput = ({ event, call }: Ended, blank: unknown, deps: HookDeps, error: unknown): HookReply => {
  deps.tainted.mark(call);
  const detail = errorText(error);
  const specific = { hookEventName: event, ...(event === "PostToolUse" && { updatedToolOutput: blank }) };
  return endTurn(`an output could not be redacted (${escapeControls(detail.slice(0, 200))})`, specific);
};

/** What happened could not be recorded, which is said; the output is redacted all the same. */
const replyUnrecorded = (error: unknown, specific: object): HookReply => {
  const detail = errorText(error);
  const reason = `Tagout: the guard failed after this call (${escapeControls(detail.slice(0, 200))}).`.slice(0, reasonLengthMax);
  const reply = refuse(reason, "PostToolUse");
  return { ...reply, stdout: JSON.stringify({ ...JSON.parse(reply.stdout), hookSpecificOutput: specific }) };
};

/**
 * Records the outcome and hands the output on redacted, in its own shape: the client takes no other. What a failed call printed
 * nobody can rewrite (2.1.330); where that has to be redacted and is not, the turn ends before the model reads it.
 */
export const replyAfter = (given: Ended, deps: HookDeps): HookReply => {
  const own = callWithoutFilter(given.call, deps.filter(given.call));
  const ended = own === undefined ? given : { ...given, call: own };
  const { event, call, response } = ended;
  const isFailure = event === "PostToolUseFailure";
  // What came through the redactor is as it has to be.
  const looked = own === undefined ? look(ended, deps) : { shown: response };
  const isChanged = own === undefined && JSON.stringify(looked.shown) !== JSON.stringify(response);
  if (isFailure && isChanged && !errsInWords(call.tool) && deps.mustRedactHere(call)) deps.tainted.mark(call);
  const rewritten = { hookEventName: event, ...(isChanged && !isFailure && { updatedToolOutput: looked.shown }) };
  let reminder: string | undefined;
  try {
    reminder = deps.recordOutcome(readOutcome(ended, looked.shown, isFailure));
  } catch (error) {
    if (looked.error === undefined) return replyUnrecorded(error, rewritten);
  }
  if (looked.error !== undefined) return replyWithoutOutput(ended, looked.shown, deps, looked.error);
  if ((!isChanged || isFailure) && reminder === undefined) return allowed;
  const specific = { ...rewritten, ...(reminder !== undefined && { additionalContext: reminder }) };
  return { ...allowed, stdout: JSON.stringify({ hookSpecificOutput: specific }) };
};
