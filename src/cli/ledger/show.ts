import { entryKinds, type Entry } from "../../ledger/index.ts";
import { escapeControls, outcomes } from "../../model/index.ts";
import { choose, readArguments, UsageError } from "../arguments.ts";
import { outcomeColour, painter, type Paint } from "../colour.ts";
import { openMachine, type Machine } from "../machine.ts";
import { complain, exitCodes, print } from "../stream.ts";
import { isMissing, noOperands } from "./record.ts";

const limitOf = (text: string | undefined): number => {
  if (text === undefined) return Infinity;
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw new UsageError(`\`--limit ${text}\` is not a count; use a whole number from 1`);
  return Number(text);
};

/** The last entries, oldest first. */
const lastEntries = (machine: Machine, limit: number, kind: Entry["kind"] | undefined): readonly Entry[] => {
  const kept: Entry[] = [];
  for (const entry of machine.ledger.entries(kind === undefined ? {} : { kinds: [kind] })) {
    kept.push(entry);
    if (kept.length > limit) kept.shift();
  }
  return kept;
};

export const showCommand = (args: readonly string[]): number => {
  const read = readArguments(args, { flags: ["--json"], values: ["--limit", "--kind"] });
  noOperands(read.operands);
  const machine = openMachine(process.env);
  const limit = limitOf(read.values.get("--limit"));
  const kind = choose(read.values.get("--kind"), "kind of entry", entryKinds);
  if (isMissing(machine)) {
    complain(`tagout ledger: there is no ledger in \`${machine.paths.ledger}\`: nothing was recorded yet\n`);
    return exitCodes.ok;
  }
  const paint = painter(process.env);
  for (const entry of lastEntries(machine, limit, kind))
    if (!print(read.flags.has("--json") ? `${JSON.stringify(entry)}\n` : entryText(entry, paint))) return exitCodes.fault;
  return exitCodes.ok;
};

const text = (value: unknown): string =>
  escapeControls(typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value));

const userText = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return text(value);
  const { human, client, agent } = value as Record<string, unknown>;
  return [text(human), client === undefined ? "" : `through ${text(client)}`, agent ? `as ${text(agent)}` : ""].filter(Boolean).join(" ");
};

const approvalText = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return text(value);
  const { given, grant } = value as Record<string, unknown>;
  return grant === undefined ? text(given) : `${text(given)} (grant ${text(grant)})`;
};

/** One entry for a person: the specification's fields that it has, one a line. */
const entryText = (entry: Entry, paint: Paint): string => {
  const { body } = entry;
  const outcome = outcomes.find((each) => each === body["outcome"]);
  const what = outcome === undefined ? entry.kind : paint(outcome.toUpperCase(), outcomeColour[outcome]);
  const fields: readonly (readonly [string, string])[] = [
    ["action", text(body["action"])],
    ["environment", text(body["environment"])],
    ["user", userText(body["user"])],
    ["approval", approvalText(body["approval"])],
    ["result", text(body["result"])],
    ["evidence", Array.isArray(body["evidence"]) ? body["evidence"].map(text).join("; ") : text(body["evidence"])],
    ["rules", Array.isArray(body["rules"]) ? body["rules"].map(text).join(", ") : ""],
  ];
  const lines = fields.filter(([, value]) => value !== "").map(([name, value]) => `  ${name}: ${value}`);
  return `${[`${entry.time} #${entry.seq} ${what}`, ...lines].join("\n")}\n`;
};
