import { csv, jsonLines, markdown } from "./action-log.ts";
import { cloudEvents } from "./cloudevents.ts";
import type { Format } from "./format.ts";
import { ocsf } from "./ocsf.ts";
import { openTelemetry } from "./open-telemetry.ts";

export type { Format, Origin } from "./format.ts";

/** Ways to write the record for others, by the name that is asked for. */
export const formats: Readonly<Record<string, Format>> = {
  markdown,
  jsonl: jsonLines,
  csv,
  ocsf,
  cloudevents: cloudEvents,
  otlp: openTelemetry,
};
