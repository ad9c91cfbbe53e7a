import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { aCase, answers } from "../../src/approval/approvals.fixture.ts";
import { signedText, statementOf } from "../../src/approval/index.ts";
import { openLedger, systemClock } from "../../src/store/index.ts";
import { openRequestStore } from "../../src/store/sqlite-requests.ts";
import { makeSecurityKey, type SecurityKey } from "../../src/store/testing/security-key.ts";
import { converse, goodAnswers, openPty, openWindow, type OpenTerminal } from "../forgery/terminals.ts";
import { type Case, type Context, type Played, play, type Verdict } from "./case.ts";
import { startFakeModel, type ToolUse, type Turn } from "./fake-model.ts";
import { bash, variablesOf } from "./session.ts";
import { createWorkspace, installGuard, type Workspace } from "./workspace.ts";

/** One line each time it runs, so that twice is seen. */
const append = ({ marker }: Workspace): string => `echo ran >> ${marker}`;
const timesRun = ({ marker }: Workspace): number => (existsSync(marker) ? readFileSync(marker, "utf8").split("\n").length - 1 : 0);

export const configure = (workspace: Workspace, ...lines: readonly string[]): void =>
  workspace.write(join(workspace.home, ".config/tagout/tagout.yaml"), `${lines.join("\n")}\n`, 0o600);

/** Every confirmation that waits in a workspace. */
const waiting = ({ state }: Workspace) => openRequestStore(join(state, "tagout/confirmation")).find({ states: ["pending"] });

const theOne = (workspace: Workspace) => {
  const [request, ...others] = waiting(workspace);
  if (request === undefined || others.length > 0) throw new Error(`${others.length + (request ? 1 : 0)} requests wait`);
  return request;
};

const personIn = ({ home, project }: Workspace) => ({
  home,
  work: project,
  variables: { HOME: home, PATH: "/usr/local/bin:/usr/bin:/bin", LANG: "C.UTF-8" },
});

/** A person opens a terminal, reads what waits, and confirms it. */
export const confirmAtTerminal = async (workspace: Workspace): Promise<void> => {
  const window = openWindow(personIn(workspace), {}, 200, 200, (argv) => [...argv]);
  try {
    const code = await converse(window, ["approve", theOne(workspace).id], goodAnswers);
    if (code !== 0) throw new Error(`not confirmed (${code}): ${window.shown().slice(-500)}`);
  } finally {
    window.close();
  }
};

/** Root enrolls a person's security key, as the client of this workspace and nobody else sees it. */
const enroll = (workspace: Workspace, name: string): SecurityKey => {
  const key = makeSecurityKey("ed25519");
  const people = [{ name, ssh: [key.line], passkeys: [] }];
  workspace.write(join(workspace.etc, "tagout/approvers.json"), JSON.stringify({ v: 1, people }), 0o644);
  return key;
};

/** A person signs what waits on a machine of their own and hands the signature in. */
const confirmBySignature = (workspace: Workspace, executable: string, name: string, key: SecurityKey): void => {
  const request = theOne(workspace);
  const text = signedText(statementOf(request, name, answers, { ...aCase, backup: "none: the file is new" }, false));
  const file = join(workspace.root, `statement-${request.id}`);
  writeFileSync(file, text);
  writeFileSync(`${file}.sig`, key.sign(text));
  // An overlay of its own: two mounts of one upper folder are not defined (kernel, filesystems/overlayfs).
  const [upper, work] = [join(workspace.root, `etc-${request.id}`), join(workspace.root, `etc-work-${request.id}`)];
  cpSync(workspace.etc, upper, { recursive: true });
  mkdirSync(work);
  const mount = `mount -t overlay overlay -o lowerdir=/etc,upperdir=${upper},workdir=${work} /etc && exec "$@"`;
  const argv = ["/usr/bin/unshare", "-m", "/bin/sh", "-c", mount, "sh", executable, "approve", request.id, "--signature", `${file}.sig`];
  const { exitCode, stderr } = Bun.spawnSync(argv, { cwd: workspace.project, env: personIn(workspace).variables, stderr: "pipe" });
  if (exitCode !== 0) throw new Error(`not confirmed (${exitCode}): ${stderr.toString()}`);
};

