export { decide, type DoubtVerdict, type PolicyDecision } from "./decide.ts";
export type { Policy } from "./load.ts";
export { shippedPolicy } from "./shipped.ts";
export { describePolicy } from "./show.ts";
