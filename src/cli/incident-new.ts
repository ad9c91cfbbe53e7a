import type { Entry } from "../ledger/index.ts";
import { readCalls } from "../evidence/index.ts";
import { documentOf, incidentIdPattern, readMoment, type Incident } from "../incident/index.ts";
import { escapeControls } from "../model/index.ts";
import { UsageError, type Arguments } from "./arguments.ts";
import { momentOf } from "./evidence-show.ts";
import { factsOf, leaveDrafts } from "./incident-drafting.ts";
import { incidentsOf, openIncident } from "./incident-record.ts";
import { type Machine, MachineError, personAt } from "./machine.ts";
import { artifactFolder } from "./outcomes.ts";
import { complain, exitCodes, print } from "./stream.ts";

/** Set by the client for the commands it runs (Claude Code 2.1.330). */
const sessionVariable = "CLAUDE_CODE_SESSION_ID";

/** The session this is about: as given, the agent's own, or the last one that touched production. */
export const sessionFor = (read: Arguments, entries: Iterable<Entry>): string => {
  const given = read.values.get("--session") ?? process.env[sessionVariable] ?? "";
  if (given !== "") return given;
  return readCalls(entries).findLast(({ session, environment }) => session !== "" && environment === "production")?.session ?? "";
};

const momentText = (read: Arguments, option: string): string => {
  const text = read.values.get(option);
  if (text === undefined) return "";
  const moment = readMoment(text);
  if (moment.kind !== "at") throw new UsageError(`\`${option} ${text}\` is no time; write 2026-01-31T12:00Z`);
  return new Date(moment.ms).toISOString();
};

/** First entry from a moment on; 1 where none is given. */
const sinceOf = (read: Arguments, entries: readonly Entry[]): number => {
  const text = read.values.get("--since");
  if (text === undefined) return 1;
  const from = momentOf(text, "--since", Date.now());
  return entries.find(({ time }) => Date.parse(time) >= from)?.seq ?? (entries.at(-1)?.seq ?? 0) + 1;
};

/** The artifacts folder; a folder of the incident's own below it where documents of another one stand already. */
const folderFor = (machine: Machine, cwd: string, id: string | undefined): string => {
  const folder = artifactFolder(machine, cwd);
  const others = machine.files
    .list(folder)
    .filter((file) => documentOf(file) !== undefined)
    .map((file) => machine.files.read(`${folder}/${file}`, 1 << 20))
    .map((read) => (read.ok ? incidentIdPattern.exec(read.text)?.[0] : undefined));
  return others.some((other) => other !== undefined && other !== id)
    ? `${folder}/${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, "")}`
    : folder;
};

const openOf = (entries: readonly Entry[], session: string): Incident | undefined =>
  incidentsOf(entries).findLast((incident) => incident.state === "open" && incident.session === session);

/** Opens an incident, unless the session has one, and drafts the documents that are due. */
export const draftDocuments = (read: Arguments, operands: readonly string[], machine: Machine): number => {
  if (operands[0] !== undefined) throw new UsageError(`\`${operands[0]}\` is not expected; give the title with \`--title\``);
  const entries = [...machine.ledger.entries()];
  const session = sessionFor(read, entries);
  const started = momentText(read, "--started");
  const ended = momentText(read, "--ended");
  if (started !== "" && ended !== "" && ended < started) throw new UsageError("it cannot have ended before it began");
  const since = sinceOf(read, entries);
  const incident = openOf(entries, session) ?? open({ read, machine, session, since, started, ended });
  if (started !== "" && incident.started === "")
    complain("tagout incident: the incident was opened before; write `Started` and `Ended` into the report\n");
  const drafted = leaveDrafts(machine, incident, factsOf(machine, incident));
  if (read.flags.has("--json"))
    print(`${JSON.stringify({ incident: incident.id, session, folder: incident.folder, documents: drafted })}\n`);
  else {
    print(`${incident.id}  ${escapeControls(incident.title)}\n`);
    for (const { path, isNew, why } of drafted)
      print(`  ${isNew ? "drafted" : "there already"}  ${escapeControls(path)}  because ${escapeControls(why)}\n`);
    print("Replace every `[FILL IN: …]`, then run `tagout incident check`.\n");
  }
  return exitCodes.ok;
};

interface Opening {
  readonly read: Arguments;
  readonly machine: Machine;
  readonly session: string;
  readonly since: number;
  readonly started: string;
  readonly ended: string;
}

const open = ({ read, machine, session, since, started, ended }: Opening): Incident => {
  const user = personAt(machine, session);
  const folder = folderFor(machine, process.cwd(), undefined);
  const title = read.values.get("--title") ?? "";
  const opened = openIncident(machine, { title, session, since, why: "it was asked for", folder, started, ended }, user);
  if (!opened.ok) throw new MachineError(`the incident cannot be recorded and so was not opened: ${opened.detail}`);
  const { seq, ...opening } = opened.value;
  return { ...opening, openedSeq: seq, openedAt: new Date().toISOString(), state: "open" };
};
