import { keyOf, readApprovers, type Approver, type Approvers, type Passkey } from "../approval/index.ts";
import { makePrivateFolder, parentOf, replaceFile, type Attempt } from "./file-writing.ts";
import { errnos, lockModes, openFlags, systemLibc, type Libc } from "./libc.ts";
import { readSshKey } from "./ssh-keys.ts";
import { systemFiles } from "./system-files.ts";
import { readPasskeyKey } from "./webauthn.ts";

/** Name of the file in the folder of the configuration. */
export const approversFile = (folder: string): string => `${folder}/approvers.json`;

export type ApproversLoading =
  | { readonly ok: true; readonly approvers: Approvers }
  | { readonly ok: false; readonly code: "unreadable" | "invalid"; readonly why: string };

const bytesMax = 1 << 20;
const forOthers = 0o022;

/**
 * The people who may confirm, as one file names them; a file that is not there names nobody. One that cannot be read, or
 * that is wrong anywhere, names nobody either, and that is an error: what it would have refused is not known.
 */
export const loadApprovers = (path: string, libc: Libc = systemLibc()): ApproversLoading => {
  const read = systemFiles(libc).read(path, bytesMax);
  if (!read.ok && read.why === "missing") return { ok: true, approvers: { people: [], isProtected: false } };
  if (!read.ok) return { ok: false, code: "unreadable", why: `\`${path}\` is ${read.why}` };
  const people = readApprovers(read.text);
  const wrong = people.ok ? flawOfKeys(people.people) : people.why;
  if (!people.ok || wrong !== undefined) return { ok: false, code: "invalid", why: `\`${path}\`: ${wrong}` };
  return { ok: true, approvers: { people: people.people, isProtected: exposureOf(path, libc) === undefined } };
};

/** By what the keys are, not how they are written: one person with one key must not count as two. */
const flawOfKeys = (people: readonly Approver[]): string | undefined => {
  const owners = new Map<string, string>();
  for (const { name, ssh, passkeys } of people) {
    const keys: string[] = [];
    for (const line of ssh) {
      const read = readSshKey(line);
      if (!read.ok) return `a key of ${name} is unusable: ${read.why}`;
      keys.push(read.key.device?.point.toHex() ?? read.key.fingerprint);
    }
    for (const { publicKey } of passkeys) {
      const read = readPasskeyKey(publicKey);
      if (!read.ok) return `a passkey of ${name} is unusable: ${read.why}`;
      keys.push(JSON.stringify(Object.values(read.key.parts).map((part) => (typeof part === "string" ? part : part.toHex()))));
    }
    for (const key of keys) {
      const owner = owners.get(key);
      if (owner !== undefined) return owner === name ? `a key of ${name} stands twice` : `${owner} and ${name} have the same key`;
      owners.set(key, name);
    }
  }
  return undefined;
};

/** How user ids are mapped where root is the machine's own (user_namespaces(7), "User and group ID mappings"). */
const userMap = "/proc/self/uid_map";
const initialMapping = /^ *0 +0 +4294967295\n$/;
const userMapBytesMax = 4096;

/**
 * Why an agent could have written what stands at a path; undefined where only root could: the file and every folder above
 * it are root's and writable by nobody else, no link leads there from elsewhere, and root is not merely what another user
 * is called in a namespace of his own.
 */
export const exposureOf = (path: string, libc: Libc = systemLibc()): string | undefined => {
  const mapping = systemFiles(libc).read(userMap, userMapBytesMax);
  if (!mapping.ok || !initialMapping.test(mapping.text))
    return `user ids are mapped here (\`${userMap}\`): whose \`${path}\` is cannot be told`;
  if (libc.real(path) !== path) return `\`${path}\` is reached by a link, or cannot be looked at`;
  for (let at = path; ; at = parentOf(at)) {
    const status = libc.status(at);
    if (typeof status === "number") return `\`${at}\` cannot be looked at`;
    if (status.uid !== 0) return `\`${at}\` is not root's`;
    // An access list's right to write shows in the bits of the group (acl(5)).
    if ((status.mode & forOthers) !== 0) return `\`${at}\` can be written by others than root`;
    if (at === "/") return undefined;
  }
};

/** One more key for a person, who may be new. */
export interface Addition {
  readonly name: string;
  /** A line of a `.pub` file. */
  readonly ssh?: string;
  /** With `ssh`: no program of this machine's users can exercise it. */
  readonly isSeparate?: boolean;
  readonly passkey?: Passkey;
}

export type ApproversChange =
  | { readonly ok: true; readonly people: readonly Approver[]; readonly isProtected: boolean }
  | { readonly ok: false; readonly code: "unreadable" | "invalid" | "unknown" | "busy" | "not-written"; readonly why: string };

