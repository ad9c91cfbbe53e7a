import type { Invocation } from "../languages/shell/index.ts";
import type { Target } from "../model/index.ts";
import { absolute, type Surroundings } from "./places.ts";
import { compileTool, type CompiledCommand } from "./compiled.ts";
import { CompiledLoads, reportLoaded, type Looking } from "./loads.ts";
import { Slots } from "./slots.ts";
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

/** What is known of programs. */
export interface Knowledge {
  /** A tool by any of its names. */
  readonly tools: { get(name: string): Tool | undefined };
  /** More that is said of a program; what it finds comes on top. */
  readonly stricter?: (name: string) => readonly Tool[];
}

/** What PATH finds under a program's name before the folders of the system. */
interface Standing {
  readonly isShim: boolean;
  readonly isAgentWritable: boolean;
}
const nothing: Standing = { isShim: false, isAgentWritable: false };

/** A program by one of its names: what is known of it, and where it stands once somebody asks. */
export interface Program {
  readonly name: string;
  readonly compiled: CompiledCommand;
  readonly stricter: readonly CompiledCommand[];
  readonly keepsArguments: boolean;
  /** It has words of its own that ask for help or its version. */
  readonly hasHelpWords: boolean;
  standing: Standing | undefined;
}
const noTools: readonly CompiledCommand[] = [];

/** The programs that one guard meets: each is looked up and looked for once. */
export class Programs {
  private readonly met = new Map<string, Program>();
  private folders: readonly string[] | undefined;
  constructor(
    private readonly surroundings: Surroundings,
    readonly knowledge: Knowledge,
  ) {}

  /** The program of a name, or undefined where nothing is known of it. */
  get(name: string): Program | undefined {
    return this.met.get(name) ?? this.meet(name);
  }

  private meet(name: string): Program | undefined {
    const tool = this.knowledge.tools.get(name);
    if (!tool) return undefined;
    const stricter = this.knowledge.stricter?.(name).map(compileTool) ?? noTools;
    const { keepsArguments = false, helpAs, versionAs } = tool;
    const hasHelpWords = helpAs !== undefined || versionAs !== undefined;
    const program = { name, compiled: compileTool(tool), stricter, keepsArguments, hasHelpWords, standing: undefined };
    this.met.set(name, program);
    return program;
  }

  /** True when what PATH finds first under this name is something an agent can plausibly have put there. */
  isShadowed(program: Program, searched: readonly string[]): boolean {
    const { files } = this.surroundings;
    // Folders of a work tree's packages, where an agent may write.
    if (searched.some((folder) => files.kind(`${folder}/${program.name}`) !== "none")) return true;
    return this.standingOf(program).isAgentWritable;
  }

  /** Reports what a stand-in for a program loads before it starts one. */
  reportShim(program: Program, looking: Looking): void {
    if (this.standingOf(program).isShim) reportLoaded(versions, Slots.empty(), looking);
  }

  private standingOf(program: Program): Standing {
    return (program.standing ??= this.lookFor(program.name));
  }

  /** The program that PATH finds before those of the system. */
  private lookFor(name: string): Standing {
    const { surroundings } = this;
    this.folders ??= foldersBeforeSystem(surroundings);
    const path = this.folders.map((folder) => `${folder}/${name}`).find((each) => surroundings.files.kind(each) === "file");
    return path === undefined ? nothing : { isShim: shims.test(path), isAgentWritable: isAgentWritable(path, surroundings) };
  }
}

const known = new WeakMap<Surroundings, Programs>();

export const programsOf = (surroundings: Surroundings, knowledge: Knowledge): Programs => {
  const before = known.get(surroundings);
  if (before?.knowledge === knowledge) return before;
  const programs = new Programs(surroundings, knowledge);
  known.set(surroundings, programs);
  return programs;
};

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

/**
 * `tool --help`, `tool --version`, and `tool subcommand --help` only print (GNU Coding Standards 4.8.1, 4.8.2), and so do the words
 * that a tool has for them. A subcommand that has such a word of its own is not asked for help by it.
 */
export const asksForHelp = ({ compiled: program, hasHelpWords }: Program, { words }: Invocation): boolean => {
  if (words.length < 2) return false;
  const last = words[words.length - 1]?.value;
  if (last === undefined || (!hasHelpWords && last !== "--help" && last !== "--version")) return false;
  const { help: limit, helpAs, versionAs } = program.tool;
  if (words.length === 2 && (last === "--help" || last === "--version" || versionAs?.includes(last))) return limit !== "never";
  const isOwnWord = helpAs?.includes(last) === true;
  if (last !== "--help" && !isOwnWord) return false;
  // Each word names a known subcommand, or it could be an extension, or what one of them runs.
  let at = program;
  for (const { value } of words.slice(1, -1)) {
    const { help, commands } = at.command;
    const next = value === undefined || value.startsWith("-") || help || !commands ? undefined : at.find(value);
    if (!next) return false;
    at = next;
  }
  if (at.command.help !== undefined) return isOwnWord && at === program && limit !== "never";
  return last === "--help" || (at.spellings.get(last)?.canonical ?? "--help") === "--help";
};
