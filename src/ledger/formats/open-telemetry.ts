import { jsonLine } from "../../model/index.ts";
import { actionOf } from "../action.ts";
import type { Entry } from "../entry.ts";
import type { Format, Origin } from "./format.ts";

/** Severity numbers of the log data model (opentelemetry.proto.logs.v1.SeverityNumber). */
const severities = { info: [9, "INFO"], warn: [13, "WARN"], error: [17, "ERROR"] } as const;

const severityOf = ({ kind, outcome, result }: ReturnType<typeof actionOf>): readonly [number, string] => {
  if (kind === "failure" || outcome === "deny" || result === "FAILURE") return severities.error;
  return outcome === "ask" ? severities.warn : severities.info;
};

type Value =
  | { readonly stringValue: string }
  | { readonly intValue: string }
  | { readonly arrayValue: { readonly values: readonly Value[] } };

/** 64-bit numbers are texts in OTLP's JSON. */
const int = (value: number): Value => ({ intValue: String(value) });
const text = (value: string): Value => ({ stringValue: value });
const texts = (values: readonly string[]): Value => ({ arrayValue: { values: values.map(text) } });

const isEmpty = (value: Value): boolean =>
  "stringValue" in value ? value.stringValue === "" : "arrayValue" in value && value.arrayValue.values.length === 0;

const attributes = (named: Readonly<Record<string, Value>>): readonly { readonly key: string; readonly value: Value }[] =>
  Object.entries(named).flatMap(([key, value]) => (isEmpty(value) ? [] : [{ key, value }]));

const logRecord = (entry: Entry): Readonly<Record<string, unknown>> => {
  const record = actionOf(entry);
  const [severityNumber, severityText] = severityOf(record);
  const nanoseconds = `${Date.parse(entry.time)}000000`;
  const effects = Array.isArray(entry.body["effects"]) ? entry.body["effects"] : [];
  return {
    timeUnixNano: nanoseconds,
    observedTimeUnixNano: nanoseconds,
    severityNumber,
    severityText,
    eventName: `tagout.${entry.kind}`,
    body: text(record.action === "" ? entry.kind : record.action),
    attributes: attributes({
      // Semantic conventions (model/deployment, session, user); ours begin with `tagout.`.
      "deployment.environment.name": text(record.environment),
      "session.id": text(record.session),
      "user.name": text(record.user),
      "tagout.seq": int(entry.seq),
      "tagout.hash": text(entry.hash),
      "tagout.client": text(record.client),
      "tagout.agent": text(record.agent),
      "tagout.outcome": text(record.outcome),
      "tagout.result": text(record.result),
      "tagout.approval": text(record.approval),
      "tagout.rules": texts(record.rules),
      "tagout.effects": texts(effects.map((effect) => JSON.stringify(effect))),
      "tagout.evidence": texts(record.evidence),
      "tagout.request": text(record.request),
      "tagout.digest": text(record.digest),
    }),
  };
};

const groupOf = (entries: readonly Entry[], { log, hostname, version }: Origin): Readonly<Record<string, unknown>> => ({
  resourceLogs: [
    {
      resource: {
        attributes: attributes({
          "service.name": text("tagout"),
          "service.version": text(version),
          "host.name": text(hostname),
          "tagout.log": text(log),
        }),
      },
      scopeLogs: [{ scope: { name: "tagout.ledger", version }, logRecords: entries.map(logRecord) }],
    },
  ],
});

/** OTLP log records in JSON (opentelemetry-proto, `LogsData`): one message a line, as collectors read files of them. */
export const openTelemetry: Format = {
  groupMax: 100,
  write: (entries, origin) => jsonLine(groupOf(entries, origin)),
};
