import type { Request, Rule } from "./evaluate.ts";
import { asNode, compileCondition, isWithin, readEntity, UnsupportedError } from "./expression.ts";
import type { BuiltRule } from "./rule.ts";

type Test = (request: Request) => boolean;
type Variable = "principal" | "action" | "resource";

const compileScope = (json: unknown, name: Variable): Test | undefined => {
  const { op, entity, entities, entity_type: type, in: within } = asNode(json);
  if (op === "All") return undefined;
  if (op === "==") {
    const { key } = readEntity(entity);
    return (request) => request[name].key === key;
  }
  if (op === "in") {
    const members = Array.isArray(entities) ? entities : [entity];
    const keys = new Set(members.map((member) => readEntity(member).key));
    return (request) => isWithin(request[name], keys);
  }
  if (op === "is" && within === undefined) return (request) => request[name].type === type;
  throw new UnsupportedError(`the scope \`${JSON.stringify(json)}\` is not supported`);
};

const compileClause = (json: unknown): Test => {
  const { kind, body } = asNode(json);
  const condition = compileCondition(body);
  if (kind === "when") return condition;
  if (kind === "unless") return (request) => !condition(request);
  throw new UnsupportedError(`the clause \`${String(kind)}\` is not supported`);
};

/** Turns a built rule into closures; throws an `UnsupportedError` for what the evaluator does not carry out. */
export const compileRule = (note: BuiltRule): Rule => {
  const { effect, principal, action, resource, conditions } = asNode(note.policy);
  if (effect !== "permit" && effect !== "forbid")
    throw new UnsupportedError(`the effect \`${String(effect)}\` is not supported`);
  if (!Array.isArray(conditions))
    throw new UnsupportedError("a policy without a list of conditions is not supported");
  const scopes = [
    compileScope(action, "action"),
    compileScope(resource, "resource"),
    compileScope(principal, "principal"),
  ];
  const tests = [...scopes.filter((test) => test !== undefined), ...conditions.map(compileClause)];
  const holds = (request: Request): boolean => {
    for (const test of tests) if (!test(request)) return false;
    return true;
  };
  return { note, isForbid: effect === "forbid", holds };
};
