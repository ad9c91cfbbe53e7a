import {
  answerMs,
  approvalDocument,
  assuranceNames,
  isIntact,
  reaches,
  signedText,
  type ApprovalRequest,
  type Approvals,
  type Assurance,
  type Case,
  type Proof,
  type Statement,
  type Step,
} from "../approval/index.ts";
import { processControls, systemLibc, systemRandom, systemStandings } from "../store/index.ts";
import { visible } from "../model/index.ts";
import { readArguments, UsageError } from "./arguments.ts";
import { caseFrom, caseOptions } from "./case-options.ts";
import { ownVariables } from "./check.ts";
import { openConfirmations } from "./confirmations.ts";
import { confirmAt } from "./dialogue.ts";
import { documentApproval } from "./documenting.ts";
import { openMachine, type Machine } from "./machine.ts";
import { agentHere, openTerminal, type Terminal } from "./person.ts";
import { handedIn, nameOfKey, signWith } from "./signing.ts";
import { complain, exitCodes, print } from "./stream.ts";
import { terminalFlaw, terminalName } from "./terminal-session.ts";
import { withUsage } from "./usage.ts";

/** Confirms one request. Exit code 0 means that it is approved now; everything else left it unapproved. */
export const run = (args: readonly string[]): Promise<number> =>
  withUsage("approve", () => {
    // First of all: from here on no process of this user can attach to this one or read its memory (prctl(2)).
    const hidden = systemLibc().control(processControls.setDumpable, 0);
    const asked = readAsked(args);
    if (hidden < 0) return refuse("other processes could change this one while it asks");
    const machine = openMachine(process.env);
    const approvals = openConfirmations(machine);
    const request = approvals.get(asked.id);
    if (request === undefined) return refuse(`there is no request \`${visible(asked.id)}\`; see \`tagout requests\``);
    if (request.state !== "pending") return refuse(`request ${request.id} is ${request.state}, not pending${ended(request)}`);
    if (!isIntact(request)) return refuse(`what is stored of request ${request.id} is not what was asked for: reject it`);
    const attempt: Attempt = { machine, approvals, request, asked };
    return asked.signature === undefined ? confirmInPerson(attempt) : handIn(attempt, asked.signature);
  });

const ended = ({ ending }: ApprovalRequest): string => (ending === undefined ? "" : `: ${visible(ending)}`);

const refuse = (why: string): number => {
  complain(`tagout approve: ${why}\n`);
  return exitCodes.ask;
};

/** What the command line asks for. */
interface Asked {
  readonly id: string;
  readonly key?: string;
  readonly signature?: string;
  readonly approver?: string;
  readonly isStatement: boolean;
  readonly isBreakGlass: boolean;
  readonly given: Partial<Case>;
}

interface Attempt {
  readonly machine: Machine;
  readonly approvals: Approvals;
  readonly request: ApprovalRequest;
  readonly asked: Asked;
}

const readAsked = (args: readonly string[]): Asked => {
  const read = readArguments(args, {
    flags: ["--statement", "--break-glass", "--yes"],
    values: ["--key", "--signature", "--approver", ...caseOptions],
  });
  if (read.flags.has("--yes")) throw new UsageError("there is no `--yes` here: a person answers at a terminal");
  const [id, extra] = read.operands;
  if (id === undefined) throw new UsageError("name the request: `tagout approve ID`; `tagout requests` lists them");
  if (extra !== undefined) throw new UsageError(`\`${extra}\` is not expected: each request is confirmed by itself`);
  const [key, signature, approver] = ["--key", "--signature", "--approver"].map((name) => read.values.get(name));
  const isStatement = read.flags.has("--statement");
  if ([key, signature, isStatement || undefined].filter((each) => each !== undefined).length > 1)
    throw new UsageError("use one of `--key`, `--statement` and `--signature`");
  const given = caseFrom(read);
  const isBreakGlass = read.flags.has("--break-glass");
  if (signature !== undefined && (isBreakGlass || Object.keys(given).length > 0))
    throw new UsageError("what a signature is for stands in its statement; nothing is added to it here");
  return {
    id,
    isStatement,
    isBreakGlass,
    given,
    ...(key !== undefined && { key }),
    ...(signature !== undefined && { signature }),
    ...(approver !== undefined && { approver }),
  };
};

/** A statement that was signed elsewhere: the signature is the proof, so that nobody has to sit here. */
const handIn = (attempt: Attempt, path: string): number => {
  const { approvals, request, asked, machine } = attempt;
  const read = handedIn(path, request, approvals, machine.files);
  if (!read.ok) return refuse(read.why);
  const { statement, signature } = read;
  if (asked.approver !== undefined && asked.approver !== statement.approver)
    return refuse(`the statement is ${visible(statement.approver)}'s, not ${visible(asked.approver)}'s`);
  return conclude(attempt, statement, { kind: "ssh", signature });
};

/** Ways to confirm that a terminal alone does not come up to. */
const strongerWays = (id: string): string =>
  `sign it with an enrolled hardware key: \`tagout approve ${id} --key FILE\`; or confirm it with a passkey on the page: \`tagout serve\``;

