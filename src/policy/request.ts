import {
  type Action,
  actions,
  type Doubt,
  doubtReasons,
  type Effect,
  type Environment,
  environments,
  type Principal,
  resourceKinds,
} from "../model/index.ts";
import { type Entity, entityKey, type Request } from "./evaluate.ts";

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

/** Parents of the closed words, put together once: a call asks for the same few again and again. */
const parentsOf = (type: string, words: readonly string[]): ((word: string) => string) => {
  const known = new Map(words.map((word) => [word, entityKey(type, word)]));
  return (word) => known.get(word) ?? entityKey(type, word);
};
const kindKey = parentsOf("Kind", resourceKinds);
const environmentKey = parentsOf("Environment", environments);
const reasonKey = parentsOf("Reason", doubtReasons);

const actionEntity = (name: string, group?: string): Entity => ({
  key: entityKey("Action", name),
  type: "Action",
  attributes: {},
  ancestors: group === undefined ? [] : [entityKey("Action", group)],
});
const actionEntities = new Map(
  actions.map((action) => [action, actionEntity(action, actionGroups[action])]),
);
const proceed = actionEntity("proceed");

/** Id of an agent in a policy: `claude-code`, or `claude-code/dataset-deployer` for an agent type. */
export const agentId = ({ client, agent }: Principal): string =>
  agent === "" ? client : `${client}/${agent}`;

const agentEntity = (principal: Principal, readOnly: boolean): Entity => ({
  key: entityKey("Agent", agentId(principal)),
  type: "Agent",
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
    key: entityKey("Resource", resource.name),
    type: "Resource",
    attributes: { name: resource.name },
    ancestors: [kindKey(resource.kind), environmentKey(environment)],
  },
  context: { assumed: certainty !== "known" },
});

/** The question that a doubt puts to the policy. */
export const doubtRequest = (
  { principal, readOnly }: Asker,
  { reason, detail }: Doubt,
  environment: Environment,
): Request => ({
  principal: agentEntity(principal, readOnly),
  action: proceed,
  resource: {
    key: entityKey("Doubt", detail),
    type: "Doubt",
    attributes: { detail },
    ancestors: [reasonKey(reason), environmentKey(environment)],
  },
  context: {},
});
