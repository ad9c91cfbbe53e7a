import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { assuranceNames, type Approver, type Passkey } from "../approval/index.ts";
import { escapeControls, shellLine } from "../model/index.ts";
import {
  addApproverKey,
  approversFile,
  exposureOf,
  loadApprovers,
  removeApprover,
  withKey,
  withoutPerson,
  type Addition,
  type ApproversChange,
} from "../store/approvers-file.ts";
import { systemLibc } from "../store/index.ts";
import { readSshKey } from "../store/ssh-keys.ts";
import { readArguments, UsageError, type Arguments } from "./arguments.ts";
import { fileText, showFile, showPasskey, showPerson, showSshKey, type ShownKey } from "./enrolled.ts";
import { executableFor } from "./installation.ts";
import { type Machine, openMachine, personAt } from "./machine.ts";
import { agentHere, openTerminal, type Terminal } from "./person.ts";
import { complain, exitCodes, print } from "./stream.ts";
import { withUsage } from "./usage.ts";

/** Characters of the fingerprint that a person types. */
const typedCharacters = 8;
const keyBytesMax = 16_384;
const makeKey = "ssh-keygen -t ed25519-sk -O verify-required";

export const run = (args: readonly string[]): Promise<number> =>
  withUsage("enroll", () => {
    const given = readArguments(args, {
      flags: ["--managed", "--separate", "--list", "--json", "--yes"],
      values: ["--name", "--ssh-key", "--passkey", "--remove"],
    });
    const [extra] = given.operands;
    if (extra !== undefined) throw new UsageError(`\`${extra}\` is not expected`);
    const machine = openMachine(process.env);
    if (given.flags.has("--list")) return list(machine, given.flags.has("--json"));
    if (given.flags.has("--json")) throw new UsageError("`--json` goes with `--list`");
    if (given.flags.has("--yes")) return refuse("there is no `--yes` here: who may confirm is said by a person at a terminal");
    const agent = agentHere();
    if (agent !== undefined) return refuse(`${agent}, and an agent cannot say who may confirm; run it in a terminal of your own`);
    const file = fileFor(given, machine, args);
    return given.values.has("--remove") ? remove(given, file, machine) : enroll(given, file, machine);
  });

const refuse = (why: string): number => {
  complain(`tagout enroll: ${why}\n`);
  return exitCodes.deny;
};

const list = ({ paths }: Machine, isJson: boolean): number => {
  const files = [showFile("managed", approversFile(paths.managed)), showFile("user", approversFile(paths.configuration))];
  print(isJson ? `${JSON.stringify({ files })}\n` : files.map(fileText).join(""));
  return files.every(({ isUsable }) => isUsable) ? exitCodes.ok : exitCodes.findings;
};

/** The file that is changed. */
interface ChangedFile {
  readonly path: string;
  readonly isManaged: boolean;
  readonly people: readonly Approver[];
}

const fileFor = ({ flags }: Arguments, machine: Machine, args: readonly string[]): ChangedFile => {
  const isManaged = flags.has("--managed");
  const folder = isManaged ? machine.paths.managed : machine.paths.configuration;
  if (isManaged && systemLibc().userId() !== 0) throw new UsageError(`\`${folder}\` is root's: run \`${sudoLine(machine, args)}\``);
  const exposed = isManaged && existsSync(folder) ? exposureOf(folder) : undefined;
  if (exposed !== undefined) throw new UsageError(`${exposed}, so that what stands there counts nothing: mend it first`);
  const path = approversFile(folder);
  const loaded = loadApprovers(path);
  if (!loaded.ok) throw new UsageError(`${loaded.why}; mend the file first`);
  return { path, isManaged, people: loaded.approvers.people };
};

/** The command for root. The installed executable of all users comes first: root should run nothing that others may write. */
const sudoLine = (machine: Machine, args: readonly string[]): string => {
  const managed = executableFor("managed", machine);
  const words = [existsSync(managed) ? managed : machine.executable, "enroll", ...args.filter((arg) => arg !== "--managed"), "--managed"];
  return `sudo ${shellLine(words)}`;
};

