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
  rulesBeside,
  rulesKey,
  variableKey,
  type DeclaredOperation,
  type DeclaredProgram,
  type DeclaredTool,
  type Places,
} from "./load.ts";
export { readRuleExamples, type RuleExample, type RuleSubject } from "./rule-examples.ts";
export {
  builtName,
  examplesName,
  findOwnRules,
  findProjectRules,
  findRules,
  findRulesIn,
  policyOfFolders,
  ruleScopes,
  type RulePlaces,
  type RuleScope,
  type RulesFolder,
  rulesFolderOf,
} from "./rules.ts";
