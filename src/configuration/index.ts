export type { ConfigurationProblem } from "./checker.ts";
export { readConfiguration, type ConfigurationFile } from "./configuration.ts";
export {
  ConfigurationError,
  digestOf,
  findUp,
  loadConfiguration,
  branchMatcher,
  trustFile,
  type Configuration,
  type DeclaredTool,
  type Places,
} from "./load.ts";
