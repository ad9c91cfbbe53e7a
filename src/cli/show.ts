import { escapeControls, type Decision, type EffectVerdict, type EnvironmentVerdict } from "../model/index.ts";

/** A decision for programs (the contract of `check --json`). */
export const decisionJson = (decision: Decision): Record<string, unknown> => ({
  decision: decision.outcome,
  environment: decision.environment.name,
  effects: decision.effects.map(effectJson),
  doubts: decision.doubts.map(({ reason, detail, via }) => ({ reason, detail, via })),
  rules: decision.rules,
  reason: decision.reason,
  evidence: decision.environment.evidence,
  obligations: decision.obligations,
  ...(decision.handoff && { handoff: decision.handoff }),
  ...(decision.inspected && { inspected: decision.inspected }),
  ...(decision.confirmation && { confirmation: decision.confirmation }),
});

const effectJson = ({ effect, environment, outcome, rules }: EffectVerdict): Record<string, unknown> => ({
  action: effect.action,
  resource: effect.resource,
  certainty: effect.certainty,
  via: effect.via,
  environment: environment.name,
  outcome,
  rules,
});

/** A decision for people: the answer, the environment and why on the first line. */
export const decisionText = (decision: Decision): string => {
  const lines = [
    `${decision.outcome.toUpperCase()} in ${decision.environment.name}: ${decision.reason}`,
    `  environment: ${decision.environment.reason}`,
  ];
  for (const { effect, environment, outcome, rules } of decision.effects) {
    const via = effect.via.length === 0 ? "" : ` via ${effect.via.join(" → ")}`;
    const where = environment.name === decision.environment.name ? "" : ` in ${environment.name}`;
    lines.push(
      `  ${outcome.padEnd(5)} ${effect.action} ${effect.resource.kind} ${effect.resource.name}${where}${via}  [${rules.join(", ") || "not-proven-harmless"}]`,
    );
  }
  for (const doubt of decision.doubts)
    lines.push(`  doubt ${doubt.reason}: ${doubt.detail}${doubt.via.length === 0 ? "" : ` via ${doubt.via.join(" → ")}`}`);
  if (decision.handoff) {
    lines.push("  for a person to run:", ...decision.handoff.command.split("\n").map((line) => `    ${line}`));
    if (decision.handoff.verify.length > 0) lines.push("  and to verify with:", ...decision.handoff.verify.map((line) => `    ${line}`));
  }
  const { confirmation } = decision;
  if (confirmation?.request !== undefined)
    lines.push(
      `  request ${confirmation.request} waits for a person (${confirmation.note}): tagout approve ${confirmation.request}, in a terminal of your own`,
    );
  else if (confirmation) lines.push(`  confirmation: ${confirmation.note}`);
  return `${lines.map(escapeControls).join("\n")}\n`;
};

export const environmentText = (verdict: EnvironmentVerdict): string => {
  const lines = [`${verdict.name}: ${verdict.reason}`];
  for (const signal of verdict.evidence)
    lines.push(`  ${signal.strength} ${signal.name} = ${signal.value || "(empty)"}  says ${signal.says}, writable by ${signal.writableBy}`);
  for (const conflict of verdict.conflicts) lines.push(`  conflict: ${conflict}`);
  return `${lines.map(escapeControls).join("\n")}\n`;
};
