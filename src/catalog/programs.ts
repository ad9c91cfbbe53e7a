import type { Invocation } from "../languages/shell/index.ts";
import type { Target } from "../model/index.ts";
import { absolute, type Surroundings } from "./places.ts";
import { compileTool } from "./compiled.ts";
import { reportLoaded, type Looking } from "./loads.ts";
import type { Loads, Tool } from "./tool.ts";

/** Folders whose programs the agent cannot replace (hier(7), file-hierarchy(7)). */
export const systemFolders =
  /^(?:\/usr(?:\/local)?)?\/s?bin\/(?=[^/]+$)|^\/(?:opt\/homebrew|snap|home\/linuxbrew\/\.linuxbrew)\/bin\/(?=[^/]+$)|^\/usr\/share\/bcc\/tools\/(?=[^/]+$)|^\/usr\/lib(?:64)?\/(?:nagios\/plugins|monitoring-plugins)\/(?=[^/]+$)|^\/usr\/lib\/(?:postgresql\/[\d.]+|jvm\/[^/]+)\/bin\/(?=[^/]+$)/;

/** Where version and package managers put programs below a home folder (their manuals; XDG Base Directory 0.8). */
const managedFolders =
  /^\/(?:\.local\/(?:bin|share\/(?:mise|pnpm|uv)\/.*)|bin|go\/bin|\.(?:pyenv|nvm|asdf|rbenv|nodenv|sdkman|volta|cargo|bun|deno|krew|rvm|goenv|jenv|tfenv|local\/share\/mise|linkerd2|istioctl|fly|pulumi|nix-profile|npm-global|yarn|rustup|ghcup|opencode|claude\/local)\/.*)\/[^/]+$/;

/** Stand-ins that start the version of a program which the folder asks for (the manuals of asdf, mise, pyenv and its like). */
const shims = /\/(?:\.asdf|mise|\.rtx|\.(?:py|rb|nod|go|j)env)\/shims\/[^/]+$/;
/** Where a folder says which version; one at a path is whatever lies there. */
const versions: Loads = {
  files:
    ".tool-versions mise.toml .mise.toml mise.*.toml .mise.*.toml .config/mise.toml mise/config.toml .mise/config.toml .config/mise/config.toml .rtx.toml .*-version .nvmrc",
  above: true,
  codes: /path|ref:|\{[{%]|\.\.|^\s*[/~]|\benv\b|hooks|exec/m,
};

/** Programs whose nested shell is bash, or the login shell of another place, which nearly always is. */
export const readAsBash = /^(?:bash|ssh|kubectl|oc|docker|podman|nerdctl)\b/;

/** Whether a target is a host by a name that is not this machine's own. */
export const isOtherHost = (at: Target | undefined): boolean =>
  at?.family === "ssh" && !/^(?:$|\?|localhost|ip6-|127\.|0|::|\[)/.test((at.values["host"] ?? "").replace(/^.*@/, "").toLowerCase());

const programFolders = new WeakMap<Surroundings, readonly string[]>();
const found = new WeakMap<Surroundings, Map<string, string>>();

/** Folders of PATH, absolute, before the first of the system's. */
const foldersBeforeSystem = (surroundings: Surroundings): readonly string[] => {
  const held = programFolders.get(surroundings);
  if (held) return held;
  const folders: string[] = [];
  for (const folder of (surroundings.variables["PATH"] ?? "").split(":")) {
    const path = absolute(folder === "" ? "." : folder, surroundings.cwd, surroundings.home);
    if (systemFolders.test(`${path}/x`)) break;
    folders.push(path);
  }
  programFolders.set(surroundings, folders);
  return folders;
};

/** True when what PATH finds first under this name is something an agent can plausibly have put there. */
export const isShadowed = (name: string, surroundings: Surroundings, searched: readonly string[]): boolean => {
  // Folders of a work tree's packages, where an agent may write.
  if (searched.some((folder) => surroundings.files.kind(`${folder}/${name}`) !== "none")) return true;
  const path = pathBeforeSystem(name, surroundings);
  return path !== "" && isAgentWritable(path, surroundings);
};

/** Reports what a stand-in for a program loads before it starts one. */
export const reportShim = (name: string, surroundings: Surroundings, looking: Looking): void => {
  if (shims.test(pathBeforeSystem(name, surroundings))) reportLoaded(versions, new Map(), looking);
};

/** Path of the program that PATH finds before those of the system; empty when there is none. */
const pathBeforeSystem = (name: string, surroundings: Surroundings): string => {
  let known = found.get(surroundings);
  if (!known) found.set(surroundings, (known = new Map<string, string>()));
  const held = known.get(name);
  if (held !== undefined) return held;
  const paths = foldersBeforeSystem(surroundings).map((folder) => `${folder}/${name}`);
  const path = paths.find((each) => surroundings.files.kind(each) === "file") ?? "";
  known.set(name, path);
  return path;
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
