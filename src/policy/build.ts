import { canonicalJson, environments, type Outcome, outcomes } from "../model/index.ts";
import { assertSupported, compileRule, mayConcern } from "./compile.ts";
import { UnsupportedError } from "./expression.ts";
import { checkRule } from "./load.ts";
import { actionEntities } from "./request.ts";
import { builtInNotes, type BuiltPolicy, type BuiltRule, indexKey, type Origin, type PolicyProblem } from "./rule.ts";

/** One policy file. */
export interface PolicySource {
  /** For messages. */
  readonly name: string;
  readonly text: string;
}

interface CedarError {
  readonly message: string;
}
type Failure = { readonly type: "failure"; readonly errors: readonly CedarError[] };

/** What a build needs of Cedar; `@cedar-policy/cedar-wasm` is one. */
export interface Cedar {
  policySetTextToParts(text: string):
    | Failure
    | {
        readonly type: "success";
        readonly policies: string[];
        readonly policy_templates: string[];
      };
  policyToJson(policy: string):
    | Failure
    | {
        readonly type: "success";
        readonly json: { readonly annotations?: Readonly<Record<string, string>> };
      };
  validate(call: { validationSettings: { mode: "strict" }; schema: string; policies: { staticPolicies: Record<string, string> } }):
    | Failure
    | {
        readonly type: "success";
        readonly validationErrors: readonly Invalid[];
        readonly validationWarnings: readonly Invalid[];
      };
}
interface Invalid {
  readonly error: CedarError;
}

export interface BuildOptions {
  readonly sources: readonly PolicySource[];
  readonly origin: Origin;
  /** Text of `schema.cedarschema`. */
  readonly schema: string;
  readonly cedar: Cedar;
}
export type BuildResult =
  | { readonly ok: true; readonly policy: BuiltPolicy }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

type Step<Result> = { readonly result: Result } | { readonly problems: readonly PolicyProblem[] };
interface Part {
  readonly where: string;
  readonly text: string;
}

/** The policies of one file in the order they stand there, whatever order the parser returns them in. */
const splitSource = ({ name, text }: PolicySource, cedar: Cedar): Step<readonly Part[]> => {
  const parts = cedar.policySetTextToParts(text);
  if (parts.type === "failure") {
    return {
      problems: parts.errors.map(({ message }) => ({ code: "syntax", where: name, message })),
    };
  }
  if (parts.policy_templates.length > 0) {
    return {
      problems: [{ code: "template", where: name, message: "policy templates are not supported" }],
    };
  }
  const ordered = parts.policies.toSorted((a, b) => text.indexOf(a) - text.indexOf(b));
  return { result: ordered.map((part) => ({ where: name, text: part })) };
};

const wanted = ["id", "outcome", "category", "reason", "source"] as const;

const isOutcome = (text: string): text is Outcome => outcomes.some((outcome) => outcome === text);

const readRule = ({ where, text }: Part, cedar: Cedar): Step<BuiltRule> => {
  const parsed = cedar.policyToJson(text);
  if (parsed.type === "failure") return { problems: parsed.errors.map(({ message }) => ({ code: "syntax", where, message })) };
  const { annotations = {}, ...policy } = parsed.json;
  const missing = wanted.filter((name) => (annotations[name] ?? "") === "");
  if (missing.length > 0) {
    const named = annotations["id"] ?? text.slice(0, 60);
    return {
      problems: [
        {
          code: "missing-annotation",
          where,
          message: `rule \`${named}\` lacks ${missing.map((name) => `@${name}`).join(", ")}`,
        },
      ],
    };
  }
  const { id = "", outcome = "", category = "", reason = "", source = "" } = annotations;
  if (!isOutcome(outcome)) {
    return {
      problems: [{ code: "wrong-outcome", where, message: `rule \`${id}\`: \`${outcome}\` is no outcome` }],
    };
  }
  return { result: { id, outcome, category, reason, source, policy } };
};

const checkBuilt = (rule: BuiltRule, where: string, origin: Origin): readonly PolicyProblem[] => {
  try {
    assertSupported(rule);
    const problem = checkRule(rule, compileRule(rule).isForbid, origin);
    return problem === undefined ? [] : [{ ...problem, where }];
  } catch (error) {
    if (!(error instanceof UnsupportedError)) throw error;
    return [{ code: "unsupported", where, message: `rule \`${rule.id}\`: ${error.message}` }];
  }
};

/** Strict validation against the schema; a warning (a rule that can never apply) stops the build like an error. */
const validate = (texts: ReadonlyMap<string, string>, { schema, cedar }: BuildOptions): readonly PolicyProblem[] => {
  const staticPolicies = Object.fromEntries(texts);
  const answer = cedar.validate({
    validationSettings: { mode: "strict" },
    schema,
    policies: { staticPolicies },
  });
  const errors =
    answer.type === "failure" ? answer.errors : [...answer.validationErrors, ...answer.validationWarnings].map(({ error }) => error);
  return errors.map(({ message }) => ({ code: "invalid", where: "schema", message }));
};

const indexOf = (rules: readonly BuiltRule[]): Readonly<Record<string, readonly number[]>> => {
  const entries = [...actionEntities.values()].flatMap((action) =>
    environments.map((environment) => {
      const positions = [...rules.keys()].filter((position) => mayConcern(rules[position] as BuiltRule, action, environment));
      return [indexKey(action.id, environment), positions] as const;
    }),
  );
  return Object.fromEntries(entries);
};

const digestOf = (rules: readonly BuiltRule[]): string => new Bun.CryptoHasher("sha256").update(canonicalJson(rules)).digest("hex");

/**
 * Parses, strictly validates and compiles Cedar policies ahead of time. Whatever the evaluator would not carry
 * out exactly as Cedar does is a problem here, never a surprise later.
 */
export const buildPolicy = (options: BuildOptions): BuildResult => {
  const problems: PolicyProblem[] = [];
  const rules: BuiltRule[] = [];
  const texts = new Map<string, string>(builtInNotes.map(({ id }) => [id, ""]));
  for (const source of options.sources) {
    const split = splitSource(source, options.cedar);
    if ("problems" in split) problems.push(...split.problems);
    for (const part of "result" in split ? split.result : []) {
      const read = readRule(part, options.cedar);
      if ("problems" in read) {
        problems.push(...read.problems);
        continue;
      }
      const rule = read.result;
      if (texts.has(rule.id))
        problems.push({
          code: "duplicate-id",
          where: part.where,
          message: `rule \`${rule.id}\` stands twice`,
        });
      texts.set(rule.id, part.text);
      rules.push(rule);
      problems.push(...checkBuilt(rule, part.where, options.origin));
    }
  }
  for (const { id } of builtInNotes) texts.delete(id);
  problems.push(...validate(texts, options));
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    policy: { format: 1, origin: options.origin, digest: digestOf(rules), index: indexOf(rules), rules },
  };
};
