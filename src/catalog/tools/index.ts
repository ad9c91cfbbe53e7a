// Written by scripts/generate-tools.ts.
import type { Tool } from "../tool.ts";
import tool_cat from "./cat.ts";
import tool_git from "./git.ts";
import tool_ls from "./ls.ts";
import tool_rm from "./rm.ts";
import tool_sudo from "./sudo.ts";

/** Every tool file. */
export const toolFiles: readonly Tool[] = [
  tool_cat,
  tool_git,
  tool_ls,
  tool_rm,
  tool_sudo,
];
