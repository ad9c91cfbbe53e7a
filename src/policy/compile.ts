import type { Entity, Request, Rule } from "./evaluate.ts";
import { asNode, compileCondition, isWithin, readEntity, readMembers, UnsupportedError } from "./expression.ts";
import type { BuiltRule, Origin } from "./rule.ts";

type Test = (request: Request) => boolean;

type Scope = (entity: Entity) => boolean;

/** Whether a scope covers an entity. */
const compileScope = (json: unknown): Scope => {
  const { op, entity: named, entities, entity_type: type, in: within } = asNode(json);
  if (op === "All") return () => true;
  if (op === "==") {
    const { type: ofType, id } = readEntity(named);
    return (entity) => entity.type === ofType && entity.id === id;
  }
  if (op === "in") {
    const members = readMembers(Array.isArray(entities) ? entities : [named]);
    return (entity) => isWithin(entity, members);
  }
  if (op === "is" && within === undefined) return (entity) => entity.type === type;
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
const later = <Subject>(compile: () => (subject: Subject) => boolean): ((subject: Subject) => boolean) => {
  let compiled: ((subject: Subject) => boolean) | undefined;
  return (subject) => (compiled ??= compile())(subject);
};

/** Turns a built rule into a function. What is not supported makes the rule fail when it is asked, and so denies. */
export const compileRule = (note: BuiltRule, origin: Origin): Rule => {
  const { effect, principal, action, resource, conditions } = asNode(note.policy);
  if (effect !== "permit" && effect !== "forbid") throw new UnsupportedError(`the effect \`${String(effect)}\` is not supported`);
  const coversAction = later(() => compileScope(action));
  const coversResource = later(() => compileScope(resource));
  const coversPrincipal = later(() => compileScope(principal));
  const areConditionsMet = later(() => compileConditions(conditions));
  const holds = (request: Request): boolean =>
    coversAction(request.action) && coversResource(request.resource) && coversPrincipal(request.principal) && areConditionsMet(request);
  return { note, origin, isForbid: effect === "forbid", holds };
};

const cannotBeIn = (scope: unknown, type: string, id: string): boolean => {
  const { op, entity } = asNode(scope);
  return op === "in" && entity !== undefined && asNode(entity)["type"] === type && asNode(entity)["id"] !== id;
};

/** False only where the scopes alone keep a rule from ever holding for an action in an environment. */
export const mayConcern = (note: BuiltRule, action: Entity, environment: string): boolean => {
  const scopes = asNode(note.policy);
  return compileScope(scopes["action"])(action) && !cannotBeIn(scopes["resource"], "Environment", environment);
};

/** Throws an `UnsupportedError` where a rule asks for what the evaluator does not carry out. */
export const assertSupported = (note: BuiltRule): void => {
  const { principal, action, resource, conditions } = asNode(note.policy);
  for (const scope of [principal, action, resource]) compileScope(scope);
  compileConditions(conditions);
};
