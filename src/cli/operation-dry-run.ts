import { jsonLine, shellLine } from "../model/index.ts";
import { operationLine, type PlannedStep } from "../operation/index.ts";
import { isProvenHarmless, strayOf, weigher, type Ground } from "./operation-guard.ts";
import type { Sought } from "./operation-find.ts";
import { changeOf } from "./operation-programs.ts";
import { perform } from "./operation-perform.ts";
import { exitCodes, print } from "./stream.ts";

interface DryRun extends Sought {
  readonly ground: Ground;
  readonly say: (event: string, text: string, members?: object) => void;
}

/**
 * Shows what an operation would do, without a question. A step's own dry run is only run where the guard proves that it reads.
 * INVARIANT: nothing runs that could change anything.
 */
export const dryRun = async (attempt: DryRun): Promise<number> => {
  const { plan, say } = attempt;
  let isWhole = true;
  for (const { item, steps } of plan.units)
    for (const [index, step] of steps.entries()) {
      const where = `step ${index + 1}/${steps.length} ${step.name}${item === undefined ? "" : ` (${item})`}`;
      say("would-run", `${where} would run: ${shellLine(step.argv)}${step.rollback ? `; undone by: ${shellLine(step.rollback)}` : ""}`, {
        step: step.name,
        ...(item !== undefined && { item }),
        argv: step.argv,
        ...(step.rollback && { rollback: step.rollback }),
      });
      if (step.dryRun && !(await tryStep(attempt, step, where))) isWhole = false;
    }
  say("ended", `dry run ${isWhole ? "done" : "NOT whole"}: nothing was changed`, { result: isWhole ? "succeeded" : "failed" });
  return isWhole ? exitCodes.ok : exitCodes.findings;
};

const tryStep = async ({ plan, ground, read, say }: DryRun, { dryRun: argv = [] }: PlannedStep, where: string): Promise<boolean> => {
  const { decision, reading } = weigher(ground, true, true)(argv);
  const why = strayOf(decision, plan.environment) ?? (isProvenHarmless(decision) ? undefined : `${decision.reason}${changeOf(reading)}`);
  if (why !== undefined) {
    say("not-run", `${where}: its dry run is not proven to change nothing, so it was not run: ${why}`);
    return false;
  }
  const isJson = read.flags.has("--json");
  const ended = await perform({
    argv: reading.runs,
    cwd: ground.folder,
    variables: ground.variables,
    tell: (text, stream) =>
      void (isJson
        ? print(jsonLine({ event: "output", operation: plan.operation.name, environment: plan.environment, stream, text }))
        : print(operationLine(plan, `| ${text}`))),
  });
  if (ended.exit !== 0) say("failed", `${where}: its dry run ended with ${ended.why ?? ended.signal ?? ended.exit}`);
  return ended.exit === 0;
};
