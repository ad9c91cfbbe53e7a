import { judge, type Guard } from "../guard.ts";
import { escapeControls, type Decision, type EnvironmentVerdict, type Principal, type Target } from "../model/index.ts";
import { decide, describePolicy, type DescribedRule, type DoubtVerdict } from "../policy/index.ts";
import { readArguments } from "./arguments.ts";
import { askedOf, callOf, outcomeCode, ownVariables, questionOf } from "./check.ts";
import { outcomeColour, painter, type Paint } from "./colour.ts";
import { guardFor, openMachine } from "./machine.ts";
import { decisionJson } from "./show.ts";
import { print } from "./stream.ts";
import { withUsage } from "./usage.ts";

/** One place that effects touch. */
interface Location {
  /** How the command names it; absent for this machine and checkout. */
  readonly target: Target | undefined;
  readonly environment: EnvironmentVerdict;
}

/** A decision with the steps that led to it. */
interface Explanation {
  readonly decision: Decision;
  readonly locations: readonly Location[];
  readonly doubts: readonly DoubtVerdict[];
  /** Notes of all rules that were met, by id. */
  readonly notes: ReadonlyMap<string, DescribedRule>;
}

export const run = (args: readonly string[]): Promise<number> =>
  withUsage("explain", () => {
    const read = readArguments(args, { flags: ["--json"], values: ["--environment", "--cwd"] });
    const question = questionOf(read.operands);
    const { cwd, ambient } = askedOf(read);
    const machine = openMachine(process.env);
    const variables = ownVariables();
    // A question is not a call: nothing runs on the answer, so nothing is recorded.
    const guard = guardFor(machine, { cwd, variables, declared: {}, session: "", ...(ambient && { ambient }) }, false);
    const call = callOf(question.kind === "shell" ? question.command : read.operands, cwd, variables, machine);
    const explanation = explainDecision(judge(question, call, guard), guard, call.principal);
    print(
      read.flags.has("--json") ? `${JSON.stringify(explanationJson(explanation))}\n` : explanationText(explanation, painter(process.env)),
    );
    return outcomeCode(explanation.decision);
  });

/** The policy is asked once more for the rules behind each doubt, which a decision does not carry. */
const explainDecision = (decision: Decision, guard: Guard, principal: Principal): Explanation => {
  const ambient = guard.locate(undefined);
  const { doubtVerdicts } = decide({ principal, effects: decision.effects, doubts: decision.doubts, ambient }, guard.policy);
  const locations = new Map<string, Location>([["", { target: undefined, environment: ambient }]]);
  for (const { effect, environment } of decision.effects) {
    const target = effect.target?.family === "local" ? undefined : effect.target;
    if (target) locations.set(JSON.stringify(target), { target, environment });
  }
  const met = new Set([...decision.rules, ...[...decision.effects, ...doubtVerdicts].flatMap(({ rules }) => rules)]);
  const notes = new Map(describePolicy(guard.policy).flatMap((note) => (met.has(note.id) ? [[note.id, note] as const] : [])));
  return { decision, locations: [...locations.values()], doubts: doubtVerdicts, notes };
};

const explanationJson = ({ decision, locations, doubts, notes }: Explanation): Record<string, unknown> => ({
  ...decisionJson(decision),
  understood: {
    effects: decision.effects.map(({ effect }) => effect),
    doubts: decision.doubts,
  },
  located: locations.map(({ target, environment }) => ({ target: target ?? null, ...environment })),
  decided: {
    effects: decision.effects.map(({ outcome, rules }) => ({ outcome, rules: rules.map((id) => notes.get(id) ?? { id }) })),
    doubts: doubts.map(({ outcome, rules, environment }) => ({ outcome, environment, rules: rules.map((id) => notes.get(id) ?? { id }) })),
  },
});

const explanationText = (explanation: Explanation, paint: Paint): string => {
  const { decision } = explanation;
  const word = paint(decision.outcome.toUpperCase(), outcomeColour[decision.outcome]);
  const lines = [
    paint("1 understood", "bold"),
    ...understoodLines(decision),
    paint("2 located", "bold"),
    ...explanation.locations.flatMap(locationLines),
    paint("3 decided", "bold"),
    ...decidedLines(explanation, paint),
    paint("4 outcome", "bold"),
    `  ${word} in ${decision.environment.name}: ${escapeControls(decision.reason)}`,
    `  obligations: ${decision.obligations.join(", ")}`,
    ...handoffLines(decision),
  ];
  return `${lines.join("\n")}\n`;
};

const through = (via: readonly string[]): string => (via.length === 0 ? "" : ` via ${via.join(" → ")}`);

const understoodLines = ({ effects, doubts }: Decision): readonly string[] => {
  const lines = [
    ...effects.map(
      ({ effect }) =>
        `  ${effect.action} ${effect.resource.kind} ${effect.resource.name}${effect.certainty === "assumed" ? " (assumed)" : ""}${through(effect.via)}  from \`${effect.source}\``,
    ),
    ...doubts.map(({ reason, detail, via, source }) => `  doubt ${reason}: ${detail}${through(via)}  from \`${source}\``),
  ].map(escapeControls);
  return lines.length === 0 ? ["  no effect and no doubt"] : lines;
};

const locationLines = ({ target, environment }: Location): readonly string[] => {
  const values = Object.entries(target?.values ?? {}).map(([name, value]) => `${name}=${value}`);
  const where = target === undefined ? "this machine and checkout" : [target.family, ...values].join(" ");
  return [
    `  ${where}: ${environment.name}, ${environment.reason}`,
    ...environment.evidence.map(
      ({ strength, name, value, says, writableBy }) =>
        `    ${strength} ${name} = ${value || "(empty)"} says ${says}, writable by ${writableBy}`,
    ),
    ...environment.conflicts.map((conflict) => `    conflict: ${conflict}`),
  ].map(escapeControls);
};

const decidedLines = ({ decision, doubts, notes }: Explanation, paint: Paint): readonly string[] => {
  const subjects = [
    ...decision.effects.map(({ effect, environment, outcome, rules }) => ({
      what: `${effect.action} ${effect.resource.kind} ${effect.resource.name} in ${environment.name}`,
      outcome,
      rules,
    })),
    ...doubts.map(({ doubt, environment, outcome, rules }) => ({
      what: `doubt ${doubt.reason} (${doubt.detail}) in ${environment}`,
      outcome,
      rules,
    })),
  ];
  if (subjects.length === 0) return ["  nothing to decide"];
  return subjects.flatMap(({ what, outcome, rules }) => [
    `  ${paint(outcome.padEnd(5), outcomeColour[outcome])} ${escapeControls(what)}`,
    ...rules.map((id) => ruleLine(id, notes.get(id))),
  ]);
};

/** With whose rule it is, where it is not a shipped one. */
const ruleLine = (id: string, note: DescribedRule | undefined): string => {
  if (note === undefined) return `    ${id}`;
  const origin = note.origin === "shipped" ? "" : ` (${note.origin})`;
  return escapeControls(`    ${id}${origin}: ${note.category}: ${note.reason} (${note.source})`);
};

const handoffLines = ({ handoff }: Decision): readonly string[] => {
  if (handoff === undefined) return [];
  const verify =
    handoff.verify.length === 0 ? [] : ["  and to verify with:", ...handoff.verify.map((line) => `    ${escapeControls(line)}`)];
  return ["  for a person to run:", ...handoff.command.split("\n").map((line) => `    ${escapeControls(line)}`), ...verify];
};
