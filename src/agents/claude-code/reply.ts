import { escapeControls, type Decision, type EffectVerdict, type ToolCall } from "../../model/index.ts";

/** What the hook writes and how it ends. */
export interface HookReply {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: 0 | 2;
}

type ToolInput = ToolCall["input"];

/** Longest text handed to an agent, in UTF-16 code units. */
export const reasonLengthMax = 2000;
const effectsShownMax = 5;
const fieldLengthMax = 220;

const oneLine = (text: string): string => {
  const escaped = escapeControls(text);
  return escaped.length > fieldLengthMax ? `${escaped.slice(0, fieldLengthMax)}…` : escaped;
};

const describeEffect = ({ effect, environment }: EffectVerdict): string => {
  const via = effect.via.length === 0 ? "" : ` (via ${effect.via.join(" → ")})`;
  return oneLine(`${effect.action} ${effect.resource.kind} ${effect.resource.name} in ${environment.name}${via}`);
};

const describeStopped = (decision: Decision): string[] => {
  const stopped = decision.effects.filter((verdict) => verdict.outcome !== "allow").map(describeEffect);
  const doubts = decision.doubts.map((doubt) => oneLine(`not understood: ${doubt.detail} (${doubt.reason})`));
  const all = [...new Set([...stopped, ...doubts])];
  const shown = all.slice(0, effectsShownMax).map((line) => `- ${line}`);
  return all.length > effectsShownMax ? [...shown, `- and ${all.length - effectsShownMax} more`] : shown;
};

const indent = (text: string): string =>
  text
    .split("\n")
    .map((line) => `  ${escapeControls(line)}`)
    .join("\n");

/** The hand-off to a person, whole or not at all: a shortened command would be another command. */
const describeHandoff = (decision: Decision, lengthLeft: number): string[] => {
  const { handoff } = decision;
  if (handoff === undefined) return [];
  const verify = handoff.verify.length === 0 ? [] : ["After running, verify with:", ...handoff.verify.map(indent)];
  const lines = [
    `Say to the person: I cannot do this in ${decision.environment.name}. Here's the command for you to run:`,
    indent(handoff.command),
    ...verify,
  ];
  if (lines.join("\n").length <= lengthLeft) return lines;
  return ["Hand this action to a person; its command is too long to repeat here."];
};

/** Where a person confirms; said to the agent so that it can pass it on, and of no use to it by itself. */
const describeConfirmation = ({ confirmation }: Decision): string[] => {
  if (confirmation?.request === undefined) return confirmation === undefined ? [] : [oneLine(`Confirmation: ${confirmation.note}`)];
  const id = confirmation.request;
  return [
    `Request ${id} waits for a person (${oneLine(confirmation.note)}). Tell the person: to confirm exactly this call, run \`tagout approve ${id}\` in a terminal of your own, or confirm it on the page of \`tagout serve\`.`,
    "After that, repeat the identical call once; anything different about it needs a new confirmation.",
  ];
};

const whatInstead = (decision: Decision): string =>
  decision.outcome === "deny"
    ? "No confirmation helps here. Do not try it in another form; leave it to a person."
    : "It did not run. Reading logs, metrics, schema and configuration, plans and dry runs, and preparing a change on a branch are allowed. Do not retry it in another form.";

/** What the agent is told about a call that was stopped: plain text, bounded, nothing invisible in it. */
export const describeRefusal = (decision: Decision): string => {
  const head = decision.outcome === "deny" ? "Tagout denied this call." : "Tagout stopped this call: it needs a person's confirmation.";
  const rules = decision.rules.length === 0 ? "" : ` [${decision.rules.join(", ")}]`;
  const lines = [
    head,
    ...describeStopped(decision),
    oneLine(`Environment: ${decision.environment.name}: ${decision.environment.reason}`),
    oneLine(`Why: ${decision.reason}${rules}`),
    ...describeConfirmation(decision),
    whatInstead(decision),
  ];
  const text = lines.join("\n");
  const handoff = describeHandoff(decision, reasonLengthMax - text.length - 1);
  return [text, ...handoff].join("\n").slice(0, reasonLengthMax);
};

/** The only reply that lets a call run as it is. */
export const allowed: HookReply = { stdout: "{}", stderr: "", exitCode: 0 };

/**
 * Stops a call: exit code 2 with the reason on standard error, and the same in every JSON spelling the client
 * (and others that read its settings file) understands.
 */
