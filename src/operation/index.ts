export * from "./conduct.ts";
export * from "./history.ts";
export * from "./parameters.ts";
export * from "./plan.ts";
export * from "./progress.ts";
export * from "./words.ts";
