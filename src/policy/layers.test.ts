import { describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import * as cedar from "@cedar-policy/cedar-wasm/nodejs";
import { actions, doubtReasons, environments, type ResourceKind, resourceKinds } from "../model/index.ts";
import { type BuildResult, buildPolicy } from "./build.ts";
import { decide } from "./decide.ts";
import { decideExample, testPolicy } from "./examples.ts";
import { loadPolicies, type Policy } from "./load.ts";
import type { BuiltPolicy, Origin } from "./rule.ts";
import { shippedLayer } from "./shipped.ts";

const schema = readFileSync(new URL("./schema.cedarschema", import.meta.url).pathname, "utf8");
const notes = (id: string, outcome: string): string =>
  `@id("${id}") @outcome("${outcome}") @category("ACME") @reason("acme says so") @source("ACME 1")\n`;
const build = (origin: Origin, text: string): BuildResult =>
  buildPolicy({ sources: [{ name: "acme.cedar", text }], origin, schema, cedar });
const built = (origin: Origin, text: string): BuiltPolicy => {
  const result = build(origin, text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.policy;
};
const load = (layers: Partial<Record<Exclude<Origin, "shipped">, string>>): Policy => {
  const { managed, user, project } = layers;
  const loaded = loadPolicies({
    shipped: shippedLayer,
    ...(managed !== undefined && { managed: built("managed", managed) }),
    ...(user !== undefined && { user: built("user", user) }),
    ...(project !== undefined && { projects: [built("project", project)] }),
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.policy;
};

const permitTickets = `${notes("acme-ticket", "allow")}permit (principal, action == Action::"execute", resource in Kind::"ticket");`;
const permitDns = `${notes("acme-dns", "allow")}permit (principal, action, resource in Kind::"dns");`;
const forbidDns = `${notes("acme-no-dns", "deny")}forbid (principal, action in Action::"change", resource) when { resource in Kind::"dns" && resource.name like "ex*le" };`;

describe("an organisation's layer", () => {
  test("may permit what no rule names", () => {
    const policy = load({ managed: permitTickets });
    expect(decideExample("production", { action: "execute", kind: "ticket" }, policy)).toMatchObject({
      outcome: "allow",
      rules: ["acme-ticket"],
    });
  });

  test("may not permit what the shipped policy blocks", () => {
    const policy = load({ managed: permitDns });
    expect(decideExample("production", { action: "write", kind: "dns" }, policy)).toMatchObject({
      outcome: "ask",
      rules: ["dns-change"],
    });
  });

  for (const origin of ["managed", "user", "project"] as const) {
    test(`may forbid as ${origin}`, () => {
      const policy = load({ [origin]: forbidDns });
      expect(decideExample("development", { action: "write", kind: "dns" }, policy)).toMatchObject({
        outcome: "deny",
        rules: ["acme-no-dns"],
      });
      expect(decideExample("development", { action: "read", kind: "dns" }, policy).outcome).toBe("allow");
    });
  }

  test("that permits everything lifts nothing but what no rule names", () => {
    const all = `${notes("acme-all", "allow")}permit (principal, action, resource);`;
    const policy = load({ managed: all, user: all.replace("acme-all", "acme-all-too") });
    let lifted = 0;
    for (const environment of environments)
      for (const subject of [
        ...actions.flatMap((action) => resourceKinds.map((kind) => ({ action, kind }))),
        ...doubtReasons.map((doubt) => ({ doubt })),
      ]) {
        const [before, after] = [decideExample(environment, subject), decideExample(environment, subject, policy)];
        const isUnnamed = before.rules.join() === "not-proven-harmless";
        expect([subject, after.outcome]).toEqual([subject, isUnnamed ? "allow" : before.outcome]);
        if (isUnnamed) lifted += 1;
      }
    expect(lifted).toBeGreaterThan(10);
  });

  test("of two folders of a project holds once where it is the same, and twice where it is not", () => {
    const [one, same, other] = [forbidDns, forbidDns, forbidDns.replace("ex*le", "other")].map((text) => built("project", text));
    const loaded = (projects: readonly BuiltPolicy[]): number => {
      const answer = loadPolicies({ shipped: shippedLayer, projects });
      return answer.ok ? answer.policy.rules.length - shippedLayer.rules.length : -1;
    };
    expect([loaded([one, same] as BuiltPolicy[]), loaded([one, other] as BuiltPolicy[])]).toEqual([1, 2]);
  });

  test("changes the digest", () => {
    expect(load({ user: forbidDns }).digest).not.toBe(load({}).digest);
  });

  test("may be stricter than the examples, never milder", () => {
    expect(testPolicy(load({ managed: forbidDns })).failed).toEqual([]);
    const milder = loadPolicies({
      shipped: {
        ...shippedLayer,
        digest: "other",
        index: {},
        rules: shippedLayer.rules.filter(({ id }) => id !== "secret-disclosure"),
      },
    });
    if (!milder.ok) throw new Error("does not load");
    expect(testPolicy(milder.policy).failed.map(({ name }) => name)).toContain("disclose secret in test");
  });
});

describe("a judgement", () => {
  const particular = [
    `${notes("acme-name", "deny")}forbid (principal, action, resource in Kind::"dns") when { resource.name like "ex*le" };`,
    `${notes("acme-agent", "deny")}forbid (principal, action, resource in Kind::"ticket") when { principal.agent == "intern" };`,
    `${notes("acme-twin", "deny")}forbid (principal == Agent::"claude-code/twin", action, resource in Kind::"issue");`,
    `${notes("acme-one", "deny")}forbid (principal, action, resource == Resource::"one");`,
    `${notes("acme-doubt", "deny")}forbid (principal, action == Action::"proceed", resource) when { resource.detail == "odd" };`,
  ].join("\n");
  const ambient = { name: "development", reason: "", evidence: [], conflicts: [] } as const;
  const requests = ["dns", "ticket", "issue"].flatMap((kind) =>
    ["example", "one", "other"].flatMap((name) =>
      ["", "intern", "twin"].flatMap((agent) => [false, true].map((isDoubt) => ({ kind, name, agent, isDoubt }) as const)),
    ),
  );
  const judge = ({ kind, name, agent, isDoubt }: (typeof requests)[number], policy: Policy): string => {
    const principal = { client: "claude-code", session: "", agent, human: "ann" };
    const effect = { action: "write", resource: { kind: kind as ResourceKind, name }, certainty: "known", via: [], source: "" } as const;
    const doubt = { reason: "unknown-option", detail: name === "one" ? "odd" : name, via: [], source: "" } as const;
    const effects = isDoubt ? [] : [{ effect, environment: ambient }];
    const { outcome, rules } = decide({ principal, effects, doubts: isDoubt ? [doubt] : [], ambient }, policy);
    return `${outcome} ${rules.join(" ")}`;
  };

  test("is that of its own request, whatever was judged before", () => {
    const layer = built("user", particular);
    const fresh = (): Policy => {
      const loaded = loadPolicies({ shipped: shippedLayer, user: layer });
      if (!loaded.ok) throw new Error("does not load");
      return loaded.policy;
    };
    const alone = requests.map((request) => judge(request, fresh()));
    expect(new Set(alone).size).toBeGreaterThan(5);
    const [one, back] = [fresh(), fresh()];
    expect(requests.map((request) => judge(request, one))).toEqual(alone);
    expect(requests.toReversed().map((request) => judge(request, back))).toEqual(alone.toReversed());
  });
});

const refusals: readonly (readonly [name: string, code: string, text: string])[] = [
  ["text that is no Cedar", "syntax", "allow everything"],
  ["a kind nobody knows", "invalid", `${notes("a", "ask")}forbid (principal, action, resource in Kind::"datbase");`],
  ["an attribute nobody has", "invalid", `${notes("a", "ask")}forbid (principal, action, resource) when { principal.trust == "x" };`],
  ["a rule that can never apply", "invalid", `${notes("a", "ask")}forbid (principal, action == Action::"read", resource is Doubt);`],
  ["a template", "template", `${notes("a", "ask")}forbid (principal == ?principal, action, resource);`],
  [
    "a rule without a source",
    "missing-annotation",
    `@id("a") @outcome("ask") @category("c") @reason("r")\nforbid (principal, action, resource);`,
  ],
  ["an outcome nobody knows", "wrong-outcome", `${notes("a", "maybe")}forbid (principal, action, resource);`],
  ["a forbid that allows", "wrong-outcome", `${notes("a", "allow")}forbid (principal, action, resource);`],
  ["a permit that asks", "wrong-outcome", `${notes("a", "ask")}permit (principal, action, resource);`],
  [
    "an id used twice",
    "duplicate-id",
    `${notes("a", "ask")}forbid (principal, action, resource);\n${notes("a", "ask")}forbid (principal, action, resource);`,
  ],
  ["a built-in id", "duplicate-id", `${notes("policy-error", "ask")}forbid (principal, action, resource);`],
  ["arithmetic", "unsupported", `${notes("a", "ask")}forbid (principal, action, resource) when { 1 + 1 == 2 };`],
  ["a comparison of numbers", "unsupported", `${notes("a", "ask")}forbid (principal, action, resource) when { 1 < 2 };`],
  ["an extension type", "unsupported", `${notes("a", "ask")}forbid (principal, action, resource) when { ip("10.0.0.1").isLoopback() };`],
];

describe("a policy does not build with", () => {
  for (const [name, code, text] of refusals) {
    test(name, () => {
      const result = build("managed", text);
      expect(result.ok ? [] : result.problems.map((problem) => problem.code as string)).toContain(code);
    });
  }

  test("a permit from a project", () => {
    expect(build("project", permitTickets)).toEqual({
      ok: false,
      problems: [
        {
          code: "permit-in-project",
          where: "acme.cedar",
          line: 1,
          message: "rule `acme-ticket`: a project may only tighten, so it may not permit",
        },
      ],
    });
  });
});

describe("a policy does not load with", () => {
  test("a permit smuggled into a project's built layer", () => {
    const layer = { ...built("managed", permitTickets), origin: "project" } as const;
    const loaded = loadPolicies({ shipped: shippedLayer, projects: [layer] });
    expect(loaded.ok ? [] : loaded.problems.map(({ code }) => code)).toEqual(["permit-in-project"]);
  });

  test("a layer of another origin", () => {
    const loaded = loadPolicies({
      shipped: shippedLayer,
      projects: [built("managed", permitTickets)],
    });
    expect(loaded.ok ? [] : loaded.problems.map(({ code }) => code)).toEqual(["wrong-format"]);
  });

  test("an id that a stronger layer uses", () => {
    const loaded = loadPolicies({
      shipped: shippedLayer,
      user: built("user", `${notes("deletion", "ask")}forbid (principal, action, resource);`),
    });
    expect(loaded.ok ? [] : loaded.problems.map(({ code }) => code)).toEqual(["duplicate-id"]);
  });

  for (const [name, policy] of Object.entries({
    "no syntax tree": null,
    "an unknown effect": { effect: "suggest", conditions: [] },
    "an unknown operator": {
      effect: "forbid",
      action: { op: "All" },
      resource: { op: "All" },
      principal: { op: "All" },
      conditions: [{ kind: "when", body: { toString: {} } }],
    },
    "a slot in the scope": {
      effect: "forbid",
      action: { op: "All" },
      resource: { op: "All" },
      principal: { op: "==", slot: "?principal" },
      conditions: [],
    },
  })) {
    test(name, () => {
      const rule = {
        id: "a",
        outcome: "ask",
        category: "c",
        reason: "r",
        source: "s",
        policy,
      } as const;
      const loaded = loadPolicies({
        shipped: shippedLayer,
        user: { format: 1, origin: "user", digest: "", schema: "", index: {}, rules: [rule] },
      });
      expect(loaded.ok ? [] : loaded.problems.map(({ code }) => code)).toEqual(["unsupported"]);
    });
  }
});