export const refuse = (reason: string, event = "PreToolUse"): HookReply => {
  const specific = {
    hookEventName: event,
    permissionDecision: "deny",
    permissionDecisionReason: reason,
  };
  const json = {
    decision: "block",
    reason,
    permissionDecision: "deny",
    permissionDecisionReason: reason,
    ...(event === "PreToolUse" ? { hookSpecificOutput: specific } : {}),
  };
  return { stdout: JSON.stringify(json), stderr: `${reason}\n`, exitCode: 2 };
};

/**
 * Leaves a call to the client's own dialog. Only for a call that the guard has let be asked there: a hook of anybody else
 * can answer that dialog, and other clients that read the same settings take `ask` for a yes.
 */
const askPerson = (decision: Decision, input?: ToolInput): HookReply => {
  const reason = [`Tagout: this changes ${decision.environment.name}.`, ...describeStopped(decision), oneLine(`Why: ${decision.reason}`)];
  const specific = {
    hookEventName: "PreToolUse",
    permissionDecision: "ask",
    permissionDecisionReason: reason.join("\n").slice(0, reasonLengthMax),
    ...(input !== undefined && { updatedInput: input }),
  };
  return { stdout: JSON.stringify({ hookSpecificOutput: specific }), stderr: "", exitCode: 0 };
};

/**
 * Lets a call run with another input. `mayRun`: it runs without the client asking its person; the client's own rules that deny or ask
 * hold all the same (2.1.330).
 */
export const runWith = (input: ToolInput, mayRun: boolean): HookReply => {
  const specific = { hookEventName: "PreToolUse", ...(mayRun && { permissionDecision: "allow" }), updatedInput: input };
  return { stdout: JSON.stringify({ hookSpecificOutput: specific }), stderr: "", exitCode: 0 };
};

/** With what input a call runs that was answered so: its own, or another one; undefined where it does not run. */
export const inputAnswered = (stdout: string, own: ToolInput): ToolInput | undefined => {
  if (stdout === allowed.stdout) return own;
  if (!/^\{"hookSpecificOutput":\{"hookEventName":"PreToolUse",(?:"permissionDecision":"allow",)?"updatedInput":\{/.test(stdout))
    return undefined;
  const { hookSpecificOutput } = JSON.parse(stdout) as { readonly hookSpecificOutput: { readonly updatedInput: ToolInput } };
  return hookSpecificOutput.updatedInput;
};

/** Ends the turn before the model reads what a call gave back; the person is told why. */
export const endTurn = (reason: string, specific?: object): HookReply => ({
  stdout: JSON.stringify({
    continue: false,
    stopReason: `Tagout ended this turn: ${reason}`.slice(0, reasonLengthMax),
    ...(specific !== undefined && { hookSpecificOutput: specific }),
  }),
  stderr: "",
  exitCode: 0,
});

/** With what a reason begins that keeps a turn going; the hook's wrapper lets no other one through for a stop. */
export const holdStart = "Tagout holds this turn: ";

/** Keeps a turn going at its end: exit code 2, the reason on standard error. */
export const hold = (reason: string): HookReply => {
  const text = `${holdStart}${reason}`.slice(0, reasonLengthMax);
  return { stdout: JSON.stringify({ decision: "block", reason: text }), stderr: `${text}\n`, exitCode: 2 };
};

/** Lets it go on and tells the person something. */
export const tell = (message: string): HookReply => ({
  stdout: JSON.stringify({ systemMessage: message.slice(0, reasonLengthMax) }),
  stderr: "",
  exitCode: 0,
});

/** Carries a decision to Claude Code. `input`: with what the call runs instead, where the client asks its person. */
export const replyTo = (decision: Decision, event = "PreToolUse", input?: ToolInput): HookReply => {
  if (decision.outcome === "allow") return allowed;
  return isAskedByClient(decision, event) ? askPerson(decision, input) : refuse(describeRefusal(decision), event);
};

/** Whether a call is left to the client's own dialog. */
export const isAskedByClient = (decision: Decision, event = "PreToolUse"): boolean =>
  decision.outcome === "ask" && decision.confirmation?.isAskedByClient === true && event === "PreToolUse";

/** Lets the turn go on and adds text that the model reads. */
export const inform = (event: string, text: string): HookReply => ({
  stdout: JSON.stringify({ hookSpecificOutput: { hookEventName: event, additionalContext: text } }),
  stderr: "",
  exitCode: 0,
});
