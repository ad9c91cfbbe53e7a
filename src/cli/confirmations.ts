import {
  Approvals,
  type ApprovalPorts,
  canonicalAction,
  filesRead,
  minimumFor,
  type Asked,
  type Bindings,
  type CanonicalAction,
  type Content,
  type Minimum,
  type Moment,
  type Protocol,
  type Subject,
} from "../approval/index.ts";
import type { Guard, Redemption } from "../guard.ts";
import type { Decision, Files } from "../model/index.ts";
import { hashFile, isProcessRunning, moments, systemClock, systemRandom } from "../store/index.ts";
import { openRequestStore } from "../store/sqlite-requests.ts";
import { approversFile } from "../store/approvers-file.ts";
import { proofVerifier } from "../store/signatures.ts";
import { isConfirmedUnused, recorderOf } from "./confirmation-record.ts";
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

const contentsMax = 64;
const contentBytesMax = 64 * 1024 * 1024;

/** What files hold that an action reads; more than can be hashed is bound by name only, and says so. */
const contentsOf = (decision: Decision): readonly Content[] =>
  filesRead(decision)
    .slice(0, contentsMax)
    .map((path) => ({ path, sha256: hashFile(path, contentBytesMax) ?? "unreadable" }));

/** The action that a subject is on this machine, now. */
export const actionOn = (subject: Subject, machine: Machine, more: Partial<Bindings> = {}): CanonicalAction =>
  canonicalAction(subject, {
    host: machine.hostname,
    cwd: machine.files.real(subject.call.cwd),
    contents: contentsOf(subject.decision),
    ...more,
  });

/** A request for the confirmation of an action, as a person is asked about it. */
export const askedFor = (subject: Subject, action: CanonicalAction, minimum: Minimum, protocol: Protocol): Asked => {
  const { decision } = subject;
  return {
    action,
    ...action.wording,
    environment: decision.environment.name,
    protocol,
    minimum: minimumFor(decision, protocol, minimum),
  };
};

/** What a confirmation is about besides the command, as it was declared. */
export interface Declared extends Pick<Bindings, "items" | "steps"> {
  readonly protocol: Protocol;
}
const exception: Declared = { protocol: "exception" };

/** Redeems an agent's call: uses the approval of exactly this call, or leaves a request for it. */
export const redeemer =
  (machine: Machine, minimum: Minimum, claimant: string | undefined, { protocol, ...more }: Declared = exception): Guard["redeem"] =>
  (subject): Redemption => {
    if (claimant === undefined) return { kind: "none", note: "no confirmation is possible: the client's process is not known" };
    const approvals = openConfirmations(machine);
    const action = actionOn(subject, machine, more);
    const asked = askedFor(subject, action, minimum, protocol);
    const claimed = approvals.claim(action, asked.minimum, claimant);
    if (claimed.ok)
      return { kind: "granted", grant: claimed.request.id, by: claimed.request.approvals.map(({ approver }) => approver).join(" and ") };
    if (claimed.code !== "unknown-request") return { kind: "none", note: `it was confirmed and does not run: ${claimed.detail}` };
    const opened = approvals.open(asked);
    return opened.ok
      ? { kind: "waiting", request: opened.request.id, note: `level ${opened.request.minimum} is needed` }
      : { kind: "none", note: `no confirmation can be asked for: ${opened.detail}` };
  };
