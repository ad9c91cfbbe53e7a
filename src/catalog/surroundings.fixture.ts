import type { Files } from "../model/index.ts";
import type { Surroundings } from "./index.ts";

/** A machine on which there is no file. */
export const noFiles: Files = {
  read: () => ({ ok: false, why: "missing" }),
  kind: () => "none",
  real: (path) => path,
  list: () => [],
  isWritable: () => false,
};

/** An agent at /repo on a protected branch of a machine with no file and no folder of its own. */
export const bare: Surroundings = {
  files: noFiles,
  home: "/home/agent",
  cwd: "/repo",
  user: "agent",
  variables: { HOME: "/home/agent", PATH: "/usr/bin:/bin" },
  artifactFolders: [],
  scratchFolders: [],
  guardPaths: [],
  isProtectedBranch: () => true,
};
