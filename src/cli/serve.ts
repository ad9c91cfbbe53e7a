import { errorText } from "../model/index.ts";
import { existsSync } from "node:fs";
import type { Passkey } from "../approval/index.ts";
import {
  Enrolment,
  enrolmentMs,
  flawOfWebhook,
  NewRequests,
  noticeOf,
  noticeText,
  sendNotice,
  startConsole,
  terminalNotice,
  type Confirmer,
  type Console,
  type ConsolePorts,
  type HistoryLine,
  type Notice,
  type Webhook,
} from "../console/index.ts";
import type { Entry } from "../ledger/index.ts";
import { systemClock, systemLibc, systemRandom } from "../store/index.ts";
import { addApproverKey, approversFile, loadApprovers } from "../store/approvers-file.ts";
import { readArguments, UsageError } from "./arguments.ts";
import { openConfirmations } from "./confirmations.ts";
import { documentApproval } from "./documenting.ts";
import { configurationFor, type Machine, openMachine, personAt } from "./machine.ts";
import { agentHere, openTerminal, type Terminal } from "./person.ts";
import { complain, exitCodes, print } from "./stream.ts";
import { withUsage } from "./usage.ts";

const lookMs = 2_000;
const secretBytesMax = 4_096;
const desktopProgram = "/usr/bin/notify-send";

interface Asked {
  /** Absent: the configured one. */
  readonly port: number | undefined;
  readonly enrols: string | undefined;
  readonly webhook: { readonly url: string; readonly secretFile: string } | undefined;
}

/** Shows what waits on a page of this machine, until it is ended. */
export const run = (args: readonly string[]): Promise<number> =>
  withUsage("serve", async () => {
    const asked = readAsked(args);
    const agent = agentHere();
    // Whoever serves the page decides what a person sees before the passkey signs.
    if (agent !== undefined) return refuse(`${agent}, and a page by an agent could show anything; run it in a terminal of your own`);
    const machine = openMachine(process.env);
    const webhook = asked.webhook && webhookFrom(asked.webhook, machine);
    const terminal = openTerminal();
    if (asked.enrols !== undefined && terminal === undefined)
      return refuse("there is no terminal to show the enrolment code on; run it in a terminal of your own");
    const ports = portsOf(machine);
    const enrolment = asked.enrols === undefined ? undefined : new Enrolment(asked.enrols, ports);
    const ending = endOfService();
    const { port } = configurationFor(machine, "/");
    const started = startConsole({ port: asked.port ?? port, ports, ...(enrolment && { enrolment }) });
    if (!started.ok) {
      complain(`tagout serve: ${started.why}\n`);
      return exitCodes.fault;
    }
    print(
      `Confirm at ${started.console.url}\nThis address is for you alone: its key lets whoever has it read and reject what waits. Ctrl+C ends it.\n`,
    );
    if (started.console.origin !== `http://localhost:${port}`)
      complain(
        `tagout serve: passkeys are taken for port ${port} alone (\`confirmation.port\`): here is only what waits, to read and to reject\n`,
      );
    if (enrolment && terminal) terminal.show(enrolmentText(enrolment, started.console));
    const stopWatching = watch(ports, terminal, webhook);
    await ending;
    stopWatching();
    await started.console.stop();
    return exitCodes.ok;
  });

const refuse = (why: string): number => {
  complain(`tagout serve: ${why}\n`);
  return exitCodes.deny;
};

const readAsked = (args: readonly string[]): Asked => {
  const read = readArguments(args, { flags: [], values: ["--port", "--enroll", "--webhook", "--webhook-secret-file", "--host"] });
  if (read.values.has("--host")) throw new UsageError("there is no `--host`: the page is for this machine only");
  const [extra] = read.operands;
  if (extra !== undefined) throw new UsageError(`\`${extra}\` is not expected`);
  const enrols = read.values.get("--enroll");
  if (enrols !== undefined && !/^[\w.@-]{1,64}$/.test(enrols))
    throw new UsageError(`\`${enrols}\` is no name; use letters, digits, dots, dashes and @`);
  const [url, secretFile] = [read.values.get("--webhook"), read.values.get("--webhook-secret-file")];
  if ((url === undefined) !== (secretFile === undefined))
    throw new UsageError("`--webhook URL` and `--webhook-secret-file FILE` go together: what is sent is signed");
  return {
    port: portFrom(read.values.get("--port")),
    enrols,
    webhook: url === undefined || secretFile === undefined ? undefined : { url, secretFile },
  };
};

const portFrom = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^[0-9]{1,5}$/.test(text) || Number(text) > 65_535)
    throw new UsageError(`\`--port ${text}\` is no port; use a number up to 65535, or 0 for one that is free`);
  return Number(text);
};

const webhookFrom = ({ url, secretFile }: { readonly url: string; readonly secretFile: string }, machine: Machine): Webhook => {
  const read = machine.files.read(secretFile, secretBytesMax);
  if (!read.ok) throw new UsageError(`\`${secretFile}\` is ${read.why}`);
  const webhook: Webhook = { url, secret: read.text.trim() };
  const flaw = flawOfWebhook(webhook);
  if (flaw !== undefined) throw new UsageError(`the webhook is refused: ${flaw}`);
  return webhook;
};

