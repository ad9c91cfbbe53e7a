import type { DeclaredOperation, DeclaredTool } from "../configuration/index.ts";
import type { CommandDeclaration } from "../model/index.ts";

/** Anything else that our own commands may be given: nothing is said of it here. */
const whatever: CommandDeclaration = { optionsOnlyRead: true, operands: ["operand*"] };

/** How an operation's declaration calls the agent without a name. */
const mainAgent = "main";

/**
 * What is said of our own commands on top of what is known, for one agent: running an operation that does not name it among its
 * agents is a person's. Empty where it may run all of them. `agent`: its type, empty for the main one.
 */
export const forAgent = (agent: string, operations: readonly DeclaredOperation[]): readonly DeclaredTool[] => {
  const name = agent === "" ? mainAgent : agent;
  const others = operations.filter(({ operation }) => operation.agents !== undefined && !operation.agents.includes(name));
  if (others.length === 0) return [];
  const pattern = `^(?:${others.map(({ operation }) => RegExp.escape(operation.name)).join("|")})$`;
  const run: CommandDeclaration = {
    optionsOnlyRead: true,
    operands: ["name", "operand*"],
    does: [
      {
        action: "execute",
        kind: "guard",
        name: "operation {name} as an agent that it does not name",
        conditions: [{ kind: "like", slot: "name", pattern }],
      },
    ],
  };
  const tool = {
    name: "tagout",
    source: "the agents that operations name in `tagout.yaml`",
    optionsOnlyRead: true as const,
    withoutCommand: "help",
    commands: { operation: { optionsOnlyRead: true as const, withoutCommand: "help", commands: { run, "*": whatever } }, "*": whatever },
    examples: { allow: [], guard: {}, doubt: {} },
  };
  return [{ tool, may: "add" }];
};
