import { isatty } from "node:tty";
import { basename } from "node:path";
import { systemProcesses } from "../agents/claude-code/index.ts";
import {
  caseFields,
  grantMs,
  grantOf,
  sealGrant,
  testCommandOf,
  type ApprovalRequest,
  type Approvals,
  type Case,
} from "../approval/index.ts";
import { jsonLine, visible, type Environment, shellLine } from "../model/index.ts";
import {
  conduct,
  operationLine,
  progressJson,
  progressText,
  resumePoint,
  runsOf,
  stepNames,
  type ConductPorts,
  type Move,
  type Plan,
  type Run,
} from "../operation/index.ts";
import { openGrantKey } from "../store/grant-key.ts";
import { isProcessRunning, processName } from "../store/index.ts";
import { ownVariables } from "./check.ts";
import { actionOn, claimantOf, confirmationFolder, openConfirmations, redeemer, type Declared } from "./confirmations.ts";
import { grantVariable, verifyHere } from "./grant.ts";
import { configurationFor, openMachine, type Machine } from "./machine.ts";
import { dryRun } from "./operation-dry-run.ts";
import { seek, type Sought } from "./operation-find.ts";
import {
  flawOfPlan,
  groundFor,
  meaningOf,
  needsConfirmation,
  subjectOf,
  weigher,
  weighPlan,
  type Ground,
  type WeighedMove,
} from "./operation-guard.ts";
import { impactOf, withoutImpact } from "./operation-impact.ts";
import { perform } from "./operation-perform.ts";
import { newRunId, recordEnd, recordMove, recordStart, type Recording } from "./operation-record.ts";
import { agentAround, openTerminal } from "./person.ts";
import { complain, exitCodes, print } from "./stream.ts";

/** One attempt to run an operation. */
interface Attempt extends Sought {
  readonly machine: Machine;
  readonly ground: Ground;
  readonly moves: readonly WeighedMove[];
  readonly isJson: boolean;
}

/** Tells a person one line, or a program the same as one JSON object. */
const say = ({ plan, isJson }: Pick<Attempt, "plan" | "isJson">, event: string, text: string, members: object = {}): void => {
  if (isJson) print(jsonLine({ event, operation: plan.operation.name, environment: plan.environment, text, ...members }));
  else for (const line of text.split("\n")) complain(operationLine(plan, line));
};

/** `tagout operation run NAME …`. Answers with the exit code. */
export const runOperation = async (args: readonly string[]): Promise<number> => {
  const machine = openMachine(process.env);
  const sought = seek(args, machine);
  const { plan, declared, read, folder } = sought;
  const isJson = read.flags.has("--json");
  const at = { plan, isJson };
  if (!declared.isTrusted) {
    say(at, "refused", `\`${declared.file}\` counts only once a person has trusted it as it stands: tagout trust ${declared.file}`);
    return exitCodes.ask;
  }
  const ground = groundFor(machine, plan, folder);
  for (const name of ground.handed.withheld)
    say(
      at,
      "withheld",
      `${name} is not handed on: it leads where no person has seen; in a terminal where it is set: tagout trust ${declared.file}`,
    );
  if (read.flags.has("--dry-run")) return dryRun({ ...sought, ground, say: (event, text, members) => say(at, event, text, members) });
  const attempt: Attempt = { ...sought, machine, ground, moves: weighPlan(ground), isJson };
  const flaw = flawOfPlan(ground, attempt.moves);
  if (flaw !== undefined) {
    say(at, "refused", `DENY in ${plan.environment}: ${flaw}. Nothing has run.`);
    return exitCodes.deny;
  }
  const resumed = resumedRun(attempt);
  if (typeof resumed === "string") {
    say(at, "refused", resumed);
    return exitCodes.fault;
  }
  if (!needsConfirmation(ground, attempt.moves)) return carryOut(attempt, resumed, undefined);
  return confirmAndCarryOut(attempt, resumed);
};

