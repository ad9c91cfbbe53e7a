import { assurances, verifyGrant, type GrantVerdict, type Wanted } from "../approval/index.ts";
import { openGrantKey } from "../store/grant-key.ts";
import { systemClock } from "../store/index.ts";
import { choose, readArguments, UsageError } from "./arguments.ts";
import { confirmationFolder, openConfirmations, verifierOf } from "./confirmations.ts";
import { openMachine, type Machine } from "./machine.ts";
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
    return answer(verify(token, wanted, openMachine(process.env)), read.flags.has("--json"));
  });

const verify = (token: string, wanted: Wanted, machine: Machine): GrantVerdict => {
  const approvals = openConfirmations(machine);
  return verifyGrant(token, wanted, {
    key: openGrantKey(confirmationFolder(machine)),
    now: systemClock.now(),
    host: machine.hostname,
    verify: verifierOf(machine),
    stateOf: (request) => approvals.get(request)?.state,
  });
};

const answer = (verdict: GrantVerdict, isJson: boolean): number => {
  if (isJson) print(`${JSON.stringify(verdict.ok ? { ok: true, ...verdict.grant } : verdict)}\n`);
  else if (verdict.ok) print(`covered by ${verdict.grant.request} for ${verdict.grant.environment} at ${verdict.grant.assurance}\n`);
  else complain(`tagout grant: not covered: ${verdict.detail}\n`);
  return verdict.ok ? exitCodes.ok : exitCodes.deny;
};
