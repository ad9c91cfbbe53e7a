import { fromBase64 } from "../model/index.ts";
import type { TreeHead } from "./merkle.ts";
import { checkNote, readNote, writeNote, type Note, type Reading, type SignatureCheck, type VerifierKey } from "./note.ts";

/** What the log says of itself at one size (c2sp.org/tlog-checkpoint): its name, how many entries it has, and the root over them. */
export interface Checkpoint extends TreeHead {
  readonly origin: string;
}

/** A checkpoint with the note that carries it. */
export interface SignedCheckpoint extends Checkpoint {
  readonly note: Note;
}

export const checkpointText = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${root.toBase64()}\n`;

const rootBytes = 32;
const form = /^([^\n]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*$/;

const checkpointOf = (note: Note): Reading<SignedCheckpoint> => {
  const [, origin = "", digits = "", encoded = ""] = form.exec(note.text) ?? [];
  const root = fromBase64(encoded);
  const size = Number(digits);
  if (origin === "" || root?.length !== rootBytes || !Number.isSafeInteger(size))
    return { ok: false, why: "its text is not a name, a size and a root" };
  return { ok: true, value: { origin, size, root, note } };
};

/** Takes a checkpoint apart without checking a signature. */
export const readCheckpoint = (text: string): Reading<SignedCheckpoint> => {
  const read = readNote(text);
  return read.ok ? checkpointOf(read.value) : read;
};

export type CheckpointCheck =
  | { readonly ok: true; readonly checkpoint: SignedCheckpoint; readonly signedBy: readonly VerifierKey[] }
  | { readonly ok: false; readonly code: "bad-note" | "unknown-key" | "bad-signature"; readonly why: string };

/** Reads a checkpoint that one of some keys must have signed; a key signs for the log of its own name alone. */
export const openCheckpoint = (text: string, keys: readonly VerifierKey[], isSignature: SignatureCheck): CheckpointCheck => {
  const read = readCheckpoint(text);
  if (!read.ok) return { ok: false, code: "bad-note", why: read.why };
  const { origin, note } = read.value;
  const own = keys.filter(({ name }) => name === origin);
  const checked = checkNote(note, own, isSignature);
  return checked.ok ? { ok: true, checkpoint: read.value, signedBy: checked.signedBy } : checked;
};

/** Begins a checkpoint that was put on a single line, for logs that know lines only. */
const lineMark = "tagout-checkpoint ";

/** `tagout-checkpoint ORIGIN SIZE ROOT NAME SIGNATURE …`, without a newline. */
export const checkpointLine = ({ origin, size, root, note }: SignedCheckpoint): string => {
  const signatures = note.signatures.map(({ name, id, bytes }) => ` ${name} ${id}${bytes.toHex()}`);
  return `${lineMark}${origin} ${size} ${root.toBase64()}${signatures.join("")}`;
};

const lineForm = /tagout-checkpoint (\S+) (\S+) (\S+)((?: \S+ [0-9a-f]{16,})+)/u;

const fromLine = (line: string): string => {
  const [, origin = "", size = "", root = "", rest = ""] = lineForm.exec(line) ?? [];
  const words = rest.split(" ").slice(1);
  const signatures = words.flatMap((name, at) => {
    if (at % 2 === 1) return [];
    const hex = words[at + 1] ?? "";
    return hex.length % 2 === 1 ? [] : [{ name, id: hex.slice(0, 8), bytes: Uint8Array.fromHex(hex.slice(8)) }];
  });
  return writeNote({ text: `${origin}\n${size}\n${root}\n`, signatures });
};

/** A checkpoint in a file of several, and the line where it begins, from 1 on. */
export interface FoundNote {
  readonly line: number;
  readonly note: string;
}

const isSignature = (line: string | undefined): boolean => line?.startsWith("— ") === true;

const isEnd = (line: string | undefined, next: string | undefined): boolean => (isSignature(line) || line === "") && !isSignature(next);

/**
 * The notes in a file that holds any number of them: one behind the other as they are, or one on a line of a system log.
 * What is no note is given back as it stands, for whoever reads it to complain.
 * INVARIANT: nothing that is added to a file hides what stands in it.
 */
export const findNotes = (text: string): readonly FoundNote[] => {
  const lines = text.split("\n");
  const found: FoundNote[] = [];
  for (const [at, line] of lines.entries()) {
    if (!line.includes(lineMark)) continue;
    found.push({ line: at + 1, note: fromLine(line) });
    lines[at] = "";
  }
  // Other lines of a system log mean nothing, unless there are notes among them.
  if (found.length > 0 && !lines.some(isSignature)) return found;
  for (let at = 0; at < lines.length; at += 1) {
    if (lines[at] === "") continue;
    const start = at;
    // A note ends with its last signature. An empty line before anything else ends what was not written whole.
    while (at < lines.length - 1 && !isEnd(lines[at], lines[at + 1])) at += 1;
    const isEnded = at < lines.length - 1;
    found.push({ line: start + 1, note: `${lines.slice(start, at + 1).join("\n")}${isEnded ? "\n" : ""}` });
  }
  return found;
};
