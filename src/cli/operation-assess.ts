import { jsonLine, visible } from "../model/index.ts";
import { planOf, runsOf, type Plan, type Run } from "../operation/index.ts";
import { UsageError } from "./arguments.ts";
import { openMachine, type Machine } from "./machine.ts";
import { operationsHere, seek, type Sought } from "./operation-find.ts";
import { flawOfPlan, groundFor, weighPlan } from "./operation-guard.ts";
import { exitCodes, print } from "./stream.ts";

/** One thing that an operation should have before it goes to production. */
interface Point {
  readonly point: string;
  readonly holds: boolean;
  readonly why: string;
}

interface Assessment {
  readonly item?: string;
  readonly isReady: boolean;
  readonly points: readonly Point[];
}

/**
 * `tagout operation assess NAME …`: whether an operation is ready for production, item by item, computed from its declaration
 * and the record. It runs nothing there: what it hands out is the command for a person.
 */
export const assess = (args: readonly string[]): number => {
  if (args.some((each) => /^--(?:environment|dry-run|resume)\b/.test(each)))
    throw new UsageError("it is about production and runs nothing: leave `--environment`, `--dry-run` and `--resume` out");
  const machine = openMachine(process.env);
  const sought = seek([...args, "--environment=production"], machine);
  const assessments = assessAll(sought, machine);
  const { plan, read } = sought;
  const isReady = assessments.every((each) => each.isReady);
  if (read.flags.has("--json")) {
    print(jsonLine({ operation: plan.operation.name, environment: "production", isReady, items: assessments, command: plan.command }));
    return isReady ? exitCodes.ok : exitCodes.findings;
  }
  for (const { item, points, isReady: isOne } of assessments) {
    print(`[production] ${item === undefined ? plan.operation.name : visible(item)}: ${isOne ? "ready" : "NOT ready"}\n`);
    for (const { point, holds, why } of points) print(`[production]   ${holds ? "[x]" : "[ ]"} ${point}: ${visible(why)}\n`);
  }
  print(
    `[production] nothing was run here. ${isReady ? "For a person to run" : "When it is ready, for a person to run"}, in a terminal of their own:\n`,
  );
  print(`[production]   ${visible(plan.command)}\n`);
  return isReady ? exitCodes.ok : exitCodes.findings;
};

const assessAll = (sought: Sought, machine: Machine): readonly Assessment[] => {
  const { plan, declared, folder } = sought;
  const ground = groundFor(machine, plan, folder);
  const flaw = declared.isTrusted ? flawOfPlan(ground, weighPlan(ground)) : "its file is not trusted as it stands";
  const runs = runsOf(machine.ledger.entries({ kinds: ["execution"] }));
  const shared: readonly Point[] = [
    {
      point: "the guard lets a person confirm it",
      holds: flaw === undefined,
      why: flaw ?? "no step is denied, and all stay in production",
    },
    stepPoint(plan, "validate", "it validates before it changes"),
    stepPoint(plan, "backup", "it keeps a copy first"),
    { ...rollbackPoint(plan) },
    stepPoint(plan, "verify", "it verifies afterwards"),
  ];
  return (plan.items ?? [undefined]).map((item) => {
    const points = [...shared, testedPoint(sought, item, runs, machine)];
    return { ...(item !== undefined && { item }), isReady: points.every(({ holds }) => holds), points };
  });
};

const stepPoint = ({ units }: Plan, kind: string, point: string): Point => {
  const names = units[0]?.steps.filter((step) => step.kind === kind).map(({ name }) => name) ?? [];
  return { point, holds: names.length > 0, why: names.length > 0 ? names.join(", ") : `it declares no step of kind \`${kind}\`` };
};

const rollbackPoint = ({ units }: Plan): Point => {
  const open = units[0]?.steps.filter(({ kind, rollback }) => kind === "execute" && rollback === undefined).map(({ name }) => name) ?? [];
  return {
    point: "it can be undone",
    holds: open.length === 0,
    why: open.length === 0 ? "each change says how" : `${open.join(", ")} declares no \`rollback\``,
  };
};

/** The same thing has succeeded in test, by the same text of the declaring file. */
const testedPoint = ({ declared, plan }: Sought, item: string | undefined, runs: readonly Run[], machine: Machine): Point => {
  const point = "it succeeded in test, as it is declared now";
  const { operation } = declared;
  const beside = operationsHere(machine, process.cwd()).filter(({ file }) => file === declared.file);
  const given = new Map(Object.entries(plan.parameters));
  if (item !== undefined && operation.batch) given.set(operation.batch.parameter, item);
  const wanted = { environment: "test" as const, isComplete: plan.isComplete };
  const digestOf = (each: Parameters<typeof planOf>[3]): string | undefined => {
    const planned = planOf(
      operation,
      beside.map((other) => other.operation),
      declared.digest,
      each,
    );
    return planned.ok ? planned.plan.digest : undefined;
  };
  const single = digestOf({ ...wanted, given });
  const batch = plan.items && digestOf({ ...wanted, given: new Map(Object.entries(plan.parameters)), items: plan.items });
  const run = runs.findLast(({ plan: digest, result }) => result === "succeeded" && (digest === single || digest === batch));
  return { point, holds: run !== undefined, why: run ? `run ${run.id} on ${run.startedAt}` : "no run of it is on record that succeeded" };
};
