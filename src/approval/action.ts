import {
  canonicalJson,
  type Decision,
  type Effect,
  type EnvironmentVerdict,
  type Inspected,
  type Principal,
  type ToolCall,
} from "../model/index.ts";
import type { Protocol } from "./protocol.ts";

/** Something that what a command does depends on. */
export interface Content {
  /** Absolute; a folder's ends in `/`. */
  readonly path: string;
  /** SHA-256 in lower-case hexadecimal, or why it is not bound. */
  readonly sha256: string;
  /** Bound by the status of everything there (inode, size, time of change) instead of its bytes. */
  readonly isState?: true;
}

/**
 * Everything that is confirmed when an action is: whatever of it differs makes another action, which needs a
 * confirmation of its own. Nothing in it changes by itself while nobody changes the action or where it lands.
 */
export interface CanonicalAction {
  readonly v: 1;
  /** How it is confirmed. */
  readonly protocol: Protocol;
  /** The command for a person to read: shell source or program with arguments. */
  readonly command: string;
  /** Why it is stopped, by which rules, and how it is verified: what a person is told is part of what they sign. */
  readonly reason: string;
  readonly rules: readonly string[];
  readonly verify: readonly string[];
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What was understood: shell source, or a program with its arguments. */
  readonly question: unknown;
  /** Absolute, links resolved. */
  readonly cwd: string;
  readonly host: string;
  readonly requester: Principal;
  readonly environment: Situation;
  readonly effects: readonly ActionEffect[];
  /** What was not understood, and is confirmed all the same. */
  readonly doubts: readonly string[];
  /** SHA-256 of the policy that asked for the confirmation. */
  readonly policy: string;
  /** Files that will run, and what else it depends on. */
  readonly inspected: readonly Inspected[];
  readonly contents: readonly Content[];
  /** SHA-256 over the variables the call runs with. */
  readonly variables: string;
  /** SHA-256 of standard input, where it is known beforehand. */
  readonly stdin?: string;
  /** What a batch works on, in order. */
  readonly items?: readonly string[];
  /** Steps of a workflow that is confirmed as one action. */
  readonly steps?: readonly string[];
  /** What was computed about its impact, a line each. */
  readonly impact?: readonly string[];
}

/** An environment with the evidence that led to it: a target that answers to another name by now is another target. */
export interface Situation {
  readonly name: string;
  readonly evidence: readonly string[];
}

export interface ActionEffect {
  readonly action: string;
  /** `kind:name`. */
  readonly resource: string;
  readonly target?: Effect["target"];
  readonly environment: Situation;
}

const situationOf = ({ name, evidence }: EnvironmentVerdict): Situation => ({
  name,
  evidence: evidence.map((signal) => `${signal.name}=${signal.value} says ${signal.says}`),
});

export const effectsOf = (decision: Decision): readonly ActionEffect[] =>
  decision.effects.map(({ effect, environment }) => ({
    action: effect.action,
    resource: `${effect.resource.kind}:${effect.resource.name}`,
    ...(effect.target && { target: effect.target }),
    environment: situationOf(environment),
  }));

/** Variables that differ from call to call by nature and reach no program as a setting (bash(1), Shell Variables). */
const volatile: ReadonlySet<string> = new Set(["_", "SHLVL", "PWD", "OLDPWD", "TAGOUT_HOOK_PID", "TAGOUT_CLIENT_PID"]);

const hashVariables = (variables: Readonly<Record<string, string>>): string =>
  Bun.SHA256.hash(canonicalJson(Object.fromEntries(Object.entries(variables).filter(([name]) => !volatile.has(name)))), "hex");

/** What a decision was made about. */
export interface Subject {
  readonly call: ToolCall;
  readonly question: unknown;
  readonly decision: Decision;
  /** SHA-256 of the policy that decided. */
  readonly policy: string;
  /** With every hash, also of secret files. */
  readonly inspected: readonly Inspected[];
}

/** What the machine adds to a subject. */
export interface Bindings {
  readonly protocol: Protocol;
  readonly host: string;
  /** Working folder with links resolved. */
  readonly cwd: string;
  readonly contents: readonly Content[];
  readonly stdin?: string;
  readonly items?: readonly string[];
  readonly steps?: readonly string[];
  readonly impact?: readonly string[];
}

/** What a client says about a call runs nothing, and a model words it anew each time. */
const withoutRemarks = (input: ToolCall["input"]): ToolCall["input"] =>
  typeof input["command"] === "string" ? Object.fromEntries(Object.entries(input).filter(([name]) => name !== "description")) : input;

/** The action that a human is asked about. */
export const canonicalAction = ({ call, question, decision, policy, inspected }: Subject, bindings: Bindings): CanonicalAction => ({
  v: 1,
  command: decision.handoff?.command ?? `${call.tool} ${JSON.stringify(call.input)}`,
  reason: decision.reason,
  rules: decision.rules,
  verify: decision.handoff?.verify ?? [],
  tool: call.tool,
  input: withoutRemarks(call.input),
  question,
  requester: call.principal,
  environment: situationOf(decision.environment),
  effects: effectsOf(decision),
  doubts: decision.doubts.map(({ reason, detail }) => `${reason}: ${detail}`),
  policy,
  inspected,
  variables: hashVariables(call.variables),
  ...bindings,
});

/** Files on this machine that an action reads, absolute, each once: what they hold is part of what is confirmed. */
export const filesRead = ({ effects }: Decision): readonly string[] => [
  ...new Set(
    effects
      .filter(({ effect }) => effect.action === "read" && effect.resource.kind === "file" && !effect.target)
      .map(({ effect }) => effect.resource.name)
      .filter((name) => name.startsWith("/")),
  ),
];

const prefix = "tagout-action/v1\n";

/** SHA-256 of an action in its canonical form, in lower-case hexadecimal. */
export const actionDigest = (action: CanonicalAction): string => Bun.SHA256.hash(prefix + canonicalJson(action), "hex");
