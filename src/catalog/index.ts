import type { Tool } from "./tool.ts";
import { toolNamed, toolNames } from "./tools/index.ts";
import type { Knowledge } from "./programs.ts";

export { toolOf, withDeclared, type Declared } from "./declared.ts";
export { absolute, isClientFile, isSecretPath, isWithin, kindOfWrite, realPath, workTreeOf, type Surroundings } from "./places.ts";
export { holdsSecretContent } from "./secret-content.ts";
export type { Tool } from "./tool.ts";
export type { Knowledge } from "./programs.ts";
export { understandArgv, understandShell, type Understood } from "./understand.ts";

const met = new Map<string, Tool>();

/** Loading a file asks the runtime each time, which takes longer than understanding a command. */
const toolMet = (name: string): Tool | undefined => {
  const known = met.get(name) ?? toolNamed(name);
  if (known) met.set(name, known);
  return known;
};

/** Everything the catalog knows. */
export const knowledge: Knowledge = {
  tools: { get: toolMet },
};

/** The tool files, each once. Loads them all. */
export const loadTools = (): readonly Tool[] => [...new Set(toolNames().flatMap((name) => toolNamed(name) ?? []))];