/** What the client said about each call, and how often it ran. */
const saw =
  (times: number, ...expected: readonly RegExp[]) =>
  ({ session, workspace }: Played): Verdict => {
    const texts = session.results.map(({ text }) => text);
    const isAsExpected = texts.length === expected.length && expected.every((pattern, i) => pattern.test(texts[i] as string));
    return isAsExpected && timesRun(workspace) === times ? undefined : `ran ${timesRun(workspace)} times: ${JSON.stringify(texts)}`;
  };

const isStopped = /Request [a-z0-9]{8} waits for a person .*tagout approve/s;
/** What the client makes of a command that prints nothing. */
const hasRun = /^(?!.*Tagout)/s;

/** The call, a person's yes, the same call twice more. */
const onceConfirmed = (workspace: Workspace, confirm: () => Promise<void> | void): readonly Turn[] => [
  { tools: [bash(append(workspace))] },
  { tools: [bash(append(workspace))], meanwhile: confirm },
  { tools: [bash(append(workspace))] },
];

const atTerminal = (context: Context, turnsOf: (workspace: Workspace) => readonly Turn[], judge: (played: Played) => Verdict) =>
  play(
    context,
    {
      arrange: (workspace) => configure(workspace, "confirmation:", "  minimum:", "    production: L1"),
      script: (workspace) => ({ turns: turnsOf(workspace) }),
    },
    judge,
  );

const others: readonly (readonly [name: string, other: (workspace: Workspace) => ToolUse])[] = [
  ["another argument", (workspace) => bash(`${append(workspace)}.other`)],
  ["one more space", (workspace) => bash(`${append(workspace)} `)],
  ["another folder", (workspace) => bash(`cd /tmp && ${append(workspace)}`)],
  ["a variable", (workspace) => bash(`LC_ALL=C ${append(workspace)}`)],
];

const confirmed: readonly Case[] = [
  {
    group: "confirming",
    name: "a call that a person confirmed at a terminal runs, once, when it is repeated",
    run: (context) =>
      atTerminal(
        context,
        (workspace) => onceConfirmed(workspace, () => confirmAtTerminal(workspace)),
        saw(1, isStopped, hasRun, isStopped),
      ),
  },
  ...others.map(([name, other]): Case => ({
    group: "confirming",
    name: `a confirmed call with ${name} is another call`,
    run: (context) =>
      atTerminal(
        context,
        (workspace) => [{ tools: [bash(append(workspace))] }, { tools: [other(workspace)], meanwhile: () => confirmAtTerminal(workspace) }],
        saw(0, isStopped, isStopped),
      ),
  })),
  {
    group: "confirming",
    name: "by default production takes a security key's signature, and the call runs once",
    needsRoot: true,
    run: (context) => {
      let key: SecurityKey | undefined;
      return play(
        context,
        {
          arrange: (workspace) => {
            key = enroll(workspace, "bea");
          },
          script: (workspace) => ({
            turns: onceConfirmed(workspace, () => confirmBySignature(workspace, context.executable, "bea", key as SecurityKey)),
          }),
        },
        saw(1, isStopped, hasRun, isStopped),
      );
    },
  },
  {
    group: "confirming",
    name: "without anybody enrolled production names no terminal as enough",
    run: (context) =>
      play(
        context,
        { script: (workspace) => ({ turns: [{ tools: [bash(append(workspace))] }] }) },
        saw(0, /level L3 is needed, and nobody is enrolled who reaches it/),
      ),
  },
];

/** A client that a person sits at: its own terminal, on which nobody but the test types. */
const openClient = (workspace: Workspace, client: string, origin: string): OpenTerminal => {
  const key = "dummy";
  const state = {
    hasCompletedOnboarding: true,
    theme: "dark",
    customApiKeyResponses: { approved: [key], rejected: [] },
    projects: { [workspace.project]: { hasTrustDialogAccepted: true, hasCompletedProjectOnboarding: true } },
  };
  workspace.write(join(workspace.home, ".claude/.claude.json"), JSON.stringify(state), 0o600);
  const terminal = openPty(60, 160);
  Bun.spawnSync(["sh", "-c", `setsid -c "$@" <"$0" >"$0" 2>&1 &`, terminal.path, client, "Do it."], {
    cwd: workspace.project,
    env: { ...variablesOf({ workspace }, origin), TERM: "xterm-256color" },
    stdout: "ignore",
    stderr: "ignore",
  });
  return terminal;
};