/** A run that is to be taken up again, none, or why that was not to be. */
const resumedRun = ({ machine, plan, read }: Attempt): Run | undefined | string => {
  const last = runsOf(machine.ledger.entries({ kinds: ["execution"] })).findLast(({ plan: digest }) => digest === plan.digest);
  if (last !== undefined && last.result === undefined && isProcessRunning(last.process, machine.files))
    return `exactly this runs already (${last.id}); wait for its end`;
  if (!read.flags.has("--resume")) return undefined;
  if (last?.result === "succeeded") return `the last run of exactly this (${last.id}) succeeded: there is nothing to take up again`;
  return (
    last ??
    "there is no run of exactly this that could be taken up again: the operation, its file, its parameters and the environment have to be the same"
  );
};

const caseOf = ({ plan, read }: Attempt): Partial<Case> => {
  const lines = (kind: string): string =>
    [...new Set(plan.units.flatMap(({ steps }) => steps.filter((step) => step.kind === kind).map(({ argv }) => shellLine(argv))))]
      .slice(0, 8)
      .join("; ");
  const rollback = [
    ...new Set(plan.units.flatMap(({ steps }) => steps.flatMap((step) => (step.rollback ? [shellLine(step.rollback)] : [])))),
  ]
    .slice(0, 8)
    .join("; ");
  const said = caseFields.flatMap((field) => (read.values.has(`--${field}`) ? [[field, read.values.get(`--${field}`) as string]] : []));
  return { ...(rollback !== "" && { rollback }), backup: lines("backup"), monitoring: lines("verify"), ...Object.fromEntries(said) };
};

/** What a confirmation of the whole is about; its impact as it was shown where it waits or was approved already. */
const declaredOf = async (attempt: Attempt, resumed: Run | undefined, approvals: Approvals): Promise<Declared | string> => {
  const { plan, machine, ground, declared } = attempt;
  const listed: Declared = {
    protocol: plan.items === undefined ? "operation" : "batch",
    steps: stepNames(plan),
    ...(plan.items && { items: plan.items }),
  };
  const bare = withoutImpact(actionOn(subjectFor(attempt, resumed), machine, listed));
  const shown = approvals.list(["approved", "pending"]).find(({ action }) => action.tool === "operation" && withoutImpact(action) === bare);
  if (shown) return { ...listed, ...(shown.action.impact && { impact: shown.action.impact }) };
  const impact = await impactOf(ground, declared.operation);
  if (!impact.ok) return impact.why;
  const told = [`risk: ${plan.operations.map(({ risk }) => risk).join(", ")}`, ...impact.lines];
  return { ...listed, impact: told };
};

const subjectFor = ({ ground, moves, declared }: Attempt, resumed: Run | undefined): ReturnType<typeof subjectOf> => {
  const subject = subjectOf(ground, moves, declared);
  if (resumed === undefined) return subject;
  return { ...subject, call: { ...subject.call, input: { ...subject.call.input, resumes: resumed.id } } };
};

const confirmAndCarryOut = async (attempt: Attempt, resumed: Run | undefined): Promise<number> => {
  const { machine, folder } = attempt;
  const name = processName(process.pid, machine.files);
  const claimant = name === undefined ? undefined : claimantOf(name);
  const approvals = openConfirmations(machine);
  const declared = await declaredOf(attempt, resumed, approvals);
  if (typeof declared === "string") {
    say(attempt, "refused", `its impact could not be computed, so nobody can be asked: ${declared}. Nothing has run.`);
    return exitCodes.fault;
  }
  const { minimum } = configurationFor(machine, folder);
  const redeem = redeemer(machine, minimum, claimant, { ...declared, case: caseOf(attempt) });
  const subject = subjectFor(attempt, resumed);
  let redemption = redeem(subject);
  if (redemption.kind === "waiting" && mayAskHere(attempt)) {
    const code = approveHere(attempt, redemption.request);
    if (code === exitCodes.ok) redemption = redeem(subject);
  }
  if (redemption.kind === "granted") {
    const claimed = approvals.list(["claimed"]).find((request) => request.claimant === claimant);
    if (claimed) return carryOut(attempt, resumed, claimed);
  }
  return tellWaiting(
    attempt,
    redemption.kind === "waiting" ? redemption.request : undefined,
    approvals,
    redemption.kind === "granted" ? "" : redemption.note,
  );
};

