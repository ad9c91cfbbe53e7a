import { actionOf, actorText } from "../../ledger/action.ts";
import type { Entry } from "../../ledger/index.ts";
import { isAskedFor } from "../../ledger/query.ts";
import { escapeControls, jsonLine, outcomes } from "../../model/index.ts";
import { EntryCursor } from "../../store/segments.ts";
import { systemLibc } from "../../store/index.ts";
import { limitOf, readArguments } from "../arguments.ts";
import { outcomeColour, painter, type Paint } from "../colour.ts";
import { openMachine } from "../machine.ts";
import { complain, exitCodes, print } from "../stream.ts";
import { lastOf, queryOf, queryOptions } from "./query.ts";
import { isMissing, noOperands } from "./record.ts";

const followMs = 250;
/** How many of the past are shown before what comes is followed, where nothing else was asked for. */
const followLimit = 10;

export const showCommand = (args: readonly string[]): number => {
  const read = readArguments(args, { flags: ["--json", "--follow"], values: queryOptions });
  noOperands(read.operands);
  const query = queryOf(read);
  const isFollowing = read.flags.has("--follow");
  const limit = read.values.has("--limit") || !isFollowing ? limitOf(read, Infinity) : followLimit;
  const machine = openMachine(process.env);
  if (isMissing(machine) && !isFollowing) {
    complain(`tagout ledger: there is no ledger in \`${machine.paths.ledger}\`: nothing was recorded yet\n`);
    return exitCodes.ok;
  }
  const paint = painter(process.env);
  const show = (entry: Entry): boolean => print(read.flags.has("--json") ? jsonLine(entry) : entryText(entry, paint));
  const isMeant = (entry: Entry): boolean => isAskedFor(entry, query);
  const cursor = new EntryCursor(systemLibc(), machine.paths.ledger, { segment: 1, offset: 0 });
  const past = isFollowing ? cursor.more() : machine.ledger.entries();
  for (const entry of lastOf(past, limit, isMeant)) if (!show(entry)) return exitCodes.fault;
  return isFollowing ? follow(cursor, (entry) => !isMeant(entry) || show(entry)) : exitCodes.ok;
};

/** Until nobody reads any more, or Ctrl+C. */
const follow = (cursor: EntryCursor, show: (entry: Entry) => boolean): number => {
  for (;;) {
    for (const entry of cursor.more()) if (!show(entry)) return exitCodes.ok;
    systemLibc().sleep(followMs);
  }
};

/** One entry for a person: the specification's fields that it has, one a line. */
const entryText = (entry: Entry, paint: Paint): string => {
  const action = actionOf(entry);
  const outcome = outcomes.find((each) => each === action.outcome);
  const what = outcome === undefined ? entry.kind : paint(outcome.toUpperCase(), outcomeColour[outcome]);
  const fields: readonly (readonly [string, string])[] = [
    ["action", action.action],
    ["environment", action.environment],
    ["user", actorText(action)],
    ["session", action.session],
    ["approval", action.approval],
    ["request", action.request],
    ["result", action.result],
    ["evidence", action.evidence.join("; ")],
    ["rules", action.rules.join(", ")],
  ];
  const lines = fields.filter(([, value]) => value !== "").map(([name, value]) => `  ${paint(`${name}:`, "dim")} ${escapeControls(value)}`);
  return `${[`${paint(entry.time, "dim")} #${entry.seq} ${what}`, ...lines].join("\n")}\n`;
};
