import { isSecretPath, understandArgv, understandShell, type Knowledge, type Surroundings, type Understood } from "./catalog/index.ts";
import type {
  Decision,
  DoubtReason,
  Effect,
  EffectVerdict,
  EnvironmentVerdict,
  Findings,
  Handoff,
  Inspected,
  Obligation,
  Outcome,
  Target,
  ToolCall,
} from "./model/index.ts";
import { canonicalJson, environments, errorText } from "./model/index.ts";
import type { Subject } from "./approval/index.ts";
import { decide, type DecideInput, type Policy, type PolicyDecision } from "./policy/index.ts";

/** What a call means before it is understood: shell source, a program with arguments, or findings of the agent's own tools. */
export type Question =
  | { readonly kind: "shell"; readonly command: string; readonly also?: Findings }
  | { readonly kind: "argv"; readonly argv: readonly string[] }
  | { readonly kind: "findings"; readonly findings: Findings };

/** SHA-256 of everything that was decided about, in lower-case hexadecimal; worked out when it is asked for. */
export type Digest = () => string;

const digestOf = (call: ToolCall, question: Question, policy: string, inspected: readonly Inspected[]): Digest => {
  let digest: string | undefined;
  return () => {
    const { tool, input, cwd } = call;
    return (digest ??= Bun.SHA256.hash(canonicalJson({ tool, input, cwd, question, policy, inspected }), "hex"));
  };
};

/** What became of a decision that asks: confirmed, waiting for a person, asked by the client itself, or neither. */
export type Redemption =
  | { readonly kind: "granted"; readonly grant: string; readonly by: string }
  | { readonly kind: "waiting"; readonly request: string; readonly note: string }
  | { readonly kind: "client"; readonly note: string }
  | { readonly kind: "none"; readonly note: string };

/** Everything outside that a decision needs. */
export interface Guard {
  readonly knowledge: Knowledge;
  readonly surroundings: Surroundings;
  readonly policy: Policy;
  /** Environment of a target; of this machine and checkout when there is none. */
  readonly locate: (target: Target | undefined) => EnvironmentVerdict;
  /** A human's grant for exactly this, used up by asking; or the request that waits for one. */
  readonly redeem: (subject: Subject) => Redemption;
  /** Puts the decision on record. INVARIANT: returns undefined only once it is on stable storage, else why it is not. */
  readonly record: (decision: Decision, call: ToolCall, digest: Digest, grant: string | undefined) => string | undefined;
  /** Records what would be stopped and lets it run; `deny` holds all the same. */
  readonly isObserving: boolean;
}

/** Decides one call: understand, locate, decide, redeem, record. INVARIANT: anything that goes wrong on the way denies. */
export const judge = (question: Question, call: ToolCall, guard: Guard): Decision => {
  try {
    const found = understand(question, guard);
    const ambient = guard.locate(undefined);
    const effects = located(found.effects, ambient, guard);
    const judged = decide({ principal: call.principal, effects, doubts: found.doubts, ambient }, guard.policy);
    const decision = describe(judged, found, ambient, question);
    const { policy } = judged;
    const { inspected } = found;
    const digest = digestOf(call, question, policy, inspected);
    const seen = observe(decision, guard);
    const redemption = seen.outcome === "ask" ? guard.redeem({ call, question, decision, policy, inspected }) : undefined;
    const final = redemption ? redeemed(seen, redemption) : seen;
    const failure = guard.record(final, call, digest, redemption?.kind === "granted" ? redemption.grant : undefined);
    return failure === undefined ? final : refusal(`what cannot be recorded does not run: ${failure}`);
  } catch (error) {
    return refusal(`the guard failed and stays closed: ${errorText(error)}`);
  }
};

const redeemed = (decision: Decision, redemption: Redemption): Decision => {
  if (redemption.kind === "granted")
    return {
      ...decision,
      outcome: "allow",
      reason: `confirmed by ${redemption.by} (grant ${redemption.grant})`,
      obligations: [...decision.obligations, "verify"],
    };
  const { note } = redemption;
  if (redemption.kind === "client") return { ...decision, confirmation: { note, isAskedByClient: true } };
  const request = redemption.kind === "waiting" ? redemption.request : undefined;
  return note === "" && request === undefined
    ? decision
    : { ...decision, confirmation: { note, ...(request !== undefined && { request }) } };
};

const understand = (question: Question, guard: Guard): Understood => {
  if (question.kind === "findings") return { ...question.findings, verify: [], inspected: [] };
  if (question.kind === "argv") return understandArgv(question.argv, guard.surroundings, guard.knowledge);
  const found = understandShell(question.command, guard.surroundings, guard.knowledge);
  const { also } = question;
  if (!also) return found;
  const { effects, doubts, verify, inspected } = found;
  return { effects: [...also.effects, ...effects], doubts: [...also.doubts, ...doubts], verify, inspected };
};

/** Where an effect without a target of its own lands: on this machine, unless it is code that may reach anywhere. */
const here: Target = { family: "local", values: {} };

