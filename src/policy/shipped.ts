import generated from "./generated/policy.json" with { type: "json" };
import { loadPolicies, type Policy } from "./load.ts";
import type { BuiltPolicy } from "./rule.ts";

/** The shipped policy as built from the `.cedar` files beside this one. */
export const shippedLayer = generated as BuiltPolicy;

const load = (): Policy => {
  const loaded = loadPolicies({ shipped: shippedLayer });
  if (!loaded.ok)
    throw new Error(
      `the shipped policy does not load: ${loaded.problems.map(({ message }) => message).join("; ")}`,
    );
  return loaded.policy;
};

/** The shipped policy, ready to decide. */
export const shippedPolicy: Policy = load();
