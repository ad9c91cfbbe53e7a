import type { Subject } from "../approval/index.ts";
import { effectsOf } from "../approval/index.ts";
import { workTreeOf } from "../catalog/index.ts";
import { judge, refusal, type Guard } from "../guard.ts";
import {
  canonicalJson,
  environments,
  isHarmless,
  worse,
  type Decision,
  type Environment,
  type ToolCall,
  shellLine,
} from "../model/index.ts";
import { rollbackName, type Plan } from "../operation/index.ts";
import { ownVariables } from "./check.ts";
import { configurationFor, guardFor, type Machine, type Variables } from "./machine.ts";
import { changeOf, programReader, type Reading } from "./operation-programs.ts";
import { handedOn, type Handed } from "./operation-variables.ts";

/** Where an operation's steps stand. */
export interface Ground {
  readonly machine: Machine;
  readonly plan: Plan;
  /** Absolute; steps run in it. */
  readonly folder: string;
  /** What steps get to see, and nothing else. */
  readonly variables: Variables;
  /** Those of them that programs name, and which were kept back. */
  readonly handed: Handed;
  readonly readerOf: (isFree: boolean) => (argv: readonly string[]) => Reading;
}

/** Variables that choose no program, library or target by themselves; everything else stays with whoever set it. */
const passed = /^(?:HOME|USER|LOGNAME|LANG|LANGUAGE|LC_[A-Z]+|TZ|TERM|NO_COLOR|XDG_[A-Z]+_HOME)$/;
const sharedFolders = ["/tmp", "/var/tmp", "/dev/shm"];

/** PATH without folders in which an agent works; package runners put those of a checkout's packages first. */
const searchPath = (path: string, folder: string, { files }: Machine): string => {
  const worked = [folder, workTreeOf(folder, files)?.root ?? folder, ...sharedFolders];
  const isWorked = (each: string): boolean =>
    `${each}/`.includes("/node_modules/") || worked.some((under) => `${files.real(each)}/`.startsWith(`${under}/`));
  const kept = path.split(":").filter((each) => each.startsWith("/") && !isWorked(each));
  return kept.length === 0 ? "/usr/local/bin:/usr/bin:/bin" : kept.join(":");
};

export const groundFor = (machine: Machine, plan: Plan, folder: string): Ground => {
  const own = ownVariables();
  const kept = Object.fromEntries(Object.entries(own).filter(([name]) => passed.test(name)));
  const places = plan.operations.flatMap((each) => each.environments.filter(({ name }) => name === plan.environment));
  // A run in test is not to hold the way into production.
  const isWanted = (name: string): boolean => places.some(({ variables }) => variables?.includes(name) ?? true);
  const handed = handedOn(configurationFor(machine, folder).programs, own, machine, isWanted);
  return {
    machine,
    plan,
    folder,
    variables: { ...kept, ...handed.variables, PATH: searchPath(own["PATH"] ?? "", folder, machine) },
    handed,
    // Looked at anew by whoever asks for a reader: a program may be another one by then.
    readerOf: (isFree) => programReader(configurationFor(machine, folder), machine, isFree),
  };
};

/** What this place is by itself. */
const placeOf = ({ machine, folder, variables }: Ground): Environment =>
  guardFor(machine, { cwd: folder, variables, declared: {}, session: "" }, false).locate({ family: "local", values: {} }).name;

/** The environment that stands for this place: the operation's, unless the place is graver. */
const ambientOf = ({ plan }: Ground, here: Environment): Environment | undefined =>
  environments.indexOf(plan.environment) <= environments.indexOf(here) ? plan.environment : undefined;

/** Where code runs that nobody has read (rulings, Environment 4). */
const isFreeIn = (environment: Environment): boolean => environment === "test" || environment === "development";

const callOf = ({ machine, folder, variables }: Ground, argv: readonly string[]): ToolCall => ({
  tool: "shell",
  input: { command: argv },
  cwd: folder,
  principal: { client: "cli", session: "", agent: "", human: machine.human },
  variables,
  declared: {},
});

