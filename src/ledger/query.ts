import { actionOf } from "./action.ts";
import type { Entry, EntryKind } from "./entry.ts";

/** Which entries are asked for; what is left out does not restrict. */
export interface EntryQuery {
  readonly kind?: EntryKind;
  readonly environment?: string;
  readonly session?: string;
  /** `allow`, `ask` or `deny`. */
  readonly outcome?: string;
  readonly result?: string;
  /** Identifier of a request for confirmation, or of a grant. */
  readonly request?: string;
  /** ISO 8601 with milliseconds, UTC: this moment and later. */
  readonly since?: string;
  /** Before this moment. */
  readonly until?: string;
}

/** True for an entry that is asked for. Times are the ledger's own: those of a body could be anything. */
export const isAskedFor = (entry: Entry, query: EntryQuery): boolean => {
  const { kind, environment, session, outcome, result, request, since, until } = query;
  if (kind !== undefined && entry.kind !== kind) return false;
  if (since !== undefined && entry.time < since) return false;
  if (until !== undefined && entry.time >= until) return false;
  if (environment === undefined && session === undefined && outcome === undefined && result === undefined && request === undefined)
    return true;
  const action = actionOf(entry);
  return (
    (environment === undefined || action.environment === environment) &&
    (session === undefined || action.session === session) &&
    (outcome === undefined || action.outcome === outcome) &&
    (result === undefined || action.result === result) &&
    (request === undefined || action.request === request || grantOf(entry) === request)
  );
};

const grantOf = ({ body }: Entry): unknown => {
  const approval = body["approval"];
  return typeof approval === "object" && approval !== null ? (approval as Readonly<Record<string, unknown>>)["grant"] : undefined;
};
