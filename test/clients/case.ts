import type { ToolUse } from "./fake-model.ts";
import { inTurns, playSession, type SessionOptions, type SessionResult } from "./session.ts";
import { createWorkspace, installGuard, type Workspace } from "./workspace.ts";

export interface Context {
  readonly client: string;
  /** The guard under test. */
  readonly executable: string;
  readonly isRoot: boolean;
}

/** `undefined`: as expected. Otherwise what was seen instead. */
export type Verdict = string | undefined;

export interface Case {
  readonly group: string;
  readonly name: string;
  readonly run: (context: Context) => Promise<Verdict>;
  /** Needs mounts of its own, so root. */
  readonly needsRoot?: true;
}

export interface Play extends Partial<Omit<SessionOptions, "client" | "workspace">> {
  readonly tools?: readonly ToolUse[];
  readonly scope?: "user" | "project" | "managed";
  readonly managedHooksOnly?: boolean;
  /** Another executable than the guard under test; `null`: no guard at all. */
  readonly guard?: string | null;
  /** Done with the workspace before the client starts. */
  readonly arrange?: (workspace: Workspace) => void | Promise<void>;
  /** Variables that need the workspace's paths. */
  readonly variablesOf?: (workspace: Workspace) => Readonly<Record<string, string>>;
  /** Turns that need the workspace's paths. */
  readonly script?: (workspace: Workspace) => Pick<Play, "turns" | "tools" | "subagent">;
}

export interface Played {
  readonly session: SessionResult;
  readonly hasRun: boolean;
  readonly workspace: Workspace;
}

/** Plays one session in a workspace of its own and judges it; the workspace goes away afterwards. */
export const play = async (context: Context, options: Play, judge: (played: Played) => Verdict | Promise<Verdict>): Promise<Verdict> => {
  const workspace = createWorkspace();
  try {
    await options.arrange?.(workspace);
    if (options.guard !== null)
      installGuard(workspace, options.scope ?? "user", options.guard ?? context.executable, options.managedHooksOnly);
    const script = options.script?.(workspace) ?? options;
    const turns = script.turns ?? inTurns(...(script.tools ?? []));
    const subagent = script.subagent ?? [];
    const session = await playSession({
      ...options,
      client: context.client,
      workspace,
      turns,
      subagent,
      variables: options.variablesOf?.(workspace) ?? {},
    });
    return await judge({ session, hasRun: workspace.hasRun(), workspace });
  } finally {
    workspace.remove();
  }
};

const tell = ({ session, hasRun }: Played): string => {
  const results = session.results.map(
    ({ tool, text, isError }) => `${tool}${isError ? " error" : ""}: ${text.replaceAll("\n", " ").slice(0, 200)}`,
  );
  const ended = session.run.isTimedOut ? "timed out" : `exit ${session.run.exitCode}`;
  return [hasRun ? "it ran" : "it did not run", ended, `${session.served} turns`, ...results, session.run.stderr.slice(0, 200)].join(" | ");
};

/** The last call was stopped, by the guard, and left no trace. */
export const wasBlocked = (played: Played): Verdict => {
  const last = played.session.results.at(-1);
  return !played.hasRun && last?.isError === true && /tagout/i.test(last.text) ? undefined : tell(played);
};

/** The call left its trace. */
export const wasRun = (played: Played): Verdict => (played.hasRun ? undefined : tell(played));

/** Nothing ran, whoever stopped it; the session did take place. */
export const wasNotRun = (played: Played): Verdict => (!played.hasRun && played.session.served > 0 ? undefined : tell(played));

/** The last call was executed and answered with this text. */
export const answered =
  (text: string) =>
  (played: Played): Verdict => {
    const last = played.session.results.at(-1);
    return last !== undefined && !last.isError && last.text.includes(text) ? undefined : tell(played);
  };

/** A guard that cannot answer at all stops the session at the prompt already, and tells the person. */
export const wasStopped = (played: Played): Verdict => {
  const { session, hasRun } = played;
  const isStoppedAtPrompt = !hasRun && session.served === 0 && /tagout could not decide/.test(session.run.stdout);
  return isStoppedAtPrompt ? undefined : wasBlocked(played);
};
