import type { Tool } from "./tool.ts";
import { toolFiles } from "./tools/index.ts";
import type { Knowledge } from "./understand.ts";

export { absolute, isClientFile, isSecretPath, isWithin, kindOfWrite, workTreeOf, type Surroundings } from "./places.ts";
export type { Tool } from "./tool.ts";
export { understandArgv, understandShell, type Knowledge, type Understood } from "./understand.ts";

/** Tools by every name they have. */
export const byName = (tools: readonly Tool[]): ReadonlyMap<string, Tool> =>
  new Map(tools.flatMap((tool) => tool.name.split(", ").map((name) => [name, tool] as const)));

export const knowledge: Knowledge = { tools: byName(toolFiles) };
