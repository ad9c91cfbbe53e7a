import { type Action, actions, type Doubt, type Effect, type Environment, type Principal } from "../model/index.ts";
import type { Entity, Request, Value } from "./evaluate.ts";

/** The schema's groups of actions; `disclose` and `proceed` stand alone. */
export const actionGroups: Readonly<Partial<Record<Action, "observe" | "change">>> = {
  read: "observe",
  connect: "observe",
  write: "change",
  delete: "change",
  execute: "change",
  grant: "change",
  disrupt: "change",
};

const actionEntity = (id: string, group?: string): Entity => ({
  type: "Action",
  id,
  attributes: {},
  ancestors: group === undefined ? [] : [{ type: "Action", id: group }],
});
/** Every action of the schema that a request can carry. */
export const actionEntities: ReadonlyMap<string, Entity> = new Map(
  [...actions, "proceed" as const].map((action) => [action, actionEntity(action, action === "proceed" ? undefined : actionGroups[action])]),
);

/** Id of an agent in a policy: `claude-code`, or `claude-code/dataset-deployer` for an agent type. */
export const agentId = ({ client, agent }: Principal): string => (agent === "" ? client : `${client}/${agent}`);

const agentEntity = (principal: Principal, readOnly: boolean): Entity => ({
  type: "Agent",
  id: agentId(principal),
  attributes: {
    client: principal.client,
    agent: principal.agent,
    human: principal.human,
    readOnly,
  },
  ancestors: [],
});

/** Who asks: a principal, and whether its agent is declared read-only. */
export interface Asker {
  readonly principal: Principal;
  readonly readOnly: boolean;
}

/** The question that an effect puts to the policy. */
export const effectRequest = (
  { principal, readOnly }: Asker,
  { action, resource, certainty }: Effect,
  environment: Environment,
): Request => ({
  principal: agentEntity(principal, readOnly),
  action: actionEntities.get(action) ?? actionEntity(action),
  resource: {
    type: "Resource",
    id: resource.name,
    attributes: { name: resource.name },
    ancestors: [
      { type: "Kind", id: resource.kind },
      { type: "Environment", id: environment },
    ],
  },
  context: { assumed: certainty !== "known" },
});

/** The question that a doubt puts to the policy. */
export const doubtRequest = ({ principal, readOnly }: Asker, { reason, detail }: Doubt, environment: Environment): Request => ({
  principal: agentEntity(principal, readOnly),
  action: actionEntities.get("proceed") ?? actionEntity("proceed"),
  resource: {
    type: "Doubt",
    id: detail,
    attributes: { detail },
    ancestors: [
      { type: "Reason", id: reason },
      { type: "Environment", id: environment },
    ],
  },
  context: {},
});

/** The same entity; `noticed` is called when its id or one of its attributes is looked at, but for the plain ones. */
const watchEntity = (entity: Entity, plain: readonly string[], noticed: () => void): Entity => {
  const attributes: Record<string, Value> = {};
  for (const [name, value] of Object.entries(entity.attributes))
    if (plain.includes(name)) attributes[name] = value;
    else Object.defineProperty(attributes, name, { enumerable: true, get: () => (noticed(), value) });
  return {
    type: entity.type,
    ancestors: entity.ancestors,
    attributes,
    get id() {
      noticed();
      return entity.id;
    },
  };
};

/**
 * The same request; `noticed` is called when a rule looks at what is particular to it: who asks, or the name of what it
 * is about. An answer found without that is the answer to every request of the same sort.
 */
export const watchRequest = ({ principal, action, resource, context }: Request, noticed: () => void): Request => ({
  principal: watchEntity(principal, ["readOnly"], noticed),
  action,
  resource: watchEntity(resource, [], noticed),
  context,
});
