import { readArguments, UsageError } from "../arguments.ts";
import { openTerminal } from "../person.ts";
import { complain, exitCodes, print } from "../stream.ts";
import { systemClock } from "../../store/index.ts";
import type { PrunePlan } from "../../store/pruning.ts";
import { isForPeople } from "./key.ts";
import { momentOf } from "./query.ts";
import { failed, noOperands, openRecord } from "./record.ts";

/** Removes the bodies of old entries and keeps what proves them. */
export const pruneCommand = (args: readonly string[]): number => {
  const { flags, values, operands } = readArguments(args, { flags: ["--yes", "--dry-run"], values: ["--before"] });
  noOperands(operands);
  const before = beforeOf(values.get("--before"));
  if (!isForPeople("prune")) return exitCodes.deny;
  const { tree } = openRecord();
  const planned = tree.prune(before, true);
  if (!planned.ok) return failed("prune", planned);
  if (planned.value !== undefined) print(planText(planned.value, before));
  if (flags.has("--dry-run")) return exitCodes.ok;
  if (planned.value !== undefined && !flags.has("--yes") && !isConfirmed(planned.value)) {
    complain("tagout ledger prune: not confirmed; nothing was removed\n");
    return exitCodes.ask;
  }
  const pruned = tree.prune(before);
  if (!pruned.ok) return failed("prune", pruned);
  print(pruned.value === undefined ? `nothing is older than ${before}\n` : `pruned: entries ${pruned.value.from} to ${pruned.value.to}\n`);
  return exitCodes.ok;
};

const beforeOf = (text: string | undefined): string => {
  if (text === undefined) throw new UsageError("say up to when: `--before 2026-01-31`, or a moment as entries write it");
  const moment = momentOf("--before", text);
  if (Date.parse(moment) > systemClock.now()) throw new UsageError(`\`${text}\` has not come yet`);
  return moment;
};

const planText = ({ from, to, times: [first, last], kinds }: PrunePlan, before: string): string => {
  const counts = Object.entries(kinds).map(([kind, count]) => `${count} ${kind}`);
  return `Entries ${from} to ${to}, all before ${before}: ${first} to ${last} (${counts.join(", ")}).\nTheir bodies are removed and cannot be brought back; their hashes stay, and so do proofs of them.\n`;
};

const isConfirmed = ({ from, to }: PrunePlan): boolean => {
  const terminal = openTerminal();
  if (terminal === undefined) {
    complain("tagout ledger prune: there is no terminal to ask on; use `--yes` to do without\n");
    return false;
  }
  return terminal.ask("Type how many entries these are to remove them, anything else to leave: ")?.trim() === String(to - from + 1);
};
