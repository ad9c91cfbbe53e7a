import type { Decision, Doubt, Outcome } from "../model/index.ts";
import { limitOf, readArguments } from "./arguments.ts";
import { countOf, judgePast, pastOptions, shownCommand, type PastDecisions } from "./past.ts";
import { complain, exitCodes, print } from "./stream.ts";
import { TranscriptError } from "./transcripts.ts";
import { withUsage } from "./usage.ts";

/** Why commands were stopped, and how often. */
export interface Group {
  /** `unknown-program`, another doubt, or `rule`. */
  readonly reason: string;
  /** The program with its subcommand or option, or the rule with what it met. */
  readonly subject: string;
  readonly outcome: Outcome;
  count: number;
  readonly example: string;
}

const groupsShown = 40;

export const run = (args: readonly string[]): Promise<number> =>
  withUsage("learn", () => {
    const read = readArguments(args, pastOptions);
    const limit = limitOf(read, groupsShown);
    try {
      const past = judgePast(read);
      const groups = groupOf(past);
      print(read.flags.has("--json") ? `${JSON.stringify(learnJson(past, groups))}\n` : learnText(past, groups, limit));
      return exitCodes.ok;
    } catch (error) {
      if (!(error instanceof TranscriptError)) throw error;
      complain(`tagout learn: ${error.message}\n`);
      return exitCodes.fault;
    }
  });

const groupOf = ({ judged }: PastDecisions): readonly Group[] => {
  const groups = new Map<string, Group>();
  for (const { command, decision } of judged) {
    if (decision.outcome === "allow") continue;
    for (const { reason, subject, outcome } of reasonsOf(decision)) {
      const key = `${reason}\0${subject}`;
      const group = groups.get(key);
      if (group) group.count++;
      else groups.set(key, { reason, subject, outcome, count: 1, example: shownCommand(command) });
    }
  }
  return [...groups.values()].toSorted((a, b) => b.count - a.count || (`${a.reason} ${a.subject}` < `${b.reason} ${b.subject}` ? -1 : 1));
};

/** Each reason once, however often it holds in the same command. */
const reasonsOf = (decision: Decision): readonly Omit<Group, "count" | "example">[] => {
  const reasons = new Map<string, Omit<Group, "count" | "example">>();
  for (const doubt of decision.doubts) {
    const subject = subjectOf(doubt);
    reasons.set(`${doubt.reason} ${subject}`, { reason: doubt.reason, subject, outcome: "ask" });
  }
  for (const { effect, outcome, rules } of decision.effects) {
    if (outcome === "allow") continue;
    const subject = `${rules[0] ?? "not-proven-harmless"} (${effect.action} ${effect.resource.kind})`;
    reasons.set(subject, { reason: "rule", subject, outcome });
  }
  if (reasons.size === 0)
    reasons.set("", { reason: "rule", subject: decision.rules[0] ?? "not-proven-harmless", outcome: decision.outcome });
  return [...reasons.values()];
};

const aboutArguments = new Set(["unknown-command", "unknown-option", "unknown-operand", "missing-value", "dynamic-word"]);

/** What a declaration would have to name. */
const subjectOf = ({ reason, detail, via, source }: Doubt): string => {
  if (!aboutArguments.has(reason)) return shownCommand(detail, 60);
  const words = source.split(/\s+/).filter((word) => !/^\w+=/.test(word));
  const program = via.length > 0 ? via.join(" ") : (words[0] ?? "").replace(/^.*\//, "");
  return shownCommand(reason === "dynamic-word" ? program : `${program} ${detail}`, 60);
};

const learnJson = ({ judged, skipped }: PastDecisions, groups: readonly Group[]): unknown => ({
  commands: judged.length,
  allow: countOf(judged, "allow"),
  ask: countOf(judged, "ask"),
  deny: countOf(judged, "deny"),
  skipped,
  groups,
});

const learnText = ({ judged, skipped }: PastDecisions, groups: readonly Group[], limit: number): string => {
  const lines = [
    `${judged.length} commands: ${countOf(judged, "allow")} would run, ${countOf(judged, "ask")} would be asked, ${countOf(judged, "deny")} would be denied${skipped > 0 ? `; ${skipped} lines are no records` : ""}`,
  ];
  for (const { reason, subject, outcome, count, example } of groups.slice(0, limit))
    lines.push(`${String(count).padStart(6)}  ${outcome.padEnd(4)}  ${reason}: ${subject}`, `              ${example}`);
  if (groups.length > limit) lines.push(`and ${groups.length - limit} more reasons; see \`--limit\``);
  if (groups.some(({ reason }) => reason.startsWith("unknown-"))) lines.push("programs of your own can be declared: see docs/own-tools.md");
  return `${lines.join("\n")}\n`;
};