const enroll = ({ values, flags }: Arguments, file: ChangedFile, machine: Machine): number => {
  const name = values.get("--name");
  if (name === undefined) throw new UsageError("`--name NAME` is missing: whose key is it?");
  const [sshKey, passkey] = [values.get("--ssh-key"), values.get("--passkey")];
  if ((sshKey === undefined) === (passkey === undefined)) throw new UsageError("give one key: `--ssh-key FILE.pub` or `--passkey ID.KEY`");
  const isSeparate = flags.has("--separate");
  const flaw = isSeparate ? flawOfSeparate(sshKey, file) : undefined;
  if (flaw !== undefined) throw new UsageError(flaw);
  const addition: Addition =
    sshKey === undefined ? { name, passkey: readPasskey(passkey as string) } : { name, ssh: readKeyFile(sshKey, machine), isSeparate };
  const next = withKey(file.people, addition);
  if (!next.ok) throw new UsageError(next.why);
  const key = addition.passkey
    ? showPasskey(addition.passkey, file.isManaged)
    : (showSshKey(addition.ssh ?? "", file.isManaged, isSeparate) as ShownKey);
  const keyOption = sshKey === undefined ? ["--passkey", passkey as string] : ["--ssh-key", resolve(sshKey)];
  const terminal = openTerminal();
  if (terminal === undefined) return refuse("there is no terminal to ask a person on; run it in a terminal of your own");
  terminal.show(
    textOf([
      `Enroll ${name} in ${file.path}`,
      `  key          ${key.type}`,
      `  fingerprint  ${key.fingerprint}`,
      ...levelLines(key, file, sudoLine(machine, ["--name", name, ...keyOption])),
      ...peopleLines(file, next.people),
      "Enroll only a key that this person made and keeps: nothing else tells that a key is theirs.",
    ]),
  );
  if (!isTyped(terminal, key.fingerprint)) return leave();
  return record(machine, `enroll ${name} in ${file.path}`, [key.fingerprint], [key.type, `counts ${key.level} at most`], () => {
    const change = addApproverKey(file.path, addition, file.isManaged);
    if (change.ok)
      print(`${name} is enrolled in \`${file.path}\` and reaches ${file.isManaged && change.isProtected ? key.level : "L1"}\n`);
    return change;
  });
};

const forOthers = 0o077;

/**
 * Why a key cannot be said to be separate; undefined where nothing speaks against it. A private half on this machine must be
 * root's own file; one that is elsewhere is for the administrator to know.
 */
const flawOfSeparate = (path: string | undefined, { isManaged }: ChangedFile): string | undefined => {
  if (path === undefined || !isManaged) return "`--separate` goes with `--ssh-key` and `--managed`";
  const privateHalf = resolve(path).replace(/\.pub$/, "");
  const status = systemLibc().status(privateHalf);
  if (typeof status === "number" || status.uid !== 0)
    return typeof status === "number" ? undefined : `\`${privateHalf}\` is not root's: whoever owns it can sign with it`;
  return (status.mode & forOthers) === 0 ? undefined : `\`${privateHalf}\` can be read by others than root`;
};

const readKeyFile = (path: string, { files }: Machine): string => {
  const read = files.read(resolve(path), keyBytesMax);
  if (!read.ok) throw new UsageError(`\`${path}\` is ${read.why}; name the \`.pub\` file of the key`);
  if (/^-----BEGIN .*PRIVATE KEY/.test(read.text)) throw new UsageError(`\`${path}\` is a private key; name the \`.pub\` file beside it`);
  const key = readSshKey(read.text);
  if (!key.ok) throw new UsageError(`\`${path}\`: ${key.why}`);
  return read.text;
};

/** As the console's page writes it for the command that root runs. */
const readPasskey = (text: string): Passkey => {
  const [id = "", publicKey = "", ...rest] = text.split(".");
  if (id === "" || publicKey === "" || rest.length > 0) throw new UsageError("`--passkey` takes `ID.KEY` as the console's page shows it");
  return { id, publicKey };
};

const levelLines = ({ kind, level, type }: ShownKey, { isManaged, path }: ChangedFile, sudo: string): readonly string[] => {
  const reached = `  level        ${level} (${assuranceNames[level]})`;
  if (level === "L2")
    return [
      `${reached}: root says that no program of this machine's users can sign with it. \`tagout approve ID --key FILE\` asks for the password then`,
    ];
  if (kind === "ssh" && !type.startsWith("sk-"))
    return [
      `${reached}, never more: this key signs for every program that reads its file or reaches its agent (SSH_AUTH_SOCK)`,
      "WARNING: an AI agent of the same user can sign with this key. A security key is not its to use:",
      `  ${makeKey}`,
    ];
  if (!isManaged)
    return [`${reached} only: a program of this user can write ${path}. For L3, enroll it where only root writes:`, `  ${sudo}`];
  const how =
    kind === "ssh"
      ? `where it asks for a PIN or a fingerprint (made with \`${makeKey}\`), else L1`
      : "it asks for a PIN, a fingerprint or a face";
  return [`${reached}: only root writes the file, and a device holds the key; ${how}`];
};

