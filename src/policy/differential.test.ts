import { describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import * as cedar from "@cedar-policy/cedar-wasm/nodejs";
import fc from "fast-check";
import { type Action, actions, type Doubt, doubtReasons, type Effect, environments, resourceKinds } from "../model/index.ts";
import { compileRule } from "./compile.ts";
import { authorize, type Entity, type EntityId, type Request, type Rule, type Value } from "./evaluate.ts";
import { agentId, doubtRequest, effectRequest } from "./request.ts";
import { shippedLayer, shippedPolicy } from "./shipped.ts";

const seed = 20_250_711;
const schema = readFileSync(new URL("./schema.cedarschema", import.meta.url).pathname, "utf8");

interface Verdict {
  readonly decision: string;
  readonly determining: readonly string[];
  readonly errors: readonly string[];
}

const ours = (rules: readonly Rule[], request: Request): Verdict => {
  const { decision, determining, errors } = authorize(rules, request);
  return {
    decision,
    determining: determining.map(({ note }) => note.id).toSorted(),
    errors: errors.map(({ id }) => id).toSorted(),
  };
};

const theirs = (answer: cedar.AuthorizationAnswer): Verdict => {
  if (answer.type === "failure") throw new Error(JSON.stringify(answer.errors));
  const { decision, diagnostics } = answer.response;
  return {
    decision,
    determining: diagnostics.reason.toSorted(),
    errors: diagnostics.errors.map(({ policyId }) => policyId).toSorted(),
  };
};

const uid = ({ type, id }: EntityId): cedar.TypeAndId => ({ type, id });
const plain = (value: Value): cedar.CedarValueJson => {
  if (typeof value !== "object") return value;
  return "type" in value ? { __entity: uid(value) } : value.map(plain);
};
const record = (members: Readonly<Record<string, Value>>): Record<string, cedar.CedarValueJson> =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name, plain(value)]));
const entityJson = (entity: Entity): cedar.EntityJson => ({
  uid: uid(entity),
  attrs: record(entity.attributes),
  parents: entity.ancestors.map(uid),
});

const call = (request: Request) => ({
  principal: uid(request.principal),
  action: uid(request.action),
  resource: uid(request.resource),
  context: record(request.context),
  entities: [entityJson(request.principal), entityJson(request.resource)],
});

const text = fc.oneof(fc.constantFrom("", "main", "prod-db", 'a"b', "x*y", "é😀"), fc.string({ unit: "grapheme", maxLength: 12 }));
const anyPrincipal = fc.record({
  client: fc.constantFrom("claude-code", "cli"),
  session: fc.constant("s"),
  agent: text,
  human: text,
});
const asker = fc.record({ principal: anyPrincipal, readOnly: fc.boolean() });
const anyEffect: fc.Arbitrary<Effect> = fc.record({
  action: fc.constantFrom(...actions),
  resource: fc.record({ kind: fc.constantFrom(...resourceKinds), name: text }),
  certainty: fc.constantFrom("known" as const, "assumed" as const),
  via: fc.constant([]),
  source: fc.constant(""),
});
const anyDoubt: fc.Arbitrary<Doubt> = fc.record({
  reason: fc.constantFrom(...doubtReasons),
  detail: text,
  via: fc.constant([]),
  source: fc.constant(""),
});
const anyRequest: fc.Arbitrary<Request> = fc
  .tuple(asker, fc.oneof({ weight: 9, arbitrary: anyEffect }, { weight: 1, arbitrary: anyDoubt }), fc.constantFrom(...environments))
  .map(([who, subject, environment]) =>
    "action" in subject ? effectRequest(who, subject, environment) : doubtRequest(who, subject, environment),
  );

describe("our evaluator and Cedar's own", () => {
  test(`agree on the shipped policy for 2,500 random requests (seed ${seed})`, () => {
    const staticPolicies = Object.fromEntries(shippedLayer.rules.map(({ id, policy }) => [id, policy as cedar.PolicyJson]));
    expect(cedar.preparsePolicySet("shipped", { staticPolicies })).toEqual({ type: "success" });
    expect(cedar.preparseSchema("schema", schema)).toEqual({ type: "success" });
    const agree = fc.property(anyRequest, (request) => {
      const answer = cedar.statefulIsAuthorized({
        ...call(request),
        preparsedPolicySetId: "shipped",
        preparsedSchemaName: "schema",
        validateRequest: true,
      });
      expect(ours(shippedPolicy.rules, request)).toEqual(theirs(answer));
    });
    fc.assert(agree, { seed, numRuns: 2500 });
  }, 30_000);

  test(`agree on random rules, failing ones included, for 1,500 requests (seed ${seed})`, () => {
    const agree = fc.property(fc.array(anyRule, { minLength: 1, maxLength: 4 }), anyRequest, (policies, request) => {
      const notes = policies.map(
        (policy, index) =>
          ({
            id: `r${index}`,
            outcome: "ask",
            category: "",
            reason: "",
            source: "",
            policy,
          }) as const,
      );
      const staticPolicies = Object.fromEntries(notes.map(({ id, policy }) => [id, policy]));
      const parents = [request.action, ...request.action.ancestors.map((id) => ({ ...id, attributes: {}, ancestors: [] }))];
      const asked = call(request);
      const answer = cedar.isAuthorized({
        ...asked,
        entities: [...asked.entities, ...parents.map(entityJson)],
        policies: { staticPolicies },
      });
      expect(
        ours(
          notes.map((note) => compileRule(note, "user")),
          request,
        ),
      ).toEqual(theirs(answer));
    });
    fc.assert(agree, { seed, numRuns: 1500 });
  }, 30_000);
});

