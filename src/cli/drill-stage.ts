import { inputAnswered } from "../agents/claude-code/index.ts";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { applyInstall, planInstall, settingsPath, type InstallOptions } from "../agents/claude-code/install.ts";
import { parseSettings, registeredCommands } from "../agents/claude-code/registration.ts";
import type { Outcome } from "../model/index.ts";
import { findPaths, openLedger, systemClock } from "../store/index.ts";
import type { Entry, Ledger } from "../ledger/index.ts";
import type { DrillCase } from "./drill-cases.ts";
import { placeExecutable, runProgram } from "./installation.ts";
import type { Variables } from "./machine.ts";

/** A machine in a folder: a home, a work tree on a branch of its own, the hook installed, and programs that only note that they ran. */
export interface Stage {
  readonly work: string;
  readonly home: string;
  readonly state: string;
  /** The hook command exactly as it stands in the settings file. */
  readonly command: string;
  readonly variables: Variables;
  readonly stubs: string;
  /** What the programs note. */
  readonly marker: string;
  readonly ledger: Ledger;
}

/** What came of one call. */
export interface Reply {
  readonly outcome: Outcome | "fault";
  /** From the record. */
  readonly environment: string;
  readonly reason: string;
  readonly hasRun: boolean;
}

/** Every program that a line of the drill could start. */
const programs = [
  ..."awk base64 bash cat chmod curl docker docker-compose env find git grep journalctl kubectl mv mysql psql rm sed service".split(" "),
  ..."sh ssh sudo systemctl tail timeout wc xargs".split(" "),
];

const writeStubs = (folder: string, marker: string): void => {
  mkdirSync(folder, { recursive: true });
  for (const name of programs) {
    writeFileSync(`${folder}/${name}`, `#!/bin/sh\nprintf '%s %s\\n' "$TAGOUT_DRILL_CASE" "${name} $*" >> "$TAGOUT_DRILL_MARKER"\n`);
    chmodSync(`${folder}/${name}`, 0o755);
  }
  writeFileSync(marker, "");
};

/** The least that makes a folder a work tree on a branch (gitrepository-layout(5)). */
const writeWorkTree = (work: string, isPinned: boolean): void => {
  mkdirSync(`${work}/.git/refs/heads/fix`, { recursive: true });
  mkdirSync(`${work}/.git/objects`, { recursive: true });
  writeFileSync(`${work}/.git/HEAD`, "ref: refs/heads/fix/slow-login\n");
  writeFileSync(`${work}/.git/config`, "[core]\n\trepositoryformatversion = 0\n\tbare = false\n");
  writeFileSync(`${work}/README.md`, "Nothing here is real.\n");
  if (isPinned) writeFileSync(`${work}/tagout.yaml`, "environment:\n  machine: production\n");
};

const install = (options: InstallOptions): string => {
  const plan = planInstall(options);
  if (!plan.ok) throw new Error(plan.detail);
  const applied = applyInstall(plan.changes, Date.now());
  if (!applied.ok) throw new Error(applied.detail);
  const settings = parseSettings(readFileSync(settingsPath(options.scope, options.paths), "utf8")) ?? {};
  const command = registeredCommands(settings).get("PreToolUse");
  if (command === undefined) throw new Error("the hook is not in the settings that were just written");
  return command;
};

/** Builds the stage and installs the hook in it as `init --scope project` does. `isPinned`: something outside declares an environment. */
export const setStage = (root: string, executable: string, isPinned: boolean): Stage => {
  const [work, home, stubs, marker] = [`${root}/work`, `${root}/home`, `${root}/stubs`, `${root}/marker`];
  mkdirSync(home, { recursive: true });
  writeWorkTree(work, isPinned);
  writeStubs(stubs, marker);
  const variables = {
    HOME: home,
    XDG_STATE_HOME: `${root}/state`,
    XDG_CONFIG_HOME: `${root}/config`,
    XDG_DATA_HOME: `${root}/data`,
    PATH: "/usr/bin:/bin",
  };
  const installed = `${root}/data/tagout/bin/tagout`;
  placeExecutable(executable, installed);
  const command = install({ scope: "project", paths: { home, project: work }, executable: installed });
  const found = findPaths(variables);
  if (!found.ok) throw new Error(found.detail);
  const { state, ledger: folder } = found.paths;
  const ledger = openLedger({ folder, clock: systemClock, redact: (text) => text });
  return { work, home, state, command, variables, stubs, marker, ledger };
};

