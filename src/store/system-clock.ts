import type { Clock } from "../model/ports.ts";

/** This machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };
