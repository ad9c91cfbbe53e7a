import { errorText } from "../model/index.ts";
import { mkdirSync, writeFileSync } from "node:fs";
import { draft, dueDocuments, downtimeFrom, documentOf, readFacts, type Facts, type Incident } from "../incident/index.ts";
import { systemClock } from "../store/index.ts";
import { checkFolder, templatesFor } from "./gate.ts";
import { MachineError, type Machine } from "./machine.ts";

/** What became of one document: drafted, or left as it stands. */
export interface Drafted {
  readonly name: string;
  readonly path: string;
  readonly isNew: boolean;
  /** Why it is due. */
  readonly why: string;
}

/** Puts drafts where documents are due and none are yet. Throws a `MachineError` where one cannot be written. */
export const leaveDrafts = (machine: Machine, incident: Incident, facts: Facts): readonly Drafted[] => {
  const { folder, started, ended } = incident;
  checkFolder(folder, machine.files);
  const templates = templatesFor(machine, folder);
  const due = dueDocuments(facts, downtimeFrom(facts, started, ended), false);
  const there = new Map(machine.files.list(folder).flatMap((file) => (documentOf(file) === undefined ? [] : [[documentOf(file), file]])));
  return due.map(({ name, why }) => {
    const file = there.get(name);
    if (file !== undefined) return { name, path: `${folder}/${file}`, isNew: false, why };
    const filled = draft(name, facts, templates, new Date(systemClock.now()).toISOString());
    if (!filled.ok) throw new MachineError(`\`${name}\`: ${filled.detail}`);
    const path = `${folder}/${name}`;
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, filled.text, { flag: "wx" });
    } catch (error) {
      throw new MachineError(`\`${path}\` cannot be written: ${errorText(error)}`);
    }
    return { name, path, isNew: true, why };
  });
};

export const factsOf = (machine: Machine, incident: Incident): Facts => readFacts(incident, machine.ledger.entries());
