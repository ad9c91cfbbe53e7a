import { hasRun, isChange, type RecordedCall } from "../evidence/index.ts";
import { oneLine } from "../model/index.ts";

/** Whether somebody looked after a change. Computed from the record each time; nothing stores it. */
export type Verification =
  /** It changed nothing, or never ran. */
  | { readonly kind: "not-needed" }
  | { readonly kind: "verified"; readonly by: RecordedCall }
  /** The verification itself failed. */
  | { readonly kind: "refuted"; readonly by: RecordedCall }
  | { readonly kind: "unverified"; readonly wanted: readonly string[] };

/** Later than this, a look at the system shows something else than whether the change worked. */
export const verifyWithinMs = 30 * 60_000;

/** Parts of a line of shell between its operators; quotes are kept together. */
export const partsOf = (command: string): readonly string[] => {
  const parts: string[] = [];
  let part = "";
  let quote = "";
  for (let at = 0; at < command.length; at++) {
    const character = command[at] as string;
    if (character === "\\" && quote !== "'") {
      part += character + (command[++at] ?? "");
      continue;
    }
    if (quote === character) quote = "";
    else if (quote === "" && (character === '"' || character === "'")) quote = character;
    if (quote === "" && /[|&;\n]/.test(character)) {
      parts.push(oneLine(part));
      part = "";
    } else part += character;
  }
  return [...parts, oneLine(part)].filter((each) => each !== "");
};

/** Words that may stand before a command without making it another one. */
const withoutPrefix = (part: string): string => part.replace(/^(?:sudo(?:\s+-n)?|time|command)\s+/, "").replace(/\s+2>&1$/, "");

/** True where a command, or a part of it, is the wanted one, with or without options that only shape the output. */
const runs = (command: string, wanted: string): boolean => {
  const sought = withoutPrefix(oneLine(wanted));
  return partsOf(command).some((part) => {
    const given = withoutPrefix(part);
    return given === sought || given.replaceAll(/\s+(?:--no-pager|-l|--full)\b/g, "") === sought;
  });
};

/** A change that ran on somebody's word: these are verified. */
export const needsVerification = (call: RecordedCall): boolean =>
  hasRun(call) && (call.grant !== undefined || call.isAskedByClient) && call.effects.some(isChange);

/** What became of verifying one call, among all calls of the record in order. */
export const verificationOf = (call: RecordedCall, calls: readonly RecordedCall[]): Verification => {
  if (!needsVerification(call)) return { kind: "not-needed" };
  const until = Date.parse(call.ended?.time ?? call.time) + verifyWithinMs;
  const looks = calls.filter(
    (later) =>
      later.seq > (call.ended?.seq ?? call.seq) &&
      Date.parse(later.time) <= until &&
      later.ended !== undefined &&
      call.verify.some((wanted) => runs(later.command, wanted)),
  );
  // The last look counts: what failed first and held then is verified, what held and then failed is not.
  const last = looks.at(-1);
  if (last === undefined) return { kind: "unverified", wanted: call.verify };
  if (last.ended?.result === "SUCCESS") return { kind: "verified", by: last };
  return last.ended?.result === "FAILURE" ? { kind: "refuted", by: last } : { kind: "unverified", wanted: call.verify };
};

/** Times between which a verification failed that held later: the service was down, as far as the record can tell. */
export const downtimeOf = (calls: readonly RecordedCall[]): { readonly from: string; readonly to: string } | undefined => {
  const wanted = new Set(calls.flatMap(({ verify }) => verify.map((command) => withoutPrefix(oneLine(command)))));
  let longest: { readonly from: string; readonly to: string } | undefined;
  for (const command of wanted) {
    let from: string | undefined;
    for (const call of calls) {
      if (call.ended === undefined || !runs(call.command, command)) continue;
      if (call.ended.result === "FAILURE") from ??= call.ended.time;
      else if (call.ended.result === "SUCCESS" && from !== undefined) {
        const to = call.ended.time;
        if (longest === undefined || Date.parse(to) - Date.parse(from) > Date.parse(longest.to) - Date.parse(longest.from))
          longest = { from, to };
        from = undefined;
      }
    }
  }
  return longest;
};
