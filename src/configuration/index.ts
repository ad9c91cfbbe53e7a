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
  type DeclaredOperation,
  type DeclaredProgram,
  type DeclaredTool,
} from "./load.ts";
