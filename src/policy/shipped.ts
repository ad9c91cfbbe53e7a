import generated from "./generated/policy.json" with { type: "json" };
import { type Policy, policyOfShipped } from "./load.ts";
import type { BuiltPolicy } from "./rule.ts";

/** The shipped policy as built from the `.cedar` files beside this one. */
export const shippedLayer = generated as BuiltPolicy;

/** The shipped policy, ready to decide. */
export const shippedPolicy: Policy = policyOfShipped(shippedLayer);
