import type { Outcome } from "../../model/index.ts";
import { decisionOf, machine } from "./fixtures.ts";
import type { HookDeps } from "./deps.ts";
import { hookCommands, register } from "./registration.ts";
import type { HookReply } from "./reply.ts";

/** Settings of a client in which the guard is registered as it has to be. */
export const intact = JSON.stringify(register({}, hookCommands({ executable: "/opt/tagout/tagout" })));

/** A guard that decides the same of every call; each part can be another. */
export const depsOf = (outcome: Outcome, more: Partial<HookDeps> = {}, texts: Record<string, string> = {}): HookDeps => ({
  human: "ann",
  variables: { CLAUDE_PROJECT_DIR: "/repo" },
  declared: {},
  surroundings: () => machine({ "/home/ann/.claude/settings.json": intact, ...texts }),
  decide: () => decisionOf(outcome),
  recordOutcome: () => undefined,
  redact: (text) => text.replaceAll("s3cret", "[redacted]"),
  filter: () => "/opt/tagout/bin/tagout redact",
  mustRedactHere: () => false,
  mustRedact: () => false,
  tainted: { mark: () => undefined, has: () => false },
  greet: () => "Tagout guards this session.",
  end: () => ({ kind: "go" }),
  ...more,
});

/** A reply that lets nothing run. */
export const isClosed = (reply: HookReply): boolean =>
  reply.exitCode === 2 && reply.stderr.trim() !== "" && JSON.parse(reply.stdout).decision === "block";

/** Stands for a part of the guard that throws. */
export const fail = (): never => {
  throw new Error("disk full\u001b[2J");
};