/** Why nobody is asked here at all. */
const earlyRefusal = ({ request, asked }: Attempt, approver: string): string | undefined => {
  const isTerminalAlone = asked.key === undefined && !asked.isStatement;
  const needed: Assurance = request.minimum === "L4" || asked.isBreakGlass ? "L3" : request.minimum;
  if (isTerminalAlone && !reaches("L1", needed)) {
    const what = asked.isBreakGlass ? "break-glass" : `request ${request.id} in ${request.environment}`;
    return `${what} needs ${needed} (${assuranceNames[needed]}) and a terminal reaches L1 (${assuranceNames.L1}): ${strongerWays(request.id)}`;
  }
  if (request.approvals.some((approval) => approval.approver === approver))
    return `${visible(approver)} has confirmed it already: a person counts once`;
  if (request.approvals.length > 0 && (Object.keys(asked.given).length > 0 || asked.isBreakGlass !== request.isBreakGlass))
    return "the first approval fixed the case: confirm the same one, without further options";
  return undefined;
};

const approverOf = ({ asked, machine }: Attempt): string | undefined => {
  if (asked.approver !== undefined) return asked.approver;
  if (asked.key !== undefined) return nameOfKey(asked.key, machine);
  return asked.isStatement ? undefined : machine.human;
};

const confirmInPerson = (attempt: Attempt): number => {
  const { machine, request, asked } = attempt;
  const approver = approverOf(attempt);
  if (approver === undefined)
    return refuse(
      asked.isStatement ? "name who will sign: `--approver NAME`" : `the key \`${asked.key}\` is not enrolled; see \`tagout enroll\``,
    );
  const early = earlyRefusal(attempt, approver);
  if (early !== undefined) return refuse(early);
  const agent = agentHere();
  if (agent !== undefined) return refuse(`${agent}, and an agent confirms nothing; run it in a terminal of your own`);
  const standings = systemStandings();
  const flaw = terminalFlaw(process.pid, ownVariables(), standings);
  if (flaw !== undefined) return refuse(`${flaw.why}; ${flaw.instead}. Or ${strongerWays(request.id)}`);
  const terminal = openTerminal();
  if (terminal === undefined) return refuse("there is no terminal to ask a person on; run it in a terminal of your own");
  const statement = ask(attempt, terminal, approver);
  if (typeof statement === "string") return refuse(statement);
  if (asked.isStatement) return handOut(statement, request);
  const session = standings.standing(process.pid);
  const proof: Proof | string =
    asked.key === undefined
      ? { kind: "terminal", tty: terminalName(session?.terminal ?? 0), sessionLeader: session?.session ?? 0, user: machine.human }
      : signWith(asked.key, signedText(statement), answerMs);
  return typeof proof === "string" ? refuse(proof) : conclude(attempt, statement, proof);
};

/** Letters that do not look like digits or each other. */
const letterAlphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ";
const letterCount = 4;

/** Asks the person; answers with what they said, or why it is not a yes. */
const ask = ({ request, asked, approvals }: Attempt, terminal: Terminal, approver: string): Statement | string => {
  const given: Case = { ...request.case, ...asked.given };
  const start = performance.now();
  // However the clock was set meanwhile: never longer than an answer may take.
  const leftAtStart = Math.min(answerMs, request.requestedAt.wall + answerMs - Date.now());
  const said = confirmAt(terminal, {
    request,
    given,
    isBreakGlass: asked.isBreakGlass,
    letters: [...systemRandom.bytes(letterCount)].map((byte) => letterAlphabet[byte % letterAlphabet.length]).join(""),
    left: () => leftAtStart - (performance.now() - start),
    ...(asked.key === undefined && !asked.isStatement && { reaches: "L1" }),
  });
  if (said.ok) return approvals.statement(request, approver, said.answers, said.given, asked.isBreakGlass);
  // Any other answer, and none, ends the request: it is asked for anew, not until somebody is tired.
  if (said.isAnswered) approvals.end(request.id, "cancelled", approver, "the person did not answer as the protocol wants");
  return said.message;
};

/** The exact bytes to sign on another machine. Nothing is confirmed by them alone. */
const handOut = (statement: Statement, request: ApprovalRequest): number => {
  if (!print(signedText(statement))) return exitCodes.fault;
  complain(
    [
      `Not confirmed yet in ${request.environment}. Keep these bytes in a file, sign them, and hand both in:`,
      "  ssh-keygen -Y sign -f KEY -n tagout-approval@v1 STATEMENT     (read STATEMENT once more first: a file can be replaced)",
      `  tagout approve ${request.id} --signature STATEMENT.sig`,
      "",
    ].join("\n"),
  );
  return exitCodes.ask;
};

/** Hands the yes in and says what became of it. */
const conclude = ({ approvals, machine, request }: Attempt, statement: Statement, proof: Proof): number => {
  const step = approvals.approve(request.id, statement, proof);
  if (!step.ok) return refuseStep(step, request);
  const { request: now } = step;
  if (now.state !== "approved")
    return refuse(
      `confirmed by ${visible(statement.approver)} in ${now.environment}, the first of two: another person has to confirm it, too`,
    );
  const document = approvalDocument(now).join("\n");
  const flaw = documentApproval(machine, now);
  if (flaw !== undefined) {
    approvals.end(now.id, "revoked", "tagout", flaw);
    complain(`tagout approve: what cannot be recorded does not run, so the approval was revoked in ${now.environment}: ${flaw}\n`);
    return exitCodes.fault;
  }
  print(`${document}\n`);
  return exitCodes.ok;
};

const refuseStep = (step: Extract<Step, { ok: false }>, { environment }: ApprovalRequest): number => {
  complain(`tagout approve: not confirmed in ${environment}, and nothing has run: ${visible(step.detail)}\n`);
  return step.code === "not-recorded" ? exitCodes.fault : exitCodes.ask;
};
