import { type Entity, type EntityId, EvaluationError, type Request, type Value } from "./evaluate.ts";

/** Something in a policy that this evaluator does not carry out: it stops the build. */
export class UnsupportedError extends Error {}

/** A Cedar expression as a function of the request. */
export type Closure = (request: Request) => Value;
type Node = Readonly<Record<string, unknown>>;
type Variable = "principal" | "action" | "resource";

const unsupported = (what: string): never => {
  throw new UnsupportedError(`\`${what}\` is not supported`);
};
const fail = (message: string): never => {
  throw new EvaluationError(message);
};

/** The members of a JSON object; anything else is no Cedar syntax tree. */
export const asNode = (json: unknown): Node =>
  typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Node) : unsupported(JSON.stringify(json));
const asText = (json: unknown): string => (typeof json === "string" ? json : unsupported(JSON.stringify(json)));
const asList = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : unsupported(JSON.stringify(json)));

/** An entity that a policy names. */
export const readEntity = (json: unknown): EntityId => {
  const node = asNode(json);
  const { type, id } = asNode(node["__entity"] ?? node);
  return { type: asText(type), id: asText(id) };
};

/** Entities that a policy names, by type: looked up without putting a key together. */
export type Members = ReadonlyMap<string, ReadonlySet<string>>;

/** The entities of a list in a policy. */
export const readMembers = (list: readonly unknown[]): Members => {
  const members = new Map<string, Set<string>>();
  for (const { type, id } of list.map(readEntity)) {
    const ids = members.get(type) ?? new Set();
    members.set(type, ids.add(id));
  }
  return members;
};

const isEntity = (value: Value): value is EntityId => typeof value === "object" && !Array.isArray(value);
const asBoolean = (value: Value): boolean => (typeof value === "boolean" ? value : fail("expected a boolean"));
const asSet = (value: Value): readonly Value[] => (Array.isArray(value) ? value : fail("expected a set"));

const isEqual = (a: Value, b: Value): boolean => {
  if (Array.isArray(a)) return Array.isArray(b) && isSubset(a, b) && isSubset(b, a);
  if (isEntity(a)) return isEntity(b) && a.type === b.type && a.id === b.id;
  return a === b;
};
const has = (set: readonly Value[], value: Value): boolean => set.some((member) => isEqual(member, value));
const isSubset = (a: readonly Value[], b: readonly Value[]): boolean => a.every((member) => has(b, member));

const readLiteral = (json: unknown): Value => {
  if (typeof json === "boolean" || typeof json === "string") return json;
  if (Array.isArray(json)) return json.map(readLiteral);
  if (typeof json === "object" && json !== null && "__entity" in json) return readEntity(json);
  return unsupported(JSON.stringify(json));
};

/** The variable on the left of `in`, `is`, `.` and `has`; entities reached otherwise have nothing to look up. */
const readVariable = (json: unknown): Variable | "context" => {
  const name = asText(asNode(json)["Var"]);
  return name === "principal" || name === "action" || name === "resource" || name === "context" ? name : unsupported(name);
};
const readEntityVariable = (json: unknown): Variable => {
  const name = readVariable(json);
  return name === "context" ? unsupported("context as an entity") : name;
};

/** What the right side of `in` names: an entity or a set of them, written out. */
const readWithin = (json: unknown): Members => {
  const node = asNode(json);
  const list = "Set" in node ? asList(node["Set"]) : [json];
  return readMembers(list.map((member) => asNode(asNode(member)["Value"])));
};

// An id is looked at only where its type matters: what was never looked at makes no difference to an answer.
const isMember = (entity: EntityId, members: Members): boolean => members.get(entity.type)?.has(entity.id) === true;

/** True where the entity or one of its ancestors is a member. */
export const isWithin = (entity: Entity, members: Members): boolean => {
  if (isMember(entity, members)) return true;
  for (const ancestor of entity.ancestors) if (isMember(ancestor, members)) return true;
  return false;
};

