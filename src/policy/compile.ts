import type { Entity, Request, Rule } from "./evaluate.ts";
import { asNode, compileCondition, isNamed, UnsupportedError } from "./expression.ts";
import type { BuiltRule } from "./rule.ts";

type Test = (request: Request) => boolean;

/** Whether a scope covers an entity, read from the syntax tree: an index keeps most rules from being asked at all. */
const covers = (json: unknown, entity: Entity): boolean => {
  const { op, entity: named, entities, entity_type: type, in: within } = asNode(json);
  if (op === "All") return true;
  if (op === "==") return isNamed(named, entity);
  if (op === "in") {
    const list: readonly unknown[] = Array.isArray(entities) ? entities : [named];
    return list.some((member) => isNamed(member, entity) || entity.ancestors.some((ancestor) => isNamed(member, ancestor)));
  }
  if (op === "is" && within === undefined) return entity.type === type;
  throw new UnsupportedError(`the scope \`${JSON.stringify(json)}\` is not supported`);
};

const compileClause = (json: unknown): Test => {
  const { kind, body } = asNode(json);
  const condition = compileCondition(body);
  if (kind === "when") return condition;
  if (kind === "unless") return (request) => !condition(request);
  throw new UnsupportedError(`the clause \`${String(kind)}\` is not supported`);
};

const compileConditions = (conditions: unknown): Test => {
  if (!Array.isArray(conditions)) throw new UnsupportedError("a policy without a list of conditions is not supported");
  const clauses = conditions.map(compileClause);
  return (request) => {
    for (const clause of clauses) if (!clause(request)) return false;
    return true;
  };
};

/** Compiles on first use: a cold start asks a handful of questions, and most rules' scopes do not concern them. */
const compileLater = (conditions: unknown): Test => {
  let compiled: Test | undefined;
  return (request) => {
    compiled ??= compileConditions(conditions);
    return compiled(request);
  };
};

/** Turns a built rule into a function. What is not supported makes the rule fail when it is asked, and so denies. */
export const compileRule = (note: BuiltRule): Rule => {
  const { effect, principal, action, resource, conditions } = asNode(note.policy);
  if (effect !== "permit" && effect !== "forbid") throw new UnsupportedError(`the effect \`${String(effect)}\` is not supported`);
  const areConditionsMet = compileLater(conditions);
  const holds = (request: Request): boolean =>
    covers(action, request.action) &&
    covers(resource, request.resource) &&
    covers(principal, request.principal) &&
    areConditionsMet(request);
  return { note, isForbid: effect === "forbid", holds };
};

const cannotBeIn = (scope: unknown, type: string, id: string): boolean => {
  const { op, entity } = asNode(scope);
  return op === "in" && entity !== undefined && asNode(entity)["type"] === type && asNode(entity)["id"] !== id;
};

/** False only where the scopes alone keep a rule from ever holding for an action in an environment. */
export const mayConcern = (note: BuiltRule, action: Entity, environment: string): boolean => {
  const scopes = asNode(note.policy);
  return covers(scopes["action"], action) && !cannotBeIn(scopes["resource"], "Environment", environment);
};

const nobody: Entity = { type: "", id: "", attributes: {}, ancestors: [] };

/** Throws an `UnsupportedError` where a rule asks for what the evaluator does not carry out. */
export const assertSupported = (note: BuiltRule): void => {
  const { principal, action, resource, conditions } = asNode(note.policy);
  for (const scope of [principal, action, resource]) covers(scope, nobody);
  compileConditions(conditions);
};
