export { readConfiguration, type ConfigurationFile } from "./configuration.ts";
export {
  ConfigurationError,
  digestOf,
  findUp,
  loadConfiguration,
  branchMatcher,
  trustFile,
  trustedDigest,
  type Configuration,
  programKey,
  variableKey,
  type DeclaredOperation,
  type DeclaredProgram,
  type DeclaredTool,
  type Places,
} from "./load.ts";