/** Cedar's `like`: literals in order, anything between. Runs in time linear in the text for each literal. */
const readPattern = (json: unknown): ((text: string) => boolean) => {
  const parts: string[] = [""];
  for (const element of asList(json)) {
    if (element === "Wildcard") parts.push("");
    else parts.push(`${parts.pop()}${asText(asNode(element)["Literal"])}`);
  }
  const [first = "", ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return (text) => text === first;
  return (text) => {
    if (!text.startsWith(first) || !text.endsWith(last)) return false;
    let at = first.length;
    for (const part of rest) {
      const found = text.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= text.length - last.length;
  };
};

const attributesOf = (json: unknown): ((request: Request) => Readonly<Record<string, Value>>) => {
  const name = readVariable(json);
  return name === "context" ? (request) => request.context : (request) => request[name].attributes;
};

type Operator = (operand: Node) => Closure;
const pair =
  (combine: (left: Closure, right: Closure) => Closure): Operator =>
  ({ left, right }) =>
    combine(compileExpression(left), compileExpression(right));

const operators: Readonly<Record<string, Operator>> = {
  "!": ({ arg }) => {
    const inner = compileExpression(arg);
    return (request) => !asBoolean(inner(request));
  },
  "&&": pair((left, right) => (request) => asBoolean(left(request)) && asBoolean(right(request))),
  "||": pair((left, right) => (request) => asBoolean(left(request)) || asBoolean(right(request))),
  "==": pair((left, right) => (request) => isEqual(left(request), right(request))),
  "!=": pair((left, right) => (request) => !isEqual(left(request), right(request))),
  contains: pair((left, right) => (request) => has(asSet(left(request)), right(request))),
  containsAll: pair((left, right) => (request) => isSubset(asSet(right(request)), asSet(left(request)))),
  containsAny: pair((left, right) => (request) => {
    const set = asSet(left(request));
    return asSet(right(request)).some((member) => has(set, member));
  }),
  isEmpty: ({ arg }) => {
    const inner = compileExpression(arg);
    return (request) => asSet(inner(request)).length === 0;
  },
  in: ({ left, right }) => {
    const name = readEntityVariable(left);
    const members = readWithin(right);
    return (request) => isWithin(request[name], members);
  },
  is: ({ left, entity_type: type, in: within }) => {
    if (within !== undefined) return unsupported("is … in");
    const name = readEntityVariable(left);
    const wanted = asText(type);
    return (request) => request[name].type === wanted;
  },
  ".": ({ left, attr }) => {
    const read = attributesOf(left);
    const name = asText(attr);
    return (request) => {
      const attributes = read(request);
      const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
      return value ?? fail(`there is no attribute \`${name}\``);
    };
  },
  has: ({ left, attr }) => {
    const read = attributesOf(left);
    const name = asText(attr);
    return (request) => Object.hasOwn(read(request), name);
  },
  like: ({ left, pattern }) => {
    const inner = compileExpression(left);
    const matches = readPattern(pattern);
    return (request) => {
      const text = inner(request);
      return typeof text === "string" ? matches(text) : fail("expected a string");
    };
  },
  "if-then-else": ({ if: test, then, else: otherwise }) => {
    const [condition, yes, no] = [compileExpression(test), compileExpression(then), compileExpression(otherwise)];
    return (request) => (asBoolean(condition(request)) ? yes(request) : no(request));
  },
};

/** Turns one expression of Cedar's JSON form into a closure; throws an `UnsupportedError` for what it does not know. */
const compileExpression = (json: unknown): Closure => {
  const node = asNode(json);
  const [name, ...others] = Object.keys(node);
  if (name === undefined || others.length > 0) return unsupported(JSON.stringify(json));
  const operand = node[name];
  if (name === "Value") {
    const literal = readLiteral(operand);
    return () => literal;
  }
  if (name === "Var") {
    const variable = readEntityVariable(node);
    return (request) => request[variable];
  }
  if (name === "Set") {
    const members = asList(operand).map(compileExpression);
    return (request) => members.map((member) => member(request));
  }
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
  return operator === undefined ? unsupported(name) : operator(asNode(operand));
};

/** A condition: an expression that must be a boolean. */
export const compileCondition = (json: unknown): ((request: Request) => boolean) => {
  const body = compileExpression(json);
  return (request) => asBoolean(body(request));
};