const entityLiteral: fc.Arbitrary<cedar.TypeAndId> = fc.oneof(
  fc.constantFrom(...resourceKinds).map((id) => ({ type: "Kind", id })),
  fc.constantFrom(...environments).map((id) => ({ type: "Environment", id })),
  fc.constantFrom<(Action | "change" | "observe")[]>(...actions, "change", "observe").map((id) => ({ type: "Action", id })),
  anyPrincipal.map((principal) => ({ type: "Agent", id: agentId(principal) })),
);
const literal: fc.Arbitrary<cedar.Expr> = fc.oneof(
  fc.boolean().map((Value) => ({ Value })),
  text.map((Value) => ({ Value })),
  entityLiteral.map((__entity) => ({ Value: { __entity } })),
);
const entityVariable = fc.constantFrom<cedar.Expr[]>({ Var: "principal" }, { Var: "action" }, { Var: "resource" });
const anyVariable = fc.oneof(entityVariable, fc.constant<cedar.Expr>({ Var: "context" }));
const attribute = fc.constantFrom("client", "agent", "human", "readOnly", "name", "detail", "assumed", "missing");
const entitySet: fc.Arbitrary<cedar.Expr> = fc
  .array(entityLiteral, { maxLength: 3 })
  .map((list) => ({ Set: list.map((__entity) => ({ Value: { __entity } })) }));
const pattern = fc.array(
  fc.oneof(
    fc.constant("Wildcard" as const),
    fc.constantFrom("a", "m", "x*y", "é", "in", "*").map((Literal) => ({ Literal })),
  ),
  { maxLength: 5 },
);

const { expression } = fc.letrec<{ expression: cedar.Expr }>((tie) => {
  const inner = tie("expression");
  const both = fc.record({ left: inner, right: inner });
  const access = fc.record({ left: anyVariable, attr: attribute });
  const within = fc.record({
    left: entityVariable,
    right: fc.oneof(
      entitySet,
      entityLiteral.map((__entity): cedar.Expr => ({ Value: { __entity } })),
    ),
  });
  const set = fc.array(inner, { maxLength: 3 }).map((Set): cedar.Expr => ({ Set }));
  return {
    expression: fc.oneof(
      { maxDepth: 4, depthIdentifier: "expression" },
      literal,
      entityVariable,
      access.map((operand): cedar.Expr => ({ ".": operand })),
      access.map((operand): cedar.Expr => ({ has: operand })),
      within.map((operand): cedar.Expr => ({ in: operand })),
      fc
        .record({
          left: entityVariable,
          entity_type: fc.constantFrom("Agent", "Action", "Resource", "Doubt"),
        })
        .map((is): cedar.Expr => ({ is })),
      fc.record({ left: inner, pattern }).map((like): cedar.Expr => ({ like })),
      inner.map((arg): cedar.Expr => ({ "!": { arg } })),
      set.map((arg): cedar.Expr => ({ isEmpty: { arg } })),
      both.map((operand): cedar.Expr => ({ "==": operand })),
      both.map((operand): cedar.Expr => ({ "!=": operand })),
      both.map((operand): cedar.Expr => ({ "&&": operand })),
      both.map((operand): cedar.Expr => ({ "||": operand })),
      fc.record({ left: set, right: inner }).map((contains): cedar.Expr => ({ contains })),
      fc.record({ left: set, right: set }).map((containsAll): cedar.Expr => ({ containsAll })),
      fc.record({ left: set, right: fc.oneof(set, inner) }).map((containsAny): cedar.Expr => ({ containsAny })),
      fc
        .tuple(inner, inner, inner)
        .map((parts): cedar.Expr =>
          JSON.parse(
            `{"if-then-else":{"if":${JSON.stringify(parts[0])},"then":${JSON.stringify(parts[1])},"else":${JSON.stringify(parts[2])}}}`,
          ),
        ),
      set,
    ),
  };
});

const actionScope: fc.Arbitrary<cedar.ActionConstraint> = fc.oneof(
  fc.constant({ op: "All" as const }),
  fc.constantFrom(...actions).map((id) => ({ op: "==" as const, entity: { type: "Action", id } })),
  fc
    .array(fc.constantFrom("change", "observe", "read", "disclose"), { minLength: 1, maxLength: 2 })
    .map((ids) => ({ op: "in" as const, entities: ids.map((id) => ({ type: "Action", id })) })),
);
const resourceScope: fc.Arbitrary<cedar.ResourceConstraint> = fc.oneof(
  fc.constant({ op: "All" as const }),
  fc.constantFrom(...environments).map((id) => ({ op: "in" as const, entity: { type: "Environment", id } })),
  fc.constantFrom("Resource", "Doubt").map((entity_type) => ({ op: "is" as const, entity_type })),
);
const anyRule: fc.Arbitrary<cedar.PolicyJson> = fc.record({
  effect: fc.constantFrom("permit" as const, "forbid" as const),
  principal: fc.constant({ op: "All" as const }),
  action: actionScope,
  resource: resourceScope,
  conditions: fc.array(fc.record({ kind: fc.constantFrom("when" as const, "unless" as const), body: expression }), { maxLength: 2 }),
});
