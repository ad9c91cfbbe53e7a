import {
  Approvals,
  type ApprovalPorts,
  canonicalAction,
  minimumFor,
  reaches,
  type Assurance,
  type Asked,
  type Bindings,
  type Case,
  type CanonicalAction,
  type Minimum,
  type Moment,
  type Protocol,
  type Subject,
} from "../approval/index.ts";
import type { Guard, Redemption } from "../guard.ts";
import type { Environment, Files } from "../model/index.ts";
import { isProcessRunning, moments, systemClock, systemRandom } from "../store/index.ts";
import { openRequestStore } from "../store/sqlite-requests.ts";
import { approversFile } from "../store/approvers-file.ts";
import { proofVerifier } from "../store/signatures.ts";
import { isConfirmedUnused, recorderOf } from "./confirmation-record.ts";
import { peopleAtL3, showFile } from "./enrolled.ts";
import { inputsOf } from "./inputs.ts";
import { configurationFor, type Machine } from "./machine.ts";

/** Where requests are kept, below what an agent may not write. */
export const confirmationFolder = (machine: Machine): string => `${machine.paths.state}/confirmation`;

/** What confirmations of this user rest on: this machine's store, record, clocks, processes and enrolled people. */
export const confirmationPorts = (machine: Machine): ApprovalPorts => ({
  store: openRequestStore(confirmationFolder(machine)),
  clock: moments(systemClock, machine.files),
  random: systemRandom,
  record: recorderOf(machine.ledger),
  verify: verifierOf(machine),
  isConfirmedUnused: (request, before) => isConfirmedUnused(request, machine.paths.ledger, before),
  isRunning: (claimant, claimedAt) => isRunning(claimant, claimedAt, machine.files),
});

/** Confirmations of this user on this machine. */
export const openConfirmations = (machine: Machine): Approvals => new Approvals(confirmationPorts(machine));

/** How proofs are checked here: against the people enrolled on this machine, and passkeys for the page's own port alone. */
export const verifierOf =
  (machine: Machine): ApprovalPorts["verify"] =>
  (proof, statement) => {
    const { paths } = machine;
    const origins = [`http://localhost:${configurationFor(machine, "/").port}`];
    return proofVerifier({ managed: approversFile(paths.managed), user: approversFile(paths.configuration) }, { origins })(
      proof,
      statement,
    );
  };

/** A call of an agent is given this long; what takes longer ends as `unknown` and is looked at by a person. */
const callMs = 60 * 60_000;

/** Names who uses a grant: a process of ours, or a call of a client, which lives no longer than the client. */
export const claimantOf = (process: string, callId = ""): string => (callId === "" ? `process ${process}` : `call ${callId} of ${process}`);

const isRunning = (claimant: string, claimedAt: Moment, files: Files): boolean => {
  const process = /(?:^process|^call \S+ of) (\d+ \d+)$/.exec(claimant)?.[1];
  if (process === undefined || !isProcessRunning(process, files)) return false;
  return claimant.startsWith("process ") || moments(systemClock, files).moment().uptime - claimedAt.uptime < callMs;
};

/** The action that a subject is on this machine, now. */
export const actionOn = (subject: Subject, machine: Machine, declared: Declared): CanonicalAction =>
  canonicalAction(subject, {
    host: machine.hostname,
    cwd: machine.files.real(subject.call.cwd),
    contents: inputsOf(subject, machine),
    ...declared,
  });

/** A request for the confirmation of an action, as a person is asked about it. */
export const askedFor = ({ decision }: Subject, action: CanonicalAction, minimum: Minimum): Asked => ({
  action,
  environment: decision.environment.name,
  minimum: minimumFor(decision, action.protocol, minimum),
});

/** What a confirmation is about besides the command, as it was declared. */
export interface Declared extends Pick<Bindings, "items" | "steps" | "impact"> {
  readonly protocol: Protocol;
}

/** How a person can be reached besides a terminal and the page. */
interface Reach {
  /** Environments in which the client asks them itself. */
  readonly client?: readonly Environment[];
  /** What is said for it already, where it has to be asked for. */
  readonly case?: Partial<Case>;
}

/** Which level is needed, and who can reach it here. */
const whatItTakes = (minimum: Assurance, { paths }: Machine): string => {
  const needed = `level ${minimum} is needed`;
  const people = minimum === "L4" ? 2 : reaches(minimum, "L3") ? 1 : 0;
  if (people === 0) return needed;
  const enrolled = peopleAtL3([showFile("managed", approversFile(paths.managed))]);
  return enrolled.length >= people
    ? `${needed}: a security key, or a passkey on the page of \`tagout serve\``
    : `${needed}, and ${enrolled.length === 0 ? "nobody is enrolled who reaches it" : "one person alone is enrolled"}: first \`sudo tagout enroll --managed\``;
};

/** Redeems an agent's call: uses the approval of exactly this call, or leaves a request for it. */
export const redeemer =
  (
    machine: Machine,
    minimum: Minimum,
    claimant: string | undefined,
    { protocol = "exception", client = [], case: given, ...listed }: Partial<Declared> & Reach = {},
  ): Guard["redeem"] =>
  (subject): Redemption => {
    if (claimant === undefined) return { kind: "none", note: "no confirmation is possible: the client's process is not known" };
    const approvals = openConfirmations(machine);
    const action = actionOn(subject, machine, { protocol, ...listed });
    const asked = askedFor(subject, action, minimum);
    const claimed = approvals.claim(action, asked.minimum, claimant);
    if (claimed.ok)
      return { kind: "granted", grant: claimed.request.id, by: claimed.request.approvals.map(({ approver }) => approver).join(" and ") };
    if (claimed.code !== "unknown-request") return { kind: "none", note: `it was confirmed and does not run: ${claimed.detail}` };
    if (client.includes(asked.environment) && asked.minimum === "L1")
      return { kind: "client", note: "the person at the client is asked there (client-unproven)" };
    const opened = approvals.open({ ...asked, ...(given && { case: given }) });
    return opened.ok
      ? { kind: "waiting", request: opened.request.id, note: whatItTakes(opened.request.minimum, machine) }
      : { kind: "none", note: `no confirmation can be asked for: ${opened.detail}` };
  };
