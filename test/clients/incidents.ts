import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openLedger, systemClock } from "../../src/store/index.ts";
import { type Case, type Context, type Play, play, type Played, type Verdict } from "./case.ts";
import type { Turn } from "./fake-model.ts";
import { bash } from "./session.ts";
import type { Workspace } from "./workspace.ts";

const ledgerOf = ({ state }: Workspace) => openLedger({ folder: join(state, "tagout/ledger"), clock: systemClock, redact: (text) => text });
const bodiesOf = (workspace: Workspace): readonly Readonly<Record<string, unknown>>[] =>
  [...ledgerOf(workspace).entries()].map(({ body }) => body);
const eventsOf = (workspace: Workspace, event: string) => bodiesOf(workspace).filter((body) => body["event"] === event);

/** Runs our program beside the client, as the person does. */
const tagout = ({ executable }: Context, { home, project }: Workspace, ...args: readonly string[]): string => {
  const env = { HOME: home, PATH: "/usr/bin:/bin" };
  const { exitCode, stdout, stderr } = Bun.spawnSync([executable, ...args], { cwd: project, env, stdout: "pipe", stderr: "pipe" });
  if (exitCode !== 0) throw new Error(`tagout ${args.join(" ")} ended with ${exitCode}: ${stderr.toString()}`);
  return stdout.toString();
};

/** A turn in which the person opens an incident for the session that runs. */
const opening = (context: Context, workspace: Workspace): Turn => ({
  tools: [bash("cat notes.txt")],
  meanwhile: () => void tagout(context, workspace, "incident", "new", "--title", "checkout is down"),
});

const incident = (name: string, options: (context: Context) => Play, judge: (played: Played) => Verdict): Case => ({
  group: "incidents",
  name,
  run: (context) => play(context, options(context), judge),
});

/** A guard that notes every end of a turn and answers it in its own way; everything else it leaves to the real one. */
const guardAtStop =
  (context: Context, body: string) =>
  (workspace: Workspace): void =>
    workspace.write(
      join(workspace.root, "guard"),
      `#!/bin/sh\ni=$(cat)\ncase "$i" in *'"hook_event_name":"Stop"'*) echo stop >> "${join(workspace.root, "stops")}"; ${body};; *) printf %s "$i" | '${context.executable}' "$@";; esac\n`,
      0o755,
    );

const stopsOf = ({ root }: Workspace): number =>
  existsSync(join(root, "stops")) ? readFileSync(join(root, "stops"), "utf8").trim().split("\n").length : 0;
const isHeld = ({ session }: Played): boolean => session.lastRequest.includes("Tagout holds this turn");
const hasEnded = ({ session }: Played): boolean => session.run.exitCode === 0 && !session.run.isTimedOut;
const describe = (played: Played): string =>
  `held ${isHeld(played)}, exit ${played.session.run.exitCode}, ${stopsOf(played.workspace)} stops, ${played.session.run.stderr.slice(0, 300)} ${played.session.run.stdout.slice(-600)}`;

/** Ways in which a guard can fail at the end of a turn; none may keep the session from ending. */
const failures: Readonly<Record<string, string>> = {
  "exits with 1": "exit 1",
  "exits with 2 and a reason": "echo no >&2; exit 2",
  "refuses as if it were a call": `echo '{"decision":"block","reason":"no"}'; echo no >&2; exit 2`,
  "is killed": "kill -KILL $$",
  "prints text": "echo ok",
  hangs: "sleep 60",
};

/** The guard of a workspace is written into it, so its path is known only there. */
const withGuard = (context: Context, body: string, judge: (played: Played) => Verdict): Promise<Verdict> => {
  const root: { path?: string } = {};
  const arrange = (workspace: Workspace): void => {
    guardAtStop(context, body)(workspace);
    root.path = join(workspace.root, "guard");
  };
  const options: Play = {
    arrange,
    tools: [bash("cat notes.txt")],
    get guard() {
      return root.path ?? context.executable;
    },
  };
  return play(context, options, judge);
};

const failing: readonly Case[] = Object.entries(failures).map(([name, body]) => ({
  group: "incidents",
  name: `a session ends although the guard ${name} at the end of its turn`,
  run: (context) =>
    withGuard(context, body, (played) =>
      hasEnded(played) && !isHeld(played) && stopsOf(played.workspace) === 1 ? undefined : describe(played),
    ),
}));

const capturing: readonly Case[] = [
  incident(
    "what a call printed is kept under the digest on record, with exit status and duration",
    () => ({ tools: [bash("cat notes.txt")] }),
    ({ workspace, session }) => {
      const [ended] = eventsOf(workspace, "ended");
      const { sha256, kept } = (ended?.["output"] ?? {}) as { sha256?: string; kept?: boolean };
      const folder = join(workspace.state, "tagout/evidence");
      const [day = ""] = existsSync(folder) ? readdirSync(folder).filter((name) => name !== "size") : [];
      const path = join(folder, day, String(sha256));
      const isRight = kept === true && ended?.["exit"] === 0 && typeof ended["durationMs"] === "number" && existsSync(path);
      const text = isRight ? readFileSync(path, "utf8") : "";
      return text.trim() === "content-of-notes"
        ? undefined
        : `${JSON.stringify(ended)} ${JSON.stringify(text)} ${JSON.stringify(session.results)}`;
    },
  ),
  incident(
    "the exit status of a failing call is on record",
    () => ({ tools: [bash("cat notes.txt; ls /nowhere-at-all")] }),
    ({ workspace }) => {
      const [ended] = eventsOf(workspace, "ended");
      return ended?.["exit"] === 2 && ended["result"] === "FAILURE" ? undefined : JSON.stringify(ended);
    },
  ),
  incident(
    "a session is told where it is and what will be asked of it",
    () => ({ tools: [bash("cat notes.txt")] }),
    ({ session }) =>
      /Environment here: production[^]*tagout incident new/.test(session.lastRequest) ? undefined : session.lastRequest.slice(0, 2000),
  ),
];

const holding: readonly Case[] = [
  {
    group: "incidents",
    name: "a turn with an open incident is held once, then the session ends",
    run: (context) =>
      play(context, { script: (workspace) => ({ turns: [{ tools: [bash("ls")] }, opening(context, workspace)] }) }, (played) => {
        const held = eventsOf(played.workspace, "stop-held").length;
        return hasEnded(played) && isHeld(played) && held === 1 ? undefined : `${held} on record; ${describe(played)}`;
      }),
  },
  {
    group: "incidents",
    name: "a turn with an incident that a person waived is not held",
    run: (context) =>
      play(
        context,
        {
          script: (workspace) => ({
            turns: [
              { tools: [bash("ls")] },
              opening(context, workspace),
              {
                tools: [bash("pwd")],
                meanwhile: () => {
                  const [opened] = eventsOf(workspace, "incident-opened");
                  // What `tagout incident waive` records; the test has no terminal of a person's.
                  ledgerOf(workspace).append("confirmation", {
                    event: "incident-waived",
                    incident: opened?.["incident"],
                    result: "WAIVED",
                  });
                },
              },
            ],
          }),
        },
        (played) => (hasEnded(played) && !isHeld(played) ? undefined : describe(played)),
      ),
  },
  {
    group: "incidents",
    name: "a turn without an incident is not held",
    run: (context) =>
      play(context, { tools: [bash("cat notes.txt")] }, (played) => (hasEnded(played) && !isHeld(played) ? undefined : describe(played))),
  },
];

/** How calls end, what is kept of them, and the end of a turn. */
export const incidents: readonly Case[] = [...capturing, ...holding, ...failing];
