import {
  type Action,
  actions,
  type DoubtReason,
  doubtReasons,
  type Environment,
  environments,
  isObject,
  type Outcome,
  outcomes,
  type ResourceKind,
  resourceKinds,
  errorText,
} from "../model/index.ts";
import { Checker, type ConfigurationProblem } from "./checker.ts";

/** What an example is about: an effect, a doubt, or a line of shell. */
export type RuleSubject =
  | { readonly kind: "effect"; readonly action: Action; readonly resource: { readonly kind: ResourceKind; readonly name: string } }
  | { readonly kind: "doubt"; readonly reason: DoubtReason; readonly detail: string }
  | { readonly kind: "line"; readonly command: string };

/** What must be decided about something, and the rules that must be among those that say so. */
export interface RuleExample {
  readonly environment: Environment;
  /** As it is written. */
  readonly text: string;
  readonly subject: RuleSubject;
  readonly outcome: Outcome;
  readonly rules: readonly string[];
  /** Type of the agent that asks, empty for the main one; and the person it acts for. */
  readonly agent: string;
  readonly human: string;
}

export type ExamplesReading =
  | { readonly ok: true; readonly examples: readonly RuleExample[] }
  | { readonly ok: false; readonly problems: readonly ConfigurationProblem[] };

/** Reads the examples that stand beside an organisation's rules: environments, outcomes, and what each is about. */
export const readRuleExamples = (text: string): ExamplesReading => {
  let value: unknown;
  try {
    value = Bun.YAML.parse(text);
  } catch (error) {
    return { ok: false, problems: [{ key: "", message: `it is not YAML (${errorText(error, "unreadable")})`, fix: "mend the line" }] };
  }
  const check = new Checker();
  const top = check.record(value ?? {}, "", environments);
  const examples = environments.flatMap((environment) =>
    top[environment] === undefined ? [] : readEnvironment(check, top[environment], environment),
  );
  return check.problems.length === 0 ? { ok: true, examples } : { ok: false, problems: check.problems };
};

const readEnvironment = (check: Checker, value: unknown, environment: Environment): readonly RuleExample[] => {
  const entry = check.record(value, environment, outcomes);
  return outcomes.flatMap((outcome) =>
    entry[outcome] === undefined ? [] : readOutcome(check, entry[outcome], `${environment}.${outcome}`, environment, outcome),
  );
};

/** A list of what it is about, or a mapping to the rules that must say so. */
const readOutcome = (check: Checker, value: unknown, key: string, environment: Environment, outcome: Outcome): readonly RuleExample[] => {
  const entries: readonly (readonly [string, unknown])[] = isObject(value)
    ? Object.entries(value)
    : check.texts(value, key).map((text) => [text, []]);
  return entries.flatMap(([text, expected]) => {
    const at = `${key}.${text}`;
    const subject = readSubject(check, text, at);
    const { rules, agent, human } = readExpected(check, expected, at);
    return subject === undefined ? [] : [{ environment, text, subject, outcome, rules, agent, human }];
  });
};

const readSubject = (check: Checker, text: string, key: string): RuleSubject | undefined => {
  const [, command] = /^\$\s+(.+)$/s.exec(text) ?? [];
  if (command !== undefined) return { kind: "line", command };
  const [, verb, what, name] = /^(\S+)\s+([^:\s]+):(.+)$/s.exec(text) ?? [];
  if (name === undefined) {
    check.add(key, "it is neither an effect nor a command", "write `ACTION KIND:NAME`, such as `write dns:www`, or `$ COMMAND`");
    return undefined;
  }
  if (verb === "doubt") {
    const reason = check.oneOf(what, key, doubtReasons);
    return reason && { kind: "doubt", reason, detail: name };
  }
  const action = check.oneOf(verb, key, actions);
  const kind = check.oneOf(what, key, resourceKinds);
  return action && kind && { kind: "effect", action, resource: { kind, name } };
};

/** Names of rules, or a mapping with `rules` and who asks. */
const readExpected = (check: Checker, value: unknown, key: string): Pick<RuleExample, "rules" | "agent" | "human"> => {
  if (typeof value === "string") return { rules: [value], agent: "", human: "example" };
  if (!isObject(value)) return { rules: check.texts(value, key), agent: "", human: "example" };
  const { rules, agent, human } = check.record(value, key, ["rules", "agent", "human"]);
  return {
    rules: typeof rules === "string" ? [rules] : check.texts(rules, `${key}.rules`),
    agent: agent === undefined ? "" : (check.text(agent, `${key}.agent`) ?? ""),
    human: human === undefined ? "example" : (check.text(human, `${key}.human`) ?? ""),
  };
};
