import { errorText } from "../../model/index.ts";
import { checkpointLine, type SignedCheckpoint } from "../../ledger/checkpoint.ts";
import { writeNote } from "../../ledger/note.ts";
import { flawOfWebhook, sendSigned } from "../../console/index.ts";
import { fault, parentOf, readRange, syncFolder, writeAll } from "../../store/file-writing.ts";
import { errnos, openFlags, systemClock, systemLibc, type Libc } from "../../store/index.ts";

/** A place elsewhere that keeps checkpoints. */
export interface AnchorPlace {
  /** For the record and for people: nothing of a secret. */
  readonly name: string;
  /** What the place has kept so far, where it can be asked; it must agree with the record before more is added. */
  kept(): Outcome<string>;
  put(checkpoint: SignedCheckpoint): Promise<Outcome<string>> | Outcome<string>;
}

/** A text, or why there is none. The text of `put` is a remark for the person. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

const fine = (remark = ""): Outcome<string> => ({ ok: true, value: remark });
const bad = (why: string): { readonly ok: false; readonly why: string } => ({ ok: false, why });
const fileBytesMax = 256 << 20;
const timeoutMs = 120_000;

const readKept = (libc: Libc, path: string): Outcome<string> => {
  const fd = libc.open(path, openFlags.read, 0);
  if (fd === -errnos.ENOENT) return fine();
  if (fd < 0) return bad(fault(fd, "open").detail);
  const bytes = readRange(libc, fd, 0, Math.min(Math.max(libc.size(fd), 0), fileBytesMax));
  libc.close(fd);
  return bytes.ok ? fine(new TextDecoder().decode(bytes.value)) : bad(bytes.detail);
};

/** A file that checkpoints are added to, on another disk or a share of another machine. */
export const fileAnchor = (path: string, ledger: string, libc: Libc = systemLibc()): AnchorPlace => ({
  name: `file ${path}`,
  kept: () => readKept(libc, path),
  put: ({ note }) => {
    const fd = libc.open(path, openFlags.readWrite | openFlags.append | openFlags.create, 0o600);
    if (fd < 0) return bad(fault(fd, "open").detail);
    // What a full disk cut off must not take the next one along.
    const last = readRange(libc, fd, Math.max(0, libc.size(fd) - 1), 1);
    const gap = last.ok && last.value.length > 0 && last.value[0] !== 0x0a ? "\n\n" : "";
    const written = writeAll(libc, fd, new TextEncoder().encode(gap + writeNote(note)));
    const code = written.ok ? libc.sync(fd) : 0;
    libc.close(fd);
    if (!written.ok) return bad(written.detail);
    if (code < 0) return bad(fault(code, "sync").detail);
    const folder = syncFolder(libc, parentOf(path));
    if (!folder.ok) return bad(folder.detail);
    const [there, here] = [libc.status(path), libc.status(ledger)];
    const isHere = typeof there !== "number" && typeof here !== "number" && there.device === here.device;
    return fine(isHere ? "it is on the disk of the ledger itself: whoever can change the one may change the other" : "");
  },
});

/** Variables that a program of ours needs to reach another machine; nothing that changes what git does. */
const passed = ["HOME", "USER", "LANG", "SSH_AUTH_SOCK", "XDG_CONFIG_HOME"] as const;

const runProgram = (argv: readonly string[], input: string, env: Readonly<Record<string, string>>): Outcome<string> => {
  try {
    const { exitCode, signalCode, stdout, stderr } = Bun.spawnSync([...argv], {
      env: { ...env },
      stdin: new TextEncoder().encode(input),
      stdout: "pipe",
      stderr: "pipe",
      timeout: timeoutMs,
      killSignal: "SIGKILL",
    });
    if (exitCode === 0) return fine(stdout.toString());
    const said = stderr.toString().trim().split("\n").at(-1) ?? "";
    return bad(`\`${argv[0] ?? ""}\` ended with ${signalCode ?? exitCode}${said === "" ? "" : ` (${said.slice(0, 300)})`}`);
  } catch (error) {
    return bad(`\`${argv[0] ?? ""}\` cannot be started: ${errorText(error)}`);
  }
};

/** Notes of this name on the empty file: one object that every repository can have, so that one note holds all checkpoints. */
const notesRef = "refs/notes/tagout-ledger";

