import { assurances, verifyGrant, type Approvals, type ApprovalRequest, type GrantVerdict, type Wanted } from "../approval/index.ts";
import { visible } from "../model/index.ts";
import { openGrantKey } from "../store/grant-key.ts";
import { moments, systemClock } from "../store/index.ts";
import { choose, readArguments, UsageError } from "./arguments.ts";
import { isInUse } from "./confirmation-record.ts";
import { confirmationFolder, openConfirmations, verifierOf } from "./confirmations.ts";
import { configurationFor, openMachine, type Machine } from "./machine.ts";
import { complain, exitCodes, print } from "./stream.ts";
import { withUsage } from "./usage.ts";

/** Variable in which a command that runs on a grant finds it. */
export const grantVariable = "TAGOUT_GRANT";

const wants = ["--environment", "--session", "--action", "--item", "--step"] as const;

/** `tagout grant verify [GRANT]`: whether a grant covers what is about to be done. Exit code 0 only when it does. */
export const run = (args: readonly string[]): Promise<number> =>
  withUsage("grant", () => {
    const read = readArguments(args, { flags: ["--json"], values: [...wants, "--minimum"] });
    const [command, given, extra] = read.operands;
    if (command !== "verify" || extra !== undefined) throw new UsageError("use `tagout grant verify [GRANT] --environment E …`");
    const token = given ?? process.env[grantVariable];
    if (token === undefined) throw new UsageError(`a grant is missing: give it, or set \`${grantVariable}\``);
    const minimum = choose(read.values.get("--minimum"), "level", assurances);
    const wanted: Wanted = {
      ...Object.fromEntries(wants.flatMap((name) => (read.values.has(name) ? [[name.slice(2), read.values.get(name)]] : []))),
      ...(minimum && { minimum }),
    };
    return answer(verifyHere(token, wanted, openMachine(process.env)), read.flags.has("--json"));
  });

/** Whether a grant covers what is wanted, here and now. */
export const verifyHere = (token: string, wanted: Wanted, machine: Machine): GrantVerdict => {
  const approvals = openConfirmations(machine);
  return verifyGrant(token, wanted, {
    key: openGrantKey(confirmationFolder(machine)),
    now: moments(systemClock, machine.files).moment(),
    host: machine.hostname,
    verify: verifierOf(machine),
    inUse: (id) => inUse(id, approvals, machine),
    minimum: (environment) => configurationFor(machine, "/").minimum[environment],
  });
};

const inUse = (id: string, approvals: Approvals, { paths }: Machine): ApprovalRequest | string => {
  const request = approvals.get(id);
  if (request?.state !== "claimed") return `its request is ${request?.state ?? "unknown here"}: nobody is carrying it out`;
  return isInUse(request, paths.ledger) ? request : "the record does not hold its use, or holds the end of it";
};

/** What a grant covers, for programs. */
const coveredJson = ({ grant, request }: Extract<GrantVerdict, { ok: true }>): Record<string, unknown> => ({
  ok: true,
  request: grant.request,
  action: grant.action,
  command: request.command,
  environment: grant.environment,
  session: grant.session,
  host: grant.host,
  ...(request.action.items && { items: request.action.items }),
  ...(request.action.steps && { steps: request.action.steps }),
  assurance: grant.assurance,
  approvers: grant.approvals.map(({ statement }) => statement.approver),
  notAfter: new Date(grant.notAfter).toISOString(),
});

const answer = (verdict: GrantVerdict, isJson: boolean): number => {
  if (isJson) print(`${JSON.stringify(verdict.ok ? coveredJson(verdict) : verdict)}\n`);
  else if (verdict.ok) print(`covered by ${verdict.grant.request} for ${verdict.grant.environment} at ${verdict.grant.assurance}\n`);
  else complain(`tagout grant: not covered: ${visible(verdict.detail)}\n`);
  return verdict.ok ? exitCodes.ok : exitCodes.deny;
};
