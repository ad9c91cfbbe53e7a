import { entryKinds, type Entry } from "../../ledger/index.ts";
import type { EntryQuery } from "../../ledger/query.ts";
import { environments, outcomes } from "../../model/index.ts";
import { choose, UsageError, type Arguments } from "../arguments.ts";

/** Options that say which entries are meant. */
export const queryOptions = [
  "--kind",
  "--environment",
  "--session",
  "--outcome",
  "--result",
  "--request",
  "--since",
  "--until",
  "--limit",
] as const;

/** A day, or a moment in UTC. */
const momentForm = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z)?$/;

/** A day or a moment as entries write theirs; a day begins at midnight, UTC. */
export const momentOf = (option: string, text: string): string => {
  const time = momentForm.test(text) ? Date.parse(text) : Number.NaN;
  // What has the form and is no day (the 31st of February) is taken for another one.
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 10))) return new Date(time).toISOString();
  throw new UsageError(`\`${option} ${text}\` is no day such as 2026-01-31 and no moment such as 2026-01-31T08:00:00Z`);
};

export const queryOf = ({ values }: Arguments): EntryQuery => {
  const kind = choose(values.get("--kind"), "kind of entry", entryKinds);
  const environment = choose(values.get("--environment"), "environment", environments);
  const outcome = choose(values.get("--outcome"), "outcome", outcomes);
  const [session, result, request] = [values.get("--session"), values.get("--result"), values.get("--request")];
  const [since, until] = [values.get("--since"), values.get("--until")];
  return {
    ...(kind !== undefined && { kind }),
    ...(environment !== undefined && { environment }),
    ...(outcome !== undefined && { outcome }),
    ...(session !== undefined && { session }),
    ...(result !== undefined && { result }),
    ...(request !== undefined && { request }),
    ...(since !== undefined && { since: momentOf("--since", since) }),
    ...(until !== undefined && { until: momentOf("--until", until) }),
  };
};

/** The last entries of some, oldest first. */
export const lastOf = (entries: Iterable<Entry>, limit: number, isMeant: (entry: Entry) => boolean): Iterable<Entry> => {
  if (limit === Infinity) return filtered(entries, isMeant);
  const kept: Entry[] = [];
  for (const entry of filtered(entries, isMeant)) {
    kept.push(entry);
    if (kept.length > limit) kept.shift();
  }
  return kept;
};

function* filtered(entries: Iterable<Entry>, isMeant: (entry: Entry) => boolean): Generator<Entry> {
  for (const entry of entries) if (isMeant(entry)) yield entry;
}