const victimOf = ({ root }: Workspace): string => join(root, "outside/export.csv");
/** A file that staging lets nobody delete unasked. */
const makeVictim = (workspace: Workspace): string => {
  workspace.write(victimOf(workspace), "1,2,3\n");
  return victimOf(workspace);
};

const askedThere = JSON.stringify({ assurance: "client-unproven", given: "ASKED" });
const entriesOf = ({ state }: Workspace) => [
  ...openLedger({ folder: join(state, "tagout/ledger"), clock: systemClock, redact: (text) => text }).entries(),
];

const enter = "\r";
const escape = "\u001b";

/** The client moves its cursor instead of writing blanks. */
const plainText = (shown: string): string =>
  shown
    .split(escape)
    .map((part) => part.replace(/^\[[0-9;?>]*[A-Za-z]/, " "))
    .join("")
    .replaceAll(/ +/g, " ");

const untilShown = async (terminal: OpenTerminal, pattern: RegExp, isOver = (): boolean => false): Promise<void> => {
  const deadline = performance.now() + 60_000;
  while (!isOver() && !pattern.test(plainText(terminal.shown()))) {
    if (performance.now() > deadline) throw new Error(`not shown: ${plainText(terminal.shown()).slice(-2000)}`);
    await Bun.sleep(50);
  }
};

/** What is typed at the client's dialog, and whether the call then ran. */
const askedByClient = async (
  { client, executable }: Context,
  lines: readonly string[],
  answer: string | undefined,
  isExpected: boolean,
): Promise<Verdict> => {
  const workspace = createWorkspace();
  const victim = makeVictim(workspace);
  const model = startFakeModel({ turns: [{ tools: [bash(`rm ${victim}`)] }] });
  configure(workspace, ...lines);
  installGuard(workspace, "user", executable);
  const terminal = openClient(workspace, client, model.origin);
  try {
    if (answer !== undefined) {
      await untilShown(terminal, /Tagout: this changes staging/);
      await Bun.sleep(1_500);
      if (!existsSync(victim)) return "it ran before anybody answered";
      terminal.type(answer);
    }
    await untilShown(terminal, /Interrupted/, () => model.results().length > 0);
    await Bun.sleep(500);
    const hasRun = !existsSync(victim);
    const asked = entriesOf(workspace).filter(({ body }) => JSON.stringify(body["approval"]) === askedThere);
    const isRecorded = asked.length === (answer === undefined ? 0 : 1) && asked.every(({ body }) => body["callId"] !== undefined);
    return hasRun === isExpected && isRecorded
      ? undefined
      : `it ran: ${hasRun}, recorded: ${isRecorded}; ${plainText(terminal.shown()).slice(-1500)}`;
  } finally {
    terminal.close();
    await model.stop();
    workspace.remove();
  }
};

const staging = ["environment:", "  machine: staging"];

const atClient: readonly Case[] = [
  {
    group: "asking",
    name: "staging: the client asks its person, and a yes runs the call",
    run: (context) => askedByClient(context, staging, enter, true),
  },
  {
    group: "asking",
    name: "staging: a no of the client's person stops the call",
    run: (context) => askedByClient(context, staging, escape, false),
  },
  {
    group: "asking",
    name: "production: the client does not ask; the call is stopped",
    run: (context) => askedByClient(context, [], undefined, false),
  },
  {
    group: "asking",
    name: "staging, without anybody at the client: the call is stopped",
    run: (context) =>
      play(
        context,
        {
          arrange: (workspace) => configure(workspace, ...staging),
          script: (workspace) => ({ turns: [{ tools: [bash(`rm ${makeVictim(workspace)}`)] }] }),
        },
        (played) => (existsSync(victimOf(played.workspace)) ? saw(0, isStopped)(played) : "it ran"),
      ),
  },
];

/** Calls that a person confirms: at a terminal, by a security key, at the client itself. */
export const confirmations: readonly Case[] = [...confirmed, ...atClient];
