export { decide, type DecideInput, type DoubtVerdict, type PolicyDecision } from "./decide.ts";
export { type LoadedPolicy, loadPolicies, type Policy, type PolicyLayers } from "./load.ts";
export { type BuiltPolicy, type BuiltRule, notProvenHarmless, type Origin, policyError, type PolicyProblem } from "./rule.ts";
export { shippedLayer, shippedPolicy } from "./shipped.ts";
export { describePolicy } from "./show.ts";