type People = { readonly ok: true; readonly people: readonly Approver[] } | Extract<ApproversChange, { ok: false }>;

/** The people with one more key, or why that is not possible: a wrong name, a key that cannot be used or that somebody has. */
export const withKey = (people: readonly Approver[], { name, ssh, isSeparate = false, passkey }: Addition): People => {
  const before = people.find((each) => each.name === name) ?? { name, ssh: [], passkeys: [] };
  const line = ssh?.trim().replaceAll(/\s+/g, " ");
  const after: Approver = {
    ...before,
    ssh: line === undefined ? before.ssh : [...before.ssh, line],
    ...(line !== undefined && isSeparate && { separate: [...(before.separate ?? []), keyOf(line)] }),
    passkeys: passkey === undefined ? before.passkeys : [...before.passkeys, passkey],
  };
  const known = people.some((each) => each.name === name);
  const next = known ? people.map((each) => (each.name === name ? after : each)) : [...people, after];
  const read = readApprovers(textOf(next));
  const wrong = read.ok ? flawOfKeys(read.people) : read.why;
  return wrong === undefined ? { ok: true, people: next } : { ok: false, code: "invalid", why: wrong };
};

export const withoutPerson = (people: readonly Approver[], name: string): People => {
  const next = people.filter((each) => each.name !== name);
  return next.length < people.length
    ? { ok: true, people: next }
    : { ok: false, code: "unknown", why: `nobody is enrolled as \`${name}\`` };
};

const textOf = (people: readonly Approver[]): string => `${JSON.stringify({ v: 1, people }, null, 2)}\n`;

/** Adds a key to a file, which is made where there is none. `isManaged`: root's file, which everybody reads. */
export const addApproverKey = (path: string, addition: Addition, isManaged: boolean, libc: Libc = systemLibc()): ApproversChange =>
  change(path, isManaged, libc, (people) => withKey(people, addition));

/** Takes a person with all keys out of a file. */
export const removeApprover = (path: string, name: string, isManaged: boolean, libc: Libc = systemLibc()): ApproversChange =>
  change(path, isManaged, libc, (people) => withoutPerson(people, name));

const modes = { managed: { file: 0o644, folder: 0o755 }, own: { file: 0o600, folder: 0o700 } } as const;

/** One change at a time: what two enrolments write together must hold both. */
const change = (path: string, isManaged: boolean, libc: Libc, step: (people: readonly Approver[]) => People): ApproversChange => {
  const folder = parentOf(path);
  const made = isManaged ? makeManagedFolder(libc, folder) : makePrivateFolder(libc, folder);
  if (!made.ok) return { ok: false, code: "not-written", why: `\`${folder}\`: ${made.detail}` };
  const lock = libc.open(folder, openFlags.read | openFlags.directory, 0);
  if (lock < 0) return { ok: false, code: "not-written", why: `\`${folder}\` cannot be opened (error number ${-lock})` };
  try {
    if (libc.lock(lock, lockModes.exclusive | lockModes.nonBlocking) < 0)
      return { ok: false, code: "busy", why: "somebody else is enrolling at this moment; try again" };
    const loaded = loadApprovers(path, libc);
    if (!loaded.ok) return loaded;
    const next = step(loaded.approvers.people);
    if (!next.ok) return next;
    const written = replaceFile(libc, path, new TextEncoder().encode(textOf(next.people)), modes[isManaged ? "managed" : "own"].file);
    if (!written.ok) return { ok: false, code: "not-written", why: `\`${path}\`: ${written.detail}` };
    return { ok: true, people: next.people, isProtected: exposureOf(path, libc) === undefined };
  } finally {
    libc.close(lock);
  }
};

const failed = (detail: string): Extract<Attempt<void>, { ok: false }> => ({ ok: false, code: "denied", detail });

/** The folder of the managed configuration: what root writes into another user's folder would be that user's to change. */
const makeManagedFolder = (libc: Libc, folder: string): Attempt<void> => {
  const made = libc.makeFolder(folder, modes.managed.folder);
  if (made < 0 && made !== -errnos.EEXIST) return failed(`it cannot be made (error number ${-made})`);
  if (made >= 0) {
    const fd = libc.open(folder, openFlags.read | openFlags.directory | openFlags.noFollow, 0);
    const changed = fd < 0 ? fd : libc.changeMode(fd, modes.managed.folder);
    if (fd >= 0) libc.close(fd);
    if (changed < 0) return failed(`its mode cannot be set (error number ${-changed})`);
  }
  const exposed = exposureOf(folder, libc);
  return exposed === undefined ? { ok: true, value: undefined } : failed(exposed);
};
