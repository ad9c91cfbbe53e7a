import { isObject } from "../model/index.ts";
import type { Body, Entry, EntryKind } from "./entry.ts";

/** An entry as a line of the action log: the fields the specification asks for, and who exactly acted. */
export interface ActionRecord {
  readonly seq: number;
  readonly hash: string;
  readonly kind: EntryKind;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
  readonly action: string;
  readonly environment: string;
  /** Login name of the human. */
  readonly user: string;
  readonly client: string;
  readonly session: string;
  readonly agent: string;
  /** `YES` or `NO`, and by whom or what. */
  readonly approval: string;
  /** `SUCCESS`, `FAILURE`, `PENDING`, `NOT RUN` and others; empty where the entry has none. */
  readonly result: string;
  readonly evidence: readonly string[];
  /** `allow`, `ask` or `deny` of a decision; empty else. */
  readonly outcome: string;
  readonly rules: readonly string[];
  /** What is confirmed, of entries about confirmations; empty else. */
  readonly request: string;
  readonly digest: string;
}

/** A member as text: what is no text is written as JSON. */
const textOf = (value: unknown): string => (typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value));

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(textOf) : textOf(value) === "" ? [] : [textOf(value)];

const recordOf = (value: unknown): Body => (isObject(value) ? value : {});

const approvalOf = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return textOf(value);
  const { given, grant, by } = value as Body;
  const from = [...(grant === undefined ? [] : [`grant ${textOf(grant)}`]), ...listOf(by)].join(", ");
  return from === "" ? textOf(given) : `${textOf(given)} (${from})`;
};

/** What an entry says, field by field; what it does not say is empty. */
export const actionOf = ({ seq, hash, kind, time, body }: Entry): ActionRecord => {
  const user = recordOf(body["user"]);
  return {
    seq,
    hash,
    kind,
    timestamp: textOf(body["timestamp"]) || time,
    action: textOf(body["action"]),
    environment: textOf(body["environment"]),
    user: typeof body["user"] === "string" ? body["user"] : textOf(user["human"]),
    client: textOf(user["client"]),
    session: textOf(user["session"]),
    agent: textOf(user["agent"]),
    approval: approvalOf(body["approval"]),
    result: textOf(body["result"]),
    evidence: listOf(body["evidence"]),
    outcome: textOf(body["outcome"]),
    rules: listOf(body["rules"]),
    request: textOf(body["request"]),
    digest: textOf(body["digest"]),
  };
};

/** `ada through claude-code as dataset-deployer`. */
export const actorText = ({ user, client, agent }: ActionRecord): string =>
  [user, client === "" ? "" : `through ${client}`, agent === "" ? "" : `as ${agent}`].filter((part) => part !== "").join(" ");