/** What was decided about one command. */
export interface Weighed {
  readonly decision: Decision;
  readonly subject: Subject | undefined;
  readonly reading: Reading;
}

/**
 * Lets the guard decide commands of an operation, one after the other, where they stand now. `isProof`: what is asked is whether
 * a command changes nothing, which only a program answers for that a person has seen.
 */
export const weigher = (
  ground: Ground,
  records: boolean,
  isProof = false,
): ((argv: readonly string[], redeem?: Guard["redeem"]) => Weighed) => {
  const { machine, folder, variables } = ground;
  const here = placeOf(ground);
  const ambient = ambientOf(ground, here);
  const reader = ground.readerOf(!isProof && isFreeIn(here) && isFreeIn(ground.plan.environment));
  const stand = { cwd: folder, variables, declared: {}, session: "", ...(ambient && { ambient }) };
  return (argv, redeem = () => ({ kind: "none", note: "" })) => {
    const reading = reader(argv);
    let subject: Subject | undefined;
    const guard = guardFor(machine, stand, records, (asked) => ((subject = asked), redeem(asked)));
    // An operation is confirmed or it is not: watching is for what agents do by themselves.
    const decision = judge({ kind: "argv", argv: reading.reads }, callOf(ground, reading.reads), { ...guard, isObserving: false });
    return { decision, subject, reading };
  };
};

/**
 * Where a command would land in another environment than its operation's; undefined where it stays. Reading what lies on this
 * machine is part of every environment.
 */
export const strayOf = ({ effects }: Decision, environment: Environment): string | undefined => {
  const stray = effects.find(
    ({ effect, environment: { name } }) =>
      name !== environment && (!isHarmless(effect.action) || (effect.target !== undefined && effect.target.family !== "local")),
  );
  if (stray === undefined) return undefined;
  const { effect } = stray;
  const isHere = effect.target === undefined || effect.target.family === "local";
  const hint = isHere
    ? "; pin this machine with `tagout init --machine`, or declare what the program does under `tools` and `programs`"
    : "";
  return `it reaches ${stray.environment.name}, and this runs in ${environment} (${effect.action} ${effect.resource.kind} ${effect.resource.name}: ${stray.environment.reason})${hint}`;
};

/** True where nothing is changed for certain: every effect reads, and everything was understood. */
export const isProvenHarmless = ({ outcome, effects, doubts }: Decision): boolean =>
  outcome === "allow" && doubts.length === 0 && effects.every(({ effect }) => isHarmless(effect.action));

/** What must be the same at a step's turn as when it was confirmed. */
export const meaningOf = ({ decision, reading }: Weighed): string =>
  canonicalJson({
    runs: reading.runs,
    reads: reading.reads,
    effects: effectsOf(decision),
    doubts: decision.doubts.map(({ reason, detail }) => `${reason}: ${detail}`),
    inspected: decision.inspected ?? [],
  });

/** One command of a plan with what was decided about it. */
export interface WeighedMove extends Weighed {
  readonly unit: number;
  readonly name: string;
  readonly item?: string;
  readonly argv: readonly string[];
}

/** Every command of a plan, also those that would undo it, in order. */
export const weighPlan = (ground: Ground): readonly WeighedMove[] => {
  const weigh = weigher(ground, false);
  return ground.plan.units.flatMap(({ item, steps }, unit) =>
    steps.flatMap(({ name, argv, rollback }) => {
      const move = (each: string, words: readonly string[]): WeighedMove => ({
        unit,
        name: each,
        ...(item !== undefined && { item }),
        argv: words,
        ...weigh(words),
      });
      return rollback ? [move(name, argv), move(rollbackName(name), rollback)] : [move(name, argv)];
    }),
  );
};

