import {
  absolute,
  holdsSecretContent,
  isClientFile,
  isSecretPath,
  kindOfWrite,
  realPath,
  type Surroundings,
  workTreeOf,
} from "../../catalog/index.ts";
import type { Action, ResourceKind } from "../../model/index.ts";

/** Every spelling under which a path may be judged: as given and with links resolved. */
const spellings = (given: string, surroundings: Surroundings): readonly string[] => {
  const path = absolute(given, surroundings.cwd, surroundings.home);
  return [...new Set([path, realPath(path, surroundings)])];
};

/** Settings folders outside the usual places: `$CLAUDE_CONFIG_DIR`. */
const isOwnSettings = (path: string, { variables }: Surroundings): boolean => {
  const folder = variables["CLAUDE_CONFIG_DIR"];
  return folder !== undefined && folder !== "" && new Set([folder, `${folder}/settings.json`, `${folder}/.claude.json`]).has(path);
};

const isObeyed = (path: string): boolean => path.includes("/.claude/") || /\/(?:CLAUDE|AGENTS)(?:\.local)?\.md$/.test(path);

/** What a repository is made of; a file `.git` leads to one elsewhere (gitrepository-layout(5)). Some file systems know no case. */
const isRepository = (path: string): boolean => /\/\.git(?:\/|$)/i.test(path);

/** Editing is preparation inside a git work tree on an unprotected branch, except of what git or the agent obeys. */
const isPreparation = (path: string, surroundings: Surroundings): boolean => {
  if (isRepository(path) || isObeyed(path) || isSecretPath(path)) return false;
  const branch = workTreeOf(path.slice(0, path.lastIndexOf("/")) || "/", surroundings.files)?.branch;
  return branch !== undefined && !surroundings.isProtectedBranch(branch);
};

const judgeWrite = (path: string, surroundings: Surroundings): ResourceKind => {
  if (isClientFile(path) || isOwnSettings(path, surroundings)) return "client";
  const folder = path.slice(0, path.lastIndexOf("/")) || "/";
  const kind = kindOfWrite(path, surroundings, "write", workTreeOf(folder, surroundings.files));
  if (kind !== "file") return kind;
  if (isRepository(path)) return "git-configuration";
  return isPreparation(path, surroundings) ? "work-tree" : "file";
};

// From what a link may hide behind to what it must never hide.
const severity: readonly ResourceKind[] = [
  "output",
  "scratch",
  "document",
  "work-tree",
  "file",
  "git-configuration",
  "device",
  "client",
  "guard",
];

/** One action on one local file, judged like a redirection of a shell: by the worst of its spellings. */
export const judgeFile = (
  action: "read" | "write",
  given: string,
  surroundings: Surroundings,
): { readonly action: Action; readonly kind: ResourceKind; readonly name: string } => {
  const paths = spellings(given, surroundings);
  const name = paths[0] ?? given;
  if (action === "read") {
    const isNamed = paths.some((path) => isSecretPath(path) || isSecretPath(`${path}/?`));
    const isSecret = isNamed || holdsSecretContent(paths.at(-1) ?? given, surroundings.files);
    return isSecret ? { action: "disclose", kind: "secret", name } : { action, kind: "file", name };
  }
  const kinds = paths.map((path) => judgeWrite(path, surroundings)).sort((a, b) => severity.indexOf(a) - severity.indexOf(b));
  return { action, kind: kinds.at(-1) ?? "file", name };
};
