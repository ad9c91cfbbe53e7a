import { jsonLine } from "../../model/index.ts";
import { actionOf, type ActionRecord } from "../action.ts";
import type { Body, Entry } from "../entry.ts";
import type { Format, Origin } from "./format.ts";

/**
 * OCSF 1.8.0 (github.com/ocsf/ocsf-schema), class API Activity (6003) of category Application Activity (6), profile
 * `security_control`. What OCSF has no attribute for is under `unmapped`.
 */
const schemaVersion = "1.8.0";
const category = { category_uid: 6, category_name: "Application Activity" } as const;
const classUid = 6003;
const className = "API Activity";

type Coded = readonly [number, string];

const activities = {
  create: [1, "Create"],
  read: [2, "Read"],
  update: [3, "Update"],
  delete: [4, "Delete"],
  other: [99, "Other"],
} as const;

const effectsOf = ({ body }: Entry): readonly Body[] =>
  Array.isArray(body["effects"]) ? body["effects"].filter((each): each is Body => typeof each === "object" && each !== null) : [];

/** The gravest of what a call does decides; what no API does (executes, connects, discloses …) is another activity. */
const activityOf = (entry: Entry): Coded => {
  const actions = new Set(effectsOf(entry).map(({ action }) => action));
  if (actions.size === 0) return activities.other;
  if (actions.has("delete")) return activities.delete;
  if (actions.has("write")) return activities.update;
  return [...actions].every((action) => action === "read") ? activities.read : activities.other;
};

const severityOf = ({ kind, outcome, result }: ActionRecord): Coded => {
  if (outcome === "deny") return [4, "High"];
  if (kind === "failure" || outcome === "ask") return [3, "Medium"];
  return result === "FAILURE" ? [2, "Low"] : [1, "Informational"];
};

const statusOf = ({ result }: ActionRecord): Coded => {
  if (result === "SUCCESS") return [1, "Success"];
  if (result === "FAILURE") return [2, "Failure"];
  return result === "" ? [0, "Unknown"] : [99, result];
};

/** What the guard did: an `ask` is held back until a person confirms it. */
const controls: Readonly<Record<string, { readonly action: Coded; readonly disposition: Coded }>> = {
  allow: { action: [1, "Allowed"], disposition: [1, "Allowed"] },
  granted: { action: [1, "Allowed"], disposition: [8, "Approved"] },
  ask: { action: [2, "Denied"], disposition: [23, "Challenge"] },
  deny: { action: [2, "Denied"], disposition: [2, "Blocked"] },
};
const noControl = { action: [3, "Observed"], disposition: [17, "Logged"] } as const;

const controlOf = ({ outcome, approval }: ActionRecord): { readonly action: Coded; readonly disposition: Coded } =>
  controls[outcome === "allow" && approval.startsWith("YES") ? "granted" : outcome] ?? noControl;

/** A resource as the ledger writes it, `KIND:NAME`. */
const resourceOf = ({ resource, ...data }: Body): Body => {
  const [, type = "", name = ""] = /^([^:]*):(.*)$/s.exec(String(resource)) ?? [];
  return { type: type || "unknown", name: name || String(resource), data };
};

/** An attribute that has nothing to say is left out. */
const filled = (attributes: Body): Body =>
  Object.fromEntries(
    Object.entries(attributes).filter(([, value]) => value !== "" && value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );

const eventOf = (entry: Entry, { hostname, log, version }: Origin): Body => {
  const record = actionOf(entry);
  const [activity, severity, status] = [activityOf(entry), severityOf(record), statusOf(record)];
  const { action, disposition } = controlOf(record);
  const isDecision = record.outcome !== "";
  // `TOOL: COMMAND` in decisions.
  const tool = /^([A-Za-z][\w-]*): /.exec(record.action)?.[1];
  return filled({
    metadata: filled({
      version: schemaVersion,
      product: { name: "Tagout", vendor_name: "Tagout", version },
      profiles: ["security_control"],
      uid: entry.hash,
      sequence: entry.seq,
      log_name: log,
      original_time: entry.time,
      correlation_uid: record.request || record.digest,
    }),
    time: Date.parse(entry.time),
    ...category,
    class_uid: classUid,
    class_name: className,
    activity_id: activity[0],
    activity_name: activity[0] === activities.other[0] ? entry.kind : activity[1],
    type_uid: classUid * 100 + activity[0],
    type_name: `${className}: ${activity[1]}`,
    severity_id: severity[0],
    severity: severity[1],
    status_id: status[0],
    status: status[1],
    message: record.action || entry.kind,
    action_id: action[0],
    action: action[1],
    disposition_id: disposition[0],
    disposition: disposition[1],
    is_alert: record.outcome === "deny" || entry.kind === "failure",
    actor: filled({
      user: { name: record.user || "unknown", type_id: 1, type: "User" },
      session: record.session === "" ? undefined : { uid: record.session },
      app_name: record.client,
      app_uid: record.agent,
    }),
    api: filled({
      operation: tool ?? entry.kind,
      service: { name: "tagout" },
      request: record.digest === "" ? undefined : { uid: record.digest },
    }),
    src_endpoint: { hostname: hostname || "localhost" },
    resources: effectsOf(entry).map(resourceOf),
    authorizations: isDecision
      ? [{ decision: record.outcome }, ...record.rules.map((rule) => ({ decision: record.outcome, policy: { uid: rule, name: rule } }))]
      : [],
    unmapped: filled({
      kind: entry.kind,
      environment: record.environment,
      approval: record.approval,
      evidence: record.evidence,
      prev: entry.prev,
    }),
  });
};

/** One event a line. */
export const ocsf: Format = {
  write: (entries, origin) => entries.map((entry) => jsonLine(eventOf(entry, origin))).join(""),
};
