import { isObject, type ToolCall } from "../../model/index.ts";

/** How a call that was allowed ended. */
export interface Outcome {
  readonly call: ToolCall;
  /** The client's id of the call, empty when it gave none. */
  readonly callId: string;
  /** `unknown`: it runs on in the background, or was interrupted. */
  readonly result: "succeeded" | "failed" | "unknown";
  readonly exit?: number;
  readonly durationMs?: number;
  /** What it printed or showed, redacted; undefined where it gave nothing to read. */
  readonly output?: string;
}

const textIn = (value: unknown, name: string): string | undefined =>
  isObject(value) && typeof value[name] === "string" ? (value[name] as string) : undefined;

const joinTexts = (texts: readonly (string | undefined)[]): string =>
  texts
    .filter((text): text is string => text !== undefined && text !== "")
    .reduce((all, text) => `${all}${all === "" || all.endsWith("\n") ? "" : "\n"}${text}`, "");

/** Text of content blocks as servers of tools send them. */
const blockTexts = (value: unknown): string | undefined =>
  Array.isArray(value) && value.every((block) => isObject(block)) ? joinTexts(value.map((block) => textIn(block, "text"))) : undefined;

/**
 * What a person would have read of a tool's answer. Shapes: `sdk-tools.d.ts` of Claude Code 2.1.330 (`BashOutput`,
 * `FileReadOutput`, `GrepOutput`, `GlobOutput`); a server's answer is text or a list of content blocks. What has no text
 * of its own is shown as JSON.
 */
export const outputText = (response: unknown): string | undefined => {
  if (response === undefined || response === null) return undefined;
  if (typeof response === "string") return response;
  if (Array.isArray(response)) return blockTexts(response) ?? JSON.stringify(response, null, 2);
  if (!isObject(response)) return String(response);
  if (response["isImage"] === true) return undefined;
  if (typeof response["stdout"] === "string") return joinTexts([textIn(response, "stdout"), textIn(response, "stderr")]);
  const file = response["file"];
  if (isObject(file)) return textIn(file, "content");
  const content = typeof response["content"] === "string" ? response["content"] : blockTexts(response["content"]);
  if (content !== undefined) return content;
  const names = response["filenames"];
  if (Array.isArray(names)) return names.filter((name) => typeof name === "string").join("\n");
  return JSON.stringify(response, null, 2);
};

/** How the client words the end of a shell command that failed (2.1.330). */
const exitPattern = /^(?:Error: )?Exit code (\d{1,3})(?:\n|$)/;

/** The client says nothing of the exit status of a shell call that succeeded; some that did not end with 0 count as success. */
const exitOf = (call: ToolCall, response: unknown, isFailure: boolean): number | undefined => {
  if (call.tool !== "shell") return undefined;
  if (isFailure) {
    const found = exitPattern.exec(typeof response === "string" ? response : "")?.[1];
    return found === undefined ? undefined : Number(found);
  }
  if (!isObject(response) || response["interrupted"] === true || textIn(response, "returnCodeInterpretation") !== undefined)
    return undefined;
  return 0;
};

const isInBackground = (response: unknown): boolean => textIn(response, "backgroundTaskId") !== undefined;

/** What a tool's answer says about how it ended. `redacted`: the answer as it is handed on. */
export const readOutcome = (
  { call, callId, durationMs }: { readonly call: ToolCall; readonly callId: string; readonly durationMs?: number },
  redacted: unknown,
  isFailure: boolean,
): Outcome => {
  const isRunning = !isFailure && isInBackground(redacted);
  const isInterrupted = !isFailure && isObject(redacted) && redacted["interrupted"] === true;
  const exit = isRunning ? undefined : exitOf(call, redacted, isFailure);
  const text = isFailure && typeof redacted === "string" ? redacted.replace(exitPattern, "") : outputText(redacted);
  return {
    call,
    callId,
    result: isFailure ? "failed" : isRunning || isInterrupted ? "unknown" : "succeeded",
    ...(exit !== undefined && { exit }),
    ...(durationMs !== undefined && { durationMs }),
    ...(text !== undefined && !isRunning && { output: text }),
  };
};