/** A person who sits here is asked here. */
const mayAskHere = ({ isJson }: Attempt): boolean =>
  !isJson && isatty(0) && agentAround(ownVariables(), process.pid, systemProcesses()) === undefined && openTerminal() !== undefined;

/** Asks in a process of its own, which no other can look into or change. */
const approveHere = ({ machine, read }: Attempt, request: string): number => {
  const own = /^bun(?:x|-profile)?$/.test(basename(machine.executable))
    ? [machine.executable, process.argv[1] ?? ""]
    : [machine.executable];
  const key = read.values.get("--key");
  const { exitCode } = Bun.spawnSync([...own, "approve", request, ...(key === undefined ? [] : ["--key", key])], {
    stdio: ["inherit", "inherit", "inherit"],
  });
  return exitCode;
};

const tellWaiting = (attempt: Attempt, id: string | undefined, approvals: Approvals, note: string): number => {
  const { plan } = attempt;
  const request = id === undefined ? undefined : approvals.get(id);
  const test = testCommandOf(plan.command);
  const inTest = test === undefined ? "" : `\nIn the test environment: ${visible(test)}`;
  if (request?.state === "pending") {
    const members = {
      request: request.id,
      digest: request.digest,
      minimum: request.minimum,
      approve: `tagout approve ${request.id}`,
      ...(test !== undefined && { test }),
    };
    say(
      attempt,
      "waiting",
      `ASK in ${plan.environment}: nothing has run. A person confirms it in a terminal of their own (${note}): tagout approve ${request.id}\nThen the same command runs it, once: ${visible(plan.command)}${inTest}`,
      members,
    );
    return exitCodes.ask;
  }
  const why = request === undefined ? note : `the request is ${request.state}`;
  say(attempt, "cancelled", `Cancelled in ${plan.environment}: ${visible(why)}. Nothing has run.${inTest}`, {
    ...(test !== undefined && { test }),
  });
  return exitCodes.ask;
};

/** Of the time that a grant holds, so much is left to undo what was done. */
const undoMs = 10 * 60_000;
const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs the plan, on an approval that was claimed where one was needed, and puts every part of it on record. */
const carryOut = async (attempt: Attempt, resumed: Run | undefined, claimed: ApprovalRequest | undefined): Promise<number> => {
  const { machine, plan } = attempt;
  const recording: Recording = {
    machine,
    plan,
    run: newRunId(),
    ...(claimed && { request: claimed.id }),
    approvers: claimed?.approvals.map(({ approver, assurance }) => `${approver} ${assurance}`) ?? [],
    process: processName(process.pid, machine.files) ?? "",
  };
  const finish = (isWhole: boolean): void => {
    if (claimed?.claimant === undefined) return;
    const finished = openConfirmations(machine).finish(claimed.claimant, isWhole ? "succeeded" : "failed", { run: recording.run });
    if (!finished.ok) complain(operationLine(plan, `how it ended could not be recorded: ${finished.detail}`));
  };
  const point = resumed === undefined ? undefined : resumePoint(resumed, (unit, step) => plan.units[unit]?.steps[step]);
  if (point && !point.ok) {
    say(attempt, "refused", `it cannot be taken up again: ${point.why}. Nothing has run.`);
    finish(false);
    return exitCodes.fault;
  }
  const unrecorded = recordStart(recording, resumed?.id);
  if (unrecorded !== undefined) {
    say(attempt, "refused", `what cannot be recorded does not run: ${unrecorded}`);
    finish(false);
    return exitCodes.fault;
  }
  const token = claimed && sealGrant(grantOf(claimed), openGrantKey(confirmationFolder(machine)));
  say(attempt, "started", `run ${recording.run} begins: ${describe(plan)}`, { run: recording.run });
  let isEnding = false;
  const stop = (): void => void (isEnding = true);
  const started = performance.now();
  const ending = (): string | undefined => {
    if (isEnding) return "a person ended it";
    // What is undone is undone on the same grant, which has to hold until then.
    return claimed && performance.now() - started > grantMs - undoMs ? "the time of its confirmation is nearly over" : undefined;
  };
  for (const signal of stopSignals) process.on(signal, stop);
  const conducted = await conduct(plan, portsFor(attempt, recording, token, ending, point?.isDone ?? (() => false)));
  for (const signal of stopSignals) process.off(signal, stop);
  finish(conducted.isWhole);
  const unended = recordEnd(recording, conducted.isWhole, conducted.results);
  const done = conducted.results.filter(({ result }) => result === "succeeded").length;
  const sum =
    plan.items === undefined
      ? conducted.isWhole
        ? "done"
        : (conducted.results[0]?.result ?? "failed")
      : `${done} of ${plan.items.length} items done`;
  say(
    attempt,
    "ended",
    `run ${recording.run} ${conducted.isWhole ? "succeeded" : "FAILED"}: ${sum}${unended === undefined ? "" : `; its end could not be recorded: ${unended}`}`,
    {
      run: recording.run,
      result: conducted.isWhole ? "succeeded" : "failed",
      items: conducted.results,
    },
  );
  return conducted.isWhole && unended === undefined ? exitCodes.ok : exitCodes.fault;
};