/** Why a plan is not even asked about; undefined where it may be. */
export const flawOfPlan = ({ plan }: Ground, moves: readonly WeighedMove[]): string | undefined => {
  for (const { decision, name, argv, reading } of moves) {
    const where = `\`${name}\` (${shellLine(argv)})`;
    if (decision.outcome === "deny") return `${where} is denied, and no confirmation helps: ${decision.reason}`;
    const stray = strayOf(decision, plan.environment);
    if (stray !== undefined) return `${where} does not stay: ${stray}${changeOf(reading)}`;
    if (plan.operations.every(({ risk }) => risk === "read-only") && !isProvenHarmless(decision))
      return `${where} is more than reading, and \`${plan.operation.name}\` is declared \`read-only\`: ${decision.reason}`;
  }
  return undefined;
};

/** True where a person has to confirm it: in production always but for what only reads, elsewhere where a step asks. */
export const needsConfirmation = ({ plan }: Ground, moves: readonly WeighedMove[]): boolean =>
  moves.some(({ decision }) => decision.outcome === "ask") ||
  (plan.environment === "production" && plan.operations.some(({ risk }) => risk !== "read-only"));

/** A plan's decision: all its commands as one. */
export const combine = ({ plan }: Ground, moves: readonly WeighedMove[]): Decision => {
  const decisions = moves.map(({ decision }) => decision);
  const [first] = decisions;
  if (first === undefined) return refusal("there is nothing to do");
  const worst = decisions.reduce((a, b) => (worse(a.outcome, b.outcome) === a.outcome ? a : b), first);
  const placed = decisions.find(({ environment }) => environment.name === plan.environment) ?? first;
  const unique = <T>(each: readonly T[]): readonly T[] => [...new Map(each.map((one) => [canonicalJson(one), one])).values()];
  return {
    outcome: "ask",
    // Every change lands there: that was looked at before.
    environment: { ...placed.environment, name: plan.environment },
    effects: unique(decisions.flatMap(({ effects }) => effects)),
    doubts: unique(decisions.flatMap(({ doubts }) => doubts)),
    rules: [...new Set(decisions.flatMap(({ rules, outcome }) => (outcome === "ask" ? rules : [])))],
    reason: worst.outcome === "ask" ? worst.reason : `a declared operation of ${plan.environment}`,
    obligations: ["record"],
    handoff: { command: plan.command, verify: verifyLines(plan) },
  };
};

const shownMax = 8;
const verifyLines = ({ units }: Plan): readonly string[] =>
  [...new Set(units.flatMap(({ steps }) => steps.filter(({ kind }) => kind === "verify").map(({ argv }) => shellLine(argv))))].slice(
    0,
    shownMax,
  );

/** A plan as the action that a person confirms: everything it is made from, and every word that runs. */
export const subjectOf = (
  ground: Ground,
  moves: readonly WeighedMove[],
  declared: { readonly file: string; readonly digest: string },
): Subject => {
  const { plan } = ground;
  const decision = combine(ground, moves);
  const files = plan.operations.flatMap((each) => each.files);
  const parts = moves.flatMap(({ reading }) => reading.parts);
  return {
    call: {
      ...callOf(ground, []),
      tool: "operation",
      input: {
        command: plan.command,
        operation: plan.operations.map(({ name, description, risk }) => `${name} (${risk}): ${description}`),
        declaredIn: `${declared.file} sha256 ${declared.digest}`,
        plan: plan.digest,
        parameters: plan.parameters,
        ...(Object.keys(ground.handed.shown).length > 0 && { variables: ground.handed.shown }),
        steps: moves.map(({ item, name, reading }) => `${item === undefined ? "" : `${item}: `}${name}: ${shellLine(reading.runs)}`),
      },
    },
    question: { kind: "operation", argv: [...new Set([...moves.flatMap(({ argv }) => argv), ...files, ...parts])] },
    decision,
    policy: moves.find(({ subject }) => subject !== undefined)?.subject?.policy ?? "",
    inspected: [...new Map(moves.flatMap(({ subject }) => subject?.inspected ?? []).map((each) => [each.path, each])).values()],
  };
};
