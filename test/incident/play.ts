import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { asAgent, asAgentRuns, converse, goodAnswers, makeStage, openWindow } from "../forgery/terminals.ts";
import { executable, type Ended, type Place } from "../cli/fixture.ts";
import { after, before, deployment, ended, restart, started, type RecordedCommand } from "./recorded.ts";

export const session = "incident-session";

/** Sends one hook message as the client does, and answers with the guard's reply. */
export const sendHook = (place: Place, event: string, more: Readonly<Record<string, unknown>> = {}, who = session): Ended => {
  const message = { session_id: who, cwd: place.work, hook_event_name: event, permission_mode: "default", ...more };
  const { exitCode, stdout, stderr } = Bun.spawnSync(asAgent([executable(), "hook", "claude-code"]), {
    cwd: place.work,
    // The client lives as long as this process: an approval is claimed in its name.
    env: { ...place.variables, TAGOUT_HOOK_PID: String(process.pid), TAGOUT_CLIENT_PID: String(process.pid) },
    stdin: new TextEncoder().encode(JSON.stringify(message)),
    stdout: "pipe",
    stderr: "pipe",
  });
  return { code: exitCode, out: stdout.toString(), err: stderr.toString() };
};

let calls = 0;

/** One shell call: asked about and, where it is allowed, ended as recorded. Answers with both replies. */
export const call = (place: Place, { command, exit, output }: RecordedCommand, who = session): readonly [Ended, Ended | undefined] => {
  const tool = { tool_name: "Bash", tool_input: { command }, tool_use_id: `toolu_${(calls += 1)}` };
  const asked = sendHook(place, "PreToolUse", tool, who);
  if (asked.code !== 0) return [asked, undefined];
  const told =
    exit === 0
      ? sendHook(
          place,
          "PostToolUse",
          { ...tool, duration_ms: 40, tool_response: { stdout: output, stderr: "", interrupted: false, isImage: false } },
          who,
        )
      : sendHook(place, "PostToolUseFailure", { ...tool, duration_ms: 40, error: `Exit code ${exit}\n${output}` }, who);
  return [asked, told];
};

export interface Played {
  readonly place: Place;
  readonly incident: string;
  readonly folder: string;
  /** What the model was told after the confirmed restart. */
  readonly reminder: string;
}

const waitingId = (place: Place): string =>
  (JSON.parse(asAgentRuns(place, ["requests", "--json"]).out.split("\n")[0] as string) as { id: string }).id;

/** Plays the whole incident on a machine of its own, with a person who confirms one restart, and drafts its documents. */
export const playIncident = async (): Promise<Played> => {
  const place = makeStage("L1");
  mkdirSync(join(place.work, "artifacts"), { mode: 0o777 });
  Bun.spawnSync(["chmod", "777", join(place.work, "artifacts")]);
  for (const each of before) call(place, each);
  call(place, restart);
  const window = openWindow(place);
  const code = await converse(window, ["approve", waitingId(place)], goodAnswers);
  window.close();
  if (code !== 0) throw new Error(`the restart was not confirmed (${code})`);
  const [, told] = call(place, restart);
  for (const each of after) call(place, each);
  call(place, { command: deployment, exit: 0, output: "" });
  const args = ["incident", "new", "--json", "--title", "checkout is down", "--session", session, "--started", started, "--ended", ended];
  const drafted = asAgentRuns(place, args);
  if (drafted.code !== 0) throw new Error(`nothing was drafted: ${drafted.err}`);
  const { incident, folder } = JSON.parse(drafted.out) as { incident: string; folder: string };
  return { place, incident, folder, reminder: told?.out ?? "" };
};
