import type { Surroundings } from "../../catalog/index.ts";
import type { ToolCall } from "../../model/index.ts";
import { brokenEvents, dangerousSettings, parseSettings } from "./registration.ts";

const settingsBytesMax = 4 * 1024 * 1024;
const managedSettingsPath = "/etc/claude-code/managed-settings.json";

export type ConfigReview = { readonly ok: true } | { readonly ok: false; readonly reason: string };

interface ConfigChange {
  readonly source: string;
  readonly path: string;
  readonly call: ToolCall;
}

/** Settings files that can carry the registration for this session, strongest first. */
const settingsPaths = ({ call }: ConfigChange, { home }: Pick<Surroundings, "files" | "home">): string[] => {
  const project = call.variables["CLAUDE_PROJECT_DIR"] || call.cwd;
  const folder = call.variables["CLAUDE_CONFIG_DIR"] || `${home}/.claude`;
  return [managedSettingsPath, `${folder}/settings.json`, `${project}/.claude/settings.json`, `${project}/.claude/settings.local.json`];
};

const isIntact = (path: string, surroundings: Pick<Surroundings, "files" | "home">): boolean => {
  const file = surroundings.files.read(path, settingsBytesMax);
  const settings = file.ok ? parseSettings(file.text) : undefined;
  return settings !== undefined && brokenEvents(settings).length === 0;
};

const refused = (why: string): ConfigReview => ({
  ok: false,
  reason: `Tagout keeps the settings this session started with: ${why}. Start a new session to use the changed file.`,
});

/**
 * A change of settings while a session runs takes effect only if the guard stays registered and the file brings in no
 * program of its own; otherwise the session goes on with what it had.
 */
export const reviewConfigChange = (change: ConfigChange, surroundings: Pick<Surroundings, "files" | "home">): ConfigReview => {
  if (change.source === "skills") return { ok: true };
  if (!settingsPaths(change, surroundings).some((path) => isIntact(path, surroundings)))
    return refused("the guard's registration is missing or was changed");
  if (change.path === "") return refused("the changed file is not named");
  const file = surroundings.files.read(change.path, settingsBytesMax);
  if (!file.ok) return file.why === "missing" ? { ok: true } : refused(`\`${change.path}\` is ${file.why}`);
  const settings = parseSettings(file.text);
  if (settings === undefined) return refused(`\`${change.path}\` is not a JSON object`);
  const dangers = dangerousSettings(settings);
  return dangers.length === 0 ? { ok: true } : refused(`\`${change.path}\` sets ${dangers.map((name) => `\`${name}\``).join(", ")}`);
};
