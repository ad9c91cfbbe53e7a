import { makePrivateFolder, writeAll } from "./file-writing.ts";
import { openFlags, systemLibc, type Libc } from "./libc.ts";
import { readAll } from "./system-files.ts";

/**
 * What the end of a turn has to know without reading the whole record: which incidents a session may have open, and how
 * often its turns were held. Derived from the record, which alone says whether an incident is open; where the note is
 * missing nothing is held.
 */
export interface IncidentNote {
  readonly incidents: readonly { readonly id: string; readonly since: number }[];
  readonly holds: number;
}

const emptyNote: IncidentNote = { incidents: [], holds: 0 };
const bytesMax = 64 * 1024;

const fileOf = (folder: string, session: string): string => `${folder}/${Bun.SHA256.hash(session, "hex").slice(0, 32)}.json`;

const isNote = (value: unknown): value is IncidentNote => {
  if (typeof value !== "object" || value === null) return false;
  const { incidents, holds } = value as Readonly<Record<string, unknown>>;
  const isIncident = (each: unknown): boolean =>
    typeof each === "object" &&
    each !== null &&
    typeof (each as Record<string, unknown>)["id"] === "string" &&
    typeof (each as Record<string, unknown>)["since"] === "number";
  return typeof holds === "number" && Array.isArray(incidents) && incidents.every(isIncident);
};

/** The note of a session; an empty one where there is none that can be read. */
export const readIncidentNote = (folder: string, session: string, libc: Libc = systemLibc()): IncidentNote => {
  const fd = libc.open(fileOf(folder, session), openFlags.read | openFlags.noFollow | openFlags.nonBlocking, 0);
  if (fd < 0) return emptyNote;
  const bytes = readAll(libc, fd, bytesMax);
  libc.close(fd);
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isNote(value) ? value : emptyNote;
  } catch {
    return emptyNote;
  }
};

/** Puts a note in the place of another one. Answers whether it is there now. */
export const writeIncidentNote = (folder: string, session: string, note: IncidentNote, libc: Libc = systemLibc()): boolean => {
  if (!makePrivateFolder(libc, folder).ok) return false;
  const path = fileOf(folder, session);
  const fresh = `${path}.${process.pid}.new`;
  const fd = libc.open(fresh, openFlags.write | openFlags.create | openFlags.truncate | openFlags.noFollow, 0o600);
  if (fd < 0) return false;
  const written = writeAll(libc, fd, new TextEncoder().encode(JSON.stringify(note)));
  libc.close(fd);
  if (written.ok && libc.rename(fresh, path) >= 0) return true;
  libc.unlink(fresh);
  return false;
};
