export { observe } from "./observe.ts";
export type * from "./observations.ts";
export type { CheckoutPin, PinSet, TargetPin } from "./pins.ts";
export { resolve } from "./resolve.ts";
export { resolveRecorded } from "./recorded.ts";
export { environmentOfName } from "./signals/names.ts";