const peopleLines = ({ people, isManaged }: ChangedFile, next: readonly Approver[]): readonly string[] => [
  people.length === 0 ? "Nobody is enrolled there yet." : "Enrolled there already:",
  ...people.map((person) => {
    const { name, keys } = showPerson(person, isManaged);
    return `  ${name}: ${keys.map(({ type, fingerprint, level }) => `${type} ${fingerprint} ${level}`).join(", ") || "no key"}`;
  }),
  ...(isManaged ? twoPeopleLines(next) : []),
];

const twoPeopleLines = (next: readonly Approver[]): readonly string[] => {
  const count = next.filter((person) => showPerson(person, true).keys.some(({ level }) => level === "L3")).length;
  if (count >= 2) return [`Then ${count} people reach L3: what needs L4 needs two of them, neither of whom asked for it.`];
  if (count === 1) return ["WARNING: what needs L4 (two people) cannot be confirmed: then one person reaches L3."];
  return ["WARNING: what needs L3 cannot be confirmed at all: then nobody reaches it."];
};

const remove = ({ values }: Arguments, file: ChangedFile, machine: Machine): number => {
  const name = values.get("--remove") as string;
  if (["--name", "--ssh-key", "--passkey"].some((option) => values.has(option))) throw new UsageError("`--remove NAME` stands alone");
  const next = withoutPerson(file.people, name);
  if (!next.ok) throw new UsageError(`${next.why} in \`${file.path}\`; see \`tagout enroll --list\``);
  const terminal = openTerminal();
  if (terminal === undefined) return refuse("there is no terminal to ask a person on; run it in a terminal of your own");
  terminal.show(
    textOf([`Remove ${name} from ${file.path}: no confirmation of theirs counts from then on.`, ...peopleLines(file, next.people)]),
  );
  if (terminal.ask(`Type ${name} to remove all keys of this person, anything else to leave: `)?.trim() !== name) return leave();
  const keys = file.people.filter((person) => person.name === name).flatMap((person) => showPerson(person, file.isManaged).keys);
  return record(
    machine,
    `remove ${name} from ${file.path}`,
    keys.map(({ fingerprint }) => fingerprint),
    [],
    () => {
      const change = removeApprover(file.path, name, file.isManaged);
      if (change.ok) print(`${name} is removed from \`${file.path}\`\n`);
      return change;
    },
  );
};

const textOf = (lines: readonly string[]): string => `${lines.map(escapeControls).join("\n")}\n`;

const isTyped = (terminal: Terminal, fingerprint: string): boolean => {
  const wanted = fingerprint.replace("SHA256:", "").slice(0, typedCharacters);
  const question = `Type the first ${typedCharacters} characters after \`SHA256:\` to enroll this key, anything else to leave: `;
  return terminal.ask(question)?.trim() === wanted;
};

const leave = (): number => {
  complain("tagout enroll: not confirmed; nothing was changed\n");
  return exitCodes.ask;
};

/** Who may confirm changes only once the record says so. */
const record = (
  machine: Machine,
  action: string,
  keys: readonly string[],
  evidence: readonly string[],
  change: () => ApproversChange,
): number => {
  const asked = process.env["SUDO_USER"];
  const appended = machine.ledger.append("configuration", {
    timestamp: new Date().toISOString(),
    action,
    user: personAt(machine),
    approval: { given: "YES" },
    result: "PENDING",
    keys,
    evidence: [...evidence, ...(asked === undefined ? [] : [`sudo was started by ${asked}`])],
  });
  if (!appended.ok) return fail(`it cannot be recorded and so was not done: ${appended.code} (${appended.detail})`);
  const changed = change();
  return changed.ok ? exitCodes.ok : fail(changed.why);
};

const fail = (why: string): number => {
  complain(`tagout enroll: ${why}\n`);
  return exitCodes.fault;
};
