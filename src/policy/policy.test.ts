import { describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import * as cedar from "@cedar-policy/cedar-wasm/nodejs";
import { actions, doubtReasons, environments, resourceKinds } from "../model/index.ts";
import { shippedSources } from "../../scripts/policy-sources.ts";
import { buildPolicy } from "./build.ts";
import { decide, type DecideInput, type PolicyDecision } from "./decide.ts";
import { decideExample, nameExample, policyExamples, testPolicy } from "./examples.ts";
import { EvaluationError, type Rule } from "./evaluate.ts";
import { policyOf } from "./load.ts";
import { renderDecisions, renderMatrix, renderRules } from "./render.ts";
import { actionGroups } from "./request.ts";
import { builtInNotes } from "./rule.ts";
import { shippedLayer, shippedPolicy } from "./shipped.ts";
import { describePolicy } from "./show.ts";

const folder = new URL("./", import.meta.url).pathname;
const read = (path: string): string => readFileSync(`${folder}${path}`, "utf8");
const principal = { client: "claude-code", session: "s", agent: "", human: "ada" };
const environment = (name: (typeof environments)[number]) => ({
  name,
  reason: "",
  evidence: [],
  conflicts: [],
});
const effect = (action: (typeof actions)[number], kind: (typeof resourceKinds)[number]) =>
  ({ action, resource: { kind, name: "x" }, certainty: "known", via: [], source: "" }) as const;

describe("the shipped policy", () => {
  for (const example of policyExamples) {
    test(`${nameExample(example)}: ${example.outcome}`, () => {
      const { outcome, rules } = decideExample(example.environment, example.subject);
      expect({ outcome, rules: rules.toSorted() }).toEqual({
        outcome: example.outcome,
        rules: example.rules.toSorted(),
      });
    });
  }

  test("passes its own examples", () => {
    expect(testPolicy()).toEqual({ passed: policyExamples.length, failed: [] });
  });

  test("has an example for every rule", () => {
    const exercised = new Set(policyExamples.flatMap(({ rules }) => rules));
    const ids = describePolicy(shippedPolicy).map(({ id }) => id);
    expect(ids.filter((id) => !exercised.has(id))).toEqual(["policy-error"]);
  });

  test("is built from the files as they stand", async () => {
    const built = buildPolicy({ ...(await shippedSources(folder)), origin: "shipped", cedar });
    expect(built).toEqual({ ok: true, policy: shippedLayer });
  });

  test("decides as decisions.txt says (bun scripts/generate-policy.ts rewrites it for review)", () => {
    expect(renderDecisions() === read("decisions.txt")).toBe(true);
  });

  test("is documented as it stands", () => {
    const page = read("../../docs/policy.md");
    expect(page.includes(`\n${renderRules()}\n`)).toBe(true);
    expect(page.includes(`\n${renderMatrix("staging")}\n`)).toBe(true);
  });

  test("speaks the words of the model and no others", () => {
    const parsed = cedar.schemaToJson(read("schema.cedarschema"));
    if (parsed.type === "failure") throw new Error("the schema does not parse");
    const schema = parsed.json[""];
    const words = (name: string): unknown => {
      const type = schema?.entityTypes[name];
      return type !== undefined && "enum" in type ? type.enum : undefined;
    };
    expect(words("Kind")).toEqual([...resourceKinds]);
    expect(words("Environment")).toEqual([...environments]);
    expect(words("Reason")).toEqual([...doubtReasons]);
    const named = Object.entries(schema?.actions ?? {}).filter(([, action]) => (action.appliesTo?.resourceTypes.length ?? 0) > 0);
    expect(named.map(([name]) => name).toSorted()).toEqual([...actions, "proceed"].toSorted());
    const groups = named.flatMap(([name, { memberOf = [] }]) => memberOf.map(({ id }) => [name, id]));
    expect(Object.fromEntries(groups)).toEqual({ ...actionGroups });
  });
});

describe("the index", () => {
  const answers = (name: (typeof environments)[number], policy = shippedPolicy) =>
    [...actions.flatMap((action) => resourceKinds.map((kind) => ({ action, kind }))), ...doubtReasons.map((doubt) => ({ doubt }))].map(
      (subject) => decideExample(name, subject, policy).rules,
    );

  for (const name of environments) {
    test(`leaves out no rule that could hold in ${name}`, () => {
      expect(answers(name)).toEqual(answers(name, policyOf(shippedPolicy.rules, "without an index")));
    });
  }
});

describe("what holds for every action and kind", () => {
  const everySubject = actions.flatMap((action) => resourceKinds.map((kind) => ({ action, kind })));
  const outcomeOf = (name: (typeof environments)[number], subject: (typeof everySubject)[number]) => decideExample(name, subject).outcome;

  test("production allows reading all but secrets, rows and raw devices", () => {
    const asked = resourceKinds.filter((kind) => outcomeOf("production", { action: "read", kind }) !== "allow");
    expect(asked).toEqual(["device", "database-rows", "secret"]);
  });

  test("production allows these changes and no others", () => {
    const allowed = everySubject.filter(
      ({ action, kind }) => action !== "read" && action !== "connect" && outcomeOf("production", { action, kind }) === "allow",
    );
    expect(allowed.map(({ action, kind }) => `${action} ${kind}`)).toEqual(
      ["output", "document", "scratch", "work-tree", "topic-branch", "pull-request", "issue", "ticket"].map((kind) => `write ${kind}`),
    );
  });

  test("a denial holds in every environment", () => {
    for (const subject of everySubject) {
      const denied = environments.map((name) => outcomeOf(name, subject) === "deny");
      expect(new Set(denied).size).toBe(1);
    }
  });

  test("no environment is stricter than production", () => {
    for (const subject of everySubject) {
      if (outcomeOf("production", subject) !== "allow") continue;
      expect(environments.map((name) => outcomeOf(name, subject))).toEqual(["allow", "allow", "allow", "allow"]);
    }
  });

  test("test and development ask about nothing but the guard", () => {
    for (const name of ["test", "development"] as const) {
      const asked = everySubject.filter((subject) => outcomeOf(name, subject) === "ask");
      expect(asked).toEqual([{ action: "execute", kind: "guard" }]);
    }
  });

  test("a read-only agent is never allowed more", () => {
    for (const name of environments) {
      for (const subject of everySubject) {
        if (outcomeOf(name, subject) === "allow") continue;
        expect(decideExample(name, { ...subject, readOnly: true }).outcome).toBe(outcomeOf(name, subject));
      }
    }
  });
});

describe("decide", () => {
  const ambient = environment("development");
  const shipped = (input: DecideInput): PolicyDecision => decide(input, shippedPolicy);

  test("allows a call without effects and doubts", () => {
    const decision = shipped({
      principal,
      effects: [],
      doubts: [],
      ambient: environment("production"),
    });
    expect(decision).toMatchObject({ outcome: "allow", verdicts: [], rules: [], notes: [] });
  });

  test("takes the worst outcome and the rules behind it", () => {
    const effects = [
      { effect: effect("read", "log"), environment: environment("production") },
      { effect: effect("disrupt", "service"), environment: environment("production") },
      { effect: effect("write", "guard"), environment: environment("development") },
    ];
    const decision = shipped({ principal, effects, doubts: [], ambient });
    expect(decision.outcome).toBe("deny");
    expect(decision.rules).toEqual(["guard-tampering"]);
    expect(decision.notes.map(({ source }) => source)).toEqual(["rulings, What is denied everywhere 1"]);
    expect(decision.verdicts.map(({ outcome, rules }) => [outcome, ...rules])).toEqual([
      ["allow", "read-logs"],
      ["ask", "service-interruption"],
      ["deny", "guard-tampering"],
    ]);
  });

  test("judges a doubt in the worst environment that the call could touch", () => {
    const doubt = { reason: "unknown-option", detail: "--x", via: [], source: "" } as const;
    const effects = [{ effect: effect("read", "log"), environment: environment("staging") }];
    expect(shipped({ principal, effects: [], doubts: [doubt], ambient }).outcome).toBe("allow");
    expect(shipped({ principal, effects, doubts: [doubt], ambient }).rules).toEqual(["staging-doubt"]);
    expect(shipped({ principal, effects, doubts: [doubt], ambient: environment("production") }).rules).toEqual(["production-doubt"]);
  });

  test("asks about words that nobody knows", () => {
    const strange = JSON.parse('{"name":"sandbox","reason":"","evidence":[],"conflicts":[]}');
    expect(
      shipped({
        principal,
        effects: [{ effect: effect("read", "log"), environment: strange }],
        doubts: [],
        ambient,
      }).rules,
    ).toEqual(["not-proven-harmless"]);
    const doubt = { reason: "unknown-option", detail: "", via: [], source: "" } as const;
    expect(shipped({ principal, effects: [], doubts: [doubt], ambient: strange }).rules).toEqual(["production-doubt"]);
    const odd = {
      ...effect("read", "log"),
      resource: JSON.parse('{"kind":"spaceship","name":"x"}'),
    };
    expect(
      shipped({
        principal,
        effects: [{ effect: odd, environment: environment("production") }],
        doubts: [],
        ambient,
      }).outcome,
    ).toBe("ask");
  });

  test("is not fooled by names that look like entities", () => {
    const named = {
      ...effect("write", "file"),
      resource: { kind: "file", name: 'x" Environment::"test"' },
    } as const;
    expect(
      shipped({
        principal,
        effects: [{ effect: named, environment: environment("production") }],
        doubts: [],
        ambient,
      }).rules,
    ).toEqual(["file-change"]);
  });
});

describe("a rule that fails", () => {
  const failWith =
    (error: unknown): Rule["holds"] =>
    () => {
      throw error;
    };
  for (const [index, rule] of shippedPolicy.rules.entries()) {
    test(`denies what would be allowed: ${rule.note.id}`, () => {
      const rules = shippedPolicy.rules.with(index, {
        ...rule,
        holds: failWith(new EvaluationError("injected")),
      });
      const broken = policyOf(rules, "broken");
      const effects = [{ effect: effect("read", "log"), environment: environment("development") }];
      const decision = decide({ principal, effects, doubts: [], ambient: environment("development") }, broken);
      expect([decision.outcome, decision.rules]).toEqual(["deny", ["policy-error"]]);
    });
  }

  test("is an error whatever it throws", () => {
    const [first, ...rest] = shippedPolicy.rules;
    if (first === undefined) throw new Error("the policy is empty");
    const broken = policyOf([{ ...first, holds: failWith("a string") }, ...rest], "broken");
    expect(decideExample("development", { action: "read", kind: "log" }, broken).notes).toEqual(builtInNotes.slice(1));
  });
});