/** Environments of a call's effects; those of one program share their target and stand together, so it is located once. */
const located = (effects: readonly Effect[], ambient: EnvironmentVerdict, guard: Guard): DecideInput["effects"] => {
  const found: { readonly effect: Effect; readonly environment: EnvironmentVerdict }[] = [];
  let where: Target | undefined;
  let verdict = ambient;
  for (const effect of effects) {
    const { target, resource } = effect;
    const isAnywhere = !target && (resource.kind === "code" || resource.kind === "session");
    const next = target ?? here;
    if (!isAnywhere && next !== where) {
      verdict = guard.locate(next);
      where = next;
    }
    found.push({ effect, environment: isAnywhere ? ambient : verdict });
  }
  return found;
};

/** Doubts that may hide anything, also what is denied: a command that could not be read is not let through to be observed. */
const unreadable: ReadonlySet<DoubtReason> = new Set(["internal-error", "syntax-error", "too-deep", "too-long", "hidden-characters"]);

const observe = (decision: Decision, guard: Guard): Decision => {
  const isLifted = guard.isObserving && decision.outcome === "ask" && !decision.doubts.some(({ reason }) => unreadable.has(reason));
  return isLifted ? { ...decision, outcome: "allow", reason: `observed only, would ask: ${decision.reason}` } : decision;
};

const describe = (judged: PolicyDecision, found: Understood, ambient: EnvironmentVerdict, question: Question): Decision => {
  let environment = ambient;
  for (const verdict of judged.verdicts) if (verdict.environment !== environment) environment = graver(environment, verdict.environment);
  const decision: { -readonly [Part in keyof Decision]: Decision[Part] } = {
    outcome: judged.outcome,
    environment,
    effects: judged.verdicts,
    doubts: found.doubts,
    rules: judged.rules,
    reason: reasonOf(judged, found),
    obligations: obligationsOf(judged.verdicts),
  };
  const handoff = judged.outcome === "allow" ? undefined : handoffOf(question, found);
  if (handoff) decision.handoff = handoff;
  const { inspected } = found;
  if (inspected.length > 0) decision.inspected = inspected.map((each) => (isSecretPath(each.path) ? { path: each.path } : each));
  return decision;
};

const graver = (worst: EnvironmentVerdict, environment: EnvironmentVerdict): EnvironmentVerdict =>
  environments.indexOf(environment.name) < environments.indexOf(worst.name) ? environment : worst;

const firstOf = <Verdict extends { readonly outcome: Outcome }>(verdicts: readonly Verdict[], outcome: Outcome): Verdict | undefined => {
  for (const verdict of verdicts) if (verdict.outcome === outcome) return verdict;
  return undefined;
};

/** The decisive rule's reason with the effect it met; a doubt says what was not understood. */
const reasonOf = (judged: PolicyDecision, found: Understood): string => {
  const note = judged.notes[0];
  if (judged.outcome === "allow")
    return found.effects.length === 0 ? "changes nothing" : (note?.reason ?? "every effect is on the allowed list");
  const decisive = firstOf(judged.verdicts, judged.outcome);
  if (decisive)
    return `${note?.reason ?? "nothing permits it"} (${decisive.effect.action} ${decisive.effect.resource.kind} ${decisive.effect.resource.name})`;
  const doubt = firstOf(judged.doubtVerdicts, judged.outcome)?.doubt;
  return doubt ? `${doubtText[doubt.reason] ?? doubt.reason}: ${doubt.detail}` : (note?.reason ?? "nothing permits it");
};

const doubtText: Readonly<Record<string, string>> = {
  "syntax-error": "the command cannot be parsed",
  "too-deep": "the command is nested too deeply to follow",
  "too-long": "the command is too long to follow",
  "hidden-characters": "the command holds characters that hide what it is",
  "unknown-program": "nothing is known of this program",
  "untrusted-program": "the program may not be the one it is called",
  "unknown-command": "nothing is known of this subcommand",
  "unknown-option": "nothing is known of this option",
  "missing-value": "an option lacks its value",
  "unknown-operand": "this argument is not understood",
  "dynamic-word": "a word is known only when it runs",
  "dynamic-program": "what runs is known only when it runs",
  "unknown-input": "what is read from standard input is not known",
  "unknown-variable": "nothing is known of this environment variable",
  "unreadable-file": "a file that would run cannot be read",
  "unknown-statement": "a statement is not understood",
  "unknown-tool": "nothing is known of this tool",
  "internal-error": "the guard could not finish reading the command",
};

/** What production and staging show is evidence of what they were. */
const obligationsOf = (verdicts: readonly EffectVerdict[]): readonly Obligation[] => {
  let isReading = false;
  for (const { effect, environment } of verdicts) {
    if (effect.action !== "read" || effect.resource.kind === "session") continue;
    if (environment.name === "production" || environment.name === "staging") return ["record", "redact", "capture"];
    isReading = true;
  }
  return isReading ? ["record", "redact"] : ["record"];
};

const handoffOf = (question: Question, found: Understood): Handoff | undefined => {
  if (question.kind === "findings") return undefined;
  const command = question.kind === "shell" ? question.command : question.argv.join(" ");
  return { command, verify: found.verify.length < 2 ? found.verify : [...new Set(found.verify)].slice(0, 8) };
};

/** A denial that needs nothing to be known. */
export const refusal = (reason: string): Decision => ({
  outcome: "deny",
  environment: { name: "production", reason: "uncertain means production", evidence: [], conflicts: [] },
  effects: [],
  doubts: [],
  rules: ["fail-closed"],
  reason,
  obligations: ["record"],
});
