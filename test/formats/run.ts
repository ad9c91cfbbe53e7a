/**
 * Validates what `ledger export` and `lint --sarif` write against the published schemas, which are not part of this project: give the
 * checkouts. Their licences are Apache-2.0.
 *
 *     bun test/formats/run.ts [--ocsf FOLDER] [--cloudevents FILE] [--otlp FOLDER] [--sarif FILE]
 *
 * FOLDER of OCSF: github.com/ocsf/ocsf-schema at the version the exporter names. FILE: `cloudevents/formats/cloudevents.json`
 * of github.com/cloudevents/spec. FOLDER of OTLP: github.com/open-telemetry/opentelemetry-proto.
 * FILE of SARIF: `sarif-schema-2.1.0.json` of github.com/oasis-tcs/sarif-spec.
 */
import { readFileSync } from "node:fs";
import { entries, origin } from "../../src/ledger/formats/entries.fixture.ts";
import { examples } from "../../src/conformance/samples.fixture.ts";
import { lint, readDocument, rules, sarifReport } from "../../src/conformance/index.ts";
import { formats } from "../../src/ledger/formats/index.ts";
import { schemaFlaws } from "./json-schema.ts";
import { OcsfSchema } from "./ocsf-schema.ts";
import { protoFlaws, readProtos } from "./proto-schema.ts";

type Json = Readonly<Record<string, unknown>>;

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
};
const written = (name: string): readonly Json[] =>
  (formats[name]?.write(entries, origin) ?? "")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Json);

let failed = 0;
const report = (what: string, flaws: readonly string[]): void => {
  for (const flaw of flaws) console.log(`FAIL ${what}: ${flaw}`);
  failed += flaws.length;
  console.log(`${what}: ${flaws.length === 0 ? "conforms" : `${flaws.length} flaws`}`);
};

/** A validator that finds nothing in anything would say the same of everything. */
const mustFind = (what: string, flaws: readonly string[]): void => {
  if (flaws.length > 0) return;
  failed += 1;
  console.log(`FAIL ${what}: a wrong event passed for a right one`);
};

const ocsfFolder = option("--ocsf");
if (ocsfFolder === undefined) console.log("OCSF: NOT VALIDATED, give a checkout with --ocsf");
else {
  const schema = new OcsfSchema(ocsfFolder);
  const events = written("ocsf");
  report(
    `OCSF ${schema.version}, API Activity, ${events.length} events`,
    events.flatMap((event) => schema.flawsOf(event, "api_activity")),
  );
  const named = (events[0]?.["metadata"] as Json | undefined)?.["version"];
  if (named !== schema.version) console.log(`OCSF: the events name version ${String(named)}, the checkout is ${schema.version}`);
  const [first = {}] = events;
  for (const wrong of [
    { ...first, api: undefined },
    { ...first, severity_id: 7 },
    { ...first, extra: 1 },
    { ...first, actor: {} },
    { ...first, time: "now" },
    { ...first, class_uid: 6004 },
  ])
    mustFind("OCSF", schema.flawsOf(JSON.parse(JSON.stringify(wrong)) as Json, "api_activity"));
}

const eventsFile = option("--cloudevents");
if (eventsFile === undefined) console.log("CloudEvents: NOT VALIDATED, give the schema with --cloudevents");
else {
  const schema = JSON.parse(readFileSync(eventsFile, "utf8")) as Json;
  const events = written("cloudevents");
  report(
    `CloudEvents 1.0, ${events.length} events`,
    events.flatMap((event) => schemaFlaws(event, schema)),
  );
  const [first = {}] = events;
  for (const wrong of [
    { ...first, id: "" },
    { ...first, time: "yesterday" },
    { ...first, source: "a b" },
    { ...first, type: undefined },
    { ...first, subject: 7 },
  ])
    mustFind("CloudEvents", schemaFlaws(JSON.parse(JSON.stringify(wrong)), schema));
}

const otlpFolder = option("--otlp");
if (otlpFolder === undefined) console.log("OTLP: NOT VALIDATED, give a checkout with --otlp");
else {
  const protos = readProtos(
    otlpFolder,
    ["logs", "common", "resource"].map((name) => `opentelemetry/proto/${name}/v1/${name}.proto`),
  );
  const example = JSON.parse(readFileSync(`${otlpFolder}/examples/logs.json`, "utf8")) as unknown;
  report("OTLP, the example of its own repository", protoFlaws(example, "LogsData", protos));
  report(
    `OTLP LogsData, ${entries.length} records`,
    written("otlp").flatMap((message) => protoFlaws(message, "LogsData", protos)),
  );
  const record = { timeUnixNano: "1", body: { stringValue: "x" } };
  for (const wrong of [
    { ...record, timeUnixNano: 1 },
    { ...record, time_unix_nano: "1" },
    { ...record, severityNumber: 99 },
    { body: { stringValue: "x", intValue: "1" } },
  ])
    mustFind("OTLP", protoFlaws(wrong, "LogRecord", protos));
}

const sarifFile = option("--sarif");
if (sarifFile === undefined) console.log("SARIF: NOT VALIDATED, give the schema with --sarif");
else {
  const schema = JSON.parse(readFileSync(sarifFile, "utf8")) as Json;
  const read = examples.map(({ file, text }, index) =>
    readDocument(`${index}/${file}`, index % 3 === 0 ? `<!-- tagout-allow-file PS001, PS017: an example -->\n${text}` : text),
  );
  const result = lint(read);
  const log = JSON.parse(
    sarifReport({ ...result, rules, documents: new Map(read.map((document) => [document.file, document])), version: "1.0.0" }),
  ) as { runs: Json[] };
  report(`SARIF 2.1.0, ${result.findings.length} findings and ${result.suppressed.length} suppressed`, schemaFlaws(log, schema));
  const [run = {}] = log.runs;
  for (const wrong of [
    { ...log, version: "2.0.0" },
    { ...log, runs: [{ ...run, tool: {} }] },
    { ...log, runs: [{ ...run, results: [{ level: "error" }] }] },
    { ...log, runs: [{ ...run, results: [{ message: { text: "x" }, level: "fatal" }] }] },
    { ...log, runs: [{ ...run, extra: 1 }] },
    {
      ...log,
      runs: [{ ...run, results: [{ message: { text: "x" }, locations: [{ physicalLocation: { region: { startLine: 0 } } }] }] }],
    },
  ])
    mustFind("SARIF", schemaFlaws(JSON.parse(JSON.stringify(wrong)), schema));
}
process.exit(failed === 0 ? 0 : 1);