const portsOf = (machine: Machine): ConsolePorts => ({
  approvals: openConfirmations(machine),
  confirmers: () => confirmersOf(machine),
  history: (id) => historyOf(id, machine),
  clock: systemClock,
  random: systemRandom,
  storePasskey: (name, passkey) => storePasskey(name, passkey, machine),
  conclude: (request) => documentApproval(machine, request),
});

/** Those who may confirm here. A person whom the managed file gives a passkey is offered that one: it counts more. */
const confirmersOf = ({ paths }: Machine): readonly Confirmer[] => {
  const confirmers = new Map<string, Confirmer>();
  for (const folder of [paths.configuration, paths.managed]) {
    const loaded = loadApprovers(approversFile(folder));
    // A spoilt file names nobody; why is what `tagout doctor` and the refusal of a proof say.
    if (!loaded.ok) continue;
    const { people, isProtected } = loaded.approvers;
    const level = folder === paths.managed && isProtected ? "L3" : "L1";
    for (const { name, passkeys } of people)
      if (passkeys.length > 0 || !confirmers.has(name)) confirmers.set(name, { name, passkeys: passkeys.map(({ id }) => id), level });
  }
  return [...confirmers.values()];
};

const storePasskey = (name: string, passkey: Passkey, machine: Machine): ReturnType<ConsolePorts["storePasskey"]> => {
  const isManaged = systemLibc().userId() === 0;
  const path = approversFile(isManaged ? machine.paths.managed : machine.paths.configuration);
  const appended = machine.ledger.append("configuration", {
    timestamp: new Date(systemClock.now()).toISOString(),
    action: `enrol a passkey of ${name} in ${path}`,
    user: personAt(machine),
    approval: { given: "YES" },
    result: "PENDING",
    keys: [passkey.id],
    evidence: [],
  });
  if (!appended.ok) return { ok: false, why: `it cannot be recorded and so was not done: ${appended.code} (${appended.detail})` };
  const added = addApproverKey(path, { name, passkey }, isManaged);
  return added.ok ? { ok: true, path, isProtected: isManaged && added.isProtected } : { ok: false, why: added.why };
};

const historyOf = (id: string, { ledger }: Machine): readonly HistoryLine[] =>
  [...ledger.entries({ kinds: ["confirmation", "execution"] })].filter(({ body }) => body["request"] === id).map(lineOf);

const lineOf = ({ seq, time, body }: Entry): HistoryLine => {
  const said = ["approver", "assuranceName", "by", "why"].map((name) => body[name]).filter((each) => typeof each === "string");
  return { time, event: String(body["event"]), detail: [...said, `entry ${seq}`].join(", ") };
};

const enrolmentText = ({ name, code }: Enrolment, { origin }: Console): string =>
  [
    "",
    `To enrol a passkey for ${name}, open ${origin}/#/enrol in the browser that has the address above, and type this code:`,
    "",
    `    ${code.replaceAll(/(.{4})(?=.)/g, "$1-")}`,
    "",
    `It counts once, within ${enrolmentMs / 60_000} minutes. Give it to nobody: whoever has it could confirm as ${name}.`,
    systemLibc().userId() === 0
      ? "The passkey goes into the managed file."
      : "Without root it goes into your own file, which an agent could write, and counts L1 (local-unproven) only.",
    "",
  ].join("\n");

/** Tells of new requests wherever somebody may look; answers how to stop. */
const watch = ({ approvals, clock }: ConsolePorts, terminal: Terminal | undefined, webhook: Webhook | undefined): (() => void) => {
  const fresh = new NewRequests(() => approvals.list(["pending"]));
  const look = (): void => {
    try {
      for (const request of fresh.take()) tell(noticeOf(request), terminal, webhook, clock);
    } catch (error) {
      complain(`tagout serve: requests cannot be read: ${errorText(error)}\n`);
    }
  };
  look();
  const timer = setInterval(look, lookMs);
  return () => clearInterval(timer);
};

const tell = (notice: Notice, terminal: Terminal | undefined, webhook: Webhook | undefined, clock: ConsolePorts["clock"]): void => {
  terminal?.show(`${terminalNotice(notice)}${noticeText(notice)}\n`);
  if (existsSync(desktopProgram) && (process.env["DBUS_SESSION_BUS_ADDRESS"] ?? "") !== "")
    Bun.spawn([desktopProgram, "--app-name=Tagout", "Tagout", noticeText(notice)], { stdin: "ignore", stdout: "ignore", stderr: "ignore" });
  if (webhook === undefined) return;
  void sendNotice(notice, webhook, clock).then((sent) => {
    if (!sent.ok) complain(`tagout serve: the webhook did not take the notice of ${notice.id}: ${sent.why}\n`);
  });
};

/** When a person or the system says that it is over. Listened for before anything is shown. */
const endOfService = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