const describe = ({ items, units, isComplete, parallel }: Plan): string =>
  `${items === undefined ? "" : `${items.length} items, ${parallel} at once, `}${units[0]?.steps.length ?? 0} steps${isComplete ? ", the whole workflow" : ""}`;

const keyOf = ({ unit, name }: Pick<Move, "unit" | "name">): string => `${unit} ${name}`;

const portsFor = (
  attempt: Attempt,
  recording: Recording,
  token: string | undefined,
  ending: ConductPorts["ending"],
  isDone: ConductPorts["isDone"],
): ConductPorts => {
  const { ground, moves, machine, plan, isJson } = attempt;
  const planned = new Map(moves.map((move) => [keyOf(move), move]));
  const covers = (move: Move, environment: Environment): string | undefined => {
    if (token === undefined) return undefined;
    const verdict = verifyHere(token, { environment, step: move.name, ...(move.item !== undefined && { item: move.item }) }, machine);
    return verdict.ok ? undefined : `the grant does not cover it: ${verdict.detail}`;
  };
  return {
    admit: (move) => {
      const before = planned.get(keyOf(move));
      // Judged by what stands there now: a program, a script or a target may have become another.
      const now = weigher(ground, false)(move.argv);
      if (before === undefined || meaningOf(now) !== meaningOf(before))
        return "it is not what it was when it was planned: something it depends on has changed";
      const uncovered = covers(move, plan.environment);
      if (uncovered !== undefined) return uncovered;
      const { decision } = weigher(ground, true)(move.argv, () =>
        token === undefined || recording.request === undefined
          ? { kind: "none", note: "it was not confirmed" }
          : { kind: "granted", grant: recording.request, by: recording.approvers.join(" and ") },
      );
      return decision.outcome === "allow" ? undefined : decision.reason;
    },
    record: (move, state, ended) =>
      recordMove(recording, move, state === "begins" ? "PENDING" : state === "succeeded" ? "SUCCESS" : "FAILURE", ended),
    perform: (move) =>
      perform({
        argv: planned.get(keyOf(move))?.reading.runs ?? [],
        cwd: ground.folder,
        variables: { ...ground.variables, TAGOUT_ENVIRONMENT: plan.environment, ...(token !== undefined && { [grantVariable]: token }) },
        tell: (text, stream) => {
          if (isJson)
            print(
              jsonLine({
                event: "output",
                run: recording.run,
                operation: plan.operation.name,
                environment: plan.environment,
                step: move.name,
                ...(move.item !== undefined && { item: move.item }),
                stream,
                text,
              }),
            );
          else print(operationLine(plan, `${move.item === undefined ? "" : `${move.item} `}| ${text}`));
        },
      }),
    tell: (progress) =>
      void (isJson ? print(jsonLine(progressJson(plan, recording.run, progress))) : complain(progressText(plan, progress))),
    ending,
    isDone,
  };
};
