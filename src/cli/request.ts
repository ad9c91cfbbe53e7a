import type { ApprovalRequest } from "../approval/index.ts";
import { escapeControls } from "../model/index.ts";
import { readArguments } from "./arguments.ts";
import { askAbout, declaredBy, declaring, minimumHere, ownCommand } from "./asking.ts";
import { actionOn, askedFor, openConfirmations } from "./confirmations.ts";
import { caseFrom, caseOptions } from "./case-options.ts";
import { openMachine } from "./machine.ts";
import { decisionText } from "./show.ts";
import { complain, exitCodes, print } from "./stream.ts";
import { withUsage } from "./usage.ts";

const values = [...declaring, ...caseOptions];

/** Asks a person to confirm a command; what is allowed or denied leaves nothing to confirm. */
export const run = (args: readonly string[]): Promise<number> =>
  withUsage("request", () => {
    const read = readArguments(args, { flags: ["--json"], values });
    const machine = openMachine(process.env);
    const own = ownCommand(read, machine);
    const declared = declaredBy(read, machine);
    const { decision, subject } = askAbout(own);
    if (!subject) {
      print(
        read.flags.has("--json") ? `${JSON.stringify({ decision: decision.outcome, reason: decision.reason })}\n` : decisionText(decision),
      );
      return decision.outcome === "allow" ? exitCodes.ok : exitCodes[decision.outcome];
    }
    const asked = askedFor(subject, actionOn(subject, machine, declared), minimumHere(machine, own.call.cwd));
    const opened = openConfirmations(machine).open({ ...asked, case: caseFrom(read) });
    if (!opened.ok) {
      complain(`tagout request: ${opened.detail}\n`);
      return exitCodes.fault;
    }
    print(read.flags.has("--json") ? `${JSON.stringify(requestJson(opened.request))}\n` : waitingText(opened.request));
    return exitCodes.ok;
  });

/** A request for programs. */
export const requestJson = (request: ApprovalRequest): Record<string, unknown> => ({
  id: request.id,
  digest: request.digest,
  state: request.state,
  environment: request.environment,
  protocol: request.protocol,
  minimum: request.minimum,
  command: request.command,
  reason: request.reason,
  rules: request.rules,
  verify: request.verify,
  contents: request.action.contents,
  requestedAt: new Date(request.requestedAt.wall).toISOString(),
  requester: request.action.requester,
  case: request.case,
  approvals: request.approvals.map(({ approver, assurance, at, proof }) => ({
    approver,
    assurance,
    at: new Date(at.wall).toISOString(),
    proof: proof.kind,
  })),
  breakGlass: request.isBreakGlass,
  ...(request.action.items && { items: request.action.items }),
  ...(request.action.steps && { steps: request.action.steps }),
  ...(request.ending !== undefined && { ending: request.ending }),
});

const waitingText = (request: ApprovalRequest): string =>
  [
    `Request ${request.id} waits for a person (${request.environment}, level ${request.minimum}):`,
    ...request.command.split("\n").map((line) => `  ${escapeControls(line)}`),
    `Confirm it in a terminal of your own with: tagout approve ${request.id}`,
    "",
  ].join("\n");
