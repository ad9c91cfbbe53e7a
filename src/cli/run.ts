import { grantOf, sealGrant, type ApprovalRequest, type Approvals } from "../approval/index.ts";
import { openGrantKey } from "../store/grant-key.ts";
import { processName } from "../store/index.ts";
import { readArguments } from "./arguments.ts";
import { askAbout, declaredBy, declaring, minimumHere, ownCommand, type OwnCommand } from "./asking.ts";
import { claimantOf, confirmationFolder, openConfirmations, redeemer } from "./confirmations.ts";
import { grantVariable } from "./grant.ts";
import { openMachine, type Machine } from "./machine.ts";
import { decisionText } from "./show.ts";
import { complain, exitCodes } from "./stream.ts";
import { withUsage } from "./usage.ts";

/**
 * `tagout run -- COMMAND…`: decides a command, and runs it when it is allowed or a person has confirmed exactly it. What
 * needs a confirmation and has none leaves a request and ends with 3. A command that fails ends with 1.
 */
export const run = (args: readonly string[]): Promise<number> =>
  withUsage("run", () => {
    const read = readArguments(args, { flags: [], values: declaring });
    const machine = openMachine(process.env);
    const own = ownCommand(read, machine);
    const name = processName(process.pid, machine.files);
    const claimant = name === undefined ? undefined : claimantOf(name);
    const { decision } = askAbout(own, redeemer(machine, minimumHere(machine, own.call.cwd), claimant, declaredBy(read, machine)), true);
    if (decision.outcome !== "allow") {
      complain(decisionText(decision));
      return exitCodes[decision.outcome];
    }
    const approvals = openConfirmations(machine);
    const claimed = approvals.list(["claimed"]).find((request) => request.claimant === claimant);
    return carryOut(own, machine, claimed, approvals);
  });

const argvOf = ({ question }: OwnCommand): readonly string[] =>
  question.kind === "argv" ? question.argv : ["/bin/bash", "-c", question.kind === "shell" ? question.command : ""];

const carryOut = (own: OwnCommand, machine: Machine, claimed: ApprovalRequest | undefined, approvals: Approvals): number => {
  const token = claimed && sealGrant(grantOf(claimed), openGrantKey(confirmationFolder(machine)));
  const started = performance.now();
  const { exitCode, signalCode } = Bun.spawnSync([...argvOf(own)], {
    cwd: own.call.cwd,
    env: { ...own.call.variables, ...(token !== undefined && { [grantVariable]: token }) },
    stdio: ["inherit", "inherit", "inherit"],
  });
  const detail = { exit: exitCode, ...(signalCode && { signal: signalCode }), durationMs: Math.round(performance.now() - started) };
  const result = exitCode === 0 ? "succeeded" : "failed";
  if (claimed?.claimant !== undefined) {
    const finished = approvals.finish(claimed.claimant, result, detail);
    if (!finished.ok) complain(`tagout run: it ran, and how it ended could not be recorded: ${finished.detail}\n`);
  }
  if (exitCode !== 0) complain(`tagout run: the command ended with ${signalCode ?? exitCode}\n`);
  return exitCode === 0 ? exitCodes.ok : exitCodes.fault;
};
