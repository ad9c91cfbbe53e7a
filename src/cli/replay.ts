import { limitOf, readArguments } from "./arguments.ts";
import { countOf, judgePast, pastOptions, shownCommand, type PastDecisions } from "./past.ts";
import { complain, exitCodes, print } from "./stream.ts";
import { TranscriptError } from "./transcripts.ts";
import { withUsage } from "./usage.ts";

export const run = (args: readonly string[]): Promise<number> =>
  withUsage("replay", () => {
    const read = readArguments(args, pastOptions);
    const limit = limitOf(read, Number.POSITIVE_INFINITY);
    try {
      const past = judgePast(read);
      print(read.flags.has("--json") ? `${JSON.stringify(replayJson(past, limit))}\n` : replayText(past, limit));
      return exitCodes.ok;
    } catch (error) {
      if (!(error instanceof TranscriptError)) throw error;
      complain(`tagout replay: ${error.message}\n`);
      return exitCodes.fault;
    }
  });

const summaryOf = ({ judged, skipped }: PastDecisions): Readonly<Record<string, number>> => ({
  commands: judged.length,
  allow: countOf(judged, "allow"),
  ask: countOf(judged, "ask"),
  deny: countOf(judged, "deny"),
  skipped,
});

const replayJson = (past: PastDecisions, limit: number): unknown => ({
  commands: past.judged.slice(0, limit).map(({ file, command, cwd, decision }) => ({
    file,
    command: shownCommand(command, 4096),
    ...(cwd !== undefined && { cwd }),
    decision: decision.outcome,
    environment: decision.environment.name,
    rules: decision.rules,
    reason: decision.reason,
  })),
  summary: summaryOf(past),
});

const replayText = (past: PastDecisions, limit: number): string => {
  const lines = past.judged
    .slice(0, limit)
    .flatMap(({ command, decision }) => [
      `${decision.outcome.toUpperCase().padEnd(5)} in ${decision.environment.name}: ${shownCommand(command, 160)}`,
      ...(decision.outcome === "allow" ? [] : [`      ${shownCommand(decision.reason, 160)}`]),
    ]);
  const { commands, allow, ask, deny, skipped } = summaryOf(past);
  const stopped = `${commands} commands: ${allow} would have run, ${ask} would have been stopped until a person confirmed, ${deny} would have been denied`;
  return `${[...lines, `${stopped}${skipped ? `; ${skipped} lines are no records` : ""}`].join("\n")}\n`;
};
