import { basename } from "node:path";
import type { Capture, EvidenceRecord, OutputStore, Sources } from "../evidence/index.ts";
import {
  documentNames,
  documentOf,
  readFacts,
  runGate,
  shippedTemplates,
  type DocumentName,
  type Facts,
  type GateDocument,
  type GateResult,
  type Incident,
  type Templates,
} from "../incident/index.ts";
import type { Entry } from "../ledger/index.ts";
import type { Files } from "../model/index.ts";
import { systemClock } from "../store/index.ts";
import { openEvidence } from "../store/file-evidence.ts";
import { evidenceFolder } from "./incident-record.ts";
import { configurationFor, MachineError, type Machine } from "./machine.ts";
import { fromHere } from "./arguments.ts";

export const documentBytesMax = 4 * 1024 * 1024;

/** Templates as they count here: the organisation's, where a trusted file names their folder, else those shipped. */
export const templatesFor = (machine: Machine, cwd: string): Templates => {
  const { incidentTemplates } = configurationFor(machine, cwd);
  if (incidentTemplates === undefined) return shippedTemplates;
  const own = documentNames.flatMap((name): readonly (readonly [DocumentName, string])[] => {
    const path = `${incidentTemplates}/${name}`;
    const read = machine.files.read(path, documentBytesMax);
    if (read.ok) return [[name, read.text]];
    if (read.why === "missing") return [];
    throw new MachineError(
      `the template \`${path}\` is ${read.why}; make it readable, or take \`incident.templates\` out of the configuration`,
    );
  });
  return { ...shippedTemplates, ...Object.fromEntries(own) };
};

/** Bytes of captures kept on this machine, each read once. */
export const keptBytes = (machine: Machine): Sources["bytesOf"] => {
  const store: OutputStore = openEvidence({ folder: evidenceFolder(machine) });
  const known = new Map<string, Uint8Array | undefined>();
  return ({ output, time }: Capture) => {
    const key = `${time.slice(0, 10)} ${output.sha256}`;
    if (!known.has(key)) known.set(key, store.read(time.slice(0, 10), output.sha256));
    return known.get(key);
  };
};

/** What stands in documents all the same: who worked on it, and days. */
const mayStand: ReadonlySet<string> = new Set(["name", "date"]);
const token = /<([a-z][a-z-]*):[0-9a-f]{8}>/g;

/** Markdown's escapes, which a quote has where it was taken over (CommonMark 0.31, 2.4). */
const unescaped = (text: string): string => text.replaceAll(/\\([!-/:-@[-`{-~])/g, "$1");

/** Redaction as documents want it: a text in which nothing but names and days would be taken out stays as it is. */
const documentRedact =
  (redact: Sources["redact"]): Sources["redact"] =>
  (given) => {
    const text = unescaped(given);
    const clean = redact(text);
    return [...clean.matchAll(token)].every(([found, kind = ""]) => mayStand.has(kind) || text.includes(found)) ? given : clean;
  };

export const sourcesOf = (record: EvidenceRecord, bytesOf: Sources["bytesOf"], redact: Sources["redact"], ageMsMax?: number): Sources => ({
  record,
  bytesOf,
  redact: documentRedact(redact),
  now: systemClock.now(),
  ...(ageMsMax !== undefined && { ageMsMax }),
});

const parent = (path: string): string => path.slice(0, path.lastIndexOf("/"));

/** A link leads this path somewhere else: what is there is not for a document's reader, and not for a draft to be written. */
const leadsAway = (path: string, files: Files): boolean =>
  files.kind(path) !== "none" && files.real(path) !== `${files.real(parent(path))}${path.slice(path.lastIndexOf("/"))}`;

/** Folder of a second incident, below that of the first. */
const ownFolder = /\/\d{8}T\d{6}Z$/;

/** An agent may write documents without asking, and may make links: the folder of documents must be none. */
export const checkFolder = (folder: string, files: Files): void => {
  const away = [folder, ...(ownFolder.test(folder) ? [parent(folder)] : [])].find((path) => leadsAway(path, files));
  if (away !== undefined) throw new MachineError(`\`${away}\` is a link; put a folder in its place`);
};

/** Documents in a folder, in whatever case their names are written. */
export const documentsIn = (folder: string, files: Files): readonly GateDocument[] =>
  files.list(folder).flatMap((file): readonly GateDocument[] => {
    const name = documentOf(file);
    if (name === undefined) return [];
    checkFolder(folder, files);
    const path = `${folder}/${file}`;
    if (leadsAway(path, files)) throw new MachineError(`\`${path}\` is a link; put the document in its place`);
    const read = files.read(path, documentBytesMax);
    if (!read.ok) throw new MachineError(`\`${path}\` is ${read.why}`);
    return [{ name, path, text: read.text }];
  });

/** Documents that were named on a command line. */
export const documentsNamed = (paths: readonly string[], files: Files): readonly GateDocument[] =>
  paths.map((path) => {
    const name = documentOf(basename(path));
    if (name === undefined) throw new MachineError(`\`${path}\` is none of ${documentNames.join(", ")}`);
    const read = files.read(fromHere(path), documentBytesMax);
    if (!read.ok) throw new MachineError(`\`${path}\` is ${read.why}`);
    return { name, path, text: read.text };
  });

/** Holds an incident's documents against its record on this machine. */
export const gateOf = (
  machine: Machine,
  incident: Incident,
  entries: Iterable<Entry>,
  documents: readonly GateDocument[] = documentsIn(incident.folder, machine.files),
): { readonly facts: Facts; readonly result: GateResult } => {
  const facts = readFacts(incident, entries);
  const sources = sourcesOf(facts.record, keptBytes(machine), machine.redact);
  return { facts, result: runGate({ facts, documents, templates: templatesFor(machine, incident.folder), sources }) };
};
