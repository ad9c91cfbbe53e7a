import { chmodSync, writeFileSync } from "node:fs";
import { bundleText, changeAfter, citedIn, entriesFor, findMarkers, readRecord, sha256Of, type Capture } from "../evidence/index.ts";
import { readFacts, timelineRows } from "../incident/index.ts";
import { escapeControls, errorText } from "../model/index.ts";
import { type Arguments, fromHere, UsageError } from "./arguments.ts";
import { chosenCaptures } from "./evidence-show.ts";
import { documentBytesMax, keptBytes } from "./gate.ts";
import { incidentsOf } from "./incident-record.ts";
import type { Machine } from "./machine.ts";
import { complain, exitCodes, print } from "./stream.ts";

/** What goes into a bundle: captures, and entries that are cited or belong to an incident. */
interface Chosen {
  readonly captures: readonly Capture[];
  readonly seqs: ReadonlySet<number>;
}

const choose = (read: Arguments, machine: Machine): Chosen => {
  const record = readRecord(machine.ledger.entries());
  const report = read.values.get("--report");
  const incident = read.values.get("--incident");
  if (report !== undefined && incident !== undefined) throw new UsageError("`--report` and `--incident` choose differently; give one");
  if (report !== undefined) {
    const file = machine.files.read(fromHere(report), documentBytesMax);
    if (!file.ok) throw new UsageError(`the report \`${report}\` is ${file.why}`);
    const { markers, entries } = findMarkers(file.text);
    return {
      captures: citedIn(
        record,
        markers.map(({ digest }) => digest),
      ),
      seqs: new Set(entries.map(({ seq }) => seq)),
    };
  }
  if (incident !== undefined) {
    const found = incidentsOf(machine.ledger.entries()).find(({ id }) => id === incident);
    if (found === undefined) throw new UsageError(`there is no incident \`${incident}\`; see \`tagout incident list\``);
    const facts = readFacts(found, machine.ledger.entries());
    const seqs = new Set([
      ...timelineRows(facts).map(({ seq }) => seq),
      ...facts.calls.flatMap(({ seq, ended }) => [seq, ended?.seq ?? seq]),
      found.openedSeq,
    ]);
    return { captures: record.captures.filter(({ call }) => seqs.has(call.seq)), seqs };
  }
  return { captures: chosenCaptures(read, record, Date.now()), seqs: new Set() };
};

/** Writes captures with their entries into one file, for a machine that has neither. */
export const exportEvidence = (read: Arguments, path: string, machine: Machine): number => {
  const { captures, seqs } = choose(read, machine);
  const bytesOf = keptBytes(machine);
  const outputs = new Map<string, Uint8Array>();
  for (const capture of captures) {
    const bytes = bytesOf(capture);
    if (bytes !== undefined && sha256Of(bytes) === capture.output.sha256) outputs.set(capture.output.sha256, bytes);
  }
  // A change of what was captured makes it stale, and whoever gets the bundle has to see that.
  const record = readRecord(machine.ledger.entries());
  const changes = captures.flatMap((capture) => changeAfter(record, capture) ?? []);
  const isWanted = entriesFor(captures, new Set([...seqs, ...changes.flatMap(({ seq, ended }) => [seq, ended?.seq ?? seq])]));
  const entries = [...machine.ledger.entries()].filter(({ seq }) => isWanted(seq));
  try {
    writeFileSync(path, bundleText({ entries, outputs }), { mode: 0o600 });
    chmodSync(path, 0o600);
  } catch (error) {
    complain(`tagout evidence: it cannot be written: ${escapeControls(errorText(error))}\n`);
    return exitCodes.fault;
  }
  const gone = captures.filter(({ output }) => !outputs.has(output.sha256)).length;
  print(
    `${outputs.size} outputs and ${entries.length} entries in \`${escapeControls(path)}\`${gone === 0 ? "" : `; ${gone} captures have no output any more`}\n`,
  );
  return exitCodes.ok;
};
