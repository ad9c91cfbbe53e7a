import type { Decision, EffectVerdict, ToolCall } from "../../model/index.ts";
import type { HookDeps } from "./deps.ts";
import { showsNoContent, throughFilter } from "./redacted-command.ts";
import { type HookReply, isAskedByClient, refuse, replyTo, runWith } from "./reply.ts";
import type { Understanding } from "./tools.ts";

/** A call that was decided. */
export interface Decided {
  readonly call: ToolCall;
  readonly understanding: Understanding;
  readonly decision: Decision;
}

/** What only reads, and reaches nobody: the client need not ask its person about it because it looks different. */
const onlyReads = ({ effect }: EffectVerdict): boolean =>
  (effect.action === "read" && effect.resource.kind !== "remote") || (effect.action === "write" && effect.resource.kind === "output");

/** Confirmed by a person for exactly this, or proven to read. */
const mayRunUnasked = ({ effects, doubts, obligations }: Decision): boolean =>
  obligations.includes("verify") || (doubts.length === 0 && effects.every(onlyReads));

const textIn = ({ input }: ToolCall, name: string): string => (typeof input[name] === "string" ? input[name] : "");

const stopped = (why: string, instead: string): HookReply => refuse(`Tagout stopped this call: ${why}. ${instead}`);

/** A shell call whose output reaches the model only through the redactor. */
const shellReply = ({ call, decision }: Decided, deps: HookDeps): HookReply => {
  const command = textIn(call, "command");
  if (showsNoContent(command)) return replyTo(decision);
  const through = throughFilter(command, deps.filter(call));
  if (through === undefined)
    return stopped(
      "its output has to be redacted, and as it stands it cannot be run through the redactor",
      "Close every here-document, quote and group, end no line with a backslash, and send it again",
    );
  const input = { ...call.input, command: through };
  return isAskedByClient(decision) ? replyTo(decision, "PreToolUse", input) : runWith(input, mayRunUnasked(decision));
};

const pictures = /\.(?:png|jpe?g|gif|webp|pdf)$/i;
/** Hosts that are an organisation's own: names without a dot or under a local ending, and private addresses (RFC 1918, 4193, 6761, 6762, 8375). */
const ownHosts =
  /^(?:[^.]+|.*\.(?:local|localhost|internal|intranet|corp|lan|home|home\.arpa|svc|test|private)|10\..*|127\..*|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*|\[.*\])$/i;

/** Why a tool's answer could not be redacted before a model reads it, with what to do instead. */
const unredactable = ({ call, understanding }: Decided): readonly [why: string, instead: string] | undefined => {
  const { tool } = call;
  if (tool === "Read" && pictures.test(textIn(call, "file_path")))
    return ["pictures and pages cannot be redacted", "Have a person look at it, or read its text, such as with `pdftotext FILE -`"];
  if ((tool === "Skill" || tool === "SlashCommand") && understanding.kind === "shell" && !showsNoContent(understanding.command))
    return [
      "what its inline shell prints reaches the model unredacted",
      "Run those commands as calls of their own: their output is redacted",
    ];
  if (tool === "Monitor")
    return ["what comes over a socket reaches the model unredacted", "Watch it with a command: its output is redacted"];
  if (tool !== "WebFetch") return undefined;
  const url = URL.parse(textIn(call, "url"));
  if (url !== null && !ownHosts.test(url.hostname)) return undefined;
  return [
    "a page of the organisation's own is read by a model before it can be redacted",
    `Run \`curl -sS '${url?.href ?? "URL"}'\` instead: its output is redacted`,
  ];
};

/** Answers before a call: stops it, lets it run, or lets it run so that nothing unredacted reaches the model. */
export const replyBefore = (decided: Decided, deps: HookDeps, event = "PreToolUse"): HookReply => {
  const { call, decision } = decided;
  const reply = replyTo(decision, event);
  if (reply.exitCode !== 0 || !deps.mustRedact(decision, call)) return reply;
  if (call.tool === "shell") return shellReply(decided, deps);
  const found = unredactable(decided);
  return found === undefined ? reply : stopped(...found);
};
