export { readConfiguration, type ConfigurationFile, type ConfigurationProblem } from "./configuration.ts";
export {
  ConfigurationError,
  digestOf,
  findUp,
  loadConfiguration,
  branchMatcher,
  trustFile,
  type Configuration,
  type Places,
} from "./load.ts";