/** Sends one call through the registered command, as the client does, and runs it only if the hook lets it. */
export const sendCall = (stage: Stage, { tool, input: given }: DrillCase, number: number): Reply => {
  const filled = Object.fromEntries(
    Object.entries(given).map(([name, text]) => [
      name,
      text.replaceAll("{work}", stage.work).replaceAll("{state}", stage.state).replaceAll("{home}", stage.home),
    ]),
  );
  const payload = {
    session_id: "drill",
    transcript_path: `${stage.home}/transcript.jsonl`,
    cwd: stage.work,
    permission_mode: "bypassPermissions",
    hook_event_name: "PreToolUse",
    tool_name: tool,
    tool_input: filled,
    tool_use_id: `drill-${number}`,
  };
  const { exitCode, stdout, stderr } = runProgram(["/bin/sh", "-c", stage.command], JSON.stringify(payload), stage.variables);
  const input = exitCode === 0 ? inputAnswered(stdout, filled) : undefined;
  const outcome = input === undefined ? outcomeOf(exitCode, stderr) : "allow";
  if (input !== undefined && tool === "Bash") runAllowed(stage, String(input["command"] ?? ""), number);
  const entry = lastDecision(stage);
  return {
    outcome,
    environment: typeof entry?.body["environment"] === "string" ? entry.body["environment"] : "?",
    reason: outcome === "allow" ? rulesOf(entry) : (/^Why: (.+)$/m.exec(stderr)?.[1] ?? stderr.trim()),
    hasRun: hasRun(stage, number),
  };
};

const outcomeOf = (exitCode: number | null, stderr: string): Reply["outcome"] => {
  if (exitCode !== 2) return "fault";
  if (stderr.startsWith("Tagout denied this call")) return "deny";
  return stderr.startsWith("Tagout stopped this call: it needs a person") ? "ask" : "fault";
};

// The hook was asked about the real programs; the client then finds only the stubs, so that nothing real runs here but the redactor.
const runAllowed = ({ stubs, home, work, marker }: Stage, command: string, number: number): void => {
  const variables = {
    PATH: stubs,
    HOME: home,
    TAGOUT_DRILL_CASE: String(number),
    TAGOUT_DRILL_MARKER: marker,
    TAGOUT_DRILL_WORK: work,
  };
  runProgram(["/bin/bash", "-c", `cd "$TAGOUT_DRILL_WORK" || exit 1\n${command}`], "", variables);
};

const hasRun = ({ marker }: Stage, number: number): boolean =>
  readFileSync(marker, "utf8")
    .split("\n")
    .some((line) => line.startsWith(`${number} `));

const lastDecision = ({ ledger }: Stage): Entry | undefined => [...ledger.entries({ kinds: ["decision"] })].at(-1);

const rulesOf = (entry: Entry | undefined): string => {
  const rules = entry?.body["rules"];
  return Array.isArray(rules) && rules.length > 0 ? rules.map(String).join(", ") : "changes nothing";
};

/** The record must be sound and hold every call, in order, with the answer that was given. */
export const checkLedger = (
  { ledger }: Stage,
  replies: readonly Reply[],
): { readonly ok: boolean; readonly entries: number; readonly detail: string } => {
  const verified = ledger.verify();
  const decisions = [...ledger.entries({ kinds: ["decision"] })];
  const entries = decisions.length;
  if (!verified.ok) return { ok: false, entries, detail: `not sound: ${verified.problems.map(({ code }) => code).join(", ")}` };
  const isSame = entries === replies.length && replies.every(({ outcome }, at) => decisions[at]?.body["outcome"] === outcome);
  return {
    ok: isSame,
    entries,
    detail: isSame
      ? `sound, ${entries} decisions for ${replies.length} calls`
      : `${entries} decisions for ${replies.length} calls, or other answers`,
  };
};
