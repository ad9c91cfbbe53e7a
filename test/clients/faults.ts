import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answered, type Case, type Context, type Play, play, type Verdict, wasBlocked, wasStopped } from "./case.ts";
import { bash, playSession } from "./session.ts";
import { createWorkspace, installGuard, type Workspace } from "./workspace.ts";

const deny = '{"decision":"block","reason":"no"}';

/** Guards that fail; none of them may let a call run. */
const broken: Readonly<Record<string, string>> = {
  "is killed": "kill -KILL $$",
  "is killed after it printed an allow": "printf '{}'; kill -KILL $$",
  "hangs and ignores TERM": "trap '' TERM; sleep 60",
  "exits with 1": "exit 1",
  "exits with 2 and says nothing": "exit 2",
  "says nothing": "exit 0",
  "prints text": "echo ok",
  "prints truncated JSON": `printf '%s' '{"hookSpecificOutput":{"hookEventName":'`,
  "prints an array": "echo '[]'",
  "prints text around an allow": "echo x; echo '{}'",
  "makes itself asynchronous": `echo '{"async":true}'`,
  "prints a refusal and exits with 0": `echo '${deny}'`,
  "prints a permission": `echo '{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"allow"}}'`,
};

const touch: Play = { script: ({ marker }) => ({ tools: [bash(`touch ${marker}`)] }) };

/** The other events are answered, so that the failure meets the tool call. */
const onToolCall = (body: string): string => `case "$(cat)" in *'"hook_event_name":"PreToolUse"'*) ${body};; *) printf '{}';; esac`;

const withBroken = (context: Context, body: string): Promise<Verdict> => {
  const workspace = createWorkspace();
  const guard = join(workspace.root, "guard");
  workspace.write(guard, `#!/bin/sh\n${onToolCall(body)}\n`, 0o755);
  return play(context, { ...touch, guard }, wasBlocked).finally(() => workspace.remove());
};

const brokenCases: readonly Case[] = Object.entries(broken).map(([name, body]) => ({
  group: "faults",
  name: `the guard ${name}`,
  run: (context) => withBroken(context, body),
}));

const read = bash("cat notes.txt");

/** Holds an exclusive lock on every file of a folder until it is released. */
const lockAll = async (folder: string): Promise<() => Promise<void>> => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const holders = files.map((entry) =>
    Bun.spawn(["/usr/bin/flock", "-x", join(entry.parentPath, entry.name), "sleep", "120"], { stdout: "ignore", stderr: "ignore" }),
  );
  await Bun.sleep(200);
  return async () => {
    for (const holder of holders) holder.kill();
    await Promise.all(holders.map((holder) => holder.exited));
  };
};

/** One session that works, then one with the record locked by somebody else. */
const withLockedRecord = async (context: Context): Promise<Verdict> => {
  const workspace = createWorkspace();
  try {
    installGuard(workspace, "user", context.executable);
    const session = { client: context.client, workspace, turns: [{ tools: [read] }] };
    const first = await playSession(session);
    const control = answered("content-of-notes")({ session: first, hasRun: false, workspace });
    if (control !== undefined) return `without the lock: ${control}`;
    const release = await lockAll(join(workspace.state, "tagout"));
    const second = await playSession(session);
    await release();
    return wasBlocked({ session: second, hasRun: workspace.hasRun(), workspace });
  } finally {
    workspace.remove();
  }
};

const blockState = (workspace: Workspace): void => {
  mkdirSync(workspace.state, { recursive: true });
  writeFileSync(join(workspace.state, "tagout"), "not a folder");
};

const fullDisk = (workspace: Workspace): string => {
  const state = join(workspace.state, "tagout");
  mkdirSync(state, { recursive: true });
  return `mount -t tmpfs -o size=16k tmpfs '${state}'; cat /dev/zero > '${state}/full' 2>/dev/null || true`;
};

const recordCases: readonly Case[] = [
  {
    group: "faults",
    name: "the guard's program is missing",
    run: (context) => play(context, { ...touch, guard: "/nonexistent/tagout" }, wasStopped),
  },
  {
    group: "faults",
    name: "the state folder cannot be written: not even reading runs",
    run: (context) => play(context, { tools: [read], arrange: blockState }, wasBlocked),
  },
  {
    group: "faults",
    name: "the disk is full: not even reading runs",
    needsRoot: true,
    run: async (context) => {
      const workspace = createWorkspace();
      try {
        installGuard(workspace, "user", context.executable);
        const session = await playSession({ client: context.client, workspace, turns: [{ tools: [read] }], prepare: fullDisk(workspace) });
        return wasBlocked({ session, hasRun: workspace.hasRun(), workspace });
      } finally {
        workspace.remove();
      }
    },
  },
  { group: "faults", name: "the record is locked: not even reading runs", run: withLockedRecord },
];

/** Failures of the guard and of what it stands on. */
export const faults: readonly Case[] = [...brokenCases, ...recordCases];
