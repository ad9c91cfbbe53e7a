import type { Invocation } from "../languages/shell/index.ts";
import type { Target } from "../model/index.ts";
import { absolute, type Surroundings } from "./places.ts";
import { compileTool } from "./compiled.ts";
import { CompiledLoads, reportLoaded, type Looking } from "./loads.ts";
import type { Tool } from "./tool.ts";

/** Folders whose programs the agent cannot replace (hier(7), file-hierarchy(7)). */
export const systemFolders =
  /^(?:\/usr(?:\/local)?)?\/s?bin\/(?=[^/]+$)|^\/(?:opt\/homebrew|snap|home\/linuxbrew\/\.linuxbrew)\/bin\/(?=[^/]+$)|^\/usr\/share\/bcc\/tools\/(?=[^/]+$)|^\/usr\/lib(?:64)?\/(?:nagios\/plugins|monitoring-plugins)\/(?=[^/]+$)|^\/usr\/lib\/(?:postgresql\/[\d.]+|jvm\/[^/]+)\/bin\/(?=[^/]+$)/;

/** Where version and package managers put programs below a home folder (their manuals; XDG Base Directory 0.8). */
const managedFolders =
  /^\/(?:\.local\/(?:bin|share\/(?:mise|pnpm|uv)\/.*)|bin|go\/bin|\.(?:pyenv|nvm|asdf|rbenv|nodenv|sdkman|volta|cargo|bun|deno|krew|rvm|goenv|jenv|tfenv|local\/share\/mise|linkerd2|istioctl|fly|pulumi|nix-profile|npm-global|yarn|rustup|ghcup|opencode|claude\/local)\/.*)\/[^/]+$/;

/** Stand-ins that start the version of a program which the folder asks for (the manuals of asdf, mise, pyenv and its like). */
const shims = /\/(?:\.asdf|mise|\.rtx|\.(?:py|rb|nod|go|j)env)\/shims\/[^/]+$/;
/** Where a folder says which version; one at a path is whatever lies there. */
const versions = new CompiledLoads({
  files:
    ".tool-versions mise.toml .mise.toml mise.*.toml .mise.*.toml .config/mise.toml mise/config.toml .mise/config.toml .config/mise/config.toml .rtx.toml .*-version .nvmrc",
  above: true,
  codes: /path|ref:|\{[{%]|\.\.|^\s*[/~]|\benv\b|hooks|exec/m,
});

/** Programs whose nested shell is bash, or the login shell of another place, which nearly always is. */
export const readAsBash = /^(?:bash|ssh|kubectl|oc|docker|podman|nerdctl)\b/;

/** Whether a target is a host by a name that is not this machine's own. */
export const isOtherHost = (at: Target | undefined): boolean =>
  at?.family === "ssh" && !/^(?:$|\?|localhost|ip6-|127\.|0|::|\[)/.test((at.values["host"] ?? "").replace(/^.*@/, "").toLowerCase());

/** What PATH finds under a program's name before the folders of the system. */
interface Standing {
  /** Empty when there is none. */
  readonly path: string;
  readonly isShim: boolean;
  readonly isAgentWritable: boolean;
}
const nothing: Standing = { path: "", isShim: false, isAgentWritable: false };

/** The programs of one machine: each is looked for once. */
interface Programs {
  readonly folders: readonly string[];
  readonly standing: Map<string, Standing>;
}
const programs = new WeakMap<Surroundings, Programs>();

/** Folders of PATH, absolute, before the first of the system's. */
const foldersBeforeSystem = (surroundings: Surroundings): readonly string[] => {
  const folders: string[] = [];
  for (const folder of (surroundings.variables["PATH"] ?? "").split(":")) {
    const path = absolute(folder === "" ? "." : folder, surroundings.cwd, surroundings.home);
    if (systemFolders.test(`${path}/x`)) break;
    folders.push(path);
  }
  return folders;
};

/** True when what PATH finds first under this name is something an agent can plausibly have put there. */
export const isShadowed = (name: string, surroundings: Surroundings, searched: readonly string[]): boolean => {
  // Folders of a work tree's packages, where an agent may write.
  if (searched.some((folder) => surroundings.files.kind(`${folder}/${name}`) !== "none")) return true;
  return standingBeforeSystem(name, surroundings).isAgentWritable;
};

/** Reports what a stand-in for a program loads before it starts one. */
export const reportShim = (name: string, surroundings: Surroundings, looking: Looking): void => {
  if (standingBeforeSystem(name, surroundings).isShim) reportLoaded(versions, new Map(), looking);
};

/** The program that PATH finds before those of the system. */
const standingBeforeSystem = (name: string, surroundings: Surroundings): Standing => {
  let known = programs.get(surroundings);
  if (!known) programs.set(surroundings, (known = { folders: foldersBeforeSystem(surroundings), standing: new Map() }));
  let held = known.standing.get(name);
  if (!held) known.standing.set(name, (held = lookForProgram(name, known.folders, surroundings)));
  return held;
};

const lookForProgram = (name: string, folders: readonly string[], surroundings: Surroundings): Standing => {
  const path = folders.map((folder) => `${folder}/${name}`).find((each) => surroundings.files.kind(each) === "file");
  if (path === undefined) return nothing;
  return { path, isShim: shims.test(path), isAgentWritable: isAgentWritable(path, surroundings) };
};

/**
 * Root may write everywhere; and where a version or package manager of the user keeps programs, an agent's writes ask
 * like any other write outside of its work tree.
 */
const isAgentWritable = (path: string, { cwd, scratchFolders, artifactFolders, home, files }: Surroundings): boolean => {
  const folders = [cwd, "/tmp", "/var/tmp", "/dev/shm", ...scratchFolders, ...artifactFolders];
  if (folders.some((folder) => path.startsWith(`${folder}/`))) return true;
  const isManaged = path.startsWith(`${home}/`) && managedFolders.test(path.slice(home.length));
  return !isManaged && files.isWritable(path);
};

/** `tool --help`, `tool --version`, and `tool subcommand --help` only print (GNU Coding Standards 4.8.1, 4.8.2). */
export const asksForHelp = (tool: Tool, { words }: Invocation): boolean => {
  const last = words.at(-1)?.value;
  if (words.length === 2) return tool.help !== "never" && (last === "--help" || last === "--version");
  if (words.length < 2 || last !== "--help") return false;
  // Each word names a known subcommand, or it could be an extension, or what one of them runs.
  let at = compileTool(tool);
  for (const { value } of words.slice(1, -1)) {
    const { help, commands } = at.command;
    const next = value === undefined || value.startsWith("-") || help || !commands ? undefined : at.find(value);
    if (!next) return false;
    at = next;
  }
  return at.command.help === undefined;
};
