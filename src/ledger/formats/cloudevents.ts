import { jsonLine } from "../../model/index.ts";
import type { Entry } from "../entry.ts";
import type { Format, Origin } from "./format.ts";

/**
 * CloudEvents 1.0 in JSON (github.com/cloudevents/spec, v1.0.2): an entry is an event of the log. An entry's hash is its
 * `id`, so that source and id together are unique, as 3.1 of the specification asks.
 */
const eventOf = ({ seq, hash, prev, kind, time, body }: Entry, { log }: Origin): Readonly<Record<string, unknown>> => ({
  specversion: "1.0",
  id: hash,
  source: `//${log}`,
  type: `tagout.ledger.${kind}.v1`,
  subject: `entry/${seq}`,
  time,
  datacontenttype: "application/json",
  data: { seq, prev, body },
});

/** One event a line. */
export const cloudEvents: Format = {
  write: (entries, origin) => entries.map((entry) => jsonLine(eventOf(entry, origin))).join(""),
};
