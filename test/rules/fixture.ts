import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { wrapperCommand } from "../../src/agents/claude-code/registration.ts";
import { executable, runIn, tagoutAlone, type Ended, type Place } from "../cli/fixture.ts";

/** One rule of an organisation, in Cedar. */
export const rule = (id: string, outcome: "allow" | "ask" | "deny", body: string): string =>
  `@id("${id}")\n@outcome("${outcome}")\n@category("ACME")\n@reason("acme says so")\n@source("ACME change policy 4.2")\n${body}\n`;

/** Denied to every agent, everywhere: the command below does it, and nothing shipped denies it. */
export const noDns = rule("acme-no-dns", "deny", `forbid (principal, action in Action::"change", resource in Kind::"dns");`);
export const dnsCommand = "pdnsutil delete-zone acme.example";

export const userRules = (place: Place): string => join(place.home, ".config/tagout/policy");
export const projectRules = (place: Place): string => join(place.work, ".tagout/policy");

/** Writes files of rules into a folder, by their names. */
export const writeRules = (folder: string, files: Readonly<Record<string, string>>): void => {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { mode: 0o600 });
};

/** As a person runs it: not below an agent. */
export const build = (place: Place, ...options: readonly string[]): Ended => tagoutAlone(place, ["policy", "build", ...options]);

export interface Answer {
  /** Exit code for the client: 0 lets the call go on, 2 stops it. */
  readonly code: number | null;
  readonly reason: string;
}

/** Sends a call of the agent through the very command that stands in the client's settings. */
export const hook = (place: Place, command: string, cwd = place.work): Answer => {
  const input = JSON.stringify({
    session_id: "s-1",
    cwd,
    hook_event_name: "PreToolUse",
    permission_mode: "default",
    tool_name: "Bash",
    tool_input: { command },
    tool_use_id: "t-1",
  });
  const { code, err } = runIn(place, ["/bin/sh", "-c", wrapperCommand({ executable: executable() })], { input, cwd });
  return { code, reason: err };
};

/** Declares, where an agent may not write, that this machine is for development. */
export const pinDevelopment = (place: Place): void => {
  mkdirSync(join(place.home, ".config/tagout"), { recursive: true });
  writeFileSync(join(place.home, ".config/tagout/tagout.yaml"), "environment: { machine: development }\n");
};
