import { basename } from "node:path";
import { programKey, trustedDigest, type Configuration, type DeclaredProgram } from "../configuration/index.ts";
import { canonicalJson } from "../model/index.ts";
import { folderState } from "../store/folder-state.ts";
import { hashFile } from "../store/index.ts";
import type { Machine } from "./machine.ts";
import { isShippedProgram } from "./shipped.ts";

const contentBytesMax = 64 * 1024 * 1024;
const entriesMax = 20_000;

/** What one part of a program is now: a small file by content, all else by the status of everything in it; undefined where it cannot be looked at. */
const partState = (path: string, { files }: Pick<Machine, "files">): string | undefined => {
  const kind = files.kind(path);
  if (kind === "none") return "none";
  return (kind === "file" ? hashFile(path, contentBytesMax) : undefined) ?? folderState(path, entriesMax, () => false)?.sha256;
};

/**
 * SHA-256 over what a program consists of, in lower-case hexadecimal: what is not there is a part of that. Undefined where the
 * program itself is missing, or a part cannot be looked at.
 */
export const programState = ({ path, files }: DeclaredProgram, machine: Pick<Machine, "files">): string | undefined => {
  const parts = [path, ...files].map((each) => [each, partState(each, machine)]);
  if (machine.files.kind(path) !== "file" || parts.some(([, state]) => state === undefined)) return undefined;
  return Bun.SHA256.hash(canonicalJson(parts), "hex");
};

/** True where a program is the one a person saw, or came with this executable, or one that the agent cannot replace: it does what its declaration says. */
const isKnown = (program: DeclaredProgram, machine: Machine): boolean => {
  if (!program.isOfProject) return [program.path, ...program.files].every((each) => !machine.files.isWritable(each));
  const trusted = trustedDigest(programKey(program), machine.paths.state, machine.files);
  return (trusted !== undefined && trusted === programState(program, machine)) || isShippedProgram(program, machine);
};

/** A command as it runs, and as the guard reads it. */
export interface Reading {
  readonly runs: readonly string[];
  readonly reads: readonly string[];
  /** Program of the project that it runs, with everything that belongs to it. */
  readonly parts: readonly string[];
}

/** Why a program's declaration does not count for a command; empty where it does, or there is none. */
export const changeOf = ({ runs, reads, parts }: Reading): string =>
  parts.length > 0 && reads === runs ? `; \`${basename(runs[0] ?? "")}\` is not what a person has trusted: tagout trust` : "";

/**
 * Commands of a project's own programs. A program in the form a person trusted is read by its declaration, under the name of its
 * tool; in any other form it is what it is, a file that an agent may have written. `isFree`: any code may run here, so that a
 * program that was changed is taken at its word, too.
 */
export const programReader = (
  { programs, tools }: Configuration,
  machine: Machine,
  isFree: boolean,
): ((argv: readonly string[]) => Reading) => {
  const known = new Map<string, boolean>();
  return (argv) => {
    const [name = "", ...words] = argv;
    const program = programs.find((each) => each.name === name);
    if (program === undefined) return { runs: argv, reads: argv, parts: [] };
    const isDeclared = tools.some(({ tool, may }) => may !== "tighten" && tool.name.split(", ").includes(name));
    if (!known.has(name)) known.set(name, isDeclared && (isFree || isKnown(program, machine)));
    const runs = [program.path, ...words];
    return { runs, reads: known.get(name) === true ? argv : runs, parts: [program.path, ...program.files] };
  };
};
