export type { PolicySource } from "./build.ts";
export { decide, type DecideInput, type DoubtVerdict, type PolicyDecision } from "./decide.ts";
export { layerText, readLayer, sourcesDigest } from "./layer-file.ts";
export { failedPolicy, loadPolicies, type Policy } from "./load.ts";
export { type BuiltPolicy, type Origin, type PolicyProblem, problemText } from "./rule.ts";
export { shippedLayer, shippedPolicy } from "./shipped.ts";
export { describePolicy, type DescribedRule } from "./show.ts";