/** Git notes in a repository, and pushed to a remote of it where one is named. */
export const gitAnchor = (repository: string, remote: string | undefined): AnchorPlace => {
  const env = {
    ...Object.fromEntries(passed.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name] as string]]))),
    PATH: "/usr/bin:/bin",
    GIT_TERMINAL_PROMPT: "0",
    // Before the repository's own configuration, which whoever works in it may have written.
    GIT_SSH_COMMAND: "/usr/bin/ssh",
    LC_ALL: "C.UTF-8",
  };
  const fixed = [
    "user.name=tagout",
    "user.email=tagout@localhost",
    // Nothing of the repository's runs: this is no call of an agent, and no hook judges it.
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "protocol.ext.allow=never",
  ].flatMap((setting) => ["-c", setting]);
  const git = (args: readonly string[], input = ""): Outcome<string> =>
    runProgram(["/usr/bin/git", "-C", repository, ...fixed, ...args], input, env);
  const empty = (): Outcome<string> => {
    const made = git(["hash-object", "-w", "--stdin"]);
    return made.ok ? fine(made.value.trim()) : made;
  };
  return {
    name: `git notes in ${repository}${remote === undefined ? "" : `, pushed to ${remote}`}`,
    kept: () => {
      const object = empty();
      if (!object.ok) return object;
      const listed = git(["notes", `--ref=${notesRef}`, "list"]);
      if (!listed.ok) return listed;
      return listed.value.includes(` ${object.value}`) ? git(["notes", `--ref=${notesRef}`, "show", object.value]) : fine();
    },
    put: ({ note }) => {
      const object = empty();
      if (!object.ok) return object;
      const added = git(["notes", `--ref=${notesRef}`, "append", "-F", "-", object.value], writeNote(note));
      if (!added.ok) return added;
      if (remote === undefined) return fine("nothing was pushed: who can write the ledger may be able to write these notes, too");
      const pushed = git(["push", "--quiet", "--receive-pack=git-receive-pack", remote, `${notesRef}:${notesRef}`]);
      return pushed.ok ? fine() : pushed;
    },
  };
};

/** The system log of this machine, which a careful one sends on to another. */
export const syslogAnchor = (program = "/usr/bin/logger"): AnchorPlace => ({
  name: "system log",
  kept: () => fine(),
  put: (checkpoint) => {
    // Without this switch a missing log is no error (logger(1)).
    const argv = [program, "--socket-errors=on", "-t", "tagout", "-p", "auth.notice", "--", checkpointLine(checkpoint)];
    const sent = runProgram(argv, "", { PATH: "/usr/bin:/bin" });
    return sent.ok ? fine() : sent;
  },
});

/** A receiver of signed posts, as of the confirmation page's notices; the secret has been read from its file. */
export const webhookAnchor = (url: string, secret: string): Outcome<AnchorPlace> => {
  const flaw = flawOfWebhook({ url, secret });
  if (flaw !== undefined) return bad(flaw);
  const { origin, pathname } = new URL(url);
  return {
    ok: true,
    value: {
      name: `webhook ${origin}${pathname}`,
      kept: () => fine(),
      put: async (checkpoint) => {
        const { origin: log, size, root, note } = checkpoint;
        const body = JSON.stringify({ origin: log, size, root: root.toBase64(), checkpoint: writeNote(note) });
        const sent = await sendSigned(body, { url, secret }, systemClock);
        return sent.ok ? fine() : bad(sent.why);
      },
    },
  };
};

/** Any program: it gets the checkpoint on standard input and its parts as variables, and 0 means that it is kept. */
export const commandAnchor = (argv: readonly string[]): AnchorPlace => ({
  name: `command ${argv.join(" ")}`,
  kept: () => fine(),
  put: ({ origin, size, root, note }) => {
    const env = Object.fromEntries(Object.entries(process.env).filter((each): each is [string, string] => each[1] !== undefined));
    const parts = { TAGOUT_CHECKPOINT_ORIGIN: origin, TAGOUT_CHECKPOINT_SIZE: String(size), TAGOUT_CHECKPOINT_ROOT: root.toBase64() };
    const sent = runProgram(argv, writeNote(note), { ...env, ...parts });
    return sent.ok ? fine() : sent;
  },
});
