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
  readonly help?: string | null;
  /** Byte offsets into the text that was parsed. */
  readonly sourceLocations?: readonly { readonly start: number; readonly label: string | null }[];
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
  readonly policyId: string;
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
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  readonly text: string;
}

const encoder = new TextEncoder();
const newline = 10;

/** The line of a text that a byte offset lies on, from 1. */
const lineAt = (text: string, offset: number): number => {
  let line = 1;
  for (const byte of encoder.encode(text).subarray(0, offset)) if (byte === newline) line += 1;
  return line;
};

/** What Cedar says is wrong with a part of a file that begins on a line. */
const problemOf = (code: "syntax" | "invalid", { message, help, sourceLocations }: CedarError, part: Part): PolicyProblem => {
  const [at] = sourceLocations ?? [];
  const hint = help ?? at?.label;
  return {
    code,
    where: part.where,
    line: part.line + (at === undefined ? 1 : lineAt(part.text, at.start)) - 1,
    message: message.split("\n")[0] as string,
    ...(hint && { fix: hint }),
  };
};

/** The policies of one file in the order they stand there, whatever order the parser returns them in. */
const splitSource = ({ name, text }: PolicySource, cedar: Cedar): Step<readonly Part[]> => {
  const parts = cedar.policySetTextToParts(text);
  if (parts.type === "failure") {
    return { problems: parts.errors.map((error) => problemOf("syntax", error, { where: name, line: 1, text })) };
  }
  if (parts.policy_templates.length > 0) {
    return {
      problems: [{ code: "template", where: name, message: "policy templates are not supported" }],
    };
  }
  let end = 0;
  const ordered = parts.policies
    .toSorted((a, b) => text.indexOf(a) - text.indexOf(b))
    .map((part) => {
      // The same text may stand twice: each is looked for behind the one before it.
      const start = Math.max(text.indexOf(part, end), 0);
      end = start + part.length;
      return { where: name, line: text.slice(0, start).split("\n").length, text: part };
    });
  return { result: ordered };
};

const wanted = ["id", "outcome", "category", "reason", "source"] as const;

const isOutcome = (text: string): text is Outcome => outcomes.some((outcome) => outcome === text);

const readRule = (part: Part, cedar: Cedar): Step<BuiltRule> => {
  const { where, line, text } = part;
  const parsed = cedar.policyToJson(text);
  if (parsed.type === "failure") return { problems: parsed.errors.map((error) => problemOf("syntax", error, part)) };
  const { annotations = {}, ...policy } = parsed.json;
  const missing = wanted.filter((name) => (annotations[name] ?? "") === "");
  if (missing.length > 0) {
    const named = annotations["id"] ?? text.slice(0, 60);
    return {
      problems: [
        {
          code: "missing-annotation",
          where,
          line,
          message: `rule \`${named}\` lacks ${missing.map((name) => `@${name}`).join(", ")}`,
        },
      ],
    };
  }
  const { id = "", outcome = "", category = "", reason = "", source = "" } = annotations;
  if (!isOutcome(outcome)) {
    return {
      problems: [{ code: "wrong-outcome", where, line, message: `rule \`${id}\`: \`${outcome}\` is no outcome` }],
    };
  }
  return { result: { id, outcome, category, reason, source, policy } };
};

const checkBuilt = (rule: BuiltRule, { where, line }: Part, origin: Origin): readonly PolicyProblem[] => {
  try {
    assertSupported(rule);
    const problem = checkRule(rule, compileRule(rule, origin).isForbid, origin);
    return problem === undefined ? [] : [{ ...problem, where, line }];
  } catch (error) {
    if (!(error instanceof UnsupportedError)) throw error;
    return [{ code: "unsupported", where, line, message: `rule \`${rule.id}\`: ${error.message}` }];
  }
};

/** Strict validation against the schema; a warning (a rule that can never apply) stops the build like an error. */
const validate = (parts: ReadonlyMap<string, Part>, { schema, cedar }: BuildOptions): readonly PolicyProblem[] => {
  const staticPolicies = Object.fromEntries([...parts].map(([id, { text }]) => [id, text] as const));
  const answer = cedar.validate({
    validationSettings: { mode: "strict" },
    schema,
    policies: { staticPolicies },
  });
  if (answer.type === "failure") return answer.errors.map(({ message }) => ({ code: "invalid", where: "schema", message }));
  const nowhere: Part = { where: "schema", line: 1, text: "" };
  return [...answer.validationErrors, ...answer.validationWarnings].map(({ policyId, error }) =>
    problemOf("invalid", error, parts.get(policyId) ?? nowhere),
  );
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

const sha256 = (text: string): string => new Bun.CryptoHasher("sha256").update(text).digest("hex");

/**
 * Parses, strictly validates and compiles Cedar policies ahead of time. Whatever the evaluator would not carry
 * out exactly as Cedar does is a problem here, never a surprise later.
 */
export const buildPolicy = (options: BuildOptions): BuildResult => {
  const problems: PolicyProblem[] = [];
  const rules: BuiltRule[] = [];
  const parts = new Map<string, Part>();
  const taken = new Set(builtInNotes.map(({ id }) => id));
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
      if (taken.has(rule.id))
        problems.push({ code: "duplicate-id", where: part.where, line: part.line, message: `rule \`${rule.id}\` stands twice` });
      taken.add(rule.id);
      parts.set(rule.id, part);
      rules.push(rule);
      problems.push(...checkBuilt(rule, part, options.origin));
    }
  }
  problems.push(...validate(parts, options));
  if (problems.length > 0) return { ok: false, problems };
  const { origin, schema } = options;
  return {
    ok: true,
    policy: { format: 1, origin, digest: sha256(canonicalJson(rules)), schema: sha256(schema), index: indexOf(rules), rules },
  };
};
