import { knowledge, type Surroundings } from "../../src/catalog/index.ts";
import { judge, type Guard } from "../../src/guard.ts";
import type { Decision, EnvironmentVerdict, Files } from "../../src/model/index.ts";
import { shippedPolicy } from "../../src/policy/index.ts";
import { homeFolder, searched, workFolder, type Template } from "./sandbox.ts";

const production: EnvironmentVerdict = { name: "production", reason: "the strictest", evidence: [], conflicts: [] };

/** The files of a template, where the calls will find them. */
const filesOf = (template: Template): Files => {
  const paths = Object.keys(template);
  const isFolder = (path: string): boolean => paths.some((each) => each.startsWith(`${path}/`));
  return {
    read: (path) => {
      const content = template[path];
      if (content === undefined) return { ok: false, why: "missing" };
      return typeof content === "string" ? { ok: true, text: content } : { ok: false, why: "binary" };
    },
    kind: (path) => (Object.hasOwn(template, path) ? "file" : isFolder(path) || path === "/tmp" ? "folder" : "none"),
    real: (path) => path,
    list: (folder) => [
      ...new Set(paths.flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1).split("/")[0] ?? ""] : []))),
    ],
    isWritable: () => false,
  };
};

/** Decides lines as the guard does in production, for an agent at the work folder. */
export const deciderOf = (template: Template): ((line: string) => Decision) => {
  const variables = { HOME: homeFolder, PATH: searched.join(":"), USER: "agent" };
  const surroundings: Surroundings = {
    files: filesOf(template),
    home: homeFolder,
    cwd: workFolder,
    user: "agent",
    variables,
    artifactFolders: [],
    scratchFolders: [],
    guardPaths: [],
    isProtectedBranch: () => true,
  };
  const guard: Guard = {
    knowledge,
    surroundings,
    policy: shippedPolicy,
    locate: () => production,
    redeem: () => ({ kind: "none", note: "" }),
    record: () => undefined,
    isObserving: false,
  };
  const principal = { client: "cli", session: "", agent: "", human: "agent" };
  return (command) =>
    judge({ kind: "shell", command }, { tool: "shell", input: { command }, cwd: workFolder, principal, variables, declared: {} }, guard);
};
